"""Shops that are asked by themselves: nothing is lost, and a slow one holds up no other."""

import asyncio
import itertools
from collections.abc import Callable, Coroutine

import pytest

from studio.core.ids import ConnectionId
from studio.courier import shop_poll
from studio.courier.shop_poll import USUAL_S, wait_between
from studio.outbox import backoff
from studio.protocol.courier_messages import AskNow, OrdersCame, Serve, ShopTold, StockCame
from studio.sales.connection import ConnectionSpec, ConnectionState, PlatformKind
from tests.courier.shop_stage import Room, at_work, shop_spec, sign_in
from tests.servers.faulty_http import Fault, Said, running
from tests.servers.shops.generic_server import GenericServer
from tests.servers.shops.stand_in import Sale, Ware
from tests.waiting import LONG_S

Story = Callable[[Room, GenericServer], Coroutine[object, object, None]]


def play(story: Story) -> None:
    """Run a story with a shop and a courier that asks it."""

    async def whole() -> None:
        server = GenericServer()
        async with running(server), at_work() as room:
            await story(room, server)

    asyncio.run(asyncio.wait_for(whole(), LONG_S))


@pytest.fixture(autouse=True)
def _signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in(monkeypatch)


def test_orders_come_once_and_the_next_ones_only_when_those_are_kept() -> None:
    async def story(room: Room, server: GenericServer) -> None:
        server.sell(Sale(number="1"))
        room.keeps = False
        await room.serve(Serve(connections=(shop_spec(server),)))
        await room.until(lambda: room.told(OrdersCame))
        (first,) = room.told(OrdersCame)
        asked = len(server.asked)
        server.now_ms += 1_000
        server.sell(Sale(number="2", changed_ms=server.now_ms))
        room.parts.shops.ask_now(AskNow(connection_id=ConnectionId("c1")))
        room.keeps = True
        assert len(server.asked) == asked
        room.keep(first)
        await room.until(lambda: len(room.orders()) >= 2)

        assert room.orders() == ["1-1", "2-1"]
        assert first.cursor not in ("", room.told(OrdersCame)[-1].cursor)

    play(story)


def test_orders_that_were_not_kept_are_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shop_poll, "KEPT_WITHIN_S", 0.05)
    monkeypatch.setattr(backoff, "wait_s", lambda *_args, **_more: 0.0)

    async def story(room: Room, server: GenericServer) -> None:
        server.sell(Sale(number="1"))
        room.keeps = False
        await room.serve(Serve(connections=(shop_spec(server),)))
        lost = await room.report(lambda report: report.state is ConnectionState.WAITING)
        room.keeps = True
        await room.report(lambda report: report.state is ConnectionState.WORKING)

        assert lost.code == "not_kept"
        assert set(room.orders()) == {"1-1"}
        assert len(room.orders()) >= 2

    play(story)


def test_another_courier_goes_on_where_the_orders_are_kept() -> None:
    async def story(room: Room, server: GenericServer) -> None:
        server.sell(Sale(number="1"))
        spec = shop_spec(server)
        await room.serve(Serve(connections=(spec,)))
        await room.until(lambda: room.told(OrdersCame))
        cursor = room.told(OrdersCame)[0].cursor
        await room.serve(Serve())
        server.now_ms += 3_600_000
        server.sell(Sale(number="2", changed_ms=server.now_ms))
        await room.serve(Serve(connections=(spec,), cursors={spec.connection_id: cursor}))
        await room.until(lambda: "2-1" in room.orders())

        # What is told a second time, because polls overlap, the database knows.
        assert room.orders() == ["1-1", "1-1", "2-1"]

    play(story)


def test_a_shop_that_says_nothing_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in(monkeypatch, 2)

    async def story(room: Room, server: GenericServer) -> None:
        silent = GenericServer()
        async with running(silent):
            silent.fault = Fault.SILENT
            server.sell(Sale(number="1"))
            shops = (shop_spec(silent, 2), shop_spec(server))
            await room.serve(Serve(connections=shops))
            await room.until(lambda: room.orders() and silent.asked)
            await room.parts.shops.close()

        assert room.orders() == ["1-1"]

    play(story)


def test_a_shop_that_is_busy_is_tried_again_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backoff, "wait_s", lambda *_args, **_more: 0.0)

    async def story(room: Room, server: GenericServer) -> None:
        server.fault = Fault.LIMITED
        server.sell(Sale(number="1"))
        await room.serve(Serve(connections=(shop_spec(server),)))
        failed = await room.report(lambda report: report.code)
        server.fault = None
        await room.until(room.orders)

        assert (failed.state, failed.code) == (ConnectionState.WAITING, "limited")
        assert failed.next_try_utc_ms is not None

    play(story)


