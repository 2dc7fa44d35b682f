"""A table with headings, from whatever program, as records."""

from collections.abc import Sequence

from studio.catalogue.cell_guard import unguarded
from studio.catalogue.headings import recognised
from studio.catalogue.sheet_record import (
    LONGEST_CELL,
    Cell,
    Fault,
    Key,
    Record,
    Scalar,
    Watch,
    check_count,
)
from studio.core.errors import BadInput

TAKE_AWAY = "-"
"""What a person writes into a cell to take away what was known; `'-` is the sign itself."""

_ROWS_BEFORE_HEADINGS = 10
_LITERAL = frozenset({"value", "label"})
"""Fields in which a bare dash is what it is: "Bluetooth: -"."""

Row = Sequence[Scalar | None]


def is_heading(cell: Scalar | None) -> bool:
    """Return whether somebody calls a column that."""
    return isinstance(cell, str) and 0 < len(cell) <= 100 and recognised(cell) is not None


def records_of_table(
    rows: Sequence[Row], *, sheet: str, watch: Watch
) -> tuple[tuple[Record, ...], tuple[str, ...]] | None:
    """Return the records of a table and the headings nobody knows; None without headings.

    Args:
        rows: From the first, empty ones too.
        sheet: Title of the sheet when there are several, or empty.
        watch: Told of every row.

    Raises:
        BadInput: Two columns hold the same, or there are more rows than a catalogue has.
        Cancelled: It was stopped.
    """
    top = next((i for i, row in enumerate(rows[:_ROWS_BEFORE_HEADINGS]) if _has_headings(row)), -1)
    if top < 0:
        return None
    columns, ignored = _columns(rows[top], sheet)
    records = []
    for number, row in enumerate(rows[top + 1 :], start=top + 2):
        watch.step(number, len(rows))
        record = _record(number, row, columns)
        if record.cells or record.faults:
            records.append(record)
            check_count(len(records))
    return tuple(records), ignored


def _has_headings(row: Row) -> bool:
    known = [recognised(cell) for cell in row if isinstance(cell, str) and is_heading(cell)]
    return Key("product") in known and len(known) > 1


def _columns(row: Row, sheet: str) -> tuple[dict[int, tuple[Key, str]], tuple[str, ...]]:
    columns: dict[int, tuple[Key, str]] = {}
    ignored: list[str] = []
    seen: dict[Key, str] = {}
    for place, cell in enumerate(row):
        heading = str(cell if cell is not None else "").strip()
        where = f"{sheet}!{_letters(place)}" if sheet else _letters(place)
        key = recognised(heading) if is_heading(heading) else None
        if key is None:
            ignored += [f"{where} ({heading[:40]})"] if heading else []
            continue
        if key in seen:
            raise BadInput(
                f"columns {seen[key]} and {where} both hold the {key.field}; expected one of them"
            )
        seen[key] = where
        columns[place] = (key, f"{where} ({heading})")
    return columns, tuple(ignored)


def _letters(place: int) -> str:
    """The letters a spreadsheet gives a column: A, B, …, Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _record(number: int, row: Row, columns: dict[int, tuple[Key, str]]) -> Record:
    cells: dict[Key, Cell] = {}
    faults: list[Fault] = []
    for place, (key, column) in columns.items():
        content = row[place] if place < len(row) else None
        if isinstance(content, str):
            content = content.strip()
        if content is None or content == "":
            continue
        if isinstance(content, str) and len(content) > LONGEST_CELL:
            reason, expected = f"it has {len(content)} characters", f"at most {LONGEST_CELL}"
            faults.append(Fault(row=number, column=column, reason=reason, expected=expected))
            continue
        cells[key] = Cell(content=_meant(key, content), column=column)
    return Record(row=number, cells=cells, faults=tuple(faults))


def _meant(key: Key, content: Scalar) -> Scalar | None:
    if not isinstance(content, str):
        return content
    if content == TAKE_AWAY and key.field not in _LITERAL:
        return None
    return unguarded(content)
