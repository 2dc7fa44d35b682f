"""The set-up dialogs of one window: made when first opened, drawn while they are open."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from studio.protocol.messages import Command, Meters
from studio.protocol.reports import Device
from studio.protocol.setup_commands import (
    HoldKey,
    RemoveDestination,
    SaveDestination,
    TestDestination,
)
from studio.ui.dialogs.destinations_dialog import DestinationsDialog
from studio.ui.dialogs.devices_dialog import DevicesDialog
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.dialogs.output_dialog import OutputDialog
from studio.ui.view import View

_ANSWERED_HERE = (SaveDestination, RemoveDestination, TestDestination, HoldKey)


D = TypeVar("D", DevicesDialog, DestinationsDialog, OutputDialog)


class DialogName(StrEnum):
    """Which dialog."""

    DEVICES = "devices"
    DESTINATIONS = "destinations"
    OUTPUT = "output"


class DialogSet(QObject):
    """Opens dialogs, none of them modal, and passes on what they draw and ask.

    Args:
        window: Over which they open.
        recordings: Folder where recordings go, to be shown.
        store: Where stream keys are kept.

    Signals:
        commanded: What a dialog asks.
    """

    commanded = Signal(object)

    def __init__(self, window: QWidget, recordings: str, store: KeyStore | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._recordings = recordings
        self._store = store
        self._view = View()
        self.devices: DevicesDialog | None = None
        self.destinations: DestinationsDialog | None = None
        self.output: OutputDialog | None = None

    def open(self, name: DialogName) -> QDialog:
        """Show a dialog, or bring the open one to the front."""
        dialog = self._dialog(name)
        dialog.render_state(self._view)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def _dialog(self, name: DialogName) -> DevicesDialog | DestinationsDialog | OutputDialog:
        dialog: DevicesDialog | DestinationsDialog | OutputDialog | None
        if name is DialogName.DEVICES:
            made_devices = self.devices or self._wired(DevicesDialog(self._store, self._window))
            dialog = self.devices = made_devices
        elif name is DialogName.DESTINATIONS:
            made = self.destinations or self._wired(DestinationsDialog(self._store, self._window))
            dialog = self.destinations = made
        else:
            made_output = self.output or self._wired(OutputDialog(self._recordings, self._window))
            dialog = self.output = made_output
        return dialog

    def _wired(self, dialog: D) -> D:
        dialog.commanded.connect(self.commanded)
        return dialog

    def render_state(self, view: View) -> None:
        """Draw a view in every open dialog."""
        self._view = view
        for dialog in (self.devices, self.destinations, self.output):
            if dialog is not None and dialog.isVisible():
                dialog.render_state(view)

    def render_devices(self, devices: tuple[Device, ...]) -> None:
        """Draw what is plugged in."""
        if self.devices is not None:
            self.devices.render_devices(devices)

    def render_meters(self, meters: Meters) -> None:
        """Draw how loud it is."""
        if self.devices is not None and self.devices.isVisible():
            self.devices.render_meters(meters)

    def take_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Draw an answer in the dialog that asked; return whether there was one."""
        dialog = self.destinations
        if dialog is None or not dialog.isVisible() or not isinstance(command, _ANSWERED_HERE):
            return False
        dialog.render_answer(command, text, done=done)
        return True
