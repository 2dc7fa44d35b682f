"""What stands on the picture and no longer in the list is taken down first."""

from dataclasses import replace

from studio.core.ids import QuestionId
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.messages import Command
from studio.protocol.question_commands import ShowQuestion
from studio.show.state import pin_question
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.view import View
from tests.ui.question_views import desk_view, questions

Q0, Q1 = QuestionId("q0"), QuestionId("q1")


def _acts(panel: QuestionsPanel) -> list[Command]:
    asked: list[Command] = []
    panel.commanded.connect(
        lambda command: None if isinstance(command, AskProduct) else asked.append(command)
    )
    return asked


def _with_shown(view: View, question_id: QuestionId) -> View:
    assert view.show is not None
    return replace(view, show=pin_question(view.show, question_id, asker="", question="?"))


def test_an_answered_question_is_taken_off_before_the_next_is_shown(
    panel: QuestionsPanel,
) -> None:
    panel.render_state(_with_shown(desk_view(*questions(3)), Q0))
    panel.choose(Q0)
    panel.acts.answered_button.click()
    panel.render_state(_with_shown(desk_view(*questions(3)[1:]), Q0))
    panel.choose(Q1)
    asked = _acts(panel)
    words = panel.acts.screen_button.text()

    panel.acts.screen_button.click()
    panel.render_state(desk_view(*questions(3)[1:]))
    then = panel.acts.screen_button.text()
    panel.acts.screen_button.click()

    assert (words, then) == ("Take off", "On screen")
    assert asked == [
        ShowQuestion(question_id=Q0, shown=False),
        ShowQuestion(question_id=Q1),
    ]


def test_a_listed_question_on_the_picture_gives_way_to_the_chosen_one(
    panel: QuestionsPanel,
) -> None:
    panel.render_state(_with_shown(desk_view(*questions(3)), Q0))
    panel.choose(Q1)
    asked = _acts(panel)
    words = panel.acts.screen_button.text()

    panel.acts.screen_button.click()

    assert words == "On screen"
    assert asked == [ShowQuestion(question_id=Q1)]


def test_what_is_chosen_is_let_go_when_new_ones_are_asked_for(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(30)))
    panel.choose(QuestionId("q20"))
    panel.render_state(desk_view(*reversed(questions(40)), after_s=60))
    asked = _acts(panel)

    panel.top.fresh_button.click()
    panel.acts.answered_button.click()
    panel.acts.screen_button.click()

    assert asked == []
    assert not any(row.chosen for row in panel.list.rows.rows)
    assert panel.list.rows.rows[0].question_id == "q39"
    assert panel.list.verticalScrollBar().value() == 0
