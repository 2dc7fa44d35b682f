"""Fitting a text into lines of a fixed height, in any script; always plain text, never markup."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from studio.overlay.fonts import font

# No card holds more; what is cut here would only cost time.
_LONGEST = 300

# Joiners shape Arabic, Persian and emoji; marks of direction are harmless and settle an order.
# Overrides and embeddings are not in: they could turn a price or the rest of the card around.
_KEPT_FORMATS = frozenset("\u200c\u200d\u200e\u200f\u061c")

# The most that any living script stacks on one letter.
_MOST_MARKS = 4

_DROPPED = frozenset({"Cf", "Cs", "Co"})


@lru_cache(maxsize=256)
def clean(text: str) -> str:
    """Return what strangers wrote as one line that is safe to shape.

    Line breaks become spaces; control characters, direction overrides, lone surrogates and
    towers of combining marks go.
    """
    kept = []
    for character in text[: 4 * _LONGEST]:
        category = unicodedata.category(character)
        if category == "Cc":
            kept.append(" ")
        elif character in _KEPT_FORMATS or category not in _DROPPED:
            kept.append(character)
    composed = unicodedata.normalize("NFC", "".join(kept))
    return " ".join(_without_towers(composed).split())[:_LONGEST]


def _without_towers(text: str) -> str:
    """Leave out what is stacked too high; on composed text, because signs and marks merge."""
    kept = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """Lines that are laid out and have only to be drawn.

    Attributes:
        lines: What each line says.
        font: Of all of them.
        line_height_px: Fixed, because lines with a fallback font would otherwise grow and push
            the next one out of the card.
        width_px: Of the widest line.
        rtl: Whether the text runs from right to left, and starts at the right.
        whole: Whether nothing of the text was left out.
    """

    lines: tuple[str, ...]
    font: QFont
    line_height_px: float
    width_px: float
    rtl: bool
    whole: bool = True

    @property
    def height_px(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.line_height_px

    def draw(
        self, painter: QPainter, area: QRectF, colour: QColor, *, centred: bool = False
    ) -> None:
        """Draw the lines from the top of `area`, starting at its leading side."""
        painter.setPen(colour)
        metrics = QFontMetricsF(self.font)
        above_px = (self.line_height_px - metrics.height()) / 2 + metrics.ascent()
        for number, line in enumerate(self.lines):
            layout = _line_layout(line, self.font, rtl=self.rtl)
            free_px = area.width() - _width_px(layout)
            share = 0.5 if centred else float(self.rtl)
            baseline = area.top() + number * self.line_height_px + above_px
            top = baseline - layout.lineAt(0).ascent()
            layout.draw(painter, QPointF(area.left() + free_px * share, top))


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One way of setting a text that may turn out too long.

    Attributes:
        size_px: Size of the letters.
        most_lines: How many lines it may take.
    """

    size_px: float
    most_lines: int = 1


LINE_HEIGHT = 1.28
"""In sizes of the letters: room for the marks of Arabic and Vietnamese without lines touching."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where text is set.

    Attributes:
        width_px: What no line exceeds.
        rtl: Whether text runs from right to left.
        weight: Weight of the letters.
        family: Font family; empty: the one that ships.
    """

    width_px: float
    rtl: bool
    weight: QFont.Weight = QFont.Weight.Normal
    family: str = ""


def fit(text: str, settings: Sequence[Setting], column: Column) -> TextBlock:
    """Set a text in the first way that holds all of it; the last way may end in an ellipsis."""
    return _fit(text, tuple(settings), column)


# A card is laid out in several ways before one has room, and most of its lines stay the same.
@lru_cache(maxsize=512)
def _fit(text: str, settings: tuple[Setting, ...], column: Column) -> TextBlock:
    for setting in settings:
        block, whole = _set(text, setting, column)
        if whole:
            return block
    return replace(block, whole=False)


def fill(text: str, sizes_px: Sequence[float], column: Column, height_px: float) -> TextBlock:
    """Set a text in the largest size that holds all of it in a height; else as much as it can."""
    heights_px = [max(1, round(size_px)) * LINE_HEIGHT for size_px in sizes_px]
    settings = [
        Setting(size_px=size_px, most_lines=max(1, int(height_px / line_px)))
        for size_px, line_px in zip(sizes_px, heights_px, strict=True)
        if line_px <= height_px
    ]
    settings = settings or [Setting(size_px=size_px) for size_px in sizes_px]
    return fit(text, settings, column)


