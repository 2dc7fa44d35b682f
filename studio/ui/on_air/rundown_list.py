"""The list of cues: model, drawing, and moving cues by drag and keys."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from studio.core.ids import CueId
from studio.ui.on_air.cue_delegate import CueDelegate
from studio.ui.on_air.rundown_rows import CueRow

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class RundownModel(QAbstractListModel):
    """The rows of one view; those that stay the same are not painted anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CueRow, ...] = ()
        self.movable = False

    def show_rows(self, rows: tuple[CueRow, ...]) -> None:
        """Draw these rows, keeping the place of the list where the cues are the same."""
        if rows == self._rows:
            return
        before, self._rows = self._rows, rows
        if [row.cue_id for row in before] != [row.cue_id for row in rows]:
            self.beginResetModel()
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def row_at(self, index: _Index) -> CueRow | None:
        """Return what a place of the list shows."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def place_of(self, cue_id: CueId | None) -> int:
        """Return where a cue stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.cue_id == cue_id), -1)

    def cue_at(self, at: int) -> CueId | None:
        """Return the cue at a place; None beyond the end."""
        return self._rows[at].cue_id if 0 <= at < len(self._rows) else None

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row for the delegate, its words for a screen reader."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.line if row.warns else row.title
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let cues be dragged while the rundown is open."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.movable and index.isValid():
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        elif self.movable:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Cues are moved, never copied."""
        return Qt.DropAction.MoveAction


class RundownList(QListView):
    """The cues, to be chosen, cued and moved.

    Signals:
        cued: A cue that shall be next.
        moved: A cue, and the one before which it shall stand; None: the end.
    """

    cued = Signal(str)
    moved = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rows")
        self.rows = RundownModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(CueDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAccessibleName(self.tr("Rundown"))
        self.doubleClicked.connect(self._on_double_click)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a place for a few cues; the screen gives more."""
        return QSize(250, 240)

    def show_rows(self, rows: tuple[CueRow, ...], *, movable: bool) -> None:
        """Draw these cues; the chosen one stays chosen."""
        self.rows.movable = movable
        chosen = self.rows.row_at(self.currentIndex())
        self.rows.show_rows(rows)
        place = self.rows.place_of(chosen.cue_id if chosen else None)
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(place))

    def follow(self, cue_id: CueId | None) -> None:
        """Bring a cue into sight, with the one after it."""
        place = self.rows.place_of(cue_id)
        if place >= 0:
            after = min(place + 1, self.rows.rowCount() - 1)
            self.scrollTo(self.rows.index(after))
            self.scrollTo(self.rows.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter cues; Alt with an arrow moves. Letters are the show's keys, not a search."""
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        row = self.rows.row_at(self.currentIndex())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if row is not None:
                self.cued.emit(row.cue_id)
        elif alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            if row is not None and self.rows.movable:
                self._move(self.currentIndex().row(), up=key == Qt.Key.Key_Up)
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _move(self, at: int, *, up: bool) -> None:
        cue = self.rows.cue_at(at)
        if cue is None or at == (0 if up else self.rows.rowCount() - 1):
            return
        self.moved.emit(cue, self.rows.cue_at(at - 1 if up else at + 2))

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the move; the list changes when the show has."""
        row = self.rows.row_at(self.currentIndex())
        if event.source() is self and row is not None and self.rows.movable:
            before = self.rows.cue_at(self._place_under(event))
            if before != row.cue_id:
                self.moved.emit(row.cue_id, before)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def _place_under(self, event: QDropEvent) -> int:
        """Return before which place something is dropped."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return self.rows.rowCount()
        place: QRect = self.visualRect(index)
        return index.row() + (1 if point.y() > place.center().y() else 0)

    def _on_double_click(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index)
        if row is not None:
            self.cued.emit(row.cue_id)
