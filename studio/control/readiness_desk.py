"""What is missing for the open show, worked out when somebody wants to know and not too often."""

import asyncio
from collections.abc import Callable, Mapping, Sequence

from studio.control.catalogue_desk import CatalogueDesk
from studio.control.fitting import fitting
from studio.core.clock import Clock
from studio.core.ids import ProductId
from studio.protocol.show_reports import ReadinessChanged
from studio.show.readiness import Backstage, ReadinessItem, readiness
from studio.show.state import ShowState

EVERY_S = 0.2


class ReadinessDesk:
    """Works it out again after show or catalogue changed."""

    def __init__(self, desk: CatalogueDesk, clock: Clock) -> None:
        self._desk = desk
        self._clock = clock
        self._changed = asyncio.Event()

    def mark(self) -> None:
        """Say that something changed."""
        self._changed.set()

    async def run(self, tell: Callable[[], None]) -> None:
        """Have it told after changes, at most five times a second, until cancelled."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            tell()
            await asyncio.sleep(EVERY_S)

    def found(
        self, state: ShowState, unanswered: Mapping[ProductId, Sequence[str]]
    ) -> ReadinessChanged:
        """Return what is missing now; what blocks comes first and is never left out.

        Args:
            state: The show.
            unanswered: Questions of the last show that nobody answered, by product.
        """
        products = [product.product_id for product in state.products]
        prices = self._desk.shelf.prices
        stored = [p for p in map(self._desk.shelf.get, products) if p is not None]
        backstage = Backstage(
            sheets={p.listing.product_id: p.sheet for p in stored},
            history={p.listing.product_id: prices(p.listing.product_id) for p in stored},
            unanswered=unanswered,
            now_utc_ms=self._clock.utc_ms(),
        )

        def told(items: Sequence[ReadinessItem]) -> ReadinessChanged:
            return ReadinessChanged(items=tuple(items))

        return fitting(told, readiness(state, backstage))
