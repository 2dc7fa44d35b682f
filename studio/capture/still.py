"""A still picture as a camera."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from studio.capture._opencv import cv2
from studio.capture.planes import Planes
from studio.capture.worker import VideoWorker
from studio.core.clock import Clock
from studio.core.errors import DeviceError, DeviceNotFound
from studio.core.source_spec import SourceSpec

AGAIN_AFTER_NS = 200_000_000
"""The picture is given anew this often: enough that it never looks stalled."""
MOST_BYTES = 256 * 1024 * 1024
MOST_SIDE_PX = 4096
"""Larger ones are made smaller once, since no canvas is larger."""

Pixels = npt.NDArray[np.uint8]

_TO_BT709 = np.array(
    [[0.0722, 0.7152, 0.2126], [0.5, -0.38543, -0.11457], [-0.04585, -0.45415, 0.5]]
) * np.array([[219 / 255], [224 / 255], [224 / 255]])
_OFFSETS = np.array([[16.0], [128.0], [128.0]])
_WEIGHTS = np.hstack([_TO_BT709, _OFFSETS])
"""From full-range BGR to limited-range Y, U, V: ITU-R BT.709-6, section 3."""


def read_still(path: Path) -> Planes:
    """Read a picture file into planes: 4:2:0, BT.709, limited range, size made even.

    What is transparent becomes black; the way the camera was held (EXIF) is undone.

    Raises:
        DeviceNotFound: The file is not there.
        DeviceError: It is not a picture that can be read.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DeviceError(f"{path.name} is too large for a picture.")
        data = np.frombuffer(path.read_bytes(), np.uint8)
    except FileNotFoundError as error:
        raise DeviceNotFound(f"{path.name} is not there.") from error
    except OSError as error:
        raise DeviceError(f"{path.name} can't be read: {error.strerror}.") from error
    return bt709_planes(_fitted(_decoded(data, path.name)))


def bt709_planes(pixels: Pixels) -> Planes:
    """Turn (height, width, 3) BGR of even size into planes."""
    height, width = pixels.shape[:2]
    small = cv2.resize(pixels, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    luma = cv2.transform(pixels, _WEIGHTS[:1])
    colour = cv2.transform(small, _WEIGHTS[1:])
    blue, red = cv2.split(colour)
    planes = tuple(np.asarray(plane, np.uint8) for plane in (luma, blue, red))
    for plane in planes:
        plane.flags.writeable = False
    return planes[0], planes[1], planes[2]


def _decoded(data: Pixels, name: str) -> Pixels:
    """Return BGR; asks for alpha only where there is some, since that loses the orientation."""
    try:
        pixels = cv2.imdecode(data, cv2.IMREAD_COLOR)
        raw = cv2.imdecode(data, cv2.IMREAD_UNCHANGED)
    except cv2.error as error:
        raise DeviceError(f"{name} is not a picture that can be read.") from error
    if pixels is None or raw is None:
        raise DeviceError(f"{name} is not a picture that can be read.")
    if raw.ndim == 3 and raw.shape[2] == 4:
        return _over_black(raw)
    return np.asarray(pixels, np.uint8)


def _over_black(raw: npt.NDArray[np.generic]) -> Pixels:
    depth = 65535 if raw.dtype == np.uint16 else 255
    colour = raw[:, :, :3].astype(np.float32) * (255 / depth)
    alpha = raw[:, :, 3:].astype(np.float32) / depth
    return np.asarray(np.rint(colour * alpha), np.uint8)


def _fitted(pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    scale = min(1.0, MOST_SIDE_PX / max(height, width))
    size = (max(2, round(width * scale) & ~1), max(2, round(height * scale) & ~1))
    if size == (width, height):
        return pixels
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


class StillCamera(VideoWorker):
    """A picture file, read once and given again and again."""

    def __init__(self, spec: SourceSpec, *, clock: Clock) -> None:
        super().__init__(spec, clock)
        self._path = Path(spec.name)

    def _attempt(self) -> None:
        planes = read_still(self._path)
        due_ns = self._clock.monotonic_ns()
        while self.rest_until(due_ns):
            due_ns = max(due_ns, self._clock.monotonic_ns())
            self._give(planes, "bt709", full_range=False, captured_ns=due_ns)
            due_ns += AGAIN_AFTER_NS
