"""Letting one device in: choose what it may do, show it the code, say when it came."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from studio.core.ids import DeviceId
from studio.protocol.door_commands import CancelPairing, OfferPairing
from studio.protocol.door_reports import Gate, GateReport, GateState, PairedDevice, PairingOffer
from studio.ui import figures, theme
from studio.ui.catalogue.plain import isolated_text
from studio.ui.door import door_words
from studio.ui.door.copy_line import CopyLine
from studio.ui.door.square_code import SquareCode
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, reading_side, styled_label, wrapped_label

LONGEST_NAME = 40
_SOON_S = 20
_LEAST_PX = 390


class PairBox(Section):
    """Offers a pairing, and shows the offer there is.

    Signals:
        commanded: `OfferPairing`, `CancelPairing`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Let a device in"), parent)
        self._offer: PairingOffer | None = None
        self._known: frozenset[DeviceId] | None = None
        self._news = ""
        self._make_choice()
        self._make_offer()
        self.news_label = wrapped_label("", "strong", self, least_px=600)
        self.body.addWidget(self.choice)
        self.body.addWidget(self.offer)
        self.body.addWidget(self.news_label)

    def _make_choice(self) -> None:
        self.choice = QWidget(self)
        self.role_box = QComboBox(self)
        for role in door_words.ROLES:
            self.role_box.addItem(door_words.role_name(role), role)
        self.role_box.setAccessibleName(self.tr("What it may do"))
        self.role_box.currentIndexChanged.connect(lambda _at: self._draw_powers())
        self.powers_label = wrapped_label("", "dim", self, least_px=600)
        self.name_field = QLineEdit(self)
        self.name_field.setMaxLength(LONGEST_NAME)
        self.name_field.setPlaceholderText(self.tr("Name (else as the device calls itself)"))
        self.name_field.setAccessibleName(self.tr("Name of the device"))
        self.name_field.returnPressed.connect(self._on_make)
        self.make_button = KeyButton("plus", kind="primary", parent=self)
        self.make_button.face(self.tr("Show a code"))
        self.make_button.clicked.connect(self._on_make)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.role_box)
        row.addWidget(self.name_field, 1)
        row.addWidget(self.make_button)
        column = QVBoxLayout(self.choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.powers_label)
        self._draw_powers()

    def _make_offer(self) -> None:
        self.offer = QWidget(self)
        self.square = SquareCode(self)
        self.how_label = wrapped_label(
            self.tr("Scan the square with the device, or open the address and type the code."),
            "dim",
            self,
            least_px=_LEAST_PX,
        )
        self.code_label = QLabel(self)
        self.code_label.setFont(theme.text_font(34, QFont.Weight.ExtraBold))
        self.code_label.setTextFormat(Qt.TextFormat.PlainText)
        self.code_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code_label.setAlignment(reading_side())
        self.left_label = styled_label("", "strong", self)
        self.address = CopyLine(self.tr("Address"), self)
        self.print_label = styled_label("", "dim", self)
        self.print_label.setFont(theme.text_font(13, QFont.Weight.DemiBold))
        self.print_note = wrapped_label(
            self.tr(
                "The browser warns once, because this studio vouches for itself. In the"
                " certificate it shows, the SHA-256 fingerprint of “Cuecard studio authority” must"
                " be this one; if it differs, somebody else is in between."
            ),
            "faint",
            self,
            least_px=_LEAST_PX,
        )
        self.again_button = KeyButton("retry", parent=self)
        self.again_button.face(self.tr("New code"))
        self.again_button.clicked.connect(self._on_again)
        self.cancel_button = KeyButton("close", parent=self)
        self.cancel_button.face(self.tr("Cancel"))
        self.cancel_button.clicked.connect(lambda: self.commanded.emit(CancelPairing()))
        self._lay_out_offer()

    def _lay_out_offer(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        for part in (self.how_label, self.code_label, self.left_label, self.address):
            words.addWidget(part)
        for part in (self.print_label, self.print_note):
            words.addWidget(part)
        words.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.again_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        words.addLayout(buttons)
        row = QHBoxLayout(self.offer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.square, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw the offer there is, or what can be offered."""
        door = view.door
        gate = door_words.gate_of(door, Gate.PAGES)
        relay = door_words.gate_of(door, Gate.RELAY)
        self._note(view, door.devices)
        offer = door.offer
        self.choice.setVisible(offer is None)
        self.offer.setVisible(offer is not None)
        is_open = GateState.OPEN in {gate.state, relay.state}
        for part in (self.role_box, self.name_field, self.make_button):
            part.setEnabled(view.attached and is_open)
        self.make_button.set_waiting(OfferPairing in view.waiting)
        self.again_button.set_waiting(OfferPairing in view.waiting)
        for button in (self.again_button, self.cancel_button):
            button.setEnabled(view.attached)
        closed = self.tr("Open the door above first.")
        text = self._news if is_open or self._news else closed
        self.news_label.setText(text)
        self.news_label.setVisible(bool(text) and offer is None)
        if offer is not None:
            self._draw_offer(offer, gate, view)

    def _note(self, view: View, devices: tuple[PairedDevice, ...]) -> None:
        """Tell what became of the offer that was shown, and who came in by it."""
        offer, before = view.door.offer, self._offer
        ids = frozenset(device.device_id for device in devices)
        fresh = [d for d in devices if self._known is not None and d.device_id not in self._known]
        if not view.attached:
            return
        if fresh and before is not None:
            name, role = isolated_text(fresh[0].name), door_words.role_name(fresh[0].role)
            self._news = self.tr("{name} is in: {role}.").format(name=name, role=role)
            self.news_label.setStyleSheet(f"color: {theme.PREVIEW}")
        elif offer is not None:
            self._news = ""
        elif before is not None:
            over = view.now_utc_ms >= before.until_utc_ms
            self._news = (
                self.tr("The code ran out; nobody used it.")
                if over
                else self.tr("The code is void. If you did not cancel it: it was typed wrongly.")
            )
            self.news_label.setStyleSheet(f"color: {theme.OFFER if over else theme.DIM}")
        self._known, self._offer = ids, offer

    def _draw_offer(self, offer: PairingOffer, gate: GateReport, view: View) -> None:
        address = door_words.page_address(gate)
        link = door_words.page_link(gate, offer)
        self.square.show_text(link)
        self.code_label.setText(figures.isolated(door_words.grouped(offer.code)))
        self.code_label.setAccessibleName(
            self.tr("Code {code}").format(code=" ".join(door_words.grouped(offer.code)))
        )
        left_s = max(0.0, (offer.until_utc_ms - view.now_utc_ms) / 1_000)
        role = door_words.role_name(offer.role)
        left = self.tr("{role} · for one device · {time} left")
        self.left_label.setText(left.format(role=role, time=figures.time_left(left_s)))
        soon = left_s <= _SOON_S
        self.left_label.setStyleSheet(f"color: {theme.OFFER}" if soon else "")
        self.address.show_text(address, copied=link)
        self.address.copy_button.setToolTip(
            self.tr("Copies the address with the code in it: send it only to whom it is for.")
        )
        self.address.setVisible(bool(address))
        fingerprint = door_words.fingerprint_lines(view.door.fingerprint)
        self.print_label.setText(fingerprint)
        for part in (self.print_label, self.print_note):
            part.setVisible(bool(fingerprint))

    def _draw_powers(self) -> None:
        self.powers_label.setText(door_words.role_powers(str(self.role_box.currentData())))

    # --- asking --------------------------------------------------------------------------------

    def _on_make(self) -> None:
        if self.make_button.isEnabled():
            role = door_words.ROLES[self.role_box.currentIndex()]
            name = self.name_field.text().strip()
            self.commanded.emit(OfferPairing(role=role, name=name))

    def _on_again(self) -> None:
        if self._offer is not None:
            name = self.name_field.text().strip()
            self.commanded.emit(OfferPairing(role=self._offer.role, name=name))
