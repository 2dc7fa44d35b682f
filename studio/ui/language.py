"""The window's language: chosen, the system's, or English."""

import os

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from studio.core.paths import resource

LANGUAGES = {
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ru": "Русский",
    "ar": "العربية",
    "zh": "中文",
}
_FIGURES = {"ar": "ar_MA"}
"""Arabic as the Maghreb writes it: its digits stand beside the Latin units, as on every device."""
_VARIABLE = "CUECARD_LANGUAGE"


def choose_language(preferred: str) -> str:
    """Return the code of the language to use.

    Args:
        preferred: Code from the settings, or empty for the system's language.
    """
    wanted = (preferred, os.environ.get(_VARIABLE, ""), *QLocale.system().uiLanguages())
    codes = (tag.replace("_", "-").split("-")[0].lower() for tag in wanted)
    return next((code for code in codes if code in LANGUAGES), "en")


class Translation:
    """The translators of one application; another language replaces them.

    Args:
        app: Whose labels and direction change.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def use(self, code: str) -> None:
        """Translate every label made from now on, and lay windows out in that direction."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = [*_load(code)]
        for translator in self._installed:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(_FIGURES.get(code, code)))
        right_to_left = QLocale(code).textDirection() is Qt.LayoutDirection.RightToLeft
        directions = Qt.LayoutDirection
        direction = directions.RightToLeft if right_to_left else directions.LeftToRight
        self._app.setLayoutDirection(direction)


def _load(code: str) -> list[QTranslator]:
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = []
    for name, folder in (("qtbase_", qt_folder), ("cuecard_", str(resource("i18n")))):
        translator = QTranslator()
        if translator.load(f"{name}{code}", folder):
            found.append(translator)
    return found
