"""Modelled orders: now, or days after the show, and whether they come back."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from studio.core.ids import ProductId
from studio.core.money import Money
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.chance import cumulative, pick_weighted
from studio.rehearsal.market_profile import MarketProfile
from studio.rehearsal.partner import Bought, Seen
from studio.rehearsal.stock_shown import StockShown

_HOUR_MS = 3_600_000
_DAY_MS = 24 * _HOUR_MS
_SOONEST_H = 0.5
"""Who sleeps over it does not order in the half hour after the show."""
_SPREAD = 1.0
"""Standard deviation of the logarithm of the time until a late order."""
_REFUND_SPREAD = 0.5
_CANCELLED = 0.12
"""Part of the refunds that are orders regretted within minutes."""
_CANCELLED_MS = (60_000, 1_200_000)
_TWO, _THREE = 0.09, 0.02
"""Part of the orders of two pieces, and of three."""
_DEARER = 0.55
"""How many late buyers remain when the offer they saw is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sleeper:
    """Somebody who sleeps over it.

    Attributes:
        product: What they want.
        price: They will find in the shop.
        delay_ms: How long after the show.
        row_id: The answer that convinced them, or empty.
    """

    product: ProductId
    price: Money
    delay_ms: int
    row_id: str = ""


class OrderBook:
    """Makes orders, numbers them, and keeps those who sleep over it.

    Args:
        profile: Of the market.
        stock: What is left, as far as viewers know.
        seed: Of the audience; part of each order's id.
        rng: Random numbers of its own.
    """

    def __init__(
        self, profile: MarketProfile, stock: StockShown, *, seed: int, rng: Random
    ) -> None:
        self._profile = profile
        self._stock = stock
        self._seed = seed
        self._rng = rng
        self._made = 0
        self._countries: Sequence[str] = tuple(profile.countries)
        self._country_sums = cumulative(tuple(profile.countries.values()))
        self._sleepers: list[Sleeper] = []

    def order(
        self, seen: Seen, price: Money, at_ms: int, *, offer: bool, row_id: str
    ) -> list[Bought]:
        """Return an order of the product on program, or nothing where none is left."""
        if seen.product_id is None:
            return []
        code = seen.code if seen.code and self._rng.random() < self._profile.buying.codes else ""
        made = self._make(seen.product_id, price, at_ms, row_id)
        return [replace(order, code=code, offer=offer) for order in made]

    def sleep(self, product: AudienceProduct, seen: Seen, price: Money, row_id: str) -> None:
        """Let somebody sleep over it; some never come back."""
        afterwards, chance = self._profile.afterwards, self._rng.random
        later = later_price(product, seen, price)
        comes = afterwards.comes_back * (_DEARER if later.amount_minor > price.amount_minor else 1)
        if chance() >= comes:
            return
        hours = afterwards.median_h * math.exp(self._rng.gauss(0.0, _SPREAD))
        hours = min(max(hours, _SOONEST_H), afterwards.longest_d * 24)
        self._sleepers.append(
            Sleeper(
                product=product.product_id,
                price=later,
                delay_ms=round(hours * _HOUR_MS),
                row_id=row_id,
            )
        )

    def wake(self, end_ms: int, until_ms: int) -> tuple[Bought, ...]:
        """Return late orders up to a moment, oldest first; each is told once."""
        due = [s for s in self._sleepers if end_ms + s.delay_ms <= until_ms]
        self._sleepers = [s for s in self._sleepers if end_ms + s.delay_ms > until_ms]
        due.sort(key=lambda sleeper: sleeper.delay_ms)
        return tuple(
            order
            for sleeper in due
            for order in self._make(
                sleeper.product, sleeper.price, end_ms + sleeper.delay_ms, sleeper.row_id
            )
        )

    def _make(self, product: ProductId, price: Money, at_ms: int, row_id: str) -> list[Bought]:
        chance = self._rng.random()
        wanted = 3 if chance < _THREE else 2 if chance < _THREE + _TWO else 1
        pieces = self._stock.take(product, wanted)
        if pieces == 0:
            return []
        self._made += 1
        country = self._countries[pick_weighted(self._rng, self._country_sums)]
        return [
            Bought(
                order_id=f"model-{self._seed}-{self._made}",
                at_ms=at_ms,
                product_id=product,
                pieces=pieces,
                total=Money(amount_minor=price.amount_minor * pieces, currency=price.currency),
                country=country,
                row_id=row_id,
                refunded_at_ms=self._refund(at_ms),
            )
        ]

    def _refund(self, at_ms: int) -> int | None:
        afterwards, chance = self._profile.afterwards, self._rng.random
        if chance() >= afterwards.refunds:
            return None
        if chance() < _CANCELLED:
            soonest, latest = _CANCELLED_MS
            return at_ms + soonest + int(chance() * (latest - soonest))
        days = afterwards.refund_d * math.exp(self._rng.gauss(0.0, _REFUND_SPREAD))
        return at_ms + round(days * _DAY_MS)


def later_price(product: AudienceProduct, seen: Seen, price: Money) -> Money:
    """Return what a product costs after the show: without an offer that had an end."""
    known = [price, *(other for other in (seen.list_price, product.price) if other is not None)]
    fitting = [m for m in known if m.currency == price.currency and m.amount_minor > 0]
    if seen.offer_left_s is None or not fitting:
        return price
    return max(fitting, key=lambda money: money.amount_minor)
