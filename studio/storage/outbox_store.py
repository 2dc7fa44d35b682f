"""Receivers, and events on their way to them, as the outbox asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    update,
)

from studio.core.errors import Refused
from studio.core.ids import EventId, ShowId, SinkId
from studio.outbox.delivery import DeliveryState, Outcome, ParkedEvent
from studio.outbox.sink import MOST_SINKS, SinkSpec
from studio.storage import outbox_rows
from studio.storage.database import Database
from studio.storage.news import tell_after
from studio.storage.question_rows import text_of
from studio.storage.show_log import event_of
from studio.storage.show_values import StoredEvent
from studio.storage.tables import RELEASED, events
from studio.storage.trade_tables import deliveries, sinks
from studio.storage.upsert import KEYS_AT_ONCE, upsert

LONGEST_ERROR = 400
_PENDING, _SENT, _PARKED = (
    state.value for state in (DeliveryState.PENDING, DeliveryState.SENT, DeliveryState.PARKED)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many events of a receiver are how far."""

    waiting: int = 0
    parked: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingShow:
    """A show with events that wait for a receiver.

    Attributes:
        sink_id: Which receiver.
        show_id: Which show.
        attempts: How often the first of them was tried.
        next_at_utc_ms: When it may be tried again; 0: at once.
        oldest_utc_ms: When it became true.
        reason: Why it was not delivered; empty: it was not tried.
    """

    sink_id: SinkId
    show_id: ShowId
    attempts: int
    next_at_utc_ms: int
    oldest_utc_ms: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Everything that waits.

    Attributes:
        shows: Every show with something that waits, receiver by receiver.
        counts: How far the events of each receiver are.
    """

    shows: tuple[WaitingShow, ...] = ()
    counts: dict[SinkId, Counts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a batch came to.

    Attributes:
        sink_id: Whose it was.
        show_id: Of which show.
        outcomes: What came of the events, in order.
        attempts: How often the last of them was tried, where it is still pending.
        next_at_utc_ms: When that one may be tried again.
        at_utc_ms: Now.
    """

    sink_id: SinkId
    show_id: ShowId
    outcomes: Sequence[Outcome]
    attempts: int
    next_at_utc_ms: int
    at_utc_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What is told once a batch is written down.

    Attributes:
        sink_id: Whose it was.
        sent: Events that arrived.
        parked: Events that were refused.
    """

    sink_id: SinkId
    sent: int
    parked: int


class OutboxStore:
    """Reads and writes receivers and what is owed to them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def sinks(self) -> tuple[SinkSpec, ...]:
        """Return every receiver, in the host's order.

        Raises:
            StorageError: They can't be read.
        """
        return await self._database.run(outbox_rows.read_sinks)

    async def save_sink(self, spec: SinkSpec, *, with_show: ShowId | None = None) -> None:
        """Add a receiver, or change one.

        Args:
            spec: It.
            with_show: A show whose earlier events it is owed, too, where it is new.

        Raises:
            Refused: There are too many.
            StorageError: It could not be written.
        """
        await self._database.run(lambda connection: _save(connection, spec, with_show))

    async def remove_sink(self, sink_id: SinkId) -> None:
        """Forget a receiver with all that is owed to it.

        Raises:
            Refused: There is no such receiver.
            StorageError: It could not be removed.
        """

        def work(connection: Connection) -> None:
            gone = connection.execute(delete(sinks).where(sinks.c.sink_id == sink_id))
            if not gone.rowcount:
                raise Refused("there is no such receiver")

        await self._database.run(work)

    async def look(self) -> None:
        """Have it told to who follows the database what waits for whom: `Waiting`.

        It is told, and not returned, so that it comes in order with what is `Owed` meanwhile.

        Raises:
            StorageError: It can't be read.
        """
        await self._database.run(lambda connection: tell_after(connection, _waiting(connection)))

    async def sent(self) -> dict[SinkId, int]:
        """Return how many events each receiver has; years of shows take a while to count.

        Raises:
            StorageError: They can't be read.
        """
        arrived = select(deliveries.c.sink_id, func.count()).where(deliveries.c.state == _SENT)
        found = arrived.group_by(deliveries.c.sink_id)
        return await self._database.run(
            lambda connection: {
                SinkId(sink_id): count for sink_id, count in connection.execute(found)
            }
        )

    async def next_events(
        self, sink_id: SinkId, show_id: ShowId, *, most: int
    ) -> tuple[StoredEvent, ...]:
        """Return the first events of a show that wait for a receiver, in order, all on the disk.

        Raises:
            StorageError: They can't be read, or are not safe from a power cut.
        """
        found = (
            select(events)
            .join(deliveries, deliveries.c.event_id == events.c.event_id)
            .where(_of(sink_id, _PENDING), deliveries.c.show_id == show_id)
            .order_by(deliveries.c.seq)
            .limit(most)
        )
        waiting = await self._database.run(
            lambda connection: tuple(event_of(row) for row in connection.execute(found))
        )
        await self._database.on_disk()  # nobody may know of an event that we have lost
        return waiting

    async def settle(self, settled: Settled) -> None:
        """Write down what came of a batch; `Progress` is told.

        Raises:
            StorageError: It could not be written; the events are delivered again, then.
        """
        await self._database.run(lambda connection: _settle(connection, settled))

    async def parked(
        self, sink_id: SinkId, *, offset: int, most: int
    ) -> tuple[tuple[ParkedEvent, ...], int]:
        """Return what a receiver refused, the oldest first, and how much that is in all.

        Raises:
            StorageError: It can't be read.
        """
        found = (
            select(deliveries, events.c.kind, events.c.at_utc_ms)
            .join(events, events.c.event_id == deliveries.c.event_id)
            .where(_of(sink_id, _PARKED))
            .order_by(events.c.at_utc_ms, deliveries.c.show_id, deliveries.c.seq)
        )
        count = select(func.count()).select_from(deliveries).where(_of(sink_id, _PARKED))
        return await self._database.run(
            lambda connection: (
                tuple(_parked(row) for row in connection.execute(found.offset(offset).limit(most))),
                connection.execute(count).scalar() or 0,
            )
        )

    async def resend(self, sink_id: SinkId, event_ids: Sequence[EventId]) -> int:
        """Let parked events wait again, those named or all; return how many.

        Raises:
            StorageError: It could not be written.
        """
        named = deliveries.c.event_id.in_(event_ids) if event_ids else None
        again = update(deliveries).where(_of(sink_id, _PARKED))
        again = again if named is None else again.where(named)
        again = again.values(state=_PENDING, attempts=0, next_at_utc_ms=0)
        return await self._database.run(lambda connection: connection.execute(again).rowcount)

    async def try_now(self, sink_id: SinkId) -> None:
        """Let what waits for a receiver wait no longer.

        Raises:
            StorageError: It could not be written.
        """
        late = and_(_of(sink_id, _PENDING), deliveries.c.next_at_utc_ms > 0)
        now = update(deliveries).where(late).values(next_at_utc_ms=0)
        await self._database.run(lambda connection: connection.execute(now).rowcount)


