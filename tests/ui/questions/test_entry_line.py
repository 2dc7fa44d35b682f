"""The typing line: what is given goes out once, and only the answer to it closes the line."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId
from studio.protocol.messages import Command
from studio.protocol.question_commands import ReplyInChat, TypeQuestion, WriteAnswer
from studio.ui.questions.question_menu import Deed
from studio.ui.questions.questions_panel import QuestionsPanel
from tests.ui.question_views import a_question, as_in_the_mockup, desk_view

WATER = QuestionId("water")
ENTER = Qt.Key.Key_Return


@pytest.fixture
def asked(panel: QuestionsPanel) -> list[Command]:
    """Open the line for a reply to the first question; return what is asked from then on."""
    panel.render_state(desk_view(*as_in_the_mockup()))
    panel.choose(WATER)
    panel.deeds.menu.render_state(desk_view(*as_in_the_mockup()), as_in_the_mockup()[0])
    panel.deeds.menu.deeds[Deed.REPLY].trigger()
    panel.entry.field.setText("Yes")
    commands: list[Command] = []
    panel.commanded.connect(commands.append)
    return commands


def _hold_enter(panel: QuestionsPanel) -> None:
    for repeat in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", autorep=repeat
        )
        QApplication.sendEvent(panel.entry.field, event)


def test_a_reply_is_sent_once_until_it_is_answered(
    qtbot: QtBot, panel: QuestionsPanel, asked: list[Command]
) -> None:
    for _ in range(3):
        qtbot.keyClick(panel.entry.field, ENTER)
    panel.entry.give_button.click()
    qtbot.keyClicks(panel.entry.field, "more")

    assert asked == [ReplyInChat(question_id=WATER, text="Yes")]
    assert panel.entry.field.text() == "Yes"
    assert not panel.entry.give_button.isEnabled()


def test_enter_that_is_held_counts_once_even_when_it_is_refused(
    panel: QuestionsPanel, asked: list[Command]
) -> None:
    _hold_enter(panel)
    panel.render_answer(asked[0], "the chat took nothing", done=False)
    event = QKeyEvent(
        QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(panel.entry.field, event)

    assert len(asked) == 1


def test_after_a_refusal_it_can_be_sent_again(
    qtbot: QtBot, panel: QuestionsPanel, asked: list[Command]
) -> None:
    qtbot.keyClick(panel.entry.field, ENTER)
    panel.render_answer(asked[0], "the chat took nothing", done=False)

    qtbot.keyClicks(panel.entry.field, ", it does")
    qtbot.keyClick(panel.entry.field, ENTER)

    assert asked[1:] == [ReplyInChat(question_id=WATER, text="Yes, it does")]
    assert not panel.entry.problem.isVisible()


def test_giving_by_the_button_leaves_the_focus_on_the_line(
    panel: QuestionsPanel, asked: list[Command]
) -> None:
    panel.entry.give_button.setFocus()

    panel.entry.give_button.click()

    assert len(asked) == 1
    assert panel.focusWidget() is panel.entry.field


@pytest.mark.parametrize("done", [True, False])
@pytest.mark.parametrize(
    "other",
    [
        WriteAnswer(question_id=WATER, answer="Yes"),
        ReplyInChat(question_id=QuestionId("phone"), text="Yes"),
        ReplyInChat(question_id=WATER, text="No"),
        TypeQuestion(text="Yes"),
    ],
)
def test_the_answer_to_something_else_leaves_the_line_alone(
    qtbot: QtBot, panel: QuestionsPanel, asked: list[Command], other: Command, done: bool
) -> None:
    before = panel.render_answer(other, "no", done=done)
    qtbot.keyClick(panel.entry.field, ENTER)
    after = panel.render_answer(other, "no", done=done)

    assert (before, after) == (False, False)
    assert panel.entry.isVisible()
    assert not panel.entry.problem.isVisible()
    assert len(asked) == 1


def test_what_was_begun_meanwhile_is_not_closed_by_an_earlier_answer(
    qtbot: QtBot, panel: QuestionsPanel, asked: list[Command]
) -> None:
    qtbot.keyClick(panel.entry.field, ENTER)
    panel.top.add_button.click()
    qtbot.keyClicks(panel.entry.field, "does it float?")

    shown = panel.render_answer(asked[0], "", done=True)
    qtbot.keyClick(panel.entry.field, ENTER)

    assert not shown
    assert asked[1:] == [TypeQuestion(text="does it float?")]


@pytest.mark.parametrize(
    ("deed", "answer", "commands"),
    [
        (Deed.WRITE, "Yes", [WriteAnswer(question_id=WATER, answer="")]),
        (Deed.WRITE, "", []),
        (Deed.REPLY, "Yes", []),
    ],
)
def test_an_answer_is_taken_away_by_giving_none(
    qtbot: QtBot, panel: QuestionsPanel, deed: Deed, answer: str, commands: list[Command]
) -> None:
    view = desk_view(a_question("water", answer=answer))
    panel.render_state(view)
    panel.choose(WATER)
    panel.deeds.menu.render_state(view, view.questions.questions[0])
    panel.deeds.menu.deeds[deed].trigger()
    asked: list[Command] = []
    panel.commanded.connect(asked.append)

    panel.entry.field.clear()
    qtbot.keyClick(panel.entry.field, ENTER)

    assert asked == commands


@pytest.mark.usefixtures("styled")
def test_the_question_that_is_answered_takes_two_lines_at_most(panel: QuestionsPanel) -> None:
    heights = []
    for text in ("short?", "wide words here " * 31):
        view = desk_view(a_question("water", text=text))
        panel.render_state(view)
        panel.deeds.menu.render_state(view, view.questions.questions[0])
        panel.deeds.menu.deeds[Deed.WRITE].trigger()
        heights.append(panel.entry.sizeHint().height())

    line_px = panel.entry.prompt.fontMetrics().lineSpacing()
    assert heights[1] <= heights[0] + 2 * line_px
    assert "wide words here wide" in panel.entry.prompt.toolTip()
