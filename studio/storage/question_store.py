"""What viewers asked, in each show, and what was learned from it for all shows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, select, update

from studio.core.ids import ChatId, ProductId, QuestionId, ShowId
from studio.questions.desk import MOST_SEEN, DeskState
from studio.questions.message import Gap, TakenBack
from studio.questions.moderation import Why
from studio.questions.question import Asker, Question, Status
from studio.questions.understood import Lesson, RememberedAnswer
from studio.storage import show_log
from studio.storage.database import Database
from studio.storage.question_removal import forget, stored_questions
from studio.storage.question_rows import (
    answers_of,
    asker_of,
    asker_row,
    gaps_of,
    hidden_of,
    key_of,
    lessons_of,
    question_row,
    questions_of,
    text_of,
)
from studio.storage.show_values import StoredEvent
from studio.storage.tables import answers, askers, chats, hearings, lessons, questions, shows
from studio.storage.upsert import insert_new, upsert

MOST_LEARNED = 5_000
"""Corrections, and answers, that are given back: the newest of them."""

MOST_LOOKED_AT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How much came in a show until now.

    Attributes:
        messages: How many messages.
        hidden: How many of them were not shown, by why.
        gaps: The last times that messages may have been missed.
    """

    messages: int = 0
    hidden: Mapping[Why, int] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What is written down together; writing it twice does no harm.

    Attributes:
        show_id: Of which show.
        questions: As they are now, with the moment each was answered last.
        askers: Messages that were counted.
        taken_back: Messages of before that must not be kept.
        count: How much came; None: as it was.
        resumes: Where chats would be taken up again.
        asked: The events that questions came up; one that is there is not written again.
    """

    show_id: ShowId
    questions: Sequence[tuple[Question, int | None]] = ()
    askers: Sequence[tuple[QuestionId, Asker]] = ()
    taken_back: Sequence[TakenBack] = ()
    count: Count | None = None
    resumes: Mapping[ChatId, str] = field(default_factory=dict)
    asked: Mapping[QuestionId, StoredEvent] = field(default_factory=dict)


class QuestionStore:
    """Reads and writes questions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, batch: Batch) -> bool:
        """Write a batch in one transaction; return whether its show is in the database.

        Raises:
            StorageError: It could not be written; nothing of it was.
        """
        return await self._database.run(lambda connection: _keep(connection, batch))

    async def on_disk(self) -> None:
        """Return once a power cut can't take away any more what was kept before.

        Raises:
            StorageError: The disk can't be written.
        """
        await self._database.on_disk()

    async def load(self, show_id: ShowId) -> DeskState:
        """Return the desk of a show; an empty one where nobody asked.

        Raises:
            StorageError: It can't be read.
        """
        return await self._database.run(lambda connection: _load(connection, show_id))

    async def listed(
        self, show_id: ShowId, statuses: Iterable[Status], *, most: int
    ) -> tuple[tuple[Question, ...], int]:
        """Return questions of a show, the newest first, and how many there are.

        Raises:
            StorageError: They can't be read.
        """
        wanted = [status.value for status in statuses]
        here = and_(questions.c.show_id == show_id, questions.c.status.in_(wanted))
        newest = select(questions).where(here)
        newest = newest.order_by(questions.c.last_at_utc_ms.desc(), questions.c.question_id)
        counted = select(func.count()).select_from(questions).where(here)

        def work(connection: Connection) -> tuple[tuple[Question, ...], int]:
            rows = connection.execute(newest.limit(most))
            found = tuple(question for question, _ in questions_of(rows))
            return found, connection.execute(counted).scalar() or 0

        return await self._database.run(work)

    async def find(self, question_id: QuestionId) -> tuple[ShowId, DeskState] | None:
        """Return one question alone on a desk, and of which show it is; None: there is none.

        Raises:
            StorageError: It can't be read.
        """
        wanted = select(questions).where(questions.c.question_id == question_id)

        def work(connection: Connection) -> tuple[ShowId, DeskState] | None:
            for question, row in questions_of(connection.execute(wanted)):
                return ShowId(row.show_id), _desk_of([(question, row)])
            return None

        return await self._database.run(work)

    async def known(
        self, show_id: ShowId, question_ids: Collection[QuestionId]
    ) -> tuple[tuple[Question, int | None], ...]:
        """Return some of a show's questions, each with the moment it was answered last.

        Raises:
            StorageError: They can't be read.
        """

        def work(connection: Connection) -> tuple[tuple[Question, int | None], ...]:
            return tuple(stored_questions(connection, show_id, question_ids))

        return await self._database.run(work)

    async def askers(self, question_id: QuestionId) -> tuple[Asker, ...]:
        """Return the messages of a question that are kept, the first first.

        Raises:
            StorageError: They can't be read.
        """
        found = select(askers).where(askers.c.question_id == question_id)
        found = found.order_by(askers.c.at_utc_ms, askers.c.source_id)
        return await self._database.run(lambda c: tuple(map(asker_of, c.execute(found))))

    async def of_show(self, show_id: ShowId) -> tuple[tuple[Question, tuple[Asker, ...]], ...]:
        """Return every question of a show with its messages that are kept, the first first.

        Raises:
            StorageError: They can't be read.
        """
        here = select(questions).where(questions.c.show_id == show_id)
        heard = select(askers).join(questions).where(questions.c.show_id == show_id)
        heard = heard.order_by(askers.c.at_utc_ms, askers.c.chat_id, askers.c.source_id)

        def work(connection: Connection) -> tuple[tuple[Question, tuple[Asker, ...]], ...]:
            by_question: dict[str, list[Asker]] = {}
            for row in connection.execute(heard):
                by_question.setdefault(row.question_id, []).append(asker_of(row))
            found = [question for question, _ in questions_of(connection.execute(here))]
            found.sort(key=lambda question: (question.first_at_utc_ms, question.question_id))
            return tuple((q, tuple(by_question.get(q.question_id, ()))) for q in found)

        return await self._database.run(work)

    async def unanswered(
        self, show_id: ShowId, product_ids: Sequence[ProductId]
    ) -> dict[ProductId, tuple[str, ...]]:
        """Return what stayed without an answer when products were sold last, in another show.

        Raises:
            StorageError: It can't be read.
        """
        without = [Status.OPEN.value, Status.LATER.value]
        found = select(questions).where(
            questions.c.show_id != show_id,
            questions.c.status.in_(without),
            questions.c.product_id.in_(product_ids),
        )
        newest = found.order_by(questions.c.last_at_utc_ms.desc()).limit(MOST_LOOKED_AT)

        def work(connection: Connection) -> dict[ProductId, tuple[str, ...]]:
            last: dict[str, str] = {}
            texts: dict[ProductId, tuple[str, ...]] = {}
            for question, row in questions_of(connection.execute(newest)):
                about = question.product_id
                if about is None or question.answer:
                    continue
                if last.setdefault(about, row.show_id) == row.show_id:
                    texts[about] = (*texts.get(about, ()), question.text)
            return texts

        return await self._database.run(work)

    # --- what was learned ----------------------------------------------------------------------

    async def learned(self) -> tuple[tuple[Lesson, ...], tuple[RememberedAnswer, ...]]:
        """Return what hosts put right and answered, oldest first.

        Raises:
            StorageError: It can't be read.
        """
        newest_lessons = select(lessons).order_by(lessons.c.at_utc_ms.desc()).limit(MOST_LEARNED)
        newest_answers = select(answers).order_by(answers.c.at_utc_ms.desc()).limit(MOST_LEARNED)

        def work(
            connection: Connection,
        ) -> tuple[tuple[Lesson, ...], tuple[RememberedAnswer, ...]]:
            put_right = tuple(lessons_of(connection.execute(newest_lessons)))
            answered = tuple(answers_of(connection.execute(newest_answers)))
            return put_right[::-1], answered[::-1]

        return await self._database.run(work)

    async def keep_lesson(self, lesson: Lesson, *, at_utc_ms: int) -> None:
        """Write down what was put right; about the same text it takes the place of the last.

        Raises:
            StorageError: It could not be written.
        """
        row = {
            "lesson_key": key_of(lesson.text),
            "body_json": text_of(lesson),
            "at_utc_ms": at_utc_ms,
        }
        await self._database.run(lambda connection: upsert(connection, lessons, [row]))

    async def keep_answer(self, answer: RememberedAnswer) -> None:
        """Write down what was answered, in place of the last; an empty answer forgets that.

        Raises:
            StorageError: It could not be written.
        """
        key = key_of(answer.product_id, answer.text)
        row = {"answer_key": key, "body_json": text_of(answer), "at_utc_ms": answer.at_utc_ms}

        def work(connection: Connection) -> None:
            if answer.answer or answer.row_id:
                upsert(connection, answers, [row])
            else:
                connection.execute(delete(answers).where(answers.c.answer_key == key))

        await self._database.run(work)


