"""The gate for producers far away: the agency's NATS server, this studio's name and credentials."""

from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from studio.core.ids import SecretName
from studio.protocol.door_commands import SetDoor
from studio.protocol.door_reports import Gate, GateReport
from studio.protocol.setup_commands import HoldKey
from studio.ui.dialogs.key_errand import Errand, KeyAnswer, KeyStore, keep_key, read_key
from studio.ui.door.gate_box import GateBox
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label

CREDENTIALS = SecretName("relay_credentials")
_LONGEST_ADDRESS, _LONGEST_STUDIO = 300, 60


class RelayBox(GateBox):
    """Opens the gate that goes out to the agency's server, and listens on nothing.

    Args:
        store: Where it is kept which file holds the credentials.
        parent: Owner.

    Signals:
        commanded: `SetDoor`, `HoldKey`.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore, parent: QWidget | None = None) -> None:
        super().__init__(Gate.RELAY, parent)
        self.title_label.setText(self.tr("Far away"))
        self.purpose_label.setText(
            self.tr(
                "For producers who are not in your network, over your agency's server. Nothing is"
                " opened towards the Internet: this computer connects to the server."
            )
        )
        self._store = store
        self._asked = False
        self._errand: Errand | None = None
        for part in (self.reach_box, self.port_label, self.port_box):
            part.hide()
        self.fields.insertStretch(0, 1)
        self._make_more()
        self.wanted.connect(self.commanded)

    def _make_more(self) -> None:
        self.address_field = QLineEdit(self)
        self.address_field.setMaxLength(_LONGEST_ADDRESS)
        self.address_field.setPlaceholderText("tls://relay.agency.example:4222")
        self.studio_field = QLineEdit(self)
        self.studio_field.setMaxLength(_LONGEST_STUDIO)
        self.file_label = ElidedLabel("strong", least_px=60, parent=self)
        self.file_button = KeyButton("folder", text_px=12, parent=self)
        self.file_button.face(self.tr("Choose…"))
        self.file_button.clicked.connect(self._on_choose)
        file_row = QWidget(self)
        row = QHBoxLayout(file_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.file_label, 1)
        row.addWidget(self.file_button)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for text, field in (
            (self.tr("Address of the server"), self.address_field),
            (self.tr("Name of this studio there"), self.studio_field),
            (self.tr("Credentials file"), file_row),
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)
        self.more.addLayout(form)
        self.answer_label = styled_label("", "dim", self)
        self.answer_label.hide()
        self.more.addWidget(self.answer_label)
        self._draw_file("")

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw how the gate is; what is being typed stays."""
        super().render_state(view)
        self.address.hide()  # it stands in its field
        for field in (self.address_field, self.studio_field):
            field.setEnabled(view.attached and not self.is_open)
        self.file_button.setEnabled(view.attached and self._errand is None)
        filled = all(f.text().strip() for f in (self.address_field, self.studio_field))
        self.open_button.setEnabled(view.attached and (self.is_open or filled))
        self.open_button.setToolTip("" if filled else self.tr("Fill in address and name first."))

    def _draw_fields(self, report: GateReport) -> None:
        if not self.is_open or len(report.addresses) < 2:
            return
        for field, text in zip(
            (self.address_field, self.studio_field), report.addresses, strict=False
        ):
            if field.text() != text:
                field.setText(text)

    def _draw_file(self, kept: str) -> None:
        path = unquote(urlsplit(kept).path) if kept.startswith("file:") else ""
        name = Path(path).name
        self.file_label.show_text(name or (self.tr("kept") if kept else self.tr("none chosen")))
        self.file_label.setToolTip(path)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look once which file was chosen before."""
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            errand = Errand(partial(read_key, self._store, CREDENTIALS))
            errand.ended.connect(self._on_read)
            errand.start()

    def _on_read(self, answer: KeyAnswer) -> None:
        if answer.key:
            self._draw_file(answer.key)

    # --- asking --------------------------------------------------------------------------------

    def command(self, *, is_open: bool) -> SetDoor:
        """Return what the fields say, as a command."""
        return SetDoor(
            gate=Gate.RELAY,
            is_open=is_open,
            network=False,
            address=self.address_field.text().strip(),
            studio=self.studio_field.text().strip(),
        )

    def _on_choose(self) -> None:
        pattern = self.tr("Credentials") + " (*.creds *.nk *.nkey)"
        dialog = choose_file(self, self.tr("Credentials file"), pattern)
        dialog.fileSelected.connect(lambda path: self.keep(Path(path)))

    def keep(self, path: Path) -> None:
        """Remember which file holds the credentials; what is in it stays in it."""
        if self._errand is not None:
            return
        address = path.absolute().as_uri()  # has no spaces, which a key must not have
        self._errand = Errand(partial(keep_key, self._store, CREDENTIALS, address, others=()))
        self._errand.ended.connect(lambda answer: self._on_kept(answer, address))
        self._errand.start()

    def _on_kept(self, answer: KeyAnswer, address: str) -> None:
        self._errand = None
        text = answer.problem
        if answer.fault:
            text = self.tr("It could not be kept; the log says why.")
        elif answer.no_keyring:
            text = self.tr("This machine has no keyring: the choice lasts for this run only.")
        self.answer_label.setText(text)
        self.answer_label.setVisible(bool(text))
        if not (answer.problem or answer.fault):
            self._draw_file(address)
            # The door's process asks for it once, at its start.
            self.commanded.emit(HoldKey(secret_name=CREDENTIALS, key=address))
