"""Starting the window."""

import argparse
import signal
import sys
from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from studio.core.settings import chosen_recordings_folder
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.language import LANGUAGES, Translation, choose_language
from studio.ui.link import ControlLink, Finder
from studio.ui.preferences import Preferences, load_preferences, save_preferences
from studio.ui.screen import ScreenName
from studio.ui.theme import apply_theme
from studio.ui.window import StudioWindow

_USUAL_SIZE_PX = (1440, 900)
_FRAME_PX = 60
"""What a desktop may put around a window, at most: its title, its borders."""


class _Begins(Protocol):
    def begin_with(self, pack: str) -> None: ...


class Studio(QObject):
    """One application: its link, its language, and the window that is open now.

    Args:
        app: The Qt application, with its theme.
        finder: How the control room is found; None: on this machine.
        store: Where stream keys are kept; None: in the system's keyring.
        language: Code that goes before the settings and the system, or empty.
        pack: Name of a training pack that is rehearsed at once; for a rehearsal's window.
    """

    def __init__(
        self,
        app: QApplication,
        *,
        finder: Finder | None = None,
        store: KeyStore | None = None,
        language: str = "",
        pack: str = "",
    ) -> None:
        super().__init__()
        self._store = store
        self._translation = Translation(app)
        self._preferences = load_preferences()
        self._language = choose_language(language or self._preferences.language)
        self._translation.use(self._language)
        self.link = ControlLink(finder, self)
        self.window = self._open_window()
        if pack:
            self._begin_with(pack)

    def _begin_with(self, pack: str) -> None:
        screen = self.window.shell.made(ScreenName.REHEARSE)
        if screen is not None:
            cast(_Begins, screen).begin_with(pack)

    def start(self) -> None:
        """Show the window, at once, and look for the control room."""
        self._fit()
        self.window.show()
        self.link.open()

    def stop(self) -> None:
        """Close link and window; the show goes on."""
        self.link.close()
        self.window.leave()

    def _open_window(self) -> StudioWindow:
        window = StudioWindow(
            self.link,
            self._preferences,
            recordings=str(chosen_recordings_folder()),
            store=self._store,
        )
        window.preferences_changed.connect(self._on_preferences)
        return window

    def _fit(self) -> None:
        room = self.window.screen().availableSize()
        width_px, height_px = _USUAL_SIZE_PX
        self.window.resize(min(width_px, room.width()), min(height_px, room.height()))
        if room.width() < width_px or room.height() < height_px + _FRAME_PX:
            # The frame would not fit around it, and the buttons at the bottom would be off screen.
            self.window.setWindowState(Qt.WindowState.WindowMaximized)

    def _on_preferences(self, preferences: Preferences) -> None:
        changed = preferences.language != self._preferences.language
        self._preferences = preferences
        save_preferences(preferences)
        if changed:
            self._change_language(choose_language(preferences.language))

    def _change_language(self, code: str) -> None:
        """Open a new window in the other language and close the old one; the link stays."""
        self._language = code
        self._translation.use(code)
        old, self.window = self.window, self._open_window()
        self.window.take_over(old)
        old.leave()
        old.deleteLater()


def run(argv: Sequence[str] = ()) -> int:
    """Show the window until it is closed, and return the exit code.

    Args:
        argv: `--language CODE`, `--pack NAME` of what a rehearsal begins with, or nothing.
    """
    words = argparse.ArgumentParser(prog="cuecard")
    words.add_argument("--language", choices=tuple(LANGUAGES), default="")
    words.add_argument("--pack", default="")
    asked = words.parse_args(list(argv))
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Cuecard")
    app.setDesktopFileName("cuecard")
    apply_theme(app)
    studio = Studio(app, language=asked.language, pack=asked.pack)
    studio.start()
    for number in (signal.SIGINT, signal.SIGTERM):  # heard within one turn of the window's clock
        signal.signal(number, lambda *_: app.exit(0))
    code = app.exec()
    studio.stop()
    return code
