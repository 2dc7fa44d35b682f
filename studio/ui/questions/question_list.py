"""The list of questions: model, choosing by finger and by key, and telling when it is touched."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QScroller, QWidget

from studio.core.ids import QuestionId
from studio.ui.questions.question_delegate import ROW_PX, QuestionDelegate
from studio.ui.questions.question_rows import QuestionRow

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_STILL_PX = 8
"""A list that moved more while it was pressed was dragged, not tapped."""
_LEAST_PX = 24
"""So much is left of it when it lends all it can."""
_SPOKEN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class QuestionModel(QAbstractListModel):
    """The rows that are shown; those that stay the same are not painted anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[QuestionRow, ...] = ()

    def show_rows(self, rows: tuple[QuestionRow, ...]) -> bool:
        """Draw these rows; return whether they stand otherwise than before."""
        before = [row.question_id for row in self.rows]
        after = [row.question_id for row in rows]
        if before == after:
            self._repaint(rows)
            return False
        left = _left_out(before, after)
        if left is None:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return True
        for at in left:
            self.beginRemoveRows(_NONE, at, at)
            self.rows = (*self.rows[:at], *self.rows[at + 1 :])
            self.endRemoveRows()
        self._repaint(rows)
        return True

    def _repaint(self, rows: tuple[QuestionRow, ...]) -> None:
        before, self.rows = self.rows, rows
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def place_of(self, question_id: QuestionId | None) -> int:
        """Return where a question stands, or -1."""
        found = (at for at, row in enumerate(self.rows) if row.question_id == question_id)
        return next(found, -1)

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row for the delegate, its words for a screen reader; never a tooltip.

        Qt takes a tooltip for markup when it looks like some, and these are strangers' words.
        """
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        return row.spoken if role in _SPOKEN else None


def _left_out(before: Sequence[QuestionId], after: Sequence[QuestionId]) -> list[int] | None:
    """Return which places were left out, the last first; None: it is not that alone."""
    kept = frozenset(after)
    left = [at for at, one in enumerate(before) if one not in kept]
    if [one for one in before if one in kept] != list(after):
        return None
    return left[::-1]


class QuestionList(QListView):
    """The questions, to be chosen by a tap or a click.

    Signals:
        picked: A `QuestionId` that was tapped.
        stepped: 1 or -1, while the list has the keyboard.
        touched: Somebody is at the list.
        menu_asked: A `QuestionId`, and where on the screen.
    """

    picked = Signal(str)
    stepped = Signal(int)
    touched = Signal()
    menu_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rows")
        self._pressed_at_px = 0
        self._lent_to: QWidget | None = None
        self._brought: tuple[int, int] | None = None
        self.rows = QuestionModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(QuestionDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Questions"))
        # A finger that drags scrolls, and one that taps chooses.
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.clicked.connect(self._on_click)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.touched.emit())

    def lend_to(self, part: QWidget) -> None:
        """Give its height to a part that comes and goes beside it, so that nothing else moves."""
        self._lent_to = part
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Need less room while the other part needs some."""
        if watched is self._lent_to and event.type() in _NEEDS_CHANGE:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a place for two questions; the screen gives more."""
        part, lent_px = self._lent_to, 0
        if part is not None and not part.isHidden():
            lent_px = max(part.heightForWidth(self.width()), part.minimumSizeHint().height())
        return QSize(300, max(_LEAST_PX, 2 * ROW_PX - lent_px))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a place for one."""
        part, lent_px = self._lent_to, 0
        if part is not None and not part.isHidden():
            lent_px = part.minimumSizeHint().height()
        return QSize(200, max(_LEAST_PX, ROW_PX + 4 - lent_px))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the chosen question in sight if it was, and stand as before where there is room."""
        bar, chosen = self.verticalScrollBar(), self.currentIndex()
        before = QRect(QPoint(0, 0), event.oldSize())
        in_sight = chosen.isValid() and before.intersects(self.visualRect(chosen))
        home_px = bar.value()
        if self._brought is not None and self._brought[1] == home_px:
            home_px = self._brought[0]
        bar.blockSignals(True)  # what is moved here is no touch
        super().resizeEvent(event)
        bar.setValue(home_px)
        if in_sight:
            self.scrollTo(chosen)
        bar.blockSignals(False)
        self._brought = (home_px, bar.value())
        self.viewport().update()

    def show_rows(self, rows: tuple[QuestionRow, ...], *, to_top: bool) -> None:
        """Draw these rows.

        Args:
            rows: In this order.
            to_top: Whether the first one is brought into sight when they stand otherwise.
        """
        bar = self.verticalScrollBar()
        bar.blockSignals(True)  # what is moved here is no touch
        place_px = bar.value()
        if self.rows.show_rows(rows):
            self._brought = None
            bar.setValue(0 if to_top else place_px)
        bar.blockSignals(False)
        chosen = next((at for at, row in enumerate(rows) if row.chosen), -1)
        if chosen != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(chosen) if chosen >= 0 else QModelIndex())

    @property
    def under_pointer(self) -> bool:
        """Whether the pointer is on it."""
        return self.viewport().underMouse()

    def _on_click(self, index: QModelIndex) -> None:
        """Choose what was tapped, unless the list moved between press and release: a drag."""
        moved_px = abs(self.verticalScrollBar().value() - self._pressed_at_px)
        if moved_px > _STILL_PX:
            return
        if 0 <= index.row() < len(self.rows.rows):
            self.picked.emit(self.rows.rows[index.row()].question_id)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell of every touch."""
        if event.type() in _PRESSES:
            self._pressed_at_px = self.verticalScrollBar().value()
        if event.type() in _TOUCHES:
            self.touched.emit()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with the question under the pointer."""
        at = self.indexAt(event.pos()).row()
        if 0 <= at < len(self.rows.rows):
            self.menu_asked.emit(self.rows.rows[at].question_id, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows choose. Letters are the show's keys, not a search."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


_NEEDS_CHANGE = frozenset(
    {QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest}
)
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_TOUCHES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.HoverMove,
    }
)
