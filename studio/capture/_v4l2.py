"""What Linux knows of its cameras that OpenCV does not tell; elsewhere nothing.

Source:
    Linux kernel, include/uapi/linux/videodev2.h: VIDIOC_ENUM_FMT, VIDIOC_ENUM_FRAMESIZES,
    VIDIOC_ENUM_FRAMEINTERVALS; Documentation/ABI of the USB devices in sysfs.
"""

import ctypes
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from studio.capture.device import Mode

Ioctl = Callable[[int, ctypes.Structure], None]
"""Asks the driver to fill in a structure; raises OSError when there is nothing more."""

_CAPTURE = 1
_DISCRETE = 1
_NAMES = {b"MJPG": "MJPG", b"JPEG": "MJPG", b"YUYV": "YUY2"}
_MOST = 200
"""No driver lists as many; one that never ends its list must not hang us."""


class Format(ctypes.Structure):
    """`struct v4l2_fmtdesc`."""

    _fields_ = (
        ("index", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("description", ctypes.c_char * 32),
        ("pixelformat", ctypes.c_char * 4),
        ("rest", ctypes.c_uint32 * 4),
    )


class FrameSize(ctypes.Structure):
    """`struct v4l2_frmsizeenum`, of which only listed sizes are read."""

    _fields_ = (
        ("index", ctypes.c_uint32),
        ("pixelformat", ctypes.c_char * 4),
        ("type", ctypes.c_uint32),
        ("width", ctypes.c_uint32),
        ("height", ctypes.c_uint32),
        ("rest", ctypes.c_uint32 * 6),
    )


class FrameInterval(ctypes.Structure):
    """`struct v4l2_frmivalenum`, of which only listed intervals are read."""

    _fields_ = (
        ("index", ctypes.c_uint32),
        ("pixelformat", ctypes.c_char * 4),
        ("width", ctypes.c_uint32),
        ("height", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("numerator", ctypes.c_uint32),
        ("denominator", ctypes.c_uint32),
        ("rest", ctypes.c_uint32 * 6),
    )


def request(number: int, of: type[ctypes.Structure]) -> int:
    """Return the ioctl number `_IOWR('V', number, of)` of asm-generic/ioctl.h."""
    return (3 << 30) | (ctypes.sizeof(of) << 16) | (ord("V") << 8) | number


ENUM_FORMATS = request(2, Format)
ENUM_SIZES = request(74, FrameSize)
ENUM_INTERVALS = request(75, FrameInterval)


def modes(device: str) -> tuple[Mode, ...]:
    """Return what a camera says it can do; empty when it says nothing, or off Linux."""
    if sys.platform != "linux":
        return ()
    import fcntl  # noqa: PLC0415 - there is none on Windows

    try:
        with Path(device).open("rb", buffering=0) as opened:

            def ask(number: int, structure: ctypes.Structure) -> None:
                fcntl.ioctl(opened, number, structure)

            return tuple(read_modes(ask))
    except OSError:
        return ()


def read_modes(ioctl: Ioctl) -> Iterator[Mode]:
    """Yield the modes a driver lists, those of known pixel formats only."""
    for index in range(_MOST):
        found = Format(index=index, type=_CAPTURE)
        if not _ask(ioctl, ENUM_FORMATS, found):
            return
        name = _NAMES.get(found.pixelformat)
        if name:
            yield from _modes_of(ioctl, found.pixelformat, name)


def _modes_of(ioctl: Ioctl, pixelformat: bytes, name: str) -> Iterator[Mode]:
    for index in range(_MOST):
        size = FrameSize(index=index, pixelformat=pixelformat)
        if not _ask(ioctl, ENUM_SIZES, size) or size.type != _DISCRETE:
            return
        for fps in _rates(ioctl, pixelformat, (size.width, size.height)):
            yield Mode(width_px=size.width, height_px=size.height, fps=fps, pixel_format=name)


def _rates(ioctl: Ioctl, pixelformat: bytes, size_px: tuple[int, int]) -> Iterator[float]:
    for index in range(_MOST):
        interval = FrameInterval(
            index=index, pixelformat=pixelformat, width=size_px[0], height=size_px[1]
        )
        if not _ask(ioctl, ENUM_INTERVALS, interval) or interval.type != _DISCRETE:
            return
        if interval.numerator:
            yield interval.denominator / interval.numerator


def _ask(ioctl: Ioctl, number: int, structure: ctypes.Structure) -> bool:
    try:
        ioctl(number, structure)
    except OSError:
        return False
    return True


def usb_place(device: str, *, sysfs: Path = Path("/sys")) -> tuple[str, str]:
    """Return the serial number and the port of a USB camera; what is not known is empty."""
    link = sysfs / "class" / "video4linux" / Path(device).name / "device"
    try:
        interface = link.resolve(strict=True)
    except OSError:
        return "", ""
    usb = interface.parent
    if not (usb / "idVendor").is_file():
        return "", ""
    try:
        serial = (usb / "serial").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        serial = ""
    return serial, usb.name
