"""The products of the catalogue as a list that is fetched page by page and kept in step."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from studio.catalogue.summary import ProductSummary
from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import AskProducts
from studio.protocol.catalogue_reports import ProductsListed
from studio.ui.catalogue.paging import Pending
from studio.ui.catalogue.product_line import ProductLine, line_of

PAGE = 200
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ProductList(QAbstractListModel):
    """Rows of `ProductLine`; the words of a line are made when it comes, never while painting.

    Signals:
        commanded: `AskProducts`.
        counted: How many products there are for the text, whenever that is heard.
    """

    commanded = Signal(object)
    counted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.market = "en-US"
        self._text = ""
        self._lines: list[ProductLine] = []
        self._total = 0
        self._pending: Pending[AskProducts] = Pending()
        self._fresh: list[ProductSummary] | None = None

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._text

    @property
    def total(self) -> int:
        """How many there are, fetched or not."""
        return self._total

    @property
    def waits(self) -> bool:
        """Whether a page is still on its way."""
        return self._pending.waits

    # --- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many are here."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return a line, or what is read aloud of it."""
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.spoken
        return None

    def canFetchMore(self, parent: _Index = _NOWHERE) -> bool:  # noqa: N802 - Qt's name
        """Return whether there are more than are here."""
        return not parent.isValid() and len(self._lines) < self._total and not self.waits

    def fetchMore(self, _parent: _Index = _NOWHERE) -> None:  # noqa: N802 - Qt's name
        """Ask for the next page."""
        if self.canFetchMore():
            self._ask(len(self._lines))

    # --- asking ----------------------------------------------------------------------------------

    def look_for(self, text: str) -> None:
        """Ask for other products; what is here stays until they come."""
        self._text = text
        self._start_anew()

    def refresh(self) -> None:
        """Ask anew for all that is here: somebody changed the catalogue."""
        self._start_anew()

    def _start_anew(self) -> None:
        self._pending.start_anew()
        self._fresh = []
        self._ask(0)

    def _ask(self, offset: int) -> None:
        command = AskProducts(text=self._text, offset=offset, most=PAGE)
        self._pending.put(command)
        self.commanded.emit(command)

    # --- hearing ---------------------------------------------------------------------------------

    def hear(self, listed: ProductsListed) -> None:
        """Take a page, if it is one that was asked for."""
        first = self._pending.first()
        if first is None or (first.text, first.offset) != (listed.text, listed.offset):
            return
        if not self._pending.take():
            return
        self._total = listed.total
        if self._fresh is None:
            self._append(listed)
        else:
            self._renew(self._fresh, listed)
        self.counted.emit(self._total)

    def hear_denied(self, command: AskProducts) -> None:
        """Forget a page that could not be had; it is asked for again when it is needed."""
        self._pending.drop(command)
        if not self.waits:
            self._fresh = None

    def _append(self, listed: ProductsListed) -> None:
        known = {line.product_id for line in self._lines}
        new = [p for p in listed.products if p.product_id not in known]
        if not listed.products:
            self._total = len(self._lines)
        if new:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._lines += [line_of(product, self.market) for product in new]
            self.endInsertRows()

    def _renew(self, fresh: list[ProductSummary], listed: ProductsListed) -> None:
        """Gather pages until there are as many as were here, and then change over at once."""
        fresh += listed.products
        if listed.products and len(fresh) < min(len(self._lines), listed.total):
            self._ask(len(fresh))
            return
        self._fresh = None
        self._change_to([line_of(product, self.market) for product in fresh])

    def _change_to(self, lines: list[ProductLine]) -> None:
        """Make these the lines; whoever holds an index of a product still holds that product."""
        here = {line.product_id for line in lines}
        for row in range(len(self._lines) - 1, -1, -1):
            if self._lines[row].product_id not in here:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._lines[row]
                self.endRemoveRows()
        known = {line.product_id for line in self._lines}
        new = [line for line in lines if line.product_id not in known]
        if new:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._lines += new
            self.endInsertRows()
        if [line.product_id for line in self._lines] != [line.product_id for line in lines]:
            self._reorder(lines)
        self._lines = lines
        if lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def _reorder(self, lines: list[ProductLine]) -> None:
        self.layoutAboutToBeChanged.emit()
        rows = {line.product_id: row for row, line in enumerate(lines)}
        before = self.persistentIndexList()
        after = [self.index(rows[self._lines[index.row()].product_id]) for index in before]
        self._lines = lines
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # --- looking up ------------------------------------------------------------------------------

    def line(self, row: int) -> ProductLine | None:
        """Return a line, if there is one."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, product_id: ProductId | None) -> int:
        """Return where a product stands, -1 where it does not."""
        rows = (row for row, line in enumerate(self._lines) if line.product_id == product_id)
        return next(rows, -1)
