"""A small ticket with a heading, a large word and a note: a coupon, a giveaway."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from studio.overlay.layer import Layer
from studio.overlay.plate import Plate, Words, fitting_pad_px, ground
from studio.overlay.stage import Stage, sheet
from studio.overlay.text import LINE_HEIGHT, Column, TextBlock, fill

# In units.
_PAD_X, _PAD_Y, _LEAST_PAD_Y, _RADIUS, _EDGE, _INSET, _NOTCH = 9, 6, 4, 10, 1.2, 2, 5
_HEADING_TYPES, _NOTE_TYPES = (13, 12), (12.5, 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """What a ticket says.

    Attributes:
        heading: Above.
        large: What it is about.
        note: Below, or empty.
        large_types: Sizes to be tried, largest first, in units.
        is_code: Whether `large` is to be typed in: nothing of it is cut, and it runs from left to
            right in every market.
        notched: Whether it looks like something to be torn off.
    """

    heading: str
    large: str
    note: str
    large_types: tuple[float, ...]
    is_code: bool = False
    notched: bool = False


def draw_tile(tile: Tile, stage: Stage) -> Layer:
    """Draw the ticket at its place."""
    plate = stage.sized(lambda unit_px: tile_plate(tile, stage, unit_px))
    unit_px = plate.unit_px
    box = stage.slot.box(stage.room_px[0], plate.height_px)

    def paint(painter: QPainter) -> None:
        ground(painter, box, stage.colours.paper, stage.radius_px(_RADIUS, unit_px))
        _draw_edge(painter, box, stage, unit_px)
        if tile.notched:
            _cut_notches(painter, box, unit_px)
        plate.draw(painter, box, rtl=stage.rtl, centred=True)

    return sheet(stage, box, paint, shadow_unit_px=unit_px / 3)


def tile_plate(tile: Tile, stage: Stage, unit_px: float) -> Plate:
    """Lay out: the large word first, because it is what counts; then the note, then the heading."""
    width_px = stage.room_px[0] - 2 * _PAD_X * unit_px
    bold, plain = stage.column(width_px, QFont.Weight.Bold), stage.column(width_px)
    headings_px = stage.types_px(_HEADING_TYPES, unit_px)
    notes_px = stage.types_px(_NOTE_TYPES, unit_px)
    left_px = stage.room_px[1] - 2 * _LEAST_PAD_Y * unit_px
    line_px = headings_px[0] * LINE_HEIGHT
    large = _large(tile, stage, unit_px, (width_px, left_px, line_px))
    left_px -= large.height_px
    most_px = min(2 * line_px, left_px - (line_px if tile.note and left_px > 2 * line_px else 0))
    heading = _small(tile.heading, headings_px, bold, (left_px, most_px))
    left_px -= heading.height_px
    note = _small(tile.note, notes_px, plain, (left_px, left_px))
    soft = stage.colours.soft_ink
    words = Words(blocks=(heading, large, note), colours=(soft, stage.colours.price, soft))
    pad_y = fitting_pad_px(_PAD_Y * unit_px, words.height_px, stage.room_px[1])
    return Plate(words=words, pad_px=(_PAD_X * unit_px, pad_y), unit_px=unit_px)


def _small(
    text: str, sizes_px: list[float], column: Column, room: tuple[float, float]
) -> TextBlock:
    """Set a text in the height that is there, of which it may use so much; or leave it out."""
    left_px, most_px = room
    if left_px < sizes_px[-1] * LINE_HEIGHT:
        return replace(fill("", sizes_px, column, 1), whole=not text)
    return fill(text, sizes_px, column, most_px)


def _large(tile: Tile, stage: Stage, unit_px: float, room: tuple[float, float, float]) -> TextBlock:
    """Set the large word; where it must be whole, everything else may give way to it.

    Args:
        tile: What the ticket says.
        stage: Of the drawing.
        unit_px: Size of everything.
        room: Width and height that are there, and the height of a line of the rest, in pixels.
    """
    width_px, height_px, line_px = room
    heavy = stage.column(width_px, QFont.Weight.ExtraBold)
    if tile.is_code:
        heavy = replace(heavy, rtl=False)
    sizes_px = stage.types_px(tile.large_types, unit_px)
    rest_px = line_px * (2 if tile.note else 1)
    large = fill(tile.large, sizes_px, heavy, height_px - rest_px)
    for given_px in (line_px, 0):
        if tile.is_code and not large.whole:
            large = fill(tile.large, sizes_px[-1:], heavy, height_px - given_px)
    # A code in two pieces can be typed in, but where less size keeps it in one, that is better.
    return replace(large, whole=large.whole and not (tile.is_code and len(large.lines) > 1))


def _draw_edge(painter: QPainter, box: QRectF, stage: Stage, unit_px: float) -> None:
    colour = QColor(stage.colours.price)
    colour.setAlpha(0x70)
    pen = QPen(colour, _EDGE * unit_px, Qt.PenStyle.DashLine)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset_px = _INSET * unit_px
    inner = box.adjusted(inset_px, inset_px, -inset_px, -inset_px)
    radius_px = max(0.0, stage.radius_px(_RADIUS, unit_px) - inset_px)
    painter.drawRoundedRect(inner, radius_px, radius_px)


def _cut_notches(painter: QPainter, box: QRectF, unit_px: float) -> None:
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    radius_px = _NOTCH * unit_px
    for x in (box.left(), box.right()):
        middle = QRectF(x - radius_px, box.center().y() - radius_px, 2 * radius_px, 2 * radius_px)
        painter.drawEllipse(middle)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
