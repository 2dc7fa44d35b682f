"""The same show under other terms: what it would have earned."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QWidget

from studio.core.ids import DealId
from studio.core.money import currency_places, money_of
from studio.protocol.trade_reports import Compared
from studio.sales.deal import Deal, DealKind, Tier
from studio.ui.catalogue.currencies import CURRENCIES
from studio.ui.sales import sales_words as words
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

_ID = DealId("what-if")
_DEAR = 1_000_000


class WhatIf(QWidget):
    """A fee and a commission for everything, and the answer beside what was really earned.

    Signals:
        asked: A `Deal` to compare with.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fee_box = QDoubleSpinBox(self)
        self.fee_box.setRange(0, _DEAR)
        self.fee_box.setDecimals(2)
        self.currency_box = QComboBox(self)
        self.currency_box.addItems(list(CURRENCIES))
        self.percent_box = QDoubleSpinBox(self)
        self.percent_box.setRange(0, 100)
        self.percent_box.setDecimals(2)
        self.percent_box.setSuffix(" %")
        self.compare_button = KeyButton("retry", parent=self)
        self.compare_button.face(self.tr("Compare"))
        self.compare_button.clicked.connect(self._on_compare)
        self.answer_label = wrapped_label("", "strong", self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        for row, (text, field) in enumerate(
            (
                (self.tr("Fee"), self.fee_box),
                (self.tr("Currency"), self.currency_box),
                (self.tr("Commission"), self.percent_box),
            )
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.compare_button, 3, 0, 1, 2)
        grid.addWidget(self.answer_label, 4, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def render_link(self, *, attached: bool, currency: str) -> None:
        """Allow asking; begin with the currency of the show's sales."""
        self.compare_button.setEnabled(attached)
        if not self.fee_box.value() and not self.percent_box.value() and currency:
            self.currency_box.setCurrentText(currency)

    def render_compared(self, compared: Compared | None) -> None:
        """Draw the answer; None: nothing was compared."""
        if compared is None:
            self.answer_label.setText("")
            return
        text = self.tr("Really earned: {earned}. Under these terms: {other}.")
        earned, other = words.amounts(compared.earned), words.amounts(compared.other)
        self.answer_label.setText(text.format(earned=earned, other=other))

    def _on_compare(self) -> None:
        currency = self.currency_box.currentText()
        fee = money_of(_exact(self.fee_box.value(), currency), currency)
        percent_bp = round(self.percent_box.value() * 100)
        tiers = (Tier(from_units=1, percent_bp=percent_bp),)
        if fee.amount_minor and percent_bp:
            kind = DealKind.HYBRID
        else:
            kind = DealKind.FEE if fee.amount_minor else DealKind.COMMISSION
        self.asked.emit(
            Deal(
                deal_id=_ID,
                name=self.tr("Other terms"),
                kind=kind,
                currency=currency,
                fee=fee if kind is not DealKind.COMMISSION else None,
                tiers=tiers if kind is not DealKind.FEE else (),
            )
        )


def _exact(value: float, currency: str) -> Decimal:
    """Return what a field shows, in coins the currency has."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-currency_places(currency)))
