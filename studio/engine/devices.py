"""What is plugged in, in the protocol's words."""

from studio.capture import registry
from studio.capture.device import DeviceInfo
from studio.protocol.reports import CaptureMode, Device


def list_devices() -> tuple[Device, ...]:
    """Return cameras, then microphones; takes up to seconds."""
    return tuple(_device(info) for info in (*registry.list_cameras(), *registry.list_microphones()))


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
