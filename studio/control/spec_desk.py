"""Searching spec sheets while somebody types; made ready in slices, so that nothing else waits."""

import asyncio
import time
from collections.abc import Iterable

from studio.catalogue.search import Found, SpecIndex
from studio.core.ids import ProductId
from studio.storage.catalogue_store import StoredProduct

SLICE_S = 0.004
"""A slice shorter than what a person, or a take, would notice."""

REST_S = 0.002


class SpecDesk:
    """Keeps the index in step with the catalogue."""

    def __init__(self) -> None:
        self._index = SpecIndex()
        self._waiting: dict[ProductId, StoredProduct | None] = {}
        self._more = asyncio.Event()
        self._ready = asyncio.Event()
        self._ready.set()

    def put(self, products: Iterable[StoredProduct]) -> None:
        """Take in products that are new or changed, soon."""
        self._wait_for({product.listing.product_id: product for product in products})

    def drop(self, product_id: ProductId) -> None:
        """Forget a product, soon."""
        self._wait_for({product_id: None})

    async def search(
        self, text: str, *, product_id: ProductId | None, most: int
    ) -> tuple[Found, ...]:
        """Return the best rows and products, once everything known by now is in the index."""
        await self._ready.wait()
        return self._index.search(text, product_id=product_id, most=most)

    async def run(self) -> None:
        """Keep the index in step, until cancelled."""
        while True:
            await self._more.wait()
            self._more.clear()
            while self._waiting:
                self._slice()
                await asyncio.sleep(REST_S if self._waiting else 0)
            self._ready.set()

    def _wait_for(self, products: dict[ProductId, StoredProduct | None]) -> None:
        if products:
            self._waiting.update(products)
            self._ready.clear()
            self._more.set()

    def _slice(self) -> None:
        end_s = time.monotonic() + SLICE_S
        while self._waiting and time.monotonic() < end_s:
            product_id = next(iter(self._waiting))
            product = self._waiting.pop(product_id)
            if product is None:
                self._index.remove(product_id)
            else:
                self._index.put(product.listing, product.sheet)
