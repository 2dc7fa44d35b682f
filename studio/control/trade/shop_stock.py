"""What shops have left of the products of the open show.

A shop's number stands against the studio's: it knows what others bought. What was ordered is
counted off first, so that the same pieces are not taken away twice.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence

from studio.control.trade.coupons import NameAt
from studio.control.trade.surroundings import Parts
from studio.core.errors import StudioError
from studio.core.ids import ConnectionId, ProductId
from studio.protocol.courier_messages import StockCame
from studio.protocol.show_commands import SetStock
from studio.sales.connection import ConnectionSpec
from studio.sales.shop_product import product_id_of

MOST_WANTED = 100
ORDERS_FIRST_S = 1.0

_log = logging.getLogger(__name__)

Wanted = Mapping[ConnectionId, tuple[str, ...]]


class ShopStock:
    """Takes the shops' numbers over, one after the other."""

    def __init__(self, parts: Parts, name_at: NameAt) -> None:
        self._parts = parts
        self._name_at = name_at
        self._newest: dict[ConnectionId, StockCame] = {}
        self._some = asyncio.Event()
        self._wanted: Wanted = {}

    def wanted(self, shops: Sequence[ConnectionSpec]) -> Wanted:
        """Return of which products of the show each shop's stock is wanted."""
        self._wanted = self._worked_out(shops)
        return self._wanted

    def is_otherwise(self, shops: Sequence[ConnectionSpec]) -> bool:
        """Return whether that is another answer than the last one."""
        return self._worked_out(shops) != self._wanted

    def note(self, came: StockCame) -> None:
        """Take in what a shop has left; what it said before counts no more."""
        self._newest[came.connection_id] = came
        self._some.set()

    async def run(self) -> None:
        """Take numbers over, until cancelled."""
        while True:
            await self._some.wait()
            self._some.clear()
            newest, self._newest = self._newest, {}
            await asyncio.sleep(ORDERS_FIRST_S)
            here = {product.product_id for product in self._parts.state().products}
            for came in newest.values():
                for name, stock in came.stock.items():
                    product_id = product_id_of(came.connection_id, name, known=here)
                    await self._take_over(product_id, stock)

    async def _take_over(self, product_id: ProductId, stock: int) -> None:
        product = self._parts.state().product(product_id)
        if product is None or product.listing.stock == stock:
            return
        try:
            command = SetStock(product_id=product_id, stock=stock)
            await self._parts.outside.director.change(command, by="Cuecard")
        except StudioError as error:
            _log.info("the stock of %s was not taken over: %s", product_id, error)

    def _worked_out(self, shops: Sequence[ConnectionSpec]) -> Wanted:
        products = [product.product_id for product in self._parts.state().products]
        found = {
            shop.connection_id: tuple(
                name for product_id in products if (name := self._name_at(shop, product_id))
            )[:MOST_WANTED]
            for shop in shops
            if shop.enabled
        }
        return {connection_id: names for connection_id, names in found.items() if names}
