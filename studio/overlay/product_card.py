"""The card that sells: photo, title, facts, price and what is left of the stock."""

from dataclasses import dataclass
from math import ceil

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from studio.overlay._opencv import cv2
from studio.overlay.layer import Layer
from studio.overlay.photo import draw_photo
from studio.overlay.phrases import runs_right_to_left, stock_left
from studio.overlay.picture import blank, even_place, layer_of, painting, pixels_of
from studio.overlay.price_row import RED, PriceRow, price_row
from studio.overlay.text import Column, Setting, TextBlock, clean, fit, line
from studio.show.overlays import ProductCard

_PAPER = QColor(255, 255, 255, 0xF5)
_INK = QColor(0x14, 0x17, 0x1B)
_SOFT_INK = QColor(0x4A, 0x54, 0x62)
_TRACK = QColor(0xE0, 0xE5, 0xEC)

# In units of a canvas 450 wide, upright; a lying canvas has smaller units (`_unit_px`).
_PAD, _GAP, _PHOTO, _RADIUS, _PHOTO_RADIUS = 14, 14, 100, 18, 14
_TITLE = (Setting(size_px=21), Setting(size_px=19, most_lines=2), Setting(size_px=17, most_lines=2))
_FACTS = (Setting(size_px=14.5), Setting(size_px=13.5), Setting(size_px=12.5))
# Only under a title of one line: the card must stay below the countdown.
_FACTS_IN_TWO = (Setting(size_px=14.5), Setting(size_px=13.5), Setting(size_px=13, most_lines=2))
_STOCK, _BAR, _BAR_GAP = 13.5, 6.5, 5
_SHADOW_BLUR, _SHADOW_DROP, _SHADOW_ALPHA = 13, 7, 0.4

_ISOLATED = "\u2068{}\u2069"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """Everything in the card's column of text, laid out."""

    title: TextBlock
    facts: TextBlock
    price: PriceRow
    stock: TextBlock | None
    bar_share: float | None
    unit_px: float

    @property
    def height_px(self) -> float:
        height = self.title.height_px + self.facts.height_px + self.price.height_px
        if self.bar_share is not None:
            height += (_BAR + 2 * _BAR_GAP) * self.unit_px
        return height + (self.stock.height_px if self.stock else 0)


def draw(card: ProductCard, canvas_px: tuple[int, int], _at_utc_ms: int = 0) -> Layer:
    """Draw the card; it does not change with time."""
    unit_px = _unit_px(canvas_px)
    rtl = runs_right_to_left(card.market)
    width_px = _width_px(canvas_px)
    column_px = width_px - (2 * _PAD + _PHOTO + _GAP) * unit_px
    content = _content(card, unit_px, Column(width_px=column_px, rtl=rtl))
    height_px = ceil(max(content.height_px, _PHOTO * unit_px) + 2 * _PAD * unit_px)
    box = _box(canvas_px, width_px, height_px, rtl=rtl)
    reach_px, drop_px = 2 * _SHADOW_BLUR * unit_px, _SHADOW_DROP * unit_px
    shadow = box.adjusted(-reach_px, drop_px - reach_px, reach_px, drop_px + reach_px)
    place = even_place(shadow.left(), shadow.top(), (shadow.width(), shadow.height()), canvas_px)
    image = blank(place)
    _cast_shadow(image, box.translated(-place.left, drop_px - place.top), unit_px)
    with painting(image, place) as painter:
        _draw_paper(painter, box, unit_px)
        painter.setClipRect(box)
        _draw_inside(painter, card, box, content)
    return layer_of(image, place)


def _unit_px(canvas_px: tuple[int, int]) -> float:
    width, height = canvas_px
    return width / 450 if height > width else width / 440 * 0.62


def _width_px(canvas_px: tuple[int, int]) -> float:
    width, height = canvas_px
    return round(width * 0.9) if height > width else round(480 * _unit_px(canvas_px))


def _box(canvas_px: tuple[int, int], width_px: float, height_px: float, *, rtl: bool) -> QRectF:
    canvas_width, canvas_height = canvas_px
    upright = canvas_height > canvas_width
    side_px = round(canvas_width * (0.05 if upright else 0.03))
    bottom = round(canvas_height * (0.81 if upright else 0.94))
    left = canvas_width - side_px - width_px if rtl else side_px
    return QRectF(left, bottom - height_px, width_px, height_px)


def _scaled(settings: tuple[Setting, ...], unit_px: float) -> list[Setting]:
    return [Setting(size_px=s.size_px * unit_px, most_lines=s.most_lines) for s in settings]


