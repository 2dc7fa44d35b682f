"""Shopify's orders and refunds as ours."""

from collections.abc import Iterator

import msgspec

from studio.core.ids import ConnectionId, OrderId
from studio.platforms.shopify.documents import MOST_REFUND_LINES, MOST_REFUNDS
from studio.platforms.shopify.products import PageInfo, number_of
from studio.platforms.told import Unclear, line, moment, money
from studio.sales.order import Order, OrderState, Refund

TRACKING_ATTRIBUTE = "cuecard"
"""Cart attribute in which a link's tracking comes along."""

_STATES = {
    "PENDING": OrderState.PLACED,
    "AUTHORIZED": OrderState.PLACED,
    "EXPIRED": OrderState.CANCELLED,
    "VOIDED": OrderState.CANCELLED,
}


class _Amount(msgspec.Struct, rename="camel"):
    amount: str
    currency_code: str


class _AmountSet(msgspec.Struct, rename="camel"):
    shop_money: _Amount


class _Id(msgspec.Struct):
    id: str


class _Line(msgspec.Struct, rename="camel"):
    id: str
    quantity: int
    discounted_total_set: _AmountSet
    variant_title: str | None = None
    product: _Id | None = None


class _Lines(msgspec.Struct, rename="camel"):
    page_info: PageInfo
    nodes: list[_Line] = []


class _RefundLine(msgspec.Struct, rename="camel"):
    quantity: int
    line_item: _Id
    subtotal_set: _AmountSet


class _RefundLines(msgspec.Struct):
    nodes: list[_RefundLine] = []


class _Refund(msgspec.Struct, rename="camel"):
    id: str
    total_refunded_set: _AmountSet
    created_at: str | None = None
    note: str | None = None
    refund_line_items: _RefundLines = msgspec.field(default_factory=_RefundLines)


class _Attribute(msgspec.Struct):
    key: str
    value: str | None = None


class ShopifyOrder(msgspec.Struct, rename="camel"):
    """An order as the platform writes it; who bought was not asked for."""

    id: str
    created_at: str
    updated_at: str
    line_items: _Lines
    cancelled_at: str | None = None
    display_financial_status: str | None = None
    discount_codes: list[str] = []
    custom_attributes: list[_Attribute] = []
    refunds: list[_Refund] = []

    @property
    def may_have_more(self) -> bool:
        """Whether there may be more of it than a list of orders tells."""
        return (
            self.line_items.page_info.has_next_page
            or len(self.refunds) >= MOST_REFUNDS
            or any(len(r.refund_line_items.nodes) >= MOST_REFUND_LINES for r in self.refunds)
        )


class _Orders(msgspec.Struct, rename="camel"):
    page_info: PageInfo
    nodes: list[ShopifyOrder] = []


class OrdersData(msgspec.Struct):
    """A page of orders."""

    orders: _Orders


class OrderData(msgspec.Struct):
    """One order."""

    order: ShopifyOrder | None = None


def lines_of(told: ShopifyOrder, connection_id: ConnectionId) -> Iterator[Order]:
    """Yield an order's lines, those without a product left out: tips, shipping protection.

    What was paid back is told by refunds: a cancelled order that has some is not told as
    cancelled, because then it would be counted out twice.

    Raises:
        Unclear: It can't be understood.
    """
    tracking = next((a.value for a in told.custom_attributes if a.key == TRACKING_ATTRIBUTE), "")
    state = _STATES.get(told.display_financial_status or "", OrderState.PAID)
    if told.cancelled_at and not told.refunds:
        state = OrderState.CANCELLED
    for item in told.line_items.nodes:
        if item.product is None or item.quantity < 1:
            continue
        paid = item.discounted_total_set.shop_money
        yield Order(
            order_id=_order_id(connection_id, told, item.id),
            connection_id=connection_id,
            platform_product_id=number_of(item.product.id),
            variant=line(item.variant_title or "", 200),
            quantity=item.quantity,
            total=money(paid.amount, paid.currency_code),
            ordered_at_utc_ms=moment(told.created_at),
            changed_at_utc_ms=moment(told.updated_at),
            state=state,
            code=line(next(iter(told.discount_codes), ""), 100),
            tracking=line(tracking or "", 300),
        )


def refunds_of(told: ShopifyOrder, connection_id: ConnectionId) -> Iterator[Refund]:
    """Yield what was given back, line by line; without lines, for the first of the order.

    Raises:
        Unclear: It can't be understood.
    """
    for refund in told.refunds:
        own = f"{connection_id}:{number_of(refund.id)}"
        at = moment(refund.created_at or told.updated_at)
        why = line(refund.note or "", 300)
        for item in refund.refund_line_items.nodes:
            back = item.subtotal_set.shop_money
            yield Refund(
                refund_id=f"{own}:{number_of(item.line_item.id)}",
                order_id=_order_id(connection_id, told, item.line_item.id),
                quantity=max(0, item.quantity),
                amount=money(back.amount, back.currency_code),
                at_utc_ms=at,
                reason=why,
            )
        total = refund.total_refunded_set.shop_money
        if (
            not refund.refund_line_items.nodes
            and money(total.amount, total.currency_code).amount_minor
        ):
            if not told.line_items.nodes:
                raise Unclear("a refund belongs to no line")
            yield Refund(
                refund_id=own,
                order_id=_order_id(connection_id, told, told.line_items.nodes[0].id),
                quantity=0,
                amount=money(total.amount, total.currency_code),
                at_utc_ms=at,
                reason=why,
            )


def _order_id(connection_id: ConnectionId, order: ShopifyOrder, item: str) -> OrderId:
    return OrderId(f"{connection_id}:{number_of(order.id)}:{number_of(item)}")
