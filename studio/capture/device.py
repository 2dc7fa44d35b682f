"""A camera or microphone that is plugged in, as data."""

from dataclasses import dataclass

from studio.core.errors import DeviceNotFound
from studio.core.source_spec import SourceKind, SourceSpec


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
        kind: `CAMERA`, `MICROPHONE`, or `PHONE`, which may be both.
        name: What the system calls it; several may be called the same.
        device_id: Stays when it is unplugged and plugged in again, and is its alone. Of a USB
            camera `vendor:product:serial@port`.
        modes: Of a camera, what it says it can do; may be empty where the system won't say.
        is_default: Whether the system would choose it.
    """

    kind: SourceKind
    name: str
    device_id: str
    modes: tuple[Mode, ...] = ()
    is_default: bool = False


def choose(
    devices: tuple[DeviceInfo, ...], spec: SourceSpec, *, may_have_moved: bool = True
) -> DeviceInfo:
    """Return the one device that was chosen, never another one like it.

    An id decides alone. It may be given as the name too, so that one can be typed.

    Args:
        devices: What is plugged in.
        spec: What was chosen.
        may_have_moved: Whether a device of the same serial number at another port is the one;
            not where two were seen with the same number, as cheap cameras have it.

    Raises:
        DeviceNotFound: It is not plugged in, or the name fits several.
    """
    if spec.device_id:
        found = [device for device in devices if device.device_id == spec.device_id]
        found = found or (_moved(devices, spec.device_id) if may_have_moved else [])
    else:
        found = [device for device in devices if spec.name in (device.device_id, device.name)]
        if not found and spec.name == "default":
            found = [device for device in devices if device.is_default]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(device.device_id for device in found)
        raise DeviceNotFound(f"Several devices are called {spec.name}: choose one of {ids}.")
    raise DeviceNotFound(f"{_kind(spec)} {spec.name or spec.device_id} is not plugged in.")


def has_twin(devices: tuple[DeviceInfo, ...], device_id: str) -> bool:
    """Return whether the serial number in an id is no sign of its own."""
    base = _base(device_id)
    return sum(_base(device.device_id) == base for device in devices) > 1


def _base(device_id: str) -> str:
    return device_id.partition("@")[0]


def _moved(devices: tuple[DeviceInfo, ...], device_id: str) -> list[DeviceInfo]:
    """Find a device with a serial number of its own at another place than before."""
    base = _base(device_id)
    if base in (device_id, "") or base.endswith(":"):
        return []
    found = [device for device in devices if _base(device.device_id) == base]
    return found if len(found) == 1 else []


def _kind(spec: SourceSpec) -> str:
    return "Camera" if spec.kind is SourceKind.CAMERA else "Microphone"
