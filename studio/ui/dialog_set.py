"""The set-up dialogs of one window: made when first opened, drawn while they are open."""

from typing import assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from studio.protocol.messages import Command, DevicesListed, Meters, Told
from studio.protocol.question_commands import AskQuestions
from studio.protocol.reports import Device
from studio.protocol.setup_commands import (
    HoldKey,
    RemoveDestination,
    SaveDestination,
    TestDestination,
)
from studio.protocol.show_commands import SetTexts
from studio.ui.dialog_name import DialogName
from studio.ui.dialogs.destinations_dialog import DestinationsDialog
from studio.ui.dialogs.devices_dialog import DevicesDialog
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.dialogs.layout_dialog import LayoutDialog
from studio.ui.dialogs.output_dialog import OutputDialog
from studio.ui.dialogs.texts_dialog import TextsDialog
from studio.ui.dialogs.theme_dialog import ThemeDialog
from studio.ui.door.door_dialog import DoorDialog
from studio.ui.outside import receivers_dialog, shops_dialog
from studio.ui.outside.receivers_dialog import ReceiversDialog
from studio.ui.outside.shops_dialog import ShopsDialog
from studio.ui.questions import chats_dialog, later_dialog
from studio.ui.questions.chats_dialog import ChatsDialog
from studio.ui.questions.later_dialog import LaterDialog
from studio.ui.team.team_dialog import TeamDialog
from studio.ui.view import View

_ANSWERED_HERE = (SaveDestination, RemoveDestination, TestDestination, HoldKey)
SetupDialog = (
    DevicesDialog
    | DoorDialog
    | DestinationsDialog
    | OutputDialog
    | LayoutDialog
    | TextsDialog
    | ThemeDialog
    | ChatsDialog
    | LaterDialog
    | ReceiversDialog
    | ShopsDialog
    | TeamDialog
)


