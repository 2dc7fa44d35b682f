"""What becomes of a run that is over: judged beside earlier ones, cut into clips, kept, shared."""

import logging
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from studio.coach.record import Run
from studio.coach.scorecard import Goal, Line, Scorecard
from studio.coach.scoring import score
from studio.core.errors import StudioError
from studio.core.host_language import host_language
from studio.core.money import Money
from studio.rehearsal.run_shelf import import_lines
from studio.rehearser.fast import FastOrder, run_fast
from studio.rehearser.partners import partner_of
from studio.rehearser.prepared import Prepared
from studio.rehearser.run_store import RunStore, share, team_folder
from studio.rehearser.score_clips import cut_clips

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A run that was judged and kept.

    Attributes:
        score: How it was.
        folder: Where its files are.
    """

    score: Scorecard
    folder: Path


def judged_and_kept(
    run: Run,
    prepared: Prepared | None,
    *,
    replay: Path | None = None,
    recording: Path | None = None,
    store: RunStore | None = None,
) -> Kept:
    """Judge a run and keep it; what fails beside that is logged, and left out.

    Args:
        run: The record.
        prepared: Pack, show and goods; None: it was the host's own show.
        replay: A past show that was the audience; None: as the pack has it.
        recording: To cut clips from; None: there is none.
        store: Where it is kept; None: where all are.

    Raises:
        StorageError: The disk refuses.
    """
    store = store or RunStore(language=host_language())
    goals: tuple[Goal, ...] = () if prepared is None else prepared.pack.goals
    run = replace(run, possible=run.possible or _possible(run, prepared, replay))
    card = score(run, goals=goals, beside=(*store.lines(), *_of_team()))
    with tempfile.TemporaryDirectory(prefix="cuecard-clips-") as folder:
        files: tuple[Path, ...] = ()
        if recording is not None and recording.is_file():
            cut = cut_clips(recording, card.highlights, Path(folder))
            card, files = replace(card, highlights=cut.highlights), cut.files
        kept = Kept(score=card, folder=store.keep(card, run.events, files))
    _share(card)
    return kept


def _possible(run: Run, prepared: Prepared | None, replay: Path | None) -> tuple[Money, ...]:
    """Return what the model would have sold a scripted good host of the same pack and seed."""
    if prepared is None:
        return ()
    partner = partner_of(prepared.pack, prepared.goods, seed=run.seed, replay=replay)
    try:
        return run_fast(FastOrder(prepared=prepared, partner=partner, seed=run.seed)).possible
    except StudioError as error:
        _log.warning("what was possible is not known: %s", error)
        return ()


def _of_team() -> tuple[Line, ...]:
    folder = team_folder()
    if folder is None:
        return ()
    try:
        return import_lines(folder).lines
    except StudioError as error:
        _log.warning("the team's runs can't be read: %s", error)
        return ()


def _share(card: Scorecard) -> None:
    folder = team_folder()
    if folder is None:
        return
    try:
        share(card, folder)
    except StudioError as error:
        _log.warning("the team does not see this run: %s", error)
