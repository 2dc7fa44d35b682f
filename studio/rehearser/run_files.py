"""The files of one run: written whole or not at all, whatever the disk says."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from studio.coach.scorecard import Scorecard
from studio.coach.words import Words
from studio.core.errors import StorageError
from studio.rehearsal.run_shelf import SCORE, UNFINISHED
from studio.rehearsal.score_file import score_bytes
from studio.rehearsal.score_page import page_of
from studio.rehearser.score_paper import paper_of
from studio.show.cloud_event import cloud_event_bytes, source_of
from studio.show.events import ShowEvent

PAGE, PAPER = "scorecard.html", "scorecard.pdf"
EVENTS = "events.ndjson"
RECORDING = "recording.mkv"
_OWN = frozenset({SCORE, PAGE, PAPER, EVENTS})


def events_bytes(events: Iterable[ShowEvent]) -> bytes:
    """Return a run's events, one a line, in the form that receivers get them in."""
    source = source_of(studio="rehearsal", rehearsal=True)
    lines = (
        cloud_event_bytes(event, seq=number, source=source)
        for number, event in enumerate(events, 1)
    )
    return b"".join(line + b"\n" for line in lines)


def documents_of(score: Scorecard, events: Iterable[ShowEvent], words: Words) -> dict[str, bytes]:
    """Return what is written of a run, by name."""
    return {
        SCORE: score_bytes(score),
        PAGE: page_of(score, words).encode("utf-8"),
        PAPER: paper_of(score, words),
        EVENTS: events_bytes(events),
    }


def write_run(
    folder: Path, score: Scorecard, events: Iterable[ShowEvent], words: Words
) -> tuple[Path, ...]:
    """Write a run's files into a folder that may hold others, such as its recording.

    Returns:
        What was written. Where one can't be, none is.

    Raises:
        StorageError: The disk refuses; what lay there before lies there still.
    """
    documents = documents_of(score, events, words)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=folder) as fresh:
            for name, content in documents.items():
                write_through(Path(fresh) / name, content)
            for name in documents:
                (Path(fresh) / name).replace(folder / name)
    except OSError as error:
        raise not_written(error) from error
    return tuple(folder / name for name in documents)


def keep_run(target: Path, documents: dict[str, bytes], files: Sequence[Path]) -> None:
    """Make a folder with a run's files in one step; one of that name before is replaced.

    Args:
        target: The folder.
        documents: What to write, by name.
        files: To take in, such as clips: by a hard link where the disk has them, else as a copy.

    Raises:
        StorageError: The disk refuses; nothing half-written is left.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=target.parent) as work:
            fresh = Path(work) / "run"
            fresh.mkdir()
            for name, content in documents.items():
                write_through(fresh / name, content)
            for file in files:
                _take(file, fresh)
            if target.exists():
                target.rename(Path(work) / "before")
            fresh.rename(target)
    except OSError as error:
        raise not_written(error) from error


def write_through(path: Path, content: bytes) -> None:
    """Write a file down to the disk itself."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def not_written(error: OSError) -> StorageError:
    """Return what to say where a disk refuses."""
    return StorageError(f"the scorecard can't be written: {error.strerror or 'the disk refuses'}")


def _take(file: Path, folder: Path) -> None:
    if file.name in _OWN or not file.is_file():
        return
    try:
        os.link(file, folder / file.name)
    except OSError:  # another disk, or one that has no links
        shutil.copyfile(file, folder / file.name)
