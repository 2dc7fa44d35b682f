"""Buyers that are made up: they order, change their minds, and come back for their money."""

import asyncio
import heapq
from collections.abc import Callable
from random import Random

from studio.local_platform.platform import Platform
from studio.local_platform.records import OrderChange, OrderLine, OrderState, OrderWish, RefundWish

_LOOK_S = 0.1
_TWICE, _PAID_LATE, _CANCELLED, _GIVEN_BACK = 0.04, 0.08, 0.03, 0.05
"""How often an order is told twice, paid only later, cancelled, or given back."""

_LATEST_S = 20.0
_WITH_CODE = 0.5
_COUNTRIES = ("DE", "ES", "FR", "IT", "PL")


class Buyers:
    """Makes orders at a rate, as a seed has it.

    Args:
        platform: Where they buy.
        per_minute: How many orders, on average.
        seed: Of what they choose.
    """

    def __init__(self, platform: Platform, *, per_minute: float, seed: int) -> None:
        self._platform = platform
        self._per_s = per_minute / 60
        self._chance = Random(seed)  # noqa: S311 - made-up buyers, nobody's secret
        self._later: list[tuple[float, int, Callable[[], object]]] = []
        self._number = 0

    async def buy(self) -> None:
        """Go on until cancelled."""
        clock = self._platform.clock
        begun_ns = clock.monotonic_ns()
        next_s = self._chance.expovariate(self._per_s)
        while True:
            at_s = (clock.monotonic_ns() - begun_ns) / 1e9
            while next_s <= at_s:
                self.order(next_s)
                next_s += self._chance.expovariate(self._per_s)
            self.do_what_is_due(at_s)
            self._platform.journal.settle()
            await asyncio.sleep(_LOOK_S)

    def order(self, at_s: float) -> OrderLine:
        """Make one order, and plan what becomes of it."""
        now_utc_ms = self._platform.now_utc_ms()
        product_id = self._product()
        ware = self._platform.wares.get(product_id)
        coupon = self._platform.coupons.standing(product_id, now_utc_ms=now_utc_ms)
        code = coupon.code if coupon and self._chance.random() < _WITH_CODE else ""
        is_late = self._chance.random() < _PAID_LATE
        wish = OrderWish(
            product_id=product_id,
            quantity=self._chance.choice((1, 1, 1, 1, 2, 3)),
            variant=self._chance.choice(ware.variants) if ware.variants else "",
            state="placed" if is_late else "paid",
            code=code,
            country=self._chance.choice(_COUNTRIES),
        )
        line = self._platform.orders.place(wish, now_utc_ms=now_utc_ms)
        self._plan(line, at_s, is_late=is_late)
        return line

    def do_what_is_due(self, at_s: float) -> None:
        """Do what was planned for now."""
        while self._later and self._later[0][0] <= at_s:
            heapq.heappop(self._later)[2]()

    def _product(self) -> str:
        """Return what somebody buys: what was shown, mostly."""
        ids = self._platform.wares.ids()
        views = self._platform.events.views()
        weights = [1 + 5 * min(views[one], 20) for one in ids]
        return self._chance.choices(ids, weights)[0]

    def _plan(self, line: OrderLine, at_s: float, *, is_late: bool) -> None:
        orders, now_utc_ms = self._platform.orders, self._platform.now_utc_ms
        if self._chance.random() < _TWICE:
            self._do_at(at_s, lambda: orders.tell_again(line.id))
        if is_late:
            self._do_at(at_s, lambda: self._become(line.id, "paid"))
        what = self._chance.random()
        if what < _CANCELLED:
            self._do_at(at_s, lambda: self._become(line.id, "cancelled"))
        elif what < _CANCELLED + _GIVEN_BACK:
            wish = RefundWish(reason="changed_mind")
            self._do_at(at_s, lambda: orders.give_back(line.id, wish, now_utc_ms=now_utc_ms()))

    def _become(self, order_id: str, state: OrderState) -> None:
        change = OrderChange(state=state)
        self._platform.orders.change(order_id, change, now_utc_ms=self._platform.now_utc_ms())

    def _do_at(self, at_s: float, do: Callable[[], object]) -> None:
        self._number += 1  # two at one moment are told apart by it
        due_s = at_s + self._chance.uniform(0.5, _LATEST_S)
        heapq.heappush(self._later, (due_s, self._number, do))
