"""Where each overlay stands: the only file that knows, so that no two lie over each other.

An upright canvas has room for everything at once in rows; a lying one has columns. Places are
counted in units: the shorter side of a canvas with the usual safe area is 450 of them. A safe area
of another shape gets other units; what is left over makes the widest wider, or stays free in
the middle.

    upright                          lying
    label      mark       logo      logo            mark           clock
    ticker, as wide as the canvas   label
    question                        question              correction
    correction                      name
    coupon | prize |  code          trust                 captions
    name           |                card                 | prize  | stock
    captions       |  stock         card                 | prize  | code
    trust          |  clock         card                 | coupon | code
    card                            ticker, as wide as the canvas

With the card at the top, what lies between the topmost and the lowest row stands on its head.
"""

from dataclasses import dataclass, replace
from math import ceil, floor

from PySide6.QtCore import QRectF

from studio.show.look import CardSide, Look, usual_area
from studio.show.overlays import (
    AdLabel,
    Captions,
    Correction,
    Countdown,
    Coupon,
    Giveaway,
    LogoBug,
    LowerThird,
    Overlay,
    PinnedQuestion,
    ProductCard,
    QrCode,
    RehearsalMark,
    Slate,
    StockLeft,
    Ticker,
    TrustStrip,
)

_START, _CENTRE, _END = CardSide.START, CardSide.CENTRE, CardSide.END


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """The room of one overlay in units of the free area.

    Attributes:
        x: Distance from its side, or from the middle.
        y: Distance from the top, or from the bottom.
        width: Of the room; what is drawn may be narrower and stands at the side.
        height: Likewise.
        side: From which `x` counts.
        low: Whether `y` counts from the bottom.
        turns: Whether it goes to the other end with the card.
        share: Where it stands in its room: 0 at the start, 1 at the end.
    """

    x: float = 0.0
    y: float
    width: float
    height: float
    side: CardSide = _START
    low: bool = False
    turns: bool = True
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """A canvas of one shape.

    Attributes:
        size: Width and height of the free area, in units.
        turning: From where to where things change ends with the card: from top, from bottom.
        spots: By overlay.
    """

    size: tuple[float, float]
    turning: tuple[float, float]
    spots: dict[type[Overlay], _Spot]


_UPRIGHT = _Grid(
    size=(405, 576),
    turning=(68, 0),
    spots={
        AdLabel: _Spot(y=0, width=178, height=36, turns=False),
        RehearsalMark: _Spot(x=182, y=0, width=151, height=36.6, turns=False, share=0.5),
        LogoBug: _Spot(y=0, width=68, height=36, side=_END, turns=False),
        Ticker: _Spot(y=40, width=405, height=24, turns=False),
        PinnedQuestion: _Spot(y=68, width=405, height=54),
        Correction: _Spot(y=126, width=405, height=40),
        Coupon: _Spot(y=336, width=140, height=70, low=True),
        Giveaway: _Spot(x=144, y=336, width=140, height=70, low=True),
        LowerThird: _Spot(y=286, width=284, height=46, low=True),
        Captions: _Spot(y=238, width=284, height=44, low=True),
        QrCode: _Spot(y=280, width=116, height=126, side=_END, low=True),
        StockLeft: _Spot(y=238, width=116, height=38, side=_END, low=True),
        TrustStrip: _Spot(y=176, width=181, height=58, low=True),
        Countdown: _Spot(y=176, width=220, height=58, side=_END, low=True),
        ProductCard: _Spot(y=0, width=405, height=172, low=True),
    },
)
_BIGGER = 800 / 440 * 0.62
"""Card and clock of a lying canvas are larger than the rest, because it is seen on larger screens
or from further away."""
_LYING = _Grid(
    size=(752, 423),
    turning=(67, 27),
    spots={
        LogoBug: _Spot(y=0, width=90, height=36, turns=False),
        AdLabel: _Spot(y=40, width=440, height=24, turns=False),
        RehearsalMark: _Spot(y=0, width=172, height=36.6, side=_CENTRE, turns=False),
        Countdown: _Spot(y=0, width=220 * _BIGGER, height=58 * _BIGGER, side=_END, turns=False),
        PinnedQuestion: _Spot(y=67, width=482, height=53),
        Correction: _Spot(y=69, width=266, height=52, side=_END),
        LowerThird: _Spot(y=256, width=482, height=44, low=True),
        Captions: _Spot(y=226, width=266, height=50, side=_END, low=True),
        TrustStrip: _Spot(y=226, width=482, height=26, low=True),
        ProductCard: _Spot(y=27, width=480 * _BIGGER, height=195, low=True),
        QrCode: _Spot(y=27, width=103, height=124, side=_END, low=True),
        StockLeft: _Spot(y=155, width=103, height=40, side=_END, low=True),
        Coupon: _Spot(x=107, y=27, width=100, height=82, side=_END, low=True),
        Giveaway: _Spot(x=107, y=113, width=100, height=109, side=_END, low=True),
        Ticker: _Spot(y=0, width=752, height=25, low=True, turns=False),
    },
)
_ROUNDING_PX = 0.01
"""By so much areas that are whole pixels are not, because shares are not exact."""

