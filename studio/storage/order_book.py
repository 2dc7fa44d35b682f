"""Orders, refunds and the events they cause, written together or not at all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select, update

from studio.core.ids import ConnectionId, OrderId, ShowId
from studio.sales.ledger import Entry, KeptOrder
from studio.sales.order import Attribution, Order, Refund
from studio.storage import show_log
from studio.storage.database import Database
from studio.storage.show_values import StoredEvent
from studio.storage.tables import shows
from studio.storage.trade_tables import connections, orders, refunds
from studio.storage.upsert import insert_new, rows_of, upsert

_encoder = msgspec.json.Encoder()
_orders: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order)
_attributions: msgspec.json.Decoder[Attribution] = msgspec.json.Decoder(Attribution)
_refunds: msgspec.json.Decoder[Refund] = msgspec.json.Decoder(Refund)

Facts = Sequence[tuple[ShowId, StoredEvent]]
"""Events, each with its show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is kept of some orders.

    Attributes:
        orders: Those that are known, with their refunds.
        waiting: Refunds that came before their orders.
    """

    orders: dict[OrderId, KeptOrder]
    waiting: tuple[Refund, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Up to where a shop was asked.

    Attributes:
        connection_id: Which shop.
        cursor: From where to ask on.
        at_utc_ms: When it answered.
    """

    connection_id: ConnectionId
    cursor: str
    at_utc_ms: int


Work = Callable[[Known], tuple[Entry, Facts]]
"""Says what is to be written, given what is known."""


class OrderBook:
    """Reads and writes orders."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def enter(self, order_ids: Iterable[OrderId], work: Work, asked: Asked) -> Entry:
        """Write down what came of some orders, their events and how far the shop was asked.

        Args:
            order_ids: Every order that came, or that something was given back for.
            work: A pure function.
            asked: Kept with the orders, so that none is passed over and none is asked for again.

        Raises:
            StorageError: It could not be written; nothing of it was.
        """
        wanted = list(dict.fromkeys(order_ids))

        def write(connection: Connection) -> Entry:
            entry, facts = work(_known(connection, wanted))
            upsert(connection, orders, [_row(step.after) for step in entry.steps])
            given_back = [refund for step in entry.steps for refund in step.refunds]
            insert_new(connection, refunds, [_refund_row(r) for r in (*given_back, *entry.waiting)])
            for show_id in _still_there(connection, {show_id for show_id, _ in facts}):
                of_show = [fact for of, fact in facts if of == show_id]
                show_log.write_events(connection, show_id, of_show)
            up_to = {"cursor": asked.cursor, "asked_utc_ms": asked.at_utc_ms}
            shop = connections.c.connection_id == asked.connection_id
            connection.execute(update(connections).where(shop).values(**up_to))
            return entry

        return await self._database.run(write)

    async def of_show(self, show_id: ShowId) -> tuple[KeptOrder, ...]:
        """Return what a show brought, the oldest first.

        Raises:
            StorageError: It can't be read.
        """
        found = select(orders).where(orders.c.show_id == show_id)
        in_time = found.order_by(orders.c.ordered_at_utc_ms, orders.c.order_id)

        def read(connection: Connection) -> tuple[KeptOrder, ...]:
            rows = list(connection.execute(in_time))
            back = _refunds_of(connection, [row.order_id for row in rows])
            return tuple(_kept(row, back.get(row.order_id, ())) for row in rows)

        return await self._database.run(read)

    async def shows_that_sold(self) -> tuple[ShowId, ...]:
        """Return every show that brought an order.

        Raises:
            StorageError: They can't be read.
        """
        found = select(orders.c.show_id).where(orders.c.show_id.is_not(None)).distinct()
        return await self._database.run(
            lambda connection: tuple(ShowId(row.show_id) for row in connection.execute(found))
        )


def _still_there(connection: Connection, show_ids: set[ShowId]) -> list[ShowId]:
    """Return those shows that were not removed: an order outlives the show that brought it."""
    found = rows_of(connection, shows, sorted(show_ids), key="show_id")
    return [ShowId(row.show_id) for row in found]


def _known(connection: Connection, order_ids: list[OrderId]) -> Known:
    back = _refunds_of(connection, order_ids)
    kept = {
        OrderId(row.order_id): _kept(row, back.pop(row.order_id, ()))
        for row in rows_of(connection, orders, order_ids, key="order_id")
    }
    return Known(orders=kept, waiting=tuple(refund for some in back.values() for refund in some))


def _refunds_of(connection: Connection, order_ids: Sequence[str]) -> dict[str, tuple[Refund, ...]]:
    found: dict[str, tuple[Refund, ...]] = {}
    for row in rows_of(connection, refunds, order_ids, key="order_id"):
        refund = _refunds.decode(row.body_json)
        found[row.order_id] = (*found.get(row.order_id, ()), refund)
    return found


def _kept(row: Row[Any], back: tuple[Refund, ...]) -> KeptOrder:
    return KeptOrder(
        order=_orders.decode(row.order_json),
        attribution=_attributions.decode(row.attribution_json),
        refunds=tuple(sorted(back, key=lambda refund: (refund.at_utc_ms, refund.refund_id))),
    )


def _row(kept: KeptOrder) -> dict[str, object]:
    order, brought = kept.order, kept.attribution
    return {
        "order_id": order.order_id,
        "connection_id": order.connection_id,
        "product_id": order.product_id,
        "show_id": brought.show_id,
        "ordered_at_utc_ms": order.ordered_at_utc_ms,
        "changed_at_utc_ms": order.changed_at_utc_ms,
        "state": order.state.value,
        "quantity": order.quantity,
        "total_minor": order.total.amount_minor,
        "currency": order.total.currency,
        "on_air_ms": brought.on_air_ms,
        "order_json": _encoder.encode(order).decode(),
        "attribution_json": _encoder.encode(brought).decode(),
    }


def _refund_row(refund: Refund) -> dict[str, object]:
    return {
        "refund_id": refund.refund_id,
        "order_id": refund.order_id,
        "quantity": refund.quantity,
        "amount_minor": refund.amount.amount_minor,
        "currency": refund.amount.currency,
        "at_utc_ms": refund.at_utc_ms,
        "body_json": _encoder.encode(refund).decode(),
    }
