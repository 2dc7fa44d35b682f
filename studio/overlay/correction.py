"""What was said wrongly, put right: the word for it, and the right statement."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QPainter, QPainterPath

from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of
from studio.overlay.plate import Plate, Words, fitting_pad_px, leading
from studio.overlay.stage import Stage, sheet, stage_of
from studio.overlay.text import TextBlock, clean, fill
from studio.show.look import Look
from studio.show.overlays import Correction

# In units.
_HEAD_TYPES, _TYPES, _PAD_X, _PAD_Y, _RADIUS = (13.5, 12.5, 12), (15, 14, 13, 12), 10, 7, 12
_HEAD_SHARE = 0.36
"""Of the width at most for the word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    head: TextBlock
    plate: Plate
    width_px: float

    @property
    def height_px(self) -> float:
        return self.plate.height_px

    @property
    def whole(self) -> bool:
        return self.head.whole and self.plate.whole

    @property
    def head_px(self) -> float:
        return self.head.width_px + 2 * _PAD_X * self.plate.unit_px


def draw(correction: Correction, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the statement; it does not change with time."""
    stage = stage_of(correction, canvas_px, look)
    content = stage.sized(lambda unit_px: _content(correction, stage, unit_px))
    box = stage.slot.box(content.width_px, content.height_px)

    def paint(painter: QPainter) -> None:
        radius_px = stage.radius_px(_RADIUS, content.plate.unit_px)
        radius_px = min(radius_px, box.height() / 2)
        shape, edge = QPainterPath(), QPainterPath()
        shape.addRoundedRect(box, radius_px, radius_px)
        painter.fillPath(shape, stage.colours.dark)
        head = leading(box, content.head_px, rtl=stage.rtl)
        edge.addRect(head)
        painter.fillPath(shape.intersected(edge), stage.colours.warning)
        head.setTop(box.center().y() - content.head.height_px / 2)
        content.head.draw(painter, head, stage.colours.on_warning, centred=True)
        content.plate.draw(painter, box, rtl=stage.rtl)

    return sheet(stage, box, paint)


def _content(correction: Correction, stage: Stage, unit_px: float) -> _Content:
    room_width_px, room_height_px = stage.room_px
    width_px = room_width_px * min(1.0, stage.look.theme.scale)
    word = phrases_of(correction.market).correction
    narrow = stage.column(width_px * _HEAD_SHARE, QFont.Weight.ExtraBold)
    head = fill(word, stage.types_px(_HEAD_TYPES, unit_px), narrow, 1)
    lead_px = head.width_px + 2 * _PAD_X * unit_px
    column = stage.column(width_px - lead_px - 2 * _PAD_X * unit_px, QFont.Weight.Bold)
    types_px = stage.types_px(_TYPES, unit_px)
    text = fill(clean(correction.text), types_px, column, room_height_px)
    words = Words(blocks=(text,), colours=(stage.colours.on_dark,))
    pad_y = fitting_pad_px(_PAD_Y * unit_px, max(text.height_px, head.height_px), room_height_px)
    plate = Plate(words=words, pad_px=(_PAD_X * unit_px, pad_y), lead_px=lead_px, unit_px=unit_px)
    return _Content(head=head, plate=plate, width_px=width_px)
