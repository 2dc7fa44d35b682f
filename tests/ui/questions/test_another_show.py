"""Another show has other questions: nothing of the one before stands in the list."""

from dataclasses import replace

import pytest

from studio.core.ids import QuestionId, ShowId
from studio.protocol.messages import Command
from studio.protocol.question_commands import SetStatus
from studio.questions.question import Status
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.view import View
from tests.ui.question_views import a_question, desk_view, questions
from tests.ui.ui_values import asked_by

OLD = questions(3)
NEW = (a_question("n0"), a_question("n1"))
Q0 = QuestionId("q0")
HIDDEN = SetStatus(question_id=Q0, status=Status.HIDDEN)


def _ids(panel: QuestionsPanel) -> list[str]:
    return [row.question_id for row in panel.list.rows.rows]


def _chosen(panel: QuestionsPanel) -> list[str]:
    return [row.question_id for row in panel.list.rows.rows if row.chosen]


def _in_next_show(view: View) -> View:
    assert view.show is not None
    return replace(view, show=replace(view.show, show_id=ShowId("the-next-one")))


@pytest.mark.parametrize(
    "between",
    [
        (),
        (_in_next_show(desk_view(*OLD)),),  # the show is told before its desk
        (desk_view(*NEW),),  # and after it
    ],
)
def test_another_shows_questions_take_the_place_of_those_of_the_show_before(
    panel: QuestionsPanel, between: tuple[View, ...]
) -> None:
    panel.render_state(desk_view(*OLD))
    panel.choose(Q0)

    for view in (*between, _in_next_show(desk_view(*NEW))):
        panel.render_state(view)

    assert _ids(panel) == ["n0", "n1"]
    assert _chosen(panel) == []


def test_what_is_chosen_in_the_new_show_stays(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*OLD))
    panel.render_state(_in_next_show(desk_view(*NEW)))
    panel.choose(QuestionId("n0"))

    panel.render_state(_in_next_show(desk_view(NEW[1], NEW[0], a_question("n2"))))

    assert _ids(panel) == ["n0", "n1"]
    assert _chosen(panel) == ["n0"]


def test_nothing_of_the_show_before_can_be_undone(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*OLD))
    panel.render_answer(HIDDEN, "", done=True)
    panel.render_state(desk_view(*OLD[1:]))
    offered = panel.foot.undo_button.isVisible()

    panel.render_state(_in_next_show(desk_view(*NEW)))
    asked: list[Command] = asked_by(panel)
    panel.foot.undo_button.click()

    assert offered
    assert not panel.foot.undo_button.isVisible()
    assert asked == []


def test_after_a_refused_undo_the_list_holds_still(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*OLD))
    panel.render_answer(HIDDEN, "", done=True)
    panel.render_state(desk_view(*OLD[1:]))
    asked = asked_by(panel)
    panel.foot.undo_button.click()
    panel.render_answer(asked[-1], "somebody put it elsewhere", done=False)
    panel.choose(QuestionId("q2"))
    before = _ids(panel)

    panel.render_state(desk_view(OLD[2], OLD[0], OLD[1], after_s=90))

    assert [one for one in _ids(panel) if one in {"q1", "q2"}] == before[-2:]
    assert _ids(panel)[: len(before)] == before
