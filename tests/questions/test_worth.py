"""What is most worth an answer comes first, and the list does not dance."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ProductId, QuestionId
from studio.questions.question import Question
from studio.questions.worth import EDGE, Eyes, in_order, worth
from tests.builders import BUDS, NOW_UTC_MS, WATCH, a_question

EYES = Eyes(on_air=WATCH, rundown=frozenset({WATCH, BUDS}), now_utc_ms=NOW_UTC_MS + 60_000)


def order_of(*questions: Question, eyes: Eyes = EYES) -> list[str]:
    return [q.question_id for q in in_order(questions, eyes, {})[0]]


def test_the_product_on_air_comes_before_the_shows_others_and_those_before_the_rest() -> None:
    rest = a_question(1, product_id=ProductId("other"), viewers=40)
    show = a_question(2, product_id=BUDS, viewers=20)
    shop = a_question(3, product_id=None)
    on_air = a_question(4)

    assert order_of(rest, shop, show, on_air) == [
        "question-4",
        "question-2",
        "question-3",
        "question-1",
    ]


def test_more_viewers_a_buyer_and_a_long_wait_come_first() -> None:
    plain = a_question(1)
    asked = a_question(2, viewers=12, asked=12)
    buyer = a_question(3, buyer=True)
    old = a_question(4, first_at_utc_ms=NOW_UTC_MS - 400_000)

    assert order_of(plain, old)[0] == "question-4"
    assert order_of(plain, buyer)[0] == "question-3"
    assert order_of(plain, asked)[0] == "question-2"
    assert order_of(plain, a_question(5, paid=True))[0] == "question-5"


def test_what_has_an_answer_already_can_wait() -> None:
    assert worth(a_question(1), NOW_UTC_MS) > worth(a_question(1, answer="Yes."), NOW_UTC_MS)


def test_of_two_alike_the_one_that_was_asked_first_stands_first() -> None:
    assert order_of(a_question(2), a_question(1)) == ["question-1", "question-2"]


@st.composite
def crowds(draw: st.DrawFn) -> list[Question]:
    """Draw questions that differ in all that counts."""
    return [
        a_question(
            number,
            product_id=draw(st.sampled_from([WATCH, BUDS, None, ProductId("other")])),
            viewers=draw(st.integers(1, 200)),
            buyer=draw(st.booleans()),
            answer=draw(st.sampled_from(["", "Yes."])),
            first_at_utc_ms=NOW_UTC_MS - draw(st.integers(0, 600_000)),
        )
        for number in range(draw(st.integers(0, 8)))
    ]


@given(crowds(), st.integers(0, 600))
def test_a_little_more_worth_moves_nothing(questions: list[Question], later_s: int) -> None:
    first, bands = in_order(questions, EYES, {})
    later = replace(EYES, now_utc_ms=EYES.now_utc_ms + later_s * 1_000)

    again, after = in_order(questions, later, bands)

    grown = {
        q.question_id: worth(q, later.now_utc_ms) - worth(q, EYES.now_utc_ms) for q in questions
    }
    if all(more < EDGE for more in grown.values()):
        assert again == first
    assert all(after[QuestionId(q)] == bands[QuestionId(q)] for q in grown if grown[q] < EDGE)


@given(crowds(), st.data())
def test_the_order_does_not_depend_on_how_the_questions_came(
    questions: list[Question], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(questions))

    assert in_order(shuffled, EYES, {})[0] == in_order(questions, EYES, {})[0]
