"""Waits grow, are spread, and never come sooner than the receiver asked for."""

from hypothesis import given
from hypothesis import strategies as st

from studio.outbox.backoff import BASE_S, CAP_S, LONGEST_WISH_S, SLOW_S, wait_s

draws = st.floats(min_value=0.0, max_value=1.0)
failures = st.integers(min_value=1, max_value=100_000)


@given(failures, draws)
def test_a_wait_lies_between_nothing_and_a_limit_that_doubles(count: int, draw: float) -> None:
    limit = min(CAP_S, BASE_S * 2 ** min(count - 1, 20))

    assert 0.0 <= wait_s(count, lambda: draw) <= limit
    assert wait_s(count, lambda: 1.0) == limit


@given(failures, draws, st.floats(min_value=0.0, max_value=1e12))
def test_a_receiver_is_left_alone_as_long_as_it_asked_for_an_hour_at_most(
    count: int, draw: float, wish_s: float
) -> None:
    wait = wait_s(count, lambda: draw, retry_after_s=wish_s)

    assert wait >= min(wish_s, LONGEST_WISH_S)
    assert wait <= max(CAP_S, LONGEST_WISH_S)


@given(failures, draws)
def test_what_only_somebody_can_mend_is_tried_slowly_from_the_start(
    count: int, draw: float
) -> None:
    assert SLOW_S / 2 <= wait_s(count, lambda: draw, slowly=True) <= SLOW_S
