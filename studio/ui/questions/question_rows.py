"""Rows of the question list: what is drawn of each question, worked out before. Pure."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from studio.core.ids import ProductId, QuestionId
from studio.questions.question import Question
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import INTENTS, badge, said, viewer_name
from studio.ui.questions.row_book import RowBook

_MOST_LABELS = 3
MACHINE_MARK = "MT ·"
"""In front of what a machine translated, in every language of the window."""

_OLD_MS = 120_000
"""A question that waits so long says so."""
_LOOKED_AT = 60
"""Characters in which the direction of a text is looked for."""


class Reach(StrEnum):
    """Which questions are listed."""

    PRODUCT = "product"  # of the product on air, and those about no product
    OTHERS = "others"  # of other products: named, or related
    ALL = "all"


class Tone(StrEnum):
    """What the last line of a row tells."""

    ROWS = "rows"
    ANSWER = "answer"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One question as it is drawn.

    Attributes:
        question_id: Which.
        badge: Its language.
        text: In the viewer's words.
        rtl: Whether they run from right to left.
        line: In the host's language: a translation, or what it is about.
        found: What answers it.
        tone: What kind of answer that is.
        count: How many messages, or empty for one.
        asker: The first viewer, and how many others.
        note: Paid for, about to buy, or waiting long; or empty.
        lit: Whether `note` says that somebody paid or is about to buy.
        chosen: Whether the host reads it.
        on_screen: Whether viewers see it.
        gone: Whether somebody put it away while it stood in the list.
    """

    question_id: QuestionId
    badge: str
    text: str
    rtl: bool = False
    line: str = ""
    found: str = ""
    tone: Tone = Tone.NOTHING
    count: str = ""
    asker: str = ""
    note: str = ""
    lit: bool = False
    chosen: bool = False
    on_screen: bool = False
    gone: bool = False

    @property
    def spoken(self) -> str:
        """All of it in one sentence, for a screen reader."""
        parts = (self.badge, self.text, self.line, self.found, self.count, self.asker, self.note)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the list stands.

    Attributes:
        at_hand: Product on program, or in preview before there is one.
        chosen: Question the host reads.
        on_screen: Question viewers see.
        now_utc_ms: When.
    """

    at_hand: ProductId | None = None
    chosen: QuestionId | None = None
    on_screen: QuestionId | None = None
    now_utc_ms: int = 0


def within(
    questions: Iterable[Question], reach: Reach, at_hand: ProductId | None
) -> list[Question]:
    """Return the questions that are listed, in their order."""
    if reach is Reach.ALL or at_hand is None:
        return list(questions)
    near = {None, at_hand}
    return [q for q in questions if (q.product_id in near) is (reach is Reach.PRODUCT)]


def products_of(questions: Iterable[Question]) -> tuple[ProductId, ...]:
    """Return the products whose rows are pointed at, the most urgent first, each once."""
    found: dict[ProductId, None] = {}
    for question in questions:
        found.update((row.product_id, None) for row in question.rows[:_MOST_LABELS])
        if question.product_id is not None:
            found.setdefault(question.product_id)
    return tuple(found)


def row_of(question: Question, book: RowBook, standing: Standing, *, gone: bool) -> QuestionRow:
    """Return how a question is drawn."""
    line, found, tone = _lines(question, book, standing)
    note, lit = _note(question, standing)
    question_id = question.question_id
    return QuestionRow(
        question_id=question_id,
        badge=badge(question.language),
        text=question.text,
        rtl=runs_right_to_left(question.text),
        line=line,
        found=found,
        tone=tone,
        count=figures.isolated(f"×{question.asked}") if question.asked > 1 else "",
        asker=asker_of(question),
        note=note,
        lit=lit,
        chosen=question_id == standing.chosen,
        on_screen=question_id == standing.on_screen,
        gone=gone,
    )


def runs_right_to_left(text: str) -> bool:
    """Return whether the first letter with a direction of its own runs from right to left."""
    for character in text[:_LOOKED_AT]:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def asker_of(question: Question) -> str:
    """Return the first viewer and how many more asked: `@sol_92 +11`."""
    first = question.askers[0].name if question.askers else ""
    more = question.viewers - 1
    name = viewer_name(first) if first else ""
    if more <= 0:
        return name
    return f"{name} {figures.isolated(f'+{more}')}".strip()


def _lines(question: Question, book: RowBook, standing: Standing) -> tuple[str, str, Tone]:
    labels, best = _labels(question, book)
    name = _other_product(question, book, standing)
    intent = INTENTS.get(question.intent)
    about = name or (said(intent) if intent is not None else "")
    translation = _by_machine(question.translation)
    if question.answer:
        return translation or labels or about, _answer(question), Tone.ANSWER
    if labels or _is_awaited(question, book):
        shown = labels if translation else best or labels
        found = f"{name} · {shown}" if name and shown else shown or "…"
        return translation or labels or about, found, Tone.ROWS
    nothing = QCoreApplication.translate("Questions", "No spec row: add an answer")
    return translation or about, nothing, Tone.NOTHING


def _by_machine(translation: str) -> str:
    """Return a translation with the mark that a machine made it."""
    return f"{MACHINE_MARK} {isolated_text(translation)}" if translation else ""


def _answer(question: Question) -> str:
    if question.answer_from_utc_ms is None:
        return isolated_text(question.answer)
    earlier = QCoreApplication.translate("Questions", "Answered before: {answer}")
    return earlier.format(answer=isolated_text(question.answer))


def _is_awaited(question: Question, book: RowBook) -> bool:
    """Return whether a row that answers may still become known; else it was removed."""
    return any(not book.knows(row.product_id) for row in question.rows[:_MOST_LABELS])


def _labels(question: Question, book: RowBook) -> tuple[str, str]:
    """Return the labels of the rows that answer, and what the best one says."""
    known = [book.line(row.product_id, row.row_id) for row in question.rows[:_MOST_LABELS]]
    labels = [line.label for line in known if line is not None]
    best = known[0].words if known and known[0] is not None else ""
    return " · ".join(dict.fromkeys(map(isolated_text, labels))), isolated_text(best)


def _other_product(question: Question, book: RowBook, standing: Standing) -> str:
    product_id = question.product_id
    if product_id is None or product_id == standing.at_hand:
        return ""
    return isolated_text(book.name(product_id))


def _note(question: Question, standing: Standing) -> tuple[str, bool]:
    paid = QCoreApplication.translate("Questions", "paid") if question.paid else ""
    buys = QCoreApplication.translate("Questions", "wants to buy") if question.buyer else ""
    if paid or buys:
        return " · ".join(part for part in (paid, buys) if part), True
    waited_ms = standing.now_utc_ms - question.first_at_utc_ms
    if waited_ms < _OLD_MS:
        return "", False
    return figures.age(waited_ms // 60_000 * 60), False


def ids_of(questions: Sequence[Question]) -> tuple[QuestionId, ...]:
    """Return the questions' ids."""
    return tuple(question.question_id for question in questions)
