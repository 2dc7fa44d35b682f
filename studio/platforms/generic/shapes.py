"""Products, stock, orders and codes as `resources/platform/openapi.json` has them, and as ours."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec

from studio.core.ids import ConnectionId, OrderId
from studio.core.money import Money
from studio.platforms.exchange import on_this_machine
from studio.platforms.port import ShopProduct, ShopRow, ShopVariant, StockLevel
from studio.platforms.told import Unclear, line, moment, money, name_of_id, quantity
from studio.sales.order import Order, OrderState, Refund

T = TypeVar("T")

LONGEST_NAME = 120
LONGEST_VALUE = 1_000
LONGEST_URL = 2_000
MOST_STOCK = 10**6


class Amount(msgspec.Struct):
    """`Money`."""

    amount: str
    currency: str


class About(msgspec.Struct):
    """`About`."""

    abilities: list[str]
    time: str
    name: str = ""
    api: str = ""
    real: bool = True


class _Variant(msgspec.Struct):
    id: str
    name: str = ""
    price: Amount | None = None
    stock: int | None = None


class _Row(msgspec.Struct):
    id: str
    label: str = ""
    value: str = ""
    unit: str = ""
    source: str = ""


class Product(msgspec.Struct):
    """`Product`."""

    id: str
    name: str = ""
    names: dict[str, str] = {}
    brand: str = ""
    price: Amount | None = None
    list_price: Amount | None = None
    stock: int | None = None
    url: str = ""
    photos: list[str] = []
    variants: list[_Variant] = []
    rows: list[_Row] = []


class ProductPage(msgspec.Struct):
    """`ProductPage`."""

    products: list[Product]
    cursor: str | None = None


class _VariantStock(msgspec.Struct):
    id: str
    stock: int | None = None


class Stock(msgspec.Struct):
    """`Stock`."""

    product_id: str
    stock: int | None = None
    variants: list[_VariantStock] = []


class StockList(msgspec.Struct):
    """`StockList`."""

    stock: list[Stock]


class OrderLine(msgspec.Struct):
    """`OrderLine`."""

    id: str
    product_id: str
    quantity: int
    total: Amount
    state: str
    ordered_at: str
    changed_at: str
    variant: str = ""
    code: str = ""
    tracking: str = ""
    country: str = ""
    commission: Amount | None = None


class RefundLine(msgspec.Struct):
    """`Refund`."""

    id: str
    order_id: str
    amount: Amount
    at: str
    quantity: int = 0
    reason: str = ""


class OrdersAnswer(msgspec.Struct):
    """`OrderPage`; lines are read one by one, so that a bad one spoils no other."""

    orders: list[msgspec.Raw]
    refunds: list[msgspec.Raw]
    cursor: str
    more: bool = False


class LinkOfProduct(msgspec.Struct):
    """A tracked address."""

    product_id: str
    url: str


class LinkList(msgspec.Struct):
    """`LinkList`."""

    links: list[LinkOfProduct]


class _ProductCount(msgspec.Struct):
    product_id: str
    clicks: int = 0


class Live(msgspec.Struct):
    """`Live`."""

    viewers: int
    products: list[_ProductCount] = []


def amount_of(told: Amount | None) -> Money | None:
    """Return an amount.

    Raises:
        Unclear: It is none.
    """
    return None if told is None else money(told.amount, told.currency)


def product_of(told: Product) -> ShopProduct:
    """Return a product.

    Raises:
        Unclear: It can't be understood.
    """
    name = line(told.name, LONGEST_NAME)
    if not name:
        raise Unclear("a product has no name")
    price = amount_of(told.price)
    reference = amount_of(told.list_price)
    if reference and (
        price is None
        or reference.currency != price.currency
        or reference.amount_minor < price.amount_minor
    ):
        reference = None
    return ShopProduct(
        platform_product_id=name_of_id(told.id),
        name=name,
        names={language: line(text, LONGEST_NAME) for language, text in told.names.items()},
        brand=line(told.brand, LONGEST_NAME),
        price=price,
        list_price=reference,
        stock=_count(told.stock),
        url=line(told.url, LONGEST_URL),
        photos=tuple(line(url, LONGEST_URL) for url in told.photos[:200]),
        variants=tuple(_variant_of(variant) for variant in told.variants[:200]),
        rows=tuple(_row_of(row) for row in told.rows[:500] if row.label.strip()),
    )


def _variant_of(told: _Variant) -> ShopVariant:
    return ShopVariant(
        variant_id=name_of_id(told.id),
        name=line(told.name, LONGEST_NAME) or name_of_id(told.id),
        price=amount_of(told.price),
        stock=_count(told.stock),
    )


def _row_of(told: _Row) -> ShopRow:
    return ShopRow(
        row_id=name_of_id(told.id),
        label=line(told.label, LONGEST_NAME),
        value=line(told.value, LONGEST_VALUE),
        unit=line(told.unit, 100),
        source=line(told.source, 300),
    )


def _count(told: int | None) -> int | None:
    return None if told is None else max(0, min(told, MOST_STOCK))


def level_of(told: Stock) -> StockLevel:
    """Return what is left of a product.

    Raises:
        Unclear: It can't be understood.
    """
    counts = {variant.id: _count(variant.stock) for variant in told.variants[:200]}
    return StockLevel(
        platform_product_id=name_of_id(told.product_id),
        stock=_count(told.stock),
        variants={name: count for name, count in counts.items() if count is not None},
    )


def order_of(raw: bytes, connection_id: ConnectionId) -> Iterator[Order]:
    """Yield an order's line.

    Raises:
        Unclear: It can't be understood.
    """
    told = _decoded(raw, OrderLine)
    try:
        state = OrderState(told.state)
    except ValueError as error:
        raise Unclear("an order is in no known state") from error
    country = told.country.strip().upper()
    yield Order(
        order_id=order_id_of(connection_id, told.id),
        connection_id=connection_id,
        platform_product_id=name_of_id(told.product_id),
        variant=line(told.variant, 200),
        quantity=max(1, quantity(told.quantity)),
        total=money(told.total.amount, told.total.currency),
        ordered_at_utc_ms=moment(told.ordered_at),
        changed_at_utc_ms=moment(told.changed_at),
        state=state,
        code=line(told.code, 100),
        tracking=line(told.tracking, 300),
        country=country if len(country) == 2 and country.isascii() and country.isalpha() else "",
        commission=amount_of(told.commission),
    )


def refund_of(raw: bytes, connection_id: ConnectionId) -> Iterator[Refund]:
    """Yield a refund.

    Raises:
        Unclear: It can't be understood.
    """
    told = _decoded(raw, RefundLine)
    yield Refund(
        refund_id=f"{connection_id}:{name_of_id(told.id)}",
        order_id=order_id_of(connection_id, told.order_id),
        quantity=quantity(told.quantity),
        amount=money(told.amount.amount, told.amount.currency),
        at_utc_ms=moment(told.at),
        reason=line(told.reason, 300),
    )


def order_id_of(connection_id: ConnectionId, told: str) -> OrderId:
    """Return the id of an order's line.

    Raises:
        Unclear: It is none.
    """
    return OrderId(f"{connection_id}:{name_of_id(told)}")


def links_of(told: LinkList, asked: Sequence[str]) -> Mapping[str, str]:
    """Return the tracked addresses of products that were asked for."""
    return {
        link.product_id: line(link.url, LONGEST_URL)
        for link in told.links
        if link.product_id in asked
        and (link.url.startswith("https://") or on_this_machine(link.url))
    }


def _decoded(raw: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(raw, type=kind, strict=False)
    except (ValueError, RecursionError) as error:
        raise Unclear("a line is not what the document says") from error
