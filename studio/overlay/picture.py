"""From a drawing in red, green and blue to a layer in the planes of a canvas."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from studio.overlay._opencv import cv2
from studio.overlay.layer import Layer, Plane

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A rectangle on the canvas, in pixels; always even, and wholly on the canvas."""

    left: int
    top: int
    width: int
    height: int


def even_place(
    left: float, top: float, size: tuple[float, float], canvas_px: tuple[int, int]
) -> Place:
    """Return the smallest even rectangle on the canvas that holds this one."""
    first_x, last_x = _even_span(left, left + size[0], canvas_px[0])
    first_y, last_y = _even_span(top, top + size[1], canvas_px[1])
    return Place(left=first_x, top=first_y, width=last_x - first_x, height=last_y - first_y)


def _even_span(start: float, end: float, most: int) -> tuple[int, int]:
    """Return even ends on the canvas, never the same: outside it is two pixels at its edge."""
    first = min(max(0, floor(start / 2) * 2), most - 2)
    return first, max(first + 2, min(most, ceil(end / 2) * 2))


def blank(place: Place) -> QImage:
    """Return a transparent drawing the size of a place."""
    image = QImage(place.width, place.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


@contextmanager
def painting(image: QImage, place: Place) -> Iterator[QPainter]:
    """Give a smooth painter whose coordinates are those of the canvas."""
    painter = QPainter(image)
    try:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.translate(-place.left, -place.top)
        yield painter
    finally:
        painter.end()


def pixels_of(image: QImage) -> Pixels:
    """Return the pixels of an ARGB32_Premultiplied image in place: (h, w, 4), BGRA.

    The array looks into the image, which must live as long.
    """
    rows = np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)


def _drawing_to_planes() -> npt.NDArray[np.float64]:
    red, blue = 0.2126, 0.0722
    green = 1 - red - blue
    from_blue_green_red = np.array(
        [
            [blue, green, red],
            [0.5, -green / (2 - 2 * blue), -red / (2 - 2 * blue)],
            [-blue / (2 - 2 * red), -green / (2 - 2 * red), 0.5],
        ]
    )
    matrix = np.zeros((3, 4))
    matrix[:, :3] = from_blue_green_red * [[219 / 255], [224 / 255], [224 / 255]]
    # The offsets are multiplied by alpha, as the colours are.
    matrix[:, 3] = 16 / 255, 128 / 255, 128 / 255
    return matrix


_MATRIX = _drawing_to_planes()


def layer_of(image: QImage, place: Place, *, opaque: bool = False) -> Layer:
    """Turn a drawing into a layer that covers no more than what is drawn.

    Args:
        image: ARGB32_Premultiplied, the size of `place`.
        place: Where it lies on the canvas.
        opaque: Whether it covers everything below it; then nothing is cut off.

    Source:
        ITU-R BT.709-6, section 3; limited range of section 4.
    """
    pixels = pixels_of(image)
    left, top = 0, 0
    if not opaque:
        left, top, width, height = _drawn_rectangle(pixels)
        pixels = pixels[top : top + height, left : left + width]
    half = cv2.resize(
        pixels, (pixels.shape[1] // 2, pixels.shape[0] // 2), interpolation=cv2.INTER_AREA
    )
    colours = cv2.transform(half, _MATRIX[1:])
    return Layer(
        left=place.left + left,
        top=place.top + top,
        planes=(
            _plane(cv2.transform(pixels, _MATRIX[:1])),
            _plane(cv2.extractChannel(colours, 0)),
            _plane(cv2.extractChannel(colours, 1)),
        ),
        luma_transparency=_transparency(pixels, opaque=opaque),
        chroma_transparency=_transparency(half, opaque=opaque),
        opaque=opaque,
    )


def _transparency(pixels: npt.NDArray[np.integer | np.floating], *, opaque: bool) -> Plane:
    if opaque:
        return np.zeros(pixels.shape[:2], np.uint8)
    return _plane(cv2.bitwise_not(cv2.extractChannel(pixels, 3)))


def _plane(pixels: npt.NDArray[np.generic]) -> Plane:
    return np.ascontiguousarray(pixels, np.uint8)


def _drawn_rectangle(pixels: Pixels) -> tuple[int, int, int, int]:
    """Return left, top, width and height, all even, of what is not wholly transparent."""
    left, top, width, height = cv2.boundingRect(cv2.extractChannel(pixels, 3))
    right, bottom = left + max(width, 1), top + max(height, 1)
    left, top = left // 2 * 2, top // 2 * 2
    return left, top, (right - left + 1) // 2 * 2, (bottom - top + 1) // 2 * 2
