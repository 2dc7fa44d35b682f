"""The clock that runs down to the end of an offer: digits, and a ring with the share left."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from studio.overlay.layer import Layer
from studio.overlay.phrases import in_market_digits, runs_right_to_left
from studio.overlay.picture import blank, even_place, layer_of, painting
from studio.overlay.text import Column, TextBlock, line
from studio.show.overlays import Countdown

_DARK = QColor(0x14, 0x17, 0x1B, 0xEE)
_AMBER = QColor(0xFF, 0xCF, 0x6B)
_WARNING = QColor(0xD4, 0x12, 0x1D, 0xF5)
_WHITE = QColor(Qt.GlobalColor.white)
_TRACK = QColor(255, 255, 255, 0x30)

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


def draw(countdown: Countdown, canvas_px: tuple[int, int], at_utc_ms: int) -> Layer:
    """Draw the clock; the picture is the same for all of a second."""
    seconds = shown_s(countdown, at_utc_ms)
    rtl = runs_right_to_left(countdown.market)
    unit_px = _unit_px(canvas_px)
    digits = _digits(_written(seconds), countdown.market, round(_DIGITS * unit_px))
    box = _box(canvas_px, _width_px(digits, unit_px), rtl=rtl)
    place = even_place(box.left(), box.top(), (box.width(), box.height()), canvas_px)
    warns = seconds <= countdown.warn_below_s
    colour = _WHITE if warns else _AMBER
    whole_ms = countdown.ends_at_utc_ms - countdown.starts_at_utc_ms
    ring = _ring_area(box, unit_px, rtl=rtl)
    image = _plate(box.getRect(), ring.getRect(), canvas_px, warns=warns).copy()
    with painting(image, place) as painter:
        _draw_share(painter, ring, colour, min(1.0, seconds * 1_000 / whole_ms))
        digits.draw(painter, _digits_area(box, digits, unit_px, rtl=rtl), colour)
    return layer_of(image, place)


# What has room on a canvas; a clock with more to go stands at it until less is left.
_MOST_S = 99 * 3_600 + 59 * 60 + 59


def _written(seconds: int) -> str:
    minutes, second = divmod(min(seconds, _MOST_S), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute:02}:{second:02}"


def _unit_px(canvas_px: tuple[int, int]) -> float:
    width, height = canvas_px
    return width / 450 if height > width else width / 440 * 0.62


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


@lru_cache(maxsize=256)
def _digits(text: str, market: str, size_px: int) -> _Digits:
    signs = [_heavy(in_market_digits(str(digit), market), size_px) for digit in range(10)]
    widest_px = max(sign.width_px for sign in signs)
    written = in_market_digits(text, market)
    if min(sign.width_px for sign in signs) == widest_px:
        whole = _heavy(written, size_px)
        return _Digits(pieces=(whole,), widths_px=(whole.width_px,))
    # The Arabic font has no digits of one width; in rooms of one width they stand still. Most are
    # narrower than the widest, whose margins are room enough to spare a tenth.
    widest_px *= 0.9
    pieces = tuple(_heavy(sign, size_px) for sign in written)
    widths_px = tuple(
        widest_px if s.isdigit() else p.width_px for s, p in zip(written, pieces, strict=True)
    )
    return _Digits(pieces=pieces, widths_px=widths_px)


@lru_cache(maxsize=256)
def _heavy(text: str, size_px: int) -> TextBlock:
    # Left to right even in Arabic: minutes stand before seconds there, too.
    return line(text, size_px, Column(width_px=0, rtl=False, weight=QFont.Weight.ExtraBold))


def _width_px(digits: _Digits, unit_px: float) -> float:
    return digits.width_px + (2 * _PAD_X + _RING + _GAP) * unit_px


def _box(canvas_px: tuple[int, int], width_px: float, *, rtl: bool) -> QRectF:
    canvas_width, canvas_height = canvas_px
    height_px = _HEIGHT * _unit_px(canvas_px)
    upright = canvas_height > canvas_width
    side_px = canvas_width * (0.05 if upright else 0.03)
    top = canvas_height * 0.59 - height_px if upright else canvas_height * 0.06
    left = side_px if rtl else canvas_width - side_px - width_px
    return QRectF(left, top, width_px, height_px)


def _ring_area(box: QRectF, unit_px: float, *, rtl: bool) -> QRectF:
    size_px, pad_px = _RING * unit_px, _PAD_X * unit_px
    left = box.right() - pad_px - size_px if rtl else box.left() + pad_px
    inset_px = (_STROKE / 2 + 0.5) * unit_px
    area = QRectF(left, box.center().y() - size_px / 2, size_px, size_px)
    return area.adjusted(inset_px, inset_px, -inset_px, -inset_px)


def _digits_area(box: QRectF, digits: _Digits, unit_px: float, *, rtl: bool) -> QRectF:
    pad_px = _PAD_X * unit_px
    left = box.left() + pad_px if rtl else box.right() - pad_px - digits.width_px
    return QRectF(left, box.top(), digits.width_px, box.height())


_Rectangle = tuple[float, float, float, float]


@lru_cache(maxsize=16)
def _plate(box: _Rectangle, ring: _Rectangle, canvas_px: tuple[int, int], *, warns: bool) -> QImage:
    """Return what stays the same from second to second: half of the work; copy it."""
    unit_px = _unit_px(canvas_px)
    place = even_place(box[0], box[1], box[2:], canvas_px)
    image = blank(place)
    with painting(image, place) as painter:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_WARNING if warns else _DARK)
        painter.drawRoundedRect(QRectF(*box), _RADIUS * unit_px, _RADIUS * unit_px)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_TRACK, _stroke_px(QRectF(*ring))))
        painter.drawEllipse(QRectF(*ring))
    return image


def _stroke_px(ring: QRectF) -> float:
    return ring.width() / (_RING - _STROKE - 1) * _STROKE


def _draw_share(painter: QPainter, ring: QRectF, colour: QColor, share: float) -> None:
    pen = QPen(colour, _stroke_px(ring), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    # Qt counts sixteenths of a degree, against the clock, from three o'clock.
    painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))
