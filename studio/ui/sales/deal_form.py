"""The fields of one deal."""

from decimal import Decimal

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import DealId, ProductId, new_id
from studio.core.money import currency_places, major_of, money_of
from studio.sales.deal import LONGEST_NAME, LONGEST_WINDOW_DAYS, Deal, DealKind
from studio.ui import theme
from studio.ui.catalogue.currencies import CURRENCIES
from studio.ui.sales import sales_words as words
from studio.ui.sales.tier_rows import TierRows
from studio.ui.widgets.fields import scrolled
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label

_ID = Qt.ItemDataRole.UserRole
_DEAR = 10_000_000
_PRODUCTS_PX = 108
"""Three of them; the rest scroll."""


class DealForm(Section):
    """Edits one deal; what a kind does not pay is not asked for.

    Signals:
        save_asked: The host wants it kept.
        remove_asked: The host wants it gone.
    """

    save_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._known: Deal | None = None
        self._names: words.Names = {}
        self.touched = False
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self.fill(None)

    def _make_fields(self) -> None:
        self.name_field = QLineEdit(self)
        self.name_field.setMaxLength(LONGEST_NAME)
        self.kind_box = QComboBox(self)
        for kind, text in words.KINDS.items():
            self.kind_box.addItem(words.said(text), kind.value)
        self.kind_box.currentIndexChanged.connect(lambda _at: self._draw_kind())
        self.currency_box = QComboBox(self)
        self.currency_box.addItems(list(CURRENCIES))
        self.currency_box.currentTextChanged.connect(self._on_currency)
        self.fee_box = QDoubleSpinBox(self)
        self.fee_box.setRange(0, _DEAR)
        self.tiers = TierRows(self)
        self.window_box = QSpinBox(self)
        self.window_box.setRange(0, LONGEST_WINDOW_DAYS)
        self.products = QListWidget(self)
        self.products.setFixedHeight(_PRODUCTS_PX)
        self.products.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.starts_box, self.starts_field = self._date(self.tr("Begins on"))
        self.ends_box, self.ends_field = self._date(self.tr("Ends after"))
        self.answer_label = wrapped_label("", "", self)
        self.answer_label.setMinimumHeight(20)
        self.name_field.textEdited.connect(self._on_edited)
        for box in (self.kind_box, self.currency_box):
            box.activated.connect(self._on_edited)
        for spin in (self.fee_box, self.window_box):
            spin.valueChanged.connect(self._on_edited)
        self.products.itemChanged.connect(self._on_edited)
        self.tiers.edited.connect(self._on_edited)

    def _date(self, text: str) -> tuple[QCheckBox, QDateEdit]:
        box, field = QCheckBox(text, self), QDateEdit(self)
        field.setAccessibleName(text)
        field.setCalendarPopup(True)
        field.setDate(QDate.currentDate())
        box.toggled.connect(field.setEnabled)
        box.toggled.connect(self._on_edited)
        field.dateChanged.connect(self._on_edited)
        field.setEnabled(False)
        return box, field

    def _make_buttons(self) -> None:
        self.remove_button = KeyButton("trash", parent=self)
        self.remove_button.face(self.tr("Remove"))
        self.remove_button.clicked.connect(self.remove_asked)
        self.save_button = KeyButton("save", kind="primary", parent=self)
        self.save_button.face(self.tr("Save"))
        self.save_button.clicked.connect(self.save_asked)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        self.labels = {}
        for key, text, field, at in (
            ("name", self.tr("Name: the brand, mostly"), self.name_field, (0, 0)),
            ("kind", self.tr("What it pays"), self.kind_box, (0, 1)),
            ("currency", self.tr("Currency"), self.currency_box, (1, 0)),
            ("fee", self.tr("Fee, once a show"), self.fee_box, (1, 1)),
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            grid.addWidget(label, 2 * at[0], at[1])
            grid.addWidget(field, 2 * at[0] + 1, at[1])
            grid.setColumnStretch(at[1], 1)
            self.labels[key] = label
        window = self.tr("Days after the show in which an order counts")
        self.window_box.setAccessibleName(window)
        products = self.tr("Products; none ticked: all that no other deal is about")
        self.products.setAccessibleName(products)
        self.tiers_label = styled_label(self.tr("Commission"), "dim", self)
        fields = QVBoxLayout()
        fields.addLayout(grid)
        for part in (
            self.tiers_label,
            self.tiers,
            wrapped_label(products, "dim", self),
            self.products,
            wrapped_label(window, "dim", self),
            self.window_box,
        ):
            fields.addWidget(part)
        dates = QGridLayout()
        for column, (box, date) in enumerate(
            ((self.starts_box, self.starts_field), (self.ends_box, self.ends_field))
        ):
            dates.addWidget(box, 0, column)
            dates.addWidget(date, 1, column)
            dates.setColumnStretch(column, 1)
        fields.addLayout(dates)
        self.body.addWidget(scrolled(fields, (), self), 1)
        self.body.addWidget(self.answer_label)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        self.body.addLayout(buttons)

    # --- drawing -------------------------------------------------------------------------------

    def fill(self, deal: Deal | None) -> None:
        """Put a deal into the fields; None: a new one."""
        self._known = deal
        self.title_label.setText(deal.name if deal is not None else self.tr("New deal"))
        kind = deal.kind if deal is not None else DealKind.COMMISSION
        currency = deal.currency if deal is not None else self.currency_box.currentText()
        if self.currency_box.findText(currency) < 0:
            self.currency_box.addItem(currency)
        self.currency_box.setCurrentText(currency)
        self.name_field.setText(deal.name if deal is not None else "")
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(kind.value)))
        fee = deal.fee if deal is not None else None
        self.fee_box.setDecimals(currency_places(currency))
        self.fee_box.setValue(float(major_of(fee)) if fee is not None else 0.0)
        self.tiers.fill(deal.tiers if deal is not None else (), currency)
        self.window_box.setValue(deal.window_days if deal is not None else 7)
        self._fill_products(deal.products if deal is not None else ())
        starts = deal.starts_at_utc_ms if deal is not None else None
        ends = deal.ends_at_utc_ms if deal is not None else None
        _fill_date(self.starts_box, self.starts_field, starts)
        _fill_date(self.ends_box, self.ends_field, ends - 1 if ends is not None else None)
        self.remove_button.setVisible(deal is not None)
        self.say("")
        self._draw_kind()
        self.touched = False

    def render_names(self, names: words.Names, currency: str) -> None:
        """Offer the products there are; a new deal begins with the currency of the market."""
        if names != self._names:
            self._names = names
            ticked = self._ticked()
            touched = self.touched
            self._fill_products(ticked)
            self.touched = touched
        if self._known is None and not self.touched and currency:
            self.currency_box.setCurrentText(currency)

    def render_link(self, *, attached: bool) -> None:
        """Allow what can be asked now."""
        self.save_button.setEnabled(attached)
        self.remove_button.setEnabled(attached)

    def _fill_products(self, ticked: tuple[ProductId, ...]) -> None:
        self.products.blockSignals(True)
        self.products.clear()
        for product_id in dict.fromkeys([*ticked, *self._names]):
            item = QListWidgetItem(words.name_of(product_id, self._names))
            item.setData(_ID, product_id)
            state = Qt.CheckState.Checked if product_id in ticked else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.products.addItem(item)
        self.products.blockSignals(False)

    def _ticked(self) -> tuple[ProductId, ...]:
        items = [self.products.item(at) for at in range(self.products.count())]
        checked = Qt.CheckState.Checked
        return tuple(ProductId(item.data(_ID)) for item in items if item.checkState() is checked)

    @property
    def kind(self) -> DealKind:
        """Which kind is chosen."""
        return DealKind(self.kind_box.currentData())

    def _draw_kind(self) -> None:
        kind = self.kind
        fee, commission = kind is not DealKind.COMMISSION, kind is not DealKind.FEE
        self.labels["fee"].setVisible(fee)
        self.fee_box.setVisible(fee)
        self.tiers_label.setVisible(commission)
        self.tiers.setVisible(commission)

    def _on_currency(self, currency: str) -> None:
        self.fee_box.setDecimals(currency_places(currency))
        self.tiers.set_currency(currency)

    def _on_edited(self, *_anything: object) -> None:
        self.touched = True

    def say(self, text: str, *, bad: bool = False) -> None:
        """Show a sentence under the fields."""
        self.answer_label.setText(text)
        colour = theme.PROGRAM_TEXT if bad else theme.DIM
        self.answer_label.setStyleSheet(f"color: {colour}; font-size: 13px")

    # --- reading -------------------------------------------------------------------------------

    def deal(self) -> Deal:
        """Return what stands in the fields.

        Raises:
            BadInput: Something is missing or wrong; the text says what.
        """
        kind, currency = self.kind, self.currency_box.currentText()
        places = Decimal(1).scaleb(-currency_places(currency))
        fee = money_of(Decimal(str(self.fee_box.value())).quantize(places), currency)
        starts = _utc_ms(self.starts_field.date()) if self.starts_box.isChecked() else None
        last = self.ends_field.date().addDays(1)
        return Deal(
            deal_id=self._known.deal_id if self._known else DealId(new_id("deal")),
            name=self.name_field.text().strip(),
            kind=kind,
            products=self._ticked(),
            currency=currency,
            fee=fee if kind is not DealKind.COMMISSION else None,
            tiers=self.tiers.tiers() if kind is not DealKind.FEE else (),
            window_days=self.window_box.value(),
            starts_at_utc_ms=starts,
            ends_at_utc_ms=_utc_ms(last) if self.ends_box.isChecked() else None,
            revision=self._known.revision if self._known else 0,
        )


def _fill_date(box: QCheckBox, field: QDateEdit, utc_ms: int | None) -> None:
    box.setChecked(utc_ms is not None)
    moment = QDateTime.currentDateTime()
    if utc_ms is not None:
        moment = QDateTime.fromMSecsSinceEpoch(utc_ms)
    field.setDate(moment.date())


def _utc_ms(date: QDate) -> int:
    """Return when a day begins on the host's own calendar."""
    return QDateTime(date, QTime(0, 0)).toMSecsSinceEpoch()
