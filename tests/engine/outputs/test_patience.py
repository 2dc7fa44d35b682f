"""When it is tried again, and what is taken for a final no."""

import pytest

from studio.engine.outputs import reason
from studio.engine.outputs.patience import EAGER_WAIT_S, LONGEST_WAIT_S, Patience, final

SECOND_NS = 1_000_000_000


def _patience() -> Patience:
    return Patience(random=lambda: 1.0)


def _wait_s(patience: Patience, code: str, *, at_s: float, live_s: float = 0.0) -> float | None:
    return patience.wait_s(reason.lost(code, "x"), now_ns=round(at_s * SECOND_NS), live_s=live_s)


def test_a_lost_server_is_tried_every_half_second_for_a_minute_and_then_less_often() -> None:
    patience = _patience()
    code = reason.REFUSED_CONNECTION

    waits = [_wait_s(patience, code, at_s=at_s) for at_s in (0, 30, 59, 61, 7_200)]

    eager, later = EAGER_WAIT_S, LONGEST_WAIT_S
    assert waits == [eager, eager, eager, later, later]


@pytest.mark.parametrize(
    "code",
    [reason.UNKNOWN_HOST, reason.NETWORK, reason.STALLED, reason.TIMEOUT, reason.SERVER_ERROR],
)
def test_trouble_on_the_way_is_never_given_up(code: str) -> None:
    patience = _patience()

    waits = [_wait_s(patience, code, at_s=minute * 60) for minute in range(600)]

    assert None not in waits


def test_a_key_in_use_for_half_a_minute_is_final() -> None:
    patience = _patience()

    waits = [_wait_s(patience, reason.KEY_IN_USE, at_s=at_s) for at_s in (0, 15, 30, 31)]

    assert [wait is None for wait in waits] == [False, False, False, True]


def test_a_server_that_closes_at_the_key_twice_running_means_no() -> None:
    patience = _patience()

    first = _wait_s(patience, reason.WRONG_KEY, at_s=0)
    between = _wait_s(patience, reason.REFUSED_CONNECTION, at_s=1)
    again = _wait_s(patience, reason.WRONG_KEY, at_s=2)
    running = _wait_s(patience, reason.WRONG_KEY, at_s=3)

    assert None not in (first, between, again)
    assert running is None


def test_a_server_that_accepts_and_hangs_up_twice_running_means_no() -> None:
    patience = _patience()
    error = reason.lost(reason.SERVER_CLOSED, "x")

    first = _wait_s(patience, reason.SERVER_CLOSED, at_s=0, live_s=1.0)
    second = _wait_s(patience, reason.SERVER_CLOSED, at_s=2, live_s=1.0)

    assert first is not None
    assert second is None
    assert final(error).reason_code == reason.WRONG_KEY


def test_a_server_that_once_accepted_the_key_is_tried_for_ever() -> None:
    patience = _patience()
    _wait_s(patience, reason.SERVER_CLOSED, at_s=100, live_s=60.0)

    waits = [_wait_s(patience, reason.WRONG_KEY, at_s=100 + number) for number in range(500)]

    assert None not in waits


def test_the_eager_minute_begins_anew_with_every_loss() -> None:
    patience = _patience()
    _wait_s(patience, reason.NETWORK, at_s=0)

    wait_s = _wait_s(patience, reason.NETWORK, at_s=3_600, live_s=3_000.0)

    assert wait_s == EAGER_WAIT_S


def test_the_host_may_ask_to_begin_anew() -> None:
    patience = _patience()
    for at_s in (0, 1):
        _wait_s(patience, reason.WRONG_KEY, at_s=at_s)

    patience.start_over()

    assert _wait_s(patience, reason.WRONG_KEY, at_s=2) == EAGER_WAIT_S
