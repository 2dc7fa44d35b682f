"""Messages that platforms removed: they are looked up by index, and go wherever they are kept.

Whether a message is of the show is asked for each that was found; asked the other way round a
database would go through all questions of the show for each message.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Delete, bindparam, delete, exists, select

from studio.core.ids import QuestionId, ShowId
from studio.questions.message import TakenBack
from studio.storage.tables import askers, questions


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
    """Delete the messages of a show that were taken back."""
    ways = (
        (MESSAGE, [t for t in taken_back if t.source_id]),
        (AUTHOR, [t for t in taken_back if t.author_id and not t.source_id]),
        (CHAT, [t for t in taken_back if not (t.author_id or t.source_id)]),
    )
    for statement, taken in ways:
        if taken:
            rows = [_row(show_id, each, statement) for each in taken]
            connection.execute(statement, rows)


def asked_in(
    connection: Connection, show_id: ShowId, taken_back: Sequence[TakenBack]
) -> Iterator[QuestionId]:
    """Yield the questions of a show that messages asked which were taken back."""
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
