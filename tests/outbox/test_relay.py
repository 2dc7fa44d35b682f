"""What is next for an event after a try, and whose turn it is."""

import pytest

from studio.core.ids import EventId, ShowId
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.relay import (
    SLOWLY,
    TRIES_WHILE_AT_IT,
    Lane,
    after_try,
    next_due_ns,
    whose_turn,
)
from studio.outbox.verdict import code_of, reason_of, verdict_of

EVENT = EventId("show-1/2/0")


def failed(code: str, *, status: int = 0, retry_after_s: float | None = None) -> Outcome:
    return Outcome(
        event_id=EVENT,
        state=DeliveryState.PENDING,
        status=status,
        code=code,
        retry_after_s=retry_after_s,
    )


def test_nothing_is_ever_given_up() -> None:
    step = after_try(failed("unreachable"), 1_000_000, lambda: 1.0)

    assert step.outcome.state is DeliveryState.PENDING
    assert (step.attempts, step.wait_s) == (1_000_001, 60.0)


@pytest.mark.parametrize("code", sorted(SLOWLY))
def test_what_somebody_has_to_mend_is_tried_once_a_minute(code: str) -> None:
    assert 30.0 <= after_try(failed(code), 0, lambda: 0.0).wait_s <= 60.0


def test_a_wish_to_be_left_alone_is_granted() -> None:
    assert after_try(failed("limited", retry_after_s=7.0), 0, lambda: 0.0).wait_s == 7.0


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.PARKED])
def test_what_is_settled_is_not_waited_for(state: DeliveryState) -> None:
    outcome = Outcome(event_id=EVENT, state=state)

    step = after_try(outcome, 3, lambda: 1.0)

    assert (step.outcome, step.attempts, step.wait_s) == (outcome, 4, 0.0)


def test_a_receiver_that_is_at_it_for_ever_blocks_nobody() -> None:
    at_it = failed("still_at_it", status=409)

    states = [
        after_try(at_it, tries, lambda: 0.5).outcome.state for tries in range(TRIES_WHILE_AT_IT)
    ]

    assert states == [DeliveryState.PENDING] * (TRIES_WHILE_AT_IT - 1) + [DeliveryState.PARKED]


@pytest.mark.parametrize(
    ("statuses", "state"),
    [
        ((200, 201, 202, 204, 299), DeliveryState.SENT),
        ((301, 302, 303, 307, 308), DeliveryState.PENDING),
        ((408, 409, 421, 425, 429, 500, 502, 503, 504, 599, 999), DeliveryState.PENDING),
        ((100, 101), DeliveryState.PENDING),
        ((400, 401, 403, 404, 405, 410, 413, 415, 422, 451), DeliveryState.PARKED),
    ],
)
def test_every_status_has_a_verdict_a_word_and_a_sentence(
    statuses: tuple[int, ...], state: DeliveryState
) -> None:
    for status in statuses:
        assert verdict_of(status) is state
        if state is not DeliveryState.SENT:
            assert code_of(status)
            assert str(status) in reason_of(status)


def test_shows_take_turns_and_who_has_to_wait_is_passed_over() -> None:
    one, two = Lane(show_id=ShowId("one")), Lane(show_id=ShowId("two"))
    late = Lane(show_id=ShowId("late"), due_ns=100)
    order = []
    for turn in range(1, 5):
        lane = whose_turn((one, late, two), now_ns=50)
        assert lane is not None
        lane.served = turn
        order.append(lane.show_id)

    assert order == ["one", "two", "one", "two"]
    assert whose_turn((late,), now_ns=99) is None
    assert next_due_ns((late, one)) == 0
    assert next_due_ns(()) is None