_OUTER, _INNER = (QrCode, StockLeft), (Coupon, Giveaway)
"""The columns beside the card of a lying canvas."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The room of one overlay on a canvas.

    Attributes:
        area: In pixels.
        unit_px: At which everything fits into it.
        across: Where a narrower box stands: 0 left, 0.5 middle, 1 right.
        down: Where a lower one stands: 0 top, 1 bottom.
    """

    area: QRectF
    unit_px: float
    across: float
    down: float

    def box(self, width_px: float, height_px: float) -> QRectF:
        """Return the box of what is that large, at whole pixels and wholly inside."""
        width_px = min(ceil(width_px), floor(self.area.width() + _ROUNDING_PX))
        height_px = min(ceil(height_px), floor(self.area.height() + _ROUNDING_PX))
        left = self.area.left() + (self.area.width() - width_px) * self.across
        top = self.area.top() + (self.area.height() - height_px) * self.down
        return QRectF(round(left), round(top), width_px, height_px)


def slot_of(overlay: Overlay, canvas_px: tuple[int, int], look: Look, *, rtl: bool) -> Slot:
    """Return the room of an overlay; the slate has the whole canvas."""
    width_px, height_px = canvas_px
    if isinstance(overlay, Slate):
        whole = QRectF(0, 0, width_px, height_px)
        return Slot(area=whole, unit_px=min(canvas_px) / 450, across=0.5, down=0.5)
    grid = _UPRIGHT if height_px > width_px else _LYING
    spot = _spot(grid, type(overlay), look)
    free = free_area(canvas_px, look)
    unit_px = min(free.width() / grid.size[0], free.height() / grid.size[1])
    size = free.width() / unit_px, free.height() / unit_px
    if spot.width == grid.size[0]:
        spot = replace(spot, width=size[0])
    left, across = _across(spot, size[0], rtl=rtl)
    top, down = _down(spot, size[1], grid.turning, turned=look.theme.card_at_top and spot.turns)
    area = QRectF(
        free.left() + left * unit_px,
        free.top() + top * unit_px,
        spot.width * unit_px,
        spot.height * unit_px,
    )
    if isinstance(overlay, Ticker):
        area.setLeft(0)
        area.setWidth(width_px)
    bigger = _BIGGER if grid is _LYING and isinstance(overlay, (ProductCard, Countdown)) else 1.0
    return Slot(area=area, unit_px=unit_px * bigger, across=across, down=down)


def free_area(canvas_px: tuple[int, int], look: Look) -> QRectF:
    """Return the part of a canvas that overlays may use, in pixels."""
    width_px, height_px = canvas_px
    safe = look.safe or usual_area(canvas_px)
    return QRectF(
        safe.left * width_px,
        safe.top * height_px,
        (1 - safe.left - safe.right) * width_px,
        (1 - safe.top - safe.bottom) * height_px,
    )


def _spot(grid: _Grid, kind: type[Overlay], look: Look) -> _Spot:
    spot, card_side = grid.spots[kind], look.theme.card_side
    if kind is ProductCard:
        return replace(spot, side=card_side)
    if grid is _UPRIGHT or kind not in _OUTER + _INNER or card_side is _START:
        return spot
    if card_side is _END:
        return replace(spot, side=_START)
    # On either side of a card in the middle there is room for one column.
    return replace(spot, x=0, side=_START) if kind in _INNER else spot


def _across(spot: _Spot, width: float, *, rtl: bool) -> tuple[float, float]:
    """Return the left edge in units, and where a narrower box stands."""
    left = {
        _START: spot.x,
        _CENTRE: (width - spot.width) / 2 + spot.x,
        _END: width - spot.x - spot.width,
    }[spot.side]
    share = {_START: 0.0, _CENTRE: 0.5, _END: 1.0}[spot.side] if spot.share is None else spot.share
    return (width - left - spot.width, 1 - share) if rtl else (left, share)


def _down(
    spot: _Spot, height: float, turning: tuple[float, float], *, turned: bool
) -> tuple[float, float]:
    """Return the top edge in units, and where a lower box stands."""
    top = height - spot.y - spot.height if spot.low else spot.y
    if not turned:
        return top, float(spot.low)
    first, last = turning[0], height - turning[1]
    return first + last - top - spot.height, 1 - float(spot.low)
