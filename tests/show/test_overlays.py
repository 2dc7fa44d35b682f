"""A countdown runs to its end by the wall clock, and never below zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.show.overlays import Countdown, remaining_s


def test_the_rest_is_measured_to_the_end() -> None:
    countdown = Countdown(starts_at_utc_ms=0, ends_at_utc_ms=60_000, market="es-ES")

    assert remaining_s(countdown, 30_500) == 29.5


@given(now_utc_ms=st.integers(0, 10**14), lasts_ms=st.integers(1, 10**8))
def test_the_rest_is_never_negative(now_utc_ms: int, lasts_ms: int) -> None:
    countdown = Countdown(starts_at_utc_ms=10**13, ends_at_utc_ms=10**13 + lasts_ms, market="es-ES")

    assert remaining_s(countdown, now_utc_ms) >= 0


def test_a_countdown_without_length_is_a_fault() -> None:
    with pytest.raises(ValueError, match="ends after it starts"):
        Countdown(starts_at_utc_ms=5, ends_at_utc_ms=5, market="es-ES")
