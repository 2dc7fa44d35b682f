"""What this studio shares with a team, as it is now, and how others' versions come in."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

import msgspec

from studio.catalogue.listing import Listing
from studio.control.product_check import checked_product
from studio.control.shelf import restocked
from studio.control.trade.surroundings import Parts
from studio.core.errors import BadInput, StorageError
from studio.core.ids import ProductId, ShowId
from studio.sales.totals import SalesTotals
from studio.storage.catalogue_store import StoredProduct
from studio.storage.deal_store import DealStore
from studio.storage.show_store import ShowStore
from studio.storage.team.items import Item, Key, Kind
from studio.storage.team.products import item_of, product_of

MOST_SHOWS = 50
THE_TEAM = "team"

TotalsOf = Callable[[ShowId], Awaitable[SalesTotals]]

_encoder = msgspec.json.Encoder()
_log = logging.getLogger(__name__)


class Shared:
    """This studio's side."""

    def __init__(self, parts: Parts, totals_of: TotalsOf) -> None:
        self._parts = parts
        self._totals_of = totals_of
        self._deals = DealStore(parts.database)
        self._shows = ShowStore(parts.database)
        self._told: Mapping[Key, str] = {}
        self._written: dict[ProductId, tuple[int, Item]] = {}

    async def items(self) -> tuple[Item, ...]:
        """Return all that is shared.

        Raises:
            StorageError: It can't be read.
        """
        catalogue = self._parts.outside.catalogue
        await catalogue.until_loaded()
        # Thousands are written out the first time, and takes must not wait for that.
        products = await asyncio.to_thread(self._products, catalogue.shelf.all())
        self._told = {item.key: item.digest for item in products}
        now_utc_ms = self._parts.clock.utc_ms()
        deals = [
            _own(Key(Kind.DEAL, deal.deal_id), _encoder.encode(deal), now_utc_ms)
            for deal in await self._deals.load()
        ]
        return (*products, *deals, *(await self._results(now_utc_ms)))

    async def take(self, items: Sequence[Item]) -> Sequence[Item]:
        """Write others' products into the catalogue; see `studio.storage.team.sync.Take`.

        Raises:
            StorageError: They could not be written; none of them was.
        """
        catalogue = self._parts.outside.catalogue
        async with catalogue.writing:
            if self._parts.state().on_air:
                return ()
            usable = []
            for item in items:
                stored = catalogue.shelf.get(ProductId(item.key.item_id))
                if stored is not None and item_of(stored).digest != self._told.get(item.key):
                    continue  # changed since: the next time it is a conflict
                try:
                    listing, sheet = checked_product(*product_of(item))
                except (BadInput, StorageError) as error:
                    _log.warning("a product of the team can't be used: %s", error)
                    continue
                usable.append((_counted(listing, stored), sheet))
            await catalogue.write(usable, by=THE_TEAM)
            kept = [catalogue.shelf.get(listing.product_id) for listing, _ in usable]
        return [item_of(stored) for stored in kept if stored is not None]

    def _products(self, shelf: Sequence[StoredProduct]) -> list[Item]:
        known, self._written = self._written, {}
        for stored in shelf:
            product_id = stored.listing.product_id
            revision, item = known.get(product_id, (0, None))
            if item is None or revision != stored.revision:
                item = item_of(stored)
            self._written[product_id] = (stored.revision, item)
        return [item for _, item in self._written.values()]

    async def _results(self, now_utc_ms: int) -> list[Item]:
        found = []
        for show in (await self._shows.list_shows())[:MOST_SHOWS]:
            state = show.state
            if state is None or state.on_air or state.rehearsal:
                continue
            totals = await self._totals_of(show.show_id)
            if totals.orders:
                body = _encoder.encode({"title": show.title, "totals": totals})
                found.append(_own(Key(Kind.SHOW, show.show_id), body, now_utc_ms))
        return found


def _counted(listing: Listing, stored: StoredProduct | None) -> Listing:
    """Return a product with this studio's own stock."""
    if stored is None:
        return listing
    counted = restocked(listing, stored.listing)
    return replace(counted, stock_full=stored.listing.stock_full)


def _own(key: Key, body: bytes, now_utc_ms: int) -> Item:
    return Item(key=key, body_json=body.decode(), changed_by="studio", changed_at_utc_ms=now_utc_ms)
