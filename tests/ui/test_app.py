"""The application starts at once, speaks its user's language, and changes it while it runs."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.paths import resource
from studio.ui import language
from studio.ui.app import Studio
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.language import LANGUAGES, Translation, choose_language
from studio.ui.link import Finder
from studio.ui.preferences import load_preferences
from studio.ui.theme import icon
from tests.fakes.fake_control import FakeControl
from tests.ui.ui_values import ON_AIR

TRANSLATED = tuple(code for code in LANGUAGES if code != "en")


@pytest.fixture
def studio(qapp: QApplication, control: FakeControl, store: KeyStore) -> Iterator[Studio]:
    finder = Finder(find=control.rendezvous, start=lambda: None)
    made = Studio(qapp, finder=finder, store=store, language="en")
    yield made
    made.stop()
    Translation(qapp).use("en")
    made.window.deleteLater()
    QLocale.setDefault(QLocale("en"))


def test_the_window_is_there_before_any_control_room(
    qtbot: QtBot, qapp: QApplication, store: KeyStore
) -> None:
    started: list[bool] = []
    finder = Finder(find=lambda: None, start=lambda: started.append(True))
    studio = Studio(qapp, finder=finder, store=store, language="en")

    studio.start()

    assert studio.window.isVisible()
    assert started == [True]
    assert studio.window.shell.top_bar.pill.text() == "STARTING"
    assert "Starting the control room" in studio.window.shell.notice_bar.sentence.text()
    studio.stop()
    studio.window.deleteLater()


def test_a_second_window_finds_the_show_as_it_is(
    qtbot: QtBot, qapp: QApplication, studio: Studio, control: FakeControl, store: KeyStore
) -> None:
    control.show = ON_AIR
    studio.start()
    qtbot.waitUntil(lambda: studio.window.view.on_air)
    studio.stop()
    again = Studio(
        qapp,
        finder=Finder(find=control.rendezvous, start=lambda: None),
        store=store,
        language="en",
    )

    again.start()

    qtbot.waitUntil(lambda: again.window.view.show == ON_AIR)
    again.stop()
    again.window.deleteLater()


def test_another_language_opens_another_window_over_the_same_link(
    qtbot: QtBot, qapp: QApplication, studio: Studio, control: FakeControl
) -> None:
    control.show = ON_AIR
    studio.start()
    qtbot.waitUntil(lambda: studio.window.view.attached)
    old = studio.window

    old.menu.languages["ar"].trigger()

    assert studio.window is not old
    assert not old.isVisible()
    assert studio.window.shell.on_air.strip.mute_button.text() == "كتم"
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert studio.window.view.show == ON_AIR
    assert load_preferences().language == "ar"
    assert len(control.identities) == 1


@pytest.mark.parametrize(("preferred", "code"), [("ru", "ru"), ("xx", "es"), ("", "es")])
def test_the_language_is_the_chosen_one_or_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, preferred: str, code: str
) -> None:
    monkeypatch.setenv("CUECARD_LANGUAGE", "es_ES")

    assert choose_language(preferred) == code


def _messages(code: str) -> list[tuple[str, str, str]]:
    root = ET.parse(resource("i18n", f"cuecard_{code}.ts")).getroot()  # noqa: S314 - our own file
    found = []
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            found.append((name, source, message.findtext("translation") or ""))
    return found


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_label_is_translated_and_the_compiled_file_says_the_same(code: str) -> None:
    translator = QTranslator()
    assert translator.load(f"cuecard_{code}", str(resource("i18n")))

    for context, source, translated in _messages(code):
        assert translated, source
        assert translator.translate(context, source) == translated


def test_no_label_is_missing_from_the_translations(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("pyside6-lupdate")
    sources = [str(path) for path in Path(language.__file__).parent.rglob("*.py")]
    fresh = tmp_path / "cuecard_es.ts"
    subprocess.run([program, *sources, "-ts", str(fresh)], check=True, capture_output=True)
    found = ET.parse(fresh).getroot()  # noqa: S314 - just written
    labels = {
        (context.findtext("name"), message.findtext("source"))
        for context in found.iter("context")
        for message in context.iter("message")
    }

    for code in TRANSLATED:
        known = {(context, source) for context, source, _ in _messages(code)}
        assert labels == known, "run scripts/translations.py"


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_fill_in_the_same_places(code: str) -> None:
    for _context, source, translated in _messages(code):
        assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", translated))


def test_every_icon_that_is_named_is_drawn() -> None:
    drawings = {path.stem for path in resource("icons").glob("*.svg")}
    code = "\n".join(path.read_text("utf-8") for path in Path("studio/ui").rglob("*.py"))
    named = set(re.findall(r'(?:KeyButton|icon)\(\s*"([a-z-]+)"', code))

    assert named <= drawings
    for name in drawings:
        assert not icon(name).pixmap(16, 16).isNull()


def test_on_a_small_screen_the_window_fills_it_and_still_does_in_another_language(
    studio: Studio,
) -> None:
    small = studio.window.screen().availableSize().height() < 900

    studio.start()
    filled = studio.window.isMaximized()
    studio.window.preferences_changed.emit(replace(load_preferences(), language="es"))

    assert filled is small
    assert studio.window.isMaximized() is small
