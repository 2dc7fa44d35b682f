"""A catalogue of the window with eight sample products behind it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.paths import resource
from studio.ui.catalogue import photo_strip, thumbnails
from studio.ui.catalogue.tab import CatalogueTab
from studio.ui.catalogue.thumbnails import read_thumbnail
from tests.ui.catalogue.answering_room import AnsweringRoom


@cache
def _thumbnail(path: str, side_px: int, _written_ns: int) -> QPixmap:
    return read_thumbnail(path, side_px)


def _read_once(path: str, side_px: int) -> QPixmap:
    """Read a picture as the window does, if it is another one than before."""
    try:
        written_ns = Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        written_ns = 0
    return _thumbnail(path, side_px, written_ns)


@pytest.fixture(scope="package", autouse=True)
def _photos(qapp: QApplication) -> Iterator[None]:
    """Read the photos of the sample products once: each test would for a tenth of a second."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (thumbnails, photo_strip):
            patch.setattr(module, "read_thumbnail", _read_once)
        yield
    _thumbnail.cache_clear()  # no picture outlives the application


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
