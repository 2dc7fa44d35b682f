"""What the tests of rehearsals in the window share: languages, and the English put back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from studio.ui.language import Translation


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Give a function that turns the window's language; English is put back afterwards."""
    translation = Translation(qapp)
    yield translation.use
    translation.use("en")
    QLocale.setDefault(QLocale("en"))
