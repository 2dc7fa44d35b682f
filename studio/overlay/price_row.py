"""The price of a card with what stands beside it: struck list price, percent off, sold out."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from studio.core.money import format_money, format_percent_off
from studio.overlay.phrases import in_market_digits, phrases_of, runs_right_to_left
from studio.overlay.text import Column, TextBlock, line
from studio.show.overlays import ProductCard

RED = QColor(0xD4, 0x12, 0x1D)
GREY = QColor(0x6F, 0x78, 0x86)
_SOLD_OUT = QColor(0x3A, 0x42, 0x4E)
_WHITE = QColor(Qt.GlobalColor.white)

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
    """

    price: TextBlock
    struck: TextBlock | None
    badge: TextBlock | None
    sold_out: bool
    unit_px: float

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

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draw it from the leading side of `area`."""
        rest = QRectF(area)
        self.price.draw(painter, _take(self.price, rest), GREY if self.sold_out else RED)
        self._skip(rest, self.price.width_px + _GAP * self.unit_px)
        if self.struck:
            self._draw_struck(painter, self.struck, rest)
            self._skip(rest, self.struck.width_px + _GAP * self.unit_px)
        if self.badge:
            self._draw_badge(painter, self.badge, rest)

    def _skip(self, rest: QRectF, width_px: float) -> None:
        if self.price.rtl:
            rest.setRight(rest.right() - width_px)
        else:
            rest.setLeft(rest.left() + width_px)

    def _draw_struck(self, painter: QPainter, struck: TextBlock, rest: QRectF) -> None:
        box = _take(struck, rest)
        struck.draw(painter, box, GREY)
        painter.setPen(QPen(GREY, 1.3 * self.unit_px))
        middle = box.center().y() + 0.5 * self.unit_px
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))

    def _draw_badge(self, painter: QPainter, badge: TextBlock, rest: QRectF) -> None:
        pad_x, pad_y = _BADGE_PAD_X * self.unit_px, _BADGE_PAD_Y * self.unit_px
        text = _take(badge, rest).translated(-pad_x if badge.rtl else pad_x, 0)
        box = text.adjusted(-pad_x, -pad_y, pad_x, pad_y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_SOLD_OUT if self.sold_out else RED)
        painter.drawRoundedRect(box, 6 * self.unit_px, 6 * self.unit_px)
        badge.draw(painter, text, _WHITE)


def _take(block: TextBlock, rest: QRectF) -> QRectF:
    """Return the box of a block at the leading side of `rest`, in the middle of its height."""
    left = rest.right() - block.width_px if block.rtl else rest.left()
    top = rest.center().y() - block.height_px / 2
    return QRectF(left, top, block.width_px, block.height_px)


def price_row(card: ProductCard, unit_px: float, width_px: float) -> PriceRow:
    """Lay out the price: all of it, or smaller, or the price alone; never cut, never wider."""
    row = _row(card, unit_px, beside=True)
    if row.width_px > width_px:
        row = _shrunk(card, unit_px, width_px, row)
    return row


def _shrunk(card: ProductCard, unit_px: float, width_px: float, row: PriceRow) -> PriceRow:
    beside = width_px / row.width_px >= _SMALLEST
    if not beside:
        row = _row(card, unit_px, beside=False)
    # Letter sizes are whole pixels, so the width is not quite in proportion.
    while row.width_px > width_px and unit_px * _PRICE > 2:
        unit_px *= min(0.98, width_px / row.width_px)
        row = _row(card, unit_px, beside=beside)
    return row


def _row(card: ProductCard, unit_px: float, *, beside: bool) -> PriceRow:
    rtl = runs_right_to_left(card.market)
    heavy = Column(width_px=0, rtl=rtl, weight=QFont.Weight.ExtraBold)
    plain = Column(width_px=0, rtl=rtl)
    struck = _struck_text(card) if beside else ""
    badge = _badge_text(card) if beside else ""
    return PriceRow(
        price=line(format_money(card.price, card.market), _PRICE * unit_px, heavy),
        struck=line(struck, _STRUCK * unit_px, plain) if struck else None,
        badge=line(badge, _BADGE * unit_px, heavy) if badge else None,
        sold_out=card.stock == 0,
        unit_px=unit_px,
    )


def _is_reduced(card: ProductCard) -> bool:
    return card.list_price is not None and card.list_price.amount_minor > card.price.amount_minor


def _struck_text(card: ProductCard) -> str:
    if card.list_price is None or not _is_reduced(card) or card.stock == 0:
        return ""
    return format_money(card.list_price, card.market)


def _badge_text(card: ProductCard) -> str:
    if card.stock == 0:
        return phrases_of(card.market).sold_out
    if card.list_price is None or not _is_reduced(card):
        return ""
    percent = format_percent_off(card.price, card.list_price, card.market)
    if in_market_digits("0", card.market) in _ARABIC_ZEROS:
        percent = percent.replace("%", "٪")
    return percent.replace("-", "−")
