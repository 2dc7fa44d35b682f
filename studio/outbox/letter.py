"""An event as a receiver gets it."""

from dataclasses import dataclass

from studio.core.ids import EventId


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One event for one receiver.

    Attributes:
        event_id: Its idempotency key.
        kind: As in `product.shown`.
        body: CloudEvent, JSON.
    """

    event_id: EventId
    kind: str
    body: bytes
