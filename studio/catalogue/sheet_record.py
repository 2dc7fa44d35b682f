"""What every file of products becomes first: records of cells that know where they stood."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from studio.core.errors import BadInput, Cancelled

Scalar = str | int | bool | Decimal
Content = Scalar | tuple[Scalar, ...] | None

MOST_RECORDS = 100_000
"""A thousand products with 40 rows each, and as much again."""
MOST_ROWS = 1_048_576
"""What Excel itself has, empty ones counted: a file with more was made to hurt."""
MOST_COLUMNS = 256
MOST_CELLS = 500
"""Of one record: all fields, the most usual of them in every language there could be."""
LONGEST_CELL = 32_767
"""What Excel itself can hold."""
_STEPS_BETWEEN_REPORTS = 100


class Key(NamedTuple):
    """What a cell tells: a field as in `headings`, and of which language or market."""

    field: str
    tag: str = ""


class WrongCell(BadInput):
    """What stands in a cell can't be used.

    Attributes:
        key: Which cell, where the one who raises it knows.
        expected: What would have been right.
    """

    def __init__(self, reason: str, *, expected: str, key: Key | None = None) -> None:
        super().__init__(reason)
        self.expected = expected
        self.key = key


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One thing that a file tells.

    Attributes:
        content: As it was written; None takes away what was known.
        column: How a person finds it: `C (price)` in a table, `rows[2].label` in JSON.
    """

    content: Content
    column: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why a record can't be used.

    Attributes:
        row: Row of the table, line of the file, or place in the JSON array; from 1.
        column: As in `Cell`, or empty: the whole row.
        reason: What is wrong.
        expected: What would have been right.
    """

    row: int
    column: str
    reason: str
    expected: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row of a table, or one product, variant, spec row or test of a JSON file.

    Attributes:
        row: As in `Fault`.
        cells: What it tells; a key that is not there says nothing.
        faults: What was wrong with it before anybody looked at its meaning.
    """

    row: int
    cells: Mapping[Key, Cell] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFile:
    """A file that was read and not judged yet.

    Attributes:
        name: For messages.
        records: In the file's order.
        encoding: How its text was read, or empty where there was no choice.
        ignored: Columns nobody knows, as they are written.
    """

    name: str
    records: tuple[Record, ...]
    encoding: str = ""
    ignored: tuple[str, ...] = ()


def check_count(records: int) -> None:
    """Refuse a file with more records than any catalogue has, before they fill the memory.

    Raises:
        BadInput: There are too many.
    """
    if records > MOST_RECORDS:
        raise BadInput(f"it has more rows than a catalogue can; expected at most {MOST_RECORDS}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Who is told how far a long import is, and who may stop it.

    Attributes:
        progress: Called with rows done and rows in all, every 100 rows and at the end.
        cancelled: Asked at every row; `threading.Event.is_set` will do.
    """

    progress: Callable[[int, int], None] = lambda _done, _total: None
    cancelled: Callable[[], bool] = lambda: False

    def step(self, done: int, total: int) -> None:
        """Tell that `done` rows of `total` are done.

        Raises:
            Cancelled: Somebody wants no more of it.
        """
        if self.cancelled():
            raise Cancelled("the import was stopped; nothing was changed")
        if done % _STEPS_BETWEEN_REPORTS == 0 or done == total:
            self.progress(done, total)
