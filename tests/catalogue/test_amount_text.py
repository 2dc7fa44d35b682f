"""Prices are understood as people in different places type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.amount_text import amount_of, money_from, number_of
from studio.catalogue.sheet_record import WrongCell
from studio.core.money import Money, major_of, money_of
from tests.catalogue.import_values import money


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("38,90 €", 3_890),
        ("38.90", 3_890),
        ("€ 38.9", 3_890),
        ("1.234,56", 123_456),
        ("1,234.56 EUR", 123_456),
        ("1 234,56", 123_456),
        ("1\u202f234,56\xa0€", 123_456),
        ("1'234.50", 123_450),
        ("1.234", 123_400),
        ("1,234,567", 123_456_700),
        ("12,34,567.00", 123_456_700),
        ("٣٨٫٩٠", 3_890),
        ("\u200f٣٨٫٩٠ €", 3_890),
        ("１２", 1_200),
    ],
)
def test_a_price_in_euros_is_understood(typed: str, minor: int) -> None:
    assert money_from(amount_of(typed), "EUR") == Money(amount_minor=minor, currency="EUR")


@pytest.mark.parametrize(
    ("typed", "currencies"),
    [("12 руб.", ("RUB",)), ("12 ₽", ("RUB",)), ("US$ 12", ("USD",)), ("12 kwd", ("KWD",))],
)
def test_a_currency_typed_beside_the_number_is_known(
    typed: str, currencies: tuple[str, ...]
) -> None:
    assert amount_of(typed).currencies == currencies


def test_one_mark_before_three_digits_is_decimal_where_money_has_three_decimals() -> None:
    assert money_from(amount_of("1.234"), "KWD").amount_minor == 1_234
    assert money_from(amount_of("1.234"), "JPY").amount_minor == 1_234


@pytest.mark.parametrize("typed", ["", "cheap", "1.2.3", "1.23,45.6", "--5", "€5€", "5 blue", "."])
def test_what_is_no_price_is_refused(typed: str) -> None:
    with pytest.raises(WrongCell) as refused:
        money_from(amount_of(typed), "EUR")

    assert refused.value.expected


@pytest.mark.parametrize("typed", ["-5", "38,9051", "1234,567", "99999999999999"])
def test_a_price_that_no_till_could_take_is_refused(typed: str) -> None:
    with pytest.raises(WrongCell):
        money_from(amount_of(typed), "EUR")


def test_a_price_in_another_currency_than_its_own_is_refused() -> None:
    with pytest.raises(WrongCell, match="typed in USD, and its currency is EUR"):
        money_from(amount_of("US$ 12"), "EUR")


@given(money())
def test_every_amount_is_read_back_as_it_is_written(amount: Money) -> None:
    written = format(major_of(amount), "f")

    assert money_from(amount_of(written), amount.currency) == amount
    assert money_of(Decimal(written), amount.currency) == amount


@given(st.text(st.sampled_from("0123456789.,' -٣٫٬\xa0"), max_size=12), st.integers(0, 3))
def test_no_text_makes_the_reader_fail_in_another_way(text: str, places: int) -> None:
    try:
        number = number_of(text, places=places)
    except WrongCell:
        return

    assert number.is_finite()
