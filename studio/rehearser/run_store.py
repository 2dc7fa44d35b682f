"""Runs that were scored: kept in folders of their own, and shared with a team."""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from studio.coach.scorecard import Scorecard
from studio.coach.words import words_for
from studio.core.errors import BadInput
from studio.core.settings import settings_or_defaults
from studio.rehearsal.run_shelf import SCORE_ENDING, UNFINISHED, RunShelf
from studio.rehearsal.score_file import plain_run_id, score_bytes
from studio.rehearser.run_files import documents_of, keep_run, not_written, write_through
from studio.show.events import ShowEvent


class RunStore(RunShelf):
    """Writes runs, too."""

    def __init__(self, folder: Path | None = None, *, language: str = "en") -> None:
        """Look at a folder.

        Args:
            folder: With a folder for each run; None: the usual one.
            language: In which pages are written, as a language or market tag.
        """
        super().__init__(folder)
        self._words = words_for(language)

    def keep(
        self, score: Scorecard, events: Iterable[ShowEvent], files: Sequence[Path] = ()
    ) -> Path:
        """Keep a run, and return its folder; one of that name before is replaced.

        Args:
            score: How it was.
            events: What happened in it.
            files: To lie beside the page: clips, maybe the recording.

        Raises:
            BadInput: Its name can't name a folder.
            StorageError: The disk refuses; nothing half-written is left.
        """
        target = self.folder_of(score.line.run_id)
        keep_run(target, documents_of(score, events, self._words), files)
        return target


def team_folder() -> Path | None:
    """Return the folder of the team's scorecards that the settings name, if it can be one."""
    chosen = settings_or_defaults().team.scorecards
    folder = Path(chosen).expanduser() if chosen.startswith("~/") else Path(chosen)
    return folder if chosen and folder.is_absolute() else None


def share(score: Scorecard, folder: Path) -> Path:
    """Put a scorecard into the folder that a team shares, and return its file.

    Raises:
        BadInput: The run's name can't name a file.
        StorageError: It can't be written; nothing half-written is left.
    """
    run_id = score.line.run_id
    if not plain_run_id(run_id):
        raise BadInput("a run's name is of letters, digits and hyphens")
    target = folder / f"{run_id}{SCORE_ENDING}"
    try:
        with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=folder) as work:
            fresh = Path(work) / target.name
            write_through(fresh, score_bytes(score))
            fresh.replace(target)
    except OSError as error:
        raise not_written(error) from error
    return target
