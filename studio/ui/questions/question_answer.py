"""What the host reads out for a question: the row, with its numbers compared, or words. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from studio.core.ids import ProductId
from studio.questions.question import Question
from studio.questions.understood import RowMatch
from studio.ui.on_air.spec_rows import Answer, SpecLine
from studio.ui.questions.question_words import day_and_time, verdict_words
from studio.ui.questions.row_book import RowBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """The question that matters most now, for whoever shows it elsewhere.

    Attributes:
        text: In the viewer's words.
        answer: What answers it, if anything does.
        chosen: Whether the host reads it now.
    """

    text: str
    answer: Answer | None = None
    chosen: bool = False


def sheet_of(question: Question, at_hand: ProductId | None) -> ProductId | None:
    """Return the product whose sheet answers a question best."""
    if question.rows:
        return question.rows[0].product_id
    return question.product_id or at_hand


def match_of(question: Question | None, line: SpecLine | None) -> RowMatch | None:
    """Return how a row was matched to a question, if it was."""
    if question is None or line is None:
        return None
    found = (m for m in question.rows if (m.product_id, m.row_id) == (line.product_id, line.row_id))
    return next(found, None)


def marked(lines: Iterable[SpecLine], question: Question | None) -> tuple[SpecLine, ...]:
    """Return the rows of a sheet, those that answer a question marked."""
    return tuple(
        replace(line, met=True) if match_of(question, line) is not None else line for line in lines
    )


def best_place(lines: Iterable[SpecLine], question: Question) -> int:
    """Return where the best row that answers stands, or -1."""
    places = {(line.product_id, line.row_id): at for at, line in enumerate(lines)}
    found = (places[key] for m in question.rows if (key := (m.product_id, m.row_id)) in places)
    return next(found, -1)


def written_answer(question: Question | None) -> Answer | None:
    """Return what the host wrote, now or earlier, with when; None: nothing."""
    if question is None or not question.answer:
        return None
    translate = QCoreApplication.translate
    if question.answer_from_utc_ms is None:
        proof = translate("Questions", "Written in this show")
    else:
        given = translate("Questions", "Answered {moment}")
        proof = given.format(moment=day_and_time(question.answer_from_utc_ms))
    label = translate("Questions", "Your answer")
    return Answer(label=label, words=question.answer, proof=proof)


def row_answer(line: SpecLine, question: Question | None) -> Answer | None:
    """Return a row to be read out, with what comparing its numbers gave."""
    match = match_of(question, line)
    if line.answer is None or match is None or match.compared is None:
        return line.answer
    compared = match.compared
    return replace(line.answer, verdict=verdict_words(compared), holds=compared.holds)


def answer_in(book: RowBook, question: Question) -> Answer | None:
    """Return what answers a question, as far as its rows are known."""
    written = written_answer(question)
    if written is not None or not question.rows:
        return written
    best = question.rows[0]
    line = book.line(best.product_id, best.row_id)
    return row_answer(line, question) if line is not None else None
