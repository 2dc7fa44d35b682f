"""A hand that comes late hits nothing but what it was meant for."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.messages import Command
from studio.protocol.question_commands import (
    CorrectQuestion,
    MarkAnswered,
    MuteViewer,
    SetStatus,
    ShowQuestion,
)
from studio.questions.moderation import Viewer
from studio.questions.question import Status
from studio.show.state import pin_question
from studio.ui.questions.question_menu import Deed
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.view import View
from tests.builders import BUDS
from tests.ui.question_views import CHAT, as_in_the_mockup, desk_view, questions


class _Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def panel(qtbot: QtBot, clock: _Clock) -> QuestionsPanel:
    made = QuestionsPanel(clock=clock)
    qtbot.addWidget(made)
    made.resize(520, 420)
    made.show()
    return made


def _acts(panel: QuestionsPanel) -> list[Command]:
    asked: list[Command] = []
    panel.commanded.connect(
        lambda command: None if isinstance(command, AskProduct) else asked.append(command)
    )
    return asked


def _answer_the_first(panel: QuestionsPanel) -> None:
    """Mark the first question, so that the choice moves on to the second."""
    panel.render_state(desk_view(*questions(3)))
    panel.choose(QuestionId("q0"))
    panel.acts.answered_button.click()
    panel.render_state(desk_view(*questions(3)[1:]))


@pytest.mark.parametrize("name", ["answered", "later", "hide"])
def test_a_second_press_does_not_hit_the_question_that_followed(
    panel: QuestionsPanel, clock: _Clock, name: str
) -> None:
    _answer_the_first(panel)
    asked = _acts(panel)
    button = {
        "answered": panel.acts.answered_button,
        "later": panel.acts.later_button,
        "hide": panel.acts.hide_button,
    }[name]

    clock.now_s += 0.29
    button.click()
    too_soon = list(asked)
    clock.now_s += 0.02
    button.click()

    assert too_soon == []
    assert len(asked) == 1
    assert isinstance(asked[0], MarkAnswered | SetStatus)
    assert asked[0].question_id == QuestionId("q1")


def _with_shown(view: View, name: str) -> View:
    assert view.show is not None
    return replace(view, show=pin_question(view.show, QuestionId(name), asker="", question="?"))


def test_a_late_press_shows_no_other_question(panel: QuestionsPanel, clock: _Clock) -> None:
    _answer_the_first(panel)
    asked = _acts(panel)

    clock.now_s += 0.29
    panel.acts.screen_button.click()
    too_soon = list(asked)
    clock.now_s += 0.02
    panel.acts.screen_button.click()

    assert too_soon == []
    assert asked == [ShowQuestion(question_id=QuestionId("q1"))]


@pytest.mark.parametrize("shown", ["q0", "q1"])
def test_what_viewers_see_is_taken_down_however_late(panel: QuestionsPanel, shown: str) -> None:
    panel.render_state(_with_shown(desk_view(*questions(3)), shown))
    panel.choose(QuestionId("q0"))
    panel.acts.answered_button.click()
    panel.render_state(_with_shown(desk_view(*questions(3)[1:]), shown))
    asked = _acts(panel)

    panel.acts.screen_button.click()

    assert asked == [ShowQuestion(question_id=QuestionId(shown), shown=False)]


def test_what_the_host_chose_meanwhile_is_meant(panel: QuestionsPanel) -> None:
    _answer_the_first(panel)
    asked = _acts(panel)

    panel.choose(QuestionId("q2"))
    panel.acts.answered_button.click()

    assert asked == [MarkAnswered(question_id=QuestionId("q2"))]


def test_the_menu_means_the_question_it_was_opened_for(panel: QuestionsPanel) -> None:
    listed = as_in_the_mockup()
    panel.render_state(desk_view(*listed))
    panel.choose(QuestionId("water"))
    menu = panel.deeds.menu
    menu.aboutToShow.emit()
    asked = _acts(panel)

    panel.choose(QuestionId("phone"))
    menu.deeds[Deed.MUTE].trigger()
    menu.deeds[Deed.HIDE].trigger()
    next(one for one in menu.products.actions() if "buds" in one.text()).trigger()

    water = QuestionId("water")
    assert asked == [
        MuteViewer(viewer=Viewer(chat_id=CHAT, author_id="id-of-sol_92", name="sol_92")),
        SetStatus(question_id=water, status=Status.HIDDEN),
        CorrectQuestion(question_id=water, product_id=BUDS),
    ]


# --- undoing -----------------------------------------------------------------------------------

LATER = SetStatus(question_id=QuestionId("q0"), status=Status.LATER)
HIDDEN = SetStatus(question_id=QuestionId("q0"), status=Status.HIDDEN)
FIRST, *REST = questions(3)
PUT_OFF = replace(FIRST, status=Status.LATER)


def test_undo_waits_for_the_desk_and_stays_while_nothing_changes(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(FIRST, *REST))
    panel.render_answer(LATER, "", done=True)
    panel.render_state(desk_view(FIRST, *REST))
    early = panel.foot.undo_button.isVisible()

    panel.render_state(desk_view(*REST, later=(PUT_OFF,), later_count=1))

    assert early
    assert panel.foot.undo_button.isVisible()


@pytest.mark.parametrize(
    ("deed", "after", "since"),
    [
        (LATER, desk_view(*REST, later=(PUT_OFF,), later_count=1), desk_view(*REST)),
        (LATER, desk_view(*REST, later=(PUT_OFF,), later_count=1), desk_view(FIRST, *REST)),
        (HIDDEN, desk_view(*REST), desk_view(FIRST, *REST)),
        (HIDDEN, desk_view(*REST), desk_view(*REST, later=(PUT_OFF,), later_count=1)),
    ],
)
def test_undo_is_gone_once_somebody_put_the_question_elsewhere(
    panel: QuestionsPanel, deed: SetStatus, after: View, since: View
) -> None:
    panel.render_state(desk_view(FIRST, *REST))
    panel.render_answer(deed, "", done=True)
    asked = _acts(panel)

    for view in (after, since):
        panel.render_state(view)
    panel.foot.undo_button.click()

    assert asked == []
    assert not panel.foot.undo_button.isVisible()
