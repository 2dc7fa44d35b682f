"""Money: an integer of the currency's smallest unit, written out as a market writes it."""

from dataclasses import dataclass
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
    is_currency,
)

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


def market_locale(market: str) -> Locale:
    """Return the locale of a market tag such as `es-ES`.

    Raises:
        BadInput: The tag is of no known language or region.
    """
    try:
        return Locale.parse(market, sep="-" if "-" in market else "_")
    except (UnknownLocaleError, ValueError) as error:
        raise BadInput(f"market must be a tag such as es-ES, got {market!r}") from error


# Arabic is written with its own digits east of Libya and with European ones west of it; CLDR's
# default for the Gulf went to European digits, which price tags there do not follow.
_MAGHREB = frozenset({"DZ", "EH", "LY", "MA", "TN"})


def _numbering(locale: Locale) -> str:
    eastern_arabic = locale.language == "ar" and locale.territory not in _MAGHREB
    return "arab" if eastern_arabic else "default"


def format_money(money: Money, market: str) -> str:
    """Write an amount the way buyers of `market` (`es-ES`) read it, in the market's own digits."""
    locale = market_locale(market)
    major = Decimal(money.amount_minor).scaleb(-get_currency_precision(money.currency))
    return format_currency(
        major, money.currency, locale=locale, numbering_system=_numbering(locale)
    )


def format_percent_off(price: Money, list_price: Money, market: str) -> str:
    """Write how much lower `price` is, rounded down so that it never promises too much."""
    locale = market_locale(market)
    percent = (list_price.amount_minor - price.amount_minor) * 100 // list_price.amount_minor
    return format_percent(
        Decimal(-percent) / 100, locale=locale, numbering_system=_numbering(locale)
    )


def format_count(count: int, market: str) -> str:
    """Write a whole number in the market's own digits and grouping."""
    locale = market_locale(market)
    return format_decimal(count, locale=locale, numbering_system=_numbering(locale))