def _of(sink_id: SinkId, state: str) -> ColumnElement[bool]:
    return and_(deliveries.c.sink_id == sink_id, deliveries.c.state == state)


def _save(connection: Connection, spec: SinkSpec, with_show: ShowId | None) -> None:
    known = connection.execute(select(sinks.c.sink_id, sinks.c.position)).all()
    position = {row.sink_id: row.position for row in known}
    is_new = spec.sink_id not in position
    if is_new and len(known) >= MOST_SINKS:
        raise Refused(f"there are {MOST_SINKS} receivers already; remove one first")
    last = max(position.values(), default=0)
    row = {
        "sink_id": spec.sink_id,
        "spec_json": text_of(spec),
        "position": position.get(spec.sink_id, last + 1),
    }
    upsert(connection, sinks, [row])
    if is_new and with_show is not None:
        _owe_past(connection, spec, with_show)


def _owe_past(connection: Connection, spec: SinkSpec, show_id: ShowId) -> None:
    """Owe a show's earlier events: one statement, for a long show has a hundred thousand."""
    row = outbox_rows.pending_row(spec.sink_id, show_id)
    columns = ["event_id", "seq", "changed_at_utc_ms", *row]
    past = select(
        events.c.event_id, events.c.seq, events.c.at_utc_ms, *(literal(one) for one in row.values())
    ).where(events.c.show_id == show_id, events.c.state == RELEASED, _wanted(spec))
    connection.execute(insert(deliveries).from_select(columns, past))


