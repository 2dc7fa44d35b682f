"""Asking one shop for orders, over and over, and telling the control room what came.

The place in the shop's orders moves only when the control room says that what came is kept: what
is lost on the way is asked for again. What the shop tells by itself goes the same way and moves
no place.
"""

import asyncio
import contextlib
import itertools
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import SystemRandom

from studio.core import keychain
from studio.core.errors import PlatformError, PlatformRefused, PlatformUnavailable
from studio.courier.shop_secrets import KeyringSecrets
from studio.courier.surroundings import Courier
from studio.outbox import backoff
from studio.platforms.exchange import on_this_machine
from studio.platforms.port import Ability, OrderPage, Storefront
from studio.platforms.registry import open_storefront
from studio.protocol.courier_messages import OrdersCame, OrdersKept, ShopTold, StockCame
from studio.sales.connection import (
    ConnectionReport,
    ConnectionSpec,
    ConnectionState,
    PlatformKind,
)
from studio.sales.order import Order, Refund

USUAL_S = (30.0, 60.0)
SHORTEST_S = 30.0
SHORTEST_OWN_S = 0.2
"""Of shops on this machine, and those of the open interface, which say how often they like it."""
REFUSED_S = 300.0
"""What only somebody can mend is tried again about so often."""
KEPT_WITHIN_S = 60.0
TOLD_EVERY_MS = 300_000
"""The place is told at least this often, so that a pause of days begins where it was."""
STOCK_EVERY_S = 60.0
MOST_STOCK_AT_ONCE = 100
MOST_PAGES = 500
"""In one turn: a shop that always has more is left alone for a while all the same."""
MOST_AT_ONCE = 500
"""Orders, and refunds, that are handed over together."""
SOON_S = 5.0
"""However often a shop says that there is something, between two times it is asked lies so much."""

_log = logging.getLogger(__name__)
_random = SystemRandom()
_numbers = itertools.count(1)
"""One row for all shops: a late answer to a former task is none to the present one."""


@dataclass(slots=True)
class _Waited:
    number: int = 0
    kept: asyncio.Future[None] | None = None


