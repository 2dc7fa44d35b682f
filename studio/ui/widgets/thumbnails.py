"""Small photos for long lists: read once, between two turns of the window's clock, never in paint.

A delegate asks for a photo while it paints and gets what is there; what is missing is read soon
and announced, so that the list paints again. The newest request is read first: it is on screen.
"""

from collections import OrderedDict

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImageReader, QPainter, QPainterPath, QPixmap

MOST_KEPT = 600
"""At 96 x 96 pixels some 20 MB."""
_LARGEST_SIDE_PX = 12_000
_Key = tuple[str, int]


class Thumbnails(QObject):
    """Photos of one list, square and rounded.

    Signals:
        ready: A photo came; the list may paint again.
    """

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._wanted: dict[_Key, float] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_one)

    def pixmap(self, path: str, side_px: int, ratio: float = 1.0) -> QPixmap | None:
        """Return a photo, or None while it is not there; one that can't be read is null.

        Args:
            path: Of the picture file; empty: there is none.
            side_px: Of the square it is drawn in.
            ratio: Of the screen's dots to pixels.
        """
        key = path, round(side_px * ratio)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        if path:
            self._wanted.pop(key, None)
            self._wanted[key] = ratio
            self._timer.start()
        return None

    def _read_one(self) -> None:
        if not self._wanted:
            return
        key, ratio = self._wanted.popitem()
        pixmap = read_square(*key)
        pixmap.setDevicePixelRatio(ratio)
        self._kept[key] = pixmap
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        self.ready.emit()
        if self._wanted:
            self._timer.start()


def read_square(path: str, side_px: int) -> QPixmap:
    """Return the middle of a picture file as a rounded square; null where it is no picture."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE_PX:
        return QPixmap()
    aspect = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    reader.setScaledSize(size.scaled(QSize(side_px, side_px), aspect))
    image = reader.read()
    if image.isNull():
        return QPixmap()
    square = QPixmap(side_px, side_px)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(0, 0, side_px, side_px), side_px * 0.15, side_px * 0.15)
    painter.setClipPath(shape)
    painter.drawImage((side_px - image.width()) // 2, (side_px - image.height()) // 2, image)
    painter.end()
    return square
