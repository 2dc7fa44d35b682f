"""Small pictures of products, read between two turns of the event loop and never while painting."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImageReader, QPixmap

MOST_KEPT = 3_000
"""Of 44 by 44 points: 25 MB on a screen with fine dots."""
_LARGEST_SIDE_PX = 12_000
_QUIET_MS = 90
"""While the list is scrolled no picture is read: a large photo takes longer than a frame."""
_BETWEEN_MS = 5


class Thumbnails(QObject):
    """Reads pictures that were wanted, the one wanted last first: it is the one being looked at.

    Args:
        side_px: Of the square they are drawn into.
        parent: Owner.

    Signals:
        arrived: A picture is there now.
    """

    arrived = Signal()

    def __init__(self, side_px: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side_px = side_px
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[str, None] = OrderedDict()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read_one)

    def picture(self, path: str) -> QPixmap | None:
        """Return a picture, a null one where the file is none; None: it is not read yet."""
        picture = self._kept.get(path)
        if picture is None:
            self._wanted[path] = None
            self._wanted.move_to_end(path)
            if not self._timer.isActive():
                self._timer.start(_QUIET_MS)
        return picture

    def wait(self) -> None:
        """Put reading off: the list is being scrolled."""
        if self._wanted:
            self._timer.start(_QUIET_MS)

    def forget(self) -> None:
        """Read files anew: they may be other ones now."""
        self._kept.clear()

    def _read_one(self) -> None:
        if not self._wanted:
            return
        path, _ = self._wanted.popitem(last=True)
        self._kept[path] = read_thumbnail(path, self._side_px)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit()
        if self._wanted:
            self._timer.start(_BETWEEN_MS)


def read_thumbnail(path: str, side_px: int) -> QPixmap:
    """Read a picture file so that it fits into a square; a null picture where that can't be.

    Names without a folder are not looked for: they would be found wherever the program runs.
    """
    if not path or not Path(path).is_absolute():
        return QPixmap()
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE_PX:
        return QPixmap()
    screen = QGuiApplication.primaryScreen()
    dots = screen.devicePixelRatio() if screen else 1.0
    box = QSize(round(side_px * dots), round(side_px * dots))
    reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    picture = QPixmap.fromImageReader(reader)
    picture.setDevicePixelRatio(dots)
    return picture
