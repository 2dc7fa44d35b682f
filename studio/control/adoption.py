"""What the show is when a control room comes back: the database and the engine, reconciled.

The engine is the truth about what is on air, the database about the show. A promise that stands
in the database was under way when the last control room ended.
"""

from dataclasses import dataclass

from studio.control.deeds import Reconcile
from studio.core.paths import rehearsing
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.reports import Sentence
from studio.show.state import ShowState
from studio.storage.show_store import KeptShow

INTERRUPTED = Sentence(
    code="interrupted",
    text="The show was on air when the studio stopped; press Go live to go back on air.",
)


def came_about(kept: KeptShow, snapshot: EngineSnapshot) -> bool:
    """Return whether what was under way when the last control room ended is true now."""
    promised = kept.promised
    if promised is None:
        return False
    if _is_ending(kept):
        return True
    if promised.on_air and not kept.state.on_air:
        return bool(snapshot.specs)
    return snapshot.program_revision == promised.revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What the engine says of the show, and a word for the host where it had to be guessed.

    Attributes:
        step: What changes in the show that the database has.
        note: The word, or None.
    """

    step: Reconcile
    note: Sentence | None = None


def adopt(kept: KeptShow, snapshot: EngineSnapshot, *, fresh: bool, now_utc_ms: int) -> Truth:
    """Return what is to be believed of the engine.

    Args:
        kept: What the database says.
        snapshot: What the engine says.
        fresh: Whether the engine was just started: then nothing is on air, whatever the
            database says; a machine that comes back a day later must not go on air by itself.
        now_utc_ms: Start of the show where only the engine knows that it is on air.
    """
    state = settled(kept, snapshot)
    since, canvases = state.on_air_since_utc_ms, state.canvases
    interrupted = fresh and state.on_air
    if interrupted:
        since = None
    elif snapshot.specs and not _is_ending(kept):
        since = now_utc_ms if since is None else since
        canvases = snapshot.canvases or canvases
    step = Reconcile(on_air_since_utc_ms=since, canvases=canvases, rehearsal=rehearsing())
    return Truth(step=step, note=INTERRUPTED if interrupted else None)


def settled(kept: KeptShow, snapshot: EngineSnapshot) -> ShowState:
    """Return the show with what was under way, or without it."""
    promised = kept.promised
    return promised if promised is not None and came_about(kept, snapshot) else kept.state


def _is_ending(kept: KeptShow) -> bool:
    """Return whether the last control room ended while it took the show off air."""
    return kept.promised is not None and kept.state.on_air and not kept.promised.on_air
