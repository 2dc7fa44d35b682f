"""Lines of text cells for a table that is typed into; only drawing changes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor

from studio.ui import theme
from studio.ui.catalogue.draft import Line
from studio.ui.catalogue.plain import isolated_text, plain_tip

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WRONG_FILL = QBrush(QColor("#37290d"))
_ROLES = Qt.ItemDataRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """What a table shows.

    Attributes:
        cells: Line by line.
        wrong: What is wrong with which cell, by line and column.
        warned: Cells in the colour of a warning; their words say what it is.
        dim: Columns that matter less.
    """

    cells: tuple[Line, ...] = ()
    wrong: Mapping[tuple[int, int], str] = field(default_factory=dict)
    warned: frozenset[tuple[int, int]] = frozenset()
    dim: frozenset[int] = frozenset()


class LinesModel(QAbstractTableModel):
    """Cells to be typed into.

    Args:
        headings: Of the columns.
        locked: Columns that only show something.
        parent: Owner.

    Signals:
        typed: Line, column and the text that was typed there.
    """

    typed = Signal(int, int, str)

    def __init__(
        self,
        headings: tuple[str, ...],
        *,
        locked: frozenset[int] = frozenset(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.headings = headings
        self._locked = locked
        self._lines = Lines()

    @property
    def lines(self) -> Lines:
        """What is shown."""
        return self._lines

    def show(self, lines: Lines) -> None:
        """Show other lines; cells that stay keep whoever stands on them."""
        before, after = len(self._lines.cells), len(lines.cells)
        if lines == self._lines:
            return
        if before > after:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._lines = lines
            self.endRemoveRows()
        elif after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._lines = lines
            self.endInsertRows()
        self._lines = lines
        if after:
            self.dataChanged.emit(self.index(0, 0), self.index(after - 1, len(self.headings) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, after - 1)

    # --- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines.cells)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = int(_ROLES.DisplayRole)
    ) -> object:
        """Return a heading, or the number of a line."""
        if role == _ROLES.DisplayRole:
            across = orientation is Qt.Orientation.Horizontal
            return self.headings[section] if across else str(section + 1)
        if role == _ROLES.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        locked = index.column() in self._locked
        return flags if locked else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = int(_ROLES.DisplayRole)) -> object:
        """Return what is drawn or read aloud of a cell."""
        line, column = index.row(), index.column()
        if not (0 <= line < len(self._lines.cells) and 0 <= column < len(self.headings)):
            return None
        text = self._lines.cells[line][column]
        wrong = self._lines.wrong.get((line, column), "")
        if role == _ROLES.DisplayRole:
            return isolated_text(text)
        if role == _ROLES.EditRole:
            return text
        if role == _ROLES.ToolTipRole:
            return plain_tip(wrong or text)
        if role == _ROLES.AccessibleTextRole:
            return f"{self.headings[column]}: {text}. {wrong}"
        return self._look(line, column, role)

    def _look(self, line: int, column: int, role: int) -> object:
        is_wrong = (line, column) in self._lines.wrong
        if role == _ROLES.BackgroundRole and is_wrong:
            return _WRONG_FILL
        if role == _ROLES.DecorationRole and is_wrong:
            return theme.icon("warning", theme.OFFER)
        if role == _ROLES.ForegroundRole:
            if (line, column) in self._lines.warned:
                return QBrush(QColor(theme.OFFER))
            if column in self._lines.dim:
                return QBrush(QColor(theme.DIM))
        return None

    def setData(  # noqa: N802 - Qt's name
        self, index: _Index, value: object, role: int = int(_ROLES.EditRole)
    ) -> bool:
        """Say what was typed; the cell shows it once it is drawn."""
        if role != _ROLES.EditRole or not index.isValid():
            return False
        text = str(value)
        if text != self._lines.cells[index.row()][index.column()]:
            self.typed.emit(index.row(), index.column(), text)
        return True
