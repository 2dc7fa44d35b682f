"""What a show sold, counted step by step: the 50,000th order costs no more than the tenth.

A tally is the one thing here that changes: its owner adds steps and asks for values.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from studio.core.ids import ProductId
from studio.core.money import Money
from studio.sales.ledger import KeptOrder, Step
from studio.sales.order import OrderState, Way
from studio.sales.totals import ProductSales, ProductUnits, SalesMinute, SalesTotals

MINUTE_MS = 60_000
DAY_MS = 86_400_000


@dataclass(slots=True)
class _Sum:
    """Sums of some orders."""

    orders: int = 0
    units: int = 0
    refunds: int = 0
    late: int = 0
    minor: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, kept: KeptOrder, sign: int) -> None:
        """Count an order in, or out again."""
        if kept.order.state is OrderState.CANCELLED:
            return
        self.orders += sign
        self.units += sign * kept.units
        self.refunds += sign * bool(kept.refunds)
        self.late += sign * (kept.attribution.way is Way.LATE)
        self.minor[kept.order.total.currency] += sign * kept.paid.amount_minor

    def revenue(self) -> tuple[Money, ...]:
        """Return what was paid, one amount a currency."""
        return tuple(
            Money(amount_minor=minor, currency=currency)
            for currency, minor in sorted(self.minor.items())
            if minor
        )


class Tally:
    """Counts the orders of one show."""

    def __init__(self) -> None:
        self._all = _Sum()
        self._products: dict[ProductId | None, _Sum] = defaultdict(_Sum)
        self._minutes: dict[int, _Sum] = defaultdict(_Sum)
        self._units: dict[int, dict[ProductId | None, int]] = defaultdict(lambda: defaultdict(int))
        self._days: dict[int, int] = defaultdict(int)

    def take(self, step: Step, *, ended_utc_ms: int | None = None) -> None:
        """Count an order that is new, or otherwise than before.

        Args:
            step: It; of this show.
            ended_utc_ms: When the show went off air; None: it did not.
        """
        if step.before is not None:
            self._count(step.before, -1, ended_utc_ms)
        self._count(step.after, 1, ended_utc_ms)

    def _count(self, kept: KeptOrder, sign: int, ended_utc_ms: int | None) -> None:
        on_air_ms = kept.attribution.on_air_ms or 0
        self._all.add(kept, sign)
        self._products[kept.order.product_id].add(kept, sign)
        self._minutes[on_air_ms // MINUTE_MS].add(kept, sign)
        if kept.order.state is not OrderState.CANCELLED:
            self._units[on_air_ms // MINUTE_MS][kept.order.product_id] += sign * kept.units
        if ended_utc_ms is not None and kept.order.state is not OrderState.CANCELLED:
            after_ms = kept.order.ordered_at_utc_ms - ended_utc_ms
            if after_ms > 0:
                self._days[after_ms // DAY_MS] += sign

    def totals(
        self,
        *,
        earned: Iterable[Money] = (),
        shown_s: Mapping[ProductId, float] | None = None,
        stock: Mapping[ProductId, int | None] | None = None,
    ) -> SalesTotals:
        """Return what was sold.

        Args:
            earned: By the deals.
            shown_s: How long each product was on program; those not sold are listed, too.
            stock: What is left of each.
        """
        shown = shown_s or {}
        left = stock or {}
        known: list[ProductId | None] = [*dict.fromkeys([*self._products, *shown])]
        products = [
            ProductSales(
                product_id=product_id,
                orders=self._of(product_id).orders,
                units=self._of(product_id).units,
                revenue=self._of(product_id).revenue(),
                refunds=self._of(product_id).refunds,
                shown_s=0.0 if product_id is None else shown.get(product_id, 0.0),
                stock=None if product_id is None else left.get(product_id),
            )
            for product_id in known
        ]
        products.sort(key=lambda sales: (-sales.units, -sales.shown_s, sales.product_id or ""))
        return SalesTotals(
            orders=self._all.orders,
            units=self._all.units,
            revenue=self._all.revenue(),
            refunds=self._all.refunds,
            late_orders=self._all.late,
            earned=tuple(earned),
            products=tuple(products),
        )

    def minutes(self, *, last: int | None = None) -> tuple[SalesMinute, ...]:
        """Return what was ordered minute by minute, oldest first, empty minutes left out.

        Args:
            last: Only so many minutes up to the newest; None: all.
        """
        counted = sorted(minute for minute, of in self._minutes.items() if of.orders)
        if last is not None and counted:
            counted = [minute for minute in counted if minute > counted[-1] - last]
        return tuple(
            SalesMinute(
                minute=minute,
                orders=self._minutes[minute].orders,
                units=self._minutes[minute].units,
                revenue=self._minutes[minute].revenue(),
                products=self._products_of(minute),
            )
            for minute in counted
        )

    def _products_of(self, minute: int) -> tuple[ProductUnits, ...]:
        found = sorted(self._units[minute].items(), key=lambda one: (-one[1], one[0] or ""))
        return tuple(
            ProductUnits(product_id=product_id, units=units)
            for product_id, units in found
            if units > 0
        )

    def days(self) -> tuple[int, ...]:
        """Return how many orders came on each day after the show's end, from day 0."""
        last = max((day for day, orders in self._days.items() if orders), default=-1)
        return tuple(self._days.get(day, 0) for day in range(last + 1))

    def _of(self, product_id: ProductId | None) -> _Sum:
        return self._products.get(product_id) or _Sum()
