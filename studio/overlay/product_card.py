"""The card that sells: photo, title, facts, variants, price and what is left of the stock."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from studio.core.money import format_money
from studio.overlay.chips import Chips, chips
from studio.overlay.layer import Layer
from studio.overlay.photo import PhotoTile, draw_photo
from studio.overlay.phrases import lowest_price, stock_left
from studio.overlay.plate import bar, ground, inside, leading
from studio.overlay.price_row import PriceRow, price_row
from studio.overlay.stage import Stage, sheet, stage_of
from studio.overlay.text import Setting, TextBlock, clean, fit, line
from studio.show.look import Look
from studio.show.overlays import ProductCard

# In units of a canvas 450 wide, upright; a lying canvas has smaller units (`places`).
_PAD, _GAP, _PHOTO, _RADIUS, _PHOTO_RADIUS = 14, 14, 100, 18, 14
_TITLE = ((21, 1), (19, 2), (17, 2))
_FACTS = ((14.5, 1), (13.5, 1), (12.5, 1))
_FACTS_IN_TWO = ((14.5, 1), (13.5, 1), (13, 2))
_LOWEST = ((13, 1), (12.5, 1), (12, 1), (12, 2))
_STOCK, _BAR, _BAR_GAP = 13.5, 6.5, 5

_ISOLATED = "\u2068{}\u2069"

_Types = tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What a card shows besides title, price, law and stock.

    Attributes:
        title: Sizes and lines to be tried.
        facts: Likewise; empty: left out.
        variants: Whether they are shown.
        bar_below: Whether the bar has a row of its own; else it stands beside the words.
    """

    title: _Types = _TITLE
    facts: _Types = ()
    variants: bool = False
    bar_below: bool = False


