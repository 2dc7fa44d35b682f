"""The questions on air: choosing, acting, and a list that holds still under the hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studio.core.ids import ProductId, QuestionId
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.messages import Command
from studio.protocol.question_commands import (
    CorrectQuestion,
    MarkAnswered,
    SetStatus,
    ShowQuestion,
)
from studio.protocol.question_reports import Models, ModelState
from studio.questions.question import Question, Status
from studio.show.state import pin_question
from studio.ui.questions.question_delegate import ROW_PX
from studio.ui.questions.question_menu import Deed
from studio.ui.questions.question_rows import Reach
from studio.ui.questions.questions_panel import QuestionsPanel
from tests.builders import BUDS, WATCH
from tests.ui.question_views import (
    BUSY,
    OPENED,
    a_question,
    as_in_the_mockup,
    desk_view,
    questions,
)
from tests.ui.ui_values import asked_by


def _ids(panel: QuestionsPanel) -> list[str]:
    return [row.question_id for row in panel.list.rows.rows]


def _chosen(panel: QuestionsPanel) -> str | None:
    return next((row.question_id for row in panel.list.rows.rows if row.chosen), None)


def _acts(panel: QuestionsPanel) -> list[Command]:
    """Return what is asked from now on, sheets left out."""
    asked: list[Command] = []
    panel.commanded.connect(
        lambda command: None if isinstance(command, AskProduct) else asked.append(command)
    )
    return asked


# --- listing -----------------------------------------------------------------------------------


def test_questions_stand_in_the_order_of_the_desk(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))

    assert _ids(panel) == ["water", "phone", "battery", "belgium"]


def test_other_products_are_listed_when_they_are_wanted(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))

    panel.top.reaches[Reach.OTHERS].trigger()

    assert _ids(panel) == ["buds"]
    panel.top.reaches[Reach.ALL].trigger()
    assert len(_ids(panel)) == 5


def test_sheets_are_asked_for_once_and_draw_the_labels(panel: QuestionsPanel) -> None:
    asked = asked_by(panel)
    view = desk_view(*as_in_the_mockup())

    for _ in range(3):
        panel.render_state(view)
    panel.render_told(OPENED)
    panel.render_state(view)

    assert asked == [AskProduct(product_id=WATCH), AskProduct(product_id=BUDS)]
    assert "Water resistance" in panel.list.rows.rows[0].line


def test_a_product_that_is_not_to_be_had_is_not_asked_for_again(panel: QuestionsPanel) -> None:
    asked = asked_by(panel)
    view = desk_view(a_question())
    panel.render_state(view)

    shown = panel.render_answer(AskProduct(product_id=WATCH), "no such product", done=False)
    panel.render_state(view)

    assert shown
    assert asked == [AskProduct(product_id=WATCH)]


def test_counts_gaps_and_chats_in_trouble_are_said(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup(), **BUSY))

    assert "318" in panel.foot.hidden_label.text()
    assert "sign in again" in panel.foot.trouble_label.text()
    assert "messages may be missing" in panel.foot.trouble_label.text()
    assert [dot.isVisible() for dot in panel.top.dots.dots].count(True) == 2


def test_a_model_that_is_away_is_said_though_the_others_read(panel: QuestionsPanel) -> None:
    away = Models(state=ModelState.READY, text="reader.onnx is missing")

    panel.render_state(desk_view(a_question(), models=away))

    assert "found less often" in panel.foot.models_label.text()
    assert "reader.onnx is missing" in panel.foot.models_label.text()


def test_no_model_is_blamed_while_nobody_reads_chats(panel: QuestionsPanel) -> None:
    ended = Models(state=ModelState.ENDED, text="the reader of chats ended")

    panel.render_state(desk_view(a_question(), models=ended))

    words = panel.foot.models_label.text()
    assert words == "Chats are not read: the reader ended and is being started again."


@pytest.mark.usefixtures("styled")
def test_that_the_models_are_away_is_read_beside_a_chat_in_trouble(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(a_question(), **BUSY))
    before_px = panel.foot.sizeHint().height()
    away = Models(state=ModelState.MISSING, text="reader.onnx is missing")

    panel.render_state(desk_view(a_question(), models=away, **BUSY))

    assert panel.foot.models_label.isVisible()
    assert "language models are away" in panel.foot.models_label.text()
    assert "sign in again" in panel.foot.trouble_label.text()
    assert "models" not in panel.foot.trouble_label.text()
    assert panel.foot.sizeHint().height() > before_px


def test_what_is_hidden_is_said_by_kind_while_nothing_is_wrong(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup(), hidden=BUSY["hidden"]))

    assert "chatter" in panel.foot.hidden_label.text()


@pytest.mark.parametrize(
    ("reach", "product", "words"),
    [(Reach.PRODUCT, BUDS, "None about this product"), (Reach.OTHERS, WATCH, "None about other")],
)
def test_an_empty_list_says_what_there_is_none_of(
    panel: QuestionsPanel, reach: Reach, product: ProductId, words: str
) -> None:
    panel.render_state(
        desk_view(a_question(product_id=product), a_question("b", product_id=product))
    )

    panel.top.reaches[reach].trigger()

    assert words in panel.empty_label.text()
    assert "2" in panel.empty_label.text()


def test_without_chats_it_says_how_to_get_questions(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(chats=()))

    assert "No chat is read yet" in panel.empty_label.text()


# --- choosing and acting -----------------------------------------------------------------------


def test_a_tap_chooses_and_tells_which_question(qtbot: QtBot, panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))
    told: list[Question | None] = []
    panel.chosen.connect(told.append)

    place = QPoint(120, ROW_PX + ROW_PX // 2)
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert _chosen(panel) == "phone"
    assert [one.question_id for one in told if one] == ["phone"]


def test_the_buttons_ask_and_change_nothing_by_themselves(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))
    panel.choose(QuestionId("water"))
    asked = _acts(panel)

    panel.acts.screen_button.click()
    panel.acts.answered_button.click()
    panel.acts.later_button.click()
    panel.acts.hide_button.click()

    water = QuestionId("water")
    assert asked == [
        ShowQuestion(question_id=water),
        MarkAnswered(question_id=water),
        SetStatus(question_id=water, status=Status.LATER),
        SetStatus(question_id=water, status=Status.HIDDEN),
    ]
    assert _chosen(panel) == "water"


def test_without_a_choice_nothing_can_be_asked(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))

    assert not any(button.isEnabled() for button in panel.acts.buttons())


def test_an_answer_is_marked_with_the_row_that_was_read_out(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*as_in_the_mockup()))
    panel.render_told(OPENED)
    panel.choose(QuestionId("water"))
    panel.take_row(panel.book.line(WATCH, "depth"))
    asked = _acts(panel)

    panel.acts.answered_button.click()

    answered = MarkAnswered(question_id=QuestionId("water"), product_id=WATCH, row_id="depth")
    assert asked == [answered]


def test_what_was_answered_is_followed_by_the_next(panel: QuestionsPanel) -> None:
    listed = as_in_the_mockup()
    panel.render_state(desk_view(*listed))
    panel.choose(QuestionId("phone"))

    panel.acts.answered_button.click()
    panel.render_state(desk_view(listed[0], *listed[2:]))

    assert _ids(panel) == ["water", "battery", "belgium"]
    assert _chosen(panel) == "battery"


def test_what_somebody_else_answered_keeps_its_place_and_says_so(panel: QuestionsPanel) -> None:
    listed = as_in_the_mockup()
    panel.render_state(desk_view(*listed))
    panel.choose(QuestionId("phone"))

    panel.render_state(desk_view(listed[0], *listed[2:]))

    assert _ids(panel) == ["water", "phone", "battery", "belgium"]
    assert panel.list.rows.rows[1].gone
    assert not panel.acts.answered_button.isEnabled()


def test_a_refused_answer_keeps_the_question_where_it_is(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(3)))
    panel.choose(QuestionId("q1"))
    asked = _acts(panel)
    panel.acts.answered_button.click()

    shown = panel.render_answer(asked[0], "not now", done=False)
    panel.render_state(desk_view(*questions(3)))

    assert not shown
    assert _chosen(panel) == "q1"


def test_a_deed_can_be_undone_for_a_while(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(3)))
    asked = _acts(panel)
    deed = SetStatus(question_id=QuestionId("q1"), status=Status.HIDDEN)
    panel.render_answer(deed, "", done=True)
    panel.render_state(desk_view(*questions(3)))

    panel.foot.undo_button.click()

    back = SetStatus(question_id=QuestionId("q1"), status=Status.OPEN, was=Status.HIDDEN)
    assert asked == [back]
    panel.render_answer(deed, "", done=True)
    panel.render_state(desk_view(*questions(3), after_s=11))
    assert not panel.foot.undo_button.isVisible()


def test_what_was_said_to_be_no_question_can_be_undone_and_is_listed_again(
    panel: QuestionsPanel,
) -> None:
    panel.render_state(desk_view(*questions(3)))
    panel.choose(QuestionId("q1"))
    panel.deeds.menu.render_state(desk_view(*questions(3)), questions(3)[1])
    asked = _acts(panel)
    panel.deeds.menu.deeds[Deed.NO_QUESTION].trigger()
    said = panel.render_answer(asked[0], "", done=True)
    panel.render_state(desk_view(questions(3)[0], questions(3)[2]))

    words = panel.foot.done_label.toolTip() or panel.foot.done_label.text()
    panel.foot.undo_button.click()
    panel.render_state(desk_view(*questions(3)))

    back = SetStatus(question_id=QuestionId("q1"), status=Status.OPEN, was=Status.HIDDEN)
    assert said
    assert "Not a question" in words
    assert asked[1:] == [back]
    assert _ids(panel) == ["q0", "q1", "q2"]


def test_that_no_row_answers_is_said_and_taken_back_and_moves_nothing(
    panel: QuestionsPanel,
) -> None:
    view = desk_view(*questions(3))
    panel.render_state(view)
    panel.choose(QuestionId("q1"))
    menu = panel.deeds.menu
    menu.render_state(view, questions(3)[1])
    asked = _acts(panel)
    menu.deeds[Deed.NO_ROW].trigger()
    bare = replace(questions(3)[1], rows=())
    panel.render_answer(asked[0], "", done=True)
    panel.render_state(desk_view(questions(3)[2], bare, questions(3)[0]))

    panel.foot.undo_button.click()
    panel.render_state(desk_view(questions(3)[2], bare, questions(3)[0]))

    q1 = QuestionId("q1")
    assert asked == [
        CorrectQuestion(question_id=q1),
        CorrectQuestion(question_id=q1, product_id=WATCH),
    ]
    assert _ids(panel) == ["q0", "q1", "q2"]
    assert _chosen(panel) == "q1"
    menu.render_state(view, bare)
    assert not menu.deeds[Deed.NO_ROW].isEnabled()


def test_another_product_offers_no_undo(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(3)))
    corrected = CorrectQuestion(question_id=QuestionId("q1"), product_id=BUDS)

    said = panel.render_answer(corrected, "", done=True)
    panel.render_state(desk_view(*questions(3)))

    assert not said
    assert not panel.foot.undo_button.isVisible()


def test_what_was_undone_is_listed_again_though_another_is_chosen(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(3)))
    panel.choose(QuestionId("q0"))
    panel.acts.later_button.click()
    panel.render_state(desk_view(*questions(3)[1:]))
    deed = SetStatus(question_id=QuestionId("q0"), status=Status.LATER)
    panel.render_answer(deed, "", done=True)

    panel.foot.undo_button.click()
    panel.render_state(desk_view(*questions(3)))

    assert _ids(panel) == ["q0", "q1", "q2"]
    assert _chosen(panel) == "q1"


def test_a_question_on_screen_is_marked_and_taken_off_by_the_same_button(
    panel: QuestionsPanel,
) -> None:
    view = desk_view(*as_in_the_mockup())
    assert view.show is not None
    pinned = pin_question(view.show, QuestionId("phone"), asker="d_tech", question="iPhone?")
    panel.render_state(replace(view, show=pinned))
    asked = _acts(panel)

    panel.acts.screen_button.click()
    panel.choose(QuestionId("water"))
    panel.acts.screen_button.click()

    assert panel.list.rows.rows[1].on_screen
    assert asked == [
        ShowQuestion(question_id=QuestionId("phone"), shown=False),
        ShowQuestion(question_id=QuestionId("water")),
    ]
