"""What is plugged in, in the protocol's words."""

from studio.capture import registry
from studio.capture.device import DeviceInfo
from studio.capture.phone import list_phones
from studio.protocol.reports import CaptureMode, Device


def list_devices() -> tuple[Device, ...]:
    """Return cameras, phones, then microphones; takes up to seconds."""
    found = (*registry.list_cameras(), *list_phones(), *registry.list_microphones())
    return tuple(_device(info) for info in found)


def _device(info: DeviceInfo) -> Device:
    return Device(
        kind=info.kind,
        name=info.name,
        device_id=info.device_id,
        modes=tuple(
            CaptureMode(
                width_px=mode.width_px,
                height_px=mode.height_px,
                fps=mode.fps,
                pixel_format=mode.pixel_format,
            )
            for mode in info.modes
        ),
        is_default=info.is_default,
    )
