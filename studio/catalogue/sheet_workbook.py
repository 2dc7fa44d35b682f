"""Excel workbooks, read and written; nothing else here knows the library.

A workbook from outside is a zip of XML and taken for hostile: it is refused by the sizes it
declares before anything is unpacked (the unpacking stops at those sizes), formulas are taken as
the values they last had, and rows and columns are counted while they come.
"""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from struct import error as StructError  # noqa: N812 - it is an exception with a function's name
from xml.etree.ElementTree import ParseError

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils.exceptions import InvalidFileException

from studio.catalogue.sheet_record import MOST_COLUMNS, MOST_ROWS, Scalar, Watch
from studio.core.errors import BadInput

MOST_UNPACKED_BYTES = 128 * 1024 * 1024
"""Forty thousand spec rows take a fifth of it."""
MOST_PARTS = 2_000

Row = Sequence[Scalar | None]

# What the library lets out on files that are broken in one place or another.
_BROKEN = (
    OSError,
    EOFError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    NotImplementedError,
    StructError,
    zlib.error,
    zipfile.BadZipFile,
    ParseError,
    InvalidFileException,
)


def read_workbook(content: bytes, watch: Watch) -> list[tuple[str, list[Row]]]:
    """Return the sheets of a workbook, each with its title and all its rows from the first.

    Raises:
        BadInput: It is damaged, encrypted, or larger than a catalogue can be.
        Cancelled: It was stopped.
    """
    _check_sizes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about charts and styles, which nobody asked for
        try:
            return _sheets(content, watch)
        except _BROKEN as error:
            raise BadInput("it is no Excel workbook, or a damaged one") from error


def written_workbook(rows: Iterable[Sequence[Scalar | None]]) -> bytes:
    """Return a workbook with one sheet; its first row stays in sight while the others scroll."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Catalogue")
    sheet.freeze_panes = "A2"
    for row in rows:
        sheet.append([_harmless(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _check_sizes(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise BadInput("it is no Excel workbook, or a damaged one") from error
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNPACKED_BYTES or len(parts) > MOST_PARTS:
        raise BadInput(
            f"it unpacks to {unpacked} bytes in {len(parts)} parts; "
            f"expected at most {MOST_UNPACKED_BYTES} in {MOST_PARTS}"
        )
    if any(part.flag_bits & 1 for part in parts):
        raise BadInput("it is locked with a password; expected a workbook without one")


def _sheets(content: bytes, watch: Watch) -> list[tuple[str, list[Row]]]:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        found = []
        for sheet in book.worksheets:
            total = sheet.max_row or 0
            sheet.reset_dimensions()  # what it claims is only a claim
            rows = _counted(sheet.iter_rows(values_only=True), total, watch)
            found.append((str(sheet.title), list(rows)))
        return found
    finally:
        book.close()


def _counted(rows: Iterable[Sequence[object]], total: int, watch: Watch) -> Iterator[Row]:
    for number, row in enumerate(rows, start=1):
        if number > MOST_ROWS or len(row) > MOST_COLUMNS:
            raise BadInput(
                f"row {number} has {len(row)} columns; "
                f"expected at most {MOST_COLUMNS} in {MOST_ROWS} rows"
            )
        watch.step(number, max(number, min(total, MOST_ROWS)))
        yield tuple(map(_scalar, row))


def _scalar(value: object) -> Scalar | None:
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float) and isfinite(value):
        return int(value) if value.is_integer() else Decimal(repr(value))
    if isinstance(value, datetime) and (value.hour, value.minute, value.second) == (0, 0, 0):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)


def _harmless(cell: Scalar | None) -> Scalar | None:
    return ILLEGAL_CHARACTERS_RE.sub("", cell) if isinstance(cell, str) else cell
