"""What the host should know: one pure function from what is known to sentences.

The most urgent comes first: what viewers notice, then what they are about to notice, then what
will be missed afterwards.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from studio.core.ids import SecretName
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.reports import Health, OutputReport, OutputState, SourceReport, SourceState
from studio.show.state import ShowState

LOW_DISK_BYTES = 2_000_000_000
"""About 40 minutes of recording at 6 Mbit/s: time to make room without hurry."""

_STATES_OF_TROUBLE = frozenset({OutputState.RECONNECTING, OutputState.FAILED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Everything a health report is made from.

    Attributes:
        show: As it is.
        snapshot: The engine's newest; None while there is no engine.
        ended: Outputs that ran in this show and were stopped, as last heard of.
        engine_starts: How often an engine was started.
        engine_trouble: Why there is none, or empty.
        engine_silent_s: Seconds since it said anything, when that is too long.
        storage_trouble: Why the database is not used, or empty.
        note: How the show was found, or empty.
        held: Secret names whose keys last for this run.
        disk_free_bytes: Where recordings go; -1: can't be told.
    """

    show: ShowState
    snapshot: EngineSnapshot | None = None
    ended: tuple[OutputReport, ...] = ()
    engine_starts: int = 0
    engine_trouble: str = ""
    engine_silent_s: float = 0.0
    storage_trouble: str = ""
    note: str = ""
    held: frozenset[SecretName] = frozenset()
    disk_free_bytes: int = -1


def health_of(known: Knowledge) -> Health:
    """Return the report, with its sentences."""
    snapshot = known.snapshot
    warnings = tuple(_sentences(known))
    disk_free_bytes = max(0, known.disk_free_bytes)
    if snapshot is None:
        return Health(
            engine_starts=known.engine_starts,
            outputs=known.ended,
            disk_free_bytes=disk_free_bytes,
            warnings=warnings,
        )
    return Health(
        engine_running=True,
        engine_starts=known.engine_starts,
        encoder=snapshot.encoder,
        encoder_text=snapshot.encoder_text,
        sources=snapshot.sources,
        outputs=(*snapshot.outputs, *known.ended),
        stats=snapshot.stats,
        previews=snapshot.previews,
        disk_free_bytes=disk_free_bytes,
        warnings=warnings,
    )


def _sentences(known: Knowledge) -> Iterator[str]:
    yield from _about_engine(known)
    if known.snapshot is not None:
        yield from _about_outputs(known.snapshot)
        yield from _about_sources(known.show, known.snapshot)
        yield from _about_encoder(known.snapshot)
    yield from _about_keeping(known)


def _about_engine(known: Knowledge) -> Iterator[str]:
    if known.snapshot is None:
        trouble = known.engine_trouble or "the engine is being started"
        yield f"No picture: {trouble}."
    elif known.engine_silent_s:
        yield (
            f"The engine has not answered for {known.engine_silent_s:.0f} s; "
            "it is left running, because it may still be on air."
        )
    if known.note:
        yield known.note


def _about_outputs(snapshot: EngineSnapshot) -> Iterator[str]:
    for output in snapshot.outputs:
        reason = output.text.rstrip(".")
        if output.state in _STATES_OF_TROUBLE:
            word = "is reconnecting" if output.state is OutputState.RECONNECTING else "failed"
            yield f"{output.name} {word}{': ' + reason if reason else ''}."
        elif output.congested:
            yield (
                f"{output.name} can't take the stream fast enough; "
                f"{output.frames_dropped} pictures were left out. A lower bitrate would help."
            )


def _about_sources(show: ShowState, snapshot: EngineSnapshot) -> Iterator[str]:
    for source in snapshot.sources:
        if source.state in {SourceState.STALLED, SourceState.LOST}:
            yield _lost(source)
    if show.on_air and show.sound.muted:
        yield "The microphone is muted while you are on air."


def _lost(source: SourceReport) -> str:
    word = "gives nothing" if source.state is SourceState.STALLED else "is gone"
    seen = "the slate" if source.role == "camera" else "silence"
    reason = f": {source.text.rstrip('.')}" if source.text else ""
    return f"The {source.role} {source.name} {word}{reason}; viewers get {seen}."


def _about_encoder(snapshot: EngineSnapshot) -> Iterator[str]:
    if snapshot.encoder_text:
        yield snapshot.encoder_text
    lost = snapshot.stats.dropped + snapshot.stats.ticks_lost
    if lost:
        yield f"This computer could not keep up: {lost} pictures were left out so far."


def _about_keeping(known: Knowledge) -> Iterator[str]:
    if 0 <= known.disk_free_bytes < LOW_DISK_BYTES:
        free = known.disk_free_bytes / 1e9
        yield f"Only {free:.1f} GB are left on the disk for recordings."
    if known.storage_trouble:
        yield known.storage_trouble
    for destination in known.show.destinations:
        if destination.enabled and destination.secret_name in known.held:
            yield f"The key of {destination.name} lasts for this run only."
