"""Which clip waits, which one plays, and what is heard of them."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from studio.core.clock import SystemClock
from studio.engine.clip_desk import CUT_NS, ClipDesk
from studio.engine.sound_clock import RATE_HZ, StereoFrame
from studio.protocol.reports import SourceState
from tests.fakes.media_files import FLASH_S, is_flash, write_clip
from tests.waiting import wait_until

S = 1_000_000_000
ZERO_NS = 11 * S
TAKE_NS = ZERO_NS + 5 * S
FRAME = 1_024


@pytest.fixture
def desk() -> Iterator[ClipDesk]:
    made = ClipDesk(SystemClock(), ZERO_NS)
    yield made
    made.close()


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(write_clip(tmp_path / "clip.mkv", seconds=2))


def taken(desk: ClipDesk, path: str) -> None:
    """Let a clip that waited in preview go on program."""
    desk.prepare("", path)
    wait_until(lambda: desk.waiting(path, 0), "its first picture is there")
    wait_until(lambda: desk._ready[path]._sound._waiting > RATE_HZ, "its sound is there")
    desk.prepare(path, "")
    desk.on_program(path, TAKE_NS)
    assert desk.playing(TAKE_NS) is not None


def heard(desk: ClipDesk, from_s: float, to_s: float) -> StereoFrame:
    """Return what is heard from one second since zero to another."""
    found = []
    for first in range(round(from_s * RATE_HZ), round(to_s * RATE_HZ), FRAME):
        part = desk.sound(first, FRAME)
        found.append(np.zeros((FRAME, 2), np.float32) if part is None else part)
    return np.concatenate(found)


def test_without_a_clip_there_is_nothing_and_it_costs_nothing(desk: ClipDesk) -> None:
    desk.prepare("", "")
    desk.on_program("", TAKE_NS)

    assert desk.playing(TAKE_NS) is None
    assert desk.sound(0, FRAME) is None
    assert desk.reports() == ()


def test_a_clip_in_preview_shows_its_first_picture_and_makes_no_sound(
    desk: ClipDesk, path: str
) -> None:
    desk.prepare("", path)
    wait_until(lambda: desk.waiting(path, 0), "its first picture is there")

    assert desk.waiting(path, 0) is desk.waiting(path, 90 * S)
    assert desk.playing(TAKE_NS) is None
    assert desk.sound(0, FRAME) is None
    assert [(r.role, r.name, r.state) for r in desk.reports()] == [
        ("clip", "clip.mkv", SourceState.LIVE)
    ]


def test_the_clip_that_waited_is_the_one_that_plays_and_begins_with_its_tick(
    desk: ClipDesk, path: str
) -> None:
    taken(desk, path)

    sound = heard(desk, 4.9, 5.3)
    loud = np.flatnonzero(np.abs(sound[:, 0]) > 0.3)

    picture = desk.playing(TAKE_NS + round(FLASH_S * S / 2))
    assert picture is not None
    assert is_flash(float(picture.planes[0].mean()))
    assert 4.9 + loud[0] / RATE_HZ == pytest.approx(5.0, abs=0.002)
    assert 4.9 + loud[-1] / RATE_HZ == pytest.approx(5.0 + FLASH_S, abs=0.002)


def test_another_word_about_the_same_program_lets_it_play_on(desk: ClipDesk, path: str) -> None:
    taken(desk, path)
    playing = desk._playing

    desk.prepare(path, path)
    desk.on_program(path, TAKE_NS + S)

    assert desk._playing is playing
    assert desk._ready == {}
    assert desk.waiting(path, TAKE_NS + S) is desk.playing(TAKE_NS + S)


def test_leaving_its_scene_stops_it_without_a_click(desk: ClipDesk, path: str) -> None:
    taken(desk, path)
    heard(desk, 5.0, 5.02)

    desk.on_program("", TAKE_NS + S // 20)
    sound = heard(desk, 5.04, 5.2)

    assert desk.playing(TAKE_NS + S // 10) is None
    steps = np.abs(np.diff(sound[:, 0]))
    assert steps.max() < 0.1
    silent_from = round((0.01 + CUT_NS / S + 0.001) * RATE_HZ)
    assert not sound[silent_from:].any()
    wait_until(lambda: not desk._leaving, "it is let go")


def test_taking_a_clip_again_plays_it_from_its_beginning(desk: ClipDesk, path: str) -> None:
    taken(desk, path)
    first = desk._playing

    desk.on_program("", TAKE_NS + S)
    desk.prepare("", path)
    desk.prepare(path, "")
    desk.on_program(path, TAKE_NS + 2 * S)

    assert desk._playing is not first
    wait_until(lambda: desk.playing(TAKE_NS + 2 * S), "its first picture is there")
    assert desk._playing is not None
    assert desk._playing.begun_ns == TAKE_NS + 2 * S


def test_the_next_clip_follows_at_once_and_the_last_one_can_wait_again(
    desk: ClipDesk, path: str, tmp_path: Path
) -> None:
    other = str(write_clip(tmp_path / "other.mkv"))
    taken(desk, path)

    desk.prepare(other, path)
    desk.on_program(other, TAKE_NS + S)

    assert desk._playing is not None
    assert desk._playing.path == other
    assert list(desk._ready) == [path]
    assert desk._ready[path].begun_ns is None


def test_a_clip_that_was_never_in_preview_begins_when_it_is_ready(
    desk: ClipDesk, path: str
) -> None:
    desk.on_program(path, TAKE_NS)

    wait_until(lambda: desk.playing(TAKE_NS + S // 10), "it plays")

    assert desk._playing is not None
    assert desk._playing.begun_ns == TAKE_NS + S // 10


def test_what_is_not_wanted_any_more_is_closed(desk: ClipDesk, tmp_path: Path) -> None:
    clips = [str(write_clip(tmp_path / f"{n}.mkv")) for n in range(12)]

    for one in clips:
        desk.prepare("", one)
    desk.prepare("", "")

    assert desk._ready == {}
    wait_until(lambda: not any(clip.is_open for clip in desk._closed), "all are closed")


def test_a_missing_clip_is_told_and_nothing_stops(desk: ClipDesk, tmp_path: Path) -> None:
    missing = str(tmp_path / "none.mkv")
    desk.prepare(missing, "")
    desk.on_program(missing, TAKE_NS)

    wait_until(lambda: desk.reports()[0].state is SourceState.LOST, "it is missed")

    assert desk.playing(TAKE_NS) is None
    assert not heard(desk, 5.0, 5.1).any()
    assert desk.reports()[0].text == "none.mkv is not there."
