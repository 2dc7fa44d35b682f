"""The answer that is read out: all of it can be read, however long, and others keep their room."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId
from studio.questions.answers import LONGEST_ANSWER
from studio.ui.on_air.answer_box import AnswerBox
from studio.ui.on_air.on_air_screen import OnAirScreen
from studio.ui.on_air.spec_rows import Answer
from studio.ui.questions.question_delegate import ROW_PX
from studio.ui.widgets.broken_label import BrokenLabel
from tests.ui.question_views import OPENED, a_question, desk_view, questions

LONG = ("This is the long answer that was typed. " * 13)[:LONGEST_ANSWER]
UNBROKEN = "x" * LONGEST_ANSWER


def _end_px(box: AnswerBox) -> int:
    """Return how much of the words would be cut off if they were scrolled to their end."""
    area = box.area
    shown_px = area.verticalScrollBar().maximum() + area.viewport().height()
    return box.proof.geometry().bottom() + 1 - shown_px


@pytest.fixture
def screen(qtbot: QtBot) -> OnAirScreen:
    made = OnAirScreen()
    qtbot.addWidget(made)
    made.resize(1280, 660)
    made.show()
    return made


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("words", [LONG, UNBROKEN, "Yes."])
def test_an_answer_is_read_to_its_end_beside_the_questions(
    qtbot: QtBot, screen: OnAirScreen, words: str
) -> None:
    answered = a_question("long", answer=words)
    screen.render_state(desk_view(answered, *questions(9)))
    screen.render_told(OPENED)

    screen.questions.choose(QuestionId("long"))
    qtbot.waitUntil(screen.specs.answer.isVisible)
    box = screen.specs.answer

    qtbot.waitUntil(lambda: -9 <= _end_px(box) <= 0)
    assert screen.questions.list.height() >= 2 * ROW_PX
    assert screen.specs.list.height() > 0
    assert box.words.font().pixelSize() >= 18
    assert box.words.height() >= box.words.heightForWidth(box.words.width())


@pytest.mark.usefixtures("styled")
def test_another_answer_is_read_from_its_beginning(qtbot: QtBot, screen: OnAirScreen) -> None:
    first, second = (a_question(name, answer=f"{name} {LONG}"[:500]) for name in ("a", "b"))
    screen.render_state(desk_view(first, second))
    screen.questions.choose(QuestionId("a"))
    bar = screen.specs.answer.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())

    screen.render_state(desk_view(replace(first, asked=9), second))
    kept = bar.value()
    screen.questions.choose(QuestionId("b"))

    assert kept == bar.maximum()
    assert bar.value() == 0


def test_the_longer_the_answer_the_smaller_it_is_written(qtbot: QtBot) -> None:
    box = AnswerBox()
    qtbot.addWidget(box)
    sizes = []
    for words in ("Yes.", "words " * 12, "words " * 30, LONG):
        box.show_answer(Answer(label="Your answer", words=words))
        sizes.append(box.words.font().pixelSize())

    assert sizes == sorted(set(sizes), reverse=True)
    assert sizes[-1] >= 18


def test_a_text_is_cut_after_its_lines_and_a_word_is_broken_where_it_must(qtbot: QtBot) -> None:
    whole, two = BrokenLabel(), BrokenLabel(most_lines=2)
    for label in (whole, two):
        qtbot.addWidget(label)
        label.show_text("short")
    one_line_px = whole.heightForWidth(300)
    for label in (whole, two):
        label.show_text(UNBROKEN)

    assert whole.heightForWidth(300) > 5 * one_line_px
    assert two.heightForWidth(300) == pytest.approx(2 * one_line_px, abs=2)
