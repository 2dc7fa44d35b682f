"""Product photos, read and scaled once for each size they are shown in."""

import logging
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPen, QPolygonF

from studio.overlay.colours import Palette, mixed

log = logging.getLogger(__name__)

# Some 30 million pixels: the engine has to live with the rest of a show in little memory. Larger
# JPEG files are read smaller and pass.
_MOST_MEGABYTES = 128

_LARGEST_DRAWING_BYTES = 2 * 1024 * 1024
_REPEATS = re.compile(
    rb"<(?:[^\s<>/:]*:)?(?:use|pattern|filter|mask|marker|symbol|image)[\s/>]|<!DOCTYPE|<!ENTITY",
    re.IGNORECASE,
)
_OTHER_LETTERS = re.compile(rb"encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoTile:
    """A place for a photo.

    Attributes:
        area: On the canvas.
        radius_px: Of its corners.
        colours: Of the theme.
    """

    area: QRectF
    radius_px: float
    colours: Palette


def draw_photo(painter: QPainter, tile: PhotoTile, path: str) -> None:
    """Fill a rounded tile with a photo, or with a drawn box when there is none to show."""
    area, radius_px = tile.area, tile.radius_px
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(area, radius_px, radius_px)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(shape, tile.colours.tile)
    photo = _photo(path, round(area.width()), round(area.height()))
    if photo is None:
        _draw_box(painter, area, tile.colours)
    else:
        painter.setBrushOrigin(area.topLeft())
        painter.setBrush(photo)
        painter.drawRoundedRect(area, radius_px, radius_px)
    painter.restore()


def logo(path: str, most_px: tuple[float, float]) -> QImage | None:
    """Return a picture scaled into a size, its shape and transparency kept; None: there is none."""
    changed_ns = _changed_ns(path)
    return _load_whole(path, changed_ns, int(most_px[0]), int(most_px[1])) if path else None


def _photo(path: str, width_px: int, height_px: int) -> QImage | None:
    return _load(path, _changed_ns(path), width_px, height_px) if path else None


def _changed_ns(path: str) -> int:
    try:
        return Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        return 0


@lru_cache(maxsize=32)
def _load(path: str, _changed_ns: int, width_px: int, height_px: int) -> QImage | None:
    """Read a photo so that it covers the size; kept until the file is written again."""
    image = _read(path, 2 * max(width_px, height_px))
    if image is None:
        return None
    scaled = _middle(image, width_px / height_px).scaled(
        width_px,
        height_px,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return scaled.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


@lru_cache(maxsize=8)
def _load_whole(path: str, _changed_ns: int, width_px: int, height_px: int) -> QImage | None:
    image = _read(path, 2 * max(width_px, height_px))
    if image is None:
        return None
    scaled = image.scaled(
        width_px,
        height_px,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    if scaled.isNull():  # a line as long as a street
        return None
    return scaled.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _read(path: str, shortest_px: int) -> QImage | None:
    if not _is_file(path):  # a pipe or a device would be read for ever
        log.warning("the photo %r cannot be shown: there is no such file", path)
        return None
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    reader = QImageReader(path)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if _is_drawing(reader) and not _is_plain_drawing(path):
        log.warning("the photo %r cannot be shown: it is no plain drawing", path)
        return None
    _read_small(reader, shortest_px)
    image = reader.read()
    if image.isNull():
        log.warning("the photo %r cannot be shown: %s", path, reader.errorString())
        return None
    return image


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):  # a name that is too long, or has a zero in it
        return False


def _is_drawing(reader: QImageReader) -> bool:
    return bytes(reader.format().data()).startswith(b"svg")


def _is_plain_drawing(path: str) -> bool:
    """Return whether a drawing takes no longer than its size suggests.

    One that uses its own parts again and again draws for hours from a few lines, and no price would
    leave the picture meanwhile; nothing can be said of one that is packed or in other letters.
    """
    try:
        with Path(path).open("rb") as file:
            content = file.read(_LARGEST_DRAWING_BYTES + 1)
    except OSError:
        return False
    readable = not content.startswith(b"\x1f\x8b") and b"\0" not in content
    fits = len(content) <= _LARGEST_DRAWING_BYTES
    return readable and fits and not _REPEATS.search(content) and not _OTHER_LETTERS.search(content)


def _read_small(reader: QImageReader, shortest_px: int) -> None:
    """Have a large picture read no larger than needed; the fine scaling is done afterwards."""
    stored = reader.size()
    least = QSize(shortest_px, shortest_px)
    if _is_drawing(reader) and not stored.isEmpty():
        # Drawn at its size, not blown up; an enormous one is no larger than any other.
        reader.setScaledSize(stored.scaled(least, Qt.AspectRatioMode.KeepAspectRatio))
        return
    wanted = stored.scaled(least, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if stored.isValid() and wanted.width() < stored.width():
        reader.setScaledSize(wanted)


def _middle(image: QImage, aspect: float) -> QImage:
    """Cut the middle of that shape; before scaling, or a long strip would become enormous."""
    width = max(1, min(image.width(), round(image.height() * aspect)))
    height = max(1, min(image.height(), round(image.width() / aspect)))
    left, top = (image.width() - width) // 2, (image.height() - height) // 2
    return image.copy(left, top, width, height)


def _draw_box(painter: QPainter, area: QRectF, colours: Palette) -> None:
    """A parcel in outline, drawn in tenths of the tile."""

    def at(x: float, y: float) -> QPointF:
        return QPointF(area.left() + x * area.width() / 10, area.top() + y * area.height() / 10)

    pen = QPen(mixed(colours.tile, colours.ink, 0.35), area.width() * 0.04)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = [at(5, 2.5), at(7.4, 3.8), at(7.4, 6.4), at(5, 7.7), at(2.6, 6.4), at(2.6, 3.8)]
    painter.drawPolygon(QPolygonF(corners))
    painter.drawPolyline(QPolygonF([at(2.6, 3.8), at(5, 5.1), at(7.4, 3.8)]))
    painter.drawLine(at(5, 5.1), at(5, 7.7))
    painter.drawLine(at(3.8, 3.15), at(6.2, 4.45))