@lru_cache(maxsize=512)
def line(text: str, size_px: float, column: Column) -> TextBlock:
    """Set one line, as wide as it is."""
    face = font(size_px, column.weight, column.family)
    return _block((text,), face, rtl=column.rtl)


def _set(text: str, setting: Setting, column: Column) -> tuple[TextBlock, bool]:
    face = font(setting.size_px, column.weight, column.family)
    lines = _wrap(text, face, column, setting.most_lines + 1)
    whole = len(lines) <= setting.most_lines
    if not whole:
        rest = "".join(lines[setting.most_lines - 1 :])
        rest += text[sum(map(len, lines)) :]
        shown = _elided(rest, face, column)
        lines = [*lines[: setting.most_lines - 1], shown]
    block = _block(tuple(part.strip() for part in lines), face, rtl=column.rtl)
    if block.width_px <= column.width_px:
        return block, whole
    return _without_giants(block, column), False


def _without_giants(block: TextBlock, column: Column) -> TextBlock:
    """Leave out lines of one sign that is wider than the column; some ligatures are a sentence."""
    kept = (
        text if _width_px(_line_layout(text, block.font, rtl=block.rtl)) <= column.width_px else "…"
        for text in block.lines
    )
    return _block(tuple(kept), block.font, rtl=block.rtl)


def _block(lines: tuple[str, ...], face: QFont, *, rtl: bool) -> TextBlock:
    lines = tuple(text for text in lines if text)
    widths = [_width_px(_line_layout(text, face, rtl=rtl)) for text in lines]
    return TextBlock(
        lines=lines,
        font=face,
        line_height_px=face.pixelSize() * LINE_HEIGHT,
        width_px=max(widths, default=0.0),
        rtl=rtl,
    )


def _option(*, rtl: bool, wrap: QTextOption.WrapMode) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    # In a right-to-left option AlignRight means left unless it is absolute; blocks place
    # their lines themselves.
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(wrap)
    return option


def _line_layout(text: str, face: QFont, *, rtl: bool) -> QTextLayout:
    layout = QTextLayout(text, face)
    layout.setTextOption(_option(rtl=rtl, wrap=QTextOption.WrapMode.NoWrap))
    layout.beginLayout()
    made = layout.createLine()
    made.setLineWidth(1e6)
    made.setLineWidth(made.naturalTextWidth())
    made.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _width_px(layout: QTextLayout) -> float:
    # A QTextLine points into its layout, which has to be held while the line is asked.
    return float(layout.lineAt(0).naturalTextWidth())


_TRIES = 6


def _wrap(text: str, face: QFont, column: Column, most_lines: int) -> list[str]:
    """Break a text into lines; none is wider than the column when it stands alone.

    Qt measures a line among its neighbours, where it may be narrower by a hair.
    """
    width_px = column.width_px
    for _ in range(_TRIES):
        lines = _broken(text, face, column, width_px, most_lines)
        widths_px = (_width_px(_line_layout(one.strip(), face, rtl=column.rtl)) for one in lines)
        over_px = max(widths_px, default=0.0) - column.width_px
        if not 0 < over_px < column.width_px / 8:  # more is one sign that has no room at all
            break
        width_px -= over_px + 0.5
    return lines


def _broken(text: str, face: QFont, column: Column, width_px: float, most_lines: int) -> list[str]:
    layout = QTextLayout(text, face)
    wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    layout.setTextOption(_option(rtl=column.rtl, wrap=wrap))
    # Qt counts in UTF-16, where an emoji is two.
    units = text.encode("utf-16-le")
    lines = []
    layout.beginLayout()
    for _ in range(most_lines):
        made = layout.createLine()
        if not made.isValid():
            break
        made.setLineWidth(width_px)
        start = made.textStart() * 2
        lines.append(units[start : start + made.textLength() * 2].decode("utf-16-le"))
    layout.endLayout()
    return lines


def _elided(text: str, face: QFont, column: Column) -> str:
    return QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, column.width_px)
