"""Codes of offers: made in the product's shop when the offer starts, ended when it ends.

The show never waits for a shop: a code that could not be made is said, and the offer stands.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence

from studio.catalogue.offer import Offer
from studio.control.around import Changed
from studio.control.trade.surroundings import Parts
from studio.core.errors import RefusedElsewhere, StudioError
from studio.core.ids import ConnectionId, ProductId
from studio.protocol.courier_errands import MakeCoupon
from studio.sales.connection import ConnectionSpec

NameAt = Callable[[ConnectionSpec, ProductId], str]

AGAIN_AFTER_S = 30.0
DAY_MS = 86_400_000
AGAIN = frozenset({"unreachable", "silent", "cut", "busy", "limited", "fault"})
"""Words of platforms, and of the courier, that speak for another try."""

_log = logging.getLogger(__name__)


class Coupons:
    """Has codes made and ended, one after the other.

    Attributes:
        trouble: What went wrong with the last code of a shop, by shop; none where it went well.
    """

    def __init__(self, parts: Parts, name_at: NameAt) -> None:
        self._parts = parts
        self._name_at = name_at
        self._wanted: dict[tuple[ConnectionId, str], MakeCoupon] = {}
        self._some = asyncio.Event()
        self.trouble: dict[ConnectionId, str] = {}

    def note(self, changed: Changed, shops: Sequence[ConnectionSpec]) -> None:
        """Take in which offers started, were stretched or ended."""
        if changed.before.show_id != changed.after.show_id:
            return
        before = {offer.offer_id: offer for offer in changed.before.offers}
        for offer in changed.after.offers:
            if offer.code and _differs(before.get(offer.offer_id), offer):
                self._want(offer, shops)

    def begin(self, offers: Sequence[Offer], shops: Sequence[ConnectionSpec]) -> None:
        """Have codes as the open show has them: what was wanted before may not have come about."""
        yesterday_utc_ms = self._parts.clock.utc_ms() - DAY_MS
        for offer in offers:
            lately = offer.ended_at_utc_ms is None or offer.ended_at_utc_ms > yesterday_utc_ms
            if offer.code and lately:
                self._want(offer, shops)

    async def run(self) -> None:
        """Have them made, until cancelled; of a code that failed the newest wish is tried again."""
        while True:
            try:
                async with asyncio.timeout(AGAIN_AFTER_S if self._wanted else None):
                    await self._some.wait()
            except TimeoutError:
                _log.debug("%d codes are tried again", len(self._wanted))
            self._some.clear()
            for key, coupon in tuple(self._wanted.items()):
                if await self._made(coupon) and self._wanted.get(key) is coupon:
                    del self._wanted[key]
            self._parts.outside.tell("accounts")

    async def _made(self, coupon: MakeCoupon) -> bool:
        """Have a code made or ended; return whether there is nothing more to try."""
        try:
            await self._parts.database.on_disk()  # a shop has no code of an offer nobody knows of
            await self._parts.courier.run_errand(coupon)
        except StudioError as error:
            what = "ended" if coupon.ended else "made"
            text = f"The code {coupon.code} was not {what}: {error}"
            self.trouble[coupon.connection_id] = text
            _log.info("%s", text)
            return isinstance(error, RefusedElsewhere) and error.reason_code not in AGAIN
        self.trouble.pop(coupon.connection_id, None)
        return True

    def _want(self, offer: Offer, shops: Sequence[ConnectionSpec]) -> None:
        for shop in shops:
            name = self._name_at(shop, offer.product_id)
            if shop.enabled and name:
                coupon = MakeCoupon(
                    connection_id=shop.connection_id,
                    platform_product_id=name,
                    code=offer.code,
                    price_minor=offer.price.amount_minor,
                    currency=offer.price.currency,
                    ends_at_utc_ms=offer.ends_at_utc_ms,
                    ended=offer.ended_at_utc_ms is not None,
                )
                self._wanted[shop.connection_id, offer.code] = coupon
                self._some.set()


def _differs(before: Offer | None, after: Offer) -> bool:
    """Return whether an offer's code has to be made, stretched or ended."""
    if before is None:
        return after.ended_at_utc_ms is None
    return (before.ends_at_utc_ms, before.ended_at_utc_ms is None) != (
        after.ends_at_utc_ms,
        after.ended_at_utc_ms is None,
    )
