"""Numbers and prices as people type them: `38,90 €`, `1 234.50`, `٣٨٫٩٠`, `US$ 12`."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from studio.catalogue.product import MOST_MINOR
from studio.catalogue.sheet_record import WrongCell
from studio.core.errors import BadInput
from studio.core.money import Money, currency_places, money_of

# A sign that several currencies share stands for none alone.
_SIGNS: dict[str, tuple[str, ...]] = {
    "€": ("EUR",),
    "£": ("GBP",),
    "₽": ("RUB",),
    "руб": ("RUB",),
    "р": ("RUB",),
    "₹": ("INR",),
    "₩": ("KRW",),
    "₺": ("TRY",),
    "₴": ("UAH",),
    "₪": ("ILS",),
    "zł": ("PLN",),
    "us$": ("USD",),
    "r$": ("BRL",),
    "元": ("CNY",),
    "ر.س": ("SAR",),
    "د.إ": ("AED",),
    "$": ("USD", "MXN", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "CLP", "COP", "ARS"),
    "¥": ("CNY", "JPY"),
    "￥": ("CNY", "JPY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
}
_SPACES_AND_GROUPS = re.compile(r"[\s\u200e\u200f\u061c'’٬]+")
_AMOUNT = re.compile(r"(?P<before>[^\d\-]*)(?P<number>-?\d(?:[\d.,]*\d)?)(?P<after>\D*)")
_GROUPED = re.compile(r"-?\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A price whose currency may be told elsewhere.

    Attributes:
        number: Exact; or as typed, when the currency has to decide what a comma means.
        currencies: The ISO codes it may be of; empty when nothing was said.
    """

    number: Decimal | str
    currencies: tuple[str, ...] = ()


def amount_of(text: str) -> Amount:
    """Read a price with or without its currency.

    Raises:
        WrongCell: It is no price.
    """
    found = _AMOUNT.fullmatch(_plain(text))
    if found is None or (found["before"] and found["after"]):
        raise WrongCell(f"{shown(text)} is no price", expected="a price such as 38.90 or 38,90 €")
    sign = (found["before"] or found["after"]).casefold().strip(".") or ""
    return Amount(number=found["number"], currencies=_currencies(sign, text) if sign else ())


def money_from(amount: Amount, currency: str) -> Money:
    """Return a price in the currency that was told for it.

    Raises:
        WrongCell: It is typed in another currency, or has more decimals than its own.
    """
    if amount.currencies and currency not in amount.currencies:
        raise WrongCell(
            f"it is typed in {amount.currencies[0]}, and its currency is {currency}",
            expected=f"a price in {currency}",
        )
    places = currency_places(currency)
    number = amount.number
    major = number_of(number, places=places) if isinstance(number, str) else number
    low, high = Decimal(0), Decimal(MOST_MINOR).scaleb(-places)
    if not low <= major <= high:
        raise WrongCell(f"{shown(major)} is out of range", expected=f"a price from 0 to {high:f}")
    try:
        return money_of(major, currency)
    except BadInput as error:
        raise WrongCell(str(error), expected=f"a price with {places} decimals") from error


def number_of(text: str, *, places: int) -> Decimal:
    """Read a number with a decimal comma or point, and with or without groups of thousands.

    One mark before exactly three digits groups thousands, unless the number has three decimals.

    Raises:
        WrongCell: It is no number, or no person could tell what its marks mean.
    """
    digits = _plain(text)
    if re.fullmatch(r"-?\d(?:[\d.,]*\d)?", digits) is None or len(digits) > 24:
        raise WrongCell(f"{shown(text)} is no number", expected="a number such as 38.90")
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return Decimal(digits)
    mark, whole, part = digits[last], digits[:last], digits[last + 1 :]
    other = "," if mark == "." else "."
    if mark in whole or (other not in whole and _groups_alone(whole, part, places)):
        return _grouped(digits, mark=mark, text=text)
    if other in whole:
        whole = str(_grouped(whole, mark=other, text=text))
    return Decimal(f"{whole}.{part}")


@lru_cache(maxsize=1_000)
def currency_of(text: str) -> str:
    """Return the ISO code that a text is, in any case.

    Raises:
        WrongCell: There is no such currency.
    """
    code = text.strip().upper()
    try:
        return Money(amount_minor=0, currency=code).currency
    except BadInput as error:
        raise WrongCell(
            f"{shown(text)} is no currency", expected="an ISO 4217 code such as EUR"
        ) from error


def signs_of(currency: str) -> tuple[str, ...]:
    """Return the signs that stand for a currency, or for several and this one among them."""
    return tuple(sign for sign, currencies in _SIGNS.items() if currency in currencies)


def shown(value: object) -> str:
    """Return what was found, short enough for a message."""
    text = str(value)
    return repr(text if len(text) <= 40 else text[:40] + "…")


def _plain(text: str) -> str:
    europeans = "".join(
        str(unicodedata.decimal(c)) if c.isdecimal() and not c.isascii() else c for c in text
    )
    plain = europeans.replace("٫", ".").replace("\N{MINUS SIGN}", "-")
    return _SPACES_AND_GROUPS.sub("", plain)


def _groups_alone(whole: str, part: str, places: int) -> bool:
    return len(part) == 3 and places < 3 and len(whole.lstrip("-")) <= 3 and whole[:1] != "0"


def _grouped(digits: str, *, mark: str, text: str) -> Decimal:
    if _GROUPED.fullmatch(digits) is None or ("," if mark == "." else ".") in digits:
        raise WrongCell(
            f"the points and commas of {shown(text)} can't be told apart",
            expected="a number such as 1234.50",
        )
    return Decimal(digits.replace(mark, ""))


def _currencies(sign: str, text: str) -> tuple[str, ...]:
    if sign in _SIGNS:
        return _SIGNS[sign]
    if len(sign) == 3 and sign.isascii() and sign.isalpha():
        return (currency_of(sign),)
    raise WrongCell(f"{shown(text)} is in no known currency", expected="a price such as 38.90 EUR")
