"""The history of prices, inside the caller's transaction."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import Any

from sqlalchemy import Connection, Row

from studio.catalogue.listing import Listing
from studio.catalogue.price_history import EVERY_MARKET, PricePoint
from studio.core.errors import BadInput, StorageError
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.storage.tables import price_points
from studio.storage.upsert import rows_of, upsert


def write_prices(connection: Connection, points: Iterable[PricePoint]) -> None:
    """Write points; one of the same product, market and beginning is replaced."""
    upsert(connection, price_points, [_row(point) for point in points])


def history_of(
    connection: Connection, product_ids: Sequence[ProductId]
) -> dict[ProductId, tuple[PricePoint, ...]]:
    """Return what products cost, oldest first; an empty history where nothing is known.

    Raises:
        StorageError: A price can't be read.
    """
    found: dict[ProductId, list[PricePoint]] = {product_id: [] for product_id in product_ids}
    for row in rows_of(connection, price_points, product_ids):
        found[row.product_id].append(_point(row))
    return {
        product_id: tuple(sorted(points, key=lambda point: (point.from_utc_ms, point.market)))
        for product_id, points in found.items()
    }


def follow_listings(connection: Connection, listings: Sequence[Listing], at_utc_ms: int) -> None:
    """Tell the history where a listing's price is not the one that stood so far."""
    histories = history_of(connection, [listing.product_id for listing in listings])
    news = (_news(listing, histories[listing.product_id], at_utc_ms) for listing in listings)
    write_prices(connection, chain.from_iterable(news))


def _news(listing: Listing, history: Sequence[PricePoint], at_utc_ms: int) -> Iterator[PricePoint]:
    standing = [p for p in history if p.market == EVERY_MARKET and p.until_utc_ms is None]
    if listing.price is None:
        yield from _ended(standing, at_utc_ms)
    elif not standing or standing[-1].price != listing.price:
        # A clock that was set back must not put the new price before the one it follows.
        earliest_utc_ms = standing[-1].from_utc_ms + 1 if standing else at_utc_ms
        yield PricePoint(
            product_id=listing.product_id,
            market=EVERY_MARKET,
            price=listing.price,
            from_utc_ms=max(at_utc_ms, earliest_utc_ms),
        )


def _ended(standing: Sequence[PricePoint], at_utc_ms: int) -> Iterator[PricePoint]:
    """Give every standing price an end: the product has no price any more."""
    for point, following in pairwise(standing):
        yield replace(point, until_utc_ms=following.from_utc_ms)
    for point in standing[-1:]:
        yield replace(point, until_utc_ms=max(at_utc_ms, point.from_utc_ms + 1))


def _row(point: PricePoint) -> dict[str, object]:
    return {
        "product_id": point.product_id,
        "market": point.market,
        "from_utc_ms": point.from_utc_ms,
        "amount_minor": point.price.amount_minor,
        "currency": point.price.currency,
        "until_utc_ms": point.until_utc_ms,
    }


def _point(row: Row[Any]) -> PricePoint:
    try:
        return PricePoint(
            product_id=row.product_id,
            market=row.market,
            price=Money(amount_minor=row.amount_minor, currency=row.currency),
            from_utc_ms=row.from_utc_ms,
            until_utc_ms=row.until_utc_ms,
        )
    except BadInput as error:
        raise StorageError(f"a price of {row.product_id} can't be read: {error}") from error
