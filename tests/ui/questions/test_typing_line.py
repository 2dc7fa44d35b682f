"""The typing line on the On air screen: Esc closes it, no words are lost, and no button moves."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId
from studio.protocol.messages import Command
from studio.protocol.question_commands import ReplyInChat, TypeQuestion, WriteAnswer
from studio.ui.on_air.on_air_screen import OnAirScreen
from studio.ui.questions.question_menu import Deed
from studio.ui.questions.questions_panel import QuestionsPanel
from tests.ui.question_views import LONG, OPENED, a_question, desk_view, questions

Q0, Q1 = QuestionId("q0"), QuestionId("q1")
SIZES_PX = ((1260, 646), (1260, 700), (1420, 826))
MANY = questions(30)


@pytest.fixture
def on_air(qtbot: QtBot) -> OnAirScreen:
    """Give the screen with thirty questions, the first one chosen."""
    made = OnAirScreen()
    qtbot.addWidget(made)
    made.resize(*SIZES_PX[0])
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.render_told(OPENED)
    made.render_state(desk_view(*MANY))
    made.questions.choose(Q0)
    _settle(made)
    return made


def _settle(screen: OnAirScreen) -> None:
    for _ in range(3):
        QApplication.processEvents()
        screen.render_state(desk_view(*MANY))


def _plus(panel: QuestionsPanel) -> None:
    panel.top.add_button.click()


def _do(panel: QuestionsPanel, deed: Deed, name: QuestionId = Q0, answer: str = "") -> None:
    question = a_question(name, answer=answer)
    panel.deeds.menu.render_state(desk_view(question), question)
    panel.deeds.menu.deeds[deed].trigger()


def _write(panel: QuestionsPanel) -> None:
    _do(panel, Deed.WRITE)


def _reply(panel: QuestionsPanel) -> None:
    _do(panel, Deed.REPLY)


def _chosen(panel: QuestionsPanel) -> list[str]:
    return [row.question_id for row in panel.list.rows.rows if row.chosen]


def _press_escape(qtbot: QtBot, screen: OnAirScreen) -> None:
    handle = screen.windowHandle()
    assert handle is not None
    qtbot.keyClick(handle, Qt.Key.Key_Escape)  # by way of the shortcuts, like a real key


# --- Esc -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("opens", [_plus, _write, _reply])
@pytest.mark.parametrize("at", ["field", "give_button", "close_button"])
def test_escape_closes_the_line_alone(
    qtbot: QtBot, on_air: OnAirScreen, opens: Callable[[QuestionsPanel], None], at: str
) -> None:
    panel = on_air.questions
    opens(panel)
    panel.entry.field.setText("how")
    getattr(panel.entry, at).setFocus()

    _press_escape(qtbot, on_air)

    assert panel.entry.isHidden()
    assert _chosen(panel) == [Q0]
    assert panel.list.hasFocus()


def test_escape_once_more_lets_the_question_go(qtbot: QtBot, on_air: OnAirScreen) -> None:
    _plus(on_air.questions)

    _press_escape(qtbot, on_air)
    _press_escape(qtbot, on_air)

    assert _chosen(on_air.questions) == []


# --- what was not finished -----------------------------------------------------------------------


@pytest.fixture
def asked(panel: QuestionsPanel) -> list[Command]:
    """Show thirty questions; return what is asked from then on."""
    panel.render_state(desk_view(*MANY))
    commands: list[Command] = []
    panel.commanded.connect(commands.append)
    return commands


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("opens", [_write, _reply])
def test_half_of_an_answer_outlives_another_line(
    qtbot: QtBot, panel: QuestionsPanel, opens: Callable[[QuestionsPanel], None]
) -> None:
    opens(panel)
    qtbot.keyClicks(panel.entry.field, "yes, to fif")
    _plus(panel)
    begun = panel.entry.field.text()
    qtbot.keyClicks(panel.entry.field, "does it fl")

    opens(panel)
    qtbot.keyClicks(panel.entry.field, "ty")
    answer = panel.entry.field.text()
    _plus(panel)

    assert begun == ""
    assert answer == "yes, to fifty"
    assert panel.entry.field.text() == "does it fl"


@pytest.mark.usefixtures("asked")
def test_opened_again_where_it_stands_the_line_keeps_its_words(
    qtbot: QtBot, panel: QuestionsPanel
) -> None:
    _write(panel)
    qtbot.keyClicks(panel.entry.field, "yes")

    _write(panel)

    assert panel.entry.field.text() == "yes"


@pytest.mark.usefixtures("asked")
def test_two_questions_of_one_viewer_share_no_words(qtbot: QtBot, panel: QuestionsPanel) -> None:
    _do(panel, Deed.REPLY, Q0)
    qtbot.keyClicks(panel.entry.field, "yes")

    _do(panel, Deed.REPLY, Q1)

    assert panel.entry.field.text() == ""


def test_what_was_closed_half_written_comes_back_until_it_is_sent(
    qtbot: QtBot, panel: QuestionsPanel, asked: list[Command]
) -> None:
    _plus(panel)
    qtbot.keyClicks(panel.entry.field, "does it float?")
    panel.entry.close_button.click()
    _plus(panel)
    again = panel.entry.field.text()

    qtbot.keyClick(panel.entry.field, Qt.Key.Key_Return)
    panel.render_answer(asked[0], "", done=True)
    _plus(panel)

    assert again == "does it float?"
    assert asked == [TypeQuestion(text="does it float?")]
    assert panel.entry.field.text() == ""


@pytest.mark.usefixtures("asked")
def test_what_was_wiped_out_is_forgotten(qtbot: QtBot, panel: QuestionsPanel) -> None:
    _do(panel, Deed.WRITE, answer="Yes")
    qtbot.keyClicks(panel.entry.field, "No")
    _plus(panel)
    _do(panel, Deed.WRITE, answer="Yes")
    panel.entry.field.clear()
    panel.entry.close_button.click()

    _do(panel, Deed.WRITE, answer="Yes")

    assert panel.entry.field.text() == "Yes"


@pytest.mark.usefixtures("asked")
def test_an_answer_that_nobody_touched_is_the_newest_one(panel: QuestionsPanel) -> None:
    _do(panel, Deed.WRITE, answer="Yes")
    _plus(panel)

    _do(panel, Deed.WRITE, answer="Yes, to 50 m")

    assert panel.entry.field.text() == "Yes, to 50 m"


@pytest.mark.parametrize(("done", "left"), [(True, ""), (False, "yes")])
def test_words_on_their_way_stay_until_they_were_taken(
    qtbot: QtBot, panel: QuestionsPanel, asked: list[Command], done: bool, left: str
) -> None:
    _reply(panel)
    qtbot.keyClicks(panel.entry.field, "yes")
    qtbot.keyClick(panel.entry.field, Qt.Key.Key_Return)
    _plus(panel)

    panel.render_answer(asked[0], "the chat took nothing", done=done)
    _reply(panel)

    assert panel.entry.field.text() == left
    assert panel.entry.give_button.isEnabled()


def test_words_on_their_way_are_not_sent_twice(
    qtbot: QtBot, panel: QuestionsPanel, asked: list[Command]
) -> None:
    for _ in range(2):
        _reply(panel)
        qtbot.keyClicks(panel.entry.field, "yes")
        qtbot.keyClick(panel.entry.field, Qt.Key.Key_Return)
        _plus(panel)
    _reply(panel)
    closed = panel.render_answer(asked[0], "", done=True)

    assert asked == [ReplyInChat(question_id=Q0, text="yes")]
    assert closed
    assert panel.entry.isHidden()


@pytest.mark.usefixtures("asked")
def test_only_the_last_few_are_kept(qtbot: QtBot, panel: QuestionsPanel) -> None:
    for question in MANY:
        _do(panel, Deed.WRITE, question.question_id)
        qtbot.keyClicks(panel.entry.field, "yes")

    found = []
    for question in (MANY[0], MANY[-2]):
        _do(panel, Deed.WRITE, question.question_id)
        found.append(panel.entry.field.text())

    assert found == ["", "yes"]


def test_an_answer_put_back_can_be_given_for_its_own_question(
    qtbot: QtBot, panel: QuestionsPanel, asked: list[Command]
) -> None:
    _write(panel)
    qtbot.keyClicks(panel.entry.field, "yes")
    _plus(panel)

    _write(panel)
    panel.entry.give_button.click()

    assert asked == [WriteAnswer(question_id=Q0, answer="yes")]


# --- places --------------------------------------------------------------------------------------


def _places(screen: OnAirScreen) -> list[QRect]:
    parts: tuple[QWidget, ...] = (
        screen.questions,
        screen.questions.acts.answered_button,
        screen.questions.foot,
        screen.specs,
    )
    return [QRect(part.mapTo(screen, QPoint(0, 0)), part.size()) for part in parts]


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("size_px", SIZES_PX)
@pytest.mark.parametrize("text", ["", LONG])
def test_the_line_takes_its_room_from_the_list_alone(
    on_air: OnAirScreen, size_px: tuple[int, int], text: str
) -> None:
    on_air.resize(*size_px)
    _settle(on_air)
    before, high_px = _places(on_air), on_air.questions.list.height()

    question = a_question(Q0, text=text or "?")
    on_air.questions.deeds.menu.render_state(desk_view(question), question)
    on_air.questions.deeds.menu.deeds[Deed.WRITE].trigger()
    _settle(on_air)
    during, left_px = _places(on_air), on_air.questions.list.height()
    on_air.questions.entry.close_line()
    _settle(on_air)

    assert during == before
    assert 0 < left_px < high_px
    assert _places(on_air) == before
    assert on_air.questions.list.height() == high_px


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize(("chosen", "scrolled_px"), [(20, 0), (0, 900), (12, 0), (5, 100)])
def test_a_list_that_the_host_scrolled_away_stays_there(
    on_air: OnAirScreen, chosen: int, scrolled_px: int
) -> None:
    panel = on_air.questions
    panel.choose(QuestionId(f"q{chosen}"))
    panel.list.verticalScrollBar().setValue(scrolled_px)
    _settle(on_air)

    _plus(panel)
    _settle(on_air)
    during_px = panel.list.verticalScrollBar().value()
    panel.entry.close_line()
    _settle(on_air)

    assert during_px == panel.list.verticalScrollBar().value() == scrolled_px


@pytest.mark.usefixtures("styled")
def test_the_chosen_question_stays_in_sight_and_the_list_comes_back(on_air: OnAirScreen) -> None:
    panel = on_air.questions
    panel.choose(Q1)
    _settle(on_air)
    before_px = panel.list.verticalScrollBar().value()

    _plus(panel)
    _settle(on_air)
    seen = panel.list.visualRect(panel.list.currentIndex())
    shown = panel.list.viewport().rect().intersected(seen).height()
    panel.entry.close_line()
    _settle(on_air)

    assert shown >= min(seen.height(), panel.list.viewport().height())
    assert panel.list.verticalScrollBar().value() == before_px
