"""The price of a card with what stands beside it: struck list price, percent off, sold out."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPen

from studio.core.money import Money, format_money, format_percent_off
from studio.overlay.colours import Palette
from studio.overlay.phrases import in_market_digits, phrases_of
from studio.overlay.plate import rounded
from studio.overlay.stage import Stage
from studio.overlay.text import Column, TextBlock, line
from studio.show.overlays import ProductCard

# In units of a canvas 450 wide.
_PRICE, _STRUCK, _BADGE, _GAP, _BADGE_PAD_X, _BADGE_PAD_Y = 33, 16, 15, 9, 7, 1.5

# Under this share of its size the row gives up what stands beside the price.
_SMALLEST = 0.62


_ARABIC_ZEROS = "٠۰"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRow:
    """A price row that is laid out and has only to be drawn.

    Attributes:
        price: What a buyer pays.
        struck: The list price, if it is shown.
        badge: Percent off or "sold out", if it is shown.
        sold_out: Whether the price is dimmed.
        unit_px: Size of everything.
        radius_px: Of the badge's corners.
    """

    price: TextBlock
    struck: TextBlock | None
    badge: TextBlock | None
    sold_out: bool
    unit_px: float
    radius_px: float

    @property
    def height_px(self) -> float:
        """Height of the row; closer than lines of text, because digits have no descenders."""
        return self.price.height_px * 0.92

    @property
    def width_px(self) -> float:
        """Width of everything in it."""
        return sum(self._widths_px()) + _GAP * self.unit_px * (len(self._widths_px()) - 1)

    def _widths_px(self) -> list[float]:
        pad_px = 2 * _BADGE_PAD_X * self.unit_px
        return [
            self.price.width_px,
            *([self.struck.width_px] if self.struck else []),
            *([self.badge.width_px + pad_px] if self.badge else []),
        ]

    def draw(self, painter: QPainter, area: QRectF, colours: Palette) -> None:
        """Draw it from the leading side of `area`."""
        rest = QRectF(area)
        colour = colours.soft_ink if self.sold_out else colours.price
        self.price.draw(painter, _take(self.price, rest), colour)
        self._skip(rest, self.price.width_px + _GAP * self.unit_px)
        if self.struck:
            self._draw_struck(painter, rest, colours)
            self._skip(rest, self.struck.width_px + _GAP * self.unit_px)
        if self.badge:
            self._draw_badge(painter, rest, colours)

    def _skip(self, rest: QRectF, width_px: float) -> None:
        if self.price.rtl:
            rest.setRight(rest.right() - width_px)
        else:
            rest.setLeft(rest.left() + width_px)

    def _draw_struck(self, painter: QPainter, rest: QRectF, colours: Palette) -> None:
        if self.struck is None:
            return
        box = _take(self.struck, rest)
        self.struck.draw(painter, box, colours.soft_ink)
        painter.setPen(QPen(colours.soft_ink, 1.3 * self.unit_px))
        middle = box.center().y() + 0.5 * self.unit_px
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))

    def _draw_badge(self, painter: QPainter, rest: QRectF, colours: Palette) -> None:
        if self.badge is None:
            return
        pad_x, pad_y = _BADGE_PAD_X * self.unit_px, _BADGE_PAD_Y * self.unit_px
        text = _take(self.badge, rest).translated(-pad_x if self.badge.rtl else pad_x, 0)
        box = text.adjusted(-pad_x, -pad_y, pad_x, pad_y)
        ground, ink = colours.price, colours.on_price
        if self.sold_out:
            ground, ink = colours.ink, colours.paper
        rounded(painter, box, ground, self.radius_px)
        self.badge.draw(painter, text, ink)


def _take(block: TextBlock, rest: QRectF) -> QRectF:
    """Return the box of a block at the leading side of `rest`, in the middle of its height."""
    left = rest.right() - block.width_px if block.rtl else rest.left()
    top = rest.center().y() - block.height_px / 2
    return QRectF(left, top, block.width_px, block.height_px)


def price_row(card: ProductCard, stage: Stage, unit_px: float, width_px: float) -> PriceRow:
    """Lay out the price: all of it, or smaller, or less beside it; never cut, never wider."""
    struck, badge = _struck_text(card), _badge_text(card)
    for beside in ((struck, badge), ("", badge), ("", "")):
        row = _row(card, stage, unit_px, beside)
        size_px = unit_px
        # Letter sizes are whole pixels, so the width is not quite in proportion.
        while row.width_px > width_px and size_px > unit_px * _SMALLEST:
            size_px *= min(0.98, max(0.9, width_px / row.width_px))
            row = _row(card, stage, size_px, beside)
        if row.width_px <= width_px:
            return row
    while row.width_px > width_px and size_px * _PRICE > 2:
        size_px *= min(0.98, width_px / row.width_px)
        row = _row(card, stage, size_px, ("", ""))
    return row


def _row(card: ProductCard, stage: Stage, unit_px: float, beside: tuple[str, str]) -> PriceRow:
    heavy = stage.column(weight=QFont.Weight.ExtraBold)
    struck, badge = beside
    return PriceRow(
        price=line(format_money(card.price, card.market), _PRICE * unit_px, heavy),
        struck=_small(struck, stage.type_px(_STRUCK, unit_px), stage.column()),
        badge=_small(badge, stage.type_px(_BADGE, unit_px), heavy),
        sold_out=card.stock == 0,
        unit_px=unit_px,
        radius_px=stage.radius_px(6, unit_px),
    )


def _small(text: str, size_px: float, column: Column) -> TextBlock | None:
    return line(text, size_px, column) if text else None


def _is_below(price: Money, other: Money | None) -> bool:
    if other is None or other.currency != price.currency:
        return False
    return price.amount_minor < other.amount_minor


def _struck_text(card: ProductCard) -> str:
    if card.list_price is None or not _is_below(card.price, card.list_price) or card.stock == 0:
        return ""
    return format_money(card.list_price, card.market)


def _badge_text(card: ProductCard) -> str:
    """Return what the badge says.

    Where the lowest price of 30 days is told, the percent is reckoned from it and from no other:
    Court of Justice of the European Union, C-330/23, of 26 September 2024.
    """
    if card.stock == 0:
        return phrases_of(card.market).sold_out
    before = card.list_price if card.lowest_price is None else card.lowest_price
    if before is None or not _is_below(card.price, before):
        return ""
    if (before.amount_minor - card.price.amount_minor) * 100 < before.amount_minor:
        return ""  # less than one percent
    percent = format_percent_off(card.price, before, card.market)
    if in_market_digits("0", card.market) in _ARABIC_ZEROS:
        percent = percent.replace("%", "٪")
    return percent.replace("-", "−")
