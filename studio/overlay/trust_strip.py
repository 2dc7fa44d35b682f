"""What a hesitating buyer wants to know: warranty, returns, and that it was tested."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from studio.core.days import begin_utc_ms, day_of, format_day
from studio.core.errors import BadInput
from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of, returns, warranty
from studio.overlay.plate import ground, leading
from studio.overlay.stage import Stage, sheet, stage_of
from studio.overlay.text import TextBlock, line
from studio.show.look import Look
from studio.show.overlays import TESTED_IS_OLD_DAYS, TrustStrip

# In units.
_TYPES, _PAD_X, _PAD_Y, _RADIUS, _TICK, _TICK_GAP, _GAP = (13.5, 12.5, 12), 8, 4, 10, 12, 4, 9
_STRIP_SHAPE = 8
"""A room that is so many times as wide as high holds one line, another one several."""
_BOLD = QFont.Weight.Bold
_FARTHEST_MONTHS, _FARTHEST_DAYS = 1_200, 3_650


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """Points with a tick each, below each other or in one line."""

    points: tuple[TextBlock, ...]
    unit_px: float
    in_line: bool
    whole: bool = True

    @property
    def tick_px(self) -> float:
        return (_TICK + _TICK_GAP) * self.unit_px

    @property
    def width_px(self) -> float:
        widths = [point.width_px + self.tick_px for point in self.points]
        gaps_px = _GAP * self.unit_px * (len(widths) - 1)
        inner_px = sum(widths) + gaps_px if self.in_line else max(widths)
        return inner_px + 2 * _PAD_X * self.unit_px

    @property
    def height_px(self) -> float:
        heights = [point.height_px for point in self.points]
        inner_px = max(heights) if self.in_line else sum(heights)
        return inner_px + 2 * _PAD_Y * self.unit_px


def next_change_utc_ms(strip: TrustStrip, at_utc_ms: int) -> int | None:
    """Return when a test has become so old that its year is shown, or None."""
    grows_old = _grows_old_utc_ms(strip)
    return grows_old if grows_old is not None and grows_old > at_utc_ms else None


def draw(strip: TrustStrip, canvas_px: tuple[int, int], look: Look, at_utc_ms: int) -> Layer:
    """Draw what is known; nothing, where nothing is."""
    stage = stage_of(strip, canvas_px, look)
    said = points(strip, at_utc_ms)
    if not said:
        return sheet(stage, stage.slot.box(2, 2), lambda _: None)
    content = stage.sized(lambda unit_px: _content(said, stage, unit_px))
    box = stage.slot.box(content.width_px, content.height_px)

    def paint(painter: QPainter) -> None:
        ground(painter, box, stage.colours.paper, stage.radius_px(_RADIUS, content.unit_px))
        _draw_points(painter, box, content, stage)

    return sheet(stage, box, paint, shadow_unit_px=content.unit_px / 3)


def points(strip: TrustStrip, at_utc_ms: int) -> list[str]:
    """Return what is promised at a moment; what is not known is left out."""
    said = []
    if strip.warranty_months is not None and 0 < strip.warranty_months <= _FARTHEST_MONTHS:
        said.append(warranty(strip.warranty_months, strip.market))
    if strip.returns_days is not None and 0 < strip.returns_days <= _FARTHEST_DAYS:
        said.append(returns(strip.returns_days, strip.market))
    grows_old = _grows_old_utc_ms(strip)
    if grows_old is not None:
        old = at_utc_ms >= grows_old
        day = format_day(day_of(strip.tested_on), strip.market, with_year=old)
        said.append(phrases_of(strip.market).tested.format(day))
    return said


def _grows_old_utc_ms(strip: TrustStrip) -> int | None:
    """Return when; None where no day of a test is known."""
    try:
        return begin_utc_ms(day_of(strip.tested_on), days_later=TESTED_IS_OLD_DAYS)
    except BadInput:
        return None


def _content(said: list[str], stage: Stage, unit_px: float) -> _Content:
    """Lay out in the largest type in which all points have room; else leave out the last."""
    room_width_px, room_height_px = stage.room_px
    in_line = room_width_px > _STRIP_SHAPE * room_height_px
    for size_px in stage.types_px(_TYPES, unit_px):
        said_points = tuple(line(text, size_px, stage.column(weight=_BOLD)) for text in said)
        content = _Content(points=said_points, unit_px=unit_px, in_line=in_line)
        if content.width_px <= room_width_px and content.height_px <= room_height_px:
            return content
    while len(content.points) > 1 and content.width_px > room_width_px:
        content = replace(content, points=content.points[:-1], whole=False)
    return content


def _draw_points(painter: QPainter, box: QRectF, content: _Content, stage: Stage) -> None:
    unit_px = content.unit_px
    rest = box.adjusted(_PAD_X * unit_px, 0, -_PAD_X * unit_px, 0)
    row_px = content.points[0].height_px
    if not content.in_line:
        rest.setTop(box.center().y() - row_px * len(content.points) / 2)
        rest.setHeight(row_px)
    for point in content.points:
        tick = leading(rest, _TICK * unit_px, rtl=stage.rtl)
        _draw_tick(painter, tick, stage, unit_px)
        step_px = -content.tick_px if stage.rtl else content.tick_px
        words = rest.translated(step_px, 0)
        words.setTop(rest.center().y() - row_px / 2)
        point.draw(painter, words, stage.colours.ink)
        if content.in_line:
            onward_px = content.tick_px + point.width_px + _GAP * unit_px
            rest = rest.translated(-onward_px if stage.rtl else onward_px, 0)
        else:
            rest = rest.translated(0, row_px)


def _draw_tick(painter: QPainter, area: QRectF, stage: Stage, unit_px: float) -> None:
    """Draw a tick, which is not mirrored in any script."""
    pen = QPen(stage.colours.mark, 2.4 * unit_px)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = area.center()
    corners = ((-4.5, 0.3), (-1.3, 3.6), (4.8, -3.6))
    points = [QPointF(middle.x() + x * unit_px, middle.y() + y * unit_px) for x, y in corners]
    painter.drawPolyline(QPolygonF(points))
