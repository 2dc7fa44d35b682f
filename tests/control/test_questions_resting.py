"""A desk with more questions than it holds: those that rest are found, counted and put right."""

import asyncio
import sqlite3
import threading
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from studio.control import question_rest, typed_questions
from studio.core.ids import QuestionId, ShowId
from studio.protocol.listener_messages import Heard, Recall
from studio.protocol.question_commands import (
    AskQuestions,
    CorrectQuestion,
    MarkAnswered,
    ShowQuestion,
    TypeQuestion,
)
from studio.protocol.question_reports import QuestionsListed
from studio.questions.message import TakenBack
from studio.questions.question import Question, Status
from studio.questions.resting import Stored
from studio.storage.question_store import QuestionStore
from tests.builders import WATCH, a_question, an_asker
from tests.control.question_rooms import Desk, a_desk, again
from tests.fakes.studio_room import FakeStarter, a_client, a_room

COUNT = 14
HELD = 4


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Have more questions asked than the desk holds."""
    monkeypatch.setattr(question_rest, "MOST_HELD", HELD)
    monkeypatch.setattr(question_rest, "RESTING_AT_ONCE", 1)
    with a_desk(tmp_path / "studio.db") as desk:
        for number in range(1, COUNT + 1):
            told = Heard(number=0, opened=(a_question(number),), messages=1)
            desk.listener.until_kept(desk.listener.hear(told))
        desk.until(lambda topic: topic.open_count == COUNT)
        assert len(desk.topic.questions) <= HELD + 1
        yield desk


def listed(desk: Desk, *statuses: Status) -> dict[str, Question]:
    desk.host.told.clear()
    desk.host.request(AskQuestions(statuses=statuses))
    (told,) = (one for one in desk.host.told if isinstance(one, QuestionsListed))
    assert told.total == len(told.questions)
    return {question.question_id: question for question in told.questions}


def held(desk: Desk, question_id: str) -> Question | None:
    return next((q for q in desk.topic.questions if q.question_id == question_id), None)


def test_one_that_rests_is_counted_where_it_is_asked_again(desk: Desk) -> None:
    assert held(desk, "question-1") is None

    desk.listener.hear(again(50, 51))

    desk.until(lambda topic: any(q.asked == 3 for q in topic.questions))
    woken = held(desk, "question-1")
    assert woken is not None
    assert (woken.viewers, woken.rows, woken.text) == (3, a_question(1).rows, a_question(1).text)
    assert desk.topic.open_count == COUNT


def test_a_new_listener_does_not_ask_it_a_second_time(desk: Desk) -> None:
    text = a_question(2).text
    question = a_question(90, text=text, askers=(an_asker(90, text=text),))

    desk.listener.hear(Heard(number=0, opened=(question,), messages=1))

    desk.until(lambda topic: any(q.asked == 2 for q in topic.questions))
    assert held(desk, "question-2") is not None
    assert desk.topic.open_count == COUNT


def test_all_are_listed_and_each_can_be_shown_and_answered(desk: Desk) -> None:
    assert listed(desk, Status.OPEN).keys() == {f"question-{n}" for n in range(1, COUNT + 1)}

    desk.host.request(ShowQuestion(question_id=QuestionId("question-1")))
    desk.host.request(MarkAnswered(question_id=QuestionId("question-3")))

    desk.until(lambda topic: topic.answered_count == 1 and topic.open_count == COUNT - 1)
    assert listed(desk, Status.ANSWERED).keys() == {"question-3"}


def test_what_a_platform_removes_is_gone_though_it_rests(desk: Desk) -> None:
    removed = TakenBack(chat_id=an_asker(5).chat_id, source_id="m-5")

    desk.listener.hear(Heard(number=0, taken_back=(removed,)))

    desk.until(lambda topic: topic.open_count == COUNT - 1)
    assert listed(desk, Status.HIDDEN)["question-5"].askers == ()


def test_when_platforms_remove_all_none_is_counted(desk: Desk) -> None:
    cleared = TakenBack(chat_id=an_asker(1).chat_id)

    desk.listener.hear(Heard(number=0, taken_back=(cleared,)))

    desk.until(lambda topic: topic.open_count == 0)
    assert listed(desk, Status.OPEN) == {}


def test_one_that_is_typed_in_the_same_words_is_that_one_though_nobody_reads_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed_questions, "READ_WITHIN_S", 0.01)
    desk.listener.reads_typed = False
    assert held(desk, "question-2") is None

    desk.host.request(TypeQuestion(text=a_question(2).text, product_id=WATCH))

    assert {q.asked: q.question_id for q in listed(desk, Status.OPEN).values()}[2] == "question-2"
    assert len(listed(desk, Status.OPEN)) == COUNT


@pytest.mark.usefixtures("caplog")
def test_what_is_typed_while_the_database_is_held_is_there_beside_what_rests(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed_questions, "READ_WITHIN_S", 0.01)
    desk.listener.reads_typed = False
    text = a_question(2).text
    with closing(sqlite3.connect(tmp_path / "studio.db", isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        desk.host.request(TypeQuestion(text=text, product_id=WATCH))
        desk.until(lambda topic: any(q.text == text for q in topic.questions))

    desk.until(lambda topic: topic.open_count == COUNT + 1)
    desk.listener.until_kept(desk.listener.hear(again(50)))
    assert [q.asked for q in listed(desk, Status.OPEN).values() if q.text == text] == [1, 1]


def test_while_the_database_is_held_what_rests_is_not_written_over(
    desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(tmp_path / "studio.db", isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        desk.listener.hear(again(50))
        desk.listener.hear(Heard(number=0, opened=(a_question(60),), messages=1))
        desk.until(lambda topic: any(q.question_id == "question-60" for q in topic.questions))
        assert held(desk, "question-1") is None
        assert "can't be read" in caplog.text

    desk.listener.hear(again(51))

    desk.until(lambda topic: any(q.asked == 3 for q in topic.questions))
    woken = held(desk, "question-1")
    assert woken is not None
    assert (woken.viewers, woken.rows, woken.text) == (3, a_question(1).rows, a_question(1).text)


def test_what_is_about_no_resting_question_does_not_wait_for_those(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, may_read = QuestionStore.known, threading.Event()

    async def slow(
        store: QuestionStore, show_id: ShowId, ids: Collection[QuestionId]
    ) -> tuple[Stored, ...]:
        await asyncio.to_thread(may_read.wait, 60)
        return await known(store, show_id, ids)

    monkeypatch.setattr(question_rest, "READ_WITHIN_S", 60.0)
    monkeypatch.setattr(QuestionStore, "known", slow)

    desk.listener.hear(replace(again(50), opened=(a_question(60),)))

    desk.until(lambda topic: any(q.question_id == "question-60" for q in topic.questions))
    assert held(desk, "question-1") is None
    may_read.set()
    desk.until(lambda topic: any(q.asked == 2 for q in topic.questions))
    assert desk.topic.open_count == COUNT + 1


def test_what_was_put_right_does_not_make_others_that_rest_unknown(desk: Desk) -> None:
    desk.host.request(CorrectQuestion(question_id=QuestionId(f"question-{COUNT}"), row_id="ip"))
    text = a_question(2).text
    question = a_question(90, text=text, askers=(an_asker(90, text=text),))

    desk.listener.hear(Heard(number=0, opened=(question,), messages=1))

    desk.until(lambda topic: any(q.asked == 2 for q in topic.questions))
    assert desk.topic.open_count == COUNT


def test_after_a_restart_as_many_are_held_and_all_are_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(question_rest, "MOST_HELD", HELD)
    monkeypatch.setattr(question_rest, "RESTING_AT_ONCE", 1)
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        for number in range(1, COUNT + 1):
            told = Heard(number=0, opened=(a_question(number),), messages=1)
            desk.listener.until_kept(desk.listener.hear(told))

    starter = FakeStarter()
    with a_room(starter, database), a_client() as host:
        desk = Desk(host, starter)
        desk.until(lambda topic: topic.open_count == COUNT)
        assert len(desk.topic.questions) <= HELD + 1
        text = a_question(2).text
        question = a_question(90, text=text, askers=(an_asker(90, text=text),))
        desk.listener.last(Recall)
        desk.listener.hear(Heard(number=0, opened=(question,), messages=1))
        desk.until(lambda topic: any(q.asked == 2 for q in topic.questions))
        assert desk.topic.open_count == COUNT
