"""How many pieces are left, apart from the card."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of, stock_left
from studio.overlay.plate import bar, ground
from studio.overlay.stage import Stage, sheet, stage_of
from studio.overlay.text import TextBlock, fill
from studio.show.look import Look
from studio.show.overlays import StockLeft

# In units.
_TYPES, _PAD_X, _PAD_Y, _RADIUS, _BAR, _BAR_GAP = (17, 15, 13.5, 12), 9, 4.5, 10, 5, 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    words: TextBlock
    bar_share: float | None
    unit_px: float
    width_px: float
    most_px: float

    @property
    def whole(self) -> bool:
        return self.words.whole

    @property
    def bar_px(self) -> float:
        return (_BAR + _BAR_GAP) * self.unit_px if self.bar_share is not None else 0.0

    @property
    def height_px(self) -> float:
        inner_px = self.words.height_px + self.bar_px
        return min(self.most_px, inner_px + 2 * _PAD_Y * self.unit_px)


def draw(stock: StockLeft, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the number and its bar; it does not change with time."""
    stage = stage_of(stock, canvas_px, look)
    content = stage.sized(lambda unit_px: _content(stock, stage, unit_px))
    box = stage.slot.box(content.width_px, content.height_px)

    def paint(painter: QPainter) -> None:
        colours, unit_px = stage.colours, content.unit_px
        ground(painter, box, colours.paper, stage.radius_px(_RADIUS, unit_px))
        area = box.adjusted(_PAD_X * unit_px, 0, -_PAD_X * unit_px, 0)
        area.setTop(box.center().y() - (content.words.height_px + content.bar_px) / 2)
        ink = colours.price if stock.stock else colours.soft_ink
        content.words.draw(painter, area, ink, centred=content.bar_share is None)
        if content.bar_share is not None:
            top = area.top() + content.words.height_px + _BAR_GAP * unit_px / 2
            whole = QRectF(area.left(), top, area.width(), _BAR * unit_px)
            bar(painter, whole, content.bar_share, (colours.track, colours.price), rtl=stage.rtl)

    return sheet(stage, box, paint, shadow_unit_px=content.unit_px / 3)


def _content(stock: StockLeft, stage: Stage, unit_px: float) -> _Content:
    counted = stock.stock > 0 and stock.stock_full
    share = min(1.0, stock.stock / stock.stock_full) if counted and stock.stock_full else None
    said = stock_left(stock.stock, stock.market) if stock.stock > 0 else ""
    said = said or phrases_of(stock.market).sold_out
    room_width_px, room_height_px = stage.room_px
    column = stage.column(room_width_px - 2 * _PAD_X * unit_px, QFont.Weight.ExtraBold)
    below_px = (_BAR + _BAR_GAP) * unit_px if share is not None else 0
    words = fill(said, stage.types_px(_TYPES, unit_px), column, room_height_px - below_px)
    least_px = room_width_px * 0.7 * min(1.0, unit_px / stage.slot.unit_px)
    return _Content(
        words=words,
        bar_share=share,
        unit_px=unit_px,
        width_px=max(least_px, words.width_px + 2 * _PAD_X * unit_px),
        most_px=room_height_px,
    )
