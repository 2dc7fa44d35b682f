"""Spreads and counters, against sorted lists."""

import threading

from hypothesis import given
from hypothesis import strategies as st

from studio.engine.stats import Counters, SpreadMeter
from studio.protocol.reports import Spread

STEP_MS = 0.05


def metered(durations_ns: list[int]) -> Spread:
    """Return the spread of these."""
    meter = SpreadMeter()
    for duration_ns in durations_ns:
        meter.add_ns(duration_ns)
    return meter.spread()


@given(st.lists(st.integers(0, 900_000_000), min_size=1, max_size=300))
def test_median_and_99th_percentile_are_those_of_the_sorted_list(durations_ns: list[int]) -> None:
    spread = metered(durations_ns)

    ordered_ms = sorted(duration / 1e6 for duration in durations_ns)
    for share, got_ms in ((0.5, spread.p50_ms), (0.99, spread.p99_ms)):
        rank = next(i for i in range(len(ordered_ms)) if i + 1 >= len(ordered_ms) * share)
        assert abs(got_ms - ordered_ms[rank]) <= STEP_MS
    assert spread.max_ms == ordered_ms[-1]


@given(st.lists(st.integers(-1_000, 5_000_000_000), min_size=1))
def test_a_spread_is_in_order_whatever_was_measured(durations_ns: list[int]) -> None:
    spread = metered(durations_ns)

    assert spread.p50_ms <= spread.p99_ms <= spread.max_ms


def test_a_spread_of_nothing_is_zero() -> None:
    assert metered([]) == Spread()


def test_longer_than_a_second_is_kept_as_the_worst() -> None:
    assert metered([1_000_000, 3_000_000_000]).max_ms == 3_000.0


def test_pictures_that_the_canvas_did_not_need_are_counted_as_the_cameras() -> None:
    counters = Counters()

    for number in (10, 11, 14):
        counters.saw_camera(number)

    assert counters.stats().camera_frames == 5  # 10 to 14


def test_a_picture_on_two_canvases_is_one() -> None:
    counters = Counters()

    for number in (0, 0, 1, 1):
        counters.saw_camera(number)

    assert counters.stats().camera_frames == 2


@given(st.lists(st.lists(st.integers(0, 50), min_size=1, unique=True).map(sorted), max_size=5))
def test_another_camera_never_makes_the_count_go_down(cameras: list[list[int]]) -> None:
    counters = Counters()
    seen = [0]

    for numbers in cameras:
        for number in numbers:
            counters.saw_camera(number)
            seen.append(counters.stats().camera_frames)

    assert seen == sorted(seen)


def test_encoders_of_two_canvases_lose_no_count() -> None:
    counters = Counters()

    def work() -> None:
        for _ in range(2_000):
            counters.encode_done(1_000_000)
            counters.drop()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    stats = counters.stats()
    assert (stats.encoded, stats.dropped) == (4_000, 4_000)
    assert stats.encode_ms.max_ms == 1.0