def _wanted(spec: SinkSpec) -> ColumnElement[bool]:
    """Return `SinkSpec.wants` as a condition."""
    if not spec.kinds:
        return true()
    whole = [kind for kind in spec.kinds if not kind.endswith(".")]
    begun = [kind for kind in spec.kinds if kind.endswith(".")]
    kind = events.c.kind
    return or_(kind.in_(whole), *(func.substr(kind, 1, len(one)) == one for one in begun))


def _waiting(connection: Connection) -> Waiting:
    columns = (deliveries.c.sink_id, deliveries.c.state, deliveries.c.show_id)
    grouped = select(
        *columns, func.count().label("events"), func.min(deliveries.c.seq).label("seq")
    )
    counts: dict[SinkId, dict[str, int]] = {}
    shows = []
    unsettled = grouped.where(deliveries.c.state.in_((_PENDING, _PARKED)))
    for row in connection.execute(unsettled.group_by(*columns)).all():
        of_sink = counts.setdefault(SinkId(row.sink_id), {})
        of_sink[row.state] = of_sink.get(row.state, 0) + row.events
        if row.state == _PENDING:
            shows.append(_first(connection, row))
    return Waiting(
        shows=tuple(shows),
        counts={
            sink_id: Counts(waiting=found.get(_PENDING, 0), parked=found.get(_PARKED, 0))
            for sink_id, found in counts.items()
        },
    )


def _first(connection: Connection, group: Row[tuple[str, str, str, int, int]]) -> WaitingShow:
    found = (
        select(deliveries, events.c.at_utc_ms)
        .join(events, events.c.event_id == deliveries.c.event_id)
        .where(
            _of(SinkId(group.sink_id), _PENDING),
            deliveries.c.show_id == group.show_id,
            deliveries.c.seq == group.seq,
        )
    )
    row = connection.execute(found).one()
    return WaitingShow(
        sink_id=SinkId(row.sink_id),
        show_id=ShowId(row.show_id),
        attempts=row.attempts,
        next_at_utc_ms=row.next_at_utc_ms,
        oldest_utc_ms=row.at_utc_ms,
        reason=row.last_error,
    )


def _settle(connection: Connection, settled: Settled) -> None:
    sent = [one.event_id for one in settled.outcomes if one.state is DeliveryState.SENT]
    arrived = parked = 0
    for first in range(0, len(sent), KEYS_AT_ONCE):
        some = sent[first : first + KEYS_AT_ONCE]
        arrived += _change(connection, settled, some, _arrived(settled))
    for outcome in settled.outcomes:
        if outcome.state is not DeliveryState.SENT:
            changed = _change(connection, settled, [outcome.event_id], _failed(settled, outcome))
            parked += changed if outcome.state is DeliveryState.PARKED else 0
    tell_after(connection, Progress(sink_id=settled.sink_id, sent=arrived, parked=parked))


def _arrived(settled: Settled) -> dict[str, object]:
    status = settled.outcomes[0].status
    return {
        "state": _SENT,
        "attempts": deliveries.c.attempts + 1,
        "next_at_utc_ms": 0,
        "last_status": status,
        "last_error": "",
        "changed_at_utc_ms": settled.at_utc_ms,
    }


def _failed(settled: Settled, outcome: Outcome) -> dict[str, object]:
    is_pending = outcome.state is DeliveryState.PENDING
    return {
        "state": outcome.state.value,
        "attempts": settled.attempts if is_pending else deliveries.c.attempts + 1,
        "next_at_utc_ms": settled.next_at_utc_ms if is_pending else 0,
        "last_status": outcome.status,
        "last_error": outcome.reason[:LONGEST_ERROR],
        "changed_at_utc_ms": settled.at_utc_ms,
    }


def _change(
    connection: Connection, settled: Settled, ids: Sequence[EventId], values: dict[str, object]
) -> int:
    """Change rows that are pending: what was sent stays sent, whoever comes late."""
    of_batch = and_(_of(settled.sink_id, _PENDING), deliveries.c.event_id.in_(ids))
    return connection.execute(update(deliveries).where(of_batch).values(values)).rowcount


def _parked(row: Row[Any]) -> ParkedEvent:
    return ParkedEvent(
        sink_id=SinkId(row.sink_id),
        event_id=EventId(row.event_id),
        show_id=ShowId(row.show_id),
        kind=row.kind,
        at_utc_ms=row.at_utc_ms,
        attempts=row.attempts,
        status=row.last_status,
        reason=row.last_error,
    )
