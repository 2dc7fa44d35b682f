"""Amounts are written as buyers of a market read them, and never promise too much."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.core.money import (
    Money,
    format_count,
    format_money,
    format_number,
    format_percent,
    format_percent_off,
    market_locale,
)


def written(amount_minor: int, currency: str, market: str) -> str:
    """Format, with the no-break spaces and direction marks of CLDR made visible or gone."""
    text = format_money(Money(amount_minor=amount_minor, currency=currency), market)
    for mark in "\u200e\u200f\u061c":
        text = text.replace(mark, "")
    return text.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("amount_minor", "currency", "market", "expected"),
    [
        (3890, "EUR", "es-ES", "38,90 €"),
        (3890, "USD", "en-US", "$38.90"),
        (249900, "RUB", "ru-RU", "2 499,00 ₽"),
        (24900, "CNY", "zh-CN", "¥249.00"),
        (4980, "JPY", "ja-JP", "¥4,980"),  # yen have no smaller unit
        (14900, "AED", "ar-AE", "١٤٩٫٠٠ د.إ."),
        (34900, "MAD", "ar-MA", "349,00 د.م."),  # the Maghreb writes European digits
        (12345, "KWD", "en-US", "KWD 12.345"),  # a dinar has a thousand fils
        (0, "EUR", "es-ES", "0,00 €"),
    ],
)
def test_an_amount_is_written_as_its_market_reads_it(
    amount_minor: int, currency: str, market: str, expected: str
) -> None:
    found = written(amount_minor, currency, market)

    assert found.replace("￥", "¥") == expected


def percent(price_minor: int, list_minor: int, market: str) -> str:
    """Format the percent off, marks and no-break spaces taken out."""
    price = Money(amount_minor=price_minor, currency="EUR")
    text = format_percent_off(price, Money(amount_minor=list_minor, currency="EUR"), market)
    return "".join(c for c in text if c not in "\u200e\u200f\u061c\xa0\u202f")


@pytest.mark.parametrize(
    ("market", "expected"),
    [("es-ES", "-35%"), ("ru-RU", "-35%"), ("zh-CN", "-35%"), ("ar-AE", "-٣٥٪"), ("ar-MA", "-35%")],
)
def test_percent_off_is_rounded_down_and_in_the_markets_digits(market: str, expected: str) -> None:
    assert percent(3890, 5990, market).replace("−", "-") == expected


@given(price=st.integers(1, 10**9), more=st.integers(0, 10**9))
def test_percent_off_never_promises_too_much(price: int, more: int) -> None:
    list_price = price + more

    shown = percent(price, list_price, "en-US").strip("-%").replace(",", "")

    assert int(shown) <= more * 100 / list_price < int(shown) + 1


@pytest.mark.parametrize(("market", "expected"), [("es-ES", "23"), ("ar-EG", "٢٣")])
def test_a_count_is_in_the_markets_digits(market: str, expected: str) -> None:
    assert format_count(23, market) == expected


@pytest.mark.parametrize("currency", ["eur", "EURO", "", "XQZ", "€"])
def test_an_unknown_currency_is_bad_input(currency: str) -> None:
    with pytest.raises(BadInput, match="ISO 4217"):
        Money(amount_minor=1, currency=currency)


@pytest.mark.parametrize("market", ["", "xx-XX", "es_", "../../es", "español", "es-ES-ES-ES", "-"])
def test_an_unknown_market_is_bad_input(market: str) -> None:
    with pytest.raises(BadInput, match="market must be a tag"):
        market_locale(market)


@given(st.text(max_size=20))
def test_no_market_tag_raises_anything_but_bad_input(market: str) -> None:
    with contextlib.suppress(BadInput):
        market_locale(market)


@given(st.text(max_size=8))
def test_no_currency_raises_anything_but_bad_input(currency: str) -> None:
    with contextlib.suppress(BadInput):
        Money(amount_minor=1, currency=currency)


@pytest.mark.parametrize(
    ("value", "places", "market", "expected"),
    [
        (1234.56, 1, "en", "1,234.6"),
        (12.04, 1, "en", "12"),
        (12.5, 1, "es", "12,5"),
        (1234567, 0, "ar-AE", "١٬٢٣٤٬٥٦٧"),
        (-0.04, 0, "en", "0"),
    ],
)
def test_a_number_has_no_more_decimals_than_it_needs(
    value: float, places: int, market: str, expected: str
) -> None:
    assert format_number(value, market, places=places) == expected


def test_a_share_is_written_in_the_markets_digits() -> None:
    assert format_percent(84.6, "en") == "85%"
    assert format_percent(84.6, "ar-AE") == "٨٥٪"
