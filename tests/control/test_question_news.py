"""The topic fits into a line, says how much it leaves out, and costs little."""

from dataclasses import replace

import pytest

from studio.control.question_news import (
    FURTHER_ASKERS,
    MOST_LATER,
    MOST_OPEN,
    MOST_RANKED,
    WITH_ALL_ASKERS,
    Known,
    QuestionNews,
    Rate,
)
from studio.protocol.codec import MAX_LINE_BYTES, encode
from studio.protocol.question_reports import Models
from studio.questions.chat_spec import TYPED
from studio.questions.desk import DeskState
from studio.questions.moderation import Moderation
from studio.questions.question import MOST_ASKERS_TOLD, Question, Status
from studio.questions.worth import Eyes
from tests.builders import NOW_UTC_MS, WATCH, a_question, an_asker
from tests.fakes.fake_clock import FakeClock

SECOND_NS = 1_000_000_000


def known(*questions: Question) -> Known:
    return Known(
        desk=DeskState(questions={q.question_id: q for q in questions}),
        eyes=Eyes(on_air=WATCH, now_utc_ms=NOW_UTC_MS),
        models=Models(),
        moderation=Moderation(),
    )


def crowd(number: int, *, text: str = "Does it float?", status: Status = Status.OPEN) -> Question:
    """Return a question that as many asked as are told of."""
    askers = tuple(an_asker(100 * number + n, text=text) for n in range(MOST_ASKERS_TOLD))
    return a_question(number, askers=askers, text=text, status=status)


def test_the_topic_says_what_it_leaves_out() -> None:
    states = [Status.OPEN] * (MOST_OPEN + 5) + [Status.LATER] * (MOST_LATER + 3)
    states += [Status.ANSWERED] * 4 + [Status.HIDDEN]

    topic = QuestionNews().topic(known(*(a_question(n, status=s) for n, s in enumerate(states))))

    assert (len(topic.questions), topic.open_count) == (MOST_OPEN, MOST_OPEN + 5)
    assert (len(topic.later), topic.later_count) == (MOST_LATER, MOST_LATER + 3)
    assert topic.answered_count == 4
    assert topic.questions[0].question_id == "question-0"


def test_the_first_questions_have_all_their_askers_and_the_others_some() -> None:
    topic = QuestionNews().topic(known(*(crowd(n) for n in range(100))))

    told = [len(question.askers) for question in topic.questions]
    assert told == [MOST_ASKERS_TOLD] * WITH_ALL_ASKERS + [FURTHER_ASKERS] * 70


@pytest.mark.parametrize("text", ["潜" * 500, "x" * 500, "\\" * 500])
def test_the_longest_topic_fits_into_a_line(text: str) -> None:
    questions = [crowd(n, text=text) for n in range(300)]
    later = [crowd(n, text=text, status=Status.LATER) for n in range(300, 400)]

    topic = QuestionNews().topic(known(*questions, *later))

    assert len(encode(topic)) <= MAX_LINE_BYTES
    assert (topic.open_count, topic.later_count) == (300, 100)
    assert topic.questions
    assert topic.later


@pytest.mark.parametrize("count", [MOST_OPEN + 1, MOST_RANKED + 1])
def test_a_question_that_was_typed_in_is_never_left_out_and_stands_where_it_is_worth(
    count: int,
) -> None:
    crowds = [a_question(n, viewers=40) for n in range(count)]
    typed = a_question(count, askers=(an_asker(count, chat_id=TYPED, author_id=""),))

    topic = QuestionNews().topic(known(*crowds, typed))

    assert (len(topic.questions), topic.open_count) == (MOST_OPEN, count + 1)
    assert topic.questions[-1].question_id == typed.question_id


def test_a_question_that_was_typed_in_is_told_of_where_not_all_fit_into_a_line() -> None:
    crowds = [crowd(n, text="潜" * 500) for n in range(300)]
    crowds = [replace(q, viewers=40) for q in crowds]
    typed = a_question(300, askers=(an_asker(300, chat_id=TYPED, author_id=""),))

    topic = QuestionNews().topic(known(*crowds, typed))

    assert len(topic.questions) < MOST_OPEN
    assert topic.questions[-1].question_id == typed.question_id


def test_the_order_stays_when_little_changes() -> None:
    news = QuestionNews()
    first = news.topic(known(*(a_question(n, viewers=n) for n in range(1, 20))))
    more = [replace(q, asked=q.asked + 1) for q in first.questions]

    again = news.topic(known(*reversed(more)))

    assert [q.question_id for q in again.questions] == [q.question_id for q in first.questions]


def test_the_rate_is_that_of_the_last_minute() -> None:
    clock = FakeClock()
    rate = Rate(clock)
    rate.count(40)
    clock.advance(30 * SECOND_NS)
    rate.count(2)
    rate.count(0)

    assert rate.per_minute() == 42
    clock.advance(30 * SECOND_NS)
    assert rate.per_minute() == 2
    clock.advance(30 * SECOND_NS)
    assert rate.per_minute() == 0
