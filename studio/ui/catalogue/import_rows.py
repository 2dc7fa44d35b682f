"""The rows of a planned import, fetched where somebody looks: twenty thousand open at once."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QColor

from studio.catalogue.headings import heading_of
from studio.catalogue.import_plan import PlannedRow, RowState
from studio.catalogue.sheet_record import Fault, Key
from studio.protocol.catalogue_commands import AskImportRows
from studio.protocol.catalogue_reports import ImportRows
from studio.ui import theme
from studio.ui.catalogue.paging import Pending
from studio.ui.catalogue.plain import isolated_text, plain_tip

PAGE = 200
_SOON_MS = 15
"""Pages that are only passed by while scrolling are not asked for."""
_MOST_WANTED = 3
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLES = Qt.ItemDataRole
_SIGNS = {
    RowState.NEW: "+",
    RowState.CHANGED: "~",
    RowState.UNCHANGED: "=",
    RowState.WRONG: "▲",
}
_INKS = {
    RowState.NEW: theme.PREVIEW,
    RowState.CHANGED: "#8fb4ff",
    RowState.UNCHANGED: theme.DIM,
    RowState.WRONG: theme.OFFER,
}


def state_word(state: RowState) -> str:
    """Return what an import does with a row, in a word."""
    translate = QCoreApplication.translate
    match state:
        case RowState.NEW:
            return translate("ImportRows", "new")
        case RowState.CHANGED:
            return translate("ImportRows", "changed")
        case RowState.UNCHANGED:
            return translate("ImportRows", "unchanged")
        case RowState.WRONG:
            return translate("ImportRows", "wrong")


def fault_words(fault: Fault) -> str:
    """Return why a row is wrong: column, reason, and what was expected."""
    translate = QCoreApplication.translate
    told = translate("ImportRows", "{reason}; expected {expected}")
    text = told.format(reason=fault.reason, expected=fault.expected)
    return f"{fault.column}: {text}" if fault.column else text


def change_words(row: PlannedRow) -> str:
    """Return what a row would do, or everything that is wrong with it."""
    if row.faults:
        return "\n".join(fault_words(fault) for fault in row.faults)
    return ", ".join(heading_of(Key(field)) for field in row.changes)


class ImportRowList(QAbstractTableModel):
    """Rows of the preview: place, state, product, item, what.

    Signals:
        commanded: `AskImportRows`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._states: tuple[RowState, ...] = ()
        self._pages: dict[int, tuple[PlannedRow, ...]] = {}
        self._wanted: dict[int, None] = {}
        self._asked: set[int] = set()
        self._pending: Pending[AskImportRows] = Pending()
        self._brushes = {state: QBrush(QColor(ink)) for state, ink in _INKS.items()}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._ask)
        self._headings = (
            self.tr("Row"),
            self.tr("State"),
            self.tr("Product"),
            self.tr("Spec row or variant"),
            self.tr("What changes, or what is wrong"),
        )

    def show(self, total: int, states: tuple[RowState, ...]) -> None:
        """Show another plan, or other rows of it; pages come as they are looked at."""
        self.beginResetModel()
        self._total, self._states = total, states
        self._pages.clear()
        self._wanted.clear()
        self._asked.clear()
        self._pending.start_anew()
        self.endResetModel()

    def hear(self, rows: ImportRows) -> None:
        """Take a page, if it is one that was asked for."""
        first = self._pending.first()
        if first is None or first.offset != rows.offset or not self._pending.take():
            return
        if rows.total != self._total:
            self.beginResetModel()
            self._total = rows.total
            self.endResetModel()
        page = rows.offset // PAGE
        self._pages[page] = rows.rows
        last = min(rows.offset + len(rows.rows), self._total) - 1
        if last >= rows.offset:
            corner = self.index(last, len(self._headings) - 1)
            self.dataChanged.emit(self.index(rows.offset, 0), corner)

    def hear_denied(self, command: AskImportRows) -> None:
        """Forget a page that could not be had."""
        self._pending.drop(command)
        self._asked.discard(command.offset // PAGE)

    def row(self, number: int) -> PlannedRow | None:
        """Return a row, if it is here."""
        page = self._pages.get(number // PAGE, ())
        at = number % PAGE
        return page[at] if 0 <= at < len(page) else None

    # --- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many there are, here or not."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = int(_ROLES.DisplayRole)
    ) -> object:
        """Return a heading."""
        across = orientation is Qt.Orientation.Horizontal
        if role == _ROLES.DisplayRole and across:
            return self._headings[section]
        if role == _ROLES.TextAlignmentRole and across:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = int(_ROLES.DisplayRole)) -> object:
        """Return a cell; a page that is not here is asked for soon."""
        if role not in (_ROLES.DisplayRole, _ROLES.ToolTipRole, _ROLES.ForegroundRole):
            return None
        row = self.row(index.row())
        if row is None:
            self._want(index.row() // PAGE)
            return "…" if role == _ROLES.DisplayRole else None
        if role == _ROLES.ForegroundRole:
            tells = index.column() == 1 or (index.column() == 4 and row.faults)
            return self._brushes[row.state] if tells else None
        text = self._text(row, index.column())
        shown = isolated_text(text.replace("\n", "; "))
        return plain_tip(text) if role == _ROLES.ToolTipRole else shown

    def _text(self, row: PlannedRow, column: int) -> str:
        match column:
            case 0:
                return str(row.row)
            case 1:
                return f"{_SIGNS[row.state]} {state_word(row.state)}"
            case 2:
                return row.product_id
            case 3:
                return row.item
            case _:
                return change_words(row)

    def _want(self, page: int) -> None:
        self._wanted.pop(page, None)
        self._wanted[page] = None
        if not self._timer.isActive():
            self._timer.start()

    def _ask(self) -> None:
        """Ask for the pages that were looked at last."""
        for page in list(self._wanted)[-_MOST_WANTED:]:
            if page not in self._asked:
                self._asked.add(page)
                command = AskImportRows(offset=page * PAGE, most=PAGE, states=self._states)
                self._pending.put(command)
                self.commanded.emit(command)
        self._wanted.clear()
