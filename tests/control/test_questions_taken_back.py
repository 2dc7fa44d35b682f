"""What was done with a question by mistake is taken back with all that was learned by it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from studio.protocol.listener_messages import Learn, MatchRows
from studio.protocol.question_commands import (
    AskQuestions,
    CorrectQuestion,
    MarkAnswered,
    SetStatus,
    WriteAnswer,
)
from studio.protocol.question_reports import QuestionsListed
from studio.questions.question import Question, Status
from studio.questions.understood import Intent, RememberedAnswer
from tests.builders import WATCH, a_question
from tests.control.question_rooms import ID, Desk, a_desk

WRONG = MarkAnswered(question_id=ID, product_id=WATCH, row_id="strap")
UNDO = SetStatus(question_id=ID, status=Status.OPEN, was=Status.ANSWERED)
NO_QUESTION = CorrectQuestion(question_id=ID, is_question=False)


def the_question(desk: Desk) -> Question:
    """Return the one that is open, as it is now."""
    desk.host.told.clear()
    desk.host.request(AskQuestions(statuses=(Status.OPEN,)))
    (listed,) = (one for one in desk.host.told if isinstance(one, QuestionsListed))
    (question,) = listed.questions
    return question


def learned(desk: Desk) -> tuple[RememberedAnswer, ...]:
    """Return the answers that a listener knows."""
    answers: dict[str, RememberedAnswer] = {}
    for told in desk.listener.told(Learn):
        answers = {} if told.restart else answers
        answers |= {answer.text: answer for answer in told.answers}
    return tuple(answer for answer in answers.values() if not answer.is_none)


def kept(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        return [row[0] for row in connection.execute("SELECT body_json FROM answers")]


@pytest.mark.parametrize("times", [1, 2])
def test_what_was_not_answered_after_all_is_not_remembered(tmp_path: Path, times: int) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))
        for _ in range(times):
            desk.host.request(WRONG)
        assert [answer.row_id for answer in learned(desk)] == ["strap"]

        desk.host.request(UNDO)

        assert the_question(desk).rows == a_question(1).rows
        desk.ask(a_question(2))
        assert learned(desk) == ()
        assert kept(database) == []


def test_an_answer_that_was_learned_before_stays(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))
        desk.host.request(WriteAnswer(question_id=ID, answer="Only as a splash."))
        before = kept(database)
        desk.host.request(WRONG)
        assert kept(database) != before

        desk.host.request(UNDO)

        assert the_question(desk).answer == "Only as a splash."
        desk.ask(a_question(2))
        assert [(one.answer, one.row_id) for one in learned(desk)] == [("Only as a splash.", "")]
        assert kept(database) == before


def test_what_was_said_since_stays_when_the_step_before_is_taken_back(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))
        desk.host.request(WRONG)
        desk.host.request(WriteAnswer(question_id=ID, answer="In May."))
        desk.host.request(CorrectQuestion(question_id=ID, row_id="ip"))
        before = kept(database)

        desk.host.request(UNDO)

        assert (the_question(desk).rows[0].row_id, the_question(desk).answer) == ("ip", "In May.")
        assert kept(database) == before != []


def test_what_is_opened_once_more_was_answered_all_the_same(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.ask(a_question(1))
        desk.host.request(WRONG)
        before = kept(database)

        desk.host.request(SetStatus(question_id=ID, status=Status.OPEN))

        assert the_question(desk).rows[0].row_id == "strap"
        assert kept(database) == before != []


def test_a_question_without_rows_is_matched_when_it_is_open_again() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1, rows=()))
        desk.host.request(WRONG)

        desk.host.request(UNDO)

        assert the_question(desk).rows == ()
        order = desk.listener.last(MatchRows)
        assert order == MatchRows(question_id=ID, text=a_question(1).text, product_id=WATCH)


@pytest.mark.parametrize("was", [None, Status.HIDDEN])
def test_what_is_a_question_after_all_wants_what_it_wanted(was: Status | None) -> None:
    with a_desk() as desk:
        desk.ask(a_question(1, intent=Intent.SHIPPING, product_id=None, rows=()))
        desk.host.request(NO_QUESTION)
        desk.until(lambda topic: topic.open_count == 0)

        desk.host.request(SetStatus(question_id=ID, status=Status.OPEN, was=was))

        assert the_question(desk).intent is Intent.SHIPPING
