"""Q, A, L and the arrows: anywhere on the screen, and never while somebody writes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId
from studio.protocol.question_commands import MarkAnswered, SetStatus, ShowQuestion
from studio.ui.dialog_name import DialogName
from studio.ui.window import StudioWindow
from tests.fakes.fake_control import FakeControl
from tests.ui.question_views import a_desk, as_in_the_mockup
from tests.ui.ui_values import HEALTHY, a_running_show

OpenWindow = Callable[..., StudioWindow]
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


def _acts(control: FakeControl) -> list[ShowQuestion | MarkAnswered | SetStatus]:
    kinds = (ShowQuestion, MarkAnswered, SetStatus)
    return [command for command in control.commands if isinstance(command, kinds)]


def _chosen(window: StudioWindow) -> str | None:
    rows = window.shell.on_air.questions.list.rows.rows
    return next((row.question_id for row in rows if row.chosen), None)


@pytest.fixture
def window(qtbot: QtBot, control: FakeControl, open_window: OpenWindow) -> StudioWindow:
    made = open_window(a_running_show())
    control.report(HEALTHY)
    control.tell("questions", a_desk(*as_in_the_mockup()))
    qtbot.waitUntil(lambda: bool(made.shell.on_air.questions.list.rows.rows))
    made.shell.setFocus()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_arrows_choose_and_letters_ask_wherever_the_focus_is(
    qtbot: QtBot, control: FakeControl, window: StudioWindow
) -> None:
    on_air = window.shell.on_air
    on_air.rundown.list.setFocus()

    qtbot.keyClick(on_air.rundown.list, DOWN)
    first = _chosen(window)
    qtbot.keyClick(on_air.rundown.list, DOWN)
    qtbot.keyClick(on_air.rundown.list, UP)
    for key in (Qt.Key.Key_Q, Qt.Key.Key_A, Qt.Key.Key_L):
        qtbot.keyClick(on_air, key)

    assert first == "water"
    qtbot.waitUntil(lambda: len(_acts(control)) == 3)
    assert [type(command) for command in _acts(control)] == [ShowQuestion, MarkAnswered, SetStatus]
    assert {command.question_id for command in _acts(control)} == {QuestionId("water")}


def test_no_key_fires_while_somebody_writes(
    qtbot: QtBot, control: FakeControl, window: StudioWindow
) -> None:
    window.shell.on_air.questions.top.add_button.click()
    field = window.shell.on_air.questions.entry.field
    qtbot.waitUntil(field.hasFocus)

    qtbot.keyClicks(field, "quality?")
    qtbot.keyClick(field, DOWN)

    assert field.text() == "quality?"
    assert _chosen(window) is None
    assert _acts(control) == []


@pytest.mark.parametrize(
    "pad", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier]
)
def test_plus_opens_the_line_and_all_that_is_typed_goes_there(
    qtbot: QtBot, control: FakeControl, window: StudioWindow, pad: Qt.KeyboardModifier
) -> None:
    panel = window.shell.on_air.questions
    panel.choose(QuestionId("water"))
    before = len(control.commands)

    qtbot.keyClick(window.shell.on_air.rundown.list, Qt.Key.Key_Plus, pad)
    opened = QApplication.focusWidget()
    qtbot.keyClicks(opened, "all black? +")

    assert opened is panel.entry.field
    assert panel.entry.field.text() == "all black? +"
    assert len(control.commands) == before


def test_plus_once_more_leads_back_to_what_was_typed(qtbot: QtBot, window: StudioWindow) -> None:
    panel = window.shell.on_air.questions
    qtbot.keyClick(window.shell.on_air, Qt.Key.Key_Plus)
    qtbot.keyClicks(panel.entry.field, "half of a qu")
    window.shell.setFocus()

    qtbot.keyClick(window.shell.on_air, Qt.Key.Key_Plus)

    assert panel.entry.field.hasFocus()
    assert panel.entry.field.text() == "half of a qu"


def test_plus_on_glance_brings_the_window_to_type_in(qtbot: QtBot, window: StudioWindow) -> None:
    window.open_glance()
    glance = window.glance
    assert glance is not None
    qtbot.addWidget(glance)
    qtbot.waitUntil(glance.isActiveWindow)

    qtbot.keyClick(glance, Qt.Key.Key_Plus)

    qtbot.waitUntil(window.isActiveWindow)
    assert window.shell.on_air.questions.entry.field.hasFocus()


@pytest.mark.usefixtures("styled")
def test_the_keys_stand_on_the_buttons(window: StudioWindow) -> None:
    acts = window.shell.on_air.questions.acts

    names = [acts.screen_button, acts.answered_button, acts.later_button]

    assert [button.accessibleName()[-3:] for button in names] == ["(Q)", "(A)", "(L)"]
    assert all(button.height() >= 40 for button in acts.buttons() if button.isVisible())


def test_the_panel_leads_to_chats_and_to_what_was_put_off(window: StudioWindow) -> None:
    window.shell.on_air.questions.details_asked.emit()
    window.shell.on_air.questions.later_asked.emit()

    chats, later = window.dialogs.chats, window.dialogs.later
    assert chats is not None
    assert later is not None
    assert chats.isVisible()
    assert chats.pages.currentIndex() == 1
    assert later.isVisible()
    window.dialogs.open(DialogName.CHATS)
    assert chats.pages.currentIndex() == 0
    chats.close()
    later.close()


def test_glance_shows_the_first_question_with_its_answer_until_one_is_chosen(
    qtbot: QtBot, window: StudioWindow
) -> None:
    window.open_glance()
    glance = window.glance
    assert glance is not None
    qtbot.addWidget(glance)

    first = glance.question.text()
    window.shell.on_air.questions.choose(QuestionId("phone"))

    assert "Cuántos minutos" in first
    assert "айфоном" in glance.question.text()
