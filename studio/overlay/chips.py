"""The variants of a product as a row of small chips: as many as have room, and how many more."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from studio.core.money import format_count
from studio.overlay.colours import Palette, mixed
from studio.overlay.plate import leading
from studio.overlay.stage import Stage
from studio.overlay.text import Column, Setting, TextBlock, clean, fit, line

# In units.
_TYPE, _PAD_X, _PAD_Y, _GAP, _ABOVE, _RADIUS = 12.5, 7, 1.5, 5, 2.5, 6
_LONGEST_SHARE = 0.6
"""Of the row: a longer name is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chips:
    """A row of chips that is laid out.

    Attributes:
        blocks: What each says; the last may be how many more there are.
        unit_px: Size of everything.
        radius_px: Of the corners.
    """

    blocks: tuple[TextBlock, ...]
    unit_px: float
    radius_px: float

    @property
    def height_px(self) -> float:
        """Height with the room above and below."""
        if not self.blocks:
            return 0.0
        return self.blocks[0].height_px + 2 * (_PAD_Y + _ABOVE) * self.unit_px

    def draw(self, painter: QPainter, area: QRectF, colours: Palette) -> None:
        """Draw the row from the leading side of `area`."""
        edge = mixed(colours.paper, colours.ink, 0.3)
        top = area.top() + _ABOVE * self.unit_px
        rest = QRectF(area.left(), top, area.width(), self.height_px - 2 * _ABOVE * self.unit_px)
        for block in self.blocks:
            chip = leading(rest, _width_px(block, self.unit_px), rtl=block.rtl)
            self._draw_chip(painter, chip, block, (edge, colours.ink))
            step_px = chip.width() + _GAP * self.unit_px
            rest = (
                rest.adjusted(0, 0, -step_px, 0) if block.rtl else rest.adjusted(step_px, 0, 0, 0)
            )

    def _draw_chip(
        self, painter: QPainter, chip: QRectF, block: TextBlock, colours: tuple[QColor, QColor]
    ) -> None:
        edge, ink = colours
        stroke_px = 1.1 * self.unit_px
        painter.setPen(QPen(edge, stroke_px))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = chip.adjusted(stroke_px / 2, stroke_px / 2, -stroke_px / 2, -stroke_px / 2)
        painter.drawRoundedRect(inner, self.radius_px, self.radius_px)
        text = chip.adjusted(0, _PAD_Y * self.unit_px, 0, 0)
        block.draw(painter, text, ink, centred=True)


def chips(
    names: Sequence[str], stage: Stage, market: str, unit_px: float, width_px: float
) -> Chips:
    """Lay out as many names as have room; what has none is counted: "+2"."""
    size_px = stage.type_px(_TYPE, unit_px)
    column = stage.column(width_px * _LONGEST_SHARE, QFont.Weight.Bold)
    said = [text for text in map(clean, names) if text]
    blocks = [fit(text, (Setting(size_px=size_px),), column) for text in said]
    shown = len(blocks)
    row = _row(blocks, shown, market, column)
    while shown and _row_px(row, unit_px) > width_px:
        shown -= 1
        row = _row(blocks, shown, market, column)
    return Chips(
        blocks=tuple(row) if shown else (),
        unit_px=unit_px,
        radius_px=stage.radius_px(_RADIUS, unit_px),
    )


def _row(blocks: list[TextBlock], shown: int, market: str, column: Column) -> list[TextBlock]:
    if shown == len(blocks):
        return blocks
    more = format_count(len(blocks) - shown, market)
    size_px = blocks[0].font.pixelSize()
    return [*blocks[:shown], line(f"\u2066+{more}\u2069", size_px, column)]


def _row_px(row: list[TextBlock], unit_px: float) -> float:
    return sum(_width_px(block, unit_px) for block in row) + _GAP * unit_px * (len(row) - 1)


def _width_px(block: TextBlock, unit_px: float) -> float:
    return block.width_px + 2 * _PAD_X * unit_px
