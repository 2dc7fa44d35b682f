"""The words that a market wants on advertising, small and always readable."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from studio.overlay.layer import Layer
from studio.overlay.phrases import ad_label
from studio.overlay.plate import Plate, Words, fitting_pad_px, rounded
from studio.overlay.stage import Stage, sheet, stage_of
from studio.overlay.text import clean, fill
from studio.show.look import Look
from studio.show.overlays import AdLabel

# In units.
_TYPES, _PAD_X, _PAD_Y, _RADIUS = (14, 13, 12), 9, 3.5, 7


def draw(label: AdLabel, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the words at the leading side of the top; they do not change with time."""
    stage = stage_of(label, canvas_px, look)
    plate = stage.sized(lambda unit_px: _plate(label, stage, unit_px))
    box: QRectF = stage.slot.box(plate.width_px, plate.height_px)

    def paint(painter: QPainter) -> None:
        rounded(painter, box, stage.colours.dark, stage.radius_px(_RADIUS, plate.unit_px))
        plate.draw(painter, box, rtl=stage.rtl)

    return sheet(stage, box, paint)


def _plate(label: AdLabel, stage: Stage, unit_px: float) -> Plate:
    said = clean(label.text) or ad_label(label.market)
    width_px, height_px = stage.room_px
    column = stage.column(width_px - 2 * _PAD_X * unit_px, QFont.Weight.Bold)
    words = fill(said, stage.types_px(_TYPES, unit_px), column, height_px)
    pad_y = fitting_pad_px(_PAD_Y * unit_px, words.height_px, height_px)
    return Plate(
        words=Words(blocks=(words,), colours=(stage.colours.on_dark,)),
        pad_px=(_PAD_X * unit_px, pad_y),
        unit_px=unit_px,
    )
