"""The axis of a show's time that timeline and plots share, so that they stand under each other."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from studio.ui import theme
from studio.ui.rehearsal import score_words as words

FONT_PX = 12
SIDE_PX = 10
_STEPS_S = (10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200)
_ROOM_PX = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAxis:
    """Where a moment stands in a widget; in one that runs from right to left, so does time.

    Attributes:
        length_ms: From the beginning of the show to its end.
        gutter_px: What names need before the plot begins.
        width_px: Of the widget.
        mirrored: Whether the window runs from right to left.
    """

    length_ms: int
    gutter_px: int
    width_px: int
    mirrored: bool

    @property
    def plot_px(self) -> float:
        """How wide the plot is."""
        return max(1.0, self.width_px - self.gutter_px - SIDE_PX)

    def x(self, at_ms: float) -> float:
        """Return the place of a moment; what is outside the show stands at its edge."""
        share = min(1.0, max(0.0, at_ms / max(1, self.length_ms)))
        at_px = self.gutter_px + self.plot_px * share
        return self.width_px - at_px if self.mirrored else at_px

    def moment_ms(self, x: float) -> int:
        """Return the moment at a place."""
        at_px = self.width_px - x if self.mirrored else x
        share = (at_px - self.gutter_px) / self.plot_px
        return round(min(1.0, max(0.0, share)) * self.length_ms)

    def rect(self, from_ms: float, until_ms: float, top: float, height: float) -> QRectF:
        """Return the place of something that lasted; never narrower than can be seen."""
        one, two = sorted((self.x(from_ms), self.x(until_ms)))
        return QRectF(one, top, max(2.0, two - one), height)

    def gutter(self, top: float, height: float) -> QRectF:
        """Return the place of a name."""
        wide = self.gutter_px - 2 * SIDE_PX
        left = self.width_px - SIDE_PX - wide if self.mirrored else SIDE_PX
        return QRectF(left, top, wide, height)

    @property
    def reading(self) -> Qt.AlignmentFlag:
        """The side on which names begin."""
        flags = Qt.AlignmentFlag
        side = flags.AlignRight if self.mirrored else flags.AlignLeft
        return side | flags.AlignAbsolute

    def ticks_ms(self) -> tuple[int, ...]:
        """Return the moments that are written on it."""
        most = max(2, int(self.plot_px // _ROOM_PX))
        length_s = self.length_ms / 1_000
        step_s = next((s for s in _STEPS_S if length_s / s <= most), _STEPS_S[-1])
        return tuple(range(0, self.length_ms + 1, step_s * 1_000))

    def paint_ticks(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw thin lines at the moments of the axis, over the height of a plot."""
        painter.setPen(QPen(QColor(theme.LINE), 1))
        for at_ms in self.ticks_ms():
            x = round(self.x(at_ms)) + 0.5
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def paint_times(self, painter: QPainter, baseline: float) -> None:
        """Write the moments of the axis."""
        metrics = QFontMetrics(painter.font())
        painter.setPen(QColor(theme.DIM))
        for at_ms in self.ticks_ms():
            text = words.time_of(at_ms)
            wide = metrics.horizontalAdvance(text)
            left = min(max(self.x(at_ms) - wide / 2, 0.0), float(self.width_px - wide))
            painter.drawText(QPointF(left, baseline), text)

    def paint_cursor(self, painter: QPainter, at_ms: int | None, bottom: float) -> None:
        """Draw the moment that is looked at."""
        if at_ms is not None:
            x = self.x(at_ms)
            painter.setPen(QPen(QColor(theme.TEXT), 1.5))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
