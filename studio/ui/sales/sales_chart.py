"""Pieces sold minute by minute, by product, with what happened on the axis."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studio.sales.totals import Moment, SalesMinute
from studio.ui import figures, theme
from studio.ui.catalogue.plain import isolated_text, plain_tip
from studio.ui.sales import sales_words as words
from studio.ui.sales.sales_lines import Swatches
from studio.ui.widgets.line_list import SWATCHES, swatch

ICONS = {
    "show.started": "broadcast",
    "show.ended": "stop",
    "product.shown": "card",
    "product.sold_out": "close",
    "offer.started": "offer",
    "coupon.announced": "coupon",
    "giveaway.started": "gift",
    "question.shown": "chat",
    "question.answered": "chat",
    "moment.marked": "mark",
    "slate.shown": "slate",
    "correction.shown": "edit",
}
"""What is drawn on the axis; what has no sign stands in the list alone."""
_AXIS_PX, _ICON_PX, _TOP_PX, _NARROWEST = 36, 13, 8, 10
_FONT_PX = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartState:
    """What is drawn.

    Attributes:
        minutes: What was sold, empty ones left out.
        moments: What happened, oldest first.
        swatches: Which mark each product has.
        names: What products are called.
        until_minute: The axis goes at least to here.
        chosen_ms: A moment that is marked by a line; None: none.
    """

    minutes: tuple[SalesMinute, ...] = ()
    moments: tuple[Moment, ...] = ()
    swatches: Swatches = field(default_factory=dict)
    names: words.Names = field(default_factory=dict)
    until_minute: int = 0
    chosen_ms: int | None = None

    @property
    def first(self) -> int:
        """Minute at which the axis begins."""
        starts = [self.minutes[0].minute] if self.minutes else []
        starts += [self.moments[0].on_air_ms // 60_000] if self.moments else []
        return max(min(starts, default=0), self.last - 240)

    @property
    def last(self) -> int:
        """Minute before which it ends; at least `_NARROWEST` of them are drawn."""
        newest = self.minutes[-1].minute + 1 if self.minutes else 0
        return max(newest, self.until_minute, _NARROWEST)

    @property
    def most(self) -> int:
        """Pieces at the top of the axis: a round number."""
        return _round_up(max((minute.units for minute in self.minutes), default=0))


class SalesChart(QWidget):
    """Bars over an axis of minutes since the show went on air.

    In a window that runs from right to left, so does time.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ChartState()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._font = theme.text_font(_FONT_PX)
        self.show_state(self.state)

    def show_state(self, state: ChartState) -> None:
        """Draw another state; the same one is not painted again."""
        if state != self.state or not self.accessibleName():
            self.state = state
            self.setAccessibleName(self._spoken())
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which an hour can be read."""
        return QSize(360, 170)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return how far it may be squeezed."""
        return QSize(200, 110)

    def _spoken(self) -> str:
        text = self.tr("Pieces sold, minute by minute")
        best = max(self.state.minutes, key=lambda minute: minute.units, default=None)
        if best is None:
            return text
        said = self.tr("most in minute {minute}: {count}")
        return f"{text}; {said.format(minute=best.minute, count=words.count(best.units))}"

    # --- places --------------------------------------------------------------------------------

    def _plot(self) -> QRectF:
        left = QFontMetrics(self._font).horizontalAdvance(words.count(self.state.most)) + 10
        return QRectF(left, _TOP_PX, self.width() - left - 8, self.height() - _AXIS_PX - _TOP_PX)

    def _x(self, minute: float) -> float:
        plot, state = self._plot(), self.state
        at = plot.left() + plot.width() * (minute - state.first) / (state.last - state.first)
        return self.width() - at if self._mirrored else at

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def minute_at(self, place: QPoint) -> int:
        """Return which minute stands at a place of the widget."""
        plot, state = self._plot(), self.state
        at = self.width() - place.x() if self._mirrored else place.x()
        share = (at - plot.left()) / max(1.0, plot.width())
        return int(state.first + share * (state.last - state.first))

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint axis, bars, then what happened."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        self._paint_axis(painter)
        for minute in self.state.minutes:
            if minute.minute >= self.state.first:
                self._paint_bar(painter, minute)
        self._paint_moments(painter)

    def _paint_axis(self, painter: QPainter) -> None:
        plot, state = self._plot(), self.state
        metrics = QFontMetrics(self._font)
        for share in (0, 1):
            y = plot.bottom() - plot.height() * share
            painter.setPen(QColor(theme.LINE))
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
            text = words.count(state.most * share)
            painter.setPen(QColor(theme.DIM))
            x = self.width() - metrics.horizontalAdvance(text) - 4 if self._mirrored else 4
            painter.drawText(QPointF(x, y - 3 if share == 0 else y + metrics.ascent()), text)
        step = _step(state.last - state.first, self.width())
        begin = -(-state.first // step) * step
        for minute in range(begin, state.last + 1, step):
            text = figures.isolated(f"{minute // 60}:{minute % 60:02d}")
            wide = metrics.horizontalAdvance(text)
            left = min(max(self._x(minute) - wide / 2, 0.0), float(self.width() - wide))
            painter.drawText(QPointF(left, self.height() - 4), text)

    def _paint_bar(self, painter: QPainter, minute: SalesMinute) -> None:
        plot = self._plot()
        one, two = sorted((self._x(minute.minute), self._x(minute.minute + 1)))
        gap = min(2.0, (two - one) / 4)
        y: float = plot.bottom()
        whole = sum(product.units for product in minute.products)
        parts: list[tuple[int, int]] = [
            (self.state.swatches.get(product.product_id, len(SWATCHES) - 1), product.units)
            for product in minute.products
        ]
        if minute.units > whole:
            parts.append((len(SWATCHES) - 1, minute.units - whole))
        for mark, units in sorted(parts):
            high = plot.height() * units / self.state.most
            place = QRectF(one + gap / 2, y - high, max(1.0, two - one - gap), high)
            painter.fillRect(place, swatch(mark))
            if two - one >= 5:
                painter.setPen(QPen(QColor(SWATCHES[mark][0]), 1))
                painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
            y -= high

    def _paint_moments(self, painter: QPainter) -> None:
        plot, taken = self._plot(), -1_000.0
        for moment in self._drawn():
            x = self._x(moment.on_air_ms / 60_000)
            if abs(x - taken) < _ICON_PX + 2:
                continue  # the list beside the chart has it
            taken = x
            painter.setPen(QPen(QColor(theme.FAINT), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom() + 3))
            left = min(max(0.0, x - _ICON_PX / 2), self.width() - _ICON_PX)
            place = QRectF(left, plot.bottom() + 4, _ICON_PX, _ICON_PX)
            theme.icon(ICONS[moment.kind], theme.DIM).paint(painter, place.toRect())
        if self.state.chosen_ms is not None:
            x = self._x(self.state.chosen_ms / 60_000)
            painter.setPen(QPen(QColor(theme.TEXT), 2))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _drawn(self) -> Sequence[Moment]:
        first, last = self.state.first * 60_000, self.state.last * 60_000
        return [m for m in self.state.moments if m.kind in ICONS and first <= m.on_air_ms <= last]

    # --- looking closer ------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Say what a minute sold and what happened in it, where the pointer rests."""
        if isinstance(event, QHelpEvent):
            text = self.told_of(self.minute_at(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().event(event)

    def told_of(self, minute: int) -> str:
        """Return what a minute sold and what happened in it, a line each."""
        lines = [figures.isolated(f"{minute // 60}:{minute % 60:02d}")]
        for sold in self.state.minutes:
            if sold.minute == minute:
                lines += [
                    f"{words.name_of(one.product_id, self.state.names)} {words.times(one.units)}"
                    for one in sold.products
                ]
                lines.append(words.amounts(sold.revenue))
        for moment in self.state.moments:
            if moment.on_air_ms // 60_000 == minute:
                text = isolated_text(moment.text)
                word = words.moment_word(moment.kind)
                lines.append(f"{word}: {text}" if text else word)
        return "\n".join(lines)


def _round_up(most: int) -> int:
    """Return the next of 5, 10, 20, 50, 100 and so on."""
    scale = 1
    while True:
        for step in (5, 10, 20):
            if most <= step * scale:
                return step * scale
        scale *= 10


def _step(minutes: int, width_px: int) -> int:
    """Return how many minutes stand between two figures of the axis."""
    room = max(2, width_px // 70)
    steps = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1_440)
    return next((step for step in steps if minutes / step <= room), steps[-1] * 7)
