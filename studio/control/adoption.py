"""What the show is when a control room comes back: the database and the engine, reconciled.

The engine is the truth about what is on air, the database about the show. A promise that stands
in the database was under way when the last control room ended.
"""

from dataclasses import dataclass

from studio.control.deeds import Begin, Reconcile
from studio.core.paths import rehearsing
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.reports import Sentence
from studio.show.destination import RECORDING, Destination
from studio.show.state import ShowState, advance
from studio.storage.show_store import KeptShow

INTERRUPTED = Sentence(
    code="interrupted",
    text="The show was on air when the studio stopped; press Go live to go back on air.",
)

UNKNOWN = Sentence(
    code="show_unknown",
    text="The stream goes on, but its show can't be read: rundown and offers are not there.",
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


def begin_around(state: ShowState, snapshot: EngineSnapshot, *, now_utc_ms: int) -> Begin:
    """Return a show around a stream whose own show can't be read, so that the stream goes on.

    Its sources and destinations are the engine's. What was offered is not known any more, so no
    price stays on the picture.

    Args:
        state: The show that was begun for want of another.
        snapshot: What the engine says; it sends something.
        now_utc_ms: From when on it counts as on air.
    """
    show = advance(
        state,
        canvases=snapshot.canvases or state.canvases,
        camera=snapshot.camera or state.camera,
        microphone=snapshot.microphone or state.microphone,
        second=snapshot.second,
        sound=snapshot.sound,
        destinations=tuple(
            Destination(
                destination_id=spec.destination_id,
                name=spec.name,
                url=spec.url,
                secret_name=spec.secret_name,
                canvas_id=spec.canvas_id,
            )
            for spec in snapshot.specs
            if spec.destination_id != RECORDING
        ),
        record=any(spec.destination_id == RECORDING for spec in snapshot.specs),
        on_air_since_utc_ms=now_utc_ms,
    )
    return Begin(state=show)


def settled(kept: KeptShow, snapshot: EngineSnapshot) -> ShowState:
    """Return the show with what was under way, or without it."""
    promised = kept.promised
    return promised if promised is not None and came_about(kept, snapshot) else kept.state


def _is_ending(kept: KeptShow) -> bool:
    """Return whether the last control room ended while it took the show off air."""
    return kept.promised is not None and kept.state.on_air and not kept.promised.on_air
