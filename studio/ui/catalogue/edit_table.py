"""A table that is typed into like a spreadsheet, with the keyboard alone."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from studio.ui.catalogue.lines_model import LinesModel

ROW_PX = 30
HEAD_PX = 30
_LEAST_PX = 62
_KEYS = QKeySequence.StandardKey


class EditTable(QTableView):
    """Enter goes down and, in the last line, on to a new one.

    Args:
        model: What is typed into.
        name: For whoever does not see it.
        parent: Owner.

    Signals:
        add_asked: A line at the end is wanted.
        delete_asked: The current line is to go.
        duplicate_asked: Another line like the current one is wanted.
        move_asked: From which line to which.
        paste_asked: What is on the clipboard is to become lines.
    """

    add_asked = Signal()
    delete_asked = Signal()
    duplicate_asked = Signal()
    move_asked = Signal(int, int)
    paste_asked = Signal()

    def __init__(self, model: LinesModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self._moving = False
        self._weights: tuple[int, ...] = ()
        self._last_px = 0
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(HEAD_PX)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)

    def share_width(self, weights: tuple[int, ...], *, last_px: int = 0) -> None:
        """Give each column its share of the width, now and whenever that changes.

        Args:
            weights: Of the columns; where `last_px` is given, without the last one.
            last_px: What the last column needs.
        """
        self._weights, self._last_px = weights, last_px
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        whole = sum(self._weights)
        for column, weight in enumerate(self._weights):
            width_px = (self.viewport().width() - self._last_px) * weight // whole
            self.setColumnWidth(column, max(_LEAST_PX, width_px))
        if self._last_px:
            self.setColumnWidth(len(self._weights), self._last_px)

    def let_lines_move(self) -> None:
        """Let lines be dragged by their numbers."""
        header = self.verticalHeader()
        header.setSectionsMovable(True)
        header.setToolTip(self.tr("Drag a number to move its row; or Alt+Up and Alt+Down."))
        header.sectionMoved.connect(self._on_dragged)

    @property
    def line(self) -> int:
        """The current line, -1 without one."""
        return self.currentIndex().row()

    def go_to(self, line: int, column: int = -1, *, edit: bool = False) -> None:
        """Stand on a cell, and type into it if asked."""
        column = max(0, self.currentIndex().column()) if column < 0 else column
        index = self.model().index(line, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
            if edit:
                self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move and change lines by keys; whatever else is typed goes into the cell."""
        key, modifiers = event.key(), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # what a cell leaves over: its Enter comes by `closeEditor`
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_down()
        elif (
            key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & Qt.KeyboardModifier.AltModifier
        ):
            to_line = self.line + (1 if key == Qt.Key.Key_Down else -1)
            if 0 <= to_line < self.model().rowCount() and self.line >= 0:
                self.move_asked.emit(self.line, to_line)
        elif key == Qt.Key.Key_Delete and control:
            self.delete_asked.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear_cell()
        elif key == Qt.Key.Key_D and control:
            self.duplicate_asked.emit()
        elif event.matches(_KEYS.Paste):
            self.paste_asked.emit()
        elif event.matches(_KEYS.Undo) or event.matches(_KEYS.Redo) or control:
            event.ignore()  # the form knows these
        else:
            super().keyPressEvent(event)

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Go down after Enter; the delegate says so by this hint."""
        hints = QAbstractItemDelegate.EndEditHint
        goes_down = hint is hints.SubmitModelCache
        super().closeEditor(editor, hints.NoHint if goes_down else hint)
        if goes_down:
            self._go_down()

    def close_cell(self) -> None:
        """Take what is being typed into a cell."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None and self.state() is QAbstractItemView.State.EditingState:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Begin below the last line by a double click there."""
        if event.type() is QEvent.Type.MouseButtonDblClick:
            point = event.position().toPoint()  # type: ignore[attr-defined]
            if not self.indexAt(point).isValid():
                self.add_asked.emit()
                return True
        return bool(super().viewportEvent(event))

    def _go_down(self) -> None:
        index: QModelIndex = self.currentIndex()
        if index.row() + 1 < self.model().rowCount() and index.isValid():
            self.go_to(index.row() + 1)
        else:
            self.add_asked.emit()

    def _clear_cell(self) -> None:
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.model().setData(index, "")

    def _on_dragged(self, _logical: int, from_line: int, to_line: int) -> None:
        """Put the header back: the lines themselves move when they are drawn anew."""
        if self._moving:
            return
        self._moving = True
        self.verticalHeader().moveSection(to_line, from_line)
        self._moving = False
        self.move_asked.emit(from_line, to_line)
