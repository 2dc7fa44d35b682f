"""A server that takes nothing any more is noticed; one with nothing to take is left alone."""

from studio.engine.outputs.stall_watch import WINDOW_BYTES, StallWatch

SECOND_NS = 1_000_000_000


def test_nothing_to_send_is_no_stall() -> None:
    watch = StallWatch(0)

    assert not watch.stalled(now_ns=60 * SECOND_NS, sent=100, unsent=0, backlog=0)


def test_bytes_that_nobody_acknowledges_for_two_seconds_are_a_stall() -> None:
    watch = StallWatch(0)

    early = watch.stalled(now_ns=SECOND_NS * 19 // 10, sent=500, unsent=500, backlog=0)
    late = watch.stalled(now_ns=SECOND_NS * 21 // 10, sent=900, unsent=900, backlog=0)

    assert (early, late) == (False, True)


def test_a_slow_server_is_no_stall() -> None:
    watch = StallWatch(0)

    stalls = [
        watch.stalled(now_ns=second * SECOND_NS, sent=9_000 + second, unsent=9_000, backlog=90_000)
        for second in range(1, 60)
    ]

    assert True not in stalls


def test_where_the_system_does_not_tell_a_full_buffer_is_the_sign() -> None:
    watch = StallWatch(0)

    taken = watch.stalled(now_ns=SECOND_NS, sent=900, unsent=None, backlog=100)
    stuck = watch.stalled(now_ns=4 * SECOND_NS, sent=900, unsent=None, backlog=100)

    assert (taken, stuck) == (False, True)


def _acknowledge(watch: StallWatch, sent: int, *, sequence: int, at_s: float) -> None:
    now_ns = round(at_s * SECOND_NS)
    watch.stalled(now_ns=now_ns, sent=sent, unsent=0, backlog=0)
    watch.acknowledged(sequence, now_ns=now_ns)


def _keeps_to_the_window(watch: StallWatch, *, begin: int = 0) -> int:
    """Have everything acknowledged for 0.8 s; return how much was sent by then."""
    for number in range(1, 5):
        sent = number * WINDOW_BYTES
        _acknowledge(watch, sent, sequence=(begin + sent) % 2**32, at_s=number / 5)
    return 4 * WINDOW_BYTES


def test_a_server_that_stops_acknowledging_is_noticed_though_its_system_takes_all() -> None:
    watch = StallWatch(0)
    sent = _keeps_to_the_window(watch) + 3 * WINDOW_BYTES

    early = watch.stalled(now_ns=SECOND_NS * 2, sent=sent, unsent=0, backlog=0)
    late = watch.stalled(now_ns=SECOND_NS * 3, sent=sent, unsent=0, backlog=0)

    assert (early, late) == (False, True)


def test_a_slow_upload_is_not_taken_for_a_server_that_stopped() -> None:
    watch = StallWatch(0)
    arrived = _keeps_to_the_window(watch)

    stalls = [
        watch.stalled(
            now_ns=(1 + second) * SECOND_NS,
            sent=arrived + 500_000,
            unsent=500_000 - second * 1_000,
            backlog=60_000,
        )
        for second in range(1, 60)
    ]

    assert True not in stalls


def test_a_server_that_acknowledges_at_its_own_leisure_is_not_held_to_ours() -> None:
    watch = StallWatch(0)
    for number in range(1, 5):
        sent = number * 2_500_000
        _acknowledge(watch, sent, sequence=sent, at_s=number)

    assert not watch.stalled(now_ns=9 * SECOND_NS, sent=12_000_000, unsent=0, backlog=0)


def test_acknowledgements_may_wrap_around_at_four_gigabytes() -> None:
    watch = StallWatch(0)
    _acknowledge(watch, 0, sequence=2**32 - 2 * WINDOW_BYTES, at_s=0)

    sent = _keeps_to_the_window(watch, begin=2**32 - 2 * WINDOW_BYTES)

    late_ns = 4 * SECOND_NS
    assert watch.stalled(now_ns=late_ns, sent=sent + 3 * WINDOW_BYTES, unsent=0, backlog=0)
