"""Whether the texts and numbers of a product can be meant: they also come by message."""

import re
from collections.abc import Iterable, Sequence

from studio.catalogue.product import (
    LONGEST_PATH,
    LONGEST_URL,
    MOST_MINOR,
    MOST_STOCK,
    LocalText,
    check_number,
    check_text,
)
from studio.core.errors import BadInput
from studio.core.money import Money

LONGEST_TAG = 35
"""Of a language or a market: as long as BCP 47 asks programs to take."""

_WEB_ADDRESS = re.compile(r"https?://[^\s/][^\s]*", re.IGNORECASE)


def check_line(what: str, text: str, longest: int) -> None:
    """Refuse what is no line of text; an empty one is none, and is left alone.

    Raises:
        BadInput: It is too long, or has a character that is not text in it.
    """
    if text and not (len(text) <= longest and text.isprintable()):  # of most, this is all
        check_text(what, text, longest)


def check_paragraph(what: str, text: str, longest: int) -> None:
    """Refuse what is no text of some lines; an empty one is left alone.

    Raises:
        BadInput: See `check_line`.
    """
    check_line(what, text.replace("\n", " "), longest)


def check_lines(what: str, texts: Iterable[str], longest: int) -> None:
    """Refuse texts of which one is empty, or no line.

    Raises:
        BadInput: See `check_line`.
    """
    for text in texts:
        if not text:
            check_text(what, text, longest)
        check_line(what, text, longest)


def check_local(what: str, texts: Sequence[LocalText], longest: int) -> None:
    """Refuse texts in several languages of which one can't be used.

    Raises:
        BadInput: See `check_line`.
    """
    for local in texts:
        check_line(f"the language of {what}", local.language, LONGEST_TAG)
    check_lines(what, (local.text for local in texts), longest)


def check_count(what: str, count: int, most: int) -> None:
    """Refuse more than anybody has.

    Raises:
        BadInput: There are more.
    """
    if count > most:
        raise BadInput(f"a product has at most {most} {what}, got {count}")


def check_money(what: str, money: Money | None, *, low: int = 1) -> None:
    """Refuse an amount that can't be a price.

    Raises:
        BadInput: It is out of its range.
    """
    if money is not None:
        check_number(what, money.amount_minor, low=low, high=MOST_MINOR)


def check_pieces(what: str, number: int | None, *, low: int = 0, high: int = MOST_STOCK) -> None:
    """Refuse a number that can't be meant; None is not told.

    Raises:
        BadInput: It is out of its range.
    """
    if number is not None:
        check_number(what, number, low=low, high=high)


def check_url(what: str, url: str) -> None:
    """Refuse what a telephone should not open; an empty one is left alone.

    Raises:
        BadInput: It is no address of the web.
    """
    check_line(what, url, LONGEST_URL)
    if url and _WEB_ADDRESS.fullmatch(url) is None:
        raise BadInput(f"{what} must be an address that begins with https:// or http://")


def check_path(what: str, path: str) -> None:
    """Refuse a path that can't be a file's on this machine; an empty one is left alone.

    Raises:
        BadInput: It is none, or another machine would be told of whoever looks.
    """
    check_line(what, path, LONGEST_PATH)
    if path.startswith(("\\\\", "//")):
        raise BadInput(f"{what} is on another machine; expected a file on this one")