def _content(card: ProductCard, unit_px: float, column: Column) -> _Content:
    bold = Column(width_px=column.width_px, rtl=column.rtl, weight=QFont.Weight.Bold)
    said = [_ISOLATED.format(text) for text in map(clean, card.facts[:3]) if text]
    title = fit(clean(card.title), _scaled(_TITLE, unit_px), bold)
    settings = _FACTS if len(title.lines) > 1 else _FACTS_IN_TWO
    return _Content(
        title=title,
        facts=fit(" · ".join(said), _scaled(settings, unit_px), column),
        price=price_row(card, unit_px, column.width_px),
        stock=(
            line(stock_left(card.stock, card.market), _STOCK * unit_px, column)
            if card.stock
            else None
        ),
        bar_share=_bar_share(card),
        unit_px=unit_px,
    )


def _bar_share(card: ProductCard) -> float | None:
    if not card.stock or not card.stock_full:
        return None
    return min(1.0, card.stock / card.stock_full)


def _cast_shadow(image: QImage, box: QRectF, unit_px: float) -> None:
    """Lay a soft black shadow of `box` on the whole image."""
    pixels = pixels_of(image)
    height, width = pixels.shape[:2]
    # Blurred at a quarter of the size: nothing fine is left in it.
    small = np.zeros((-(-height // 4), -(-width // 4)), np.uint8)
    corners = (np.array([box.left(), box.top(), box.right(), box.bottom()]) / 4).round()
    left, top, right, bottom = corners.astype(int).clip(0).tolist()
    small[top:bottom, left:right] = round(255 * _SHADOW_ALPHA)
    soft = cv2.GaussianBlur(
        small, (0, 0), _SHADOW_BLUR * unit_px / 4, borderType=cv2.BORDER_ISOLATED
    )
    pixels[..., 3] = cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR)


def _draw_paper(painter: QPainter, box: QRectF, unit_px: float) -> None:
    # In place of the shadow below it, which would grey the card.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_PAPER)
    painter.drawRoundedRect(box, _RADIUS * unit_px, _RADIUS * unit_px)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _draw_inside(painter: QPainter, card: ProductCard, box: QRectF, content: _Content) -> None:
    unit_px = content.unit_px
    pad_px, photo_px = _PAD * unit_px, round(_PHOTO * unit_px)
    rtl = content.title.rtl
    left = round(box.right() - pad_px - photo_px if rtl else box.left() + pad_px)
    tile = QRectF(left, round(box.center().y() - photo_px / 2), photo_px, photo_px)
    painter.setOpacity(0.5 if card.stock == 0 else 1.0)
    draw_photo(painter, tile, _PHOTO_RADIUS * unit_px, card.photo)
    painter.setOpacity(1.0)
    beside_px = photo_px + _GAP * unit_px
    column = box.adjusted(pad_px, 0, -pad_px, 0)
    column = column.adjusted(0, 0, -beside_px, 0) if rtl else column.adjusted(beside_px, 0, 0, 0)
    column.setTop(box.center().y() - content.height_px / 2)
    _draw_column(painter, column, content)


def _draw_column(painter: QPainter, column: QRectF, content: _Content) -> None:
    unit_px = content.unit_px
    rest = QRectF(column)
    content.title.draw(painter, rest, _INK)
    rest.setTop(rest.top() + content.title.height_px)
    content.facts.draw(painter, rest, _SOFT_INK)
    rest.setTop(rest.top() + content.facts.height_px)
    price_area = QRectF(rest)
    price_area.setHeight(content.price.height_px)
    content.price.draw(painter, price_area)
    rest.setTop(price_area.bottom())
    if content.bar_share is not None:
        rest.setTop(rest.top() + _BAR_GAP * unit_px)
        bar = QRectF(rest.left(), rest.top(), rest.width(), _BAR * unit_px)
        _draw_bar(painter, bar, content.bar_share, rtl=content.title.rtl)
        rest.setTop(bar.bottom() + _BAR_GAP * unit_px)
    if content.stock:
        content.stock.draw(painter, rest, _SOFT_INK)


def _draw_bar(painter: QPainter, bar: QRectF, share: float, *, rtl: bool) -> None:
    radius_px = bar.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_TRACK)
    painter.drawRoundedRect(bar, radius_px, radius_px)
    full_px = max(bar.height(), bar.width() * share)
    left = bar.right() - full_px if rtl else bar.left()
    painter.setBrush(RED)
    painter.drawRoundedRect(QRectF(left, bar.top(), full_px, bar.height()), radius_px, radius_px)
