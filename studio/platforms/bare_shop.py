"""What adapters of shops share: a connection, repeats that are dropped, and what is not offered."""

from collections.abc import Mapping, Sequence

from studio.platforms import reason
from studio.platforms.exchange import Exchange
from studio.platforms.port import Ability, CouponTerms, LiveCounts, StockLevel
from studio.platforms.repeats import Repeats


class BareShop:
    """The part of a `Storefront` that offers nothing yet; an adapter overrides what it has."""

    def __init__(self, exchange: Exchange, abilities: frozenset[Ability]) -> None:
        self._exchange = exchange
        self._abilities = abilities
        self._repeats = Repeats()

    @property
    def abilities(self) -> frozenset[Ability]:
        """See `Storefront.abilities`."""
        return self._abilities

    async def stock(self, platform_product_ids: Sequence[str]) -> tuple[StockLevel, ...]:
        """See `Storefront.stock`."""
        raise reason.not_offered(self._exchange.who, "stock")

    def orders_kept(self) -> None:
        """See `Storefront.orders_kept`."""
        self._repeats.keep()

    async def make_coupon(self, terms: CouponTerms) -> None:
        """See `Storefront.make_coupon`."""
        raise reason.not_offered(self._exchange.who, "codes that a program could make")

    async def end_coupon(self, code: str) -> None:
        """See `Storefront.end_coupon`."""
        raise reason.not_offered(self._exchange.who, "codes that a program could end")

    async def affiliate_links(self, platform_product_ids: Sequence[str]) -> Mapping[str, str]:
        """See `Storefront.affiliate_links`."""
        raise reason.not_offered(self._exchange.who, "tracked links")

    async def live_counts(self) -> LiveCounts:
        """See `Storefront.live_counts`."""
        raise reason.not_offered(self._exchange.who, "counts of a running show")

    async def aclose(self) -> None:
        """See `Storefront.aclose`."""
        await self._exchange.aclose()
