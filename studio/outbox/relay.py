"""What becomes of an event after a try, and which show's turn it is: pure decisions.

The events of one show go to one receiver strictly in order: the next one waits until the one
before it arrived, or was parked. Shows do not wait for each other. Nothing is ever given up: what
can't be delivered stays, for a week and longer.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from studio.core.ids import ShowId
from studio.outbox.backoff import wait_s
from studio.outbox.delivery import DeliveryState, Outcome

SLOWLY = frozenset({"certificate", "redirected", "no_secret", "bad_secret", "rehearsal", "address"})
"""What only somebody can mend."""

TRIES_WHILE_AT_IT = 8
"""A receiver that answers 409 so often will not finish its work on an event any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is next for an event that was tried.

    Attributes:
        outcome: What came of it; perhaps parked by us.
        attempts: How often it was tried.
        wait_s: How long its show waits at this receiver; 0: not at all.
    """

    outcome: Outcome
    attempts: int
    wait_s: float = 0.0


def after_try(outcome: Outcome, attempts: int, draw: Callable[[], float]) -> Step:
    """Return what is next for an event.

    Args:
        outcome: What came of the try.
        attempts: How often it was tried before.
        draw: Gives a number from 0 to 1, evenly.
    """
    attempts += 1
    if outcome.state is not DeliveryState.PENDING:
        return Step(outcome=outcome, attempts=attempts)
    if outcome.code == "still_at_it" and attempts >= TRIES_WHILE_AT_IT:
        parked = Outcome(
            event_id=outcome.event_id,
            state=DeliveryState.PARKED,
            status=outcome.status,
            code="other_event",
            reason="it has said for long that it is still working on this event (409)",
        )
        return Step(outcome=parked, attempts=attempts)
    wait = wait_s(
        attempts,
        draw,
        retry_after_s=outcome.retry_after_s,
        slowly=outcome.code in SLOWLY,
    )
    return Step(outcome=outcome, attempts=attempts, wait_s=wait)


@dataclass(slots=True, kw_only=True)
class Lane:
    """The events of one show on their way to one receiver.

    Attributes:
        show_id: Which show.
        attempts: How often the first that waits was tried.
        due_ns: Not tried before this moment of the monotonic clock.
        oldest_utc_ms: When the first that waits became true.
        heard: Whether further events were told of since it was served last.
        served: Number of the turn in which it was served last; who waited longest is next.
    """

    show_id: ShowId
    attempts: int = 0
    due_ns: int = 0
    oldest_utc_ms: int | None = None
    heard: bool = False
    served: int = 0


def whose_turn(lanes: Iterable[Lane], now_ns: int) -> Lane | None:
    """Return the lane that is served next, or None when each has to wait."""
    due = [lane for lane in lanes if lane.due_ns <= now_ns]
    return min(due, key=lambda lane: (lane.served, lane.due_ns), default=None)


def next_due_ns(lanes: Iterable[Lane]) -> int | None:
    """Return when the first lane is due; None where there is none."""
    return min((lane.due_ns for lane in lanes), default=None)