class ShopPoll:
    """One shop."""

    def __init__(self, courier: Courier, spec: ConnectionSpec, cursor: str) -> None:
        self.spec = spec
        self._courier = courier
        self._cursor = cursor
        self._told_cursor = cursor
        self._told_at_ms = courier.clock.utc_ms()
        self._shop: Storefront | None = None
        self._now = asyncio.Event()
        self._waited = _Waited()
        self._handing_over = asyncio.Lock()
        self._soon: asyncio.TimerHandle | None = None
        self._turned_at_s = 0.0
        self._aside = ("", "")
        self._failures = 0
        self._stock_at_ns: int | None = None
        self.report = ConnectionReport(connection_id=spec.connection_id)

    @property
    def needs_somebody(self) -> bool:
        """Whether it goes on only with other settings or secrets."""
        return self.report.state is ConnectionState.FAILED

    def ask_now(self) -> None:
        """Do not wait for the next turn."""
        self._now.set()

    def ask_soon(self) -> None:
        """Do not wait long for the next turn, except for a shop that fails: it is tried anyway."""
        does = self.report.state in (ConnectionState.WORKING, ConnectionState.NEVER)
        if not does or (self._soon is not None and not self._soon.cancelled()):
            return
        loop = asyncio.get_running_loop()
        self._soon = loop.call_at(max(loop.time(), self._turned_at_s + SOON_S), self._ask_soon)

    async def keep(self, orders: Sequence[Order], refunds: Sequence[Refund]) -> None:
        """Have kept what the shop told by itself; the place stays where it is.

        Raises:
            PlatformUnavailable: It was not kept in time.
        """
        async with self._handing_over:
            told = OrderPage(orders=tuple(orders), refunds=tuple(refunds), cursor=self._told_cursor)
            for part in _parts_of(told, self._told_cursor):
                await self._tell_orders(part)
            self.report = replace(self.report, orders=self.report.orders + len(orders))

    async def say_aside(self, code: str, text: str) -> None:
        """Let the report say, beside how asking goes, how the shop's hub does; empty: well."""
        if self._aside != (code, text):
            self._aside = (code, text)
            await self._courier.send(ShopTold(report=self._with_aside()))

    def kept(self, order: OrdersKept) -> None:
        """Take in that what came is in the database."""
        waited = self._waited
        if order.number == waited.number and waited.kept and not waited.kept.done():
            waited.kept.set_result(None)

    async def run(self) -> None:
        """Ask until cancelled."""
        try:
            while True:
                wait_s = await self._turn()
                self._turned_at_s = asyncio.get_running_loop().time()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(wait_s):
                        await self._now.wait()
                self._now.clear()
        finally:
            if self._soon is not None:
                self._soon.cancel()
            await self._close()

    def _ask_soon(self) -> None:
        self._soon = None
        self._now.set()

    async def _turn(self) -> float:
        """Ask once; return how long to wait for the next time, in seconds."""
        try:
            text = await self._ask()
        except PlatformUnavailable as error:
            self._failures += 1
            wait_s = backoff.wait_s(
                self._failures + 3, _random.random, retry_after_s=error.retry_after_s
            )
            return await self._fail(ConnectionState.WAITING, error, wait_s)
        except PlatformRefused as error:
            wait_s = REFUSED_S * (1 + _random.random()) / 2
            return await self._fail(ConnectionState.FAILED, error, wait_s)
        except ConnectionError:
            raise
        except Exception:  # noqa: BLE001 - a stranger's answer must not end the courier
            _log.exception("asking a shop failed by a fault")
            fault = PlatformRefused(
                "it failed by a fault of this program; see the log", code="fault"
            )
            return await self._fail(ConnectionState.FAILED, fault, REFUSED_S)
        self._failures = 0
        wait_s = self._wait_s()
        await self._tell(ConnectionState.WORKING, "left_out" if text else "", text, wait_s)
        return wait_s

    async def _ask(self) -> str:
        """Ask for all there is; return a sentence about what can't be understood, or nothing."""
        if self._shop is None:
            secrets = KeyringSecrets(self.spec.connection_id)
            self._shop = await open_storefront(self.spec, secrets, self._courier.clock)
        left_out: list[str] = []
        for _ in range(MOST_PAGES if self._wants_orders(self._shop) else 0):
            page = await self._shop.orders(self._cursor)
            left_out += page.left_out
            await self._hand_over(page)
            if not page.more:
                break
        await self._ask_stock(self._shop)
        if not left_out:
            return ""
        return f"{len(left_out)} left out, such as: {left_out[0]}"

    async def _hand_over(self, page: OrderPage) -> None:
        """Have a page kept, then go on from its cursor."""
        assert self._shop is not None  # noqa: S101 - asked just now
        now_ms = self._courier.clock.utc_ms()
        due = abs(now_ms - self._told_at_ms) >= TOLD_EVERY_MS
        first = not self._told_cursor
        if page.orders or page.refunds or ((due or first) and page.cursor != self._told_cursor):
            async with self._handing_over:
                for part in _parts_of(page, self._cursor):
                    await self._tell_orders(part)
                self._told_cursor, self._told_at_ms = page.cursor, now_ms
            self.report = replace(self.report, orders=self.report.orders + len(page.orders))
        self._shop.orders_kept()
        self._cursor = page.cursor

    def _wants_orders(self, shop: Storefront) -> bool:
        return self.spec.orders and Ability.ORDERS in shop.abilities

    async def _tell_orders(self, page: OrderPage) -> None:
        self._waited = _Waited(
            number=next(_numbers), kept=asyncio.get_running_loop().create_future()
        )
        assert self._waited.kept is not None  # noqa: S101 - made just now
        await self._courier.send(
            OrdersCame(
                connection_id=self.spec.connection_id,
                number=self._waited.number,
                orders=page.orders,
                refunds=page.refunds,
                cursor=page.cursor,
            )
        )
        try:
            async with asyncio.timeout(KEPT_WITHIN_S):
                await self._waited.kept
        except TimeoutError as error:
            raise PlatformUnavailable(
                "what came was not kept in time and is asked for again", code="not_kept"
            ) from error

    async def _ask_stock(self, shop: Storefront) -> None:
        wanted = self._courier.serve.stock_of.get(self.spec.connection_id, ())
        now_ns = self._courier.clock.monotonic_ns()
        every_ns = int(min(STOCK_EVERY_S, self._wait_s()) * 1e9)
        early = self._stock_at_ns is not None and now_ns - self._stock_at_ns < every_ns
        if not wanted or early or Ability.STOCK not in shop.abilities:
            return
        levels = await shop.stock(wanted[:MOST_STOCK_AT_ONCE])
        self._stock_at_ns = now_ns
        known = {level.platform_product_id: level.stock for level in levels}
        stock = {name: count for name, count in known.items() if count is not None}
        if stock:
            await self._courier.send(StockCame(connection_id=self.spec.connection_id, stock=stock))

    async def _fail(self, state: ConnectionState, error: PlatformError, wait_s: float) -> float:
        """Say what is wrong; secrets and settings may be others next time, so begin anew."""
        await self._close()
        text = keychain.masked(f"{error}. {error.advice}".strip())
        await self._tell(state, error.reason_code, text, wait_s)
        return wait_s

    async def _tell(self, state: ConnectionState, code: str, text: str, wait_s: float) -> None:
        now_ms = self._courier.clock.utc_ms()
        well = state is ConnectionState.WORKING
        self.report = replace(
            self.report,
            state=state,
            code=code,
            text=text,
            asked_utc_ms=now_ms if well else self.report.asked_utc_ms,
            next_try_utc_ms=now_ms + int(wait_s * 1_000),
        )
        await self._courier.send(ShopTold(report=self._with_aside()))

    def _with_aside(self) -> ConnectionReport:
        code, text = self._aside
        own = self.report
        said = " ".join(part for part in (own.text, text) if part)
        return replace(own, code=own.code or code, text=said)

    def _wait_s(self) -> float:
        return wait_between(self.spec, _random.uniform)

    async def _close(self) -> None:
        shop, self._shop = self._shop, None
        if shop is not None:
            await shop.aclose()


def _parts_of(page: OrderPage, cursor: str) -> Iterator[OrderPage]:
    """Yield a page in parts; only the last moves the place."""
    count = max(len(page.orders), len(page.refunds), 1)
    for begin in range(0, count, MOST_AT_ONCE):
        end = begin + MOST_AT_ONCE
        yield OrderPage(
            orders=page.orders[begin:end],
            refunds=page.refunds[begin:end],
            cursor=page.cursor if end >= count else cursor,
        )


def wait_between(spec: ConnectionSpec, draw: Callable[[float, float], float]) -> float:
    """Return how long to wait between two times that a shop is asked, in seconds.

    Args:
        spec: The shop; its option `every_s` says how often it likes to be asked.
        draw: Gives a number between two, evenly: studios that began together spread out.
    """
    own = spec.kind is PlatformKind.GENERIC or on_this_machine(spec.address)
    try:
        every_s = float(spec.options.get("every_s", "nan"))
    except ValueError:
        every_s = float("nan")
    if not 0 < every_s <= 3_600:
        return draw(*USUAL_S)
    return draw(0.9, 1.1) * max(every_s, SHORTEST_OWN_S if own else SHORTEST_S)
