"""The menu at the end of the top bar: what is set once and seldom."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from studio.protocol.setup_commands import CloseStudio
from studio.ui.dialog_name import DialogName
from studio.ui.language import LANGUAGES
from studio.ui.preferences import Preferences
from studio.ui.view import View


class WindowMenu(QMenu):
    """Set-up dialogs, language, keys, and leaving.

    Signals:
        commanded: `CloseStudio`.
        dialog_asked: A `DialogName`.
        glance_asked: The host wants the large-type page.
        keys_asked: The host wants to change the keys.
        language_chosen: Code of a language, or empty for the system's.
    """

    commanded = Signal(object)
    dialog_asked = Signal(object)
    glance_asked = Signal()
    keys_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs: list[QAction] = []
        for name, text in (
            (DialogName.DEVICES, self.tr("Devices…")),
            (DialogName.DOOR, self.tr("Producers and devices…")),
            (DialogName.DESTINATIONS, self.tr("Destinations…")),
            (DialogName.CHATS, self.tr("Chats…")),
            (DialogName.SHOPS, self.tr("Shops…")),
            (DialogName.ACCOUNTS, self.tr("Accounts…")),
            (DialogName.TEAM, self.tr("Team…")),
            (DialogName.RECEIVERS, self.tr("Receivers of events…")),
            (DialogName.LATER, self.tr("Questions after the show…")),
            (DialogName.OUTPUT, self.tr("Picture and recording…")),
            (DialogName.LAYOUT, self.tr("What platforms cover…")),
            (DialogName.TEXTS, self.tr("What the overlays say…")),
            (DialogName.THEME, self.tr("How the overlays look…")),
        ):
            action = self.addAction(text)
            action.triggered.connect(lambda _on=False, asked=name: self.dialog_asked.emit(asked))
            self._dialogs.append(action)
        self.addSeparator()
        self.addAction(self.tr("Glance on another screen")).triggered.connect(self.glance_asked)
        self._make_languages()
        self.addAction(self.tr("Keys…")).triggered.connect(self.keys_asked)
        self.addSeparator()
        self.close_action = self.addAction(self.tr("Close the studio"))
        self.close_action.triggered.connect(lambda: self.commanded.emit(CloseStudio()))

    def _make_languages(self) -> None:
        menu = self.addMenu(self.tr("Language"))
        group = QActionGroup(menu)
        self.languages: dict[str, QAction] = {}
        for code, name in (("", self.tr("As the system")), *LANGUAGES.items()):
            action = menu.addAction(name)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, code=code: self.language_chosen.emit(code))
            self.languages[code] = action

    def render_state(self, view: View, preferences: Preferences) -> None:
        """Draw what can be chosen now."""
        for action in self._dialogs:
            action.setEnabled(view.attached)
        self.close_action.setEnabled(view.attached and not view.on_air)
        self.languages[preferences.language].setChecked(True)
