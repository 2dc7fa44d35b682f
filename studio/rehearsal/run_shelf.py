"""Runs that were scored, in their folders: listed, opened, forgotten, compared."""

import logging
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.coach.scorecard import Line, Scorecard
from studio.core.errors import BadInput, StorageError
from studio.core.paths import data_folder
from studio.rehearsal.score_file import LARGEST_BYTES, plain_run_id, read_line, read_score

SCORE = "scorecard.json"
UNFINISHED = ".new-"
"""Begins the name of a folder that is still being written."""

SCORE_ENDING = ".json"
MOST_FILES = 2_000
"""Looked at in one folder; a team of 50 fills that in 40 rehearsals each."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was found in a folder.

    Attributes:
        lines: Runs, the newest first.
        skipped: A sentence for each file that can't be used.
    """

    lines: tuple[Line, ...] = ()
    skipped: tuple[str, ...] = ()


class RunShelf:
    """Runs on this machine. Safe to be made anew for each question: it keeps nothing in memory."""

    def __init__(self, folder: Path | None = None) -> None:
        """Look at a folder.

        Args:
            folder: With a folder for each run; None: the usual one.
        """
        self._folder = folder or data_folder() / "rehearsals"

    def folder_of(self, run_id: str) -> Path:
        """Return where a run's files are, or would be.

        Raises:
            BadInput: The name can't name a folder.
        """
        if not plain_run_id(run_id):
            raise BadInput("a run's name is of letters, digits and hyphens")
        return self._folder / run_id

    def lines(self) -> tuple[Line, ...]:
        """Return the runs, the newest first; what is damaged is logged and passed over."""
        looked = self.look()
        for sentence in looked.skipped:
            _log.warning("%s", sentence)
        return looked.lines

    def look(self) -> Looked:
        """Return the runs, and what can't be used."""
        return _looked(self._folder)

    def open(self, run_id: str) -> Scorecard:
        """Return a run's scorecard.

        Raises:
            BadInput: There is none, or it is damaged.
        """
        return read_score(_content(self.folder_of(run_id) / SCORE))

    def forget(self, run_id: str) -> None:
        """Remove a run's files; one that is not there is gone already.

        Raises:
            BadInput: The name can't name a folder.
            StorageError: The disk refuses.
        """
        target = self.folder_of(run_id)
        try:
            with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=self._folder) as work:
                target.rename(Path(work) / "gone")
        except FileNotFoundError:
            return
        except OSError as error:
            why = error.strerror or "the disk refuses"
            raise StorageError(f"the run can't be removed: {why}") from error


def import_lines(folder: Path) -> Looked:
    """Return the runs of a folder that a team shares: scorecards, or folders with one in each.

    Raises:
        BadInput: The folder can't be read.
    """
    if not folder.is_dir():
        raise BadInput(f"{folder} is no folder that can be read")
    return _looked(folder)


def compare(lines: Iterable[Line], pack_id: str) -> tuple[Line, ...]:
    """Return the runs of a pack, each once, best first; of equals the older one."""
    by_run = {line.run_id: line for line in lines if line.pack_id == pack_id}
    best_first = sorted(by_run.values(), key=lambda line: (-line.points, line.started_utc_ms))
    return tuple(best_first)


def _looked(folder: Path) -> Looked:
    lines: list[Line] = []
    skipped: list[str] = []
    try:
        for path in _files(folder):
            try:
                lines.append(read_line(_content(path)))
            except BadInput as error:
                name = path.parent.name if path.name == SCORE else path.name
                skipped.append(f"{name}: {error}")
    except OSError as error:
        skipped.append(f"{folder.name}: {error.strerror or 'the folder can not be read'}")
    lines.sort(key=lambda line: (-line.started_utc_ms, line.run_id))
    return Looked(lines=tuple(lines), skipped=tuple(skipped))


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files that may be scorecards, in one order on every system."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir())[:MOST_FILES]:
        if path.name.startswith("."):
            continue
        if (path / SCORE).is_file():
            yield path / SCORE
        elif path.suffix == SCORE_ENDING and path.is_file():
            yield path


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except FileNotFoundError as error:
        raise BadInput("there is no such run") from error
    except OSError as error:
        raise BadInput(f"it can't be read: {error.strerror or 'the disk refuses'}") from error
