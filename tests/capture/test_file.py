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
from studio.capture.source import Condition, LatestFrame, Picture, SoundBlock
from studio.core.clock import SystemClock
from studio.core.source_spec import SourceKind, SourceSpec
from tests.fakes.media_files import FPS, is_flash, write_clip, write_wav

CLOCK = SystemClock()
QUIET_NS = 150_000_000
"""Before a beep, at least."""


def _spec(path: Path) -> SourceSpec:
    return SourceSpec(kind=SourceKind.FILE, name=str(path))


class _EveryPicture(LatestFrame):
    """Keeps what nobody took, too."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: list[Picture] = []

    def put(self, picture: Picture) -> None:
        super().put(picture)
        self.pictures.append(picture)


def _watch(
    camera: FileCamera, microphone: FileMicrophone
) -> tuple[list[Picture], list[SoundBlock]]:
    """Run both for two turns and more, and on until two flashes came with their sound."""
    camera.latest = seen = _EveryPicture()
    blocks: list[SoundBlock] = []
    began_s = looked_s = time.monotonic()
    camera.start()
    microphone.start()
    while looked_s < began_s + 4.8 or len(_heard_flashes_ns(seen.pictures[:], blocks)) < 2:
        assert looked_s < began_s + 60
        while time.monotonic() < looked_s + 0.5:
            blocks.extend(microphone.ring.take_all())
            time.sleep(0.01)
        looked_s = time.monotonic()
    camera.stop()
    microphone.stop()
    return seen.pictures, blocks


def _heard_flashes_ns(pictures: list[Picture], blocks: list[SoundBlock]) -> list[int]:
    return [at_ns for at_ns in _flashes_ns(pictures) if _is_heard(at_ns, blocks)]


def _flashes_ns(pictures: list[Picture]) -> list[int]:
    """Return when flashes began, of those that were seen from their first picture on."""
    lit = [is_flash(float(picture.planes[0].mean())) for picture in pictures]
    return [
        after.captured_ns
        for (was_lit, is_lit), (before, after) in zip(
            pairwise(lit), pairwise(pictures), strict=True
        )
        if is_lit and not was_lit and after.captured_ns - before.captured_ns < 1.5e9 / FPS
    ]


def _is_heard(at_ns: int, blocks: list[SoundBlock]) -> bool:
    """Return whether there is sound around a moment: a busy machine may leave some out.

    A beep is found by the quiet before it, so there has to be some since the beginning.
    """
    spans = [
        (block.ended_ns - len(block.samples) * 1_000_000_000 // block.rate_hz, block.ended_ns)
        for block in blocks
    ]
    around = [(start, end) for start, end in spans if abs(end - at_ns) < 150_000_000]
    holes = [b[0] - a[1] for a, b in pairwise(around)]
    whole = (
        bool(around) and around[0][0] < at_ns - 50_000_000 and around[-1][1] > at_ns + 50_000_000
    )
    whole = whole and spans[0][0] < at_ns - 2 * QUIET_NS
    return whole and all(hole < 1_000_000 for hole in holes)


def _beeps_ns(blocks: list[SoundBlock]) -> list[int]:
    found, quiet_since = [], 0
    for block in blocks:
        loud = np.flatnonzero(np.abs(block.samples[:, 0]) > 0.1)
        start_ns = block.ended_ns - len(block.samples) * 1_000_000_000 // block.rate_hz
        if loud.size:
            onset_ns = start_ns + int(loud[0]) * 1_000_000_000 // block.rate_hz
            if quiet_since and onset_ns - quiet_since > QUIET_NS:
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

    pictures, blocks = _watch(camera, microphone)

    beeps = _beeps_ns(blocks)
    for flash_ns in _heard_flashes_ns(pictures, blocks):
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
