"""A small sign for a state: its shape says it as well as its colour."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from studio.protocol.reports import OutputState, SourceState
from studio.ui import theme


class Sign(Enum):
    """What a sign can say."""

    GOOD = "full circle"
    ON_AIR = "circle in a ring"
    BUSY = "half circle"
    TROUBLE = "triangle"
    BAD = "cross"
    IDLE = "empty circle"


_COLOURS = {
    Sign.GOOD: theme.PREVIEW,
    Sign.ON_AIR: theme.PROGRAM,
    Sign.BUSY: theme.OFFER,
    Sign.TROUBLE: theme.OFFER,
    Sign.BAD: theme.PROGRAM,
    Sign.IDLE: theme.FAINT,
}
SOURCE_SIGNS = {
    SourceState.STARTING: Sign.BUSY,
    SourceState.LIVE: Sign.GOOD,
    SourceState.STALLED: Sign.TROUBLE,
    SourceState.LOST: Sign.BAD,
}
OUTPUT_SIGNS = {
    OutputState.IDLE: Sign.IDLE,
    OutputState.CONNECTING: Sign.BUSY,
    OutputState.LIVE: Sign.GOOD,
    OutputState.RECONNECTING: Sign.TROUBLE,
    OutputState.FAILED: Sign.BAD,
}
_SIZE_PX = 12


class SignDot(QWidget):
    """Draws one `Sign`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = Sign.IDLE
        self.setFixedSize(QSize(_SIZE_PX, _SIZE_PX))

    def show_sign(self, sign: Sign) -> None:
        """Show another sign."""
        if sign is not self.sign:
            self.sign = sign
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the shape of the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(_COLOURS[self.sign] if self.isEnabled() else theme.FAINT)
        draw_sign(painter, self.sign, colour)


def draw_sign(painter: QPainter, sign: Sign, colour: QColor) -> None:
    """Draw a sign into the 12 by 12 pixels at the origin."""
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    circle = QRectF(2, 2, 8, 8)
    match sign:
        case Sign.IDLE:
            painter.drawEllipse(circle)
        case Sign.GOOD:
            painter.setBrush(colour)
            painter.drawEllipse(circle)
        case Sign.ON_AIR:
            painter.drawEllipse(circle.adjusted(-1, -1, 1, 1))
            painter.setBrush(colour)
            painter.drawEllipse(circle.adjusted(2, 2, -2, -2))
        case Sign.BUSY:
            painter.drawEllipse(circle)
            painter.setBrush(colour)
            painter.drawPie(circle, 90 * 16, 180 * 16)
        case Sign.TROUBLE:
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([QPointF(6, 2), QPointF(10.5, 10), QPointF(1.5, 10)]))
        case Sign.BAD:
            painter.drawLine(QPointF(2.5, 2.5), QPointF(9.5, 9.5))
            painter.drawLine(QPointF(9.5, 2.5), QPointF(2.5, 9.5))
