"""Lines of text on a ground with round corners: what most overlays are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from studio.overlay.text import TextBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Blocks of text, one below the other.

    Attributes:
        blocks: From the top; empty ones take no room.
        colours: One a block.
        gap_px: Between two blocks.
    """

    blocks: tuple[TextBlock, ...]
    colours: tuple[QColor, ...]
    gap_px: float = 0.0

    @property
    def width_px(self) -> float:
        """Width of the widest block."""
        return max((block.width_px for block in self.blocks), default=0.0)

    @property
    def height_px(self) -> float:
        """Height of all blocks."""
        shown = [block.height_px for block in self.blocks if block.lines]
        return sum(shown) + self.gap_px * max(0, len(shown) - 1)

    @property
    def whole(self) -> bool:
        """Whether nothing was left out."""
        return all(block.whole for block in self.blocks)

    def draw(self, painter: QPainter, area: QRectF, *, centred: bool = False) -> None:
        """Draw the blocks in the middle of the height of `area`."""
        rest = QRectF(area)
        rest.setTop(area.center().y() - self.height_px / 2)
        for block, colour in zip(self.blocks, self.colours, strict=True):
            if block.lines:
                block.draw(painter, rest, colour, centred=centred)
                rest.setTop(rest.top() + block.height_px + self.gap_px)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """Words with room around them.

    Attributes:
        words: What is said.
        pad_px: Room beside and above.
        lead_px: More room at the leading side, for a bar or a sign.
        unit_px: Size of what is drawn around the words.
    """

    words: Words
    pad_px: tuple[float, float]
    lead_px: float = 0.0
    unit_px: float

    @property
    def width_px(self) -> float:
        """Width with the room around."""
        return self.words.width_px + 2 * self.pad_px[0] + self.lead_px

    @property
    def height_px(self) -> float:
        """Height with the room around."""
        return self.words.height_px + 2 * self.pad_px[1]

    @property
    def whole(self) -> bool:
        """Whether nothing was left out."""
        return self.words.whole

    def draw(self, painter: QPainter, box: QRectF, *, rtl: bool, centred: bool = False) -> None:
        """Draw the words into a box of the plate's size, or a larger one."""
        area = inside(box, self.pad_px[0], 0, self.lead_px, rtl=rtl)
        self.words.draw(painter, area, centred=centred)


def fitting_pad_px(wanted_px: float, content_px: float, room_px: float) -> float:
    """Return the room above and below a content, less where it gets tight."""
    return max(0.0, min(wanted_px, (room_px - content_px) / 2))


def inside(box: QRectF, pad_x: float, pad_y: float, lead_px: float, *, rtl: bool) -> QRectF:
    """Return a box without its margins and without what stands at its leading side."""
    area = box.adjusted(pad_x, pad_y, -pad_x, -pad_y)
    return area.adjusted(0, 0, -lead_px, 0) if rtl else area.adjusted(lead_px, 0, 0, 0)


def leading(box: QRectF, width_px: float, *, rtl: bool) -> QRectF:
    """Return the part of a box at its leading side."""
    left = box.right() - width_px if rtl else box.left()
    return QRectF(left, box.top(), width_px, box.height())


def ground(painter: QPainter, box: QRectF, colour: QColor, radius_px: float) -> None:
    """Paint a ground in place of what is there: a shadow below would grey it."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    rounded(painter, box, colour, radius_px)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def rounded(painter: QPainter, box: QRectF, colour: QColor, radius_px: float) -> None:
    """Paint a rectangle with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius_px = min(radius_px, box.width() / 2, box.height() / 2)
    painter.drawRoundedRect(box, radius_px, radius_px)


def bar(
    painter: QPainter, box: QRectF, share: float, colours: Sequence[QColor], *, rtl: bool
) -> None:
    """Paint a bar that is full to a share, from its leading side; the track's colour first."""
    radius_px = box.height() / 2
    rounded(painter, box, colours[0], radius_px)
    full_px = max(box.height(), box.width() * min(1.0, share))
    rounded(painter, leading(box, full_px, rtl=rtl), colours[1], radius_px)
