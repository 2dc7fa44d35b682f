"""The catalogue for everybody who asks: in memory for reading, in the database for keeping.

Pieces that were sold and offers that ran are true whatever the database does, so they are written
behind; everything else is written first, or refused in words.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from studio.catalogue.listing import Listing
from studio.catalogue.price_history import EVERY_MARKET, PricePoint
from studio.catalogue.product import MOST_MINOR, check_number
from studio.catalogue.specsheet import SpecSheet
from studio.control.commands import Change
from studio.control.price_log import points_of_events, points_of_offers
from studio.control.product_check import checked_product
from studio.control.shelf import Shelf, pair_of, restocked
from studio.control.spec_desk import SpecDesk
from studio.core.clock import Clock
from studio.core.errors import BadInput, Refused, StaleRequest, StorageError
from studio.core.ids import ProductId
from studio.core.money import market_locale
from studio.protocol.catalogue_commands import AddPrices, SaveProduct
from studio.protocol.show_commands import AddCue, ChangeCue, SetRundown, StartOffer
from studio.show.events import ShowEvent
from studio.show.offer_request import Known
from studio.show.show_product import ShowProduct, for_show
from studio.show.state import ShowState
from studio.storage.catalogue_store import CatalogueStore, StoredProduct

LOADED_WITHIN_S = 10.0
AGAIN_AFTER_S = 5.0
STUDIO = "Cuecard"

_log = logging.getLogger(__name__)

News = Callable[[tuple[ProductId, ...], str], None]
"""Is told which products changed, and by whom; no product: all of them."""


class CatalogueDesk:
    """Holds the catalogue.

    Attributes:
        shelf: The catalogue in memory.
        specs: Its spec sheets, to be searched.
        trouble: Why it is not all there or not all written; else empty.
        writing: Held by whoever writes products.
    """

    def __init__(self, store: CatalogueStore, clock: Clock, news: News) -> None:
        self._store = store
        self._clock = clock
        self._news = news
        self._loaded = asyncio.Event()
        self._owed = asyncio.Event()
        self._stocks: dict[ProductId, str] = {}
        self._prices: dict[tuple[ProductId, str, int], PricePoint] = {}
        self.shelf = Shelf()
        self.specs = SpecDesk()
        self.trouble = ""
        self.writing = asyncio.Lock()

    @property
    def loaded(self) -> bool:
        """Whether the whole catalogue is in memory."""
        return self._loaded.is_set()

    async def run(self) -> None:
        """Load the catalogue, then write what is owed to it, until cancelled."""
        while True:
            done = await (self.write_owed() if self.loaded else self._load())
            if done:
                await self._owed.wait()
                self._owed.clear()
            else:
                await asyncio.sleep(AGAIN_AFTER_S)

    async def wait_loaded(self) -> None:
        """Wait for the catalogue, however long that takes."""
        await self._loaded.wait()

    async def until_loaded(self) -> None:
        """Wait for the catalogue, as long as somebody who asked would.

        Raises:
            StorageError: It can't be read, or is not read in time.
        """
        try:
            async with asyncio.timeout(0.0 if self.trouble else LOADED_WITHIN_S):
                await self._loaded.wait()
        except TimeoutError:
            reason = self.trouble or "it is still being read; try again in a moment"
            raise StorageError(f"the catalogue is not there: {reason}") from None

    # --- for the show --------------------------------------------------------------------------

    def known_for(self, state: ShowState, command: Change) -> Known:
        """Return what a change needs to know of the catalogue, and no more."""
        missing = [p for p in asked_for(state, command) if state.product(p) is None]
        history: tuple[PricePoint, ...] = ()
        if isinstance(command, StartOffer):
            product_id = command.product_id or state.program.product_id
            history = self.shelf.prices(product_id) if product_id is not None else ()
        return Known(products=self._for_show(missing, state.market), history=history)

    def fresh_products(self, state: ShowState) -> tuple[ShowProduct, ...]:
        """Return those products of a show that are otherwise in the catalogue by now."""
        if not self.loaded:
            return ()
        mine = {p.product_id: p for p in state.products if p.deal is None}
        fresh = self._for_show(mine, state.market)
        return tuple(product for product in fresh if product != mine[product.product_id])

    def follow(self, before: ShowState, after: ShowState, *, by: str) -> None:
        """Take in what a change of a show did to stock and prices, and write it soon."""
        if before.show_id == after.show_id:
            self._take_stock(before, after, by)
        self._owe_prices(points_of_offers(before, after))

    def recall(self, state: ShowState, events: Sequence[ShowEvent]) -> None:
        """Take in what the last control room knew of a show and had no time to write here."""
        last = {e.facts.get("product"): e.at_utc_ms for e in events if e.kind == "stock.changed"}
        for product in state.products:
            stored = self.shelf.get(product.product_id)
            at_utc_ms = last.get(product.product_id)
            if stored is None or at_utc_ms is None or product.deal is not None:
                continue
            if at_utc_ms > stored.changed_at_utc_ms and self.shelf.restock(product.listing):
                self._stocks[product.product_id] = STUDIO
        self._owe_prices(points_of_events(state, events))

    def _owe_prices(self, points: Iterable[PricePoint]) -> None:
        for point in points:
            if self.shelf.get(point.product_id) is None:
                continue
            if point not in self.shelf.prices(point.product_id):
                self.shelf.add_prices([point])
                self._prices[point.product_id, point.market, point.from_utc_ms] = point
        if self._prices or self._stocks:
            self._owed.set()

    def _take_stock(self, before: ShowState, after: ShowState, by: str) -> None:
        counted = []
        for product in after.products:
            old, new = before.listing(product.product_id), product.listing
            if product.deal is not None or old is None or old is new:
                continue
            if _stocks(old) != _stocks(new) and self.shelf.restock(new):
                counted.append(new.product_id)
        self._stocks |= dict.fromkeys(counted, by)
        if counted:
            self._owed.set()
            self._news(tuple(counted), by)

    def _for_show(self, wanted: Iterable[ProductId], market: str) -> tuple[ShowProduct, ...]:
        stored = (self.shelf.get(product_id) for product_id in wanted)
        return tuple(for_show(p.listing, p.sheet, market) for p in stored if p is not None)

    # --- writing -------------------------------------------------------------------------------

    async def save(self, command: SaveProduct, *, by: str) -> None:
        """Write one product.

        Raises:
            StaleRequest: It was changed since the sender looked.
            BadInput: Something in it can't be used.
            StorageError: It could not be written; nothing of it was.
        """
        await self.until_loaded()
        listing, sheet = checked_product(command.listing, command.sheet)
        async with self.writing:
            stored = self.shelf.get(listing.product_id)
            if command.expected_revision != (stored.revision if stored is not None else 0):
                raise StaleRequest(_stale(stored))
            await self.write([(listing, sheet)], by=by)

    async def write(
        self,
        products: Sequence[tuple[Listing, SpecSheet]],
        *,
        prices: Sequence[PricePoint] = (),
        by: str,
    ) -> None:
        """Write products and prices, all or nothing; whoever asks holds `writing`.

        Raises:
            StorageError: They could not be written; nothing of them was.
        """
        now_utc_ms = self._clock.utc_ms()
        saved = await self._store.save(products, prices=prices, by=by, at_utc_ms=now_utc_ms)
        written = (product.listing.product_id for product in saved)
        ids = tuple(dict.fromkeys((*written, *(point.product_id for point in prices))))
        self.shelf.set_prices(await self._history(ids))
        kept = tuple(self._with_stock_sold_meanwhile(product) for product in saved)
        self.shelf.put(kept)
        self.specs.put(kept)
        self._news(ids, by)

    async def remove(self, product_id: ProductId, *, by: str, shown: Callable[[], bool]) -> None:
        """Take a product out of the catalogue.

        Args:
            product_id: Which.
            by: Who does it.
            shown: Says whether the open show has it.

        Raises:
            Refused: It is not there, or the open show has it.
            StorageError: It could not be removed; it is still there.
        """
        await self.until_loaded()
        async with self.writing:
            if self.shelf.get(product_id) is None:
                raise Refused("there is no such product")
            if shown():
                raise Refused("this show has it; take it out of the rundown first")
            dropped = self.shelf.drop(product_id)  # from now on no cue can ask for it
            try:
                await self._store.remove(product_id)
            except StorageError:
                self.shelf.put([dropped] if dropped is not None else [])
                raise
            self.shelf.forget_prices(product_id)
            self.specs.drop(product_id)
            self._news((product_id,), by)

    async def add_prices(self, command: AddPrices, *, by: str) -> None:
        """Write down what products cost before the program knew it.

        Raises:
            BadInput: A product is not in the catalogue, or a market is none.
            StorageError: They could not be written.
        """
        await self.until_loaded()
        for point in command.points:
            if self.shelf.get(point.product_id) is None:
                raise BadInput(f"there is no product {point.product_id} in the catalogue")
            check_number("a price", point.price.amount_minor, low=1, high=MOST_MINOR)
            if point.market != EVERY_MARKET:
                market_locale(point.market)
        async with self.writing:
            await self._store.add_prices(command.points)
            self.shelf.add_prices(command.points)
        self._news(tuple(dict.fromkeys(p.product_id for p in command.points)), by)

    async def write_owed(self) -> bool:
        """Write stock and prices that the show has told; return whether all of it is written."""
        async with self.writing:
            stocks, prices = self._stocks, self._prices
            if not (stocks or prices):
                return True
            self._stocks, self._prices = {}, {}
            written = False
            try:
                for by in dict.fromkeys(stocks.values()):
                    await self._write_stocks([p for p, who in stocks.items() if who == by], by)
                await self._store.add_prices(
                    [p for p in prices.values() if self.shelf.get(p.product_id)]
                )
                written = True
            except StorageError as error:
                self.trouble = str(error)
                _log.warning("stock and prices are not in the catalogue yet: %s", error)
            finally:  # also when the control room ends in the midst of it
                if not written:
                    self._stocks = stocks | self._stocks
                    self._prices = prices | self._prices
        self.trouble = "" if written else self.trouble
        return written

    async def _write_stocks(self, product_ids: Sequence[ProductId], by: str) -> None:
        stored = [p for p in map(self.shelf.get, product_ids) if p is not None]
        now_utc_ms = self._clock.utc_ms()
        saved = await self._store.save(
            [pair_of(product) for product in stored], by=by, at_utc_ms=now_utc_ms
        )
        for product in saved:
            here = self.shelf.get(product.listing.product_id)
            if here is not None:  # more may have been sold meanwhile
                self.shelf.put([replace(product, listing=here.listing, sheet=here.sheet)])
        self._news(tuple(product.listing.product_id for product in saved), by)

    def _with_stock_sold_meanwhile(self, product: StoredProduct) -> StoredProduct:
        here = self.shelf.get(product.listing.product_id)
        if here is None or product.listing.product_id not in self._stocks:
            return product
        return replace(product, listing=restocked(product.listing, here.listing))

    async def _load(self) -> bool:
        try:
            stored = await self._store.load()
            prices = await self._store.history(p.listing.product_id for p in stored)
        except StorageError as error:
            self.trouble = str(error)
            _log.info("the catalogue is not there: %s", error)
            return False
        self.shelf.put(stored)
        self.shelf.set_prices(prices)
        self.specs.put(stored)
        self.trouble = ""
        self._loaded.set()
        self._news((), STUDIO)
        return True

    async def _history(
        self, product_ids: tuple[ProductId, ...]
    ) -> dict[ProductId, tuple[PricePoint, ...]]:
        """Return what products cost; where that can't be read now, as far as it was known."""
        try:
            return await self._store.history(product_ids)
        except StorageError as error:
            _log.warning("prices can't be read: %s", error)
            return {product_id: self.shelf.prices(product_id) for product_id in product_ids}


def asked_for(state: ShowState, command: Change) -> tuple[ProductId, ...]:
    """Return the products that a change names."""
    match command:
        case AddCue(cue=cue) | ChangeCue(cue=cue):
            wanted = [cue.product_id]
        case SetRundown(cues=cues):
            wanted = [cue.product_id for cue in cues]
        case StartOffer(product_id=product_id):
            wanted = [product_id or state.program.product_id]
        case _:
            wanted = []
    return tuple(dict.fromkeys(p for p in wanted if p is not None))


def _stocks(listing: Listing) -> tuple[object, ...]:
    return (listing.stock, *((v.variant_id, v.stock) for v in listing.variants))


def _stale(stored: StoredProduct | None) -> str:
    if stored is None:
        return "somebody removed this product meanwhile; nothing was written"
    return "somebody changed this product meanwhile; look again before you write"
