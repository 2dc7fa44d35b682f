"""Notices of shops by an agency's hub: none is lost, none counts twice, asking goes on."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace

import pytest
from nats.js.api import AckPolicy

from studio.courier import shop_poll
from studio.courier.shop_notices import durable_of
from studio.outbox import backoff
from studio.platforms import nats_line
from studio.protocol.courier_messages import OrdersCame, Serve, ShopTold
from studio.sales.connection import ConnectionState
from studio.sales.hub import ADDRESS, NO_STREAM, STREAM, SUBJECT
from tests.courier.hub_stage import (
    NOTICES,
    SHOP,
    SUBJECT_OF_SHOP,
    HubStage,
    a_hub,
    a_notice,
    know_hub,
)
from tests.courier.shop_stage import Room, at_work, sign_in
from tests.servers.faulty_http import running
from tests.servers.nats_server import somebody
from tests.servers.shops.generic_server import GenericServer
from tests.servers.shops.stand_in import NOW_MS, Sale
from tests.waiting import LONG_S

Story = Callable[[Room, GenericServer], Coroutine[object, object, None]]
OTHER_SECRET = "whsec_" + "QUJD" * 10


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubStage]:
    with a_hub(tmp_path_factory.mktemp("hub")) as stage:
        yield stage


@pytest.fixture(autouse=True)
def _signed_in(monkeypatch: pytest.MonkeyPatch, hub: HubStage) -> None:
    sign_in(monkeypatch)
    know_hub(monkeypatch, hub.studio.seed)


def play(story: Story, hub: HubStage | None = None) -> None:
    """Run a story with a shop, a courier that asks it, and an empty stream at the hub."""

    async def whole() -> None:
        if hub is not None:
            await hub.make_stream()
        server = GenericServer()
        async with running(server), at_work() as room:
            await story(room, server)

    asyncio.run(asyncio.wait_for(whole(), 3 * LONG_S))


async def until_settled(hub: HubStage) -> None:
    """Wait until the hub has nothing left for the studio."""
    async with hub.agency() as client, asyncio.timeout(LONG_S):
        while not await hub.settled(client.jetstream()):  # noqa: ASYNC110 - the hub tells nobody
            await asyncio.sleep(0.01)


async def asked_once(room: Room) -> str:
    """Wait until the shop was asked once; return from where it is asked on."""
    await room.report(lambda report: report.state is ConnectionState.WORKING)
    return room.told(OrdersCame)[-1].cursor


def test_a_notice_is_answered_only_when_its_order_is_kept_and_moves_no_place(
    hub: HubStage,
) -> None:
    async def story(room: Room, server: GenericServer) -> None:
        await room.serve(Serve(connections=(hub.shop(server),)))
        cursor = await asked_once(room)
        room.keeps = False
        await hub.tell(a_notice("7-1"))
        await room.until(room.orders)
        waiting = await hub.consumer()
        room.keep(room.told(OrdersCame)[-1])
        await until_settled(hub)

        assert waiting.num_ack_pending == 1
        assert room.orders() == ["7-1"]
        assert {came.cursor for came in room.told(OrdersCame)} == {cursor}

    play(story, hub)


def test_a_notice_waits_for_what_asking_brought_and_leaves_the_place_where_that_put_it(
    hub: HubStage,
) -> None:
    async def story(room: Room, server: GenericServer) -> None:
        server.sell(Sale(number="1"))
        room.keeps = False
        await room.serve(Serve(connections=(hub.shop(server),)))
        await room.until(room.orders)
        await hub.tell(a_notice("7-1"))
        async with asyncio.timeout(LONG_S):
            while not await hub.is_out():  # noqa: ASYNC110 - the hub tells nobody
                await asyncio.sleep(0.01)
        (asked,) = room.told(OrdersCame)
        room.keeps = True
        room.keep(asked)
        await until_settled(hub)

        assert room.orders() == ["1-1", "7-1"]
        assert [came.cursor for came in room.told(OrdersCame)] == [asked.cursor] * 2

    play(story, hub)


def test_notices_come_while_the_studio_is_away_and_once_each(hub: HubStage) -> None:
    async def story(room: Room, server: GenericServer) -> None:
        serve = Serve(connections=(hub.shop(server, **{STREAM: NOTICES}),))
        await hub.tell(a_notice("1-1"))
        await room.serve(serve)
        await room.until(room.orders)
        await until_settled(hub)
        await room.serve(Serve())
        await hub.tell(a_notice("2-1", "2-2"))
        await room.serve(serve)
        await room.until(lambda: len(room.orders()) >= 3)
        await until_settled(hub)

        assert room.orders() == ["1-1", "2-1", "2-2"]

    play(story, hub)


def test_what_was_not_kept_comes_again(hub: HubStage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shop_poll, "KEPT_WITHIN_S", 0.2)
    monkeypatch.setattr(nats_line, "AGAIN_AFTER_S", 0.01)

    async def story(room: Room, server: GenericServer) -> None:
        await room.serve(Serve(connections=(hub.shop(server),)))
        await asked_once(room)
        room.keeps = False
        await hub.tell(a_notice("7-1"))
        await room.until(lambda: len(room.orders()) >= 2)
        room.keeps = True
        await until_settled(hub)

        assert set(room.orders()) == {"7-1"}

    play(story, hub)


def test_a_notice_that_the_shop_did_not_sign_is_refused_counted_and_never_comes_again(
    hub: HubStage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    async def story(room: Room, server: GenericServer) -> None:
        await room.serve(Serve(connections=(hub.shop(server),)))
        await asked_once(room)
        for _ in range(3):
            await hub.tell(a_notice("666-1", secret=OTHER_SECRET))
        await hub.tell(b"no notice at all")
        await hub.tell(a_notice("7-1"))
        await room.until(room.orders)
        await until_settled(hub)

        report = room.told(ShopTold)[-1].report
        assert room.orders() == ["7-1"]
        assert (report.state, report.code) == (ConnectionState.WORKING, "hub_refused")
        assert "4 of the hub's notices were refused: malformed, wrong_signature" in report.text
        assert caplog.text.count("wrong_signature") == 1
        assert "666" not in caplog.text

    play(story, hub)


def test_a_notice_that_tells_too_little_or_too_late_makes_the_studio_ask(
    hub: HubStage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(shop_poll, "SOON_S", 0.0)

    async def story(room: Room, server: GenericServer) -> None:
        await room.serve(Serve(connections=(hub.shop(server),)))
        await asked_once(room)
        server.now_ms += 1_000
        server.sell(Sale(number="1", changed_ms=server.now_ms))
        await hub.tell(a_notice())
        await room.until(lambda: "1-1" in room.orders())
        server.now_ms += 1_000
        server.sell(Sale(number="2", changed_ms=server.now_ms))
        await hub.tell(a_notice("9-1", at_ms=NOW_MS - 400_000))
        await room.until(lambda: "2-1" in room.orders())
        await until_settled(hub)

        assert set(room.orders()) == {"1-1", "2-1"}
        assert "refused: clock" in caplog.text

    play(story, hub)


def test_many_notices_ask_a_shop_no_more_often_than_it_bears(
    hub: HubStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shop_poll, "SOON_S", 3_600.0)

    async def story(room: Room, server: GenericServer) -> None:
        await room.serve(Serve(connections=(hub.shop(server),)))
        await asked_once(room)
        asked = len(server.asked)
        for _ in range(20):
            await hub.tell(a_notice())
        await until_settled(hub)

        assert len(server.asked) == asked

    play(story, hub)


def test_a_hub_that_dies_is_said_asking_goes_on_and_it_is_found_again(
    hub: HubStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backoff, "wait_s", lambda *_args, **_more: 0.05)

    async def story(room: Room, server: GenericServer) -> None:
        spec = hub.shop(server)
        spec = replace(spec, options={**spec.options, "every_s": "0.2"})
        await room.serve(Serve(connections=(spec,)))
        await asked_once(room)
        await hub.tell(a_notice("7-1"))
        await room.until(room.orders)
        await until_settled(hub)
        hub.server.kill()
        lost = await room.report(lambda report: report.code == "hub_unreachable")
        server.sell(Sale(number="1"))
        await room.until(lambda: "1-1" in room.orders())
        hub.server.start()
        room.said.clear()
        await room.report(lambda report: not report.code)
        await hub.tell(a_notice("8-1"))
        await room.until(lambda: "8-1" in room.orders())

        assert lost.state is ConnectionState.WORKING
        assert "hub" in lost.text

    try:
        play(story, hub)
    finally:
        hub.server.kill()
        hub.server.start()


@pytest.mark.parametrize(
    ("who", "options", "code"),
    [
        ("outsider", {}, "hub_not_allowed"),
        ("stranger", {}, "hub_signed_out"),
        ("studio", {STREAM: "NO_SUCH"}, "hub_not_allowed"),
        ("studio", {ADDRESS: "nats://a:b@127.0.0.1:1"}, "hub_bad_setting"),
        ("studio", {SUBJECT: "ag.*.st.one"}, "hub_bad_setting"),
        ("studio", {ADDRESS: "tls://hub.example:4222"}, "hub_rehearsal"),
        ("studio", {ADDRESS: "tls://127.0.0.1:{port}"}, "hub_certificate"),
    ],
)
def test_what_is_wrong_with_a_hub_is_said_and_the_shop_is_asked_all_the_same(
    hub: HubStage, monkeypatch: pytest.MonkeyPatch, who: str, options: dict[str, str], code: str
) -> None:
    seeds = {"outsider": hub.outsider.seed, "studio": hub.studio.seed, "stranger": somebody().seed}
    know_hub(monkeypatch, seeds[who])

    port = str(hub.server.port)
    options = {name: text.replace("{port}", port) for name, text in options.items()}

    async def story(room: Room, server: GenericServer) -> None:
        server.sell(Sale(number="1"))
        await room.serve(Serve(connections=(hub.shop(server, **options),), rehearsal=True))
        await room.until(room.orders)
        report = await room.report(lambda report: report.code)

        assert (report.code, room.orders()) == (code, ["1-1"])
        assert seeds[who] not in report.text

    play(story, hub)


def test_another_subject_is_listened_to_under_the_same_name(hub: HubStage) -> None:
    async def story(room: Room, server: GenericServer) -> None:
        async with hub.agency() as client:
            await client.jetstream().add_consumer(
                NOTICES,
                durable_name=durable_of(SHOP),
                filter_subject="ag.demo.st.one.shop.another",
                ack_policy=AckPolicy.EXPLICIT,
            )
            await client.jetstream().publish("ag.demo.st.one.shop.another", a_notice("5-1"))
        await hub.tell(a_notice("7-1"))
        await room.serve(Serve(connections=(hub.shop(server),)))
        await room.until(room.orders)
        await until_settled(hub)

        assert room.orders() == ["7-1"]
        assert (await hub.consumer()).config.filter_subject == SUBJECT_OF_SHOP

    play(story, hub)


@pytest.mark.parametrize("options", [{}, {STREAM: NO_STREAM}])
def test_a_hub_that_keeps_nothing_is_listened_to(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    options: dict[str, str],
) -> None:
    async def story(room: Room, server: GenericServer) -> None:
        await room.serve(Serve(connections=(plain.shop(server, **options),)))
        await asked_once(room)
        async with plain.agency() as client:
            async with asyncio.timeout(LONG_S):
                while not room.orders():
                    await client.publish(SUBJECT_OF_SHOP, a_notice("7-1"))
                    await asyncio.sleep(0.05)

        assert set(room.orders()) == {"7-1"}

    with a_hub(tmp_path_factory.mktemp("plain"), keeps=False) as plain:
        know_hub(monkeypatch, plain.studio.seed)
        play(story)


@pytest.mark.usefixtures("caplog")  # asyncio warns of what the library does when TLS ends
def test_a_hub_elsewhere_is_talked_to_in_tls_and_must_be_who_it_says(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(room: Room, server: GenericServer) -> None:
        unknown = safe.shop(server, **{ADDRESS: safe.address.partition("?")[0]})
        await room.serve(Serve(connections=(unknown,)))
        refused = await room.report(lambda report: report.code)
        await safe.tell(a_notice("7-1"))
        await room.serve(Serve(connections=(safe.shop(server),)))
        await room.until(room.orders)

        assert (refused.code, room.orders()) == ("hub_certificate", ["7-1"])

    with a_hub(tmp_path_factory.mktemp("safe"), safe=True) as safe:
        know_hub(monkeypatch, safe.studio.seed)
        play(story, safe)
