"""Amounts, moments and lines as platforms write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.money import Money
from studio.platforms import told
from studio.platforms.aliexpress.orders import LONG_OVERLAP_MS, OVERLAP_MS, ZONE, local_time
from studio.platforms.aliexpress.orders import overlap_ms as overlap
from studio.platforms.told import Unclear
from studio.platforms.walk import Walk

HOUR_MS = 3_600_000


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("19.90", "EUR", 1_990),
        ("19.9", "eur", 1_990),
        (19.9, "EUR", 1_990),
        (20, "EUR", 2_000),
        ("1000.0", "JPY", 1_000),
        ("12.345", "KWD", 12_345),
        ("16.4463", "EUR", 1_645),
        ("-19.90", "EUR", -1_990),
        ("0.125", "USD", 13),
    ],
)
def test_an_amount_is_whole_coins(amount: str | float, currency: str, minor: int) -> None:
    assert told.money(amount, currency).amount_minor == minor


def test_hundredths_are_hundredths_of_any_currency() -> None:
    assert told.money(1_990, "USD", hundredths=True) == Money(amount_minor=1_990, currency="USD")
    assert told.money("150000", "JPY", hundredths=True).amount_minor == 1_500


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        ("", "EUR"),
        ("19,90", "EUR"),
        ("NaN", "EUR"),
        ("Infinity", "EUR"),
        ("1e9999999", "EUR"),
        ("9" * 30, "EUR"),
        ("1" + "0" * 20, "EUR"),
        ("19.90", ""),
        ("19.90", "QQQ"),
        ("19.90", "\u202eRUE"),
    ],
)
def test_what_is_no_amount_is_unclear(amount: str, currency: str) -> None:
    with pytest.raises(Unclear) as caught:
        told.money(amount, currency)

    assert "\u202e" not in str(caught.value)


@given(amount=st.decimals(-(10**9), 10**9, places=2))
def test_every_amount_of_two_places_is_read_exactly(amount: Decimal) -> None:
    assert told.money(str(amount), "EUR").amount_minor == int(amount * 100)


@given(text=st.text(max_size=60))
def test_no_text_breaks_a_reader(text: str) -> None:
    reasons = []
    for read in (told.moment, told.quantity, told.name_of_id, lambda t: told.money(t, t)):
        try:
            read(text)
        except Unclear as unclear:
            reasons.append(str(unclear))

    assert all(reason.isprintable() for reason in reasons)


@given(text=st.text(max_size=300), longest=st.integers(1, 100))
def test_a_line_can_be_shown_whatever_it_was(text: str, longest: int) -> None:
    line = told.line(text, longest)

    assert len(line) <= longest
    assert not any(c in line for c in "\n\r\t\u2028\u202e\u2066\x00")
    assert line == told.line(line, longest)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-01-15 10:00:00", "2026-01-15T18:00:00Z"),  # winter: eight hours
        ("2026-07-15 10:00:00", "2026-07-15T17:00:00Z"),  # summer: seven
        ("2026-03-08 01:59:59", "2026-03-08T09:59:59Z"),
        ("2026-03-08 03:00:00", "2026-03-08T10:00:00Z"),  # a second later
        ("2026-11-01 00:59:59", "2026-11-01T07:59:59Z"),
        ("2026-11-01 01:30:00", "2026-11-01T08:30:00Z"),  # shown twice: the first
        ("2026-11-01 02:00:00", "2026-11-01T10:00:00Z"),
    ],
)
def test_moments_in_los_angeles_know_its_summer(text: str, utc: str) -> None:
    assert told.iso(told.moment(text, zone=ZONE)) == utc


@given(utc_ms=st.integers(1_767_225_600, 1_798_761_600).map(lambda s: s * 1_000))
def test_a_moment_is_read_back_but_for_the_hour_that_comes_twice(utc_ms: int) -> None:
    back = told.moment(local_time(utc_ms), zone=ZONE)

    assert utc_ms - back in (0, HOUR_MS)
    # Whoever looks that much earlier misses nothing of the hour.
    assert utc_ms - back < overlap(utc_ms)


def test_the_overlap_is_long_only_while_the_clock_was_just_put_back_or_on() -> None:
    put_back = told.moment("2026-11-01T09:00:00Z")

    assert overlap(put_back - 1_000) == OVERLAP_MS
    assert overlap(put_back + HOUR_MS) == LONG_OVERLAP_MS
    assert overlap(put_back + 3 * HOUR_MS) == OVERLAP_MS


def test_a_walk_ends_where_it_began_to_end_and_the_next_begins_before_that() -> None:
    first = Walk.read("", parts=2, now_utc_ms=10**12)
    second = Walk.read(first.after("page|2", parts=2).cursor, parts=2, now_utc_ms=2 * 10**12)
    third = second.after("", parts=2)
    fourth = third.after("", parts=2)

    assert second.token == "page|2"  # noqa: S105 - of a page
    assert second.until_utc_ms == 10**12
    assert (third.part, third.token, third.goes_on) == (1, "", True)
    assert not fourth.goes_on
    assert fourth.from_utc_ms < 10**12


def test_a_page_that_leads_to_itself_ends_the_walk() -> None:
    walk = Walk.read("", parts=1, now_utc_ms=10**12).after("again", parts=1)

    assert not walk.after("again", parts=1).goes_on


def test_a_clock_that_was_put_back_does_not_turn_a_walk_round() -> None:
    later = Walk.read("2000000000000|0|0|", parts=1, now_utc_ms=10**12)

    assert later.until_utc_ms > later.from_utc_ms
