"""The rows of a spec sheet as lines of a table, and pasted cells as rows."""

import csv
import io
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from studio.catalogue.cell_guard import unguarded
from studio.catalogue.headings import recognised
from studio.core.ids import new_id
from studio.ui.catalogue.draft import Line, RowDraft
from studio.ui.catalogue.draft_check import ROW_FIELDS, Place, Wrong
from studio.ui.catalogue.lines_model import Lines

TESTED_COLUMN = len(ROW_FIELDS)
MOST_PASTED = 1_000


def lines_of(rows: tuple[RowDraft, ...], wrong: dict[Place, Wrong]) -> Lines:
    """Return what the table shows of a spec sheet; untested rows say so, and in amber."""
    cells = tuple(_line(row) for row in rows)
    untested = (n for n, row in enumerate(rows) if not row.is_tested and not row.is_blank)
    return Lines(
        cells=cells,
        wrong={(p.line, p.column): w.text for p, w in wrong.items() if p.field == "rows"},
        warned=frozenset((n, TESTED_COLUMN) for n in untested),
        dim=frozenset((3, 4, TESTED_COLUMN)),
    )


def tested_words(row: RowDraft) -> str:
    """Return whether and when a row was tested."""
    translate = QCoreApplication.translate
    if row.is_blank:
        return ""
    passed = [test for test in row.tests if test.passed]
    if passed:
        return translate("SpecLines", "✓ {day}").format(day=passed[-1].tested_on)
    if row.tests:
        return translate("SpecLines", "✗ test not passed")
    return translate("SpecLines", "▲ untested")


def typed_into(row: RowDraft, column: int, text: str) -> RowDraft:
    """Return a row with another text in one of its cells."""
    texts: dict[str, Any] = {ROW_FIELDS[column]: text}
    return replace(row, **texts)


def new_row() -> RowDraft:
    """Return a blank row."""
    return RowDraft(row_id=new_id("row"))


def rows_of_cells(text: str) -> tuple[RowDraft, ...]:
    """Return the rows that cells copied from a spreadsheet are.

    With headings that are known each column goes where it belongs; without, they are label, value,
    unit, conditions and source, in that order.
    """
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))[:MOST_PASTED]
    columns: list[str | None] = list(ROW_FIELDS)
    known = [_field_of(cell) for cell in lines[0]] if lines else []
    if "label" in known and "value" in known:
        columns, lines = known, lines[1:]
    rows = (_row_of(cells, columns) for cells in lines)
    return tuple(row for row in rows if not row.is_blank)


def _row_of(cells: list[str], columns: list[str | None]) -> RowDraft:
    told: dict[str, Any] = {
        name: unguarded(cell.strip())
        for name, cell in zip(columns, cells, strict=False)
        if name is not None and cell.strip()
    }
    return replace(new_row(), **told)


def _field_of(heading: str) -> str | None:
    key = recognised(heading)
    return key.field if key is not None and not key.tag and key.field in ROW_FIELDS else None


def _line(row: RowDraft) -> Line:
    return (*(getattr(row, name) for name in ROW_FIELDS), tested_words(row))
