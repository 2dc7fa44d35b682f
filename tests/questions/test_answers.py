"""What people do with questions, and what of it is remembered."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from studio.core.errors import BadInput, Refused
from studio.core.ids import ProductId, QuestionId
from studio.protocol.listener_messages import AskedAgain, Heard
from studio.questions.answers import (
    LONGEST_ANSWER,
    Doer,
    Meant,
    Step,
    correct,
    mark_answered,
    set_status,
    write_answer,
)
from studio.questions.desk import PLATFORM, DeskState, receive
from studio.questions.question import Question, Status
from studio.questions.understood import Intent, Lesson, Nearness, RememberedAnswer, RowMatch
from tests.builders import BUDS, NOW_UTC_MS, WATCH, a_question, an_asker

ANA = Doer(by="Ana", at_utc_ms=NOW_UTC_MS + 5_000)
ID = QuestionId("question-1")
REMOVED = replace(a_question(1), askers=(), status=Status.HIDDEN, changed_by=PLATFORM)


def a_desk(*questions: Question) -> DeskState:
    asked = questions or (a_question(1),)
    return DeskState(questions={q.question_id: q for q in asked})


def remembered(*, answer: str = "", row_id: str = "") -> RememberedAnswer:
    return RememberedAnswer(
        product_id=WATCH,
        text=a_question(1).text,
        answer=answer,
        row_id=row_id,
        at_utc_ms=ANA.at_utc_ms,
    )


def test_the_row_that_was_shown_comes_first_and_is_remembered() -> None:
    step = mark_answered(a_desk(), ID, ANA, product_id=WATCH, row_id="strap")

    assert step.question.status is Status.ANSWERED
    assert [row.row_id for row in step.question.rows] == ["strap", "ip"]
    assert step.state.answered_at == {ID: ANA.at_utc_ms}
    assert step.question.changed_by == "Ana"
    assert step.remembered == remembered(row_id="strap")


def test_an_answer_in_words_stays_with_the_question_and_is_remembered() -> None:
    written = write_answer(a_desk(), ID, "Only as a splash.", ANA)
    answered = mark_answered(written.state, ID, ANA)

    assert (written.question.status, written.question.answer) == (Status.OPEN, "Only as a splash.")
    assert written.remembered == answered.remembered == remembered(answer="Only as a splash.")


def test_what_was_only_said_aloud_is_not_remembered() -> None:
    assert mark_answered(a_desk(), ID, ANA).remembered is None


def test_an_answer_has_its_length() -> None:
    with pytest.raises(BadInput, match="at most"):
        write_answer(a_desk(), ID, "x" * (LONGEST_ANSWER + 1), ANA)


def test_the_row_that_a_person_names_answers_and_becomes_a_lesson() -> None:
    step = correct(a_desk(), ID, Meant(row_id="strap", row_label="Strap"), ANA)

    assert step.question.rows[0] == RowMatch(product_id=WATCH, row_id="strap", score=1.0)
    assert step.lesson == Lesson(
        text=a_question(1).text, language="en", row_id="strap", row_label="Strap"
    )


def test_that_no_row_answers_is_a_lesson_about_the_product_it_was_said_of() -> None:
    step = correct(a_desk(), ID, Meant(), ANA)

    assert (step.question.product_id, step.question.rows) == (WATCH, ())
    assert step.question.status is Status.OPEN
    assert step.lesson == Lesson(text=a_question(1).text, language="en", no_row_of=WATCH)


def test_another_product_takes_the_rows_of_the_wrong_one_away() -> None:
    step = correct(a_desk(), ID, Meant(product_id=BUDS), ANA)

    assert (step.question.product_id, step.question.rows) == (BUDS, ())
    assert step.lesson is not None
    assert (step.lesson.product_id, step.lesson.on_air) == (BUDS, WATCH)


def test_the_same_words_about_the_right_product_are_the_corrected_question() -> None:
    asked = receive(DeskState(), heard(a_question(1)), now_utc_ms=NOW_UTC_MS).state
    step = correct(asked, ID, Meant(product_id=BUDS), ANA)
    again = a_question(2, product_id=BUDS, text=a_question(1).text)

    after = receive(step.state, heard(again), now_utc_ms=NOW_UTC_MS).state

    assert [(q.question_id, q.asked) for q in after.questions.values()] == [(ID, 2)]


def heard(question: Question) -> Heard:
    """Return that this was asked."""
    return Heard(number=1, opened=(question,), messages=1)


def test_what_is_no_question_leaves_the_desk_and_can_come_back() -> None:
    step = correct(a_desk(), ID, Meant(is_question=False), ANA)
    back = set_status(step.state, ID, Status.OPEN, ANA)

    assert (step.question.status, back.question.status) == (Status.HIDDEN, Status.OPEN)
    assert (step.question.intent, step.question.rows) == (Intent.OTHER, ())
    assert step.lesson is not None
    assert not step.lesson.is_question


def test_what_a_platform_removed_does_not_come_back() -> None:
    for status in set(Status) - {Status.HIDDEN}:
        with pytest.raises(Refused, match="platform removed"):
            set_status(a_desk(REMOVED), ID, status, ANA)
    with pytest.raises(Refused, match="platform removed"):
        mark_answered(a_desk(REMOVED), ID, ANA, product_id=WATCH, row_id="strap")


@pytest.mark.parametrize(
    "change",
    [
        lambda state: write_answer(state, ID, "14 days", ANA),
        lambda state: correct(state, ID, Meant(product_id=BUDS), ANA),
        lambda state: correct(state, ID, Meant(is_question=False), ANA),
        lambda state: set_status(state, ID, Status.HIDDEN, ANA),
    ],
)
def test_who_asks_what_was_removed_is_seen_whatever_was_done_with_it_meanwhile(
    change: Callable[[DeskState], Step],
) -> None:
    asker = an_asker(5, text="How deep?")
    more = AskedAgain(question_id=ID, askers=(asker,), new_viewers=1)

    step = change(a_desk(REMOVED))
    asked = Heard(number=1, asked=(more,), messages=1)
    question = receive(step.state, asked, now_utc_ms=NOW_UTC_MS).state.find(ID)

    assert step.question.status is Status.HIDDEN
    assert question is not None
    assert (question.status, question.text, question.askers) == (
        Status.OPEN,
        "How deep?",
        (asker,),
    )


@pytest.mark.parametrize("status", list(Status))
def test_a_question_can_be_put_anywhere(status: Status) -> None:
    assert set_status(a_desk(), ID, status, ANA).state.find(ID) == replace(
        a_question(1), status=status, changed_by="Ana"
    )


def test_a_question_of_another_show_is_refused() -> None:
    with pytest.raises(Refused, match="not on the desk"):
        mark_answered(a_desk(), QuestionId("question-7"), ANA, product_id=ProductId("x"))


def test_what_somebody_else_changed_since_is_not_taken_back() -> None:
    bob = Doer(by="Bob", at_utc_ms=NOW_UTC_MS + 6_000)
    answered = mark_answered(a_desk(), ID, ANA).state
    put_off = set_status(answered, ID, Status.LATER, bob).state
    answered_by_bob = mark_answered(answered, ID, bob).state

    back = set_status(answered, ID, Status.OPEN, ANA, was=Status.ANSWERED)

    assert back.question.status is Status.OPEN
    assert set_status(back.state, ID, Status.OPEN, ANA, was=Status.ANSWERED).question == (
        back.question
    )
    for changed in (put_off, answered_by_bob):
        with pytest.raises(Refused, match="somebody else changed"):
            set_status(changed, ID, Status.OPEN, ANA, was=Status.ANSWERED)


def test_which_product_was_on_air_is_known_of_a_second_correction_too() -> None:
    first = correct(a_desk(), ID, Meant(product_id=BUDS, nearness=Nearness.NAMED), ANA)
    second = correct(first.state, ID, Meant(product_id=WATCH, on_air=WATCH), ANA)

    assert second.lesson is not None
    assert second.lesson.on_air == WATCH
