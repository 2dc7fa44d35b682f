"""The clock shows the second it should, and says when it shows another."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.overlay import registry
from studio.overlay.countdown import next_change_utc_ms, shown_s
from studio.overlay.layer import Layer
from studio.show.overlays import Countdown
from tests.builders import NOW_UTC_MS

CANVAS = (720, 1280)


def a_countdown(length_s: float = 120, market: str = "es-ES") -> Countdown:
    ends = NOW_UTC_MS + round(length_s * 1_000)
    return Countdown(starts_at_utc_ms=NOW_UTC_MS, ends_at_utc_ms=ends, market=market)


def drawn(countdown: Countdown, after_ms: int) -> Layer:
    return registry.draw(countdown, CANVAS, NOW_UTC_MS + after_ms)


def test_two_minutes_start_at_two_minutes_and_end_at_zero() -> None:
    countdown = a_countdown(120)

    shown = [shown_s(countdown, NOW_UTC_MS + ms) for ms in (0, 999, 1_000, 119_999, 120_000)]

    assert shown == [120, 120, 119, 1, 0]


@given(before_ms=st.integers(0, 10_000_000))
def test_the_next_change_is_the_first_moment_that_shows_another_second(before_ms: int) -> None:
    countdown = a_countdown(36)
    at = countdown.ends_at_utc_ms - before_ms

    change = next_change_utc_ms(countdown, at)

    if before_ms == 0:
        assert change is None
    else:
        assert change is not None
        assert at < change
        assert shown_s(countdown, change) == shown_s(countdown, change - 1) - 1
        assert shown_s(countdown, change - 1) == shown_s(countdown, at)


def test_the_picture_stays_for_a_second_and_then_changes() -> None:
    countdown = a_countdown()

    first, same, other = drawn(countdown, 1), drawn(countdown, 999), drawn(countdown, 1_000)

    assert np.array_equal(first.planes[0], same.planes[0])
    assert not np.array_equal(first.planes[0], other.planes[0])


@pytest.mark.parametrize("market", ["es-ES", "ar-AE", "zh-CN"])
def test_the_box_keeps_its_place_while_the_digits_run(market: str) -> None:
    countdown = a_countdown(3_599, market)

    layers = [drawn(countdown, second * 1_000) for second in (0, 599, 1_748, 3_590, 3_598)]

    assert len({(layer.left, layer.top, layer.size_px) for layer in layers}) == 1


def reddest(layer: Layer) -> int:
    return int(layer.planes[2].max())


def test_the_last_ten_seconds_are_red() -> None:
    countdown = a_countdown()

    assert reddest(drawn(countdown, 109_000)) < 160
    assert reddest(drawn(countdown, 110_000)) > 200


def test_an_hour_and_more_is_wider_for_its_hours() -> None:
    hours, minutes = drawn(a_countdown(3_600), 0), drawn(a_countdown(3_599), 0)

    assert hours.size_px[0] > minutes.size_px[0]


def test_a_clock_with_years_to_go_still_fits_on_the_canvas() -> None:
    years, days = drawn(a_countdown(10**9), 0), drawn(a_countdown(359_999), 0)

    assert years.size_px == days.size_px
    assert years.left > CANVAS[0] / 3


def test_a_clock_asked_before_its_start_has_a_full_ring_and_all_its_time() -> None:
    countdown = a_countdown(60)

    assert shown_s(countdown, NOW_UTC_MS - 5_000) == 65
    assert drawn(countdown, -5_000).size_px == drawn(countdown, 0).size_px


def test_the_clock_stands_on_the_trailing_side() -> None:
    left_to_right, right_to_left = drawn(a_countdown(), 0), drawn(a_countdown(market="ar-AE"), 0)

    assert left_to_right.left > CANVAS[0] / 2
    assert right_to_left.left + right_to_left.size_px[0] < CANVAS[0] / 2
