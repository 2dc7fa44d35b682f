"""Small pictures of products for lists, read once each."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPainterPath, QPixmap

from studio.ui import theme

_SIDE_PX = 168
"""Twice the place in a row, for screens with fine dots."""
_LARGEST_SIDE_PX = 12_000


def can_be_shown(path: str) -> bool:
    """Return whether there is a picture at a path."""
    return bool(path) and not _thumbnail(path).isNull()


def draw_thumbnail(painter: QPainter, place: QRect, path: str, icon_name: str) -> None:
    """Draw a photo into a rounded square, or the sign of what it is where there is none."""
    painter.save()
    frame = QPainterPath()
    frame.addRoundedRect(QRectF(place), 6, 6)
    painter.setClipPath(frame)
    painter.fillRect(place, QColor("#2a303a"))
    picture = _thumbnail(path) if path else QPixmap()
    if picture.isNull():
        sign = QRect(0, 0, place.width() // 2, place.height() // 2)
        sign.moveCenter(place.center())
        theme.icon(icon_name, theme.DIM).paint(painter, sign)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        drawn = QRect(place.topLeft(), size)
        drawn.moveCenter(place.center())
        painter.drawPixmap(drawn, picture)
    painter.restore()


@lru_cache(maxsize=512)
def _thumbnail(path: str) -> QPixmap:
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE_PX:
        return QPixmap()
    box = QSize(_SIDE_PX, _SIDE_PX)
    reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return QPixmap.fromImageReader(reader)
