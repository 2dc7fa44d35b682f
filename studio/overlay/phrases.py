"""The few words that the overlays say of themselves, in the languages of the markets."""

from functools import lru_cache

from studio.core.money import format_count, market_locale
from studio.overlay.phrase_book import AD_IN_MARKET, PHRASES, Phrases


def phrases_of(market: str) -> Phrases:
    """Return the words in the market's language, or in English.

    Raises:
        BadInput: The market is no known tag.
    """
    return PHRASES.get(market_locale(market).language, PHRASES["en"])


def stock_left(count: int, market: str) -> str:
    """Write how many pieces are left, in the market's words, plural and digits."""
    return _counted(phrases_of(market).left, count, market)


def warranty(months: int, market: str) -> str:
    """Write how long a warranty lasts."""
    return _counted(phrases_of(market).warranty, months, market)


def returns(days: int, market: str) -> str:
    """Write how long something can be sent back."""
    return _counted(phrases_of(market).returns, days, market)


def lowest_price(price: str, market: str) -> str:
    """Write what the lowest price of the last 30 days was."""
    return in_market_digits(phrases_of(market).lowest, market).format(price)


def ad_label(market: str) -> str:
    """Return the words that mark advertising."""
    return AD_IN_MARKET.get(market.replace("_", "-"), phrases_of(market).ad)


def _counted(forms: dict[str, str], count: int, market: str) -> str:
    form = forms.get(market_locale(market).plural_form(count), forms["other"])
    return form.format(format_count(count, market))


@lru_cache(maxsize=32)
def runs_right_to_left(market: str) -> bool:
    """Return whether the market reads from right to left; then everything is mirrored."""
    return bool(market_locale(market).text_direction == "rtl")


def in_market_digits(text: str, market: str) -> str:
    """Write the digits of `text` with those of the market."""
    return text.translate(_digits(market))


@lru_cache(maxsize=32)
def _digits(market: str) -> dict[int, str]:
    return {ord(str(digit)): format_count(digit, market) for digit in range(10)}
