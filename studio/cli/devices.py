"""`cuecard devices`: what is plugged in."""

import argparse
import json
from collections.abc import Callable

import msgspec

from studio.capture.device import DeviceInfo
from studio.capture.phone import list_phones
from studio.capture.registry import list_cameras, list_microphones
from studio.cli.terminal import complain, say
from studio.core.errors import DeviceError
from studio.core.source_spec import SourceKind


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code."""
    cameras, no_cameras = listed(list_cameras)
    phones = list_phones()
    microphones, no_microphones = listed(list_microphones)
    if typed.json:
        say(json.dumps(msgspec.to_builtins((*cameras, *phones, *microphones)), indent=2))
    else:
        _say_all("Cameras", cameras)
        _say_all("Phones", phones)
        _say_all("Microphones", microphones)
    for problem in (no_cameras, no_microphones):
        if problem:
            complain(problem)
    return 0


def listed(
    look: Callable[[], tuple[DeviceInfo, ...]],
) -> tuple[tuple[DeviceInfo, ...], str]:
    """Return what a system lists, and why it lists nothing when it fails."""
    try:
        return look(), ""
    except DeviceError as error:
        return (), str(error)


def _say_all(title: str, devices: tuple[DeviceInfo, ...]) -> None:
    say(f"{title}: {len(devices) or 'none'}")
    for device in devices:
        default = " (default)" if device.is_default else ""
        say(f"  {device.name}{default}")
        say(f"    id {device.device_id}")
        if device.kind is SourceKind.CAMERA:
            modes = sorted({(m.width_px, m.height_px) for m in device.modes}, reverse=True)
            say(f"    {', '.join(f'{w}x{h}' for w, h in modes) or 'sizes are not told'}")
