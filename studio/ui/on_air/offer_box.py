"""What the offer key starts where the cue has no plan of its own: percent, length, pieces."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QSpinBox, QWidget

from studio.protocol.show_commands import StartOffer
from studio.ui import words
from studio.ui.widgets.section import styled_label

OFFER_LENGTHS_S = (30, 60, 120, 180, 300, 600, 900, 1800)
USUAL_LENGTH_S, USUAL_PERCENT = 180, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferChoice:
    """An offer by key.

    Attributes:
        length_s: Seconds; 0: no end by time.
        percent: Off the product's price.
        quantity: Pieces; 0: no end by quantity.
    """

    length_s: int = USUAL_LENGTH_S
    percent: int = USUAL_PERCENT
    quantity: int = 0


class OfferBox(QFrame):
    """A small form that drops down from the offer button.

    Signals:
        chosen: The `OfferChoice` as it is now.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "panel")
        self.percent_box = QSpinBox(self)
        self.percent_box.setRange(1, 90)
        self.percent_box.setSuffix(" %")
        self.length_box = QComboBox(self)
        for seconds in OFFER_LENGTHS_S:
            self.length_box.addItem(words.duration(seconds), seconds)
        self.length_box.addItem(self.tr("no end by time"), 0)
        self.quantity_box = QSpinBox(self)
        self.quantity_box.setRange(0, 100_000)
        self.quantity_box.setSpecialValueText(self.tr("any number"))
        form = QFormLayout(self)
        form.setContentsMargins(14, 12, 14, 12)
        form.setSpacing(9)
        for text, part in (
            (self.tr("Off the price"), self.percent_box),
            (self.tr("Length of the offer"), self.length_box),
            (self.tr("Pieces"), self.quantity_box),
        ):
            part.setAccessibleName(text)
            form.addRow(styled_label(text, "dim", self), part)
        self.show_choice(OfferChoice())
        self.percent_box.valueChanged.connect(self._tell)
        self.length_box.activated.connect(self._tell)
        self.quantity_box.valueChanged.connect(self._tell)

    @property
    def choice(self) -> OfferChoice:
        """What stands in the form; an offer without any end gets the usual length."""
        quantity = self.quantity_box.value()
        length_s = int(self.length_box.currentData())
        return OfferChoice(
            length_s=length_s if length_s or quantity else USUAL_LENGTH_S,
            percent=self.percent_box.value(),
            quantity=quantity,
        )

    def show_choice(self, choice: OfferChoice) -> None:
        """Put a choice into the form; a length that is not there is left out."""
        for part in (self.percent_box, self.length_box, self.quantity_box):
            part.blockSignals(True)
        self.percent_box.setValue(choice.percent)
        at = self.length_box.findData(choice.length_s)
        if at >= 0:
            self.length_box.setCurrentIndex(at)
        self.quantity_box.setValue(choice.quantity)
        for part in (self.percent_box, self.length_box, self.quantity_box):
            part.blockSignals(False)

    def open_under(self, button: QWidget) -> None:
        """Open above a button, for the strip stands at the lower edge of the window."""
        self.adjustSize()
        corner = button.mapToGlobal(button.rect().topLeft())
        self.move(corner.x(), corner.y() - self.height() - 6)
        self.show()
        self.percent_box.setFocus(Qt.FocusReason.PopupFocusReason)

    def _tell(self) -> None:
        self.chosen.emit(self.choice)


def for_a_reason(asked: StartOffer, reason: str) -> StartOffer:
    """Return the same offer, to be started against what a check says."""
    return StartOffer(
        duration_s=asked.duration_s,
        percent=asked.percent,
        price=asked.price,
        quantity=asked.quantity,
        code=asked.code,
        product_id=asked.product_id,
        override=reason,
    )
