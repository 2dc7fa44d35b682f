"""Which receivers an event is owed to: rows written with the event, inside its transaction."""

import functools
import logging
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from studio.core.errors import StudioError
from studio.core.ids import ShowId, SinkId
from studio.outbox.delivery import DeliveryState
from studio.outbox.sink import SinkSpec
from studio.storage.news import tell_after
from studio.storage.trade_tables import deliveries, sinks
from studio.storage.upsert import insert_new

_log = logging.getLogger(__name__)

# Made once: making a statement takes longer than running it, and this one runs with every event.
_ALL_SINKS = select(sinks.c.spec_json).order_by(sinks.c.position)

_specs: msgspec.json.Decoder[SinkSpec] = msgspec.json.Decoder(SinkSpec)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is to be known of an event to see whom it is owed to.

    Attributes:
        event_id: Which.
        seq: Its number in its show.
        kind: As in `product.shown`.
        at_utc_ms: When it became true.
    """

    event_id: str
    seq: int
    kind: str
    at_utc_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What is told once it is written: a receiver is owed further events of a show.

    Attributes:
        sink_id: Which receiver.
        show_id: Which show.
        events: How many.
        oldest_utc_ms: When the first of them became true.
    """

    sink_id: SinkId
    show_id: ShowId
    events: int
    oldest_utc_ms: int


def owe(connection: Connection, show_id: ShowId, facts: Iterable[Fact]) -> None:
    """Owe events that are true now to every receiver that wants their kind, enabled or not."""
    all_facts = list(facts)
    rows: list[dict[str, object]] = []
    for spec in read_sinks(connection) if all_facts else ():
        wanted = [fact for fact in all_facts if spec.wants(fact.kind)]
        if wanted:
            rows += [_row(spec.sink_id, show_id, fact) for fact in wanted]
            tell_after(connection, _owed(spec.sink_id, show_id, wanted))
    insert_new(connection, deliveries, rows)


def _owed(sink_id: SinkId, show_id: ShowId, wanted: list[Fact]) -> Owed:
    return Owed(
        sink_id=sink_id,
        show_id=show_id,
        events=len(wanted),
        oldest_utc_ms=min(fact.at_utc_ms for fact in wanted),
    )


def read_sinks(connection: Connection) -> tuple[SinkSpec, ...]:
    """Return every receiver, in the host's order; one that can't be read is left out."""
    rows = connection.execute(_ALL_SINKS)
    found = (_spec(row.spec_json) for row in rows)
    return tuple(spec for spec in found if spec is not None)


def is_owed(connection: Connection, show_id: ShowId) -> bool:
    """Return whether events of a show are still on their way to a receiver."""
    of_show = (deliveries.c.show_id == show_id, deliveries.c.state == DeliveryState.PENDING.value)
    return connection.execute(select(deliveries.c.seq).where(*of_show).limit(1)).first() is not None


@functools.lru_cache(maxsize=64)
def _spec(spec_json: str) -> SinkSpec | None:
    """Read a receiver; the same few texts are read with every event."""
    try:
        return _specs.decode(spec_json)
    except (msgspec.MsgspecError, StudioError, ValueError):
        _log.warning("a receiver in the database can't be read and is left out")
        return None


def pending_row(sink_id: SinkId, show_id: ShowId) -> dict[str, object]:
    """Return a delivery's row without what is the event's own."""
    return {
        "sink_id": sink_id,
        "show_id": show_id,
        "state": DeliveryState.PENDING.value,
        "attempts": 0,
        "next_at_utc_ms": 0,
        "last_status": 0,
        "last_error": "",
    }


def _row(sink_id: SinkId, show_id: ShowId, fact: Fact) -> dict[str, object]:
    return {
        **pending_row(sink_id, show_id),
        "event_id": fact.event_id,
        "seq": fact.seq,
        "changed_at_utc_ms": fact.at_utc_ms,
    }
