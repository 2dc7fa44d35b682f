"""Shopify's products and stock as ours."""

import msgspec

from studio.core.money import Money
from studio.platforms.port import ShopProduct, ShopVariant, StockLevel
from studio.platforms.told import Unclear, line, money, name_of_id

LONGEST_NAME = 120
LONGEST_URL = 2_000
ONLY_VARIANT = "Default Title"
"""What a product without variants calls its one variant."""


class PageInfo(msgspec.Struct, rename="camel"):
    """Whether there is more."""

    has_next_page: bool = False
    end_cursor: str | None = None


class _Counted(msgspec.Struct):
    tracked: bool = False


class _Variant(msgspec.Struct, rename="camel"):
    id: str
    title: str = ""
    price: str = ""
    compare_at_price: str | None = None
    inventory_quantity: int | None = None
    inventory_item: _Counted | None = None


class _Variants(msgspec.Struct):
    nodes: list[_Variant] = []


class _Image(msgspec.Struct):
    url: str = ""


class _Preview(msgspec.Struct):
    image: _Image | None = None


class _Media(msgspec.Struct):
    preview: _Preview | None = None


class ShopifyProduct(msgspec.Struct, rename="camel"):
    """A product as the platform writes it."""

    id: str = ""
    title: str = ""
    vendor: str = ""
    online_store_url: str | None = None
    total_inventory: int | None = None
    tracks_inventory: bool = False
    featured_media: _Media | None = None
    variants: _Variants = msgspec.field(default_factory=_Variants)


class _Products(msgspec.Struct, rename="camel"):
    page_info: PageInfo
    nodes: list[ShopifyProduct] = []


class _Shop(msgspec.Struct, rename="camel"):
    currency_code: str


class ProductData(msgspec.Struct):
    """A page of products."""

    shop: _Shop
    products: _Products


class StockData(msgspec.Struct):
    """What is left; None for what is no product, or is not there."""

    nodes: list[ShopifyProduct | None] = []


def number_of(gid: str) -> str:
    """Return `632910392` of `gid://shopify/Product/632910392`.

    Raises:
        Unclear: It is none.
    """
    return name_of_id(gid.rpartition("/")[2])


def gid_of(kind: str, number: str) -> str:
    """Return `gid://shopify/Product/632910392` of `632910392`."""
    return f"gid://shopify/{kind}/{number}"


def product_of(told: ShopifyProduct, currency: str) -> ShopProduct:
    """Return a product; it costs what its cheapest kind does.

    Raises:
        Unclear: It can't be understood.
    """
    name = line(told.title, LONGEST_NAME)
    if not name:
        raise Unclear("a product has no title")
    variants = told.variants.nodes
    prices = [money(variant.price, currency) for variant in variants]
    price = min(prices, key=lambda p: p.amount_minor) if prices else None
    image = told.featured_media.preview if told.featured_media else None
    alone = len(variants) == 1 and variants[0].title == ONLY_VARIANT
    return ShopProduct(
        platform_product_id=number_of(told.id),
        name=name,
        brand=line(told.vendor, LONGEST_NAME),
        price=price,
        list_price=_reference_of(variants, currency, price),
        stock=_total_of(told),
        url=line(told.online_store_url or "", LONGEST_URL),
        photos=(line(image.image.url, LONGEST_URL),) if image and image.image else (),
        variants=tuple(
            ShopVariant(
                variant_id=number_of(variant.id),
                name=line(variant.title, LONGEST_NAME) or number_of(variant.id),
                price=own if own != price else None,
                stock=_left_of(variant),
            )
            for variant, own in zip(variants, prices, strict=True)
            if not alone
        ),
    )


def _reference_of(variants: list[_Variant], currency: str, price: Money | None) -> Money | None:
    told = [money(v.compare_at_price, currency) for v in variants if v.compare_at_price]
    reference = min(told, key=lambda p: p.amount_minor) if told else None
    if reference is None or price is None or reference.amount_minor <= price.amount_minor:
        return None
    return reference


def _total_of(told: ShopifyProduct) -> int | None:
    return max(0, told.total_inventory or 0) if told.tracks_inventory else None


def _left_of(variant: _Variant) -> int | None:
    counted = variant.inventory_item is not None and variant.inventory_item.tracked
    return max(0, variant.inventory_quantity or 0) if counted else None


def level_of(told: ShopifyProduct) -> StockLevel:
    """Return what is left of a product.

    Raises:
        Unclear: It can't be understood.
    """
    left = {number_of(variant.id): _left_of(variant) for variant in told.variants.nodes}
    return StockLevel(
        platform_product_id=number_of(told.id),
        stock=_total_of(told),
        variants={name: count for name, count in left.items() if count is not None},
    )
