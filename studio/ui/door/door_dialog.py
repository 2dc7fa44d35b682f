"""Producers and devices: who may come in, by which way, and who is here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from studio.protocol.door_commands import (
    CancelPairing,
    OfferPairing,
    RevokeDevice,
    SetDoor,
)
from studio.protocol.door_reports import Gate
from studio.protocol.messages import Command
from studio.protocol.setup_commands import HoldKey
from studio.ui import theme
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.door.boxes_box import PASSWORD, BoxesBox
from studio.ui.door.device_rows import DeviceRows
from studio.ui.door.door_words import gate_of, state_word
from studio.ui.door.gate_box import GateBox
from studio.ui.door.pair_box import PairBox
from studio.ui.door.relay_box import CREDENTIALS, RelayBox
from studio.ui.view import View
from studio.ui.widgets.section import wrapped_label

_ANSWERED_HERE = (SetDoor, OfferPairing, CancelPairing, RevokeDevice)
_DEVICES_PX, _ONE_PX = 350, 720


class DoorDialog(QDialog):
    """Three pages, one for each way in; the first with the devices.

    Args:
        store: Where the boxes' password is kept, and which file holds the relay's credentials.
        parent: Owner.

    Signals:
        commanded: `SetDoor`, `OfferPairing`, `CancelPairing`, `RevokeDevice`, `HoldKey`.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        store = store or KeyStore()
        self.setWindowTitle(self.tr("Producers and devices"))
        self.resize(1060, 640)
        self.tabs = QTabBar(self)  # first, so that no button has the focus which closes a gate
        self.pages_gate = GateBox(Gate.PAGES, self)
        self.pages_gate.title_label.setText(self.tr("Pages for browsers and phones"))
        self.pages_gate.purpose_label.setText(
            self.tr("Producers, moderators and large displays open this address in a browser.")
        )
        self.pair = PairBox(self)
        self.devices = DeviceRows(self)
        self.boxes = BoxesBox(store, self)
        self.relay = RelayBox(store, self)
        self.pages_gate.wanted.connect(self.commanded)
        for part in (self.pair, self.devices, self.boxes, self.relay):
            part.commanded.connect(self.commanded)
        self.answer_label = wrapped_label("", "trouble", self, least_px=600)
        self.answer_label.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        first = QWidget(self)
        row = QHBoxLayout(first)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(10)
        inner = QWidget(self)
        left = QVBoxLayout(inner)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addWidget(self.pages_gate)
        left.addWidget(self.pair)
        left.addStretch(1)
        area = QScrollArea(self)  # a low screen may have no room for code and fingerprint
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMinimumWidth(inner.minimumSizeHint().width())
        row.addWidget(area, 1)
        self.devices.setFixedWidth(_DEVICES_PX)
        row.addWidget(self.devices)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.pages = QStackedWidget(self)
        for part in (first, _page(self.boxes), _page(self.relay)):
            self.tabs.addTab("")
            self.pages.addWidget(part)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)
        column.addWidget(self.answer_label)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin at the tabs."""
        super().showEvent(event)
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter in a field press no button: dialogs would press the first, which closes."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return
        super().keyPressEvent(event)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw every page, and on the tabs how each gate is."""
        for at, (gate, name) in enumerate(
            (
                (Gate.PAGES, self.tr("Pages and devices")),
                (Gate.OBS, self.tr("Button boxes")),
                (Gate.RELAY, self.tr("Far away")),
            )
        ):
            text = f"{name} · {state_word(gate_of(view.door, gate).state)}"
            if text != self.tabs.tabText(at):
                self.tabs.setTabText(at, text)
        for part in (self.pages_gate, self.pair, self.devices, self.boxes, self.relay):
            part.render_state(view)

    def answers(self, command: Command) -> bool:
        """Return whether an answer to a command is to be shown here."""
        if isinstance(command, HoldKey):
            return command.secret_name in {PASSWORD, CREDENTIALS}
        return isinstance(command, _ANSWERED_HERE)

    def render_answer(self, command: Command, text: str, *, done: bool) -> None:
        """Draw why something was not done; what was done is seen."""
        said = text if not done or isinstance(command, SetDoor) else ""
        self.answer_label.setText(said)
        self.answer_label.setVisible(bool(said))
        self.answer_label.setStyleSheet(f"color: {theme.OFFER}")


def _page(part: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 10, 0, 0)
    part.setMaximumWidth(_ONE_PX)
    row = QHBoxLayout()
    row.addWidget(part, 100)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(1)
    return page
