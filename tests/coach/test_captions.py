"""Captions tell how much was said, each word once, and which prices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.coach.captions import CaptionReader, prices_said_in, words_in


@pytest.mark.parametrize(
    ("text", "currency", "expected"),
    [
        ("solo por 38,90 € hoy", "EUR", [3890]),
        ("only €38.90 today", "EUR", [3890]),
        ("38 euros con 90", "EUR", [3890, 3800]),
        ("mide 42 mm y pesa 38 gramos", "EUR", []),
        ("US$ 12.50 now", "USD", [1250]),
        ("сегодня 2 499 рублей", "RUB", [249900]),
        ("只要38元起", "CNY", [3800]),
        ("١٤٩٫٠٠ ريال فقط", "SAR", [14900]),
        ("38 eurosport", "EUR", []),
        ("cuesta 1.234,50 €.", "EUR", [123450]),
        ("5 dollars or 4 euros", "EUR", [400]),
    ],
)
def test_a_price_is_read_where_its_currency_is_named(
    text: str, currency: str, expected: list[int]
) -> None:
    found = prices_said_in(text, currency)

    assert [one.amount_minor for readings in found for one in readings] == expected


@pytest.mark.parametrize(
    ("text", "words"), [("l'eau 5.5 is good", 4), ("这款手表很好", 4), ("", 0), ("— … !", 0)]
)
def test_words_are_counted_in_every_script(text: str, words: int) -> None:
    assert words_in(text) == words


@given(st.lists(st.integers(min_value=1, max_value=6), min_size=1, max_size=20))
def test_growing_and_rolling_captions_tell_each_word_once(grows_by: list[int]) -> None:
    spoken = [f"w{number}x" for number in range(sum(grows_by))]
    words = [word.translate(str.maketrans("0123456789", "abcdefghij")) for word in spoken]
    reader = CaptionReader()
    said: list[str] = []

    at = 0
    for step in grows_by:
        at += step
        said += reader.read(" ".join(words[max(0, at - 8) : at])).split()
    said += reader.rest().split()

    assert said == words


@given(st.text(max_size=200), st.sampled_from(["EUR", "USD", "JPY", "KWD", "CNY", "SAR"]))
def test_no_text_breaks_the_reading_of_prices(text: str, currency: str) -> None:
    reader = CaptionReader()

    told = " ".join((reader.read(text), reader.rest()))

    assert told.split() == text.split()
    assert all(one.amount_minor >= 0 for r in prices_said_in(text, currency) for one in r)
