"""A catalogue of the window with eight sample products behind it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.paths import resource
from studio.ui.catalogue.tab import CatalogueTab
from tests.ui.catalogue.answering_room import AnsweringRoom


@pytest.fixture
def tab(qtbot: QtBot) -> CatalogueTab:
    """Give the catalogue of a window, shown, that knows nothing yet."""
    made = CatalogueTab()
    qtbot.addWidget(made)
    made.resize(1280, 620)
    made.show()
    return made


@pytest.fixture
def empty_room(tab: CatalogueTab) -> AnsweringRoom:
    """Give what answers the tab: a catalogue without products."""
    room = AnsweringRoom(tab)
    room.draw()
    return room


@pytest.fixture
def room(empty_room: AnsweringRoom) -> AnsweringRoom:
    """Give what answers the tab: the sample catalogue."""
    empty_room.fill(resource("rehearsal", "catalogue.json"))
    empty_room.draw()
    return empty_room


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    """Turn the window round."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
