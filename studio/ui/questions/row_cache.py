"""Rows that were worked out before: of two hundred, a choice changes two and a message one."""

from collections.abc import Iterable, Set
from dataclasses import replace

from studio.core.ids import QuestionId
from studio.questions.question import Question
from studio.ui.questions.question_rows import QuestionRow, Standing, row_of
from studio.ui.questions.row_book import RowBook

_MINUTE_MS = 60_000


class RowCache:
    """Makes the rows of the list, each anew only when what it says may have changed.

    Args:
        book: Where labels are from.
    """

    def __init__(self, book: RowBook) -> None:
        self._book = book
        self._made_for: tuple[object, ...] = ()
        self._made: dict[QuestionId, tuple[Question, QuestionRow]] = {}

    def rows(
        self, questions: Iterable[Question], standing: Standing, here: Set[QuestionId]
    ) -> tuple[QuestionRow, ...]:
        """Return how questions are drawn.

        Args:
            questions: In their order.
            standing: How the list stands.
            here: Which of them are still open.
        """
        made_for = (self._book.version, standing.at_hand, standing.now_utc_ms // _MINUTE_MS)
        if made_for != self._made_for:
            self._made_for = made_for
            self._made = {}
        made: dict[QuestionId, tuple[Question, QuestionRow]] = {}
        for question in questions:
            row = self._row(question, standing, gone=question.question_id not in here)
            made[question.question_id] = (question, row)
        self._made = made
        return tuple(row for _question, row in made.values())

    def _row(self, question: Question, standing: Standing, *, gone: bool) -> QuestionRow:
        question_id = question.question_id
        before, row = self._made.get(question_id, (None, None))
        if row is None or not (before is question or before == question):
            return row_of(question, self._book, standing, gone=gone)
        chosen, on_screen = question_id == standing.chosen, question_id == standing.on_screen
        if (row.chosen, row.on_screen, row.gone) == (chosen, on_screen, gone):
            return row
        return replace(row, chosen=chosen, on_screen=on_screen, gone=gone)
