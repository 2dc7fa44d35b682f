"""The list holds still under the hand, and is quick in a flood."""

from dataclasses import replace

import pytest

from studio.control.question_news import MOST_OPEN
from studio.core.ids import ProductId, QuestionId
from studio.questions.question import Question, Status
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.view import View
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


def _on_air(product_id: ProductId, *listed: Question, after_s: float = 0.0) -> View:
    view = desk_view(*listed, after_s=after_s)
    assert view.show is not None
    program = replace(view.show.program, product_id=product_id)
    return replace(view, show=replace(view.show, program=program))


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
    assert _chosen(panel) is None


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


# --- another product on air --------------------------------------------------------------------


def test_another_product_on_air_lists_its_own(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))

    panel.render_state(_on_air(BUDS, *as_in_the_mockup()))

    assert _ids(panel) == ["belgium", "buds"]
    assert not panel.top.fresh_button.isVisible()


def test_a_take_moves_nothing_while_one_is_read_and_says_what_waits(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))
    panel.choose(QuestionId("phone"))

    for after_s in (0, 60):
        panel.render_state(_on_air(BUDS, *as_in_the_mockup(), after_s=after_s))

    assert _ids(panel) == ["water", "phone", "battery", "belgium"]
    assert _chosen(panel) == "phone"
    assert panel.acts.answered_button.isEnabled()
    assert "1" in panel.top.fresh_button.text()
    panel.let_go()
    assert _ids(panel) == ["belgium", "buds"]
    assert not panel.top.fresh_button.isVisible()


def test_after_a_take_what_waits_is_listed_when_it_is_asked_for(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))
    panel.choose(QuestionId("phone"))
    panel.render_state(_on_air(BUDS, *as_in_the_mockup()))

    panel.top.fresh_button.click()

    assert _ids(panel) == ["belgium", "buds"]
    assert _chosen(panel) is None


@pytest.mark.parametrize("deed", ["answered", "later"])
def test_after_a_take_the_list_is_that_of_the_product_once_the_read_one_is_put_away(
    panel: QuestionsPanel, deed: str
) -> None:
    listed = as_in_the_mockup()
    panel.render_state(desk_view(*listed))
    panel.choose(QuestionId("phone"))
    panel.render_state(_on_air(BUDS, *listed))

    button = panel.acts.answered_button if deed == "answered" else panel.acts.later_button
    button.click()
    panel.render_state(_on_air(BUDS, *listed))
    asked = _ids(panel)
    panel.render_state(_on_air(BUDS, listed[0], *listed[2:]))

    assert asked == ["water", "phone", "battery", "belgium"]
    assert _ids(panel) == ["belgium", "buds"]
    assert _chosen(panel) is None


def test_a_question_that_is_brought_after_a_take_needs_no_other_reach(
    panel: QuestionsPanel,
) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))
    panel.choose(QuestionId("phone"))
    panel.render_state(_on_air(BUDS, *as_in_the_mockup()))

    assert panel.bring(QuestionId("buds"))

    assert _ids(panel) == ["belgium", "buds"]
    assert _chosen(panel) == "buds"


# --- more questions than are told --------------------------------------------------------------


def test_what_is_left_out_of_a_full_desk_is_still_open(panel: QuestionsPanel) -> None:
    every = questions(MOST_OPEN + 1)
    panel.render_state(desk_view(*every[:-1], open_count=len(every)))
    panel.choose(QuestionId("q0"))

    panel.render_state(desk_view(*every[1:], open_count=len(every)))

    assert not any(row.gone for row in panel.list.rows.rows)
    assert panel.acts.answered_button.isEnabled()
    assert panel.bring(QuestionId("q0"))
    assert _chosen(panel) == "q0"


def test_what_is_left_out_is_gone_once_the_desk_tells_all_or_tells_that_it_was_put_off(
    panel: QuestionsPanel,
) -> None:
    every = questions(MOST_OPEN + 1)
    panel.render_state(desk_view(*every[:-1], open_count=len(every)))
    panel.choose(QuestionId("q0"))
    off = replace(every[0], status=Status.LATER)

    panel.render_state(desk_view(*every[2:], open_count=len(every), later=(off,), later_count=1))
    put_off = [row.question_id for row in panel.list.rows.rows if row.gone]
    panel.render_state(desk_view(*every[2:]))
    told_all = [row.question_id for row in panel.list.rows.rows if row.gone]

    assert put_off == ["q0"]
    assert told_all == ["q0", "q1"]
    assert not panel.acts.answered_button.isEnabled()


# --- drawing -----------------------------------------------------------------------------------


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
