"""What platforms write as our values: amounts, moments, lines of text. Pure.

Nothing here trusts its input: numbers without end, dates of no calendar and characters that could
deceive the eye end in `Unclear` or are left out.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TypeVar

from studio.catalogue.product import MOST_MINOR
from studio.core.errors import BadInput
from studio.core.money import Money, currency_places

LONGEST_NUMBER = 24
MOST_QUANTITY = 1_000_000
EARLIEST_MS = 946_684_800_000
"""The year 2000: no shop's order is older, whatever its clock says."""
LATEST_MS = 4_102_444_800_000
"""The year 2100."""

Told = TypeVar("Told")
Own = TypeVar("Own")

_DECEIVING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Unclear(Exception):
    """A value means nothing; the text says which, and is safe to show."""


def understood(
    told: Iterable[Told], read: Callable[[Told], Iterable[Own]], left_out: list[str], what: str
) -> Iterator[Own]:
    """Yield what each told thing is to us; what is unclear is left out whole, and noted.

    Args:
        told: As the platform wrote it.
        read: Returns what one thing is to us; raises `Unclear`.
        left_out: Takes a sentence for each thing that was left out.
        what: Names such a thing: `an order`.
    """
    for one in told:
        try:
            yield from tuple(read(one))
        except Unclear as unclear:
            left_out.append(f"{what} was left out: {unclear}")


def money(amount: str | int | float, currency: str, *, hundredths: bool = False) -> Money:
    """Return an amount, rounded to the currency's smallest coin.

    Args:
        amount: In whole units: `19.90`; a float only as a platform's JSON had it.
        currency: ISO 4217, any case.
        hundredths: The amount is in hundredths of a unit, whatever the currency.

    Raises:
        Unclear: It is none, or its currency is unknown.
    """
    number = _decimal(amount)
    code = currency.strip().upper()[:8]
    try:
        places = currency_places(code)
        major = number.scaleb(-2) if hundredths else number
        minor = int(major.scaleb(places).to_integral_value(rounding=ROUND_HALF_UP))
        value = Money(amount_minor=minor, currency=code)
    except (BadInput, InvalidOperation, ValueError) as error:
        raise Unclear(f"the currency {_shown(currency)} is unknown") from error
    if abs(minor) > MOST_MINOR:
        raise Unclear("an amount is out of range")
    return value


def _decimal(amount: str | int | float) -> Decimal:
    text = str(amount).strip()
    try:
        number = Decimal(text) if 0 < len(text) <= LONGEST_NUMBER else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > LONGEST_NUMBER:
        raise Unclear(f"{_shown(text)} is no amount")
    return number


def quantity(number: str | int) -> int:
    """Return pieces.

    Raises:
        Unclear: It is no number of pieces.
    """
    text = str(number).strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 7):
        raise Unclear(f"{_shown(text)} is no number of pieces")
    pieces = int(text)
    if pieces > MOST_QUANTITY:
        raise Unclear(f"{pieces} is no number of pieces")
    return pieces


def moment(text: str, *, zone: tzinfo = UTC) -> int:
    """Return milliseconds since the epoch of a date and time in ISO 8601.

    Args:
        text: Its own offset counts where it has one; a space may stand for the T.
        zone: Where it was written down, else. An hour that a clock shows twice is its first.

    Raises:
        Unclear: It is none.
    """
    try:
        told = datetime.fromisoformat(text.strip()[:40])
        aware = told if told.tzinfo is not None else told.replace(tzinfo=zone)
        return _sensible(round(aware.timestamp() * 1_000), text)
    except (ValueError, OverflowError, OSError) as error:
        raise Unclear(f"{_shown(text)} is no moment") from error


def epoch_s(seconds: int) -> int:
    """Return milliseconds of seconds since the epoch.

    Raises:
        Unclear: It is no moment.
    """
    return _sensible(seconds * 1_000, str(seconds))


def _sensible(utc_ms: int, text: str) -> int:
    if not EARLIEST_MS <= utc_ms <= LATEST_MS:
        raise Unclear(f"{_shown(text)} is no moment of a sale")
    return utc_ms


def iso(utc_ms: int) -> str:
    """Return a moment as `2026-11-27T18:00:00Z`, its milliseconds cut off."""
    return datetime.fromtimestamp(utc_ms // 1_000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def line(text: str, longest: int) -> str:
    """Return a text as one line that can be shown, perhaps empty, never longer than `longest`."""
    flat = "".join(
        " " if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} else c
        for c in text[: longest * 4]
        if c not in _DECEIVING
    )
    return " ".join(flat.split())[:longest].strip()


def name_of_id(text: str | int, longest: int = 100) -> str:
    """Return an id of the platform's.

    Raises:
        Unclear: It is none that could be told from another one.
    """
    plain = str(text).strip()
    if not plain or len(plain) > longest or not plain.isprintable():
        raise Unclear("an id is missing, or too long")
    return plain


def _shown(text: str) -> str:
    return repr(line(text, 30))
