"""The show as OBS would see it: pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from studio.core.ids import DestinationId
from studio.protocol.reports import OutputReport, OutputState
from studio.remote.obs.names import (
    AUDIO_INPUT,
    CAMERA,
    CLIP,
    ITEMS,
    MICROPHONE,
    OVERLAY_INPUT,
    OVERLAYS,
    SCENES,
    SECOND,
    VIDEO_INPUT,
)
from studio.remote.obs.studio import Known
from studio.show.destination import RECORDING
from studio.show.staging import OF_A_CUE, OverlayKind, SceneKind, Side, Transition
from studio.show.state import ShowState

TRANSITIONS = {Transition.CUT: "Cut", Transition.FADE: "Fade"}
_RUNNING = (OutputState.CONNECTING, OutputState.LIVE, OutputState.RECONNECTING)


class Phase(StrEnum):
    """How far the stream or the recording is; the values are OBS's words."""

    STOPPED = "OBS_WEBSOCKET_OUTPUT_STOPPED"
    STARTING = "OBS_WEBSOCKET_OUTPUT_STARTING"
    STARTED = "OBS_WEBSOCKET_OUTPUT_STARTED"
    RECONNECTING = "OBS_WEBSOCKET_OUTPUT_RECONNECTING"
    RECONNECTED = "OBS_WEBSOCKET_OUTPUT_RECONNECTED"
    STOPPING = "OBS_WEBSOCKET_OUTPUT_STOPPING"

    @property
    def active(self) -> bool:
        """Whether something is being sent or written."""
        return self in (Phase.STARTED, Phase.RECONNECTING, Phase.RECONNECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a client of OBS knows of the show.

    Attributes:
        program: Scene that viewers see.
        preview: Scene that a take shows.
        shown: Whether an item is enabled, by scene and item.
        inputs: Kind of each input, by its name.
        muted: The microphone.
        gain_db: Likewise.
        lip_sync_ms: Likewise.
        transition: How a take goes over.
        stream: To all destinations together.
        record: The recording.
        record_path: Its file, or empty.
    """

    program: str
    preview: str
    shown: Mapping[tuple[str, int], bool]
    inputs: Mapping[str, str]
    muted: bool
    gain_db: float
    lip_sync_ms: int
    transition: str
    stream: Phase
    record: Phase
    record_path: str


def view_of(known: Known) -> View | None:
    """Return how OBS would see it; None while nothing is known of the show."""
    show = known.show
    if show is None:
        return None
    recording = _report(known, RECORDING)
    return View(
        program=program_scene(show),
        preview=SCENES[show.preview.scene],
        shown={
            (SCENES[kind], item.item_id): item.overlay is None
            or is_shown(show, item.overlay, side_of(show, SCENES[kind]))
            for kind, items in ITEMS.items()
            for item in items
        },
        inputs=inputs_of(show),
        muted=show.sound.muted,
        gain_db=show.sound.gain_db,
        lip_sync_ms=show.sound.lip_sync_ms,
        transition=TRANSITIONS[show.transition],
        stream=stream_phase(known),
        record=record_phase(known),
        record_path=recording.path if recording is not None else "",
    )


def program_scene(show: ShowState) -> str:
    """Return the name of the scene that viewers see; a slate over it is what they see."""
    return SCENES[SceneKind.SLATE] if show.slate_shown else SCENES[show.program.scene]


def side_of(show: ShowState, scene: str) -> Side:
    """Return which picture's overlays a scene stands for: overlays belong to sides, not to scenes.

    What is in preview alone is the preview; every other scene stands for what viewers see.
    """
    in_preview = scene == SCENES[show.preview.scene] and scene != program_scene(show)
    return Side.PREVIEW if in_preview else Side.PROGRAM


def is_shown(show: ShowState, overlay: OverlayKind, side: Side) -> bool:
    """Return whether an overlay is wanted on a side."""
    if overlay not in OF_A_CUE:
        return overlay in show.standing
    return (show.preview if side is Side.PREVIEW else show.program).shows(overlay)


def inputs_of(show: ShowState) -> dict[str, str]:
    """Return the kind of each input, by its name."""
    found = {CAMERA: VIDEO_INPUT, SECOND: VIDEO_INPUT, CLIP: VIDEO_INPUT, MICROPHONE: AUDIO_INPUT}
    if show.second is None:
        del found[SECOND]
    if not (show.program.clip or show.preview.clip):
        del found[CLIP]
    return found | dict.fromkeys(OVERLAYS.values(), OVERLAY_INPUT)


def streams_to(show: ShowState) -> frozenset[DestinationId]:
    """Return where going live sends to."""
    return frozenset(d.destination_id for d in show.destinations if d.enabled)


def stream_reports(known: Known) -> tuple[OutputReport, ...]:
    """Return the outputs to destinations, the recording not among them."""
    return tuple(r for r in known.health.outputs if r.destination_id != RECORDING)


def stream_phase(known: Known) -> Phase:
    """Return how far the stream is: the best of its destinations counts."""
    show = known.show
    states = {report.state for report in stream_reports(known)}
    if show is None or not show.on_air:
        return Phase.STOPPING if states & set(_RUNNING) else Phase.STOPPED
    if not streams_to(show):
        return Phase.STOPPED
    return _running_phase(states)


def record_phase(known: Known) -> Phase:
    """Return how far the recording is."""
    show, report = known.show, _report(known, RECORDING)
    states = set() if report is None else {report.state}
    if show is None or not (show.on_air and show.record):
        return Phase.STOPPING if states & set(_RUNNING) else Phase.STOPPED
    return _running_phase(states)


def _running_phase(states: set[OutputState]) -> Phase:
    if OutputState.LIVE in states:
        return Phase.STARTED
    if OutputState.RECONNECTING in states:
        return Phase.RECONNECTING
    return Phase.STOPPED if states == {OutputState.FAILED} else Phase.STARTING


def _report(known: Known, destination_id: DestinationId) -> OutputReport | None:
    found = (r for r in known.health.outputs if r.destination_id == destination_id)
    return next(found, None)
