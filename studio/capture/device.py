"""A camera or microphone that is plugged in, as data."""

from dataclasses import dataclass

from studio.core.source_spec import SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One way a camera can deliver: size, rate, pixel format (`MJPG`, `YUY2`)."""

    width_px: int
    height_px: int
    fps: float
    pixel_format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceInfo:
    """A device as the system lists it.

    Attributes:
        kind: `CAMERA` or `MICROPHONE`.
        name: What the system calls it; several may be called the same.
        device_id: Stays when it is unplugged and plugged in again, and is its alone.
        modes: Of a camera, what it says it can do; may be empty where the system won't say.
        is_default: Whether the system would choose it.
    """

    kind: SourceKind
    name: str
    device_id: str
    modes: tuple[Mode, ...] = ()
    is_default: bool = False
