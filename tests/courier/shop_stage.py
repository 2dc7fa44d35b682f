"""A courier's part that asks shops, on a stand-in, and what it says to the control room."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

import pytest

from studio.core import keychain
from studio.core.ids import ConnectionId
from studio.courier.parts import CourierParts, parts_of
from studio.courier.surroundings import Courier
from studio.protocol.courier_messages import FromCourier, OrdersCame, OrdersKept, Serve, ShopTold
from studio.sales.connection import (
    ConnectionReport,
    ConnectionSpec,
    PlatformKind,
    secret_of_connection,
)
from tests.fakes.fake_clock import FakeClock
from tests.servers.shops.generic_server import TOKEN, GenericServer
from tests.servers.shops.stand_in import NOW_MS
from tests.waiting import LONG_S

T = TypeVar("T", bound=FromCourier)


class Room:
    """The control room's side: keeps what is said, and waits for more.

    Attributes:
        said: By the courier, in order.
        courier: What the parts share.
        parts: Of the courier.
        keeps: Whether orders are kept as soon as they come.
    """

    def __init__(self) -> None:
        self.said: list[FromCourier] = []
        self.keeps = True
        self.courier = Courier(clock=FakeClock(utc_ms=NOW_MS), send=self._hear)
        self.parts: CourierParts = parts_of(self.courier)
        self._more = asyncio.Event()

    async def _hear(self, message: FromCourier) -> None:
        self.said.append(message)
        self._more.set()
        if isinstance(message, OrdersCame) and self.keeps:
            self.keep(message)

    def keep(self, came: OrdersCame) -> None:
        """Say that what came is in the database."""
        kept = OrdersKept(connection_id=came.connection_id, number=came.number)
        self.parts.shops.kept(kept)

    async def serve(self, serve: Serve) -> None:
        """Say whom the courier serves."""
        self.courier.serve = serve
        await self.parts.shops.served()

    def told(self, kind: type[T]) -> list[T]:
        """Return what was said of a kind."""
        return [message for message in self.said if isinstance(message, kind)]

    def orders(self) -> list[str]:
        """Return every order that came, by its number at the shop."""
        return [o.order_id.rpartition(":")[2] for c in self.told(OrdersCame) for o in c.orders]

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something holds."""
        async with asyncio.timeout(LONG_S):
            while not true():
                self._more.clear()
                await self._more.wait()

    async def report(self, true: Callable[[ConnectionReport], object]) -> ConnectionReport:
        """Wait for a report of a shop, and return it."""
        found: list[ConnectionReport] = []

        def look() -> bool:
            found[:] = [t.report for t in self.told(ShopTold) if true(t.report)]
            return bool(found)

        await self.until(look)
        return found[-1]


def shop_spec(
    server: GenericServer, number: int = 1, *, every_s: str = "0.2", address: str = ""
) -> ConnectionSpec:
    """Return a connection to a stand-in."""
    return ConnectionSpec(
        connection_id=ConnectionId(f"c{number}"),
        kind=PlatformKind.GENERIC,
        name="A shop",
        address=address or server.address,
        options={"every_s": every_s},
    )


def sign_in(monkeypatch: pytest.MonkeyPatch, number: int = 1, token: str = TOKEN) -> None:
    """Let the keychain know a shop's token."""
    name = secret_of_connection(ConnectionId(f"c{number}"), "token")
    monkeypatch.setenv(keychain.variable_name(name), token)


@asynccontextmanager
async def at_work() -> AsyncIterator[Room]:
    """Run the part for as long as the test needs it."""
    room = Room()
    (work,) = room.parts.shops.work().values()
    watching = asyncio.ensure_future(work())
    try:
        yield room
    finally:
        await room.parts.shops.close()
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
