"""One event on its way to one sink."""

from dataclasses import dataclass
from enum import StrEnum

from studio.core.ids import EventId, ShowId, SinkId


class DeliveryState(StrEnum):
    """How far an event has come."""

    PENDING = "pending"  # waits for its turn, or for the next try
    SENT = "sent"  # the sink has it
    PARKED = "parked"  # the sink refused it; somebody has to look


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of trying to deliver an event.

    Attributes:
        event_id: Which.
        state: Sent, parked, or still pending: it is to be tried again.
        status: The sink's own number, such as 503; 0 where there was no answer.
        code: Stable word for what went wrong, or empty; also where it was sent and the answer was
            odd: `cut_answer`, `long_answer`.
        reason: One sentence without anything secret; empty where nothing went wrong.
        retry_after_s: How long the sink wants to be left alone; None: it did not say.
    """

    event_id: EventId
    state: DeliveryState
    status: int = 0
    code: str = ""
    reason: str = ""
    retry_after_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SinkReport:
    """How a sink does.

    Attributes:
        sink_id: Which.
        waiting: Events that are pending.
        parked: Events that it refused.
        sent: Events that it has.
        oldest_utc_ms: When the oldest one that waits became true; None: none waits.
        next_try_utc_ms: When the next try is; None: now, or there is nothing to try.
        code: Stable word for what is wrong, or empty.
        text: One sentence about it: what happened, what was kept, what to do.
    """

    sink_id: SinkId
    waiting: int = 0
    parked: int = 0
    sent: int = 0
    oldest_utc_ms: int | None = None
    next_try_utc_ms: int | None = None
    code: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedEvent:
    """An event that a sink refused, as somebody is shown it.

    Attributes:
        sink_id: Who refused it.
        event_id: Which.
        show_id: Of which show.
        kind: As in `product.shown`.
        at_utc_ms: When it became true.
        attempts: How often it was tried.
        status: The sink's last number; 0: no answer.
        reason: One sentence.
    """

    sink_id: SinkId
    event_id: EventId
    show_id: ShowId
    kind: str
    at_utc_ms: int
    attempts: int
    status: int
    reason: str
