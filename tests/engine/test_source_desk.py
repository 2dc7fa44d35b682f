"""Which picture the ticker gets, and which sources are open."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from studio.capture.source import SoundBlock
from studio.core.clock import SystemClock
from studio.core.errors import BadInput
from studio.core.source_spec import PATTERN, TONE, SourceKind, SourceSpec
from studio.engine.source_desk import HOLD_NS, SourceDesk
from studio.protocol.reports import SourceState
from tests.engine.drawing import a_picture
from tests.fakes.studio_room import MovedClock
from tests.waiting import wait_until

SMALL = SourceSpec(kind=SourceKind.PATTERN, name="pattern", width_px=320, height_px=180, fps=30)
MS = 1_000_000


@pytest.fixture
def desk() -> Iterator[SourceDesk]:
    made = SourceDesk(SystemClock())
    yield made
    made.close()


@pytest.fixture
def still(tmp_path: Path) -> SourceSpec:
    """A picture file: a camera whose slot a test can fill in between."""
    path = tmp_path / "still.png"
    assert cv2.imwrite(str(path), np.full((90, 160, 3), 99, np.uint8))
    return SourceSpec(kind=SourceKind.STILL, name=str(path))


def test_without_a_camera_there_is_no_picture(desk: SourceDesk) -> None:
    assert desk.picture(10**18) == (None, False)


def test_a_picture_is_new_once_and_then_held(desk: SourceDesk) -> None:
    desk.open(SMALL, TONE)
    assert desk.camera is not None
    desk.camera.stop()
    desk.camera.latest.clear()
    desk.camera.latest.put(a_picture(captured_ns=1_000 * MS, number=3))

    first, was_fresh = desk.picture(1_010 * MS)
    again, is_fresh = desk.picture(1_040 * MS)

    assert first is not None
    assert (first.number, was_fresh) == (3, True)
    assert again is first
    assert not is_fresh


def test_the_last_picture_is_held_for_half_a_second_and_no_longer(desk: SourceDesk) -> None:
    desk.open(SMALL, TONE)
    assert desk.camera is not None
    desk.camera.stop()
    desk.camera.latest.clear()
    desk.camera.latest.put(a_picture(captured_ns=1_000 * MS))
    desk.picture(1_000 * MS)

    assert desk.picture(1_000 * MS + HOLD_NS)[0] is not None
    assert desk.picture(1_000 * MS + HOLD_NS + 1) == (None, False)

    desk.camera.latest.put(a_picture(captured_ns=2_000 * MS, number=9))
    back, fresh = desk.picture(2_001 * MS)

    assert back is not None
    assert (back.number, fresh) == (9, True)


def test_a_slow_camera_is_not_covered_between_two_of_its_pictures(desk: SourceDesk) -> None:
    desk.open(SMALL, TONE)
    assert desk.camera is not None
    desk.camera.stop()
    desk.camera.latest.clear()
    for number, at_ms in enumerate((1_000, 2_000)):
        desk.camera.latest.put(a_picture(captured_ns=at_ms * MS, number=number))
        desk.picture(at_ms * MS)

    assert desk.picture(2_900 * MS)[0] is not None
    assert desk.picture(4_001 * MS) == (None, False)


def test_a_real_camera_gives_pictures_and_sound_and_says_so(desk: SourceDesk) -> None:
    desk.open(SMALL, TONE)
    clock = SystemClock()

    wait_until(lambda: desk.picture(clock.monotonic_ns())[0], "the pattern gives a picture")
    wait_until(
        lambda: {report.state for report in desk.reports()} == {SourceState.LIVE}, "both are live"
    )

    assert [report.role for report in desk.reports()] == ["camera", "microphone"]
    assert (desk.reports()[0].width_px, desk.reports()[0].height_px) == (320, 180)


def test_the_same_sources_are_left_open(desk: SourceDesk) -> None:
    desk.open(SMALL, TONE)
    camera, microphone = desk.camera, desk.microphone

    desk.open(SMALL, TONE)

    assert desk.camera is camera
    assert desk.microphone is microphone


def test_only_what_changed_is_replaced(desk: SourceDesk, still: SourceSpec) -> None:
    desk.open(SMALL, TONE)
    microphone = desk.microphone

    desk.open(still, TONE)

    assert desk.camera is not None
    assert desk.camera.spec == still
    assert desk.microphone is microphone


def test_pattern_and_tone_opened_together_flash_and_beep_together(desk: SourceDesk) -> None:
    desk.open(SMALL, TONE)
    assert desk.camera is not None
    assert desk.microphone is not None
    wait_until(lambda: desk.camera and desk.camera.latest.peek(), "the pattern gives a picture")

    picture = desk.camera.latest.peek()
    blocks: list[SoundBlock] = []
    ring = desk.microphone.ring

    def heard() -> bool:
        blocks.extend(ring.take_all())
        return bool(blocks)

    wait_until(heard, "the tone gives a block")

    assert picture is not None
    # Both count from one epoch: pictures every 33.3 ms, blocks every 20 ms.
    apart_ns = blocks[0].ended_ns - picture.captured_ns
    # So they are whole 150ths of a second apart, but for the rounding to nanoseconds.
    beside = apart_ns * 150 % 1_000_000_000
    assert min(beside, 1_000_000_000 - beside) <= 2 * 150


@pytest.mark.parametrize(
    ("camera", "microphone"),
    [(TONE, TONE), (PATTERN, PATTERN), (SourceSpec(kind=SourceKind.PATTERN, width_px=9), TONE)],
)
def test_what_can_not_be_a_source_changes_nothing(
    desk: SourceDesk, camera: SourceSpec, microphone: SourceSpec
) -> None:
    desk.open(SMALL, TONE)
    before = (desk.camera, desk.microphone)

    with pytest.raises(BadInput):
        desk.open(camera, microphone)

    assert (desk.camera, desk.microphone) == before
    wait_until(
        lambda: {report.state for report in desk.reports()} == {SourceState.LIVE}, "both still live"
    )


def test_closing_lets_go_of_both(desk: SourceDesk) -> None:
    desk.open(SMALL, TONE)

    desk.close()
    desk.close()

    assert (desk.camera, desk.microphone) == (None, None)
    assert desk.reports() == ()


def test_a_camera_that_a_rehearsal_takes_away_is_lost_like_any_other_and_comes_back() -> None:
    clock = MovedClock()
    desk = SourceDesk(clock)
    desk.open(SMALL, TONE, second=SMALL)
    assert desk.camera is not None
    desk.camera.stop()
    desk.camera.latest.clear()
    try:
        began_ns = clock.monotonic_ns()
        desk.camera.latest.put(a_picture(captured_ns=began_ns, number=1))
        before, _ = desk.picture(began_ns)
        desk.lose_camera(8.0)
        clock.ahead_ms += HOLD_NS // MS + 10
        late_ns = clock.monotonic_ns()
        desk.camera.latest.put(a_picture(captured_ns=late_ns, number=2))
        lost, second = desk.picture(late_ns), desk.second_picture(late_ns)
        told = {report.role: report for report in desk.reports()}
        clock.ahead_ms += 8_000
        back_ns = clock.monotonic_ns()
        thrown_away = desk.picture(back_ns)
        desk.camera.latest.put(a_picture(captured_ns=back_ns, number=3))
        back, _ = desk.picture(back_ns)
        well = {report.role: report.state for report in desk.reports()}
    finally:
        desk.close()

    assert before is not None
    assert (lost, second) == ((None, False), None)
    assert told["camera"].state is told["second"].state is SourceState.LOST
    assert told["camera"].text.endswith("was unplugged.")
    assert told["microphone"].state is not SourceState.LOST
    assert thrown_away == (None, False)
    assert back is not None
    assert back.number == 3
    assert SourceState.LOST not in well.values()


def test_a_close_up_of_its_own_outlives_a_camera_that_was_taken_away(still: SourceSpec) -> None:
    desk = SourceDesk(SystemClock())
    desk.open(SMALL, TONE, second=still)
    try:
        desk.lose_camera(60.0)
        wait_until(
            lambda: desk.second_picture(SystemClock().monotonic_ns()), "the close-up's picture"
        )
        told = {report.role: report.state for report in desk.reports()}
        desk.lose_camera(0.0)
        wait_until(lambda: desk.picture(SystemClock().monotonic_ns())[0], "the camera is back")
    finally:
        desk.close()

    assert told["camera"] is SourceState.LOST
    assert told["second"] is not SourceState.LOST
