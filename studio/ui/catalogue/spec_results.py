"""What a search of the spec sheets found, with the letters that matched marked."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.catalogue.search import Nearness
from studio.catalogue.search_marks import Mark, Part
from studio.protocol.catalogue_reports import SpecHit
from studio.ui import theme

HEIGHT_PX = 52
HIT_ROLE = int(Qt.ItemDataRole.UserRole)
MARK_FILL = "#5a4308"
MARK_INK = "#ffe9b8"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LONGEST = 160
_SEEN = frozenset({Part.LABEL, Part.VALUE, Part.UNIT, Part.CONDITIONS})
_UNSEEN = frozenset({Part.OTHER_LABEL, Part.ALIAS, Part.BRAND, Part.TAG})


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text and its marked letters, as beginnings and lengths."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HitLine:
    """One result, ready to be painted.

    Attributes:
        hit: The result.
        first: Label of the row, or the product's name.
        second: Value with unit, conditions; for a row of another product its name before them.
        nearness: Own, related, or other, in a word.
        begins: Whether it is the first of its nearness.
    """

    hit: SpecHit
    first: Marked
    second: Marked
    nearness: str
    begins: bool


def lines_of_hits(hits: tuple[SpecHit, ...]) -> tuple[HitLine, ...]:
    """Return results as they are painted, in their order."""
    lines = []
    before: Nearness | None = None
    for hit in hits:
        nearness = hit.found.nearness
        lines.append(_line(hit, begins=nearness is not before))
        before = nearness
    return tuple(lines)


def _line(hit: SpecHit, *, begins: bool) -> HitLine:
    marks = hit.found.marks
    name = _marked(hit.product_name, Part.NAME, marks)
    word = _nearness_word(hit.found.nearness)
    if hit.row is None:
        about = QCoreApplication.translate("SpecResults", "the product itself")
        return HitLine(hit=hit, first=name, second=Marked(text=about), nearness=word, begins=begins)
    row = hit.row
    parts = [_marked(row.value, Part.VALUE, marks)]
    if row.unit:
        parts.append(_marked(row.unit, Part.UNIT, marks))
    value = _joined(parts, " ")
    parts = [value] if hit.found.nearness is Nearness.OWN else [name, value]
    if row.conditions:
        parts.append(_marked(row.conditions, Part.CONDITIONS, marks))
    if not any(m.part in _SEEN for m in marks):
        parts += _elsewhere(marks)
    return HitLine(
        hit=hit,
        first=_marked(row.label, Part.LABEL, marks),
        second=_joined(parts, " · "),
        nearness=word,
        begins=begins,
    )


def _elsewhere(marks: tuple[Mark, ...]) -> list[Marked]:
    """Return what matched and would not be seen: another language's label, an alias, a tag."""
    texts = dict.fromkeys((m.part, m.text) for m in marks if m.part in _UNSEEN)
    return [_marked(text, part, marks) for part, text in list(texts)[:2]]


def _nearness_word(nearness: Nearness) -> str:
    translate = QCoreApplication.translate
    match nearness:
        case Nearness.OWN:
            return translate("SpecResults", "This product")
        case Nearness.RELATED:
            return translate("SpecResults", "Related")
        case _:
            return translate("SpecResults", "Other products")


def _marked(text: str, part: Part, marks: tuple[Mark, ...]) -> Marked:
    flat = text.replace("\n", " ")[:_LONGEST]
    here = (m for m in marks if m.part is part and m.text == text and m.start < len(flat))
    return Marked(text=flat, marks=tuple((m.start, m.end - m.start) for m in here))


def _joined(parts: list[Marked], between: str) -> Marked:
    text, marks = "", []
    for part in parts:
        text += between if text else ""
        marks += [(len(text) + start, length) for start, length in part.marks]
        text += part.text
    return Marked(text=text, marks=tuple(marks))


class HitList(QAbstractListModel):
    """The results of the last search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[HitLine, ...] = ()

    def show(self, hits: tuple[SpecHit, ...]) -> None:
        """Show other results."""
        self.beginResetModel()
        self._lines = lines_of_hits(hits)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return a result, or what is read aloud of it."""
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == HIT_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.first.text}: {line.second.text} ({line.nearness})"
        return None


class HitDelegate(QStyledItemDelegate):
    """Paints a result in two lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title = theme.text_font(14, QFont.Weight.DemiBold)
        self._small = theme.text_font(12)
        self._mark = QTextCharFormat()
        self._mark.setBackground(QColor(MARK_FILL))
        self._mark.setForeground(QColor(MARK_INK))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of every result."""
        return QSize(200, HEIGHT_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a result."""
        line = index.data(HIT_ROLE)
        if not isinstance(line, HitLine):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor("#1b2a45"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.RAISED))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.LINE))
        direction: Qt.LayoutDirection = option.direction
        whole = rect.adjusted(14, 0, -14, 0)
        if line.begins:
            self._draw_word(painter, whole, line.nearness, direction)
        first = self._layout(line.first, self._title, direction)
        second = self._layout(line.second, self._small, direction)
        painter.save()
        painter.setClipRect(whole)
        for layout, top_px, ink in ((first, 6, theme.TEXT), (second, 27, theme.DIM)):
            painter.setPen(QColor(ink))
            left_px = _left_of(layout, whole, direction)
            layout.draw(painter, QPointF(left_px, whole.top() + top_px))
        painter.restore()

    def _draw_word(
        self, painter: QPainter, place: QRect, word: str, direction: Qt.LayoutDirection
    ) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(theme.FAINT))
        right_to_left = direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        painter.drawText(place.translated(0, 8), int(flags), word)

    def _layout(self, marked: Marked, font: QFont, direction: Qt.LayoutDirection) -> QTextLayout:
        layout = QTextLayout(marked.text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(direction)
        layout.setTextOption(option)
        formats = []
        for start, length in marked.marks:
            run = QTextLayout.FormatRange()
            run.start, run.length, run.format = start, length, self._mark
            formats.append(run)
        layout.setFormats(formats)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout


def _left_of(layout: QTextLayout, place: QRect, direction: Qt.LayoutDirection) -> float:
    """Return where a line begins: at the reading side, as far as it fits."""
    spare_px = place.width() - layout.lineAt(0).naturalTextWidth()
    right_to_left = direction is Qt.LayoutDirection.RightToLeft
    return place.left() + (spare_px if right_to_left else 0)
