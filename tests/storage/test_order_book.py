"""Orders, their events and how far a shop was asked are written together or not at all."""

from dataclasses import replace

import pytest

from studio.core.errors import StaleRequest
from studio.core.ids import ConnectionId, DealId, OrderId, ShowId
from studio.sales.connection import ConnectionSpec, PlatformKind
from studio.sales.deal import Deal, DealKind, Tier
from studio.sales.ledger import Entry, KeptOrder, Step, entered
from studio.sales.order import Attribution, Order, Refund, Way
from studio.storage.connection_store import ConnectionStore, KeptConnection
from studio.storage.database import Database
from studio.storage.deal_store import DealStore
from studio.storage.order_book import Asked, Facts, Known, OrderBook
from studio.storage.place import Place
from studio.storage.show_store import ShowStore
from studio.storage.show_values import StoredEvent
from tests.sales.builders import SHOP, an_order, euros
from tests.storage.stores import SHOW, keep, with_database

A_SHOP = ConnectionSpec(connection_id=SHOP, kind=PlatformKind.SHOPIFY, name="Relojes")
BROUGHT = Attribution(way=Way.LIVE, show_id=SHOW.show_id, on_air_ms=5)
A_REFUND = Refund(
    refund_id="shop-1/r1",
    order_id=an_order().order_id,
    quantity=1,
    amount=euros(5_990),
    at_utc_ms=9,
)


def event(number: int) -> StoredEvent:
    """Return an order's event."""
    return StoredEvent(
        event_id=f"order/{number}",
        kind="order.received",
        at_utc_ms=number,
        revision=0,
        body_json="{}",
    )


async def enter(
    database: Database,
    *orders: Order,
    refunds: tuple[Refund, ...] = (),
    facts: Facts = (),
    cursor: str = "c1",
) -> Entry:
    """Let orders come that the show brought."""

    def work(known: Known) -> tuple[Entry, Facts]:
        brought = {order.order_id: BROUGHT for order in orders}
        return entered(orders, refunds, known.orders, brought, known.waiting), facts

    ids = [*(order.order_id for order in orders), *(refund.order_id for refund in refunds)]
    asked = Asked(connection_id=SHOP, cursor=cursor, at_utc_ms=77)
    return await OrderBook(database).enter(ids, work, asked)


def test_orders_come_back_with_refunds_and_the_shop_is_asked_on_from_there(place: Place) -> None:
    keep(place, SHOW)

    async def story(database: Database) -> tuple[object, ...]:
        await ConnectionStore(database).save(A_SHOP)
        await enter(database, refunds=(A_REFUND,))
        await enter(
            database,
            an_order(),
            an_order(2),
            facts=[(SHOW.show_id, event(1)), (SHOW.show_id, event(2))],
            cursor="c2",
        )
        again = await enter(database, an_order(2), facts=[(SHOW.show_id, event(2))], cursor="c3")
        return (
            await OrderBook(database).of_show(SHOW.show_id),
            await OrderBook(database).shows_that_sold(),
            await ShowStore(database).events(SHOW.show_id),
            await ConnectionStore(database).load(),
            again,
        )

    orders, shows, events, shops, again = with_database(place, story)

    assert orders == (
        KeptOrder(order=an_order(), attribution=BROUGHT, refunds=(A_REFUND,)),
        KeptOrder(order=an_order(2), attribution=BROUGHT),
    )
    assert shows == (SHOW.show_id,)
    assert [(e.event_id, e.seq) for e in events] == [("order/1", 1), ("order/2", 2)]  # type: ignore[attr-defined]
    assert shops == (KeptConnection(spec=A_SHOP, cursor="c3", asked_utc_ms=77),)
    assert again == Entry()


def test_what_fails_leaves_nothing(place: Place) -> None:
    keep(place, SHOW)

    async def story(database: Database) -> tuple[object, ...]:
        await ConnectionStore(database).save(A_SHOP)
        book = OrderBook(database)

        def broken(known: Known) -> tuple[Entry, Facts]:
            assert known.orders == {}
            kept = KeptOrder(order=an_order(), attribution=BROUGHT)
            return Entry(steps=(Step(before=None, after=kept),)), [(SHOW.show_id, None)]  # type: ignore[list-item]

        asked = Asked(connection_id=SHOP, cursor="c9", at_utc_ms=77)
        with pytest.raises(AttributeError):
            await book.enter([an_order().order_id], broken, asked)
        return await book.of_show(SHOW.show_id), await ConnectionStore(database).load()

    orders, shops = with_database(place, story)

    assert orders == ()
    assert shops == (KeptConnection(spec=A_SHOP),)


def test_an_order_of_a_show_that_was_removed_is_kept_without_its_event(place: Place) -> None:
    async def story(database: Database) -> tuple[KeptOrder, ...]:
        gone = ShowId("gone")
        await enter(database, an_order(), facts=[(gone, event(1))])
        return await OrderBook(database).of_show(SHOW.show_id)

    assert len(with_database(place, story)) == 1


def test_another_shop_under_the_same_id_is_asked_from_the_beginning(place: Place) -> None:
    other = ConnectionSpec(
        connection_id=ConnectionId("shop-2"), kind=PlatformKind.GENERIC, name="Lamps"
    )

    async def story(database: Database) -> tuple[KeptConnection, ...]:
        store = ConnectionStore(database)
        await store.save(A_SHOP)
        await store.save(other)
        await enter(database, an_order())
        await store.save(replace(A_SHOP, name="Relojes y más"))
        renamed = await store.load()
        await store.save(replace(A_SHOP, address="https://another.example"))
        assert await store.remove(ConnectionId("shop-2"))
        assert not await store.remove(ConnectionId("shop-2"))
        return (*renamed, *await store.load())

    first, second, moved = with_database(place, story)

    assert (first.spec.name, first.cursor, second.spec) == ("Relojes y más", "c1", other)
    assert (moved.cursor, moved.asked_utc_ms) == ("", None)


def test_a_deal_that_somebody_else_changed_is_not_overwritten(place: Place) -> None:
    deal = Deal(
        deal_id=DealId("deal-1"),
        name="Watches",
        kind=DealKind.COMMISSION,
        currency="EUR",
        tiers=(Tier(from_units=1, percent_bp=800),),
    )

    async def story(database: Database) -> tuple[Deal, ...]:
        store = DealStore(database)
        first = await store.save(deal, by="Ana", at_utc_ms=1)
        second = await store.save(replace(first, window_days=14), by="Luis", at_utc_ms=2)
        with pytest.raises(StaleRequest, match="Luis"):
            await store.save(replace(first, name="Clocks"), by="Ana", at_utc_ms=3)
        assert await store.load() == (second,)
        assert await store.remove(deal.deal_id)
        assert not await store.remove(deal.deal_id)
        return await store.load()

    assert with_database(place, story) == ()


def test_thousands_of_orders_at_once_are_kept_once_each(place: Place) -> None:
    keep(place, SHOW)
    many = [an_order(number) for number in range(2_500)]

    async def story(database: Database) -> tuple[KeptOrder, ...]:
        await enter(database, *many)
        await enter(database, *many[::-1])
        return await OrderBook(database).of_show(SHOW.show_id)

    kept = with_database(place, story)

    assert sorted(order.order.order_id for order in kept) == sorted(
        OrderId(order.order_id) for order in many
    )
