"""Points out of a hundred: as a ring with a large number, and as a thin bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui import theme
from studio.ui.rehearsal import score_words as words

GOOD, FAIR = 80.0, 50.0
_RING_PX, _PEN_PX, _BAR_PX = 116, 9, 6


def colour_of(points: float) -> str:
    """Return the colour of points; the number beside it says the same."""
    return (
        theme.PREVIEW if points >= GOOD else theme.OFFER if points >= FAIR else theme.PROGRAM_TEXT
    )


class PointsDial(QWidget):
    """A ring that is filled as far as the points go, with the number in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = 0.0
        self.setFixedSize(_RING_PX, _RING_PX)
        self.show_points(0.0)

    def show_points(self, points: float) -> None:
        """Draw other points, 0 to 100."""
        if points != self.points or not self.accessibleName():
            self.points = points
            said = self.tr("{points} of 100 points").format(points=words.points(points))
            self.setAccessibleName(said)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ring, then the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = _PEN_PX / 2 + 1
        place = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        flat = Qt.PenCapStyle.RoundCap
        painter.setPen(QPen(QColor(theme.HOVER), _PEN_PX, Qt.PenStyle.SolidLine, flat))
        painter.drawEllipse(place)
        whole = round(360 * 16 * max(0.0, min(100.0, self.points)) / 100)
        if whole:
            ink = QColor(colour_of(self.points))
            painter.setPen(QPen(ink, _PEN_PX, Qt.PenStyle.SolidLine, flat))
            painter.drawArc(place, 90 * 16, -whole)
        painter.setPen(QColor(theme.TEXT))
        painter.setFont(theme.text_font(38, QFont.Weight.Bold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words.points(self.points))


class PointsBar(QWidget):
    """A bar as long as the points, with a tick where another run ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = 0.0
        self.other: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: float, other: float | None = None) -> None:
        """Draw points from 0 to 100, and those of another run."""
        if (points, other) != (self.points, self.other):
            self.points, self.other = points, other
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return its height and any width."""
        return QSize(120, _BAR_PX + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the whole, the part, the tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.HOVER))
        painter.drawRoundedRect(QRectF(0, 3, self.width(), _BAR_PX), 3, 3)
        long_px = self.width() * max(0.0, min(100.0, self.points)) / 100
        painter.setBrush(QColor(colour_of(self.points)))
        painter.drawRoundedRect(self._turned(0, 3, long_px, _BAR_PX), 3, 3)
        if self.other is not None:
            at_px = self.width() * max(0.0, min(100.0, self.other)) / 100
            painter.setBrush(QColor(theme.TEXT))
            painter.drawRect(self._turned(max(0.0, at_px - 1), 0, 2, _BAR_PX + 6))

    def _turned(self, left: float, top: float, width: float, height: float) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - width
        return QRectF(left, top, width, height)
