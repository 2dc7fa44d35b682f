"""Highlight clips: stretches of a recording in one film, whole or not at all, and why not."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import av
import psutil
import pytest

from studio.proof import films
from studio.proof.films import NotCut, cut_films, join
from studio.protocol.clip_messages import ClipTrouble
from studio.protocol.clip_order import Film, FilmCut, FilmsOrder, Piece, cut_line, read_cut
from tests.fakes.media_files import RATE_HZ, is_flash, write_recording

KEYFRAMES_S = 2.0
LENGTH_S = 30


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Record half a minute; pictures flash and sound beeps at the beginning of each second."""
    folder = tmp_path_factory.mktemp("recordings")
    return write_recording(folder / "show.mkv", seconds=LENGTH_S, keyframe_every_s=KEYFRAMES_S)


def piece(recording: Path, from_s: float, until_s: float) -> Piece:
    """Return a stretch of a recording."""
    return Piece(
        file=str(recording), from_ms=round(from_s * 1_000), until_ms=round(until_s * 1_000)
    )


def decoded(film: Path) -> tuple[list[float], list[float], float]:
    """Return when each picture is, when each flash begins, and how many seconds of sound it has."""
    times: list[float] = []
    flashes: list[float] = []
    was_lit = False
    with av.open(str(film)) as opened:
        for frame in opened.decode(opened.streams.video[0]):
            lit = is_flash(float(frame.to_ndarray(format="gray8").mean()))
            if lit and not was_lit:
                flashes.append(frame.time)
            was_lit = lit
            times.append(frame.time)
    with av.open(str(film)) as opened:
        samples = sum(frame.samples for frame in opened.decode(opened.streams.audio[0]))
    return times, flashes, samples / RATE_HZ


def test_stretches_stand_one_after_the_other_without_a_hole_and_sound_keeps_with_them(
    recording: Path, tmp_path: Path
) -> None:
    join((piece(recording, 4.5, 9), piece(recording, 21, 25)), tmp_path / "film.mp4")

    times, flashes, sound_s = decoded(tmp_path / "film.mp4")
    # From the whole pictures at 4 and 20 seconds on.
    assert times[-1] == pytest.approx(10 - 1 / 30, abs=0.05)
    steps = [later - one for one, later in pairwise(times)]
    assert max(steps) < 0.07
    assert flashes == pytest.approx([float(n) for n in range(10)], abs=0.05)
    assert sound_s == pytest.approx(10, abs=0.2)


def test_a_stretch_that_the_recording_has_not_is_left_out_and_none_at_all_is_said(
    recording: Path, tmp_path: Path
) -> None:
    join((piece(recording, 27, 90), piece(recording, 100, 110)), tmp_path / "film.mp4")
    times, _, _ = decoded(tmp_path / "film.mp4")
    assert times[-1] == pytest.approx(4, abs=0.1)

    with pytest.raises(NotCut) as told:
        join((piece(recording, 100, 110),), tmp_path / "none.mp4")
    assert told.value.trouble is ClipTrouble.NO_PICTURE


def an_order(folder: Path, *pieces: Piece) -> FilmsOrder:
    """Order a clip of each stretch."""
    names = (folder / f"{number}.mp4" for number in range(len(pieces)))
    made = tuple(Film(path=str(n), pieces=(p,)) for n, p in zip(names, pieces, strict=True))
    return FilmsOrder(scratch=str(folder / ".clips"), films=made)


def test_one_that_fails_stops_no_other_and_nothing_half_written_stays(
    recording: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.mkv"
    broken.write_bytes(b"\x1aE\xdf\xa3" + bytes(400))
    folder = tmp_path / "clips"
    folder.mkdir()
    told: list[FilmCut] = []

    order = an_order(
        folder,
        piece(tmp_path / "gone.mkv", 0, 3),
        piece(broken, 0, 3),
        piece(recording, 0, 3),
    )
    cut_films(order, lambda cut: told.append(read_cut(cut_line(cut))))

    assert [cut.trouble for cut in told] == [
        ClipTrouble.NO_RECORDING,
        ClipTrouble.UNREADABLE,
        ClipTrouble.NONE,
    ]
    assert [path.name for path in folder.iterdir()] == ["2.mp4"]


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Have the system refuse to let a file grow, as a full disk does."""
    this = psutil.Process()
    soft, hard = this.rlimit(psutil.RLIMIT_FSIZE)
    this.rlimit(psutil.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        this.rlimit(psutil.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(not hasattr(psutil, "RLIMIT_FSIZE"), reason="systems without this limit")
def test_a_disk_that_fills_while_a_clip_is_written_is_said(recording: Path, tmp_path: Path) -> None:
    told: list[FilmCut] = []
    order = an_order(tmp_path, piece(recording, 0, 29))

    with files_of_at_most(20_000):
        cut_films(order, told.append)

    assert [cut.trouble for cut in told] == [ClipTrouble.DISK_FULL]
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_nearly_full_is_left_alone(
    recording: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(films, "FREE_BYTES", 1 << 62)
    told: list[FilmCut] = []

    cut_films(an_order(tmp_path, piece(recording, 0, 5)), told.append)

    assert [cut.trouble for cut in told] == [ClipTrouble.DISK_FULL]


def test_a_folder_that_can_t_be_written_is_said(recording: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, no folder")
    told: list[FilmCut] = []

    cut_films(an_order(taken, piece(recording, 0, 5)), told.append)

    assert [cut.trouble for cut in told] == [ClipTrouble.UNWRITABLE]
