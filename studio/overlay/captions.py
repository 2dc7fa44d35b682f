"""What is being said, as text on the picture; the end of it, where it is too long."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from studio.overlay.layer import Layer
from studio.overlay.plate import Plate, Words, fitting_pad_px, rounded
from studio.overlay.stage import Stage, sheet, stage_of
from studio.overlay.text import Column, TextBlock, clean, fill
from studio.show.look import Look
from studio.show.overlays import Captions

# In units.
_TYPES, _PAD_X, _PAD_Y, _RADIUS = (16, 14.5), 10, 5, 8


def draw(captions: Captions, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the text; it does not change with time."""
    stage = stage_of(captions, canvas_px, look)
    plate = stage.sized(lambda unit_px: _plate(captions, stage, unit_px))
    box: QRectF = stage.slot.box(plate.width_px, plate.height_px)

    def paint(painter: QPainter) -> None:
        if plate.words.width_px > 0:
            rounded(painter, box, stage.colours.dark, stage.radius_px(_RADIUS, plate.unit_px))
            plate.draw(painter, box, rtl=stage.rtl, centred=True)

    return sheet(stage, box, paint)


def _plate(captions: Captions, stage: Stage, unit_px: float) -> Plate:
    words = laid_out(captions, stage, unit_px)
    pad_y = fitting_pad_px(_PAD_Y * unit_px, words.height_px, stage.room_px[1])
    return Plate(
        words=Words(blocks=(words,), colours=(stage.colours.on_dark,)),
        pad_px=(_PAD_X * unit_px, pad_y),
        unit_px=unit_px,
    )


def laid_out(captions: Captions, stage: Stage, unit_px: float) -> TextBlock:
    """Return the lines that are shown."""
    width_px, height_px = stage.room_px
    column = stage.column(width_px - 2 * _PAD_X * unit_px, QFont.Weight.Bold)
    sizes_px = stage.types_px(_TYPES, unit_px)
    return _end_of(clean(captions.text), sizes_px, column, height_px)


def _end_of(text: str, sizes_px: list[float], column: Column, height_px: float) -> TextBlock:
    """Set a text; of one that is too long the end, because the last words were said just now."""
    words = text.split()
    block = fill(text, sizes_px, column, height_px)
    if block.whole or len(words) < 2:
        return block
    least, most = 1, len(words) - 1
    while least < most:
        middle = (least + most) // 2
        said = " ".join(["…", *words[middle:]])
        fits = fill(said, sizes_px, column, height_px).whole
        least, most = (least, middle) if fits else (middle + 1, most)
    end = fill(" ".join(["…", *words[least:]]), sizes_px, column, height_px)
    return replace(end, whole=False)
