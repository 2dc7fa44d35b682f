"""What was measured of a stream, and what is wrong with it."""

from dataclasses import dataclass

FURTHEST_KEYFRAMES_MS = 4_000
"""What the platforms allow between two pictures that stand by themselves."""

FURTHEST_SOUND_MS = 500
"""Packets of sound and picture may come so far apart and still be interleaved well."""

_SPARSE = 0.85
"""A part of the promised rate below which pictures are missing."""

_SILENT_S = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A message of somebody's own beside a picture.

    Attributes:
        uuid: Whose it is.
        pts_ms: Of the picture.
        text: As UTF-8 where it is that, else in hexadecimal; at most 400 characters.
    """

    uuid: str
    pts_ms: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoReport:
    """Pictures.

    Attributes:
        codec: `h264`, or what another header calls itself; empty: none came.
        profile: Of H.264.
        level: As 31 for 3.1.
        width_px: As shown.
        height_px: As shown.
        promised_fps: What the header says; None: nothing.
        fps: Measured by the pictures' own times.
        frames: So far.
        keyframes: So far.
        keyframe_distance_ms: Between the last two; 0: there were not two.
        longest_keyframe_distance_ms: So far.
        bps: Of the last ten seconds.
        bytes: So far.
        gaps: How often pictures were left out.
        longest_step_ms: Between two pictures.
        jumps: Steps back in time, and steps of over a second.
    """

    codec: str = ""
    profile: str = ""
    level: int = 0
    width_px: int = 0
    height_px: int = 0
    promised_fps: float | None = None
    fps: float = 0.0
    frames: int = 0
    keyframes: int = 0
    keyframe_distance_ms: int = 0
    longest_keyframe_distance_ms: int = 0
    bps: int = 0
    bytes: int = 0
    gaps: int = 0
    longest_step_ms: int = 0
    jumps: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioReport:
    """Sound; the attributes are as those of `VideoReport`.

    Attributes:
        codec: `aac`, or a number; empty: none came.
        rate_hz: Samples a second.
        channels: How many.
        packets: So far.
        bps: Of the last ones.
        bytes: So far.
        gaps: How often packets were left out.
        jumps: Steps back in time, and steps of over a second.
    """

    codec: str = ""
    rate_hz: int = 0
    channels: int = 0
    packets: int = 0
    bps: int = 0
    bytes: int = 0
    gaps: int = 0
    jumps: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamReport:
    """A stream from its first byte on.

    Attributes:
        video: Pictures.
        audio: Sound.
        offset_ms: How far the last packet of sound is ahead of the last picture; None: one is
            missing.
        furthest_offset_ms: The largest so far, without its sign.
        longest_silence_s: Between two arrivals, by the clock.
        silent_s: Since something last came.
        metadata: What the encoder says of itself.
        markers: Messages beside pictures, the latest 500.
        markers_of: How many came, by their UUID.
    """

    video: VideoReport
    audio: AudioReport
    offset_ms: int | None
    furthest_offset_ms: int
    longest_silence_s: float
    silent_s: float
    metadata: dict[str, object]
    markers: tuple[Marker, ...]
    markers_of: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How a stream does.

    Attributes:
        status: `good`, `ok`, `bad` or `no_data`.
        issues: Stable words: `starved`, `keyframes_far_apart`, `no_keyframe`, `few_pictures`,
            `no_audio`, `sound_off`, `time_jumps`, `gaps`.
    """

    status: str
    issues: tuple[str, ...] = ()


def health_of(report: StreamReport | None) -> Health:
    """Say how a stream does; None: nothing is received."""
    if report is None or not report.video.frames:
        return Health(status="no_data")
    bad, doubtful = _grave(report), _doubtful(report)
    status = "bad" if bad else "ok" if doubtful else "good"
    return Health(status=status, issues=(*bad, *doubtful))


def _grave(report: StreamReport) -> list[str]:
    video = report.video
    found = {
        "starved": report.silent_s > _SILENT_S,
        "no_keyframe": not video.keyframes,
        "keyframes_far_apart": video.longest_keyframe_distance_ms > FURTHEST_KEYFRAMES_MS,
        "few_pictures": bool(video.promised_fps) and _sparse(video),
    }
    return [word for word, is_so in found.items() if is_so]


def _sparse(video: VideoReport) -> bool:
    return video.frames > 60 and video.fps < _SPARSE * (video.promised_fps or 0)


def _doubtful(report: StreamReport) -> list[str]:
    found = {
        "no_audio": not report.audio.packets,
        "sound_off": report.furthest_offset_ms > FURTHEST_SOUND_MS,
        "time_jumps": bool(report.video.jumps or report.audio.jumps),
        "gaps": bool(report.video.gaps),
    }
    return [word for word, is_so in found.items() if is_so]
