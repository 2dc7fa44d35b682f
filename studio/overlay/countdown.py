"""The clock that runs down to the end of an offer: digits, and a ring with the share left."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from studio.overlay.colours import palette
from studio.overlay.layer import Layer
from studio.overlay.phrases import in_market_digits
from studio.overlay.picture import blank, even_place, layer_of, painting
from studio.overlay.plate import rounded
from studio.overlay.stage import Stage, stage_of
from studio.overlay.text import Column, TextBlock, line
from studio.show.look import Look, Theme
from studio.show.overlays import Countdown

# In units of a canvas 450 wide, upright.
_DIGITS, _RING, _STROKE, _GAP, _PAD_X, _HEIGHT, _RADIUS = 31, 34, 4.5, 10, 15, 58, 14


def shown_s(countdown: Countdown, at_utc_ms: int) -> int:
    """Return the seconds on the clock.

    Rounded up, so that a two-minute offer starts at 02:00 and 00:00 means that it is over.
    """
    return ceil(max(0, countdown.ends_at_utc_ms - at_utc_ms) / 1_000)


def next_change_utc_ms(countdown: Countdown, at_utc_ms: int) -> int | None:
    """Return when the clock shows something else, or None once it is over."""
    seconds = shown_s(countdown, at_utc_ms)
    return countdown.ends_at_utc_ms - (seconds - 1) * 1_000 if seconds else None


def draw(countdown: Countdown, canvas_px: tuple[int, int], look: Look, at_utc_ms: int) -> Layer:
    """Draw the clock; the picture is the same for all of a second."""
    seconds = shown_s(countdown, at_utc_ms)
    stage = stage_of(countdown, canvas_px, look)
    face = stage.sized(lambda unit_px: _face(_written(seconds), countdown.market, stage, unit_px))
    box = stage.slot.box(face.width_px, face.height_px)
    place = even_place(box.left(), box.top(), (box.width(), box.height()), canvas_px)
    warns = seconds <= countdown.warn_below_s
    colour = stage.colours.on_warning if warns else stage.colours.clock
    whole_ms = countdown.ends_at_utc_ms - countdown.starts_at_utc_ms
    ring = _ring_area(box, face.unit_px, rtl=stage.rtl)
    key = (*_edges(box), face.unit_px)
    image = _plate(key, _edges(ring), canvas_px, look.theme, warns=warns).copy()
    with painting(image, place) as painter:
        _draw_share(painter, ring, colour, min(1.0, seconds * 1_000 / whole_ms))
        area = _digits_area(box, face, rtl=stage.rtl)
        face.digits.draw(painter, area, colour)
    return layer_of(image, place)


# What has room on a canvas; a clock with more to go stands at it until less is left.
_MOST_S = 99 * 3_600 + 59 * 60 + 59


def _written(seconds: int) -> str:
    minutes, second = divmod(min(seconds, _MOST_S), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute:02}:{second:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Digits:
    """The time in one piece, or in one piece for each sign.

    Attributes:
        pieces: From left to right.
        widths_px: Room of each piece, which stands in the middle of it.
    """

    pieces: tuple[TextBlock, ...]
    widths_px: tuple[float, ...]

    @property
    def width_px(self) -> float:
        return sum(self.widths_px)

    def draw(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        left, top = area.left(), area.center().y() - self.pieces[0].height_px / 2
        for piece, width_px in zip(self.pieces, self.widths_px, strict=True):
            room = QRectF(left, top, width_px, piece.height_px)
            piece.draw(painter, room, colour, centred=True)
            left += width_px


@dataclass(frozen=True, slots=True, kw_only=True)
class _Face:
    """A clock that is laid out."""

    digits: _Digits
    unit_px: float

    @property
    def width_px(self) -> float:
        return self.digits.width_px + (2 * _PAD_X + _RING + _GAP) * self.unit_px

    @property
    def height_px(self) -> float:
        return _HEIGHT * self.unit_px

    @property
    def whole(self) -> bool:
        return True


def _face(text: str, market: str, stage: Stage, unit_px: float) -> _Face:
    # Left to right even in Arabic: minutes stand before seconds there, too.
    column = replace(stage.column(weight=QFont.Weight.ExtraBold), rtl=False)
    return _Face(digits=_digits(text, market, round(_DIGITS * unit_px), column), unit_px=unit_px)


@lru_cache(maxsize=256)
def _digits(text: str, market: str, size_px: int, column: Column) -> _Digits:
    signs = [_heavy(in_market_digits(str(digit), market), size_px, column) for digit in range(10)]
    widest_px = max(sign.width_px for sign in signs)
    written = in_market_digits(text, market)
    if min(sign.width_px for sign in signs) == widest_px:
        whole = _heavy(written, size_px, column)
        return _Digits(pieces=(whole,), widths_px=(whole.width_px,))
    # The Arabic font has no digits of one width; in rooms of one width they stand still. Most are
    # narrower than the widest, whose margins are room enough to spare a tenth.
    widest_px *= 0.9
    pieces = tuple(_heavy(sign, size_px, column) for sign in written)
    widths_px = tuple(
        widest_px if s.isdigit() else p.width_px for s, p in zip(written, pieces, strict=True)
    )
    return _Digits(pieces=pieces, widths_px=widths_px)


@lru_cache(maxsize=256)
def _heavy(text: str, size_px: int, column: Column) -> TextBlock:
    return line(text, size_px, column)


def _ring_area(box: QRectF, unit_px: float, *, rtl: bool) -> QRectF:
    size_px, pad_px = _RING * unit_px, _PAD_X * unit_px
    left = box.right() - pad_px - size_px if rtl else box.left() + pad_px
    inset_px = (_STROKE / 2 + 0.5) * unit_px
    area = QRectF(left, box.center().y() - size_px / 2, size_px, size_px)
    return area.adjusted(inset_px, inset_px, -inset_px, -inset_px)


def _digits_area(box: QRectF, face: _Face, *, rtl: bool) -> QRectF:
    pad_px, width_px = _PAD_X * face.unit_px, face.digits.width_px
    left = box.left() + pad_px if rtl else box.right() - pad_px - width_px
    return QRectF(left, box.top(), width_px, box.height())


_Rectangle = tuple[float, float, float, float]


@lru_cache(maxsize=32)
def _plate(
    box_and_unit: tuple[float, float, float, float, float],
    ring: _Rectangle,
    canvas_px: tuple[int, int],
    theme: Theme,
    *,
    warns: bool,
) -> QImage:
    """Return what stays the same from second to second: half of the work; copy it."""
    *box, unit_px = box_and_unit
    place = even_place(box[0], box[1], (box[2], box[3]), canvas_px)
    image, colours = blank(place), palette(theme)
    with painting(image, place) as painter:
        ground = colours.warning if warns else colours.dark
        rounded(painter, QRectF(*box), ground, _RADIUS * unit_px * theme.roundness)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.ring, _stroke_px(QRectF(*ring))))
        painter.drawEllipse(QRectF(*ring))
    return image


def _edges(box: QRectF) -> _Rectangle:
    return box.left(), box.top(), box.width(), box.height()


def _stroke_px(ring: QRectF) -> float:
    return ring.width() / (_RING - _STROKE - 1) * _STROKE


def _draw_share(painter: QPainter, ring: QRectF, colour: QColor, share: float) -> None:
    pen = QPen(colour, _stroke_px(ring), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    # Qt counts sixteenths of a degree, against the clock, from three o'clock.
    painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))
