"""A question of one viewer or of many, as it stands on the desk."""

from dataclasses import dataclass, replace
from enum import StrEnum

from studio.core.ids import ChatId, ProductId, QuestionId
from studio.questions.understood import Intent, Nearness, RowMatch

MOST_ASKERS_TOLD = 8


class Status(StrEnum):
    """Where a question stands."""

    OPEN = "open"
    ANSWERED = "answered"
    LATER = "later"  # after the show
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asked, once.

    Attributes:
        chat_id: Where.
        source_id: The message, to answer it.
        author_id: The viewer, to mute them.
        name: As the platform shows it; plain text.
        text: In their own words.
        language: Of it.
        at_utc_ms: When.
        paid: Whether they paid for the message to be seen.
    """

    chat_id: ChatId
    source_id: str
    author_id: str
    name: str
    text: str
    language: str
    at_utc_ms: int
    paid: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, however many asked it.

    Attributes:
        question_id: Which.
        text: As the first viewer wrote it.
        language: Of it.
        translation: In the host's language, where a translator was given; else empty.
        intent: What is wanted.
        product_id: Which product is meant, or None.
        nearness: As it was when it was asked first.
        rows: What answers it, best first.
        asked: How many messages were merged into it.
        viewers: How many viewers asked.
        askers: The first ones, at most `MOST_ASKERS_TOLD`.
        first_at_utc_ms: When it was asked first.
        last_at_utc_ms: When it was asked last.
        buyer: Whether somebody about to buy asked.
        paid: Whether somebody paid for it to be seen.
        status: Where it stands.
        answer: Typed now, or remembered from earlier; else empty.
        answer_from_utc_ms: When the remembered answer was given; None: it is of now, or none.
        changed_by: Who put it where it is; empty: nobody.
    """

    question_id: QuestionId
    text: str
    language: str
    translation: str = ""
    intent: Intent = Intent.SPEC
    product_id: ProductId | None = None
    nearness: Nearness = Nearness.NONE
    rows: tuple[RowMatch, ...] = ()
    asked: int = 1
    viewers: int = 1
    askers: tuple[Asker, ...] = ()
    first_at_utc_ms: int
    last_at_utc_ms: int
    buyer: bool = False
    paid: bool = False
    status: Status = Status.OPEN
    answer: str = ""
    answer_from_utc_ms: int | None = None
    changed_by: str = ""


def asked_by(question: Question, askers: tuple[Asker, ...]) -> Question:
    """Return a question as some of its askers put it: it stands in the words of the first of them.

    Args:
        question: With all its askers.
        askers: Some of them, at least one, in their order.
    """
    first = askers[0]
    if first is question.askers[0]:
        return replace(question, askers=askers)
    return replace(
        question, askers=askers, text=first.text, language=first.language, translation=""
    )