# The first that has room is taken: a card stays below the countdown.
_PLANS = (
    _Plan(facts=_FACTS_IN_TWO, variants=True, bar_below=True),
    _Plan(facts=_FACTS, variants=True, bar_below=True),
    _Plan(facts=_FACTS, variants=True),
    _Plan(facts=_FACTS, bar_below=True),
    _Plan(variants=True, bar_below=True),
    _Plan(facts=_FACTS),
    _Plan(variants=True),
    _Plan(),
    _Plan(title=((19, 1), (16, 1))),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What is the same in every plan: outer size, price, law and stock."""

    price: PriceRow
    lowest: TextBlock | None
    stock: TextBlock | None
    bar_share: float | None
    unit_px: float
    photo_px: float
    width_px: float

    @property
    def text_px(self) -> float:
        return self.width_px - (2 * _PAD + _GAP) * self.unit_px - self.photo_px


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """A card that is laid out."""

    frame: _Frame
    title: TextBlock
    facts: TextBlock
    chips: Chips
    bar_below: bool

    @property
    def column_px(self) -> float:
        frame = self.frame
        height = self.title.height_px + self.facts.height_px + self.chips.height_px
        height += frame.price.height_px + (frame.lowest.height_px if frame.lowest else 0)
        if frame.bar_share is not None and self.bar_below:
            height += (_BAR + 2 * _BAR_GAP) * frame.unit_px
        return height + (frame.stock.height_px if frame.stock else 0)

    @property
    def width_px(self) -> float:
        return self.frame.width_px

    @property
    def height_px(self) -> float:
        return max(self.column_px, self.frame.photo_px) + 2 * _PAD * self.frame.unit_px

    @property
    def whole(self) -> bool:
        lowest_is_whole = self.frame.lowest is None or self.frame.lowest.whole
        return self.title.whole and self.facts.whole and lowest_is_whole


def draw(card: ProductCard, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the card; it does not change with time."""
    stage = stage_of(card, canvas_px, look)
    content = stage.sized(lambda unit_px: _content(card, stage, unit_px))
    box = stage.slot.box(content.width_px, content.height_px)

    unit_px = content.frame.unit_px

    def paint(painter: QPainter) -> None:
        ground(painter, box, stage.colours.paper, stage.radius_px(_RADIUS, unit_px))
        _draw_photo(painter, card, stage, box, content.frame)
        lead_px = content.frame.photo_px + _GAP * unit_px
        column = inside(box, _PAD * unit_px, 0, lead_px, rtl=stage.rtl)
        column.setTop(box.center().y() - content.column_px / 2)
        _draw_column(painter, column, content, stage)

    return sheet(stage, box, paint, shadow_unit_px=unit_px)


def _content(card: ProductCard, stage: Stage, unit_px: float) -> _Content:
    """Lay out the first plan that has room; one that is larger than usual leaves nothing out."""
    frame = _frame(card, stage, unit_px)
    for plan in _PLANS:
        content = _planned(card, stage, frame, plan)
        if content.height_px <= stage.room_px[1] or unit_px > stage.slot.unit_px:
            break
    return content


def _frame(card: ProductCard, stage: Stage, unit_px: float) -> _Frame:
    share = min(1.0, unit_px / stage.slot.unit_px)
    width_px = round(stage.room_px[0] * share)
    photo_px = round(_PHOTO * stage.slot.unit_px * share)
    text_px = width_px - (2 * _PAD + _GAP) * unit_px - photo_px
    return _Frame(
        price=price_row(card, stage, unit_px, text_px),
        lowest=_lowest(card, stage, unit_px, text_px),
        stock=_stock(card, stage, unit_px),
        bar_share=_bar_share(card),
        unit_px=unit_px,
        photo_px=photo_px,
        width_px=width_px,
    )


def _planned(card: ProductCard, stage: Stage, frame: _Frame, plan: _Plan) -> _Content:
    unit_px, text_px = frame.unit_px, frame.text_px
    said = [_ISOLATED.format(text) for text in map(clean, card.facts[:3]) if text]
    bold, plain = stage.column(text_px, QFont.Weight.Bold), stage.column(text_px)
    names = card.variants if plan.variants and card.stock != 0 else ()
    facts = _settings(plan.facts or _FACTS, stage, unit_px)
    return _Content(
        frame=frame,
        title=fit(clean(card.title), _settings(plan.title, stage, unit_px), bold),
        facts=fit(" · ".join(said) if plan.facts else "", facts, plain),
        chips=chips(names, stage, card.market, unit_px, text_px),
        bar_below=plan.bar_below,
    )


def _settings(types: _Types, stage: Stage, unit_px: float) -> list[Setting]:
    return [
        Setting(size_px=stage.type_px(size, unit_px), most_lines=lines) for size, lines in types
    ]


def _lowest(card: ProductCard, stage: Stage, unit_px: float, column_px: float) -> TextBlock | None:
    if card.lowest_price is None or card.stock == 0:
        return None
    told = lowest_price(format_money(card.lowest_price, card.market), card.market)
    return fit(told, _settings(_LOWEST, stage, unit_px), stage.column(column_px))


def _stock(card: ProductCard, stage: Stage, unit_px: float) -> TextBlock | None:
    if not card.stock:
        return None
    size_px = stage.type_px(_STOCK, unit_px)
    return line(stock_left(card.stock, card.market), size_px, stage.column())


def _bar_share(card: ProductCard) -> float | None:
    if not card.stock or not card.stock_full:
        return None
    return min(1.0, card.stock / card.stock_full)


def _draw_photo(
    painter: QPainter, card: ProductCard, stage: Stage, box: QRectF, frame: _Frame
) -> None:
    pad_px, photo_px = _PAD * frame.unit_px, frame.photo_px
    beside = leading(box.adjusted(pad_px, 0, -pad_px, 0), photo_px, rtl=stage.rtl)
    top = round(box.center().y() - photo_px / 2)
    tile = PhotoTile(
        area=QRectF(round(beside.left()), top, photo_px, photo_px),
        radius_px=stage.radius_px(_PHOTO_RADIUS, frame.unit_px),
        colours=stage.colours,
    )
    painter.setOpacity(0.5 if card.stock == 0 else 1.0)
    draw_photo(painter, tile, card.photo)
    painter.setOpacity(1.0)


def _draw_column(painter: QPainter, column: QRectF, content: _Content, stage: Stage) -> None:
    colours = stage.colours
    rest = QRectF(column)
    content.title.draw(painter, rest, colours.ink)
    rest.setTop(rest.top() + content.title.height_px)
    content.facts.draw(painter, rest, colours.soft_ink)
    rest.setTop(rest.top() + content.facts.height_px)
    content.chips.draw(painter, rest, colours)
    rest.setTop(rest.top() + content.chips.height_px)
    frame = content.frame
    price_area = QRectF(rest)
    price_area.setHeight(frame.price.height_px)
    frame.price.draw(painter, price_area, colours)
    rest.setTop(price_area.bottom())
    if frame.lowest:
        frame.lowest.draw(painter, rest, colours.soft_ink)
        rest.setTop(rest.top() + frame.lowest.height_px)
    if frame.stock:
        _draw_stock(painter, rest, frame.stock, content, stage)


def _draw_stock(
    painter: QPainter, rest: QRectF, words: TextBlock, content: _Content, stage: Stage
) -> None:
    unit_px, share = content.frame.unit_px, content.frame.bar_share
    whole = QRectF(rest.left(), rest.top() + _BAR_GAP * unit_px, rest.width(), _BAR * unit_px)
    if share is not None and not content.bar_below:
        middle = rest.top() + words.height_px / 2
        whole.moveTop(middle - whole.height() / 2)
        beside_px = words.width_px + 2 * _BAR_GAP * unit_px
        whole = inside(whole, 0, 0, beside_px, rtl=stage.rtl)
    if share is not None and whole.width() > whole.height():
        colours = stage.colours.track, stage.colours.price
        bar(painter, whole, share, colours, rtl=stage.rtl)
    if share is not None and content.bar_below:
        rest.setTop(whole.bottom() + _BAR_GAP * unit_px)
    words.draw(painter, rest, stage.colours.soft_ink)
