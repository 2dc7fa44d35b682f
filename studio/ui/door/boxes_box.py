"""The gate for button boxes: its password is made here, kept in the keyring, shown when asked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.core.ids import SecretName
from studio.protocol.door_commands import SetDoor
from studio.protocol.door_reports import Gate
from studio.protocol.setup_commands import HoldKey
from studio.ui.dialogs.key_errand import Errand, KeyAnswer, KeyStore, make_key, read_or_make_key
from studio.ui.door.copy_line import BUTTON_PX, CopyLine
from studio.ui.door.gate_box import GateBox
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

PASSWORD = SecretName("obs_websocket")
_SHOWN_MS = 60_000


class BoxesBox(GateBox):
    """Opens the gate that speaks obs-websocket 5.

    Args:
        store: Where the password is kept.
        parent: Owner.

    Signals:
        commanded: `SetDoor`, `HoldKey`.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore, parent: QWidget | None = None) -> None:
        super().__init__(Gate.OBS, parent)
        self.title_label.setText(self.tr("Button boxes"))
        self.purpose_label.setText(
            self.tr(
                "For Stream Deck, Touch Portal and other programs and boxes that know"
                " obs-websocket 5. Give them this address and the password."
            )
        )
        self._store = store
        self._wish: SetDoor | None = None
        self._errand: Errand | None = None
        self._held = ""
        self._hides = QTimer(self)
        self._hides.setSingleShot(True)
        self._hides.setInterval(_SHOWN_MS)
        self._hides.timeout.connect(self.hide_password)
        self._make_password()
        self.wanted.connect(self._on_wanted)

    def _make_password(self) -> None:
        self.password = CopyLine(self.tr("Password"), self)
        self.show_button = KeyButton("lock", text_px=12, parent=self)
        self.show_button.face(self.tr("Show the password"))
        self.show_button.clicked.connect(self._on_show)
        self.new_button = KeyButton("retry", text_px=12, parent=self)
        self.new_button.face(self.tr("New password"))
        self.new_button.setToolTip(self.tr("Boxes with the old one are let in no more"))
        self.new_button.clicked.connect(lambda: self._send(make_key))
        for button in (self.show_button, self.new_button):
            button.setMinimumHeight(BUTTON_PX)
        self.password_note = wrapped_label("", "dim", self, least_px=600)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(styled_label(self.tr("Password"), "dim", self))
        row.addWidget(self.password, 100)
        row.addWidget(self.show_button)
        row.addStretch(1)
        row.addWidget(self.new_button)
        self.more.addLayout(row)
        self.more.addWidget(self.password_note)
        self.hide_password()

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw how the gate is."""
        super().render_state(view)
        for button in (self.show_button, self.new_button):
            button.setEnabled(view.attached and self._errand is None)

    def hide_password(self) -> None:
        """Show it no more; it can be shown again."""
        self._hides.stop()
        self.password.show_text("")
        self.password.hide()
        self.password_note.hide()
        self.show_button.show()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave no password on a page that comes back later."""
        super().hideEvent(event)
        self.hide_password()

    def _say(self, text: str) -> None:
        self.password_note.setText(text)
        self.password_note.setVisible(bool(text))

    # --- asking --------------------------------------------------------------------------------

    def _on_wanted(self, wish: SetDoor) -> None:
        """Open the gate once there is a password; close it at once."""
        if wish.is_open and not self.is_open:
            self._wish = wish
            self._send(read_or_make_key)
        else:
            self.commanded.emit(wish)

    def _on_show(self) -> None:
        if self._held:
            self._show_password(self._held)
        else:
            self._send(read_or_make_key)

    def _send(self, call: Callable[[KeyStore, SecretName], KeyAnswer]) -> None:
        if self._errand is not None:
            return
        if call is read_or_make_key and self._held:
            self._on_key(KeyAnswer(key=self._held))
            return
        self._say(self.tr("Asking the keyring…"))
        self._errand = Errand(partial(call, self._store, PASSWORD))
        self._errand.ended.connect(self._on_key)
        self._errand.start()

    def _on_key(self, answer: KeyAnswer) -> None:
        self._errand = None
        wish, self._wish = self._wish, None
        self._say("")
        if answer.fault or not answer.key:
            self._say(self.tr("The password could not be read; the log says why."))
            return
        if answer.made:  # the door's process asks for it once, at its start
            self._held = answer.key if answer.no_keyring else ""
            self.commanded.emit(HoldKey(secret_name=PASSWORD, key=answer.key))
        if wish is None or answer.made:
            self._show_password(answer.key)
        if answer.no_keyring:
            self._say(self.tr("This machine has no keyring: the password lasts for this run only."))
        if wish is not None:
            self.commanded.emit(wish)

    def _show_password(self, key: str) -> None:
        self.show_button.hide()
        self.password.show_text(key)
        self.password.show()
        self._hides.start()
