"""What viewers ask reaches everybody, is kept first, and is answered, put off and put right."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from studio.control import listening
from studio.core.errors import RefusedElsewhere
from studio.core.ids import QuestionId
from studio.protocol.listener_messages import (
    AskedAgain,
    Heard,
    KnowProducts,
    Learn,
    LookAt,
    Recall,
)
from studio.protocol.question_commands import (
    AskQuestions,
    CorrectQuestion,
    MarkAnswered,
    SetStatus,
    ShowQuestion,
    WriteAnswer,
)
from studio.protocol.question_reports import QuestionsListed
from studio.protocol.setup_commands import NewShow, OpenShow
from studio.protocol.show_commands import CountSold, SetRundown
from studio.questions.question import Status
from studio.questions.understood import Lesson, RememberedAnswer
from studio.show.cue import LONGEST_LINE
from studio.show.events import ShowEvent
from studio.show.staging import OverlayKind
from tests.builders import WATCH, a_cue, a_question, an_asker
from tests.control.question_rooms import ID, Desk, a_desk, again
from tests.fakes.fake_listener import FakeListeners
from tests.fakes.studio_room import FakeStarter, MovedClock, a_client, a_room, ask, hear


def rows(database: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(statement).fetchall()


def last_event(desk: Desk, kind: str) -> ShowEvent:
    hear(desk.host, lambda: any(event.kind == kind for event in desk.host.events))
    return next(e for e in reversed(desk.host.events) if e.kind == kind)


def test_what_viewers_ask_is_in_the_database_before_anybody_is_thanked_for_it(
    tmp_path: Path,
) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        heard = desk.listener.hear(Heard(number=0, opened=(a_question(1),), messages=5))
        desk.listener.until_kept(heard)

        assert rows(database, "SELECT question_id, status FROM questions") == [(ID, "open")]
        assert rows(database, "SELECT source_id FROM askers") == [("m-1",)]
        topic = desk.until(lambda topic: topic.questions)
        assert topic.questions == (a_question(1),)
        assert (topic.open_count, topic.messages_per_minute) == (1, 5)

        desk.listener.hear(again(2, 3))
        desk.until(lambda topic: topic.questions[0].asked == 3)


def test_a_studio_without_chats_starts_no_listener_and_one_with_a_rundown_does(
    tmp_path: Path,
) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database):
        pass
    starter = FakeStarter()
    with a_room(starter, database), a_client() as host:
        hear(host, lambda: host.questions and host.questions.chats)
        assert starter.listeners.listener.last(Recall).forget
        host.request(NewShow(title="Tuesday"))
    starter = FakeStarter()
    with a_room(starter, database), a_client() as host:
        hear(host, lambda: host.questions and host.questions.chats)
        assert starter.listeners.runs == []

        host.request(SetRundown(cues=(a_cue(),)))

        assert starter.listeners.listener.last(Recall)


def test_a_fresh_listener_is_told_all_it_needs_and_stock_is_none_of_it() -> None:
    with a_desk() as desk:
        desk.listener.last(LookAt, lambda look: look.on_air == WATCH)
        known = [p for k in desk.listener.told(KnowProducts) for p in k.products]
        assert [product.product_id for product in known] == [WATCH]
        assert desk.listener.told(LookAt)[-1].language == "es"

        before = len(desk.listener.told(KnowProducts))
        desk.host.request(CountSold(product_id=WATCH, pieces=1))
        desk.ask(a_question(1))

        assert len(desk.listener.told(KnowProducts)) == before


def test_a_question_goes_on_the_picture_as_plain_text_and_off_again() -> None:
    long = a_question(1, text="¿Flota? <b>" + "x" * 400)
    with a_desk() as desk:
        desk.ask(long)

        desk.host.request(ShowQuestion(question_id=ID))

        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.question_id == ID)
        assert desk.host.show is not None
        texts = desk.host.show.texts
        assert texts.asker == "viewer_1"
        assert texts.question == long.text[: LONGEST_LINE - 1] + "…"
        assert OverlayKind.QUESTION in desk.host.show.standing
        assert last_event(desk, "question.shown").facts["question"] == ID

        desk.host.request(ShowQuestion(question_id=ID, named=False))
        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.asker == "")
        desk.host.request(ShowQuestion(question_id=QuestionId("question-1"), shown=False))
        hear(
            desk.host,
            lambda: desk.host.show and OverlayKind.QUESTION not in desk.host.show.standing,
        )


def test_an_answer_is_remembered_for_later_shows_and_told_to_the_listener(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))

        desk.host.request(WriteAnswer(question_id=ID, answer="  Only\nas a splash. "))
        desk.until(lambda topic: topic.questions[0].answer == "Only as a splash.")
        desk.host.request(MarkAnswered(question_id=ID, row_id="ip"))

        desk.until(lambda topic: topic.answered_count == 1 and topic.open_count == 0)
        event = last_event(desk, "question.answered")
        assert (event.facts["row"], event.facts["answer"]) == ("ip", "Only as a splash.")
        learned = desk.listener.last(Learn, lambda learn: learn.answers[-1].row_id == "ip")
        assert learned.answers[0].answer == "Only as a splash."
        assert not learned.restart
    fresh = FakeListeners()
    with a_room(FakeStarter(fresh), database), a_client():
        learn = fresh.listener.last(Learn, lambda learn: learn.answers)
        assert learn.answers == (
            RememberedAnswer(
                product_id=WATCH,
                text=a_question(1).text,
                answer="Only as a splash.",
                row_id="ip",
                at_utc_ms=learn.answers[0].at_utc_ms,
            ),
        )
        recalled = fresh.listener.last(Recall).questions
        assert [q.status for q in recalled] == [Status.ANSWERED]


def test_what_is_asked_again_long_after_comes_back_with_its_answer() -> None:
    clock = MovedClock()
    with a_desk(clock=clock) as desk:
        desk.ask(a_question(1))
        desk.host.request(WriteAnswer(question_id=ID, answer="Yes."))
        desk.host.request(MarkAnswered(question_id=ID))
        desk.listener.until_kept(desk.listener.hear(again(2)))
        desk.until(lambda topic: topic.answered_count == 1)

        clock.ahead_ms += 61_000
        desk.listener.hear(again(3))

        topic = desk.until(lambda topic: topic.open_count == 1)
        assert (topic.questions[0].answer, topic.questions[0].asked) == ("Yes.", 3)
        assert topic.questions[0].answer_from_utc_ms is not None


def test_a_correction_is_a_lesson_for_the_listener_and_for_later_shows(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1, rows=()), a_question(2))

        desk.host.request(CorrectQuestion(question_id=ID, row_id="ip"))
        desk.host.request(CorrectQuestion(question_id=QuestionId("question-2"), is_question=False))

        topic = desk.until(lambda topic: topic.open_count == 1)
        assert [row.row_id for row in topic.questions[0].rows] == ["ip"]
        first, second = desk.listener.told(Learn)[-2:]
        assert first.lessons == (
            Lesson(
                text=a_question(1).text, language="en", row_id="ip", row_label="Water resistance"
            ),
        )
        assert not second.lessons[0].is_question
        assert rows(database, "SELECT count(*) FROM lessons") == [(2,)]
        with pytest.raises(RefusedElsewhere, match="no such row"):
            desk.host.request(CorrectQuestion(question_id=ID, row_id="strap"))


def test_questions_are_put_off_hidden_and_brought_back_and_all_of_it_is_told(
    tmp_path: Path,
) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))

        desk.host.request(SetStatus(question_id=ID, status=Status.LATER))
        topic = desk.until(lambda topic: topic.later_count == 1)
        assert (topic.open_count, topic.later[0].changed_by) == (0, "Ana")
        desk.host.request(SetStatus(question_id=ID, status=Status.HIDDEN))
        desk.until(lambda topic: topic.later_count == 0)
        desk.host.request(SetStatus(question_id=ID, status=Status.OPEN))
        desk.until(lambda topic: topic.open_count == 1)
        desk.host.request(SetStatus(question_id=ID, status=Status.ANSWERED))
        desk.until(lambda topic: topic.answered_count == 1)
        assert last_event(desk, "question.dismissed").facts["status"] == "hidden"
    kinds = rows(database, "SELECT kind FROM events WHERE kind LIKE 'question.%' ORDER BY seq")
    assert kinds == [
        *(("question.asked",), ("question.dismissed",), ("question.dismissed",)),
        ("question.answered",),
    ]
    [(body,)] = rows(database, "SELECT body_json FROM events WHERE kind = 'question.asked'")
    assert a_question(1).text not in str(body)


def test_taking_back_what_somebody_else_changed_is_refused_and_changes_nothing() -> None:
    with a_desk() as desk, a_client("Bob") as other:
        desk.ask(a_question(1))
        desk.host.request(SetStatus(question_id=ID, status=Status.HIDDEN))
        other.request(SetStatus(question_id=ID, status=Status.LATER))

        with pytest.raises(RefusedElsewhere, match="somebody else"):
            desk.host.request(SetStatus(question_id=ID, status=Status.OPEN, was=Status.HIDDEN))

        topic = desk.until(lambda topic: topic.later_count == 1)
        assert topic.later[0].changed_by == "Bob"


def test_a_question_nobody_knows_is_refused() -> None:
    with a_desk() as desk:
        nowhere = QuestionId("question-nowhere")
        for command in (
            ShowQuestion(question_id=nowhere),
            MarkAnswered(question_id=nowhere),
            SetStatus(question_id=nowhere, status=Status.LATER),
        ):
            with pytest.raises(RefusedElsewhere, match="not on the desk"):
                desk.host.request(command)


# --- several shows -------------------------------------------------------------------------------


def test_each_show_has_its_own_questions_and_the_next_is_told_what_stayed_open(
    tmp_path: Path,
) -> None:
    with a_desk(tmp_path / "studio.db") as desk:
        assert desk.host.show is not None
        first = desk.host.show.show_id
        desk.ask(a_question(1), a_question(2))
        desk.host.request(SetStatus(question_id=QuestionId("question-2"), status=Status.LATER))

        desk.host.request(NewShow(title="Tuesday", with_rundown=True))

        desk.until(lambda topic: topic.open_count == topic.later_count == 0)
        desk.listener.last(Recall, lambda recall: recall.forget and not recall.questions)
        hear(
            desk.host,
            lambda: (
                desk.host.readiness
                and any(
                    item.code == "unanswered" and item.facts[1] == "2"
                    for item in desk.host.readiness.items
                )
            ),
        )
        earlier = ask(desk.host, AskQuestions(show_id=first), QuestionsListed)
        assert [q.question_id for q in earlier.questions] == ["question-2", "question-1"]
        assert (earlier.show_id, earlier.total) == (first, 2)
        desk.ask(a_question(3))
        here = ask(desk.host, AskQuestions(most=1), QuestionsListed)
        assert [q.question_id for q in here.questions] == ["question-3"]

        desk.host.request(OpenShow(show_id=first))

        topic = desk.until(lambda topic: topic.open_count == topic.later_count == 1)
        assert topic.questions == (a_question(1),)
        recalled = desk.listener.last(Recall, lambda recall: len(recall.questions) == 2)
        assert recalled.forget


def test_what_is_heard_late_for_the_show_before_stays_with_that_show(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        assert desk.host.show is not None
        first = desk.host.show.show_id
        desk.ask(a_question(1))
        number = desk.listener.last(Recall, lambda recall: recall.desk).desk
        desk.host.request(NewShow(title="Tuesday"))
        desk.listener.last(Recall, lambda recall: recall.forget and recall.desk > number)

        late = structs.replace(again(2), desk=number)
        desk.listener.until_kept(desk.listener.hear(late))

        earlier = ask(desk.host, AskQuestions(show_id=first), QuestionsListed)
        assert [(q.question_id, q.asked) for q in earlier.questions] == [(ID, 2)]
        assert ask(desk.host, AskQuestions(), QuestionsListed).questions == ()
        assert rows(database, "SELECT show_id FROM questions") == [(first,)]


def test_a_question_of_an_earlier_show_is_answered_and_put_elsewhere_there(
    tmp_path: Path,
) -> None:
    database = tmp_path / "studio.db"
    other = QuestionId("question-2")
    with a_desk(database) as desk:
        assert desk.host.show is not None
        first = desk.host.show.show_id
        desk.ask(a_question(1), a_question(2))
        desk.host.request(NewShow(title="Tuesday"))
        desk.until(lambda topic: topic.open_count == 0)

        desk.host.request(WriteAnswer(question_id=ID, answer="Yes."))
        desk.host.request(CorrectQuestion(question_id=ID, row_id="ip"))
        desk.host.request(MarkAnswered(question_id=ID))
        desk.host.request(SetStatus(question_id=other, status=Status.LATER))

        kept = rows(database, "SELECT show_id, question_id, status FROM questions ORDER BY 2")
        assert kept == [(first, ID, "answered"), (first, other, "later")]
        assert rows(database, "SELECT messages FROM hearings WHERE messages > 0") == [(2,)]
        assert desk.topic.later_count == desk.topic.answered_count == 0
        assert last_event(desk, "question.answered").facts["answer"] == "Yes."
        with pytest.raises(RefusedElsewhere, match="not on the desk"):
            desk.host.request(ShowQuestion(question_id=ID))


def test_the_desk_is_there_again_after_the_control_room_was_started_anew(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))
        desk.listener.hear(Heard(number=0, messages=7, resumes={an_asker(1).chat_id: "seq-9"}))
        desk.listener.hear(again(2, 3))
        desk.until(lambda topic: topic.questions[0].asked == 3)
    starter = FakeStarter()
    with a_room(starter, database), a_client() as host:
        desk = Desk(host, starter)
        topic = desk.until(lambda topic: topic.questions)
        assert topic.questions[0].asked == 3

        desk.listener.last(Recall)
        desk.listener.hear(again(3, 4))  # 3 is told a second time by the chat

        desk.until(lambda topic: topic.questions[0].asked == 4)


def test_the_text_of_a_question_can_be_anything(tmp_path: Path) -> None:
    wild = replace(
        a_question(1, text="¿<b>Flota</b>? \u200fسباحة 潜水 'x'); DROP TABLE shows"), asked=1
    )
    with a_desk(tmp_path / "studio.db") as desk:
        desk.ask(wild)

        desk.host.request(ShowQuestion(question_id=ID))

        assert desk.topic.questions[0].text == wild.text


def test_what_many_ask_at_once_is_on_the_desk_though_it_was_told_just_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "TELL_EVERY_S", 600.0)
    monkeypatch.setattr(listening, "LONGEST_REST_S", 600.0)
    with a_desk(tmp_path / "studio.db") as desk:
        question = a_question(1)
        crowd = tuple(an_asker(number) for number in range(2, 2 + listening.MANY))
        more = AskedAgain(question_id=ID, askers=crowd, new_viewers=len(crowd))

        desk.listener.hear(Heard(number=0, opened=(question,), asked=(more,), messages=9))

        desk.until(lambda topic: any(q.viewers == 9 for q in topic.questions))
