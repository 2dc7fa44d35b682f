"""What the window's tests share: the theme, a control room that is none, a key store in memory."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.ids import SecretName
from studio.show.state import ShowState
from studio.ui import link
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.link import ControlLink, Finder
from studio.ui.preferences import Preferences
from studio.ui.screen import ScreenName
from studio.ui.theme import apply_theme
from studio.ui.view import LinkState
from studio.ui.window import StudioWindow
from tests.fakes.fake_control import FakeControl
from tests.ui.ui_values import SHOW


@pytest.fixture(autouse=True)
def _patience(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a busy machine's control room be silent for longer; the link's own tests know better."""
    if request.path.name != "test_link.py":
        monkeypatch.setattr(link, "SILENCE_MS", 60_000)


@pytest.fixture(scope="session")
def style_sheet(qapp: QApplication) -> str:
    """Apply the theme, and return its style sheet."""
    apply_theme(qapp)
    return qapp.styleSheet()


@pytest.fixture
def styled() -> None:
    """Ask for the style sheet; what looks at sizes, places or pixels does."""


@pytest.fixture(autouse=True)
def _theme(request: pytest.FixtureRequest, qapp: QApplication, style_sheet: str) -> None:
    """Give the window its palette and fonts, and its style sheet where a test asks for it.

    The sheet takes two thirds of the time in which a window is built.
    """
    wanted = style_sheet if "styled" in request.fixturenames else ""
    if qapp.styleSheet() != wanted:
        qapp.setStyleSheet(wanted)


@pytest.fixture
def control() -> Iterator[FakeControl]:
    """Give a control room that listens, with a show off air."""
    fake = FakeControl(SHOW)
    fake.open()
    yield fake
    fake.close()


@pytest.fixture
def keys() -> dict[SecretName, str]:
    """Give what stands in for the keyring."""
    return {}


@pytest.fixture
def store(keys: dict[SecretName, str]) -> KeyStore:
    """Give a key store over `keys`."""

    def forget(name: SecretName) -> None:
        keys.pop(name, None)

    return KeyStore(save=keys.__setitem__, read=keys.get, forget=forget)


@pytest.fixture
def open_window(
    qtbot: QtBot, control: FakeControl, store: KeyStore
) -> Iterator[Callable[..., StudioWindow]]:
    """Give a function that opens a window on the fake control room, attached, showing On air."""
    links: list[ControlLink] = []

    def open_one(
        show: ShowState = SHOW, *, opens: bool = False, **preferences: object
    ) -> StudioWindow:
        control.show = show
        link = ControlLink(Finder(find=control.rendezvous, start=lambda: None))
        links.append(link)
        chosen = replace(Preferences(), **preferences)  # type: ignore[arg-type]
        window = StudioWindow(link, chosen, recordings="recordings", store=store)
        qtbot.addWidget(window, before_close_func=lambda closing: closing.leave())
        window.resize(1280, 720)
        window.show()
        link.open()
        qtbot.waitUntil(lambda: window.view.attached and link.state is LinkState.ATTACHED)
        if not opens:
            window.shell.show_screen(ScreenName.ON_AIR)
        return window

    yield open_one
    for one in links:
        one.close()
        one.deleteLater()
