"""Choosing products of the catalogue for the rundown, with a search while typing."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)

from studio.catalogue.summary import ProductSummary
from studio.core.ids import ProductId
from studio.core.money import format_money
from studio.protocol.catalogue_commands import AskProducts
from studio.protocol.catalogue_reports import ProductsListed
from studio.protocol.messages import Told
from studio.ui import figures, theme
from studio.ui.plan.product_row import ProductRow, draw_product_row
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label

MOST_FOUND = 200
_TYPING_MS = 120
"""Fast typists stay below it; whoever stops sees the result before looking up."""
_ROW_ROLE = Qt.ItemDataRole.UserRole
_ROW_PX = 52


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """What the list shows: products, and those that are in the rundown already."""

    products: tuple[ProductSummary, ...] = ()
    market: str = ""
    used: frozenset[ProductId] = frozenset()


class _Delegate(QStyledItemDelegate):
    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(240, _ROW_PX)

    def paint(
        self,
        painter: object,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(_ROW_ROLE)
        if isinstance(row, ProductRow):
            draw_product_row(painter, option, row)  # type: ignore[arg-type]


class _Search(QLineEdit):
    """A search field whose arrows walk through the list below it."""

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)


class ProductPicker(Section):
    """A search field, what it finds, and a button that adds what is chosen.

    Signals:
        commanded: `AskProducts`.
        picked: Tuple of `ProductId`s, in the order of the list.
        closed: The host is done.
    """

    commanded = Signal(object)
    picked = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Add products"))
        self._shown = _Shown()
        self._asked = ""
        self._catalogue_revision = -1
        self.search_field = _Search(self)
        self.search_field.setPlaceholderText(self.tr("Search name, brand or tag"))
        self.search_field.setAccessibleName(self.tr("Search the catalogue"))
        self.search_field.addAction(
            theme.icon("search", theme.DIM), QLineEdit.ActionPosition.LeadingPosition
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Products of the catalogue"))
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty_label = wrapped_label("", "dim", self)
        self.add_button = KeyButton("plus", kind="primary", parent=self)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(theme.icon("close"))
        self.close_button.setToolTip(self.tr("Done (Esc)"))
        self.close_button.setAccessibleName(self.tr("Done"))
        self.head.addWidget(self.close_button)
        self._lay_out()
        self._connect()
        self._draw_button()

    def _lay_out(self) -> None:
        self.body.addWidget(self.search_field)
        self.body.addWidget(self.empty_label)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.add_button, 1)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._look)
        self.search_field.textEdited.connect(lambda _text: self._typing.start())
        self.search_field.returnPressed.connect(self._on_add)
        self.search_field.walked.connect(self._walk)
        self.list.itemActivated.connect(lambda _item: self._on_add())
        self.list.itemSelectionChanged.connect(self._draw_button)
        self.add_button.clicked.connect(self._on_add)
        self.close_button.clicked.connect(self.closed)

    def open(self) -> None:
        """Ask for the catalogue and let the host type."""
        self.search_field.clear()
        self._look()
        self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def render_catalogue(self, revision: int) -> None:
        """Ask anew when the catalogue is another one."""
        if revision != self._catalogue_revision:
            self._catalogue_revision = revision
            if self.isVisible():
                self._look()

    def render_used(self, used: frozenset[ProductId], market: str) -> None:
        """Mark the products that the rundown has already."""
        if (used, market) != (self._shown.used, self._shown.market):
            self._fill(_Shown(products=self._shown.products, market=market, used=used))

    def render_told(self, told: Told) -> None:
        """Draw what was found, if it is for what was typed last."""
        if not isinstance(told, ProductsListed) or told.text != self._asked or told.offset:
            return
        shown = self._shown
        self._fill(_Shown(products=told.products, market=shown.market, used=shown.used))
        if not told.products:
            empty = self.tr("The catalogue is empty. Import products in the tab Catalogue.")
            self.empty_label.setText(self.tr("Nothing found.") if told.text else empty)
        self.empty_label.setVisible(not told.products)

    def _look(self) -> None:
        self._asked = self.search_field.text().strip()
        self.commanded.emit(AskProducts(text=self._asked, most=MOST_FOUND))

    def _fill(self, shown: _Shown) -> None:
        chosen = set(self._chosen())
        self._shown = shown
        self.list.blockSignals(True)
        self.list.clear()
        for product in shown.products:
            item = QListWidgetItem(self.list)
            row = _row_of(product, shown, self.tr("in the rundown"))
            item.setData(_ROW_ROLE, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            item.setSelected(product.product_id in chosen)
        self.list.blockSignals(False)
        self._draw_button()

    def _walk(self, by: int) -> None:
        at = min(max(self.list.currentRow() + by, 0), self.list.count() - 1)
        self.list.setCurrentRow(at)

    def _chosen(self) -> tuple[ProductId, ...]:
        products = self._shown.products
        rows = (at for at in range(self.list.count()) if self.list.item(at).isSelected())
        return tuple(products[at].product_id for at in rows)

    def _draw_button(self) -> None:
        count = len(self._chosen())
        label = self.tr("Add to the rundown")
        if count > 1:
            label = self.tr("Add {count} products").format(count=count)
        self.add_button.face(label)
        self.add_button.setEnabled(count > 0)

    def _on_add(self) -> None:
        chosen = self._chosen()
        if not chosen and self.search_field.hasFocus() and self._shown.products:
            chosen = (self._shown.products[0].product_id,)
        if chosen:
            self.list.clearSelection()
            self.picked.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc mean that the host is done."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


def _row_of(product: ProductSummary, shown: _Shown, used_word: str) -> ProductRow:
    parts = [product.brand]
    if product.price is not None:
        price = format_money(product.price, shown.market or "en-GB")
        parts.append(figures.isolated(price))
    return ProductRow(
        title=product.name,
        line=" · ".join(part for part in parts if part),
        photo=product.photo,
        note=used_word if product.product_id in shown.used else "",
    )
