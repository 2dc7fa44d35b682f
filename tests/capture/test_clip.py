"""A clip waits at its first picture, plays once in step with its sound, and ends."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from studio.capture.clip import Clip
from studio.capture.clip_sound import AHEAD_S, RATE_HZ, SoundStore
from studio.capture.source import Condition
from studio.core.clock import SystemClock
from tests.fakes.media_files import FPS, is_flash, write_clip, write_wav
from tests.waiting import wait_until

STEP_NS = 1_000_000_000 // FPS
FRAME = 1_024


@pytest.fixture
def clips() -> Iterator[list[Clip]]:
    made: list[Clip] = []
    yield made
    for clip in made:
        clip.close()
        clip.join()


def a_clip(clips: list[Clip], path: Path) -> Clip:
    """Return a clip that was started."""
    clip = Clip(str(path), SystemClock())
    clips.append(clip)
    clip.start()
    return clip


def luma_at(clip: Clip, at_ns: int, *, patiently: bool = True) -> float | None:
    """Return how light the picture of a moment is; None where there is none."""
    if patiently:
        wait_until(lambda: clip._pictures or clip._length_ns is not None, "it is decoded ahead")
    picture = clip.picture(at_ns)
    return None if picture is None else float(picture.planes[0].mean())


def sound_of(clip: Clip, first: int) -> float:
    """Return how loud a frame of sound is."""
    wait_until(
        lambda: clip._sound._waiting >= FRAME or not clip._threads[1].is_alive(), "it is decoded"
    )
    heard = clip.sound(first, FRAME)
    return 0.0 if heard is None else float(np.abs(heard).max())


def test_it_waits_at_its_first_picture(clips: list[Clip], tmp_path: Path) -> None:
    clip = a_clip(clips, write_clip(tmp_path / "clip.mkv"))
    assert clip.status().condition is Condition.STARTING or clip.first is not None

    wait_until(lambda: clip.first, "the first picture is there")

    assert clip.picture(1) is clip.first
    assert clip.picture(10**12) is clip.first
    assert clip.begun_ns is None
    assert clip.status().condition is Condition.LIVE


def test_every_picture_is_seen_at_its_tick_and_the_sound_with_it(
    clips: list[Clip], tmp_path: Path
) -> None:
    clip = a_clip(clips, write_clip(tmp_path / "clip.mkv", seconds=3))
    wait_until(lambda: clip.first, "the first picture is there")
    clip.begin()
    began_ns = 7_000_000_000

    lumas = [luma_at(clip, began_ns + tick * STEP_NS) for tick in range(3 * FPS)]
    flashes = [tick for tick, luma in enumerate(lumas) if luma is not None and is_flash(luma)]
    frames = range(0, 3 * RATE_HZ - FRAME, FRAME)
    loud = [first for first in frames if sound_of(clip, first) > 0.2]

    assert clip.begun_ns == began_ns
    assert flashes == [s * FPS + i for s in range(3) for i in range(3)]
    starts = [at for at in loud if at - FRAME not in loud]
    assert [round(at / RATE_HZ, 1) for at in starts] == [0.0, 1.0, 2.0]
    assert all(abs(at / RATE_HZ - second) < 0.022 for second, at in enumerate(starts))


def test_when_it_is_over_there_is_neither_picture_nor_sound_and_it_says_so(
    clips: list[Clip], tmp_path: Path
) -> None:
    clip = a_clip(clips, write_clip(tmp_path / "short.mkv", sound_seconds=2.0))
    wait_until(lambda: clip.first, "the first picture is there")
    clip.begin()
    for tick in range(FPS):
        assert luma_at(clip, 1 + tick * STEP_NS) is not None

    assert luma_at(clip, 1 + FPS * STEP_NS + 2) is None
    heard = clip.sound(RATE_HZ + 48, FRAME)
    assert heard is None or not heard.any()
    assert clip.status().text == "short.mkv has ended."
    assert clip.status().condition is Condition.LIVE


def test_a_clip_without_sound_plays_in_silence(clips: list[Clip], tmp_path: Path) -> None:
    clip = a_clip(clips, write_clip(tmp_path / "mute.mkv", sound_seconds=0))
    wait_until(lambda: clip.first, "the first picture is there")
    clip.begin()

    assert luma_at(clip, 5) is not None
    assert sound_of(clip, 0) == 0.0


def test_a_missing_clip_says_so_and_is_found_when_it_comes(
    clips: list[Clip], tmp_path: Path
) -> None:
    clip = a_clip(clips, tmp_path / "later.mkv")
    wait_until(lambda: clip.status().condition is Condition.LOST, "it is missed")
    assert clip.status().text == "later.mkv is not there."
    assert clip.picture(5) is None

    write_clip(tmp_path / "whole.mkv").rename(tmp_path / "later.mkv")

    wait_until(lambda: clip.first, "it is found")
    assert clip.status().condition is Condition.LIVE


def test_a_missing_clip_that_was_taken_does_not_begin_by_surprise(
    clips: list[Clip], tmp_path: Path
) -> None:
    clip = a_clip(clips, tmp_path / "never.mkv")
    clip.begin()
    assert clip.picture(5) is None

    wait_until(lambda: not clip.is_open, "it is given up")

    assert clip.status().condition is Condition.LOST
    assert clip.picture(6) is None


@pytest.mark.parametrize("content", [b"", b"no media at all" * 100])
def test_a_file_that_is_no_clip_says_so(clips: list[Clip], tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(content)
    clip = a_clip(clips, path)

    wait_until(lambda: clip.status().condition is Condition.LOST, "it is refused")

    assert "broken.mp4" in clip.status().text
    clip.begin()
    assert clip.picture(5) is None


def test_sound_alone_is_no_clip(clips: list[Clip], tmp_path: Path) -> None:
    clip = a_clip(clips, write_wav(tmp_path / "sound.wav"))

    wait_until(lambda: clip.status().condition is Condition.LOST, "it is refused")

    assert clip.status().text == "sound.wav holds no pictures."
    clip.begin()
    assert clip.sound(0, FRAME) is None


def test_a_file_that_ends_in_the_midst_ends_the_clip(clips: list[Clip], tmp_path: Path) -> None:
    path = write_clip(tmp_path / "cut.mkv", seconds=2)
    path.write_bytes(path.read_bytes()[:-60_000])
    clip = a_clip(clips, path)
    wait_until(lambda: clip.first, "the first picture is there")
    clip.begin()

    lumas = [luma_at(clip, 1 + tick * STEP_NS) for tick in range(2 * FPS)]

    assert lumas[FPS // 2] is not None
    assert lumas[-1] is None


def test_a_file_deleted_while_it_plays_goes_on_to_its_end(
    clips: list[Clip], tmp_path: Path
) -> None:
    path = write_clip(tmp_path / "gone.mkv", seconds=2)
    clip = a_clip(clips, path)
    wait_until(lambda: clip.first, "the first picture is there")
    clip.begin()
    luma_at(clip, 1)

    path.unlink()

    lumas = [luma_at(clip, 1 + tick * STEP_NS) for tick in range(2 * FPS)]
    assert all(luma is not None for luma in lumas)


def test_no_more_is_decoded_than_is_needed_soon(clips: list[Clip], tmp_path: Path) -> None:
    clip = a_clip(clips, write_clip(tmp_path / "long.mkv", seconds=8))

    wait_until(lambda: len(clip._pictures) == 4, "it decodes ahead")
    wait_until(lambda: clip._sound._waiting >= AHEAD_S * RATE_HZ, "its sound, too")

    assert clip._threads[0].is_alive()
    assert len(clip._pictures) == 4


def test_closing_ends_the_threads_wherever_they_wait(clips: list[Clip], tmp_path: Path) -> None:
    clip = a_clip(clips, write_clip(tmp_path / "long.mkv", seconds=8))
    wait_until(lambda: len(clip._pictures) == 4, "it waits for room")

    clip.close()

    wait_until(lambda: not clip.is_open, "it is closed")


def test_sound_that_is_asked_for_late_is_skipped_and_never_shifted() -> None:
    store = SoundStore()
    counting = np.repeat(np.arange(5_000, dtype=np.float32)[:, None], 2, axis=1)
    for at in range(0, 5_000, 700):
        store.put(counting[at : at + 700])

    first, later, last = store.read(0, 100), store.read(2_345, 1_000), store.read(4_900, 200)

    assert first is not None
    assert first[:, 0].tolist() == list(range(100))
    assert later is not None
    assert later[:, 1].tolist() == list(range(2_345, 3_345))
    assert last is not None
    assert last[:100, 0].tolist() == list(range(4_900, 5_000))
    assert not last[100:].any()
    assert store.read(5_000, 10) is None
