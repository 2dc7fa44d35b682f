"""Cameras through OpenCV: `studio.capture.camera.CameraSystem` on Linux, Windows and macOS."""

import sys

import numpy as np
import numpy.typing as npt
from cv2_enumerate_cameras import enumerate_cameras
from cv2_enumerate_cameras.camera_info import CameraInfo

from studio.capture import _v4l2
from studio.capture._opencv import cv2
from studio.capture.camera import Grabber, PixelFormat, RawPicture, Wish
from studio.capture.device import DeviceInfo
from studio.core.errors import DeviceLost
from studio.core.source_spec import SourceKind

READ_TIMEOUT_MS = 1_000
_BACKENDS = {
    "linux": cv2.CAP_V4L2,
    "win32": cv2.CAP_DSHOW,
    "darwin": cv2.CAP_AVFOUNDATION,
}
_FOURCC: dict[PixelFormat, str] = {"MJPG": "MJPG", "YUY2": "YUYV"}
"""DirectShow calls it YUY2, but OpenCV asks for YUYV everywhere and translates."""
_JPEG_BEGIN = b"\xff\xd8"


class OpenCvCameras:
    """The cameras OpenCV can open."""

    def list_cameras(self) -> tuple[DeviceInfo, ...]:
        """See `CameraSystem.list_cameras`."""
        found = sorted(_found(), key=lambda info: info.index)
        return tuple(_device(info, is_default=not place) for place, info in enumerate(found))

    def open(self, device: DeviceInfo, wish: Wish) -> Grabber:
        """See `CameraSystem.open`; the device's number is looked up anew, since it changes."""
        for info in _found():
            if _device_id(info) == device.device_id:
                return OpenCvGrabber(info.index, _backend(), wish, name=device.name)
        raise DeviceLost(f"Camera {device.name} was unplugged.")


class OpenCvGrabber:
    """`studio.capture.camera.Grabber` of one `cv2.VideoCapture`."""

    def __init__(self, source: int | str, backend: int, wish: Wish, *, name: str) -> None:
        """Open a camera by its number, or a file by its path.

        Raises:
            DeviceLost: It can't be opened.
        """
        self._capture = cv2.VideoCapture()
        self._source = source
        self._backend = backend
        self._wish = wish
        self._name = name
        self._converts = False
        self._open()

    def read(self) -> RawPicture | None:
        """See `Grabber.read`."""
        try:
            came, pixels = self._capture.read()
        except cv2.error as error:
            raise DeviceLost(f"Camera {self._name} was unplugged.") from error
        if not came or pixels is None:
            return None
        width = int(self._capture.get(cv2.CAP_PROP_FRAME_WIDTH))
        height = int(self._capture.get(cv2.CAP_PROP_FRAME_HEIGHT))
        raw = recognised(np.asarray(pixels), width_px=width, height_px=height)
        if raw is None and self._converts:
            raise DeviceLost(f"Camera {self._name} gives pictures of a kind nobody knows.")
        if raw is None:
            self._converts = True
            self._capture.release()
            self._open()
        return raw

    def close(self) -> None:
        """See `Grabber.close`."""
        self._capture.release()

    def _open(self) -> None:
        try:
            opened = self._capture.open(self._source, self._backend)
        except cv2.error as error:
            raise DeviceLost(f"Camera {self._name} can't be opened.") from error
        if not opened:
            text = f"Camera {self._name} can't be opened: another program may have it."
            raise DeviceLost(text)
        self._ask(self._wish)

    def _ask(self, wish: Wish) -> None:
        """Ask in the order drivers want it: format, size, rate, and last for untouched bytes."""
        fourcc = cv2.VideoWriter.fourcc(*_FOURCC.get(wish.pixel_format, "MJPG"))
        self._capture.set(cv2.CAP_PROP_FOURCC, fourcc)
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, wish.width_px)
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, wish.height_px)
        self._capture.set(cv2.CAP_PROP_FPS, wish.fps)
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 2)  # the least latency without losing any
        self._capture.set(cv2.CAP_PROP_READ_TIMEOUT_MSEC, READ_TIMEOUT_MS)
        if not self._converts:
            self._capture.set(cv2.CAP_PROP_CONVERT_RGB, 0)


def recognised(
    pixels: npt.NDArray[np.generic], *, width_px: int, height_px: int
) -> RawPicture | None:
    """Tell by its bytes and shape what a backend gave, since it may ignore what was asked.

    Returns:
        The picture, or None when it is nothing that is known here.
    """
    data = np.ascontiguousarray(pixels).view(np.uint8)
    pixel_format: PixelFormat
    if data.ndim == 3 and data.shape[2] == 3:
        height_px, width_px = data.shape[:2]
        pixel_format = "BGR"
    elif data.size == width_px * height_px * 2:
        pixel_format = "YUY2"
    elif data.reshape(-1)[:2].tobytes() == _JPEG_BEGIN:
        pixel_format = "MJPG"
    else:
        return None
    return RawPicture(data=data, pixel_format=pixel_format, width_px=width_px, height_px=height_px)


def _backend() -> int:
    return int(_BACKENDS.get(sys.platform, cv2.CAP_ANY))


def _found() -> list[CameraInfo]:
    return list(enumerate_cameras(_backend()))


def _device(info: CameraInfo, *, is_default: bool) -> DeviceInfo:
    return DeviceInfo(
        kind=SourceKind.CAMERA,
        name=info.name or f"Camera {info.index}",
        device_id=_device_id(info),
        modes=_v4l2.modes(info.path or ""),
        is_default=is_default,
    )


def _device_id(info: CameraInfo) -> str:
    """Return an id that outlives the number, which goes to whatever is plugged in first."""
    if sys.platform != "linux":
        return str(info.path or f"{info.name}:{info.index}")
    serial, port = _v4l2.usb_place(info.path or "")
    if port:
        return f"{info.vid or 0:04x}:{info.pid or 0:04x}:{serial}@{port}"
    return f"{info.name}:@{info.path}"
