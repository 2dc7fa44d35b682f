"""Messages that platforms removed: they are looked up by index, and go wherever they are kept.

Whether a message is of the show is asked for each that was found; asked the other way round a
database would go through all questions of the show for each message.
"""

from collections.abc import Collection, Iterator, Sequence, Set

from sqlalchemy import Connection, Delete, bindparam, delete, exists, select

from studio.core.ids import QuestionId, ShowId
from studio.questions.desk import without
from studio.questions.message import TakenBack
from studio.questions.question import MOST_ASKERS_TOLD, Asker, Question
from studio.questions.taken_away import TakenAway
from studio.storage.question_rows import asker_of, question_row, questions_of
from studio.storage.tables import askers, questions
from studio.storage.upsert import upsert

IDS_AT_ONCE = 500
"""Older databases take a thousand values in one statement."""


def _of_show(statement: Delete) -> Delete:
    its_question = select(questions.c.question_id).where(
        questions.c.question_id == askers.c.question_id,
        questions.c.show_id == bindparam("of_show"),
    )
    return statement.where(exists(its_question.correlate(askers)))


_of_chat = delete(askers).where(askers.c.chat_id == bindparam("of_chat"))

MESSAGE = _of_show(_of_chat.where(askers.c.source_id == bindparam("message")))
AUTHOR = _of_show(_of_chat.where(askers.c.author_id == bindparam("author")))
CHAT = _of_show(_of_chat)


def forget(connection: Connection, show_id: ShowId, taken_back: Sequence[TakenBack]) -> None:
    """Delete the messages of a show that were taken back, and take them off their questions."""
    asked = set(_asked_in(connection, show_id, taken_back))
    ways = (
        (MESSAGE, [t for t in taken_back if t.source_id]),
        (AUTHOR, [t for t in taken_back if t.author_id and not t.source_id]),
        (CHAT, [t for t in taken_back if not (t.author_id or t.source_id)]),
    )
    for statement, taken in ways:
        if taken:
            rows = [_row(show_id, each, statement) for each in taken]
            connection.execute(statement, rows)
    lighter = list(_without_them(connection, show_id, asked, TakenAway.of(taken_back)))
    upsert(connection, questions, lighter, fixed="show_id")


def stored_questions(
    connection: Connection, show_id: ShowId, question_ids: Collection[QuestionId]
) -> Iterator[tuple[Question, int | None]]:
    """Yield questions of a show, each with the moment it was answered last."""
    ids = sorted(question_ids)
    here = select(questions).where(questions.c.show_id == show_id)
    for at in range(0, len(ids), IDS_AT_ONCE):
        some = here.where(questions.c.question_id.in_(ids[at : at + IDS_AT_ONCE]))
        for question, row in questions_of(connection.execute(some)):
            yield question, row.answered_at_utc_ms


def _without_them(
    connection: Connection, show_id: ShowId, asked: Set[QuestionId], away: TakenAway
) -> Iterator[dict[str, object]]:
    """Yield the rows of questions that removed messages asked, in the words of who asks still.

    A desk that holds them writes them itself, and over it.
    """
    for question, answered_at in stored_questions(connection, show_id, asked):
        kept = tuple(asker for asker in question.askers if not away.has(asker))
        if len(kept) < len(question.askers):
            still = kept or _first_askers(connection, question.question_id)
            yield question_row(show_id, without(question, still), answered_at)


def _first_askers(connection: Connection, question_id: QuestionId) -> tuple[Asker, ...]:
    found = select(askers).where(askers.c.question_id == question_id)
    found = found.order_by(askers.c.at_utc_ms, askers.c.source_id).limit(MOST_ASKERS_TOLD)
    return tuple(map(asker_of, connection.execute(found)))


def _asked_in(
    connection: Connection, show_id: ShowId, taken_back: Sequence[TakenBack]
) -> Iterator[QuestionId]:
    found = select(askers.c.question_id).join(questions).where(questions.c.show_id == show_id)
    for taken in taken_back:
        wanted = found.where(askers.c.chat_id == taken.chat_id)
        if taken.source_id:
            wanted = wanted.where(askers.c.source_id == taken.source_id)
        elif taken.author_id:
            wanted = wanted.where(askers.c.author_id == taken.author_id)
        yield from map(QuestionId, connection.execute(wanted.distinct()).scalars())


def _row(show_id: ShowId, taken: TakenBack, statement: Delete) -> dict[str, str]:
    row = {"of_show": show_id, "of_chat": taken.chat_id}
    if statement is MESSAGE:
        return {**row, "message": taken.source_id}
    return {**row, "author": taken.author_id} if statement is AUTHOR else row
