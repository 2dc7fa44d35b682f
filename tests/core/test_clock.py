"""The machine's clocks, as the studio asks for them."""

import time

from studio.core.clock import SystemClock


def test_waiting_lasts_at_least_until_the_deadline() -> None:
    clock = SystemClock()
    deadline_ns = clock.monotonic_ns() + 2_000_000

    clock.sleep_until_ns(deadline_ns)

    assert clock.monotonic_ns() >= deadline_ns


def test_a_deadline_that_is_over_is_not_waited_for() -> None:
    clock = SystemClock()

    clock.sleep_until_ns(clock.monotonic_ns() - 10**18)


def test_wall_clock_time_is_milliseconds_since_the_epoch() -> None:
    before_ms = time.time_ns() // 1_000_000

    assert before_ms <= SystemClock().utc_ms() <= time.time_ns() // 1_000_000
