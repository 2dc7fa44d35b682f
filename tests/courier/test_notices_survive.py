"""A courier that is killed between keeping an order and answering: it comes again, kept once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from nats.js.api import AckPolicy

from studio.control.trade.courier_process import ChildCourier
from studio.core.clock import SystemClock
from studio.core.ids import ConnectionId, SecretName
from studio.courier.shop_notices import durable_of
from studio.protocol.courier_messages import OrdersCame, OrdersKept, Serve
from studio.protocol.frames import LENGTH_BYTES, frame, frame_length, read_from_courier
from studio.sales.connection import secret_of_connection
from studio.sales.ledger import Entry, entered
from studio.storage.database import Database
from studio.storage.order_book import Asked, Facts, Known, OrderBook
from tests.courier.hub_stage import (
    NOTICES,
    SHOP,
    SIGNS_WITH,
    SUBJECT_OF_SHOP,
    HubStage,
    a_hub,
    a_notice,
)
from tests.fakes.ready_database import lay_ready_database
from tests.servers.faulty_http import running
from tests.servers.shops.generic_server import TOKEN, GenericServer

ENDS_WITHIN_S = 60.0
AGAIN_S = 0.5
"""What the agency made its consumer for: what is not answered by then comes again."""


def test_what_was_kept_and_not_answered_comes_again_and_is_kept_once(
    tmp_path: Path,
) -> None:
    place = tmp_path / "cuecard.db"
    lay_ready_database(place)
    with a_hub(tmp_path / "hub") as hub:
        entries = asyncio.run(asyncio.wait_for(_story(hub, place), 2 * ENDS_WITHIN_S))

    assert [len(entry.steps) for entry in entries] == [1, 0]


async def _story(hub: HubStage, place: Path) -> list[Entry]:
    await hub.make_stream()
    shop, database = GenericServer(), Database(place)
    await database.open()
    try:
        async with running(shop), hub.agency() as agency:
            await agency.jetstream().add_consumer(
                NOTICES,
                durable_name=durable_of(SHOP),
                filter_subject=SUBJECT_OF_SHOP,
                ack_policy=AckPolicy.EXPLICIT,
                ack_wait=AGAIN_S,
            )
            await hub.tell(a_notice("7-1", at_ms=SystemClock().utc_ms()))
            spec, secrets = hub.shop(shop), _secrets(hub)
            serve = Serve(connections=(spec,), secrets=secrets, rehearsal=True)
            async with _a_courier(serve, database, answers=False) as first:
                pass
            async with _a_courier(serve, database, answers=True) as second:
                while not await hub.settled(agency.jetstream()):  # noqa: ASYNC110 - nobody tells
                    await asyncio.sleep(0.02)
            return [first, second]
    finally:
        await database.close()


@asynccontextmanager
async def _a_courier(serve: Serve, database: Database, *, answers: bool) -> AsyncIterator[Entry]:
    """Be a courier's control room until it brought the order; keep it, and perhaps say so.

    It is killed afterwards.
    """
    came: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    server = await asyncio.start_server(lambda *pair: came.put_nowait(pair), "127.0.0.1", 0)
    child = ChildCourier().start(server.sockets[0].getsockname()[1], "5e")
    try:
        async with asyncio.timeout(ENDS_WITHIN_S):
            reader, writer = await came.get()
    except TimeoutError:
        child.kill()
        raise
    try:
        async with asyncio.timeout(ENDS_WITHIN_S):
            await reader.readuntil(b"\n")
            writer.write(frame(serve))
            while True:
                length = frame_length(await reader.readexactly(LENGTH_BYTES))
                said = read_from_courier(await reader.readexactly(length))
                if not isinstance(said, OrdersCame):
                    continue
                entry = await _keep(database, said)
                if not said.orders or answers:
                    kept = OrdersKept(connection_id=said.connection_id, number=said.number)
                    writer.write(frame(kept))
                if said.orders:
                    break
        yield entry
    finally:
        child.kill()
        writer.close()
        server.close()


async def _keep(database: Database, came: OrdersCame) -> Entry:
    def work(known: Known) -> tuple[Entry, Facts]:
        return entered(came.orders, came.refunds, known.orders, {}, known.waiting), ()

    asked = Asked(connection_id=came.connection_id, cursor=came.cursor, at_utc_ms=1)
    return await OrderBook(database).enter((o.order_id for o in came.orders), work, asked)


def _secrets(hub: HubStage) -> dict[SecretName, str]:
    own = ConnectionId(SHOP)
    return {
        secret_of_connection(own, what): text
        for what, text in (("hub", hub.studio.seed), ("secret", SIGNS_WITH), ("token", TOKEN))
    }
