"""What a platform removes leaves desk and picture; what others ask still stays."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from studio.core.errors import RefusedElsewhere
from studio.protocol.listener_messages import Heard
from studio.protocol.question_commands import MarkAnswered, SetStatus, ShowQuestion
from studio.questions.desk import PLATFORM
from studio.questions.message import TakenBack
from studio.questions.question import MOST_ASKERS_TOLD, Status
from studio.storage.question_rows import text_of
from tests.builders import WATCH, a_question, an_asker
from tests.control.question_rooms import ID, a_desk, again
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear


def test_what_a_platform_removes_leaves_the_picture_too() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1))
        desk.host.request(ShowQuestion(question_id=ID))
        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.question_id == ID)

        gone = TakenBack(chat_id=an_asker(1).chat_id, source_id="m-1")
        desk.listener.hear(Heard(number=0, taken_back=(gone,)))

        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.question == "")
        desk.until(lambda topic: topic.open_count == 0)
        with pytest.raises(RefusedElsewhere, match="platform removed"):
            desk.host.request(ShowQuestion(question_id=ID))
        with pytest.raises(RefusedElsewhere, match="platform removed"):
            desk.host.request(SetStatus(question_id=ID, status=Status.OPEN))
        with pytest.raises(RefusedElsewhere, match="platform removed"):
            desk.host.request(MarkAnswered(question_id=ID, product_id=WATCH, row_id="ip"))


def test_what_was_removed_though_it_was_said_to_be_answered_is_not_shown(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))
        show_id = desk.host.show.show_id if desk.host.show else ""
    removed = replace(a_question(1), askers=(), status=Status.ANSWERED, changed_by="Ana")
    with closing(sqlite3.connect(database)) as connection, connection:
        row = {"status": "answered", "body": text_of(removed), "id": ID}
        connection.execute(
            "UPDATE questions SET status = :status, body_json = :body WHERE question_id = :id", row
        )

    with a_room(FakeStarter(), database), a_client() as host:
        hear(host, lambda: host.show and host.show.show_id == show_id)
        with pytest.raises(RefusedElsewhere, match="platform removed"):
            host.request(ShowQuestion(question_id=ID))


def test_what_was_removed_before_a_crash_leaves_the_picture_when_the_studio_is_there_again(
    tmp_path: Path,
) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))
        desk.host.request(ShowQuestion(question_id=ID))
        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.question_id == ID)
    removed = replace(a_question(1), askers=(), status=Status.HIDDEN, changed_by=PLATFORM)
    with closing(sqlite3.connect(database)) as connection, connection:
        row = {"status": "hidden", "body": text_of(removed), "id": ID}
        connection.execute(
            "UPDATE questions SET status = :status, body_json = :body WHERE question_id = :id", row
        )

    with a_room(FakeStarter(), database), a_client() as host:
        hear(host, lambda: host.show and host.show.texts.question_id is None)


def test_when_the_asker_who_is_seen_takes_it_back_the_next_one_is_seen() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1))
        desk.listener.hear(again(2))
        desk.until(lambda topic: topic.questions[0].asked == 2)
        desk.host.request(ShowQuestion(question_id=ID))
        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.asker == "viewer_1")

        gone = TakenBack(chat_id=an_asker(1).chat_id, source_id="m-1")
        desk.listener.hear(Heard(number=0, taken_back=(gone,)))

        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.asker == "viewer_2")
        assert desk.host.show is not None
        assert desk.host.show.texts.question == an_asker(2).text


def test_a_question_whose_first_askers_were_removed_stays_while_others_ask_it(
    tmp_path: Path,
) -> None:
    with a_desk(tmp_path / "studio.db") as desk:
        desk.ask(a_question(1))
        desk.listener.until_kept(desk.listener.hear(again(*range(2, 30))))
        first = range(1, MOST_ASKERS_TOLD + 1)
        chat_id = an_asker(1).chat_id
        gone = tuple(TakenBack(chat_id=chat_id, source_id=f"m-{n}") for n in first)

        desk.listener.hear(Heard(number=0, taken_back=gone))

        topic = desk.until(
            lambda topic: topic.questions and topic.questions[0].askers[0].name == "viewer_9"
        )
        assert (topic.questions[0].status, topic.questions[0].asked) == (Status.OPEN, 29)
        gone = tuple(TakenBack(chat_id=chat_id, source_id=f"m-{n}") for n in range(9, 30))
        desk.listener.hear(Heard(number=0, taken_back=gone))
        desk.until(lambda topic: topic.open_count == 0)
