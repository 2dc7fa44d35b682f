"""TikTok Shop's orders and returns as ours. Each piece is a line of its own there."""

from collections.abc import Iterator

import msgspec

from studio.core.ids import ConnectionId, OrderId
from studio.platforms.told import Unclear, epoch_s, line, money, name_of_id
from studio.sales.order import Order, OrderState, Refund

_STATES = {
    "UNPAID": OrderState.PLACED,
    "COMPLETED": OrderState.SETTLED,
    "CANCELLED": OrderState.CANCELLED,
}
_GIVEN_BACK = frozenset(
    {
        "RETURN_OR_REFUND_REQUEST_SUCCESS",
        "RETURN_OR_REFUND_REQUEST_COMPLETE",
        "EXCHANGE_REQUEST_REFUND_SUCCESS",
        "REPLACEMENT_REQUEST_REFUND_SUCCESS",
    }
)


class _Line(msgspec.Struct):
    id: str
    product_id: str = ""
    sku_name: str = ""
    display_status: str = ""
    sale_price: str = ""
    currency: str = ""
    room_id: str = ""
    is_gift: bool = False


class TikTokOrder(msgspec.Struct):
    """An order as the platform writes it; who bought is not read."""

    id: str
    status: str = ""
    create_time: int = 0
    update_time: int = 0
    is_sample_order: bool = False
    line_items: list[_Line] = []


class OrderList(msgspec.Struct):
    """A page of orders."""

    orders: list[TikTokOrder] = []
    next_page_token: str = ""


class _Refunded(msgspec.Struct):
    currency: str = ""
    refund_subtotal: str = ""
    refund_total: str = ""


class _ReturnLine(msgspec.Struct):
    return_line_item_id: str = ""
    order_line_item_id: str = ""
    refund_amount: _Refunded | None = None


class TikTokReturn(msgspec.Struct):
    """A return as the platform writes it."""

    return_id: str
    order_id: str = ""
    return_type: str = ""
    return_status: str = ""
    return_reason_text: str = ""
    update_time: int = 0
    return_line_items: list[_ReturnLine] = []


class ReturnList(msgspec.Struct):
    """A page of returns."""

    return_orders: list[TikTokReturn] = []
    next_page_token: str = ""


def lines_of(told: TikTokOrder, connection_id: ConnectionId) -> Iterator[Order]:
    """Yield the lines of an order, gifts and samples left out.

    Raises:
        Unclear: It can't be understood.
    """
    if told.is_sample_order:
        return
    for item in told.line_items:
        if item.is_gift:
            continue
        if not item.currency:
            raise Unclear("an order has no currency")
        status = "CANCELLED" if "CANCELLED" in (told.status, item.display_status) else told.status
        yield Order(
            order_id=_order_id(connection_id, told.id, item.id),
            connection_id=connection_id,
            platform_product_id=name_of_id(item.product_id),
            variant=line(item.sku_name, 200),
            quantity=1,
            total=money(item.sale_price, item.currency),
            ordered_at_utc_ms=epoch_s(told.create_time),
            changed_at_utc_ms=epoch_s(told.update_time or told.create_time),
            state=_STATES.get(status, OrderState.PAID),
            tracking=line(item.room_id, 300),
        )


def refunds_of(told: TikTokReturn, connection_id: ConnectionId) -> Iterator[Refund]:
    """Yield what was given back, line by line; nothing while it is only asked for.

    Raises:
        Unclear: It can't be understood.
    """
    if told.return_status not in _GIVEN_BACK:
        return
    for item in told.return_line_items:
        amount = item.refund_amount
        if amount is None:
            continue
        own = name_of_id(item.return_line_item_id or item.order_line_item_id)
        yield Refund(
            refund_id=f"{connection_id}:{name_of_id(told.return_id)}:{own}",
            order_id=_order_id(connection_id, told.order_id, item.order_line_item_id),
            quantity=0 if told.return_type == "REFUND" else 1,
            amount=money(amount.refund_subtotal or amount.refund_total, amount.currency),
            at_utc_ms=epoch_s(told.update_time),
            reason=line(told.return_reason_text, 300),
        )


def _order_id(connection_id: ConnectionId, order: str, item: str) -> OrderId:
    return OrderId(f"{connection_id}:{name_of_id(order)}:{name_of_id(item)}")
