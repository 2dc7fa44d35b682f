"""WooCommerce's products, kinds and stock as ours."""

from collections.abc import Sequence

import msgspec

from studio.core.money import Money
from studio.platforms.port import ShopProduct, ShopVariant, StockLevel
from studio.platforms.told import Unclear, line, money, name_of_id

LONGEST_NAME = 120
LONGEST_URL = 2_000
FIELDS = (
    "id,name,permalink,type,price,regular_price,manage_stock,stock_quantity,stock_status,images,"
    "brands"
)
KIND_FIELDS = "id,price,manage_stock,stock_quantity,stock_status,attributes"
STOCK_FIELDS = "id,type,manage_stock,stock_quantity,stock_status"
SOLD_OUT = "outofstock"


class _Image(msgspec.Struct):
    src: str = ""


class _Brand(msgspec.Struct):
    name: str = ""


class WooProduct(msgspec.Struct):
    """A product as the shop writes it."""

    id: int | str
    name: str = ""
    permalink: str = ""
    type: str = "simple"
    price: str | float | None = ""
    regular_price: str | float | None = ""
    manage_stock: bool | str = False
    stock_quantity: float | None = None
    stock_status: str = ""
    images: list[_Image] = []
    brands: list[_Brand] = []


class _Attribute(msgspec.Struct):
    option: str = ""


class WooKind(msgspec.Struct):
    """One colour or size."""

    id: int | str
    price: str | float | None = ""
    manage_stock: bool | str = False
    stock_quantity: float | None = None
    stock_status: str = ""
    attributes: list[_Attribute] = []


def product_of(told: WooProduct, kinds: Sequence[WooKind], currency: str) -> ShopProduct:
    """Return a product.

    Raises:
        Unclear: It can't be understood.
    """
    name = line(told.name, LONGEST_NAME)
    if not name:
        raise Unclear("a product has no name")
    price = money(told.price, currency) if told.price else None
    return ShopProduct(
        platform_product_id=name_of_id(told.id),
        name=name,
        brand=line(told.brands[0].name, LONGEST_NAME) if told.brands else "",
        price=price,
        list_price=_reference_of(told, price, currency),
        stock=left_of(told),
        url=line(told.permalink, LONGEST_URL),
        photos=tuple(line(image.src, LONGEST_URL) for image in told.images[:50] if image.src),
        variants=tuple(_kind_of(kind, price, currency) for kind in kinds),
    )


def _kind_of(told: WooKind, price: Money | None, currency: str) -> ShopVariant:
    own = money(told.price, currency) if told.price else None
    options = ", ".join(attribute.option for attribute in told.attributes if attribute.option)
    return ShopVariant(
        variant_id=name_of_id(told.id),
        name=line(options, LONGEST_NAME) or name_of_id(told.id),
        price=own if own != price else None,
        stock=left_of(told),
    )


def _reference_of(told: WooProduct, price: Money | None, currency: str) -> Money | None:
    if price is None or not told.regular_price:
        return None
    reference = money(told.regular_price, currency)
    return reference if reference.amount_minor > price.amount_minor else None


def left_of(told: WooProduct | WooKind) -> int | None:
    """Return pieces left: 0 also where nothing is counted but it is sold out."""
    if told.stock_status == SOLD_OUT:
        return 0
    if told.manage_stock is not True or told.stock_quantity is None:
        return None
    return max(0, min(int(told.stock_quantity), 10**6))


def level_of(told: WooProduct) -> StockLevel:
    """Return what is left of a product.

    Raises:
        Unclear: It can't be understood.
    """
    return StockLevel(platform_product_id=name_of_id(told.id), stock=left_of(told))
