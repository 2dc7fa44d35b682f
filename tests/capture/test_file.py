"""A looped file: picture and sound opened apart stay together, turn after turn."""

import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.capture.file import FileCamera
from studio.capture.file_sound import FileMicrophone, Turn
from studio.capture.source import Condition, Picture, SoundBlock
from studio.core.clock import SystemClock
from studio.core.source_spec import SourceKind, SourceSpec
from tests.fakes.media_files import is_flash, write_clip, write_wav

CLOCK = SystemClock()


def _spec(path: Path) -> SourceSpec:
    return SourceSpec(kind=SourceKind.FILE, name=str(path))


def _watch(
    camera: FileCamera, microphone: FileMicrophone, seconds: float
) -> tuple[list[Picture], list[SoundBlock]]:
    pictures: list[Picture] = []
    blocks: list[SoundBlock] = []
    deadline_s = time.monotonic() + seconds
    while time.monotonic() < deadline_s:
        newest = camera.latest.peek()
        if newest is not None and (not pictures or newest is not pictures[-1]):
            pictures.append(newest)
        blocks.extend(microphone.ring.take_all())
        time.sleep(0.004)
    return pictures, blocks


def _flashes_ns(pictures: list[Picture]) -> list[int]:
    lit = [is_flash(float(picture.planes[0].mean())) for picture in pictures]
    pairs = zip(lit, lit[1:], pictures[1:], strict=False)
    return [picture.captured_ns for before, now, picture in pairs if now and not before]


