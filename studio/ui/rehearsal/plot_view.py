"""One number over the time of a show, under the timeline."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studio.coach.scorecard import Series
from studio.ui import theme
from studio.ui.catalogue.plain import plain_tip
from studio.ui.rehearsal import score_words as words
from studio.ui.rehearsal.time_axis import FONT_PX, TimeAxis

_HEIGHT_PX, _TOP_PX = 76, 8
_STEPS = 100
_COLOURS = {
    "viewers": theme.SELECT,
    "messages": "#5ad6e0",
    "orders": theme.PREVIEW,
    "open_questions": theme.OFFER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotState:
    """What is drawn.

    Attributes:
        series: The numbers; moments grow.
        length_ms: Of the show.
        gutter_px: What names need, here and in the timeline over it.
        cursor_ms: A moment that is looked at; None: none.
    """

    series: Series
    length_ms: int = 0
    gutter_px: int = 0
    cursor_ms: int | None = None


class PlotView(QWidget):
    """A line with its name and its most beside it.

    Args:
        state: What is drawn first.
        parent: Owner.

    Signals:
        looked_at: Moment (ms) and what is said of it.
    """

    looked_at = Signal(int, str)

    def __init__(self, state: PlotState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font = theme.text_font(FONT_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.state = state
        self._name_it()

    def show_state(self, state: PlotState) -> None:
        """Draw another state; the same one is not painted again."""
        if state != self.state:
            self.state = state
            self._name_it()
            self.update()

    def _name_it(self) -> None:
        series = self.state.series
        self.setAccessibleName(f"{words.series_name(series.code)}, {most_of(series)}")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which a line can be read."""
        return QSize(480, _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return how far it may be squeezed."""
        return QSize(300, _HEIGHT_PX)

    @property
    def axis(self) -> TimeAxis:
        """The axis of time as it stands now."""
        return TimeAxis(
            length_ms=self.state.length_ms,
            gutter_px=self.state.gutter_px,
            width_px=self.width(),
            mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint name and axis, then the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        axis, bottom = self.axis, self.height() - 1.0
        axis.paint_ticks(painter, _TOP_PX, bottom)
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(QPointF(0, bottom), QPointF(self.width(), bottom))
        self._paint_name(painter, axis)
        self._paint_line(painter, axis, bottom)
        axis.paint_cursor(painter, self.state.cursor_ms, bottom)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.SELECT), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_name(self, painter: QPainter, axis: TimeAxis) -> None:
        flags = Qt.AlignmentFlag
        name = words.series_name(self.state.series.code)
        upper = axis.gutter(_TOP_PX, self.height() - _TOP_PX - 22)
        painter.setPen(QColor(theme.DIM))
        painter.drawText(
            upper, int(axis.reading | flags.AlignTop) | int(Qt.TextFlag.TextWordWrap), name
        )
        lower = axis.gutter(self.height() - 24, 20)
        painter.setPen(QColor(theme.TEXT))
        painter.drawText(lower, axis.reading | flags.AlignVCenter, most_of(self.state.series))

    def _paint_line(self, painter: QPainter, axis: TimeAxis, bottom: float) -> None:
        points = self._points(axis, bottom)
        if not points:
            return
        colour = QColor(_COLOURS.get(self.state.series.code, theme.DIM))
        ground = QColor(colour)
        ground.setAlpha(40)
        first, last = points[0], points[-1]
        area = [QPointF(first.x(), bottom), *points, QPointF(last.x(), bottom)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF(area))
        painter.setPen(QPen(colour, 1.6))
        painter.drawPolyline(QPolygonF(points))

    def _points(self, axis: TimeAxis, bottom: float) -> list[QPointF]:
        """Return one point for each column of pixels: the most in it, so that no peak is lost."""
        series = self.state.series
        most = max(series.values, default=0.0) or 1.0
        columns: dict[int, float] = {}
        for at_ms, number in zip(series.at_ms, series.values, strict=False):
            column = round(axis.x(at_ms))
            columns[column] = max(number, columns.get(column, 0.0))
        high = bottom - _TOP_PX
        return [QPointF(x, bottom - high * columns[x] / most) for x in sorted(columns)]

    # --- looking closer ------------------------------------------------------------------------

    def _value(self, number: float) -> str:
        return words.value(number, self.state.series.unit)

    def told_of(self, at_ms: int) -> str:
        """Return what the number was at a moment."""
        series = self.state.series
        pairs = zip(series.at_ms, series.values, strict=False)
        before = [number for moment_ms, number in pairs if moment_ms <= at_ms]
        number = before[-1] if before else 0.0
        name = words.series_name(series.code)
        return words.joined((words.time_of(at_ms), f"{name}: {self._value(number)}"))

    def look_at(self, at_ms: int) -> None:
        """Mark a moment, and say what the number was then."""
        text = self.told_of(at_ms)
        self.setAccessibleDescription(text)
        self.looked_at.emit(at_ms, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk along the time."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key not in steps or not self.state.length_ms:
            super().keyPressEvent(event)
            return
        step_ms = steps[key] * max(1_000, self.state.length_ms // _STEPS)
        at_ms = (self.state.cursor_ms or 0) + (-step_ms if self.axis.mirrored else step_ms)
        self.look_at(max(0, min(self.state.length_ms, at_ms)))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Look at the moment that was tapped."""
        self.look_at(self.axis.moment_ms(event.position().x()))
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what the number was, where the pointer rests."""
        if isinstance(event, QHelpEvent):
            text = self.told_of(self.axis.moment_ms(event.pos().x()))
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().event(event)


def most_of(series: Series) -> str:
    """Return the greatest of the numbers, as it stands under the name."""
    most = QCoreApplication.translate("Scorecard", "most: {value}")
    return most.format(value=words.value(max(series.values, default=0.0), series.unit))
