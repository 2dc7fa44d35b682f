"""The word that keeps a rehearsal from being taken for a show."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen

from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of, runs_right_to_left
from studio.overlay.picture import blank, even_place, layer_of, painting
from studio.overlay.text import Column, line
from studio.show.overlays import RehearsalMark

_AMBER = QColor(0xFF, 0xCF, 0x6B)
_DARK = QColor(0x14, 0x17, 0x1B, 0xB8)

# In units of the canvas' shorter side / 450.
_WORD, _PAD_X, _PAD_Y, _RADIUS, _STROKE = 19, 14, 6, 8, 2.5


def draw(mark: RehearsalMark, canvas_px: tuple[int, int], _at_utc_ms: int = 0) -> Layer:
    """Draw the word at the leading side of the top, below a platform's own header."""
    width, height = canvas_px
    unit_px = min(width, height) / 450
    rtl = runs_right_to_left(mark.market)
    heavy = Column(width_px=0, rtl=rtl, weight=QFont.Weight.ExtraBold)
    word = line(phrases_of(mark.market).rehearsal, _WORD * unit_px, heavy)
    box_px = word.width_px + 2 * _PAD_X * unit_px, word.height_px + 2 * _PAD_Y * unit_px
    box = _box(canvas_px, box_px, rtl=rtl)
    place = even_place(box.left(), box.top(), box_px, canvas_px)
    image = blank(place)
    with painting(image, place) as painter:
        pen = QPen(_AMBER, _STROKE * unit_px, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.2, 2.0])
        painter.setPen(pen)
        painter.setBrush(_DARK)
        inset_px = _STROKE * unit_px / 2 + 0.5
        edge = box.adjusted(inset_px, inset_px, -inset_px, -inset_px)
        painter.drawRoundedRect(edge, _RADIUS * unit_px, _RADIUS * unit_px)
        pad_x, pad_y = _PAD_X * unit_px, _PAD_Y * unit_px
        word.draw(painter, box.adjusted(pad_x, pad_y, -pad_x, -pad_y), _AMBER)
    return layer_of(image, place)


def _box(canvas_px: tuple[int, int], box_px: tuple[float, float], *, rtl: bool) -> QRectF:
    width, height = canvas_px
    upright = height > width
    side_px = width * (0.05 if upright else 0.03)
    top = height * (0.1 if upright else 0.06)
    left = width - side_px - box_px[0] if rtl else side_px
    return QRectF(left, top, *box_px)
