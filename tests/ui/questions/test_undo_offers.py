"""What was done by the menu is said, and can be taken back as it was before."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.messages import Command
from studio.protocol.question_commands import CorrectQuestion, MuteViewer
from studio.questions.moderation import Moderation, Viewer
from studio.questions.question import Question
from studio.questions.understood import RowMatch
from studio.ui.questions.question_menu import Deed
from studio.ui.questions.question_rows import Reach
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.view import View
from tests.builders import BUDS, WATCH
from tests.ui.question_views import CHAT, a_question, an_asker, desk_view, questions

Q1 = QuestionId("q1")
SAID = RowMatch(product_id=WATCH, row_id="dust", score=1.0)
"""A row that a person chose."""
FOUND = RowMatch(product_id=WATCH, row_id="ip", score=0.61)
LOUD = Viewer(chat_id=CHAT, author_id="id-of-loud", name="loud")


def _acts(panel: QuestionsPanel) -> list[Command]:
    asked: list[Command] = []
    panel.commanded.connect(
        lambda command: None if isinstance(command, AskProduct) else asked.append(command)
    )
    return asked


def _listed(**changes: object) -> tuple[Question, ...]:
    """Return three questions, the second with these changes."""
    first, second, third = questions(3)
    return first, replace(second, **changes), third  # type: ignore[arg-type]


def _choose(panel: QuestionsPanel, listed: Sequence[Question]) -> list[Command]:
    """Choose the second question and open its menu; return what is asked from then on."""
    view = desk_view(*listed)
    panel.render_state(view)
    panel.choose(Q1)
    panel.deeds.menu.render_state(view, listed[1])
    return _acts(panel)


def _move_to_buds(panel: QuestionsPanel) -> None:
    products = panel.deeds.menu.products.actions()
    next(one for one in products if "buds" in one.text()).trigger()


def _words(panel: QuestionsPanel) -> str:
    label = panel.foot.done_label
    return (label.toolTip() or label.text()).replace("\u2068", "").replace("\u2069", "")


# --- rows --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "row_id"), [((SAID, FOUND), "dust"), ((FOUND, SAID), ""), ((FOUND,), "")]
)
def test_a_row_that_the_host_had_set_is_set_again_by_undo(
    panel: QuestionsPanel, rows: tuple[RowMatch, ...], row_id: str
) -> None:
    asked = _choose(panel, _listed(rows=rows))
    panel.deeds.menu.deeds[Deed.NO_ROW].trigger()
    panel.render_state(desk_view(*_listed(rows=())))
    panel.render_answer(asked[0], "", done=True)
    panel.render_state(desk_view(*_listed(rows=())))

    panel.foot.undo_button.click()

    assert asked[1:] == [CorrectQuestion(question_id=Q1, product_id=WATCH, row_id=row_id)]


# --- another product ---------------------------------------------------------------------------


def test_moving_to_another_product_is_said_and_taken_back_with_its_row(
    panel: QuestionsPanel,
) -> None:
    asked = _choose(panel, _listed(rows=(SAID,)))
    moved = _listed(product_id=BUDS, rows=())
    _move_to_buds(panel)
    panel.render_state(desk_view(*moved))
    gone = [row.question_id for row in panel.list.rows.rows]
    said = panel.render_answer(asked[0], "", done=True)
    panel.render_state(desk_view(*moved))
    words = _words(panel)

    panel.foot.undo_button.click()
    panel.render_state(desk_view(*_listed(rows=(SAID,))))

    assert said
    assert gone == ["q0", "q2"]
    assert words.startswith("Moved to ")
    assert "buds" in words
    assert asked[1:] == [CorrectQuestion(question_id=Q1, product_id=WATCH, row_id="dust")]
    assert [row.question_id for row in panel.list.rows.rows] == ["q0", "q1", "q2"]


def test_taking_a_move_back_offers_nothing_more(panel: QuestionsPanel) -> None:
    asked = _choose(panel, _listed())
    _move_to_buds(panel)
    panel.render_answer(asked[0], "", done=True)
    panel.render_state(desk_view(*_listed(product_id=BUDS)))
    panel.foot.undo_button.click()

    panel.render_answer(asked[1], "", done=True)
    panel.render_state(desk_view(*_listed()))

    assert not panel.foot.undo_button.isVisible()


def test_a_move_that_somebody_changed_since_is_not_taken_back(panel: QuestionsPanel) -> None:
    asked = _choose(panel, _listed())
    _move_to_buds(panel)
    panel.render_answer(asked[0], "", done=True)
    panel.render_state(desk_view(*_listed(product_id=BUDS)))
    offered = panel.foot.undo_button.isVisible()

    panel.render_state(desk_view(*_listed()))

    assert offered
    assert not panel.foot.undo_button.isVisible()


def test_a_question_about_no_product_is_moved_with_a_word_alone(panel: QuestionsPanel) -> None:
    asked = _choose(panel, _listed(product_id=None, rows=()))
    _move_to_buds(panel)

    said = panel.render_answer(asked[0], "", done=True)
    panel.render_state(desk_view(*_listed(product_id=BUDS, rows=())))

    assert said
    assert panel.foot.done_label.isVisible()
    assert "buds" in _words(panel)
    assert not panel.foot.undo_button.isVisible()


def test_a_move_back_moves_nothing_where_all_questions_are_listed(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*_listed()))
    panel.top.reaches[Reach.ALL].trigger()
    asked = _choose(panel, _listed())
    _move_to_buds(panel)
    panel.render_answer(asked[0], "", done=True)
    first, moved, third = _listed(product_id=BUDS)
    panel.render_state(desk_view(first, third, moved))

    panel.foot.undo_button.click()
    panel.render_state(desk_view(first, third, _listed()[1]))

    assert [row.question_id for row in panel.list.rows.rows] == ["q0", "q1", "q2"]


# --- muting ------------------------------------------------------------------------------------


def _by_loud() -> tuple[Question, ...]:
    return _listed(askers=(an_asker("loud"),))


def _muted_view() -> View:
    first, _, third = questions(3)
    return desk_view(first, third, moderation=Moderation(muted=(LOUD,)))


def test_a_mute_is_said_and_taken_back_and_the_next_question_is_chosen(
    panel: QuestionsPanel,
) -> None:
    asked = _choose(panel, _by_loud())
    panel.deeds.menu.deeds[Deed.MUTE].trigger()
    panel.render_state(_muted_view())
    said = panel.render_answer(asked[0], "", done=True)
    panel.render_state(_muted_view())
    words = _words(panel)
    chosen = next((row.question_id for row in panel.list.rows.rows if row.chosen), None)

    panel.foot.undo_button.click()
    panel.render_state(desk_view(*_by_loud()))

    assert said
    assert "loud" in words
    assert chosen == "q2"
    assert asked == [MuteViewer(viewer=LOUD), MuteViewer(viewer=LOUD, muted=False)]
    assert [row.question_id for row in panel.list.rows.rows] == ["q0", "q1", "q2"]


def test_a_mute_that_was_ended_elsewhere_is_not_offered_to_be_taken_back(
    panel: QuestionsPanel,
) -> None:
    asked = _choose(panel, _by_loud())
    panel.deeds.menu.deeds[Deed.MUTE].trigger()
    panel.render_answer(asked[0], "", done=True)
    panel.render_state(_muted_view())
    offered = panel.foot.undo_button.isVisible()

    panel.render_state(desk_view(*_by_loud()))

    assert offered
    assert not panel.foot.undo_button.isVisible()


def test_a_refused_mute_keeps_the_question_and_leaves_the_word_to_others(
    panel: QuestionsPanel,
) -> None:
    asked = _choose(panel, _by_loud())
    panel.deeds.menu.deeds[Deed.MUTE].trigger()

    said = panel.render_answer(asked[0], "not now", done=False)
    panel.render_state(desk_view(*questions(3)[::2]))

    assert not said
    assert panel.list.rows.rows[1].gone
    assert not panel.foot.undo_button.isVisible()


@pytest.mark.parametrize("others", [0, 2])
def test_the_keyboard_stays_at_the_questions_when_nothing_can_be_done_with_this_one(
    qtbot: QtBot, panel: QuestionsPanel, others: int
) -> None:
    first, *rest = questions(1 + others)
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.render_state(desk_view(first, *rest))
    panel.choose(first.question_id)
    panel.acts.more_button.setFocus()

    panel.render_state(desk_view(*rest))

    assert not panel.acts.more_button.isEnabled()
    assert panel.focusWidget() is panel.list


def test_after_the_only_question_was_muted_the_keyboard_is_at_the_panel(
    qtbot: QtBot, panel: QuestionsPanel
) -> None:
    only = a_question("q1", askers=(an_asker("loud"),))
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.render_state(desk_view(only))
    panel.choose(Q1)
    panel.deeds.menu.render_state(desk_view(only), only)
    panel.acts.more_button.setFocus()

    panel.deeds.menu.deeds[Deed.MUTE].trigger()
    panel.render_state(desk_view(moderation=Moderation(muted=(LOUD,))))

    assert panel.list.isHidden()
    assert panel.hasFocus()
