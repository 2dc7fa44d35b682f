"""What the show is when a control room comes back: the database and the engine, reconciled.

The engine is the truth about what is on air, the database about the show. A promise that stands
in the database was under way when the last control room ended.
"""

from dataclasses import replace

from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.reports import Sentence
from studio.show.state import ShowState
from studio.storage.show_store import KeptShow

INTERRUPTED = Sentence(
    code="interrupted",
    text="The show was on air when the studio stopped; press Go live to go back on air.",
)


def adopt(
    kept: KeptShow, snapshot: EngineSnapshot, *, fresh: bool, now_utc_ms: int
) -> tuple[ShowState, Sentence | None]:
    """Return the show as it truly is, and a word for the host where it had to be guessed.

    Args:
        kept: What the database says.
        snapshot: What the engine says.
        fresh: Whether the engine was just started: then nothing is on air, whatever the
            database says; a machine that comes back a day later must not go on air by itself.
        now_utc_ms: Start of the show where only the engine knows that it is on air.
    """
    state = _settled(kept, snapshot)
    if fresh and state.on_air:
        off_air = replace(state, on_air_since_utc_ms=None, revision=state.revision + 1)
        return off_air, INTERRUPTED
    if _is_ending(kept):
        return state, None
    if snapshot.specs and not state.on_air:
        state = replace(state, on_air_since_utc_ms=now_utc_ms, revision=state.revision + 1)
    if snapshot.specs and snapshot.canvases and snapshot.canvases != state.canvases:
        state = replace(state, canvases=snapshot.canvases, revision=state.revision + 1)
    return state, None


def _settled(kept: KeptShow, snapshot: EngineSnapshot) -> ShowState:
    promised = kept.promised
    if promised is None:
        return kept.state
    if _is_ending(kept):
        return promised
    if promised.on_air and not kept.state.on_air:
        return promised if snapshot.specs else kept.state
    return promised if snapshot.program_revision == promised.revision else kept.state


def _is_ending(kept: KeptShow) -> bool:
    """Return whether the last control room ended while it took the show off air."""
    return kept.promised is not None and kept.state.on_air and not kept.promised.on_air
