"""Events as the database keeps them, and back."""

import logging
from collections.abc import Iterable
from dataclasses import replace

import msgspec

from studio.show.events import ShowEvent
from studio.storage.show_values import StoredEvent

_log = logging.getLogger(__name__)

_encoder = msgspec.json.Encoder()
_events: msgspec.json.Decoder[ShowEvent] = msgspec.json.Decoder(ShowEvent)


def stored_event(event: ShowEvent) -> StoredEvent:
    """Return an event as the database keeps it."""
    return StoredEvent(
        event_id=event.event_id,
        kind=event.kind,
        at_utc_ms=event.at_utc_ms,
        revision=event.revision,
        body_json=_encoder.encode(event).decode(),
        epoch=event.epoch,
        pts_ms=event.pts_ms,
    )


def read_events(stored: Iterable[StoredEvent]) -> tuple[ShowEvent, ...]:
    """Return events that the database kept; one that can't be read is left out, and logged.

    Where in the stream an event is was not known yet when a promise held it: its row says so.
    """
    found = []
    for one in stored:
        try:
            event = _events.decode(one.body_json)
            found.append(replace(event, epoch=one.epoch, pts_ms=one.pts_ms))
        except msgspec.MsgspecError as error:
            _log.warning("event %s can't be read: %s", one.event_id, error)
    return tuple(found)
