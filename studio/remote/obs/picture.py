"""Pictures out of the engine's preview rings, as files: only when somebody asks for one."""

import time
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from studio.core.errors import ProtocolError
from studio.protocol.preview_ring import Planes, PreviewPicture, PreviewReader
from studio.remote.obs.studio import PictureAsk

Pixels = npt.NDArray[np.uint8]

FRESH_NS = 500_000_000
"""An older picture is from when somebody looked last: the engine draws none that nobody sees."""

WITHIN_S = 1.0
LONGEST_SIDE_PX = 1_920
"""Larger ones are made smaller: they would only be drawn out, and take a second to write."""

_LOOK_EVERY_S = 0.01

# Of Y, U, V with 8 bits each, and of 1, in blue, green, red. ITU-R BT.709-6, sections 3 and 4.
_Y, _UB, _UG, _VG, _VR = 255 / 219, 2.11240, -0.21325, -0.53291, 1.79274
_FROM_YUV = np.array(
    [
        [_Y, _UB, 0, -16 * _Y - 128 * _UB],
        [_Y, _UG, _VG, -16 * _Y - 128 * (_UG + _VG)],
        [_Y, 0, _VR, -16 * _Y - 128 * _VR],
    ]
)


class PictureTaker:
    """Reads rings; opened anew when the engine has made another file."""

    def __init__(self) -> None:
        self._path = ""
        self._reader: PreviewReader | None = None

    def take(self, path: str, ask: PictureAsk) -> bytes | None:
        """Return a fresh picture as a file; None where none comes.

        Blocks up to `WITHIN_S`: the engine begins to draw when somebody looks.

        Args:
            path: Of the ring.
            ask: Size and format; the side is the ring's own.
        """
        picture = self._fresh(path)
        if picture is None:
            return None
        pixels = _sized(pixels_of(picture.planes), ask)
        done, file = cv2.imencode(f".{ask.image_format}", pixels, _quality(ask))
        return file.tobytes() if done else None

    def _fresh(self, path: str) -> PreviewPicture | None:
        asked_ns = time.monotonic_ns()
        while time.monotonic_ns() - asked_ns < WITHIN_S * 1e9:
            reader = self._open(path)
            picture = reader.read(time.monotonic_ns()) if reader is not None else None
            if picture is not None and picture.composed_ns > asked_ns - FRESH_NS:
                return picture
            time.sleep(_LOOK_EVERY_S)
        self._path = ""  # the engine may have made another file under the same name
        return None

    def _open(self, path: str) -> PreviewReader | None:
        if path != self._path:
            try:
                self._reader = PreviewReader(Path(path))
            except (OSError, ValueError, ProtocolError):
                return None
            self._path = path
        return self._reader


def pixels_of(planes: Planes) -> Pixels:
    """Return (height, width, 3) blue, green, red of Y, U, V as 4:2:0 BT.709 limited range."""
    y, u, v = planes
    size = (y.shape[1], y.shape[0])
    chroma = (cv2.resize(plane, size, interpolation=cv2.INTER_LINEAR) for plane in (u, v))
    return np.asarray(cv2.transform(cv2.merge([y, *chroma]), _FROM_YUV), np.uint8)


def _sized(pixels: Pixels, ask: PictureAsk) -> Pixels:
    """Return the picture in the size that is asked; one length alone keeps its shape."""
    height_px, width_px = pixels.shape[:2]
    wanted_w, wanted_h = ask.width_px, ask.height_px
    if wanted_w is None and wanted_h is None:
        return pixels
    if wanted_w is None:
        wanted_w = round(width_px * (wanted_h or height_px) / height_px)
    if wanted_h is None:
        wanted_h = round(height_px * wanted_w / width_px)
    smaller = min(1.0, LONGEST_SIDE_PX / max(wanted_w, wanted_h))
    size = tuple(max(1, round(px * smaller)) for px in (wanted_w, wanted_h))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _quality(ask: PictureAsk) -> list[int]:
    if ask.quality < 0:
        return []
    match ask.image_format:
        case "jpg" | "jpeg":
            return [cv2.IMWRITE_JPEG_QUALITY, ask.quality]
        case "webp":
            return [cv2.IMWRITE_WEBP_QUALITY, max(1, ask.quality)]
        case "png":
            return [cv2.IMWRITE_PNG_COMPRESSION, (100 - ask.quality) * 9 // 100]
        case _:
            return []
