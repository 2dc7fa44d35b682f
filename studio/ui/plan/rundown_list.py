"""The rundown as a list that can be sorted by hand: its model, its drawing, its keys."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from studio.core.ids import CueId
from studio.ui.plan.cue_delegate import ROW_ROLE, CueDelegate
from studio.ui.plan.cue_row import CueRow

_MIME = "application/x-cuecard-cue"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RundownModel(QAbstractListModel):
    """The rows; dropping one asks for the move and changes nothing.

    Signals:
        move_asked: Which cue, and before which other one; the second is None for the end.
    """

    move_asked = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[CueRow, ...] = ()
        self.sortable = True

    def render_rows(self, rows: tuple[CueRow, ...]) -> None:
        """Take other rows; the same cues in the same order keep what is chosen."""
        if rows == self.rows:
            return
        same = [row.cue_id for row in rows] == [row.cue_id for row in self.rows]
        if same:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((row.title, *row.troubles))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let rows be dragged, and dropped between others."""
        flags = Qt.ItemFlag
        if not self.sortable:
            return flags.ItemIsEnabled | flags.ItemIsSelectable
        if not index.isValid():
            return flags.ItemIsDropEnabled
        return flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """Return what can be dropped."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """Carry the id of the cue that is dragged."""
        data = QMimeData()
        data.setData(_MIME, self.rows[indexes[0].row()].cue_id.encode())
        return data

    def dropMimeData(  # noqa: N802 - Qt's name and parameters
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: _Index
    ) -> bool:
        """Ask for the move; the list changes when the show does."""
        cue_id = CueId(bytes(data.data(_MIME).data()).decode("utf-8", "replace"))
        at = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
        before = self.rows[at].cue_id if 0 <= at < len(self.rows) else None
        if before != cue_id and any(one.cue_id == cue_id for one in self.rows):
            self.move_asked.emit(cue_id, before)
        return False


class RundownList(QListView):
    """Shows the rundown, and asks by drag and keys.

    Signals:
        chosen: The `CueId` the host is at, or None.
        move_asked: As in the model.
        shift_asked: Minus one: up; one: down; the chosen cue.
        remove_asked: The chosen cue shall go.
        edit_asked: The host wants to edit the chosen cue.
    """

    chosen = Signal(object)
    move_asked = Signal(object, object)
    shift_asked = Signal(int)
    remove_asked = Signal()
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rundown")
        self.rows = RundownModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(CueDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        self.rows.move_asked.connect(self.move_asked)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda _index: self.edit_asked.emit())
        self._rendering = False

    @property
    def current_id(self) -> CueId | None:
        """Which cue is chosen."""
        at = self.currentIndex().row()
        return self.rows.rows[at].cue_id if 0 <= at < len(self.rows.rows) else None

    def render_rows(self, rows: tuple[CueRow, ...], *, sortable: bool) -> None:
        """Draw rows; the chosen cue stays chosen wherever it went, or its neighbour is."""
        self.rows.sortable = sortable
        if rows == self.rows.rows:
            return
        here, at = self.current_id, self.currentIndex().row()
        self._rendering = True
        self.rows.render_rows(rows)
        self._rendering = False
        self.choose(here, otherwise=min(max(at, 0), len(rows) - 1))

    def choose(self, cue_id: CueId | None, *, otherwise: int = -1) -> None:
        """Choose a cue; where it is not there, the row with the other number."""
        ids = [row.cue_id for row in self.rows.rows]
        at = ids.index(cue_id) if cue_id in ids else otherwise
        if at != self.currentIndex().row() or cue_id not in ids:
            self.setCurrentIndex(self.rows.index(at) if at >= 0 else QModelIndex())
        if at >= 0:
            self.scrollTo(self.rows.index(at))
        self.chosen.emit(self.current_id)

    def _on_current(self) -> None:
        if not self._rendering:
            self.chosen.emit(self.current_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move with Alt and an arrow, remove with Delete, edit with Enter or F2."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.shift_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Delete) or key == Qt.Key.Key_Backspace:
            self.remove_asked.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)
