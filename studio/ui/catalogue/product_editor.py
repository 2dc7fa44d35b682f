"""Everything of a product but its spec sheet, as a form."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.ui.catalogue.currencies import CURRENCIES
from studio.ui.catalogue.desk import Desk, OpenProduct
from studio.ui.catalogue.draft import ProductDraft
from studio.ui.catalogue.draft_check import Place, Wrong
from studio.ui.catalogue.form_field import FormField
from studio.ui.catalogue.line_table import LineTable
from studio.ui.catalogue.photo_strip import PhotoStrip
from studio.ui.catalogue.price_box import PriceBox
from studio.ui.widgets.section import styled_label

_FIELDS = (
    *("brand", "aliases", "tags", "price", "list_price", "cost_floor"),
    *("stock", "stock_full", "warranty_months", "returns_days"),
)


class ProductEditor(QScrollArea):
    """Draws the draft in front and says what is typed; the desk keeps it.

    Args:
        desk: Where drafts are.
        parent: Owner.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now_utc_ms = 0
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form = QWidget(self)
        self.fields: dict[str, FormField] = {}
        self.tables: dict[str, LineTable] = {}
        self._make_fields()
        self._make_tables()
        self._make_others()
        self._lay_out()
        self.setWidget(self._form)
        desk.changed.connect(self.draw)
        self.draw()

    def _make_fields(self) -> None:
        labels = {
            "brand": (self.tr("Brand"), ""),
            "aliases": (self.tr("Other words for it, parted by commas"), self.tr("reloj, watch")),
            "tags": (self.tr("Tags, parted by commas"), ""),
            "price": (self.tr("Price"), ""),
            "list_price": (self.tr("List price, struck"), ""),
            "cost_floor": (self.tr("Cost floor"), ""),
            "stock": (self.tr("Pieces in stock"), self.tr("not counted")),
            "stock_full": (self.tr("Full stock"), ""),
            "warranty_months": (self.tr("Warranty, months"), self.tr("not told")),
            "returns_days": (self.tr("Returns, days"), self.tr("not told")),
        }
        for name in _FIELDS:
            label, hint = labels[name]
            longest = 20_000 if name in ("aliases", "tags") else 200
            field = FormField(label, hint=hint, longest=longest, parent=self._form)
            field.typed.connect(self._typing(name))
            self.fields[name] = field
        tip = self.tr("Below this an offer loses money, and is not started without a reason.")
        self.fields["cost_floor"].field.setToolTip(tip)
        self.fields["stock_full"].field.setToolTip(self.tr("The whole length of the stock bar."))

    def _make_tables(self) -> None:
        language, market = self.tr("Language"), self.tr("Market")
        tables: dict[str, tuple[str, tuple[str, ...], tuple[int, ...]]] = {
            "names": (
                self.tr("Names and short facts; the first serves every other language"),
                (language, self.tr("Name"), self.tr("Facts, parted by |")),
                (2, 6, 9),
            ),
            "variants": (
                self.tr("Variants"),
                (
                    self.tr("Id"),
                    self.tr("Names"),
                    self.tr("Price, if another"),
                    self.tr("Stock"),
                    self.tr("Photo"),
                ),
                (3, 6, 3, 2, 5),
            ),
            "links": (
                self.tr("Where to buy; without a market: everywhere else"),
                (market, self.tr("Address"), self.tr("Address with tracking")),
                (2, 8, 8),
            ),
            "market_texts": (
                self.tr("What a market's law or custom wants said"),
                (market, self.tr("Text")),
                (2, 16),
            ),
        }
        for name, (title, headings, weights) in tables.items():
            table = LineTable(title, headings, weights, self._form)
            table.changed.connect(self._changing(name))
            self.tables[name] = table

    def _make_others(self) -> None:
        self.currency_label = styled_label(self.tr("Currency"), "dim", self._form)
        self.currency_box = QComboBox(self._form)
        self.currency_box.setAccessibleName(self.tr("Currency"))
        self.currency_box.addItems(CURRENCIES)
        self.currency_box.setMaxVisibleItems(14)
        self.currency_box.activated.connect(
            lambda _row: self._desk.type("", currency=self.currency_box.currentText())
        )
        self.currency_label.setBuddy(self.currency_box)
        self.paid_box = QCheckBox(
            self.tr("Paid partnership: the picture says so while it is on air"), self._form
        )
        self.paid_box.clicked.connect(lambda paid: self._desk.type("", paid=paid))
        self.photos = PhotoStrip(self._form)
        self.photos.changed.connect(lambda paths: self._desk.type("", photos=paths))
        self.prices = PriceBox(self._form)
        self.prices.added.connect(self._desk.add_price)

    # --- places ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        money = QGridLayout()
        money.setHorizontalSpacing(10)
        money.setVerticalSpacing(10)
        currency = QVBoxLayout()
        currency.setSpacing(3)
        currency.addWidget(self.currency_label)
        currency.addWidget(self.currency_box)
        currency.addStretch(1)
        money.addLayout(currency, 0, 0)
        places = (
            *(("price", 0, 1), ("list_price", 0, 2), ("cost_floor", 1, 0)),
            *(("stock", 1, 1), ("stock_full", 1, 2)),
            *(("warranty_months", 2, 0), ("returns_days", 2, 1)),
        )
        for name, row, column in places:
            money.addWidget(self.fields[name], row, column)
        for column in range(3):
            money.setColumnStretch(column, 1)
        first, second = QVBoxLayout(), QVBoxLayout()
        for column_layout in (first, second):
            column_layout.setSpacing(12)
        first.addWidget(self.photos)
        for name in ("brand", "aliases", "tags"):
            first.addWidget(self.fields[name])
        first.addStretch(1)
        second.addLayout(money)
        second.addWidget(self.paid_box)
        second.addWidget(self.prices)
        second.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(first, 1)
        columns.addLayout(second, 1)
        whole = QVBoxLayout(self._form)
        whole.setContentsMargins(16, 14, 16, 16)
        whole.setSpacing(18)
        whole.addWidget(self.tables["names"])
        whole.addLayout(columns)
        for name in ("variants", "links", "market_texts"):
            whole.addWidget(self.tables[name])
        whole.addStretch(1)
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        parts: list[QWidget] = [self.tables["names"].table, self.photos.list]
        parts += [self.photos.add_button, self.photos.first_button, self.photos.remove_button]
        parts += [self.fields[name].field for name in ("brand", "aliases", "tags")]
        parts += [self.currency_box]
        parts += [self.fields[name].field for name in _FIELDS[3:]]
        parts += [self.paid_box, self.prices.table, self.prices.since_field.field]
        parts += [self.prices.market_field.field, self.prices.price_field.field]
        parts += [self.prices.add_button]
        parts += [self.tables[name].table for name in ("variants", "links", "market_texts")]
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    # --- drawing ---------------------------------------------------------------------------------

    def render_now(self, now_utc_ms: int) -> None:
        """Draw what depends on the time of day: the lowest price of 30 days."""
        self._now_utc_ms = now_utc_ms
        if self._desk.front is not None:
            self._draw_prices(self._desk.front)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what changed while another page was shown."""
        super().showEvent(event)
        self.draw()

    def draw(self) -> None:
        """Draw the product in front, unless another page is shown."""
        if self.isHidden():
            return
        product = self._desk.front
        self._form.setVisible(product is not None)
        if product is None:
            return
        draft, wrong = product.draft, self._desk.wrong()
        for name, field in self.fields.items():
            found = wrong.get(Place(name))
            field.show_text(getattr(draft, name), found.text if found else "")
        for name, table in self.tables.items():
            table.show_lines(getattr(draft, name), _in_table(wrong, name))
        if self.currency_box.findText(draft.currency) < 0 and draft.currency:
            self.currency_box.addItem(draft.currency)
        self.currency_box.setCurrentText(draft.currency)
        self.paid_box.setChecked(draft.paid)
        at_photos = [found.text for place, found in wrong.items() if place.field == "photos"]
        self.photos.show_photos(draft.photos, "\n".join(at_photos))
        self._draw_prices(product)

    def _draw_prices(self, product: OpenProduct) -> None:
        self.prices.show_prices(
            product.product_id if product.base else None,
            product.base.prices if product.base else (),
            currency=product.draft.currency,
            market=self._desk.market,
            now_utc_ms=self._now_utc_ms,
        )

    # --- typing ----------------------------------------------------------------------------------

    def _typing(self, name: str) -> Callable[[str], None]:
        return lambda text: self._desk.type(name, **{name: text})

    def _changing(self, name: str) -> Callable[[object, str], None]:
        return lambda lines, key: self._desk.type(key, **{name: lines})

    def lead_to(self, place: Place) -> None:
        """Put the cursor where something is wrong."""
        if place.field in self.fields:
            field = self.fields[place.field].field
            self.ensureWidgetVisible(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place.field in self.tables:
            table = self.tables[place.field]
            self.ensureWidgetVisible(table)
            table.table.setFocus(Qt.FocusReason.OtherFocusReason)
            table.table.go_to(place.line, max(0, place.column))

    def begin(self) -> None:
        """Put the cursor into the name of a new product."""
        table = self.tables["names"].table
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        table.go_to(0, 1, edit=True)

    def close_cells(self) -> None:
        """Take what is being typed into a cell."""
        for table in self.tables.values():
            table.table.close_cell()


def _in_table(wrong: dict[Place, Wrong], name: str) -> dict[tuple[int, int], str]:
    return {(p.line, p.column): found.text for p, found in wrong.items() if p.field == name}


PRODUCT_PLACES = frozenset(ProductDraft.__dataclass_fields__) - {"rows"}
"""Fields of the form; what else can be wrong is in the spec sheet."""
