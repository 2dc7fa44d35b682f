"""Moments as platforms write them, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.chat import moment

NOW = 1_800_000_000_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-01-15T08:00:00Z", 1_800_000_000_000),
        ("2027-01-15T08:00:00.123456789Z", 1_800_000_000_123),
        ("2027-01-15T09:30:00+01:30", 1_800_000_000_000),
        ("2027-01-15T08:00:00", 1_800_000_000_000),
        ("yesterday", NOW),
        ("", NOW),
        ("0001-01-01T00:00:00+14:00", NOW),
        ("9999-12-31T23:59:59-14:00", NOW),
    ],
)
def test_a_moment_is_read_or_is_now(text: str, expected: int) -> None:
    assert moment.of_iso(text, now_utc_ms=NOW) == expected


@given(text=st.text() | st.from_regex(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"))
def test_no_text_fails_and_every_moment_is_sensible(text: str) -> None:
    for found in (
        moment.of_iso(text, now_utc_ms=NOW),
        moment.of_digits(text, now_utc_ms=NOW),
    ):
        assert 0 < found <= NOW + moment.MOST_AHEAD_MS


@given(number=st.integers(0, 10**16 - 1))
def test_plain_digits_are_a_number(number: int) -> None:
    assert moment.whole_number(str(number)) == number


@pytest.mark.parametrize("text", ["", "-1", "+1", "1_0", "²", "١", "9" * 17, "1.0", " 1"])
def test_what_is_more_than_plain_digits_is_none(text: str) -> None:
    assert moment.whole_number(text) == 0
