"""What is most worth an answer comes first, and the list does not dance."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ProductId
from studio.questions.question import Question
from studio.questions.worth import EDGE, TOLD_ANEW_MS, Eyes, Order, worth
from tests.builders import BUDS, NOW_UTC_MS, WATCH, a_question

EYES = Eyes(on_air=WATCH, rundown=frozenset({WATCH, BUDS}), now_utc_ms=NOW_UTC_MS + 60_000)


def order_of(*questions: Question, eyes: Eyes = EYES) -> list[str]:
    return [q.question_id for q in Order().of(questions, eyes)]


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
    order = Order()
    first = order.of(questions, EYES)
    later = replace(EYES, now_utc_ms=EYES.now_utc_ms + later_s * 1_000)

    again = order.of(questions, later)

    still = {
        q.question_id
        for q in questions
        if worth(q, later.now_utc_ms) - worth(q, EYES.now_utc_ms) < EDGE
    }
    assert [q for q in again if q.question_id in still] == [
        q for q in first if q.question_id in still
    ]


@given(crowds(), st.lists(st.integers(0, 2 * TOLD_ANEW_MS), max_size=4), st.data())
def test_what_changed_is_placed_at_once_and_what_waits_before_long(
    questions: list[Question], steps_ms: list[int], data: st.DataObject
) -> None:
    order, eyes = Order(), EYES
    order.of(questions, eyes)
    for step_ms in steps_ms:
        eyes = replace(eyes, now_utc_ms=eyes.now_utc_ms + step_ms)
        at = data.draw(st.integers(0, max(0, len(questions) - 1)))
        if questions:
            questions[at] = replace(questions[at], viewers=questions[at].viewers * 8)
        order.of(questions, eyes)

    eyes = replace(eyes, now_utc_ms=eyes.now_utc_ms + TOLD_ANEW_MS)
    ordered = order.of(questions, eyes)

    near = [_distance(question) for question in ordered]
    assert near == sorted(near)
    pairs = pairwise(ordered)
    assert all(
        worth(one, eyes.now_utc_ms) > worth(next_one, eyes.now_utc_ms) - 1 - 2 * EDGE
        for one, next_one in pairs
        if _distance(one) == _distance(next_one)
    )


def test_another_product_on_air_is_seen_at_once() -> None:
    questions, order = [a_question(1), a_question(2, product_id=BUDS)], Order()
    assert order.of(questions, EYES)[0].product_id == WATCH

    assert order.of(questions, replace(EYES, on_air=BUDS))[0].product_id == BUDS


def _distance(question: Question) -> int:
    if question.product_id == EYES.on_air:
        return 0
    return 1 if question.product_id is None or question.product_id in EYES.rundown else 2


@given(crowds(), st.data())
def test_the_order_does_not_depend_on_how_the_questions_came(
    questions: list[Question], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(questions))

    assert Order().of(shuffled, EYES) == Order().of(questions, EYES)