class DialogSet(QObject):
    """Opens dialogs, none of them modal, and passes on what they draw and ask.

    Args:
        window: Over which they open.
        recordings: Folder where recordings go, to be shown.
        store: Where stream keys are kept.

    Signals:
        commanded: What a dialog asks.
        go: A `Target` that a dialog wants to lead to.
    """

    commanded = Signal(object)
    go = Signal(object)

    def __init__(self, window: QWidget, recordings: str, store: KeyStore | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._recordings = recordings
        self._store = store
        self._view = View()
        self._wired: list[SetupDialog] = []
        self.devices: DevicesDialog | None = None
        self.door: DoorDialog | None = None
        self.destinations: DestinationsDialog | None = None
        self.output: OutputDialog | None = None
        self.layouts: LayoutDialog | None = None
        self.texts: TextsDialog | None = None
        self.themes: ThemeDialog | None = None
        self.chats: ChatsDialog | None = None
        self.later: LaterDialog | None = None
        self.outbox: ReceiversDialog | None = None
        self.shops: ShopsDialog | None = None
        self.team: TeamDialog | None = None

    def open(self, name: DialogName) -> QDialog:
        """Show a dialog, or bring the open one to the front."""
        dialog = self._dialog(name)
        dialog.render_state(self._view)
        if isinstance(dialog, ThemeDialog) and not dialog.isVisible():
            dialog.begin()
        if isinstance(dialog, ChatsDialog):
            dialog.show_kept_away(kept_away=name is DialogName.KEPT_AWAY)
        if isinstance(dialog, ShopsDialog):
            dialog.show_accounts(accounts=name is DialogName.ACCOUNTS)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def _dialog(self, name: DialogName) -> SetupDialog:
        found: SetupDialog
        match name:
            case DialogName.DEVICES:
                found = self.devices = self.devices or DevicesDialog(self._store, self._window)
            case DialogName.DOOR:
                found = self.door = self.door or DoorDialog(self._store, self._window)
            case DialogName.DESTINATIONS:
                found = self.destinations = self.destinations or DestinationsDialog(
                    self._store, self._window
                )
            case DialogName.OUTPUT:
                found = self.output = self.output or OutputDialog(self._recordings, self._window)
            case DialogName.LAYOUT:
                found = self.layouts = self.layouts or LayoutDialog(self._window)
            case DialogName.TEXTS:
                found = self.texts = self.texts or TextsDialog(self._window)
            case DialogName.THEME:
                found = self.themes = self.themes or ThemeDialog(parent=self._window)
            case DialogName.CHATS | DialogName.KEPT_AWAY:
                found = self.chats = self.chats or ChatsDialog(self._store, self._window)
            case DialogName.LATER:
                found = self.later = self.later or LaterDialog(self._window)
            case DialogName.RECEIVERS | DialogName.SHOPS | DialogName.ACCOUNTS | DialogName.TEAM:
                found = self._outside_dialog(name)
            case _:
                assert_never(name)
        if found not in self._wired:
            found.commanded.connect(self.commanded)
            self._wired.append(found)
        return found

    def _outside_dialog(self, name: DialogName) -> SetupDialog:
        if name is DialogName.RECEIVERS:
            self.outbox = self.outbox or ReceiversDialog(self._store, self._window)
            return self.outbox
        if name is DialogName.TEAM:
            self.team = self.team or TeamDialog(self._store, self._window)
            return self.team
        if self.shops is None:
            self.shops = ShopsDialog(self._store, self._window)
            self.shops.go.connect(self.go)
        return self.shops

    def render_state(self, view: View) -> None:
        """Draw a view in every open dialog."""
        self._view = view
        for dialog in self._wired:
            if dialog.isVisible():
                dialog.render_state(view)

    def render_told(self, told: Told) -> None:
        """Hear what was told to this window."""
        if isinstance(told, DevicesListed):
            self.render_devices(told.devices)
        if self.later is not None:
            self.later.render_told(told)
        if self.outbox is not None:
            self.outbox.render_told(told)
        if self.team is not None:
            self.team.render_told(told)

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
        texts = self.texts
        if isinstance(command, SetTexts) and texts is not None and texts.isVisible():
            texts.render_answer(command, text, done=done)
            return True
        for dialog in (self.door, self.team):
            if dialog is not None and dialog.isVisible() and dialog.answers(command):
                dialog.render_answer(command, text, done=done)
                return True
        if self._answered_about_questions(command, text, done=done):
            return True
        if self._answered_about_outside(command, text, done=done):
            return True
        sends = self.destinations
        if sends is None or not sends.isVisible() or not isinstance(command, _ANSWERED_HERE):
            return False
        sends.render_answer(command, text, done=done)
        return True

    def _answered_about_questions(self, command: Command, text: str, *, done: bool) -> bool:
        chats, later = self.chats, self.later
        if later is not None and isinstance(command, later_dialog.ANSWERED_HERE):
            heard = later.render_answer(command, text, done=done)
            return heard and (later.isVisible() or done or isinstance(command, AskQuestions))
        is_token = isinstance(command, HoldKey) and command.secret_name.startswith("chat-")
        mine = is_token or isinstance(command, chats_dialog.ANSWERED_HERE)
        if chats is None or not chats.isVisible() or not mine:
            return isinstance(command, AskQuestions)
        chats.render_answer(command, text, done=done)
        return True

    def _answered_about_outside(self, command: Command, text: str, *, done: bool) -> bool:
        receivers, shops = self.outbox, self.shops
        if isinstance(command, receivers_dialog.ANSWERED_HERE):
            seen = receivers is not None and receivers.isVisible()
            if receivers is not None and seen:
                receivers.render_answer(command, text, done=done)
            return seen
        if shops is None or not shops.isVisible():
            return False
        if isinstance(command, shops_dialog.ANSWERED_HERE):
            shops.render_answer(command, text, done=done)
            return True
        return False
