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
        again_at_utc_ms: When it was asked again long after its answer, and open again; None: never.
        viewers_before: How many viewers had asked by then: they have their answer.
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
    again_at_utc_ms: int | None = None
    viewers_before: int = 0
    buyer: bool = False
    paid: bool = False
    status: Status = Status.OPEN
    answer: str = ""
    answer_from_utc_ms: int | None = None
    changed_by: str = ""

    @property
    def waits_since_utc_ms(self) -> int:
        """Since when somebody waits for an answer."""
        return self.first_at_utc_ms if self.again_at_utc_ms is None else self.again_at_utc_ms

    @property
    def waiting_viewers(self) -> int:
        """How many wait for one; at least who asked last."""
        return max(1, self.viewers - self.viewers_before)


def viewer_of(asker: Asker) -> tuple[ChatId, str]:
    """Return who asked; where a chat names nobody each message is somebody else's."""
    return (asker.chat_id, asker.author_id or asker.source_id)


def asked_by(question: Question, askers: tuple[Asker, ...]) -> Question:
    """Return a question as some of its askers put it, and without the others in its counts.

    It stands in the words of the first of them; of none, and only further ones ask it, in its own.

    Args:
        question: With all its askers.
        askers: Some of them, in their order.
    """
    kept = {viewer_of(one) for one in askers}
    first_at = {viewer_of(one): one.at_utc_ms for one in reversed(question.askers)}
    gone = [at for viewer, at in first_at.items() if viewer not in kept]
    again_at = question.again_at_utc_ms or 0
    left = replace(
        question,
        askers=askers,
        asked=question.asked - (len(question.askers) - len(askers)),
        viewers=max(len(kept), question.viewers - len(gone)),
        viewers_before=max(0, question.viewers_before - sum(at < again_at for at in gone)),
    )
    if not askers or askers[0] is question.askers[0]:
        return left
    return replace(left, text=askers[0].text, language=askers[0].language, translation="")
