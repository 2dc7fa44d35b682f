"""Everything that may be said between the control room and the engine.

The control room connects to the engine as its one client. Handshake, `Done` and `Denied` are
those of `studio.protocol.messages`; the codec is the same.
"""

import msgspec

from studio.core.ids import CanvasId, DestinationId, EventId, SecretName
from studio.core.source_spec import SourceSpec
from studio.protocol.message import Message
from studio.protocol.messages import Denied, DevicesListed, Done, Hello, Identify, Meters, Welcome
from studio.protocol.reports import EngineStats, OutputReport, PreviewRing, SourceReport, Timeline
from studio.show.canvas import Canvas
from studio.show.scene import Scene
from studio.show.staging import Transition
from studio.show.state import Sound


class OutputSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One output to start.

    Attributes:
        destination_id: Its name in every report; `recording` for the recording.
        name: What a person calls it.
        url: `rtmp://…` or `rtmps://…` without the key, a file's path, or `null:`.
        secret_name: Under which name the engine finds the key; empty: none is needed.
        canvas_id: Which canvas it sends; empty: the first.
    """

    destination_id: DestinationId
    name: str
    url: str
    secret_name: SecretName = SecretName("")
    canvas_id: CanvasId = CanvasId("")


class SetUp(Message, frozen=True, kw_only=True):
    """What to compose and how well to encode it; denied while an output runs.

    Attributes:
        canvases: The output pictures.
        bitrate_bps: Of video, per canvas.
        audio_bitrate_bps: Of sound.
        encoder: Name to insist on (`libx264`), or empty: the best that works here.
        preset: Of x264; empty: chosen by the size of the picture, and lowered by itself.
    """

    canvases: tuple[Canvas, ...]
    bitrate_bps: int = 4_000_000
    audio_bitrate_bps: int = 128_000
    encoder: str = ""
    preset: str = ""


class OpenSources(Message, frozen=True, kw_only=True):
    """Open these and close the ones before; the same ones are left as they are.

    Attributes:
        camera: Main picture.
        microphone: Sound.
        second: Picture of the close-up; None: a part of the camera's.
    """

    camera: SourceSpec
    microphone: SourceSpec
    second: SourceSpec | None = None


class SetProgram(Message, frozen=True, kw_only=True):
    """Show these scenes from the next tick on; reported back as `ProgramChanged`.

    Attributes:
        revision: Of the show.
        scenes: What viewers see, one a canvas.
        preview: What a take would show, one a canvas; composed while somebody looks.
        transition: How the program goes over from what it was.
        events: What becomes true with it: the first picture says so in the video itself.
    """

    revision: int
    scenes: tuple[Scene, ...]
    preview: tuple[Scene, ...] = ()
    transition: Transition = Transition.CUT
    events: tuple[EventId, ...] = ()


class Mark(Message, frozen=True, kw_only=True):
    """Let the next picture say in the video itself that these happened."""

    events: tuple[EventId, ...]


class SetEngineSound(Message, frozen=True, kw_only=True):
    """Mute, gain and lip sync from now on."""

    sound: Sound


class StartOutput(Message, frozen=True, kw_only=True):
    """Start sending somewhere; the same destination twice is one output."""

    output: OutputSpec


class StopOutput(Message, frozen=True, kw_only=True):
    """Stop sending there; a recording is closed and playable when `Done` comes."""

    destination_id: DestinationId


class RetryEngineOutput(Message, frozen=True, kw_only=True):
    """Do not wait: connect again now."""

    destination_id: DestinationId


class TestOutput(Message, frozen=True, kw_only=True):
    """Connect, publish nothing, leave; `Done` or `Denied` says how it went."""

    __test__ = False

    output: OutputSpec


class HoldEngineKey(Message, frozen=True, kw_only=True):
    """Keep a key in the engine's memory for this run; see `messages.HoldKey`."""

    secret_name: SecretName
    key: str

    def __repr__(self) -> str:
        return f"HoldEngineKey(secret_name={self.secret_name!r}, key=<{len(self.key)} characters>)"


class LoseCamera(Message, frozen=True, kw_only=True):
    """Let the camera be lost for a time; denied but in a rehearsal.

    Attributes:
        seconds: How long; 0: it is back.
    """

    seconds: float


class ListEngineDevices(Message, frozen=True, kw_only=True):
    """Look what is plugged in; `DevicesListed` comes before `Done`."""


class ShutDown(Message, frozen=True, kw_only=True):
    """Close every output and end the engine."""


Instruction = (
    SetUp
    | OpenSources
    | SetProgram
    | Mark
    | SetEngineSound
    | StartOutput
    | StopOutput
    | RetryEngineOutput
    | TestOutput
    | HoldEngineKey
    | LoseCamera
    | ListEngineDevices
    | ShutDown
)


class EngineRequest(Message, frozen=True, kw_only=True):
    """An instruction and the number its one answer will carry."""

    request_id: int
    instruction: Instruction


class ProgramChanged(Message, frozen=True, kw_only=True):
    """These scenes are on air.

    Attributes:
        revision: As given in `SetProgram`.
        at_tick: The first tick that shows them.
        at_utc_ms: When that was.
        pts_ms: Moment of that tick on the engine's timeline.
    """

    revision: int
    at_tick: int
    at_utc_ms: int
    pts_ms: int | None = None


class EngineSnapshot(Message, frozen=True, kw_only=True):
    """All that is true about what is on air; once a second, and at every change of state.

    Attributes:
        started_utc_ms: When this engine was started: another value is another engine.
        timeline: Its media clock.
        canvases: As set up; empty before the first `SetUp`.
        camera: What is open.
        microphone: Likewise.
        second: Likewise.
        sound: As set.
        program_revision: Of the scenes on air; 0 before the first.
        scenes: What is on air.
        preview: What the preview shows.
        specs: Of the outputs that were started and not stopped.
        sources: How they do.
        outputs: How they do.
        encoder: Name and preset, or empty when nothing is encoded.
        encoder_text: One sentence when it was changed by itself.
        previews: One a canvas and side.
        stats: Counters.
    """

    started_utc_ms: int
    timeline: Timeline | None = None
    canvases: tuple[Canvas, ...] = ()
    camera: SourceSpec | None = None
    microphone: SourceSpec | None = None
    second: SourceSpec | None = None
    sound: Sound = Sound()
    program_revision: int = 0
    scenes: tuple[Scene, ...] = ()
    preview: tuple[Scene, ...] = ()
    specs: tuple[OutputSpec, ...] = ()
    sources: tuple[SourceReport, ...] = ()
    outputs: tuple[OutputReport, ...] = ()
    encoder: str = ""
    encoder_text: str = ""
    previews: tuple[PreviewRing, ...] = ()
    stats: EngineStats = EngineStats()


FromEngine = (
    Hello | Welcome | Done | Denied | DevicesListed | Meters | ProgramChanged | EngineSnapshot
)
ToEngine = Identify | EngineRequest
