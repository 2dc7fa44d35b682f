"""What lasted in a show, lane by lane: cues, offers, questions, silence, faults."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studio.coach.scorecard import Span
from studio.ui import theme
from studio.ui.catalogue.plain import plain_tip
from studio.ui.rehearsal import score_words as words
from studio.ui.rehearsal.time_axis import FONT_PX, TimeAxis
from studio.ui.rehearsal.timeline_rows import LEAST_LABEL_PX, Lane, Placed, laid_out

_FOOT_PX = 22
_LEAST_WIDTH_PX = 34
_LOOKS = {
    True: (theme.PREVIEW, Qt.BrushStyle.SolidPattern),
    False: (theme.PROGRAM, Qt.BrushStyle.BDiagPattern),
    None: (theme.SELECT, Qt.BrushStyle.Dense4Pattern),
}
"""Colour and pattern together: neither is the only sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineState:
    """What is drawn.

    Attributes:
        spans: In any order.
        length_ms: Of the show.
        gutter_px: What names need, here and in the plots under it.
        cursor_ms: A moment that is looked at; None: none.
    """

    spans: tuple[Span, ...] = ()
    length_ms: int = 0
    gutter_px: int = 0
    cursor_ms: int | None = None


class TimelineView(QWidget):
    """Lanes over an axis of time; a span is looked at by pointer, tap or arrow keys.

    Signals:
        looked_at: Moment (ms) and what is said of the span that somebody looks at.
    """

    looked_at = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = TimelineState()
        self.chosen: Span | None = None
        self.lanes: tuple[Lane, ...] = ()
        self.placed: tuple[Placed, ...] = ()
        self._still: QPixmap | None = None
        self._font = theme.text_font(FONT_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state(self.state)

    def show_state(self, state: TimelineState) -> None:
        """Draw another state; the same one is not painted again."""
        if state == self.state and self.accessibleName():
            return
        if replace(state, cursor_ms=None) != replace(self.state, cursor_ms=None):
            self._still = None
        if state.spans != self.state.spans:
            self.chosen = None
            self.lanes, self.placed = laid_out(state.spans)
            self.updateGeometry()
        self.state = state
        lanes = ", ".join(words.lane_name(lane.name) for lane in self.lanes)
        self.setAccessibleName(self.tr("Timeline: {lanes}").format(lanes=lanes))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lanes."""
        return QSize(480, self._bottom_px + _FOOT_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return how far it may be squeezed."""
        return QSize(300, self.sizeHint().height())

    # --- places --------------------------------------------------------------------------------

    @property
    def axis(self) -> TimeAxis:
        """The axis of time as it stands now."""
        return TimeAxis(
            length_ms=self.state.length_ms,
            gutter_px=self.state.gutter_px,
            width_px=self.width(),
            mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )

    @property
    def _bottom_px(self) -> int:
        return self.lanes[-1].top_px + self.lanes[-1].height_px if self.lanes else 0

    def _rect(self, one: Placed) -> QRectF:
        return self.axis.rect(one.span.from_ms, one.span.until_ms, one.top_px, one.height_px)

    def span_at(self, place: QPoint) -> Span | None:
        """Return what stands at a place, the shortest where several overlap."""
        near = 2.0
        found = [
            one.span
            for one in self.placed
            if self._rect(one).adjusted(-near, -near, near, near).contains(QPointF(place))
        ]
        return min(found, key=lambda span: span.until_ms - span.from_ms, default=None)

    # --- painting ------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint lanes, spans, the axis, then what is looked at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._still_picture())
        self.axis.paint_cursor(painter, self.state.cursor_ms, self._bottom_px)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for one in self.placed:
            if one.span is self.chosen:
                painter.setPen(QPen(QColor("#ffffff"), 2))
                painter.drawRoundedRect(self._rect(one).adjusted(-1, -1, 1, 1), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.SELECT), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _still_picture(self) -> QPixmap:
        """Return what stays while somebody walks about in it, painted once for each size."""
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.size() != self.size() * ratio:
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._still)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font)
            axis, bottom = self.axis, self._bottom_px
            axis.paint_ticks(painter, 0, bottom)
            self._paint_names(painter, axis)
            for one in self.placed:
                self._paint_span(painter, one)
            axis.paint_times(painter, bottom + FONT_PX + 4)
            painter.end()
        return self._still

    def _paint_names(self, painter: QPainter, axis: TimeAxis) -> None:
        metrics = QFontMetrics(self._font)
        middle = Qt.AlignmentFlag.AlignVCenter
        for lane in self.lanes:
            place = axis.gutter(lane.top_px, lane.height_px)
            name = metrics.elidedText(
                words.lane_name(lane.name), Qt.TextElideMode.ElideRight, int(place.width())
            )
            painter.setPen(QColor(theme.DIM))
            painter.drawText(place, axis.reading | middle, name)
            painter.setPen(QColor(theme.LINE))
            y = lane.top_px + lane.height_px - 0.5
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))

    def _paint_span(self, painter: QPainter, one: Placed) -> None:
        place, span = self._rect(one), one.span
        colour, pattern = _LOOKS[span.good]
        ground = QColor(colour)
        ground.setAlpha(60)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.PANEL))
        painter.drawRoundedRect(place, 3, 3)
        painter.setBrush(QBrush(ground, pattern))
        painter.drawRoundedRect(place, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 1.2))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        label = words.span_label(span.lane, span.label)
        if not label or place.width() < _LEAST_WIDTH_PX or one.height_px < LEAST_LABEL_PX:
            return
        inner = place.adjusted(5, 0, -5, 0)
        text = QFontMetrics(self._font).elidedText(
            label, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.setPen(QColor(theme.TEXT))
        painter.drawText(inner, self.axis.reading | Qt.AlignmentFlag.AlignVCenter, text)

    # --- looking closer ------------------------------------------------------------------------

    def told_of(self, span: Span) -> str:
        """Return what is said of a span: its lane, what it is, from when to when."""
        lasted = f"{words.time_of(span.from_ms)}–{words.time_of(span.until_ms)}"
        judged = {True: self.tr("good"), False: self.tr("not good"), None: ""}[span.good]
        label = words.span_label(span.lane, span.label)
        return words.joined((words.lane_name(span.lane), label, lasted, judged))

    def look_at(self, span: Span) -> None:
        """Mark a span, and say what it is."""
        self.chosen = span
        text = self.told_of(span)
        self.setAccessibleDescription(text)
        self.update()
        self.looked_at.emit(span.from_ms, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk: along a lane, or to what lasted about then in the lane above or below."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        lanes = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and self.state.spans:
            self._walk(-steps[key] if self.axis.mirrored else steps[key])
        elif key in lanes and self.state.spans:
            self._change_lane(lanes[key])
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        lane = self.chosen.lane if self.chosen is not None else self.lanes[0].name
        row = self._row(lane)
        at = row.index(self.chosen) + step if self.chosen in row else 0
        self.look_at(row[max(0, min(len(row) - 1, at))])

    def _change_lane(self, step: int) -> None:
        if self.chosen is None:
            self._walk(0)
            return
        lanes = [lane.name for lane in self.lanes]
        at = max(0, min(len(lanes) - 1, lanes.index(self.chosen.lane) + step))
        near_ms = self.chosen.from_ms
        row = self._row(lanes[at])
        self.look_at(min(row, key=lambda span: abs(span.from_ms - near_ms)))

    def _row(self, lane: str) -> list[Span]:
        row = [span for span in self.state.spans if span.lane == lane]
        return sorted(row, key=lambda span: span.from_ms)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Look at what was tapped."""
        found = self.span_at(event.position().toPoint())
        if found is not None:
            self.look_at(found)
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what a span is, where the pointer rests."""
        if isinstance(event, QHelpEvent):
            found = self.span_at(event.pos())
            text = self.told_of(found) if found is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().event(event)


def gutter_px(names: list[str]) -> int:
    """Return what the longest of some names needs beside an axis; no more than is left for it."""
    metrics = QFontMetrics(theme.text_font(FONT_PX, QFont.Weight.Normal))
    return min(240, max((metrics.horizontalAdvance(name) for name in names), default=0) + 26)
