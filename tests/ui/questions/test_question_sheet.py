"""A chosen question shows its row large, its numbers compared, and marks the others."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.question_commands import CorrectQuestion, MarkAnswered
from studio.questions.understood import Holds
from studio.ui.on_air.on_air_screen import OnAirScreen
from studio.ui.on_air.spec_rows import Answer, SpecLine
from studio.ui.questions.question_rows import Reach
from tests.builders import BUDS, NOW_UTC_MS, WATCH
from tests.ui.question_views import (
    OPENED,
    OTHER_OPENED,
    a_match,
    a_question,
    as_in_the_mockup,
    desk_view,
)
from tests.ui.ui_values import asked_by

WATER = QuestionId("water")


@pytest.fixture
def screen(qtbot: QtBot) -> OnAirScreen:
    made = OnAirScreen()
    qtbot.addWidget(made)
    made.resize(1420, 820)
    made.show()
    made.render_state(desk_view(*as_in_the_mockup()))
    made.render_told(OPENED)
    return made


def test_the_best_row_is_large_its_numbers_compared_and_the_others_marked(
    screen: OnAirScreen,
) -> None:
    screen.questions.choose(WATER)

    answer = screen.specs.answer.answer
    assert answer is not None
    assert answer.words == "5 ATM (50 m), 30 min at 1.5 m"
    assert answer.holds is Holds.UNSURE
    assert "it depends" in screen.specs.answer.verdict.text()
    assert "not for diving" in screen.specs.answer.verdict.text()
    assert "on camera" in screen.specs.answer.proof.text()
    assert [line.row_id for line in screen.specs.list.rows.lines if line.met] == ["ip", "depth"]
    assert screen.specs.list.chosen() is not None


def test_more_viewers_leave_the_row_that_the_host_turned_to(screen: OnAirScreen) -> None:
    screen.questions.choose(WATER)
    screen.specs.list.choose(1)
    first, *others = as_in_the_mockup()

    screen.render_state(desk_view(replace(first, asked=13), *others))

    chosen = screen.specs.list.chosen()
    assert chosen is not None
    assert chosen.row_id == "depth"


def test_an_answer_that_was_given_is_large_with_when_and_rows_stay_marked(
    screen: OnAirScreen,
) -> None:
    given = a_question("given", answer="Yes, tested.", answer_from_utc_ms=NOW_UTC_MS - 86_400_000)
    screen.render_state(desk_view(given))

    screen.questions.choose(QuestionId("given"))

    answer = screen.specs.answer.answer
    assert answer is not None
    assert answer.words == "Yes, tested."
    assert answer.proof.startswith("Answered")
    assert screen.specs.list.rows.lines[0].met


def test_another_products_question_opens_its_sheet_and_esc_gives_the_cues_own_back(
    screen: OnAirScreen,
) -> None:
    screen.questions.top.reaches[Reach.ALL].trigger()
    asked = asked_by(screen)

    screen.questions.choose(QuestionId("buds"))
    screen.render_told(OTHER_OPENED)

    assert AskProduct(product_id=BUDS) in asked
    assert screen.specs.answer.words.text() == "IPX4"
    assert "buds" in screen.specs.name_label.text()
    screen.specs.end_search()
    assert screen.specs.list.rows.lines[0].product_id == WATCH
    assert screen.specs.answer.answer is None
    assert not [row for row in screen.questions.list.rows.rows if row.chosen]


def test_another_row_can_be_said_to_answer(screen: OnAirScreen) -> None:
    screen.questions.choose(WATER)
    best_offered = screen.specs.fits_button.isVisible()
    screen.specs.list.choose(2)
    asked = asked_by(screen)

    screen.specs.fits_button.click()

    assert not best_offered
    assert asked == [CorrectQuestion(question_id=WATER, product_id=WATCH, row_id="battery")]


def test_what_is_about_another_product_is_answered_by_whichever_of_its_rows_fits(
    screen: OnAirScreen,
) -> None:
    screen.questions.top.reaches[Reach.ALL].trigger()
    screen.questions.choose(WATER)
    first, *others = as_in_the_mockup()
    moved = replace(first, product_id=BUDS, rows=())
    fitting = replace(moved, rows=(a_match("ip", BUDS),))

    screen.questions.deeds.menu.product_chosen.emit(BUDS, first)
    screen.render_state(desk_view(moved, *others))
    screen.render_told(OTHER_OPENED)
    without = screen.specs.answer.answer
    screen.render_state(desk_view(fitting, *others))

    assert without is None
    assert "buds" in screen.specs.name_label.text()
    assert screen.specs.answer.words.text() == "IPX4"
    assert "No spec row" not in screen.questions.list.rows.rows[0].found


def test_a_line_that_is_no_row_is_not_said_to_answer(screen: OnAirScreen) -> None:
    screen.questions.choose(WATER)
    product = SpecLine(
        row_id="", product_id=BUDS, label="El buds", answer=Answer(label="El buds", words="")
    )
    screen.specs.list.rows.show_lines((product,))
    asked = asked_by(screen)

    screen.specs.list.choose(0)
    screen.specs.fits_button.click()

    assert not screen.specs.fits_button.isVisible()
    assert asked == []


@pytest.mark.usefixtures("styled")
def test_the_head_of_the_sheet_is_within_reach_of_a_finger(screen: OnAirScreen) -> None:
    screen.questions.choose(WATER)

    for button in (screen.specs.search_button, screen.specs.back_button):
        assert button.isVisible()
        assert button.height() >= 40
        assert button.width() >= 40


def test_the_row_that_is_large_is_remembered_as_the_answer(screen: OnAirScreen) -> None:
    screen.questions.choose(WATER)
    asked = asked_by(screen)

    screen.questions.acts.answered_button.click()

    assert asked == [MarkAnswered(question_id=WATER, product_id=WATCH, row_id="ip")]


def test_searching_meanwhile_gives_way_to_the_next_question(screen: OnAirScreen) -> None:
    screen.specs.begin_search()
    screen.specs.field.setText("battery")
    screen.specs.field.textEdited.emit("battery")

    screen.questions.choose(WATER)

    assert not screen.specs.field.isVisible()
    assert screen.specs.answer.words.text().startswith("5 ATM")


def test_the_product_leaves_the_right_column_to_questions_where_a_rundown_shows_it(
    screen: OnAirScreen,
) -> None:
    beside = screen.product.parentWidget()
    stock, price = screen.product.stock_box.isVisible(), screen.product.price_label.isVisible()
    view = desk_view(*as_in_the_mockup())
    assert view.show is not None

    screen.render_state(replace(view, show=replace(view.show, rundown=())))

    assert beside is screen.rundown.parentWidget()
    assert (stock, price) == (True, False)
    assert screen.product.parentWidget() is screen.specs.parentWidget()
