"""An address as a code for a telephone's camera, always black on white."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from studio.overlay.layer import Layer
from studio.overlay.plate import ground
from studio.overlay.stage import Stage, sheet, stage_of
from studio.overlay.text import TextBlock, clean, fill
from studio.show.look import Look
from studio.show.overlays import LONGEST_CODE, QrCode

log = logging.getLogger(__name__)

_QUIET = 4
"""Modules of white around a code: ISO/IEC 18004."""

# In units.
_CAPTION_TYPES, _PAD = (13, 12), 4
_WHITE, _BLACK = QColor(Qt.GlobalColor.white), QColor(Qt.GlobalColor.black)

_Matrix = tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """A code that is laid out.

    Attributes:
        matrix: One row of modules each; 1 is dark.
        module_px: Whole, so that no edge is blurred.
        caption: Below the code.
        unit_px: Size of everything else.
        code_px: Side of the code with its quiet zone.
        width_px: Of the plate.
    """

    matrix: _Matrix
    module_px: int
    caption: TextBlock
    unit_px: float
    code_px: float
    width_px: float

    @property
    def height_px(self) -> float:
        below_px = _PAD * self.unit_px if self.caption.lines else 0
        return self.code_px + self.caption.height_px + below_px


def draw(code: QrCode, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the code; it does not change with time. A text that is too long is left out."""
    stage = stage_of(code, canvas_px, look)
    matrix = _matrix(code.url)
    if not matrix:
        return sheet(stage, stage.slot.box(2, 2), lambda _: None)
    content = _content(matrix, code, stage)
    box = stage.slot.box(content.width_px, content.height_px)

    def paint(painter: QPainter) -> None:
        # The quiet zone is part of the plate: its corners must not be rounded into the code.
        radius_px = min(stage.radius_px(8, content.unit_px), 3 * content.module_px)
        ground(painter, box, _WHITE, radius_px)
        _draw_modules(painter, box, content)
        below = QRectF(box)
        below.setTop(box.top() + content.code_px)
        below.adjust(_PAD * content.unit_px, 0, -_PAD * content.unit_px, 0)
        content.caption.draw(painter, below, _BLACK, centred=True)

    return sheet(stage, box, paint, shadow_unit_px=content.unit_px / 3)


@lru_cache(maxsize=16)
def _matrix(text: str) -> _Matrix:
    """Return the modules of a text; none where no telephone could read them."""
    if not 1 <= len(text) <= LONGEST_CODE:
        log.warning("a code of %d characters is left out; at most %d", len(text), LONGEST_CODE)
        return ()
    # Lone surrogates have no bytes.
    sound = text.encode("utf-8", "replace").decode("utf-8")
    made = segno.make_qr(sound, error="m" if len(sound) <= 100 else "l", encoding="utf-8")
    return tuple(bytes(row) for row in made.matrix)


def _content(matrix: _Matrix, code: QrCode, stage: Stage) -> _Content:
    # As large as there is room in every theme: it has to be read from across a room.
    unit_px = stage.slot.unit_px
    room_width_px, room_height_px = stage.room_px
    column = stage.column(room_width_px - 2 * _PAD * unit_px, QFont.Weight.Bold)
    caption = fill(clean(code.caption), stage.types_px(_CAPTION_TYPES, unit_px), column, 1)
    below_px = caption.height_px + (_PAD * unit_px if caption.lines else 0)
    most_px = min(room_width_px, room_height_px - below_px)
    modules = len(matrix) + 2 * _QUIET
    module_px = max(1, int(most_px / modules))
    return _Content(
        matrix=matrix,
        module_px=module_px,
        caption=caption,
        unit_px=unit_px,
        code_px=modules * module_px,
        width_px=max(modules * module_px, caption.width_px + 2 * _PAD * unit_px),
    )


def _draw_modules(painter: QPainter, box: QRectF, content: _Content) -> None:
    side_px = content.module_px
    whole_px = len(content.matrix) * side_px
    left = round(box.center().x() - whole_px / 2)
    top = round(box.top() + (content.code_px - whole_px) / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for row, modules in enumerate(content.matrix):
        for start, end in _runs(modules):
            x, y = left + start * side_px, top + row * side_px
            painter.fillRect(QRectF(x, y, (end - start) * side_px, side_px), _BLACK)
    painter.restore()


def _runs(modules: Sequence[int]) -> list[tuple[int, int]]:
    """Return where dark modules stand side by side: one rectangle is quicker than many."""
    runs, start = [], None
    for at, dark in enumerate([*modules, 0]):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            runs.append((start, at))
            start = None
    return runs
