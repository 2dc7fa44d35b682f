"""Errands to shops: trying one out, fetching its products, making and ending codes."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from studio.core.errors import PlatformUnavailable, RefusedElsewhere
from studio.core.ids import ConnectionId
from studio.core.money import Money
from studio.courier.parts import CourierParts
from studio.courier.product_file import ProductFile
from studio.courier.rehearsed import leaves_this_machine
from studio.courier.shop_secrets import KeyringSecrets
from studio.platforms import reason
from studio.platforms.port import CouponTerms, Storefront
from studio.platforms.registry import open_storefront
from studio.protocol.courier_errands import (
    Carried,
    CheckConnection,
    FetchProducts,
    MakeCoupon,
    ProductsFetched,
)
from studio.sales.connection import ConnectionSpec

MOST_PRODUCTS = 20_000
MOST_PAGES = 2_000
LONGEST_WAIT_S = 30.0
MOST_WAITS = 20

T = TypeVar("T")


async def check_connection(parts: CourierParts, errand: CheckConnection) -> Carried:
    """Ask a shop something harmless.

    Raises:
        PlatformError: It failed.
    """
    async with _open(parts, errand.connection) as shop:
        answer = await shop.check()
    return Carried(text=" – ".join(text for text in (answer.name, answer.text) if text))


async def fetch_products(parts: CourierParts, errand: FetchProducts) -> ProductsFetched:
    """Write a shop's products into a file.

    Raises:
        PlatformError: The shop failed; no file was written.
        RefusedElsewhere: There is no such shop, or the file can't be written.
    """
    spec = _spec_of(parts, errand.connection_id)
    file = ProductFile(Path(errand.path), spec, known=errand.known)
    try:
        async with _open(parts, spec) as shop:
            cursor = ""
            for _ in range(MOST_PAGES):
                page = await _patiently(partial(shop.products, cursor))
                file.add(page.products)
                cursor = page.cursor
                if not cursor or file.count >= MOST_PRODUCTS:
                    break
        await asyncio.to_thread(file.write)
    except OSError as error:
        raise RefusedElsewhere(
            f"the products can't be written down: {error.strerror}", code="disk"
        ) from error
    return ProductsFetched(products=file.count)


async def make_coupon(parts: CourierParts, errand: MakeCoupon) -> Carried:
    """Have a shop make a code, or end it.

    Raises:
        PlatformError: It failed.
        RefusedElsewhere: There is no such shop.
    """
    async with _open(parts, _spec_of(parts, errand.connection_id)) as shop:
        if errand.ended:
            await _patiently(partial(shop.end_coupon, errand.code))
        else:
            terms = CouponTerms(
                code=errand.code,
                platform_product_id=errand.platform_product_id,
                price=Money(amount_minor=errand.price_minor, currency=errand.currency),
                ends_at_utc_ms=errand.ends_at_utc_ms,
            )
            await _patiently(partial(shop.make_coupon, terms))
    return Carried()


def _spec_of(parts: CourierParts, connection_id: ConnectionId) -> ConnectionSpec:
    for spec in parts.courier.serve.connections:
        if spec.connection_id == connection_id:
            return spec
    raise RefusedElsewhere("there is no such shop", code="not_found")


@asynccontextmanager
async def _open(parts: CourierParts, spec: ConnectionSpec) -> AsyncIterator[Storefront]:
    if parts.courier.serve.rehearsal and leaves_this_machine(spec):
        raise reason.refused("rehearsal", "a rehearsal asks nobody outside this machine")
    shop = await open_storefront(spec, KeyringSecrets(spec.connection_id), parts.courier.clock)
    try:
        yield shop
    finally:
        await shop.aclose()


async def _patiently(ask: Callable[[], Awaitable[T]]) -> T:
    """Ask, and wait where the shop wants to be left alone for a while."""
    for _ in range(MOST_WAITS):
        try:
            return await ask()
        except PlatformUnavailable as error:
            wait_s = error.retry_after_s
            if error.reason_code != reason.LIMITED or wait_s is None or wait_s > LONGEST_WAIT_S:
                raise
            await asyncio.sleep(wait_s)
    return await ask()
