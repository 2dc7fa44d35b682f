"""Questions and what was learned from them: values to rows and back."""

import hashlib
import logging
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Row

from studio.core.errors import StudioError
from studio.core.ids import ChatId, QuestionId, ShowId
from studio.questions.message import Gap
from studio.questions.moderation import Why
from studio.questions.question import Asker, Question
from studio.questions.understood import Lesson, RememberedAnswer

T = TypeVar("T")

_log = logging.getLogger(__name__)

_encoder = msgspec.json.Encoder()
_questions: msgspec.json.Decoder[Question] = msgspec.json.Decoder(Question)
_lessons: msgspec.json.Decoder[Lesson] = msgspec.json.Decoder(Lesson)
_answers: msgspec.json.Decoder[RememberedAnswer] = msgspec.json.Decoder(RememberedAnswer)
_gaps: msgspec.json.Decoder[tuple[Gap, ...]] = msgspec.json.Decoder(tuple[Gap, ...])
_hidden: msgspec.json.Decoder[dict[str, int]] = msgspec.json.Decoder(dict[str, int])


def text_of(value: object) -> str:
    """Write a value out whole."""
    return _encoder.encode(value).decode()


def key_of(*parts: str | None) -> str:
    """Return a digest of texts that are too long to be a key themselves."""
    return hashlib.sha256(_encoder.encode(parts)).hexdigest()


def question_row(show_id: ShowId, question: Question, answered_at: int | None) -> dict[str, object]:
    """Return a question as a row."""
    return {
        "question_id": question.question_id,
        "show_id": show_id,
        "product_id": question.product_id,
        "status": question.status.value,
        "body_json": text_of(question),
        "last_at_utc_ms": question.last_at_utc_ms,
        "answered_at_utc_ms": answered_at,
    }


def asker_row(question_id: QuestionId, asker: Asker) -> dict[str, object]:
    """Return a message that was counted as a row."""
    return {
        "question_id": question_id,
        "chat_id": asker.chat_id,
        "source_id": asker.source_id,
        "author_id": asker.author_id,
        "name": asker.name,
        "text": asker.text,
        "language": asker.language,
        "at_utc_ms": asker.at_utc_ms,
    }


def asker_of(row: Row[Any]) -> Asker:
    """Return a message that was counted."""
    return Asker(
        chat_id=ChatId(row.chat_id),
        source_id=row.source_id,
        author_id=row.author_id,
        name=row.name,
        text=row.text,
        language=row.language,
        at_utc_ms=row.at_utc_ms,
    )


def questions_of(rows: Iterable[Row[Any]]) -> Iterator[tuple[Question, Row[Any]]]:
    """Yield questions with their rows; one that can't be read is left out."""
    for row in rows:
        question = _read(_questions, row.body_json, "a question")
        if question is not None:
            yield question, row


def lessons_of(rows: Iterable[Row[Any]]) -> Iterator[Lesson]:
    """Yield what was put right."""
    read = (_read(_lessons, row.body_json, "a correction") for row in rows)
    return (lesson for lesson in read if lesson is not None)


def answers_of(rows: Iterable[Row[Any]]) -> Iterator[RememberedAnswer]:
    """Yield what was answered."""
    read = (_read(_answers, row.body_json, "an answer") for row in rows)
    return (answer for answer in read if answer is not None)


def gaps_of(text: str) -> tuple[Gap, ...]:
    """Return times that messages may have been missed."""
    return _read(_gaps, text, "gaps of chats") or ()


def hidden_of(text: str) -> dict[Why, int]:
    """Return counts, those aside whose reason a later version gave."""
    counts = _read(_hidden, text, "counts of messages") or {}
    return {why: counts[why.value] for why in Why if why.value in counts}


def _read(decoder: msgspec.json.Decoder[T], text: str, what: str) -> T | None:
    try:
        return decoder.decode(text)
    except (msgspec.MsgspecError, StudioError, ValueError):
        _log.warning("%s in the database can't be read and is left out", what)
        return None