def _keep(connection: Connection, batch: Batch) -> bool:
    is_there = select(shows.c.show_id).where(shows.c.show_id == batch.show_id)
    if connection.execute(is_there).first() is None:
        return False
    show_id = batch.show_id
    rows = [question_row(show_id, question, at) for question, at in batch.questions]
    upsert(connection, questions, rows, fixed="show_id")
    forget(connection, show_id, batch.taken_back)
    insert_new(connection, askers, [asker_row(*asked) for asked in batch.askers])
    if batch.count is not None:
        row = {
            "show_id": show_id,
            "messages": batch.count.messages,
            "hidden_json": text_of(batch.count.hidden),
            "gaps_json": text_of(batch.count.gaps),
        }
        upsert(connection, hearings, [row])
    for chat_id, resume in batch.resumes.items():
        here = update(chats).where(chats.c.chat_id == chat_id)
        connection.execute(here.values(resume=resume))
    show_log.write_events(connection, show_id, list(batch.asked.values()))
    return True


def _load(connection: Connection, show_id: ShowId) -> DeskState:
    here = select(questions).where(questions.c.show_id == show_id)
    found = list(questions_of(connection.execute(here)))
    found.sort(key=lambda pair: (pair[0].first_at_utc_ms, pair[0].question_id))
    heard = select(askers.c.chat_id, askers.c.source_id)
    heard = heard.join(questions).where(questions.c.show_id == show_id)
    newest = heard.order_by(askers.c.at_utc_ms.desc()).limit(MOST_SEEN)
    row = connection.execute(select(hearings).where(hearings.c.show_id == show_id)).first()
    return replace(
        _desk_of(found),
        seen_before=frozenset((r.chat_id, r.source_id) for r in connection.execute(newest)),
        messages=0 if row is None else row.messages,
        hidden={} if row is None else hidden_of(row.hidden_json),
        gaps=() if row is None else gaps_of(row.gaps_json),
    )


def _desk_of(found: Sequence[tuple[Question, Row[Any]]]) -> DeskState:
    return DeskState(
        questions={question.question_id: question for question, _ in found},
        answered_at={
            question.question_id: row.answered_at_utc_ms
            for question, row in found
            if row.answered_at_utc_ms is not None
        },
    )
