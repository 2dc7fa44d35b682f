"""What the host should know: one pure function from what is known to sentences.

The most urgent comes first: what viewers notice, then what they are about to notice, then what
will be missed afterwards. Each sentence has a code, by which the window says it in its own
language.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from studio.core.ids import SecretName
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.reports import (
    Health,
    OutputReport,
    OutputState,
    Sentence,
    SourceReport,
    SourceState,
)
from studio.show.destination import RECORDING
from studio.show.state import ShowState

LOW_DISK_BYTES = 2_000_000_000
"""About 40 minutes of recording at 6 Mbit/s: time to make room without hurry."""

_STATES_OF_TROUBLE = frozenset({OutputState.RECONNECTING, OutputState.FAILED})
_STATES_WITHOUT = frozenset({SourceState.STALLED, SourceState.LOST})


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
        catalogue_trouble: Why the catalogue is not all there or not all written, or empty.
        note: How the show was found, or None.
        not_started: Why the planned offer of the cue on program did not start, or None.
        held: Secret names whose keys last for this run.
        clock_set_ms: By how much the machine's clock was put forward in mid-show a moment ago;
            negative: back.
        disk_free_bytes: Where recordings go; -1: can't be told.
    """

    show: ShowState
    snapshot: EngineSnapshot | None = None
    ended: tuple[OutputReport, ...] = ()
    engine_starts: int = 0
    engine_trouble: str = ""
    engine_silent_s: float = 0.0
    storage_trouble: str = ""
    catalogue_trouble: str = ""
    note: Sentence | None = None
    not_started: Sentence | None = None
    held: frozenset[SecretName] = frozenset()
    clock_set_ms: int = 0
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


def _sentences(known: Knowledge) -> Iterator[Sentence]:
    yield from _about_engine(known)
    if known.snapshot is not None:
        yield from _about_outputs(known.snapshot)
        yield from _about_sources(known.show, known.snapshot)
        yield from _about_encoder(known.snapshot)
    if known.not_started is not None:
        yield known.not_started
    yield from _about_keeping(known)
    if known.clock_set_ms:
        yield _clock_set(known.clock_set_ms)


def _about_engine(known: Knowledge) -> Iterator[Sentence]:
    if known.snapshot is None and not known.engine_trouble:
        yield Sentence(code="engine_starting", text="No picture: the engine is being started.")
    elif known.snapshot is None:
        trouble = known.engine_trouble
        yield Sentence(code="no_engine", facts=(trouble,), text=f"No picture: {trouble}.")
    elif known.engine_silent_s:
        silent_s = f"{known.engine_silent_s:.0f}"
        text = (
            f"The engine has not answered for {silent_s} s; "
            "it is left running, because it may still be on air."
        )
        yield Sentence(code="engine_silent", facts=(silent_s,), text=text)
    if known.note is not None:
        yield known.note


def _about_outputs(snapshot: EngineSnapshot) -> Iterator[Sentence]:
    for output in snapshot.outputs:
        if output.state in _STATES_OF_TROUBLE:
            yield _not_live(output)
        elif output.congested:
            lost = str(output.frames_dropped)
            text = (
                f"{output.name} can't take the stream fast enough; "
                f"{lost} pictures were left out. A lower bitrate would help."
            )
            yield Sentence(code="output_congested", facts=(output.name, lost), text=text)


def _not_live(output: OutputReport) -> Sentence:
    """Say who is not live and why; the facts end with the reason's own code and words."""
    reason = f": {output.text.rstrip('.')}" if output.text else ""
    why = (output.code, output.text)
    if output.state is OutputState.RECONNECTING:
        text = f"{output.name} is reconnecting{reason}."
        return Sentence(code="output_reconnecting", facts=(output.name, *why), text=text)
    if output.destination_id == RECORDING:
        return Sentence(code="recording_failed", facts=why, text=f"The recording failed{reason}.")
    text = f"{output.name} failed{reason}."
    return Sentence(code="output_failed", facts=(output.name, *why), text=text)


def _about_sources(show: ShowState, snapshot: EngineSnapshot) -> Iterator[Sentence]:
    for source in snapshot.sources:
        if source.state in _STATES_WITHOUT:
            yield _lost(source)
    if show.on_air and show.sound.muted:
        text = "The microphone is muted while you are on air."
        yield Sentence(code="muted_on_air", text=text)


_CALLED = {
    "camera": ("camera", "the slate"),
    "second": ("close-up camera", "what is below it"),
    "clip": ("clip", "the camera"),
    "microphone": ("microphone", "silence"),
}
"""What a source is called, and what viewers get in its place."""


def _lost(source: SourceReport) -> Sentence:
    word = "gives nothing" if source.state is SourceState.STALLED else "is gone"
    called, seen = _CALLED[source.role]
    reason = f": {source.text.rstrip('.')}" if source.text else ""
    text = f"The {called} {source.name} {word}{reason}; viewers get {seen}."
    return Sentence(code=f"{source.role}_{source.state.value}", facts=(source.name,), text=text)


def _about_encoder(snapshot: EngineSnapshot) -> Iterator[Sentence]:
    if snapshot.encoder_text:
        encoder = (snapshot.encoder,)
        yield Sentence(code="encoder_changed", facts=encoder, text=snapshot.encoder_text)
    lost = snapshot.stats.dropped + snapshot.stats.ticks_lost
    if lost:
        text = f"This computer could not keep up: {lost} pictures were left out so far."
        yield Sentence(code="too_slow", facts=(str(lost),), text=text)


def _about_keeping(known: Knowledge) -> Iterator[Sentence]:
    if 0 <= known.disk_free_bytes < LOW_DISK_BYTES:
        free = f"{known.disk_free_bytes / 1e9:.1f} GB"
        text = f"Only {free} are left on the disk for recordings."
        yield Sentence(code="disk_filling", facts=(free,), text=text)
    if known.storage_trouble:
        trouble = known.storage_trouble
        text = f"The show is kept in memory only: {trouble}."
        yield Sentence(code="memory_only", facts=(trouble,), text=text)
    elif known.catalogue_trouble:
        trouble = known.catalogue_trouble
        text = f"The catalogue can't be used as usual: {trouble}."
        yield Sentence(code="catalogue_trouble", facts=(trouble,), text=text)
    for destination in known.show.destinations:
        lost = destination.secret_name in known.held and not known.show.rehearsal
        if destination.enabled and lost:  # a rehearsal makes its own key anew
            text = f"The key of {destination.name} lasts for this run only."
            yield Sentence(code="key_not_kept", facts=(destination.name,), text=text)


def _clock_set(by_ms: int) -> Sentence:
    """Say that somebody set the machine's clock, and that nobody who watches will notice."""
    whole_s = round(abs(by_ms) / 1_000)
    by = f"{whole_s // 3_600}:{whole_s // 60 % 60:02d}:{whole_s % 60:02d}"
    way = "forward" if by_ms > 0 else "back"
    text = (
        f"This computer's clock was put {way} by {by}. The show keeps its own time: offers end as"
        " viewers were told, and events keep their order."
    )
    return Sentence(code=f"clock_put_{way}", facts=(by,), text=text)
