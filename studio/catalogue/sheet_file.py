"""Files of products and spec sheets from outside, read into records; all taken for hostile.

CSV in any of the usual encodings and delimiters, Excel workbooks, JSON, and what is pasted from a
spreadsheet. The content decides which it is, not the name.
"""

from collections.abc import Sequence
from pathlib import Path

from studio.catalogue.sheet_json import records_of_json
from studio.catalogue.sheet_places import located
from studio.catalogue.sheet_record import Record, RecordFile, Watch, check_count
from studio.catalogue.sheet_table import Row, is_heading, records_of_table
from studio.catalogue.sheet_text import decoded, parted
from studio.catalogue.workbooks import read_workbook
from studio.core.errors import BadInput

LARGEST_FILE_BYTES = 32 * 1024 * 1024
PASTED = "pasted rows"

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_HEADINGS = (
    "no headings were found in the first ten rows; expected a row with at least a column "
    '"product" and one such as "name", "price" or "row id"'
)

_Found = tuple[tuple[Record, ...], tuple[str, ...]]


def read_file(path: Path, watch: Watch | None = None) -> RecordFile:
    """Read a file of products or spec rows; pictures it names beside itself are found there.

    Raises:
        BadInput: It can't be read at all; names the file, and the place in it if there is one.
        Cancelled: It was stopped.
    """
    unreadable = BadInput(f"{path.name}: it can't be read; expected a file of products")
    try:
        is_file = path.is_file()
        content = _start_of(path) if is_file else b""
    except (OSError, ValueError) as error:  # a path the system can't even look up
        raise unreadable from error
    if not is_file:  # a pipe or a device would be read for ever
        raise unreadable
    return located(read_content(path.name, content, watch), path.parent)


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST_FILE_BYTES + 1)


def read_content(name: str, content: bytes, watch: Watch | None = None) -> RecordFile:
    """Read a file that is in memory; as `read_file`."""
    try:
        return _read(name, content, watch or Watch())
    except BadInput as error:
        raise BadInput(f"{name}: {error}") from error


def read_pasted(text: str, watch: Watch | None = None) -> RecordFile:
    """Read what was copied in a spreadsheet, with its row of headings; as `read_file`."""
    if len(text) > LARGEST_FILE_BYTES:
        raise BadInput(f"{PASTED}: too long; expected at most {LARGEST_FILE_BYTES} characters")
    try:
        return _file(PASTED, _text_table(text, watch or Watch()))
    except BadInput as error:
        raise BadInput(f"{PASTED}: {error}") from error


def _read(name: str, content: bytes, watch: Watch) -> RecordFile:
    if len(content) > LARGEST_FILE_BYTES:
        raise BadInput(f"it is too large; expected at most {LARGEST_FILE_BYTES} bytes")
    if content.startswith(_OLD_EXCEL):
        raise BadInput(
            "it is an Excel file of the old kind, or has a password; expected .xlsx without one"
        )
    if content.startswith(_ZIP):
        return _file(name, _workbook(content, watch))
    text, encoding = decoded(content)
    if not text.strip():
        raise BadInput("it is empty; expected products or spec rows")
    if text.lstrip().startswith(("[", "{")):
        return _file(name, records_of_json(text, watch), encoding)
    return _file(name, _text_table(text, watch), encoding)


def _file(name: str, found: _Found, encoding: str = "") -> RecordFile:
    records, ignored = found
    check_count(len(records))  # of all sheets together
    return RecordFile(name=name, records=records, encoding=encoding, ignored=ignored)


def _text_table(text: str, watch: Watch) -> _Found:
    found = records_of_table(parted(text, is_heading), sheet="", watch=watch)
    if found is None:
        raise BadInput(_NO_HEADINGS)
    return found


def _workbook(content: bytes, watch: Watch) -> _Found:
    sheets = [(title, rows) for title, rows in read_workbook(content, watch) if _any(rows)]
    records: list[Record] = []
    ignored: list[str] = []
    known = False
    for title, rows in sheets:
        found = records_of_table(rows, sheet=title if len(sheets) > 1 else "", watch=watch)
        known = known or found is not None
        new_records, new_ignored = found or ((), (title,))
        records += new_records
        ignored += new_ignored
    if not known:
        raise BadInput(_NO_HEADINGS)
    return tuple(records), tuple(ignored)


def _any(rows: Sequence[Row]) -> bool:
    return any(cell is not None for row in rows for cell in row)
