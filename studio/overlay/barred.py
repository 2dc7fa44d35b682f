"""A dark plate with a bar of colour at its leading side: a viewer's question, a name."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QPainter, QPainterPath

from studio.overlay.layer import Layer
from studio.overlay.plate import Plate, Words, fitting_pad_px, leading
from studio.overlay.stage import Stage, sheet
from studio.overlay.text import LINE_HEIGHT, TextBlock, fill

# In units.
_BAR, _PAD_X, _PAD_Y, _RADIUS = 5, 13, 8, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Barred:
    """What such a plate says.

    Attributes:
        small: The less important line, or empty.
        large: The other.
        small_first: Whether it stands above.
        large_types: Sizes to be tried, largest first, in units.
        whole_width: Whether the plate is as wide as its room whatever it says.
    """

    small: str
    large: str
    small_first: bool
    large_types: tuple[float, ...]
    whole_width: bool


_SMALL_TYPES = (13.5, 12.5, 12)


def draw_barred(said: Barred, stage: Stage) -> Layer:
    """Draw the plate at its place."""
    plate = stage.sized(lambda unit_px: _plate(said, stage, unit_px))
    unit_px = plate.unit_px
    width_px = stage.room_px[0] * min(1.0, stage.look.theme.scale)
    box = stage.slot.box(width_px if said.whole_width else plate.width_px, plate.height_px)

    def paint(painter: QPainter) -> None:
        radius_px = min(stage.radius_px(_RADIUS, unit_px), box.height() / 2)
        shape = QPainterPath()
        shape.addRoundedRect(box, radius_px, radius_px)
        painter.fillPath(shape, stage.colours.dark)
        edge = QPainterPath()
        edge.addRect(leading(box, _BAR * unit_px, rtl=stage.rtl))
        painter.fillPath(shape.intersected(edge), stage.colours.mark)
        plate.draw(painter, box, rtl=stage.rtl)

    return sheet(stage, box, paint)


def _plate(said: Barred, stage: Stage, unit_px: float) -> Plate:
    room_width_px, room_height_px = stage.room_px
    width_px = room_width_px - (2 * _PAD_X + _BAR) * unit_px
    if said.whole_width:
        width_px -= room_width_px * (1 - min(1.0, stage.look.theme.scale))
    bold = stage.column(width_px, QFont.Weight.Bold)
    types_px = stage.types_px(said.large_types, unit_px)
    small = fill(said.small, stage.types_px(_SMALL_TYPES, unit_px), bold, 1)
    if small.height_px + types_px[-1] * LINE_HEIGHT > room_height_px:
        small = replace(fill("", types_px, bold, 1), whole=False)
    large = fill(said.large, types_px, bold, room_height_px - small.height_px)
    words = _words(said, small, large, stage)
    pad_y = fitting_pad_px(_PAD_Y * unit_px, words.height_px, room_height_px)
    return Plate(
        words=words,
        pad_px=(_PAD_X * unit_px, pad_y),
        lead_px=_BAR * unit_px,
        unit_px=unit_px,
    )


def _words(said: Barred, small: TextBlock, large: TextBlock, stage: Stage) -> Words:
    soft, ink = stage.colours.soft_on_dark, stage.colours.on_dark
    if said.small_first:
        return Words(blocks=(small, large), colours=(soft, ink))
    return Words(blocks=(large, small), colours=(ink, soft))
