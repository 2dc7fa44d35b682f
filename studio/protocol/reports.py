"""What the engine and the control room say about their health, as values."""

from dataclasses import dataclass
from enum import StrEnum

from studio.core.ids import CanvasId, DestinationId
from studio.core.source_spec import SourceKind
from studio.show.staging import Side


class SourceState(StrEnum):
    """How a source is doing."""

    STARTING = "starting"  # never gave a picture or sound yet, and has not been given up
    LIVE = "live"
    STALLED = "stalled"  # open, and nothing came for longer than it should
    LOST = "lost"  # gone; the same one is looked for


class OutputState(StrEnum):
    """How an output is doing."""

    IDLE = "idle"
    CONNECTING = "connecting"
    LIVE = "live"
    RECONNECTING = "reconnecting"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReport:
    """One source now.

    Attributes:
        role: `camera`, `second`, `clip` or `microphone`.
        name: What a person calls it.
        state: As above.
        age_s: Since its last frame or block of samples.
        text: One sentence for the host when something is wrong, else empty.
        width_px: Of the pictures that come; 0 for sound.
        height_px: Likewise.
        fps: Measured.
    """

    role: str
    name: str
    state: SourceState
    age_s: float
    text: str = ""
    width_px: int = 0
    height_px: int = 0
    fps: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputChange:
    """One step of an output's life.

    Attributes:
        at_utc_ms: When.
        state: What it became.
        code: Stable word for the reason, or empty.
        text: One sentence in plain words, or empty.
    """

    at_utc_ms: int
    state: OutputState
    code: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputReport:
    """One output now and what became of it.

    Attributes:
        destination_id: Whose it is; `recording` is the recording.
        name: What a person calls it.
        state: As above.
        code: Stable word for why it is not live, or empty.
        text: What happened, what was kept, what to do; plain words, never the key.
        bitrate_bps: Sent in the last second or two.
        bytes_sent: Since it was started.
        frames_offered: Pictures the encoder gave since it was started. When it is over, each of
            them was sent, dropped, or came before the far end was there.
        frames_before: Pictures from before the far end's first keyframe; it has not missed them.
        frames_sent: Pictures handed to the far end.
        frames_dropped: Pictures left out because the far end was slow or away.
        reconnects: How often it came back.
        congested: Whether the queue had to be cut lately.
        changes: The last 50 steps, oldest first.
        path: Of a recording, the file being written.
        session: Counts unbroken connections, each from its first keyframe; 0 before the first. What
            the far end, or the file, has of one is one video.
        first_pts_ms: Where on the engine's timeline the last of them began.
    """

    destination_id: DestinationId
    name: str
    state: OutputState
    code: str = ""
    text: str = ""
    bitrate_bps: int = 0
    bytes_sent: int = 0
    frames_offered: int = 0
    frames_before: int = 0
    frames_sent: int = 0
    frames_dropped: int = 0
    reconnects: int = 0
    congested: bool = False
    changes: tuple[OutputChange, ...] = ()
    path: str = ""
    session: int = 0
    first_pts_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The media clock of an engine: where moments lie in what it sends.

    Attributes:
        timeline_id: Another one is another timeline, with a 0 of its own.
        zero_ns: Its moment 0 on the machine's monotonic clock, which all processes share.
        zero_utc_ms: The same on the wall clock, as it was set then.
    """

    timeline_id: str
    zero_ns: int
    zero_utc_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A measured quantity: median, 99th percentile, worst; milliseconds."""

    p50_ms: float = 0.0
    p99_ms: float = 0.0
    max_ms: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineStats:
    """Counters since the encoder was started, and spreads over the whole run.

    Attributes:
        ticks: Turns of the frame clock that came due.
        composed: Pictures composed.
        ticks_lost: Ticks for which no picture was composed.
        encoded: Pictures encoded.
        dropped: Composed pictures that the encoder had no room for.
        repeated: Composed pictures for which the camera had given nothing new.
        camera_frames: Pictures the camera gave.
        take_ticks_last: Ticks from the instruction of the last take to its first picture.
        take_ticks_worst: The most of any take.
        compose_ms: Convert and blend.
        convert_ms: Of it, the colour conversion and framing.
        blend_ms: Of it, the overlays.
        encode_ms: One encode call.
        late_ms: How late a tick began.
        interval_ms: Between two composed pictures.
        av_offset_ms: Sound against picture: what the sound's clock and the master disagree by.
        audio_dropped_s: Sound thrown away.
        audio_silence_s: Silence put in where no sound came.
        engine_rss_bytes: Memory of the engine.
        cpu_s: Processor time of the engine.
    """

    ticks: int = 0
    composed: int = 0
    ticks_lost: int = 0
    encoded: int = 0
    dropped: int = 0
    repeated: int = 0
    camera_frames: int = 0
    take_ticks_last: int = 0
    take_ticks_worst: int = 0
    compose_ms: Spread = Spread()
    convert_ms: Spread = Spread()
    blend_ms: Spread = Spread()
    encode_ms: Spread = Spread()
    late_ms: Spread = Spread()
    interval_ms: Spread = Spread()
    av_offset_ms: float = 0.0
    audio_dropped_s: float = 0.0
    audio_silence_s: float = 0.0
    engine_rss_bytes: int = 0
    cpu_s: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureMode:
    """One way a camera can deliver: size, rate, pixel format (`MJPG`, `YUY2`)."""

    width_px: int
    height_px: int
    fps: float
    pixel_format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A camera or microphone that is plugged in.

    Attributes:
        kind: `camera`, `microphone`, or `phone`, which may be both.
        name: What the system calls it.
        device_id: Stays when it is unplugged and plugged in again.
        modes: Of a camera, what it says it can do; may be empty where the system won't say.
        is_default: Whether the system would choose it.
    """

    kind: SourceKind
    name: str
    device_id: str
    modes: tuple[CaptureMode, ...] = ()
    is_default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRing:
    """Where a picture of a canvas can be read: see `studio.protocol.preview_ring`."""

    canvas_id: CanvasId
    path: str
    side: Side = Side.PROGRAM


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Something said to the host: ready to read, and in parts that can be said otherwise.

    Attributes:
        code: Stable word for what is said.
        facts: Names, numbers and reasons in it, in the order that belongs to the code.
        text: The whole in English.
    """

    code: str
    facts: tuple[str, ...] = ()
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Everything about the running of the show that is not the show.

    Attributes:
        engine_running: Whether an engine is there.
        engine_starts: How often one was started in this control room's life; 1 is normal.
        encoder: Which one encodes, with its preset: `libx264 veryfast`; empty when idle.
        encoder_text: One sentence when it had to change by itself, else empty.
        sources: Camera and microphone.
        outputs: Every output that was started, the recording among them.
        stats: Of the engine.
        previews: One a canvas and side.
        disk_free_bytes: Where recordings go.
        warnings: For the host, the most urgent first.
    """

    engine_running: bool = False
    engine_starts: int = 0
    encoder: str = ""
    encoder_text: str = ""
    sources: tuple[SourceReport, ...] = ()
    outputs: tuple[OutputReport, ...] = ()
    stats: EngineStats = EngineStats()
    previews: tuple[PreviewRing, ...] = ()
    disk_free_bytes: int = 0
    warnings: tuple[Sentence, ...] = ()
