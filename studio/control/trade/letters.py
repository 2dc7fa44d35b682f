"""Events of the database as receivers get them."""

from collections.abc import Iterator, Sequence

from studio.control.event_log import read_events
from studio.core.ids import EventId
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.show.cloud_event import cloud_event_bytes
from studio.storage.show_values import StoredEvent

MOST_BYTES = 4 * 1024 * 1024
"""Of letters in one message to the courier."""


def letters_of(stored: Sequence[StoredEvent], *, source: str) -> tuple[Letter, ...]:
    """Return events as letters, as far as one message carries them, and up to an unreadable one.

    Args:
        stored: In order.
        source: Where they come from; see `this_source`.
    """
    letters: list[Letter] = []
    size = 0
    for letter in _made(stored, source):
        size += len(letter.body)
        if letters and size > MOST_BYTES:
            break
        letters.append(letter)
    return tuple(letters)


def unreadable(event: StoredEvent) -> Outcome:
    """Return what comes of an event that this program can't read."""
    return Outcome(
        event_id=EventId(event.event_id),
        state=DeliveryState.PARKED,
        code="unreadable",
        reason="this version of the program can't read the event; a newer one may have written it",
    )


def _made(stored: Sequence[StoredEvent], source: str) -> Iterator[Letter]:
    for one in stored:
        for event in read_events([one]):
            body = cloud_event_bytes(event, seq=one.seq, source=source)
            yield Letter(event_id=event.event_id, kind=event.kind, body=body)
            break
        else:
            return
