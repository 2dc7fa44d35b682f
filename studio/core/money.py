"""Money: an integer of the currency's smallest unit, written out as a market writes it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import (
    format_currency,
    format_decimal,
    get_currency_precision,
    is_currency,
)
from babel.numbers import format_percent as written_percent

from studio.core.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount.

    Attributes:
        amount_minor: In the currency's smallest unit: cents, kopecks, fils; whole yen.
        currency: ISO 4217 code, upper case.
    """

    amount_minor: int
    currency: str

    def __post_init__(self) -> None:
        if not is_currency(self.currency):
            raise BadInput(f"currency must be an ISO 4217 code such as EUR, got {self.currency!r}")


def money_of(major: Decimal, currency: str) -> Money:
    """Return an amount given in euros, roubles or dinars.

    Raises:
        BadInput: The currency is unknown, or it has no coin that small.
    """
    minor = major.scaleb(currency_places(currency))
    if minor != minor.to_integral_value():
        raise BadInput(f"{currency} has {currency_places(currency)} decimals, got {major}")
    return Money(amount_minor=int(minor), currency=currency)


def major_of(money: Money) -> Decimal:
    """Return an amount in euros, roubles or dinars, exactly."""
    return Decimal(money.amount_minor).scaleb(-currency_places(money.currency))


def currency_places(currency: str) -> int:
    """Return how many decimals a currency is written with: 2 for EUR, 0 for JPY, 3 for KWD."""
    return get_currency_precision(currency)


_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


def market_locale(market: str) -> Locale:
    """Return the locale of a market tag such as `es-ES`.

    Raises:
        BadInput: The tag is of no known language or region.
    """
    if _TAG.fullmatch(market) is None:  # the library passes over what follows the region
        raise BadInput(f"market must be a tag such as es-ES, got {market[:40]!r}")
    try:
        return _locale(market)
    except (UnknownLocaleError, ValueError) as error:
        raise BadInput(f"market must be a tag such as es-ES, got {market!r}") from error


@lru_cache(maxsize=256)  # finding one takes longer than writing a count
def _locale(market: str) -> Locale:
    return Locale.parse(market, sep="-" if "-" in market else "_")


# Arabic is written with its own digits east of Libya and with European ones west of it; CLDR's
# default for the Gulf went to European digits, which price tags there do not follow.
_MAGHREB = frozenset({"DZ", "EH", "LY", "MA", "TN"})

_ZEROS = {"arab": "٠", "arabext": "۰", "beng": "০", "deva": "०"}
"""The library takes a numbering system's signs and leaves the digits European."""


def _numbering(locale: Locale) -> str:
    if locale.language == "ar":
        return "latn" if locale.territory in _MAGHREB else "arab"
    return locale.default_numbering_system


def _in_digits(text: str, numbering: str) -> str:
    zero = ord(_ZEROS.get(numbering, "0"))
    text = text.translate({ord("0") + digit: zero + digit for digit in range(10)})
    return text.replace("%", "٪") if numbering == "arab" else text


def format_money(money: Money, market: str) -> str:
    """Write an amount the way buyers of `market` (`es-ES`) read it, in the market's own digits."""
    return _written(money, market)


@lru_cache(maxsize=2_048)  # the same few prices are drawn again and again
def _written(money: Money, market: str) -> str:
    locale = market_locale(market)
    numbering = _numbering(locale)
    major = Decimal(money.amount_minor).scaleb(-get_currency_precision(money.currency))
    text = format_currency(major, money.currency, locale=locale, numbering_system=numbering)
    spaced = re.sub(r"(?<=[A-Z])(?=\d)", "\xa0", text)  # KWD 12.345, not KWD12.345
    return _in_digits(spaced, numbering)


def format_percent_off(price: Money, list_price: Money, market: str) -> str:
    """Write how much lower `price` is, rounded down so that it never promises too much."""
    locale = market_locale(market)
    numbering = _numbering(locale)
    percent = (list_price.amount_minor - price.amount_minor) * 100 // list_price.amount_minor
    text = written_percent(Decimal(-percent) / 100, locale=locale, numbering_system=numbering)
    return _in_digits(text, numbering)


def format_count(count: int, market: str) -> str:
    """Write a whole number in the market's own digits and grouping."""
    locale = market_locale(market)
    numbering = _numbering(locale)
    return _in_digits(format_decimal(count, locale=locale, numbering_system=numbering), numbering)


def format_number(value: float, market: str, *, places: int) -> str:
    """Write a number with at most so many decimals, in the market's own digits and grouping."""
    locale = market_locale(market)
    numbering = _numbering(locale)
    rounded = Decimal(f"{value:.{places}f}") + 0  # no minus before nothing
    text = format_decimal(rounded, locale=locale, numbering_system=numbering)
    return _in_digits(text, numbering)


def format_percent(percent: float, market: str) -> str:
    """Write a share, given in hundredths, without decimals."""
    locale = market_locale(market)
    numbering = _numbering(locale)
    text = written_percent(Decimal(round(percent)) / 100, locale=locale, numbering_system=numbering)
    return _in_digits(text, numbering)
