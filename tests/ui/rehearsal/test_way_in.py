"""The ways into a rehearsal's window: by a button, by the command, with a pack that begins."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.__main__ import main
from studio.core.paths import REHEARSAL_VARIABLE, rehearsing
from studio.protocol.rehearsal_messages import StartRehearsal
from studio.ui import app as window_app
from studio.ui.app import Studio
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.language import Translation
from studio.ui.link import Finder
from studio.ui.plan import rehearsal_start
from studio.ui.screen import ScreenName
from tests.fakes.fake_control import FakeControl
from tests.ui.rehearsal.rehearsal_views import GADGETS
from tests.ui.rehearsal.rehearsal_views import rehearsing as a_rehearsal

WITHIN_MS = 20_000


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is set here be gone afterwards, and a display be there."""
    monkeypatch.setenv(REHEARSAL_VARIABLE, "0")
    monkeypatch.setenv("DISPLAY", ":1")


@pytest.mark.parametrize(
    ("words", "given", "rehearses"),
    [
        ([], [], False),
        (["--rehearse"], [], True),
        (["--rehearse", "gadgets"], ["--pack", "gadgets"], True),
    ],
)
def test_the_command_opens_the_window_and_names_the_pack(
    monkeypatch: pytest.MonkeyPatch, words: list[str], given: list[str], rehearses: bool
) -> None:
    seen: list[tuple[list[str], bool]] = []

    def run(argv: list[str]) -> int:
        seen.append((argv, rehearsing()))
        return 0

    monkeypatch.setattr(window_app, "run", run)
    monkeypatch.setattr(sys, "argv", ["cuecard", *words])

    assert main() == 0
    assert seen == [(given, rehearses)]


@pytest.mark.parametrize("pack", ["", "first-show"])
def test_the_button_starts_the_same_command(monkeypatch: pytest.MonkeyPatch, pack: str) -> None:
    started: list[list[str]] = []

    def start(_program: str, words: list[str]) -> tuple[bool, int]:
        started.append(words)
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)

    assert rehearsal_start.start_rehearsal(pack)
    assert started == [["-m", "studio", "--rehearse", *([pack] if pack else [])]]


@pytest.fixture
def studio(qapp: QApplication, control: FakeControl, store: KeyStore) -> Iterator[Studio]:
    finder = Finder(find=control.rendezvous, start=lambda: None)
    made = Studio(qapp, finder=finder, store=store, language="en", pack=GADGETS.pack_id)
    yield made
    made.stop()
    Translation(qapp).use("en")
    made.window.deleteLater()
    QLocale.setDefault(QLocale("en"))


def test_a_window_that_was_opened_for_a_pack_starts_it_without_another_click(
    qtbot: QtBot, studio: Studio, control: FakeControl
) -> None:
    view = a_rehearsal()
    assert view.show is not None
    control.show = view.show
    studio.start()
    control.topics["rehearsal"] = view.rehearsal
    qtbot.waitUntil(lambda: studio.window.view.attached, timeout=WITHIN_MS)

    control.tell("rehearsal", view.rehearsal)

    asked: list[StartRehearsal] = []

    def heard() -> bool:
        asked[:] = [one for one in control.commands if isinstance(one, StartRehearsal)]
        return bool(asked)

    qtbot.waitUntil(heard, timeout=WITHIN_MS)
    assert [command.pack for command in asked] == [GADGETS.file]
    assert studio.window.shell.name is ScreenName.REHEARSE
