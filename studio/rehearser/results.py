"""What a rehearsal leaves in its folder, and beside whom it is put."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from studio.coach.record import Run
from studio.coach.scorecard import Line, Scorecard
from studio.coach.scoring import score
from studio.coach.words import Words
from studio.rehearsal.run_shelf import import_lines
from studio.rehearser.prepared import Prepared
from studio.rehearser.run_files import write_run
from studio.rehearser.run_store import RunStore, share
from studio.rehearser.score_clips import cut_clips
from studio.show.events import ShowEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What is there when it is over.

    Attributes:
        score: How it was.
        files: What was written, the recording included.
        troubles: What could not be done beside that, a sentence each.
    """

    score: Scorecard
    files: tuple[Path, ...]
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where results go.

    Attributes:
        folder: It is there.
        words: In which documents are written.
        team: Folder that a team shares; None: there is none.
        recording: Of the show; None: there is none.
    """

    folder: Path
    words: Words
    team: Path | None = None
    recording: Path | None = None


def write_results(
    run: Run, events: Iterable[ShowEvent], prepared: Prepared, place: Place
) -> Results:
    """Judge a run beside earlier ones, cut clips of its recording, and write all of it down.

    Raises:
        BadInput: The team's folder can't be read.
        StorageError: The disk refuses.
    """
    card = score(run, goals=prepared.pack.goals, beside=_beside(place.team))
    files: tuple[Path, ...] = ()
    troubles: tuple[str, ...] = ()
    if place.recording is not None and place.recording.is_file():
        cut = cut_clips(place.recording, card.highlights, place.folder)
        card = replace(card, highlights=cut.highlights)
        files, troubles = (place.recording, *cut.files), cut.troubles
    written = write_run(place.folder, card, events, place.words)
    if place.team is not None:
        written = (*written, share(card, place.team))
    return Results(score=card, files=(*files, *written), troubles=troubles)


def _beside(team: Path | None) -> tuple[Line, ...]:
    of_team = () if team is None else import_lines(team).lines
    return (*RunStore().lines(), *of_team)
