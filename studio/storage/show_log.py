"""Deeds and events of a show, held and released, inside the caller's transaction."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, select, update

from studio.core.ids import ShowId
from studio.storage import outbox_rows
from studio.storage.show_values import StoredDeed, StoredEvent
from studio.storage.tables import HELD, RELEASED, deeds, events
from studio.storage.upsert import KEYS_AT_ONCE, insert_new, upsert

_RELEASE_ONE = (
    update(events)
    .where(events.c.event_id == bindparam("released_id"))
    .values(
        seq=bindparam("released_seq"),
        epoch=bindparam("released_epoch"),
        pts_ms=bindparam("released_pts_ms"),
        state=RELEASED,
    )
)

# Made once: making a statement takes longer than running it, and takes wait for these.
_DROP_HELD = tuple(
    delete(table).where(table.c.show_id == bindparam("of_show"), table.c.state == HELD)
    for table in (deeds, events)
)
_LAST_SEQ = select(func.max(events.c.seq)).where(events.c.show_id == bindparam("of_show"))
_ONE = select(
    _LAST_SEQ.scalar_subquery().label("last_seq"),
    select(events.c.event_id)
    .where(events.c.event_id == bindparam("event_id"))
    .scalar_subquery()
    .label("event_id"),
)
_KNOWN = select(events.c.event_id).where(events.c.event_id.in_(bindparam("ids", expanding=True)))


def hold(
    connection: Connection, show_id: ShowId, deed: StoredDeed | None, facts: Sequence[StoredEvent]
) -> None:
    """Write down what becomes true with a promise; what an earlier one held is forgotten."""
    drop_held(connection, show_id)
    if deed is not None:
        upsert(connection, deeds, [_deed_row(show_id, deed, HELD)])
    insert_new(
        connection,
        events,
        [_event_row(show_id, fact, HELD, n - len(facts)) for n, fact in enumerate(facts)],
    )


def drop_held(connection: Connection, show_id: ShowId) -> None:
    """Forget what a promise held; it did not come about."""
    for drop in _DROP_HELD:
        connection.execute(drop, {"of_show": show_id})


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """What became true because a promise came about.

    Attributes:
        deeds: The command that asked for it, if it was held.
        event_ids: Of its events.
    """

    deeds: tuple[StoredDeed, ...] = ()
    event_ids: frozenset[str] = frozenset()


def release_held(
    connection: Connection, show_id: ShowId, known: Sequence[StoredEvent] = ()
) -> Released:
    """Make true what a promise held; its events come after all that are true already.

    Args:
        connection: Of the caller's transaction.
        show_id: Whose promise.
        known: Its events as they came true, which say where in the stream they are; others that
            stand before them are written before them.
    """
    of_promise = (deeds.c.show_id == show_id, deeds.c.state == HELD)
    rows = connection.execute(
        update(deeds).where(*of_promise).values(state=RELEASED).returning(deeds)
    )
    done = tuple(_deed(row) for row in rows)
    facts = held_events(connection, show_id)
    if facts:
        held = {fact.event_id: fact for fact in facts}
        ahead = list(itertools.takewhile(lambda fact: fact.event_id not in held, known))
        if len(ahead) < len(known):
            write_events(connection, show_id, ahead)
        came_true = held | {fact.event_id: fact for fact in known}
        first = _last_seq(connection, show_id) + 1
        numbers = [
            _released(came_true[fact.event_id], seq) for seq, fact in enumerate(facts, start=first)
        ]
        connection.execute(_RELEASE_ONE, numbers)
        outbox_rows.owe(connection, show_id, _owed(facts, first))
    return Released(deeds=done, event_ids=frozenset(fact.event_id for fact in facts))


def write_deeds(connection: Connection, show_id: ShowId, done: Sequence[StoredDeed]) -> None:
    """Write down commands that changed the show; one of the same revision is replaced."""
    upsert(connection, deeds, [_deed_row(show_id, deed, RELEASED) for deed in done])


def write_events(connection: Connection, show_id: ShowId, facts: Sequence[StoredEvent]) -> None:
    """Write down what became true; an event that is there already changes nothing."""
    if not facts:
        return
    by_id = {fact.event_id: fact for fact in facts}
    known, last_seq = _standing(connection, show_id, list(by_id))
    new = [fact for event_id, fact in by_id.items() if event_id not in known]
    first = last_seq + 1
    rows = [_event_row(show_id, fact, RELEASED, first + n) for n, fact in enumerate(new)]
    insert_new(connection, events, rows)
    outbox_rows.owe(connection, show_id, _owed(new, first))


def held_deed(connection: Connection, show_id: ShowId) -> StoredDeed | None:
    """Return the command that asked for the promise."""
    found = select(deeds).where(deeds.c.show_id == show_id, deeds.c.state == HELD)
    row = connection.execute(found).first()
    return None if row is None else _deed(row)


def held_events(connection: Connection, show_id: ShowId) -> tuple[StoredEvent, ...]:
    """Return what becomes true with the promise, in order."""
    found = select(events).where(events.c.show_id == show_id, events.c.state == HELD)
    return tuple(event_of(row) for row in connection.execute(found.order_by(events.c.seq)))


def released_deeds(connection: Connection, show_id: ShowId) -> tuple[StoredDeed, ...]:
    """Return every command that changed the show, in order."""
    found = select(deeds).where(deeds.c.show_id == show_id, deeds.c.state == RELEASED)
    return tuple(_deed(row) for row in connection.execute(found.order_by(deeds.c.revision)))


def released_events(
    connection: Connection, show_id: ShowId, *, after_seq: int, most: int
) -> tuple[StoredEvent, ...]:
    """Return what is true, in order, beginning after a number."""
    found = select(events).where(events.c.show_id == show_id, events.c.state == RELEASED)
    found = found.where(events.c.seq > after_seq).order_by(events.c.seq).limit(most)
    return tuple(event_of(row) for row in connection.execute(found))


def newest_events(
    connection: Connection,
    show_id: ShowId,
    *,
    most: int,
    kinds: Sequence[str] = (),
    but: Sequence[str] = (),
) -> tuple[StoredEvent, ...]:
    """Return what became true last, in order.

    Args:
        connection: Of the caller's transaction.
        show_id: In which show.
        most: How many.
        kinds: Only these; empty: all.
        but: None of these.
    """
    found = select(events).where(events.c.show_id == show_id, events.c.state == RELEASED)
    if kinds:
        found = found.where(events.c.kind.in_(kinds))
    if but:
        found = found.where(events.c.kind.not_in(but))
    newest_first = found.order_by(events.c.seq.desc()).limit(most)
    return tuple(reversed([event_of(row) for row in connection.execute(newest_first)]))


def newest_of_kind(connection: Connection, kind: str) -> dict[ShowId, int]:
    """Return when an event of a kind last became true, show by show."""
    when = select(events.c.show_id, func.max(events.c.at_utc_ms))
    found = when.where(events.c.kind == kind, events.c.state == RELEASED)
    rows = connection.execute(found.group_by(events.c.show_id))
    return {ShowId(show_id): at_utc_ms for show_id, at_utc_ms in rows}


def has_deeds(connection: Connection, show_id: ShowId) -> bool:
    """Return whether any command of a show was written down."""
    found = select(deeds.c.revision).where(deeds.c.show_id == show_id, deeds.c.state == RELEASED)
    return connection.execute(found.limit(1)).first() is not None


def _owed(facts: Sequence[StoredEvent], first: int) -> list[outbox_rows.Fact]:
    """Return what receivers are owed; the events are numbered from `first`."""
    return [
        outbox_rows.Fact(
            event_id=fact.event_id, seq=first + n, kind=fact.kind, at_utc_ms=fact.at_utc_ms
        )
        for n, fact in enumerate(facts)
    ]


def _last_seq(connection: Connection, show_id: ShowId) -> int:
    return max(0, connection.execute(_LAST_SEQ, {"of_show": show_id}).scalar() or 0)


def _standing(
    connection: Connection, show_id: ShowId, event_ids: Sequence[str]
) -> tuple[set[str], int]:
    """Return which events are there, and the last number of the show."""
    if len(event_ids) != 1:
        return _known(connection, event_ids), _last_seq(connection, show_id)
    row = connection.execute(_ONE, {"of_show": show_id, "event_id": event_ids[0]}).one()
    return {row.event_id} - {None}, max(0, row.last_seq or 0)


def _known(connection: Connection, event_ids: Sequence[str]) -> set[str]:
    """Return which events are there."""
    known: set[str] = set()
    for first in range(0, len(event_ids), KEYS_AT_ONCE):
        some = {"ids": event_ids[first : first + KEYS_AT_ONCE]}
        known |= {row.event_id for row in connection.execute(_KNOWN, some)}
    return known


def _deed_row(show_id: ShowId, deed: StoredDeed, state: str) -> dict[str, object]:
    return {
        "show_id": show_id,
        "revision": deed.revision,
        "command_json": deed.command_json,
        "known_json": deed.known_json,
        "done_by": deed.by,
        "at_utc_ms": deed.at_utc_ms,
        "state": state,
    }


def _event_row(show_id: ShowId, fact: StoredEvent, state: str, seq: int) -> dict[str, object]:
    return {
        "event_id": fact.event_id,
        "show_id": show_id,
        "seq": seq,
        "kind": fact.kind,
        "at_utc_ms": fact.at_utc_ms,
        "revision": fact.revision,
        "body_json": fact.body_json,
        "state": state,
        "epoch": fact.epoch,
        "pts_ms": fact.pts_ms,
    }


def _released(fact: StoredEvent, seq: int) -> dict[str, object]:
    return {
        "released_id": fact.event_id,
        "released_seq": seq,
        "released_epoch": fact.epoch,
        "released_pts_ms": fact.pts_ms,
    }


def _deed(row: Row[Any]) -> StoredDeed:
    return StoredDeed(
        revision=row.revision,
        command_json=row.command_json,
        known_json=row.known_json,
        by=row.done_by,
        at_utc_ms=row.at_utc_ms,
    )


def event_of(row: Row[Any]) -> StoredEvent:
    """Return the event in a row of `events`."""
    return StoredEvent(
        event_id=row.event_id,
        kind=row.kind,
        at_utc_ms=row.at_utc_ms,
        revision=row.revision,
        body_json=row.body_json,
        seq=max(0, row.seq),
        epoch=row.epoch,
        pts_ms=row.pts_ms,
    )
