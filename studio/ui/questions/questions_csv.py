"""Questions as a table for a spreadsheet. Pure."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from studio.catalogue.cell_guard import guarded
from studio.core.ids import ProductId
from studio.questions.question import Question
from studio.ui.questions.question_words import is_unseen

COLUMNS = (
    "asked_first",
    "language",
    "question",
    "translation",
    "product",
    "asked",
    "viewers",
    "askers",
    "status",
    "answer",
)
"""Names that stay, in every language of the window: other programs read them."""

NAMELESS = "viewer"
"""Stands for a viewer whose name can't be seen, so that askers can be counted; it stays, too."""


def table_of(questions: Iterable[Question], names: Mapping[ProductId, str]) -> str:
    """Return a CSV table; nothing that a stranger wrote is computed by a spreadsheet.

    Args:
        questions: In this order.
        names: What products are called; those that are not known stand by their id.
    """
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    for question in questions:
        rows.writerow([guarded(cell) for cell in _cells(question, names)])
    return written.getvalue()


def _cells(question: Question, names: Mapping[ProductId, str]) -> tuple[str, ...]:
    product_id = question.product_id
    first = datetime.fromtimestamp(question.first_at_utc_ms / 1_000, UTC)
    return (
        first.isoformat(timespec="seconds"),
        question.language,
        question.text,
        question.translation,
        names.get(product_id, product_id) if product_id is not None else "",
        str(question.asked),
        str(question.viewers),
        ", ".join(NAMELESS if is_unseen(one.name) else one.name for one in question.askers),
        question.status.value,
        question.answer,
    )
