"""A product's photo, whole and as large as its place allows."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui import theme

_DRAWN_PX = 400
"""Twice the largest place it has in the window, for screens with fine dots."""
_LARGEST_SIDE_PX = 12_000
_SIGN_PX = 40
_EDGE = 16
"""The outermost sixteenth of a picture is its edge."""
_SHADES = 8
"""So few along an edge that what lies there is a shade, not a streak."""


class Photo(QWidget):
    """Draws one picture file, whole, on shades of its own edges; or a sign where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: str | None = None
        self._picture = QPixmap()
        self._usual_px = QSize(176, 176)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_file(self, path: str) -> None:
        """Show another file; one that is no picture, or a huge one, gives the sign."""
        if path != self._path:
            self._path = path
            self._picture = _read(path) if path else QPixmap()
            self.update()

    def prefer(self, usual_px: QSize) -> None:
        """Ask for another place."""
        self._usual_px = usual_px
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the place it would like."""
        return self._usual_px

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the place in which something can still be made out."""
        return QSize(72, 72)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the picture in the middle of its place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(frame)
        painter.fillRect(self.rect(), QColor(theme.RAISED))
        if self._picture.isNull():
            place = self.rect().adjusted(0, 0, 0, 0)
            place.setSize(QSize(_SIGN_PX, _SIGN_PX))
            place.moveCenter(self.rect().center())
            theme.icon("picture", theme.FAINT).paint(painter, place)
            return
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = self.rect()
        place.setSize(size)
        place.moveCenter(self.rect().center())
        painter.setOpacity(1.0 if self.isEnabled() else 0.35)
        self._draw_beside(painter, place)
        painter.drawPixmap(place, self._picture)

    def _draw_beside(self, painter: QPainter, place: QRect) -> None:
        """Go on with the picture's edges to those of the frame: bars would make it look broken."""
        upright = place.width() < self.width()
        few = QSize(1, _SHADES) if upright else QSize(_SHADES, 1)
        aspect, smooth = Qt.AspectRatioMode, Qt.TransformationMode.SmoothTransformation
        for at_end in (False, True):
            half = _share(self.rect(), 2, upright=upright, at_end=at_end)
            edge = _share(self._picture.rect(), _EDGE, upright=upright, at_end=at_end)
            shades = self._picture.copy(edge).scaled(few, aspect.IgnoreAspectRatio, smooth)
            painter.drawPixmap(half, shades)


def _share(whole: QRect, parts: int, *, upright: bool, at_end: bool) -> QRect:
    """Return the first or last of so many parts of a rectangle, upright ones or lying ones."""
    share = QRect(whole)
    if upright:
        share.setWidth(-(-whole.width() // parts))
    else:
        share.setHeight(-(-whole.height() // parts))
    if at_end:
        share.moveBottomRight(whole.bottomRight())
    return share


def _read(path: str) -> QPixmap:
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE_PX:
        return QPixmap()
    box = QSize(_DRAWN_PX, _DRAWN_PX)
    reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImageReader(reader)
