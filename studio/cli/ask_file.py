"""What `cuecard ask` reads: a catalogue, and questions one a line."""

import codecs
import contextlib
import re
import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

import msgspec

from studio.catalogue.import_plan import Defaults, plan_import, sentence
from studio.catalogue.sheet_file import read_file
from studio.catalogue.sheet_text import decoded
from studio.catalogue.specsheet import SpecSheet
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.questions.cleaning import clean_text
from studio.questions.known_product import KnownProduct, known_product

STANDARD_INPUT = "-"
LARGEST_FILE_BYTES = 64 * 1024 * 1024

_ANY_CURRENCY = Defaults(currency="EUR")
"""Prices are not looked at; one without a currency must not make a file of specs wrong."""

_MOST_NAMED = 12
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HIGH, _LOW = (rf"\\u[dD][{digits}][0-9a-fA-F]{{2}}" for digits in ("89abAB", "c-fC-F"))
_HALVES = re.compile(f"(?:{_HIGH}{_LOW}|\\\\[^u])|({_HIGH}|{_LOW})")
"""What is no half of a character, and in the group what is one, as JSON escapes it."""
_EXPECTED = 'expected {"id": …, "text": "…", "on_screen": "…"}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One question that was given.

    Attributes:
        question_id: As it was given, or None.
        text: Plain text.
        on_screen: What viewers see while they ask; None: nothing.
    """

    question_id: str | int | None = None
    text: str
    on_screen: ProductId | None = None


class _Line(msgspec.Struct):
    text: str
    id: str | int | None = None
    on_screen: str | msgspec.UnsetType | None = msgspec.UNSET


_LINE = msgspec.json.Decoder(_Line)


def read_catalogue(path: Path) -> tuple[KnownProduct, ...]:
    """Return the products of a file: JSON, one product a line, or whatever can be imported.

    Raises:
        BadInput: It can't be read, something in it is wrong, or there is no product.
    """
    plan = plan_import(read_file(path), defaults=_ANY_CURRENCY)
    if plan.wrong:
        raise BadInput(sentence(plan.name, plan.wrong[0].faults[0]))
    if not plan.listings:
        raise BadInput(f"{path.name}: there is no product in it")
    sheets = {sheet.product_id: sheet for sheet in plan.sheets}
    return tuple(
        known_product(x, sheets.get(x.product_id, SpecSheet(product_id=x.product_id)))
        for x in plan.listings
    )


def read_questions(
    file: str, *, on_air: ProductId | None, products: Collection[ProductId]
) -> tuple[Asking, ...]:
    """Return the questions of a file of JSON lines, in its order; empty lines are left out.

    Args:
        file: Its name, or `-`: the standard input.
        on_air: What is on screen where a line does not say.
        products: What can be on screen.

    Raises:
        BadInput: It can't be read, or a line is no question; says which.
    """
    name = "standard input" if file == STANDARD_INPUT else Path(file).name
    lines = _as_utf8(_content(file, name)).removeprefix(codecs.BOM_UTF8).split(b"\n")
    askings = []
    for number, raw in enumerate(lines, start=1):
        if raw.strip():
            try:
                askings.append(_asking(raw, on_air, products))
            except BadInput as error:
                raise BadInput(f"{name}, line {number}: {error}") from error
    return tuple(askings)


def check_product(product_id: ProductId | None, products: Collection[ProductId]) -> None:
    """Refuse a product that is not in the catalogue.

    Raises:
        BadInput: It is not.
    """
    if product_id is not None and product_id not in products:
        known = ", ".join([*products][:_MOST_NAMED])
        more = ", …" if len(products) > _MOST_NAMED else ""
        raise BadInput(f"there is no product {product_id!r}; the catalogue has {known}{more}")


def _asking(raw: bytes, on_air: ProductId | None, products: Collection[ProductId]) -> Asking:
    try:
        line = _LINE.decode(raw)
    except (ValueError, RecursionError) as error:
        raise BadInput(_half_character(raw) or f"{_EXPECTED} ({error})") from error
    told = on_air if line.on_screen is msgspec.UNSET else line.on_screen
    on_screen = ProductId(told) if told else None
    check_product(on_screen, products)
    return Asking(question_id=line.id, text=clean_text(line.text), on_screen=on_screen)


def _half_character(raw: bytes) -> str:
    """Return where a line has half of an escaped character, in a sentence; empty: nowhere."""
    for found in _HALVES.finditer(raw.decode(errors="replace")):
        if found[1]:
            where = f"column {found.start() + 1}: {found[1]}"
            return f"{where} is half a character; expected two such halves"
    return ""


def _as_utf8(content: bytes) -> bytes:
    """Return a text in UTF-8 if it is UTF-16, as Windows writes it; else as it is."""
    if content.startswith(_UTF16_MARKS) or b"\0" in content:
        with contextlib.suppress(BadInput):
            return decoded(content)[0].encode()
    return content


def _content(file: str, name: str) -> bytes:
    try:
        if file == STANDARD_INPUT:
            content = _limited(_standard_input())
        else:
            with Path(file).open("rb") as opened:
                content = _limited(opened)
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or error
        unreadable = f"{name}: it can't be read; expected a file of questions ({why})"
        raise BadInput(unreadable) from error
    if len(content) > LARGEST_FILE_BYTES:
        raise BadInput(f"{name}: it is too large; expected at most {LARGEST_FILE_BYTES} bytes")
    return content


def _limited(opened: BinaryIO) -> bytes:
    return opened.read(LARGEST_FILE_BYTES + 1)


def _standard_input() -> BinaryIO:
    stream: TextIO | None = sys.stdin  # None where it was closed before the program began
    if stream is None:
        raise ValueError("it is closed")
    return stream.buffer