def _is_heard(at_ns: int, blocks: list[SoundBlock]) -> bool:
    """Return whether there is sound around a moment: a busy machine may leave some out."""
    spans = [
        (block.ended_ns - len(block.samples) * 1_000_000_000 // block.rate_hz, block.ended_ns)
        for block in blocks
    ]
    around = [(start, end) for start, end in spans if abs(end - at_ns) < 150_000_000]
    holes = [b[0] - a[1] for a, b in pairwise(around)]
    whole = (
        bool(around) and around[0][0] < at_ns - 50_000_000 and around[-1][1] > at_ns + 50_000_000
    )
    return whole and all(hole < 1_000_000 for hole in holes)


def _beeps_ns(blocks: list[SoundBlock]) -> list[int]:
    found, quiet_since = [], 0
    for block in blocks:
        loud = np.flatnonzero(np.abs(block.samples[:, 0]) > 0.1)
        start_ns = block.ended_ns - len(block.samples) * 1_000_000_000 // block.rate_hz
        if loud.size:
            onset_ns = start_ns + int(loud[0]) * 1_000_000_000 // block.rate_hz
            if quiet_since and onset_ns - quiet_since > 150_000_000:
                found.append(onset_ns)
            quiet_since = start_ns + int(loud[-1]) * 1_000_000_000 // block.rate_hz
        quiet_since = quiet_since or start_ns
    return found


@pytest.mark.parametrize("apart", [False, True], ids=["same_file", "two_files"])
def test_flash_and_beep_stay_together_over_the_loop(tmp_path: Path, apart: bool) -> None:
    clip = write_clip(tmp_path / "clip.mkv", seconds=2.0)
    sound = write_wav(tmp_path / "sound.wav", seconds=2.0) if apart else clip
    epoch_ns = CLOCK.monotonic_ns() - 700_000_000  # as if begun before: it starts in mid-turn
    camera = FileCamera(_spec(clip), clock=CLOCK, epoch_ns=epoch_ns)
    microphone = FileMicrophone(_spec(sound), clock=CLOCK, epoch_ns=epoch_ns)

    camera.start()
    microphone.start()
    pictures, blocks = _watch(camera, microphone, 4.8)
    camera.stop()
    microphone.stop()

    beeps = _beeps_ns(blocks)
    flashes = [at_ns for at_ns in _flashes_ns(pictures) if _is_heard(at_ns, blocks)]
    assert len(flashes) >= 2
    for flash_ns in flashes:
        assert min(abs(flash_ns - beep_ns) for beep_ns in beeps) < 40_000_000
        assert (flash_ns - epoch_ns) % 1_000_000_000 < 40_000_000


def test_sound_shorter_than_its_file_is_filled_up_with_silence(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "clip.mkv", seconds=1.0, sound_seconds=0.4)
    epoch_ns = CLOCK.monotonic_ns()
    microphone = FileMicrophone(_spec(clip), clock=CLOCK, epoch_ns=epoch_ns)
    blocks: list[SoundBlock] = []

    microphone.start()
    deadline_s = time.monotonic() + 20
    while sum(len(block.samples) for block in blocks) < 2.2 * 48_000:
        assert time.monotonic() < deadline_s
        blocks.extend(microphone.ring.take_all())
        time.sleep(0.01)
    microphone.stop()

    for before, after in pairwise(blocks):
        length_ns = len(after.samples) * 1_000_000_000 // after.rate_hz
        assert abs(after.ended_ns - before.ended_ns - length_ns) < 100_000


def test_a_file_without_pictures_says_so(tmp_path: Path) -> None:
    sound = write_wav(tmp_path / "sound.wav")
    camera = FileCamera(_spec(sound), clock=CLOCK, epoch_ns=CLOCK.monotonic_ns())

    camera.start()
    status = _status_when_lost(camera)
    camera.stop()

    assert status == "sound.wav holds no pictures."


@pytest.mark.parametrize("content", [b"", b"not a film at all" * 400])
def test_a_file_that_is_no_film_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "film.mkv"
    path.write_bytes(content)
    camera = FileCamera(_spec(path), clock=CLOCK, epoch_ns=CLOCK.monotonic_ns())

    camera.start()
    status = _status_when_lost(camera)
    camera.stop()

    assert "film.mkv" in status


def test_a_file_cut_off_in_the_middle_is_played_as_far_as_it_goes(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "clip.mkv", seconds=1.0)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    camera = FileCamera(_spec(path), clock=CLOCK, epoch_ns=CLOCK.monotonic_ns())

    camera.start()
    deadline_s = time.monotonic() + 20
    while (newest := camera.latest.peek()) is None or newest.number < 3:
        assert time.monotonic() < deadline_s
        time.sleep(0.01)
    camera.stop()

    assert newest.size_px == (320, 180)


def test_jpeg_planes_are_handed_over_as_they_are(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "clip.mkv")
    camera = FileCamera(_spec(clip), clock=CLOCK, epoch_ns=CLOCK.monotonic_ns())

    camera.start()
    deadline_s = time.monotonic() + 20
    while (picture := camera.latest.peek()) is None:
        assert time.monotonic() < deadline_s
        time.sleep(0.01)
    camera.stop()

    assert picture.matrix == "bt601"
    assert picture.full_range
    assert picture.planes[1].shape == (180, 160)
    assert not picture.planes[0].flags.owndata


def _status_when_lost(camera: FileCamera) -> str:
    deadline_s = time.monotonic() + 20
    while (status := camera.status()).condition is not Condition.LOST:
        assert time.monotonic() < deadline_s
        time.sleep(0.01)
    return status.text


@given(
    lengths=st.lists(st.integers(0, 700), max_size=12),
    shifts=st.lists(st.integers(-400, 900), min_size=12, max_size=12),
    first=st.integers(0, 1500),
    length=st.integers(1, 3000),
)
def test_a_turn_has_exactly_its_samples_whatever_the_file_says(
    lengths: list[int], shifts: list[int], first: int, length: int
) -> None:
    first = min(first, length)
    turn = Turn(rate_hz=1_000, channels=2, first_index=first, length=length)
    at, blocks = 0, []

    for count, shift in zip(lengths, shifts, strict=False):
        blocks += list(turn.add(np.ones((count, 2), np.float32), (at + shift) / 1_000))
        at += count
    blocks += list(turn.finish())

    assert sum(len(block) for block in blocks) == length - first
    assert all(block.shape[1] == 2 and len(block) <= 30 for block in blocks)
    assert turn.is_full
