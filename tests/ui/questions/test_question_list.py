"""The list holds still under the hand, and is quick in a flood."""

from dataclasses import replace

from studio.core.ids import QuestionId
from studio.ui.questions.questions_panel import QuestionsPanel
from tests.builders import BUDS
from tests.ui.question_views import (
    as_in_the_mockup,
    desk_view,
    questions,
)


def _ids(panel: QuestionsPanel) -> list[str]:
    return [row.question_id for row in panel.list.rows.rows]


def _chosen(panel: QuestionsPanel) -> str | None:
    return next((row.question_id for row in panel.list.rows.rows if row.chosen), None)


def test_untouched_it_follows_the_desk(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(3)))

    panel.render_state(desk_view(*reversed(questions(4)), after_s=1))

    assert _ids(panel) == ["q3", "q2", "q1", "q0"]
    assert not panel.top.fresh_button.isVisible()


def test_while_one_is_chosen_nothing_moves_and_what_is_new_is_announced(
    panel: QuestionsPanel,
) -> None:
    panel.render_state(desk_view(*questions(3)))
    panel.choose(QuestionId("q1"))
    more = replace(questions(4)[0], asked=40)

    panel.render_state(desk_view(*reversed(questions(4)[1:]), more, after_s=60))

    assert _ids(panel) == ["q0", "q1", "q2"]
    assert "×40" in panel.list.rows.rows[0].count
    assert panel.top.fresh_button.isVisible()
    assert "1" in panel.top.fresh_button.text()
    panel.top.fresh_button.click()
    assert _ids(panel) == ["q3", "q2", "q1", "q0"]
    assert _chosen(panel) == "q1"


def test_ten_seconds_after_it_was_let_go_it_sorts_itself(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(3)))
    panel.choose(QuestionId("q1"))
    panel.let_go()
    after = tuple(reversed(questions(3)))

    panel.render_state(desk_view(*after, after_s=9))
    still = _ids(panel)
    panel.render_state(desk_view(*after, after_s=10))

    assert still == ["q0", "q1", "q2"]
    assert _ids(panel) == ["q2", "q1", "q0"]


def test_scrolling_is_a_touch(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(30)))
    panel.list.verticalScrollBar().setValue(200)

    panel.render_state(desk_view(*reversed(questions(30)), after_s=5))

    assert _ids(panel)[0] == "q0"
    assert panel.list.verticalScrollBar().value() == 200


def test_another_product_on_air_lists_its_own(panel: QuestionsPanel) -> None:
    view = desk_view(*as_in_the_mockup())
    assert view.show is not None
    panel.render_state(view)
    panel.choose(QuestionId("water"))
    program = replace(view.show.program, product_id=BUDS)

    panel.render_state(replace(view, show=replace(view.show, program=program)))

    assert _ids(panel) == ["belgium", "buds"]
    assert _chosen(panel) is None


def test_only_rows_that_changed_are_drawn_anew(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(20)))
    changed: list[int] = []
    panel.list.rows.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    listed = list(questions(20))
    listed[3] = replace(listed[3], asked=9)

    panel.render_state(desk_view(*listed))
    panel.render_state(desk_view(*listed, after_s=0.2))

    assert changed == [3]


def test_in_a_flood_a_choice_is_drawn_at_once_and_draws_two_rows(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(200)))
    changed: list[int] = []
    panel.list.rows.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    for turn in range(8):
        counted = (replace(one, asked=turn + 1) for one in questions(200))
        panel.render_state(desk_view(*counted, after_s=turn / 4))
        changed.clear()

        panel.down_button.click()

        assert _chosen(panel) == f"q{turn}"
        assert changed == [at for at in (turn - 1, turn) if at >= 0]
