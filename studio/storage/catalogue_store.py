"""The catalogue: products with their spec sheets, and what they cost when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.specsheet import SpecSheet
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.storage.database import Database
from studio.storage.mapping import listing_from_json, sheet_from_json, to_json
from studio.storage.price_rows import follow_listings, history_of, write_prices
from studio.storage.tables import products
from studio.storage.upsert import rows_of, upsert

SAVES_WITHIN_S = 60.0
"""A catalogue of 20,000 rows is 5 MB, and a server may be at the end of a thin line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredProduct:
    """A product as the database has it.

    Attributes:
        listing: What is known of it.
        sheet: Its spec sheet, perhaps without rows.
        revision: Grows by one with every change.
        changed_by: Who made this one.
        changed_at_utc_ms: When.
    """

    listing: Listing
    sheet: SpecSheet
    revision: int
    changed_by: str = ""
    changed_at_utc_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Save:
    products: Sequence[tuple[Listing, SpecSheet]]
    prices: Sequence[PricePoint]
    by: str
    at_utc_ms: int


class CatalogueStore:
    """Reads and writes products and prices."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> tuple[StoredProduct, ...]:
        """Return the whole catalogue, by product id.

        Raises:
            StorageError: It can't be read; the text names the product.
        """
        return await self._database.run(_load, within_s=SAVES_WITHIN_S)

    async def save(
        self,
        products: Sequence[tuple[Listing, SpecSheet]],
        *,
        prices: Sequence[PricePoint] = (),
        by: str,
        at_utc_ms: int,
    ) -> tuple[StoredProduct, ...]:
        """Write products and prices, all or nothing.

        A product that is as it was is not written. Where a price is not the one that stood so
        far, the price history is told, for every market.

        Args:
            products: Each once, with its own spec sheet.
            prices: Further points of the history, as in `add_prices`.
            by: Who saves.
            at_utc_ms: When; new prices hold from this moment.

        Returns:
            The products given, as they are now.

        Raises:
            BadInput: A product is given twice, or with another one's spec sheet.
            StorageError: It could not be written; nothing of it was.
        """
        asked = _Save(products=products, prices=prices, by=by, at_utc_ms=at_utc_ms)
        _check(products)
        return await self._database.run(lambda c: _save(c, asked), within_s=SAVES_WITHIN_S)

    async def remove(self, product_id: ProductId) -> bool:
        """Remove a product with its spec sheet and prices; return whether it was there.

        Raises:
            StorageError: It could not be removed.
        """
        statement = delete(products).where(products.c.product_id == product_id)
        removed = await self._database.run(lambda c: c.execute(statement).rowcount)
        return removed > 0

    async def history(
        self, product_ids: Iterable[ProductId]
    ) -> dict[ProductId, tuple[PricePoint, ...]]:
        """Return what products cost, oldest first; nothing for one that is not known.

        Raises:
            StorageError: It can't be read.
        """
        asked = tuple(dict.fromkeys(product_ids))
        return await self._database.run(lambda connection: history_of(connection, asked))

    async def add_prices(self, points: Sequence[PricePoint]) -> None:
        """Write points of the history; one of the same product, market and beginning is replaced.

        Raises:
            StorageError: They could not be written, or a product is not in the catalogue.
        """
        await self._database.run(lambda connection: write_prices(connection, points))

    async def end_price(self, point: PricePoint, *, until_utc_ms: int) -> None:
        """Write when a price ended, or will end now that the offer is longer or shorter.

        Raises:
            BadInput: It would end before it began.
            StorageError: It could not be written.
        """
        await self.add_prices([replace(point, until_utc_ms=until_utc_ms)])


def _check(given: Sequence[tuple[Listing, SpecSheet]]) -> None:
    if len({listing.product_id for listing, _ in given}) != len(given):
        raise BadInput("a product is saved twice at once")
    for listing, sheet in given:
        if listing.product_id != sheet.product_id:
            raise BadInput(f"{listing.product_id} has the spec sheet of {sheet.product_id}")


def _load(connection: Connection) -> tuple[StoredProduct, ...]:
    rows = connection.execute(select(products).order_by(products.c.product_id))
    stored = (_stored(row) for row in rows)
    # The server orders by its own language's rules, the file by code points.
    return tuple(sorted(stored, key=lambda product: product.listing.product_id))


def _stored(row: Row[Any]) -> StoredProduct:
    return StoredProduct(
        listing=listing_from_json(row.product_id, row.listing_json),
        sheet=sheet_from_json(row.product_id, row.sheet_json),
        revision=row.revision,
        changed_by=row.changed_by,
        changed_at_utc_ms=row.changed_at_utc_ms,
    )


def _save(connection: Connection, asked: _Save) -> tuple[StoredProduct, ...]:
    ids = [listing.product_id for listing, _ in asked.products]
    before = {row.product_id: row for row in rows_of(connection, products, ids)}
    rows = [_row(asked, pair, before.get(pair[0].product_id)) for pair in asked.products]
    revisions = {product_id: row.revision for product_id, row in before.items()}
    changed = [row for row in rows if row["revision"] != revisions.get(row["product_id"])]
    upsert(connection, products, changed)
    write_prices(connection, asked.prices)
    follow_listings(connection, [listing for listing, _ in asked.products], asked.at_utc_ms)
    return tuple(
        StoredProduct(
            listing=listing,
            sheet=sheet,
            revision=row["revision"],
            changed_by=row["changed_by"],
            changed_at_utc_ms=row["changed_at_utc_ms"],
        )
        for (listing, sheet), row in zip(asked.products, rows, strict=True)
    )


def _row(asked: _Save, pair: tuple[Listing, SpecSheet], before: Row[Any] | None) -> dict[str, Any]:
    texts = {"listing_json": to_json(pair[0]), "sheet_json": to_json(pair[1])}
    revision = 0 if before is None else before.revision
    if before is not None and all(getattr(before, n) == t for n, t in texts.items()):
        return dict(before._mapping)
    return {
        "product_id": pair[0].product_id,
        **texts,
        "revision": revision + 1,
        "changed_by": asked.by,
        "changed_at_utc_ms": asked.at_utc_ms,
    }
