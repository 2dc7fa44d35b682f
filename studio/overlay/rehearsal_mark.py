"""The word that keeps a rehearsal from being taken for a show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of
from studio.overlay.plate import Plate, Words
from studio.overlay.stage import Stage, sheet, stage_of
from studio.overlay.text import line
from studio.show.look import Look
from studio.show.overlays import RehearsalMark

# In units.
_WORD, _PAD_X, _PAD_Y, _RADIUS, _STROKE = 19, 14, 6, 8, 2.5
GROUND_ALPHA = 0xB8
"""A little of the picture shines through: it covers what viewers would see on air."""


def draw(mark: RehearsalMark, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the word at the top, below a platform's own header."""
    stage = stage_of(mark, canvas_px, look)
    plate = stage.sized(lambda unit_px: _plate(mark, stage, unit_px))
    unit_px = plate.unit_px
    box = stage.slot.box(plate.width_px, plate.height_px)
    dark = QColor(stage.colours.dark)
    dark.setAlpha(GROUND_ALPHA)

    def paint(painter: QPainter) -> None:
        pen = QPen(stage.colours.clock, _STROKE * unit_px, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.2, 2.0])
        painter.setPen(pen)
        painter.setBrush(dark)
        inset_px = _STROKE * unit_px / 2 + 0.5
        edge = box.adjusted(inset_px, inset_px, -inset_px, -inset_px)
        radius_px = stage.radius_px(_RADIUS, unit_px)
        painter.drawRoundedRect(edge, radius_px, radius_px)
        plate.draw(painter, box, rtl=stage.rtl)

    return sheet(stage, box, paint)


def _plate(mark: RehearsalMark, stage: Stage, unit_px: float) -> Plate:
    heavy = stage.column(weight=QFont.Weight.ExtraBold)
    word = line(phrases_of(mark.market).rehearsal, _WORD * unit_px, heavy)
    return Plate(
        words=Words(blocks=(word,), colours=(stage.colours.clock,)),
        pad_px=(_PAD_X * unit_px, _PAD_Y * unit_px),
        unit_px=unit_px,
    )
