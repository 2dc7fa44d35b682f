"""What Linux tells of cameras, read from a driver and a sysfs of our own."""

import ctypes
from pathlib import Path

from studio.capture import _v4l2
from studio.capture.device import Mode


def _driver(number: int, asked: ctypes.Structure) -> None:
    """Play a camera with MJPG at two rates, YUYV in any size, and a format nobody knows."""
    match asked:
        case _v4l2.Format() if asked.index < 3:
            asked.pixelformat = (b"MJPG", b"YUYV", b"H264")[asked.index]
        case _v4l2.FrameSize() if asked.index == 0:
            asked.type = 1 if asked.pixelformat == b"MJPG" else 3
            asked.width, asked.height = 1280, 720
        case _v4l2.FrameInterval() if asked.index < 2:
            asked.type, asked.numerator, asked.denominator = 1, 1, (30, 15)[asked.index]
        case _:
            raise OSError(22, "no more")
    assert number in (_v4l2.ENUM_FORMATS, _v4l2.ENUM_SIZES, _v4l2.ENUM_INTERVALS)


def test_listed_modes_are_read() -> None:
    found = list(_v4l2.read_modes(_driver))

    assert found == [
        Mode(width_px=1280, height_px=720, fps=30.0, pixel_format="MJPG"),
        Mode(width_px=1280, height_px=720, fps=15.0, pixel_format="MJPG"),
    ]


def test_a_driver_that_never_ends_its_list_does_not_hang() -> None:
    def endless(_: int, asked: ctypes.Structure) -> None:
        if isinstance(asked, _v4l2.Format):
            asked.pixelformat = b"MJPG"
        else:
            asked.type = 2

    assert list(_v4l2.read_modes(endless)) == []


def test_structures_are_as_large_as_the_kernels() -> None:
    assert _v4l2.ENUM_FORMATS == 0xC0405602
    assert _v4l2.ENUM_SIZES == 0xC02C564A
    assert _v4l2.ENUM_INTERVALS == 0xC034564B


def test_a_usb_cameras_number_and_port_are_found(tmp_path: Path) -> None:
    usb = tmp_path / "devices" / "1-1.2"
    (usb / "1-1.2:1.0").mkdir(parents=True)
    (usb / "idVendor").write_text("046d\n")
    (usb / "serial").write_text("A1B2\n")
    node = tmp_path / "class" / "video4linux" / "video7"
    node.mkdir(parents=True)
    (node / "device").symlink_to(usb / "1-1.2:1.0")

    assert _v4l2.usb_place("/dev/video7", sysfs=tmp_path) == ("A1B2", "1-1.2")
    assert _v4l2.usb_place("/dev/video8", sysfs=tmp_path) == ("", "")


def test_what_is_no_camera_has_no_modes(tmp_path: Path) -> None:
    assert _v4l2.modes(str(tmp_path / "video0")) == ()