def test_a_shop_that_needs_a_new_token_goes_on_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(room: Room, server: GenericServer) -> None:
        server.token = "the-next-token"  # noqa: S105 - of nobody
        server.sell(Sale(number="1"))
        serve = Serve(connections=(shop_spec(server),))
        await room.serve(serve)
        failed = await room.report(lambda report: report.state is ConnectionState.FAILED)
        sign_in(monkeypatch, token="the-next-token")  # noqa: S106
        await room.serve(serve)
        await room.until(room.orders)

        assert failed.code == "signed_out"
        assert "new token" in failed.text

    play(story)


def test_a_shop_that_does_well_is_left_alone_when_others_change() -> None:
    async def story(room: Room, server: GenericServer) -> None:
        spec = shop_spec(server, every_s="3600")
        await room.serve(Serve(connections=(spec,)))
        await room.report(lambda report: report.state is ConnectionState.WORKING)
        asked = len(server.asked)
        other = shop_spec(server, 2, every_s="3600", address="http://127.0.0.1:9")
        await room.serve(Serve(connections=(spec, other)))
        await room.report(lambda report: report.connection_id == "c2")

        assert len(server.asked) == asked

    play(story)


def test_a_rehearsal_asks_nobody_outside_this_machine() -> None:
    async def story(room: Room, server: GenericServer) -> None:
        outside = shop_spec(server, 2, address="https://shop.example")
        inside = shop_spec(server)
        server.sell(Sale(number="1"))
        await room.serve(Serve(connections=(outside, inside), rehearsal=True))
        await room.until(room.orders)

        codes = {t.report.connection_id: t.report.code for t in room.told(ShopTold)}
        assert codes[ConnectionId("c2")] == "rehearsal"

    play(story)


def test_stock_is_told_of_what_is_shown() -> None:
    async def story(room: Room, server: GenericServer) -> None:
        server.wares = [Ware(number="w1", name="One", stock=4), Ware(number="w2", name="Two")]
        spec = shop_spec(server)
        wanted = {spec.connection_id: ("w1", "gone")}
        await room.serve(Serve(connections=(spec,), stock_of=wanted))
        await room.until(lambda: room.told(StockCame))

        assert room.told(StockCame)[0].stock == {"w1": 4}

    play(story)


def test_an_order_nobody_understands_is_said_and_the_rest_comes() -> None:
    async def story(room: Room, server: GenericServer) -> None:
        server.sell(Sale(number="1", currency="QQQ"))
        server.sell(Sale(number="2"))
        await room.serve(Serve(connections=(shop_spec(server),)))
        report = await room.report(lambda report: report.code)

        assert room.orders() == ["2-1"]
        assert (report.state, report.code) == (ConnectionState.WORKING, "left_out")
        assert "'QQQ'" in report.text

    play(story)


def test_a_long_page_comes_in_parts_and_only_the_last_moves_the_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shop_poll, "MOST_AT_ONCE", 10)

    async def story(room: Room, server: GenericServer) -> None:
        for number in range(25):
            server.sell(Sale(number=str(100 + number)))
        await room.serve(Serve(connections=(shop_spec(server),)))
        await room.until(lambda: len(room.orders()) >= 25)

        came = room.told(OrdersCame)
        assert [len(c.orders) for c in came] == [10, 10, 5]
        assert [bool(c.cursor) for c in came] == [False, False, True]

    play(story)


def test_a_shop_that_always_has_more_is_left_alone_for_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shop_poll, "MOST_PAGES", 3)
    pages = itertools.count(1)
    endless = {"orders": [], "refunds": [], "more": True}
    monkeypatch.setattr(
        GenericServer, "answer", lambda *_: Said(body=endless | {"cursor": str(next(pages))})
    )

    async def story(room: Room, server: GenericServer) -> None:
        await room.serve(Serve(connections=(shop_spec(server, every_s="3600"),)))
        await room.report(lambda report: report.state is ConnectionState.WORKING)

        assert len(server.asked) == 3

    play(story)


@pytest.mark.parametrize(
    ("kind", "address", "every_s", "low", "high"),
    [
        (PlatformKind.SHOPIFY, "https://shop.example", "", *USUAL_S),
        (PlatformKind.SHOPIFY, "https://shop.example", "5", 27, 33),
        (PlatformKind.SHOPIFY, "https://shop.example", "120", 108, 132),
        (PlatformKind.GENERIC, "https://shop.example", "5", 4.5, 5.5),
        (PlatformKind.SHOPIFY, "http://127.0.0.1:1", "5", 4.5, 5.5),
        (PlatformKind.GENERIC, "https://shop.example", "nan", *USUAL_S),
        (PlatformKind.GENERIC, "https://shop.example", "-1", *USUAL_S),
    ],
)
def test_how_often_a_shop_is_asked(
    kind: PlatformKind, address: str, every_s: str, low: float, high: float
) -> None:
    spec = ConnectionSpec(
        connection_id=ConnectionId("c1"),
        kind=kind,
        name="A shop",
        address=address,
        options={"every_s": every_s},
    )

    assert wait_between(spec, lambda a, _b: a) == pytest.approx(low)
    assert wait_between(spec, lambda _a, b: b) == pytest.approx(high)
