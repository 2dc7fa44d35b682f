"""TikTok Shop's products, stock and counts as ours."""

import msgspec

from studio.core.money import Money
from studio.platforms.port import ShopProduct, ShopVariant, StockLevel
from studio.platforms.told import Unclear, line, money, name_of_id

LONGEST_NAME = 120
MOST_VARIANTS = 200


class _Price(msgspec.Struct):
    currency: str = ""
    sale_price: str = ""
    tax_exclusive_price: str = ""


class _Amount(msgspec.Struct):
    currency: str = ""
    amount: str = ""


class _InWarehouse(msgspec.Struct):
    quantity: int = 0


class _Sku(msgspec.Struct):
    id: str
    seller_sku: str = ""
    price: _Price | None = None
    list_price: _Amount | None = None
    inventory: list[_InWarehouse] | None = None


class TikTokProduct(msgspec.Struct):
    """A product as the platform writes it."""

    id: str
    title: str = ""
    status: str = ""
    skus: list[_Sku] = []


class ProductList(msgspec.Struct):
    """A page of products."""

    products: list[TikTokProduct] = []
    next_page_token: str = ""


class _Left(msgspec.Struct):
    id: str
    total_available_quantity: int = 0


class _LeftOfProduct(msgspec.Struct):
    product_id: str
    skus: list[_Left] = []


class Inventory(msgspec.Struct):
    """What is left."""

    inventory: list[_LeftOfProduct] = []


def product_of(told: TikTokProduct) -> ShopProduct:
    """Return a product; it costs what its cheapest kind does.

    Raises:
        Unclear: It can't be understood.
    """
    name = line(told.title, LONGEST_NAME)
    if not name:
        raise Unclear("a product has no title")
    prices = [_price_of(sku) for sku in told.skus[:MOST_VARIANTS]]
    known = [price for price in prices if price is not None]
    price = min(known, key=lambda p: p.amount_minor) if known else None
    counts = [_stock_of(sku) for sku in told.skus[:MOST_VARIANTS]]
    counted = [count for count in counts if count is not None]
    several = len(told.skus) > 1
    return ShopProduct(
        platform_product_id=name_of_id(told.id),
        name=name,
        price=price,
        list_price=_reference_of(told, price),
        stock=sum(counted) if counted else None,
        variants=tuple(
            ShopVariant(
                variant_id=name_of_id(sku.id),
                name=line(sku.seller_sku, LONGEST_NAME) or name_of_id(sku.id),
                price=own if own != price else None,
                stock=count,
            )
            for sku, own, count in zip(told.skus, prices, counts, strict=False)
            if several
        ),
    )


def _price_of(sku: _Sku) -> Money | None:
    amount = (sku.price.sale_price or sku.price.tax_exclusive_price) if sku.price else ""
    return money(amount, sku.price.currency) if sku.price and amount else None


def _reference_of(told: TikTokProduct, price: Money | None) -> Money | None:
    listed = told.skus[0].list_price if told.skus else None
    if price is None or listed is None or not listed.amount:
        return None
    reference = money(listed.amount, listed.currency or price.currency)
    higher = reference.currency == price.currency and reference.amount_minor > price.amount_minor
    return reference if higher else None


def _stock_of(sku: _Sku) -> int | None:
    return None if sku.inventory is None else max(0, sum(w.quantity for w in sku.inventory))


def levels_of(told: Inventory) -> tuple[StockLevel, ...]:
    """Return what is left, product by product."""
    return tuple(
        StockLevel(
            platform_product_id=product.product_id,
            stock=sum(max(0, sku.total_available_quantity) for sku in product.skus),
            variants={
                sku.id: max(0, sku.total_available_quantity)
                for sku in product.skus
                if len(product.skus) > 1
            },
        )
        for product in told.inventory
    )
