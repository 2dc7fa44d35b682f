"""The steps of a commission: from which piece on, and what is paid for each."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.money import currency_places, major_of, money_of
from studio.sales.deal import MOST_TIERS, Tier
from studio.ui import theme
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label

_MANY, _DEAR = 1_000_000, 100_000


class TierRows(QWidget):
    """A row for each step; the first begins at piece 1.

    Signals:
        edited: Something was typed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = "EUR"
        self._rows: list[tuple[QSpinBox, QDoubleSpinBox, QDoubleSpinBox, QToolButton]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        for column, text in enumerate(
            (self.tr("From piece"), self.tr("Percent"), self.tr("A piece"))
        ):
            self._grid.addWidget(styled_label(text, "dim", self), 0, column)
            self._grid.setColumnStretch(column, 1)
        self.add_button = KeyButton("plus", text_px=12, parent=self)
        self.add_button.face(self.tr("Add a step"))
        self.add_button.clicked.connect(self._on_add)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(6)
        column_box.addLayout(self._grid)
        column_box.addWidget(self.add_button)
        self.fill((Tier(from_units=1),), "EUR")

    def fill(self, tiers: tuple[Tier, ...], currency: str) -> None:
        """Put steps into the rows; none: one that pays nothing."""
        self._currency = currency
        for row in self._rows:
            for part in row:
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._rows = []
        for tier in tiers or (Tier(from_units=1),):
            self._add(tier)
        self._draw()

    def set_currency(self, currency: str) -> None:
        """Write the amounts in another currency from now on; nothing is converted."""
        self._currency = currency
        for _, _, each, _ in self._rows:
            each.setDecimals(currency_places(currency))
            each.setSuffix(f" {currency}")

    def tiers(self) -> tuple[Tier, ...]:
        """Return the steps.

        Raises:
            BadInput: One of them can't be.
        """
        return tuple(
            Tier(
                from_units=first.value(),
                percent_bp=round(percent.value() * 100),
                per_unit=money_of(_exact(each.value(), self._currency), self._currency)
                if each.value()
                else None,
            )
            for first, percent, each, _ in self._rows
        )

    def _add(self, tier: Tier) -> None:
        first, percent, each = QSpinBox(self), QDoubleSpinBox(self), QDoubleSpinBox(self)
        first.setRange(1, _MANY)
        first.setValue(tier.from_units)
        first.setAccessibleName(self.tr("From piece"))
        percent.setRange(0, 100)
        percent.setDecimals(2)
        percent.setSuffix(" %")
        percent.setValue(tier.percent_bp / 100)
        percent.setAccessibleName(self.tr("Percent"))
        each.setRange(0, _DEAR)
        each.setDecimals(currency_places(self._currency))
        each.setSuffix(f" {self._currency}")
        each.setValue(float(major_of(tier.per_unit)) if tier.per_unit else 0.0)
        each.setAccessibleName(self.tr("A piece"))
        remove = QToolButton(self)
        remove.setIcon(theme.icon("trash"))
        remove.setToolTip(self.tr("Remove this step"))
        remove.setAccessibleName(remove.toolTip())
        row = (first, percent, each, remove)
        remove.clicked.connect(lambda: self._on_remove(row))
        for part in (first, percent, each):
            part.valueChanged.connect(lambda _value: self.edited.emit())
        line = self._grid.rowCount()
        for column, widget in enumerate(row):
            self._grid.addWidget(widget, line, column)
        self._rows.append(row)

    def _draw(self) -> None:
        for at, (first, _, _, remove) in enumerate(self._rows):
            first.setEnabled(at > 0)
            remove.setVisible(at > 0)
        self.add_button.setEnabled(len(self._rows) < MOST_TIERS)

    def _on_add(self) -> None:
        last = self._rows[-1]
        self._add(Tier(from_units=last[0].value() + 100, percent_bp=round(last[1].value() * 100)))
        self._draw()
        self.edited.emit()

    def _on_remove(self, row: tuple[QSpinBox, QDoubleSpinBox, QDoubleSpinBox, QToolButton]) -> None:
        self._rows.remove(row)
        for part in row:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._draw()
        self.edited.emit()


def _exact(value: float, currency: str) -> Decimal:
    """Return what a field shows, in coins the currency has."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-currency_places(currency)))
