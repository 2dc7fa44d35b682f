"""Text tables from anywhere: which bytes are which letters, and what parts the columns."""

import codecs
import csv
import io
import re
from collections.abc import Callable

from studio.catalogue.sheet_record import MOST_COLUMNS, MOST_ROWS
from studio.core.errors import BadInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = (",", ";", "\t", "|")
_CYRILLIC_RUNS = re.compile(rb"[\xa8\xb8\xc0-\xff]{2,}")
_HIGH_LETTERS = re.compile(rb"[\xa8\xb8\xc0-\xff]")
_LINES_LOOKED_AT = 10

Row = list[str]


def decoded(content: bytes) -> tuple[str, str]:
    """Return a file's text and how it was read.

    Without a mark it is UTF-8 if it can be; else UTF-16 if every other byte is nothing; else
    Windows-1251 or 1252, whichever its letters look like.

    Raises:
        BadInput: It is no text.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    for candidate in (encoding,) if encoding else ("utf-8", *_guesses(content)):
        try:
            text = content.decode(candidate)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, candidate
    raise BadInput("it is no text; expected UTF-8, UTF-16, Windows-1251 or Windows-1252")


def parted(text: str, recognised: Callable[[str], bool]) -> list[Row]:
    """Return the rows of a text table.

    The delimiter is the one by which most headings are recognised in the first lines.

    Args:
        text: With or without quotes around cells, which may hold line breaks.
        recognised: Says whether a cell is a heading.

    Raises:
        BadInput: A quote is never closed, so that a cell grows without end.
    """
    start = "\n".join(text[:100_000].splitlines()[:_LINES_LOOKED_AT])

    def known(delimiter: str) -> int:
        return max((sum(map(recognised, row)) for row in _rows(start, delimiter)), default=0)

    return _rows(text, max(_DELIMITERS, key=known))


def _rows(text: str, delimiter: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[Row] = []
    try:
        for row in reader:
            if len(row) > MOST_COLUMNS or len(rows) == MOST_ROWS:
                raise BadInput(
                    f"row {len(rows) + 1} has {len(row)} columns; "
                    f"expected at most {MOST_COLUMNS} in {MOST_ROWS} rows"
                )
            rows.append(row)
    except csv.Error as error:
        raise BadInput(f"row {len(rows) + 1} can't be parted into cells: {error}") from error
    return rows


def _guesses(content: bytes) -> tuple[str, ...]:
    return (*_sixteen_bits(content[:2_000]), *_eight_bits(content))


def _sixteen_bits(start: bytes) -> tuple[str, ...]:
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if max(even, odd) * 5 < len(start):
        return ()
    return ("utf-16-be",) if even > odd else ("utf-16-le",)


def _eight_bits(content: bytes) -> tuple[str, str]:
    """Cyrillic words are all high letters; Western ones have a single accent here and there."""
    in_runs = sum(map(len, _CYRILLIC_RUNS.findall(content)))
    letters = len(_HIGH_LETTERS.findall(content))
    return ("cp1251", "cp1252") if in_runs * 2 > letters else ("cp1252", "cp1251")
