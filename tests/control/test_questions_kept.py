"""What is typed in, and what is heard while the database fails, is not lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from studio.control import child_link, typed_questions
from studio.core.errors import RefusedElsewhere
from studio.core.ids import ShowId
from studio.protocol.listener_messages import Heard, HearTyped, ModelsTold, Recall
from studio.protocol.question_commands import (
    AskQuestions,
    MarkAnswered,
    SaveChat,
    TypeQuestion,
)
from studio.protocol.question_reports import Models, ModelState
from studio.protocol.setup_commands import NewShow, OpenShow
from tests.builders import WATCH, a_chat, a_question
from tests.control.question_rooms import ID, Desk, a_desk, again, sell_the_watch
from tests.fakes.studio_room import FakeStarter, a_client, a_room

RED, BLUE = "Is there a red one?", "Is there a blue one?"


def rows(database: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(statement).fetchall()


def test_a_typed_question_is_read_and_kept_before_it_is_done(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.until(lambda topic: topic.models.state == "ready")

        desk.host.request(TypeQuestion(text=" Is there a\nred one? ", asker="@bo"))

        kept = rows(database, "SELECT text, name, language FROM askers")
        assert kept == [("Is there a red one?", "bo", "en")]
        assert desk.until(lambda topic: topic.questions).questions[0].rows


@pytest.mark.usefixtures("caplog")
def test_a_typed_question_is_never_lost_and_understood_when_somebody_reads_it(
    tmp_path: Path,
) -> None:
    database, starter = tmp_path / "studio.db", FakeStarter()
    starter.listeners.refuses = True
    with a_room(starter, database), a_client() as host:
        desk = Desk(host, starter)
        sell_the_watch(host)

        host.request(TypeQuestion(text="Is there a red one?", product_id=WATCH))

        assert rows(database, "SELECT text, language FROM askers") == [
            ("Is there a red one?", "und")
        ]
        bare = desk.until(lambda topic: topic.questions).questions[0]
        assert (bare.product_id, bare.rows, bare.nearness) == (WATCH, (), "on_air")

        starter.listeners.refuses = False

        understood = desk.until(lambda topic: topic.questions[0].rows).questions[0]
        assert (understood.question_id, understood.asked) == (bare.question_id, 1)
        assert understood.language == "en"
        with pytest.raises(RefusedElsewhere, match="type the question"):
            host.request(TypeQuestion(text=" \n"))


@pytest.mark.usefixtures("caplog")
def test_what_is_typed_while_the_listener_hangs_is_read_by_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(typed_questions, "READ_WITHIN_S", 0.01)
    monkeypatch.setattr(child_link, "WAITS_S", (0.0,))
    with a_desk() as desk:
        hung = desk.listener
        hung.reads_typed = False
        desk.until(lambda topic: topic.models.state == "ready")

        desk.host.request(TypeQuestion(text=RED))

        bare = desk.until(lambda topic: topic.questions).questions[0]
        assert (bare.text, bare.language, bare.rows) == (RED, "und", ())
        assert len(hung.told(HearTyped)) == 1

        hung.kill()

        understood = desk.until(lambda topic: topic.questions[0].rows).questions[0]
        assert (understood.question_id, understood.asked) == (bare.question_id, 1)


def test_what_is_typed_while_models_are_loaded_is_read_by_this_listener() -> None:
    with a_desk() as desk:
        desk.listener.say(ModelsTold(models=Models(state=ModelState.STARTING)))
        desk.until(lambda topic: topic.models.state == "starting")

        desk.host.request(TypeQuestion(text=RED))

        desk.until(lambda topic: topic.questions and topic.questions[0].rows)
        assert [order.message.text for order in desk.listener.told(HearTyped)] == [RED]


@pytest.mark.usefixtures("caplog")
def test_while_the_database_is_held_questions_go_on_in_memory_and_are_written_later(
    tmp_path: Path,
) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))
        with closing(sqlite3.connect(database, isolation_level=None)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            heard = desk.listener.hear(Heard(number=0, opened=(a_question(2),), messages=1))
            desk.until(lambda topic: topic.open_count == 2)
            assert desk.listener.until_kept(heard).in_memory
            more = desk.listener.hear(again(3))
            desk.until(lambda topic: max(q.asked for q in topic.questions) == 2)
            desk.host.request(MarkAnswered(question_id=ID))
            desk.until(lambda topic: topic.answered_count == 1)
            holder.execute("COMMIT")

        kept = desk.listener.last(
            type(desk.listener.until_kept(more)),
            lambda kept: kept.number >= more.number and not kept.in_memory,
        )
        assert kept.number == more.number
        assert rows(database, "SELECT status, count(*) FROM questions GROUP BY status") == [
            ("answered", 1),
            ("open", 1),
        ]
        assert rows(database, "SELECT count(*) FROM askers") == [(3,)]


@pytest.mark.usefixtures("caplog")
def test_without_any_database_questions_are_asked_and_answered_in_memory(tmp_path: Path) -> None:
    database = tmp_path / "cuecard.db"
    database.write_bytes(b"this is no database at all" * 400)
    starter = FakeStarter()
    with a_room(starter, database), a_client("Ana") as host:
        desk = Desk(host, starter)

        host.request(TypeQuestion(text="Is there a red one?"))

        question = desk.until(lambda topic: topic.questions and topic.questions[0].rows).questions[
            0
        ]
        starter.listeners.listener.hear(again(5, question_id=question.question_id))
        desk.until(lambda topic: topic.questions[0].asked == 2)
        host.request(MarkAnswered(question_id=question.question_id))
        desk.until(lambda topic: topic.answered_count == 1)
        with pytest.raises(RefusedElsewhere) as refused:
            host.request(SaveChat(chat=a_chat()))
        assert refused.value.reason_code == "storage"
        with pytest.raises(RefusedElsewhere) as refused:
            host.request(AskQuestions(show_id=ShowId("show-earlier")))
        assert refused.value.reason_code == "storage"


@pytest.mark.usefixtures("caplog")
def test_what_was_typed_for_another_show_is_read_when_that_is_open_again(tmp_path: Path) -> None:
    starter = FakeStarter()
    starter.listeners.refuses = True
    with a_room(starter, tmp_path / "studio.db"), a_client() as host:
        desk = Desk(host, starter)
        sell_the_watch(host)
        first = host.show.show_id if host.show else ShowId("")
        host.request(TypeQuestion(text=RED))
        desk.until(lambda topic: topic.questions)
        host.request(NewShow(title="Tuesday"))
        desk.until(lambda topic: not topic.questions)
        host.request(TypeQuestion(text=BLUE))

        starter.listeners.refuses = False

        desk.listener.last(HearTyped, lambda order: order.message.text == BLUE)
        desk.until(lambda topic: [q.text for q in topic.questions if q.rows] == [BLUE])
        assert len(desk.topic.questions) == 1
        assert [order.message.text for order in desk.listener.told(HearTyped)] == [BLUE]

        host.request(OpenShow(show_id=first))

        desk.listener.last(HearTyped, lambda order: order.message.text == RED)
        desk.until(lambda topic: [q.text for q in topic.questions if q.rows] == [RED])
        assert len(desk.topic.questions) == 1
        kinds = [type(order) for order in desk.listener.orders]
        assert kinds.index(HearTyped) > kinds.index(Recall)
