"""The fields of one offer: price, end, code, start; shared by the rundown and the offers."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from studio.catalogue.amount_text import amount_of, money_from
from studio.catalogue.offer import LONGEST_CODE, LONGEST_OFFER_S, MOST_PIECES, OfferPlan
from studio.catalogue.sheet_record import WrongCell
from studio.core.errors import BadInput
from studio.core.money import Money, format_money
from studio.ui import figures
from studio.ui.plan.length_field import LengthField, make_room
from studio.ui.widgets.section import styled_label, wrapped_label

_ROW_PX = 32
"""As high as a field, so that label and field stand on one line."""
_FIRST_OFFER = OfferPlan(percent=20, lasts_s=300.0)
"""What an offer begins with when one is switched on."""


class OfferFields(QWidget):
    """Draws a plan and asks for another; what is being typed stays.

    Signals:
        typed: The `OfferPlan` as far as it is typed, or None: to be checked while it is typed.
        plan_asked: The `OfferPlan` that the cue shall have, or None: no offer.
    """

    typed = Signal(object)
    plan_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: OfferPlan | None = None
        self._currency = "EUR"
        self._market = "es-ES"
        self._make_price()
        self._make_end()
        self._make_rest()
        self._lay_out()
        self.render_plan(None, currency="EUR", market="es-ES")

    # --- making --------------------------------------------------------------------------------

    def _make_price(self) -> None:
        self.offer_box = QCheckBox(self.tr("With an offer"), self)
        self.offer_box.clicked.connect(self._on_offer)
        self.percent_choice = QRadioButton(self.tr("Percent off"), self)
        self.price_choice = QRadioButton(self.tr("Fixed price"), self)
        self._choices = QButtonGroup(self)
        for choice in (self.percent_choice, self.price_choice):
            self._choices.addButton(choice)
            choice.clicked.connect(self._on_choice)
        self.percent_box = QSpinBox(self)
        self.percent_box.setRange(1, 99)
        self.percent_box.setSuffix(" %")
        self.percent_box.setAccessibleName(self.tr("Percent off"))
        self.price_field = QLineEdit(self)
        self.price_field.setMaxLength(24)
        self.price_field.setAccessibleName(self.tr("Fixed price"))
        self.price_field.setPlaceholderText("38.90")
        self.percent_box.valueChanged.connect(self._on_typed)
        self.percent_box.editingFinished.connect(self._on_finished)
        self.price_field.textEdited.connect(self._on_typed)
        self.price_field.editingFinished.connect(self._on_finished)
        self.problem_label = wrapped_label("", "trouble", self)

    def _make_end(self) -> None:
        self.time_box = QCheckBox(self.tr("Ends after"), self)
        self.time_field = LengthField(
            self.tr("Length of the offer"), least_s=1, most_s=int(LONGEST_OFFER_S), parent=self
        )
        self.pieces_box = QCheckBox(self.tr("Ends with the pieces"), self)
        self.pieces_field = QSpinBox(self)
        self.pieces_field.setRange(1, MOST_PIECES)
        self.pieces_field.setAccessibleName(self.tr("Pieces at this price"))
        self.pieces_field.setKeyboardTracking(True)

    def _make_rest(self) -> None:
        self.code_field = QLineEdit(self)
        self.code_field.setMaxLength(LONGEST_CODE)
        self.code_field.setAccessibleName(self.tr("Code a buyer types in"))
        self.start_box = QCheckBox(self.tr("Starts by itself after"), self)
        self.start_box.setToolTip(self.tr("Otherwise the host starts it with the key O"))
        self.start_field = QSpinBox(self)
        self.start_field.setRange(0, int(LONGEST_OFFER_S))
        self.start_field.setSuffix(" s")
        self.start_field.setAccessibleName(self.tr("Seconds after the take"))
        for number in (self.percent_box, self.pieces_field, self.start_field):
            make_room(number)
        for box in (self.time_box, self.pieces_box, self.start_box):
            box.clicked.connect(self._on_finished)
        for spin in (self.time_field, self.pieces_field, self.start_field):
            spin.valueChanged.connect(self._on_typed)
            spin.editingFinished.connect(self._on_finished)
        self.code_field.textEdited.connect(self._on_typed)
        self.code_field.editingFinished.connect(self._on_finished)

    def _lay_out(self) -> None:
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setHorizontalSpacing(10)
        self.form.setVerticalSpacing(8)
        self.form.addRow(self.offer_box)
        self.form.addRow(self.percent_choice, self.percent_box)
        self.form.addRow(self.price_choice, self.price_field)
        self.form.addRow(self.problem_label)
        self.form.addRow(self.time_box, self.time_field)
        self.form.addRow(self.pieces_box, self.pieces_field)
        start = QHBoxLayout()
        start.addWidget(self.start_field, 1)
        self.form.addRow(self.start_box, start)
        code = styled_label(self.tr("Code"), "dim", self)
        self.form.addRow(code, self.code_field)
        for part in (
            code,
            self.percent_choice,
            self.price_choice,
            self.time_box,
            self.pieces_box,
            self.start_box,
        ):
            part.setMinimumHeight(_ROW_PX)

    # --- drawing -------------------------------------------------------------------------------

    def render_plan(self, plan: OfferPlan | None, *, currency: str, market: str) -> None:
        """Draw a plan; fields that are being typed into stay as they are."""
        self._plan, self._currency, self._market = plan, currency, market
        shown = plan or _FIRST_OFFER
        self.offer_box.setChecked(plan is not None)
        fixed = shown.price is not None
        self.percent_choice.setChecked(not fixed)
        self.price_choice.setChecked(fixed)
        self.time_box.setChecked(shown.lasts_s is not None)
        self.pieces_box.setChecked(shown.quantity is not None)
        self.start_box.setChecked(shown.starts_after_s is not None)
        _show_number(self.percent_box, shown.percent or 20)
        self.time_field.show_value(round(shown.lasts_s or 300))
        _show_number(self.pieces_field, shown.quantity or 50)
        _show_number(self.start_field, round(shown.starts_after_s or 0))
        if not self.price_field.hasFocus():
            self.price_field.setText(self._price_text(shown.price))
            self.problem_label.hide()
        if not self.code_field.hasFocus():
            self.code_field.setText(shown.code)
        self._enable(shown, given=plan is not None)

    def _enable(self, plan: OfferPlan, *, given: bool) -> None:
        fixed = plan.price is not None or (self.price_field.hasFocus() and given)
        usable = {
            self.percent_choice: True,
            self.price_choice: True,
            self.percent_box: not fixed,
            self.price_field: True,
            self.time_box: True,
            self.time_field: plan.lasts_s is not None,
            self.pieces_box: True,
            self.pieces_field: plan.quantity is not None,
            self.start_box: True,
            self.start_field: plan.starts_after_s is not None,
            self.code_field: True,
        }
        for widget, on in usable.items():
            widget.setEnabled(given and on)

    def _price_text(self, price: Money | None) -> str:
        return "" if price is None else format_money(price, self._market)

    # --- reading -------------------------------------------------------------------------------

    def plan(self) -> OfferPlan | None:
        """Return the offer as the fields have it.

        Raises:
            BadInput: A price was typed that is none.
        """
        if not self.offer_box.isChecked():
            return None
        price = self._typed_price() if self.price_choice.isChecked() else None
        quantity = self.pieces_field.value() if self.pieces_box.isChecked() else None
        after_s = float(self.start_field.value()) if self.start_box.isChecked() else None
        return OfferPlan(
            percent=None if price is not None else self.percent_box.value(),
            price=price,
            lasts_s=self._lasts_s() if self.time_box.isChecked() else None,
            quantity=quantity,
            code=self.code_field.text().strip(),
            starts_after_s=after_s,
        )

    def _lasts_s(self) -> float:
        """Return the exact length where the field shows it rounded."""
        planned = self._plan.lasts_s if self._plan is not None else None
        shown = self.time_field.value()
        return planned if planned is not None and round(planned) == shown else float(shown)

    def _typed_price(self) -> Money:
        return money_from(amount_of(self.price_field.text()), self._currency)

    # --- asking --------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        try:
            plan = self.plan()
        except (WrongCell, BadInput) as error:
            self._say_problem(error)
            return
        self.problem_label.hide()
        self.typed.emit(plan)

    def _on_finished(self) -> None:
        try:
            plan = self.plan()
        except (WrongCell, BadInput) as error:
            self._say_problem(error)
            return
        self.problem_label.hide()
        if plan != self._plan:
            self.plan_asked.emit(plan)

    def _say_problem(self, error: BadInput) -> None:
        expected = figures.isolated("38.90")
        said = self.tr("This is no price. Type one such as {example}.").format(example=expected)
        self.problem_label.setText(said if isinstance(error, WrongCell) else str(error))
        self.problem_label.show()

    def _on_offer(self, on: bool) -> None:
        self.plan_asked.emit(replace(_FIRST_OFFER) if on else None)

    def _on_choice(self) -> None:
        if self.price_choice.isChecked():
            self.percent_box.setEnabled(False)
            self.price_field.setFocus()
            return
        self.percent_box.setEnabled(True)
        self._on_finished()


def _show_number(box: QSpinBox, value: int) -> None:
    if not box.hasFocus() and box.value() != value:
        box.blockSignals(True)
        box.setValue(value)
        box.blockSignals(False)
