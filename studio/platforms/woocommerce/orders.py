"""WooCommerce's orders and refunds as ours, and the way through them.

Orders are listed by when they were changed. A poll asks for what was changed since the last change
that it saw, a little earlier, and goes on from the last change of each page: pages by number would
pass over orders that move while they are turned.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

import msgspec

from studio.core.ids import ConnectionId, OrderId
from studio.platforms import reason
from studio.platforms.told import Unclear, line, moment, money, name_of_id
from studio.platforms.walk import FIRST_MS
from studio.sales.order import Order, OrderState, Refund

FIELDS = (
    "id,status,currency,date_created_gmt,date_modified_gmt,line_items,coupon_lines,refunds,"
    "meta_data"
)
"""Who bought is not asked for."""
REFUND_FIELDS = "id,date_created_gmt,reason,amount,line_items"
PAGE = 50
OVERLAP_MS = 60_000

_STATES = {
    "pending": OrderState.PLACED,
    "on-hold": OrderState.PLACED,
    "completed": OrderState.SETTLED,
    "cancelled": OrderState.CANCELLED,
    "failed": OrderState.CANCELLED,
}
_UNMADE = frozenset({"trash", "checkout-draft", "auto-draft"})
_TRACKING = ("_wc_order_attribution_utm_content", "_wc_order_attribution_utm_campaign")


class _Meta(msgspec.Struct):
    key: str = ""
    value: msgspec.Raw = msgspec.Raw(b"null")

    def text(self) -> str:
        """Return a value that is plain, or nothing: plugins keep whole objects there."""
        try:
            return str(msgspec.json.decode(bytes(self.value), type=str | int))
        except (ValueError, RecursionError):
            return ""


class _Line(msgspec.Struct):
    id: int | str
    product_id: int | str = ""
    name: str = ""
    variation_id: int | str = 0
    quantity: float = 0
    total: str | float = "0"
    total_tax: str | float = "0"
    meta_data: list[_Meta] = []


class _Coupon(msgspec.Struct):
    code: str = ""


class _RefundNote(msgspec.Struct):
    id: int | str


class WooOrder(msgspec.Struct):
    """An order as the shop writes it."""

    id: int | str
    status: str = ""
    currency: str = ""
    date_created_gmt: str | None = None
    date_modified_gmt: str | None = None
    line_items: list[_Line] = []
    coupon_lines: list[_Coupon] = []
    refunds: list[_RefundNote] = []
    meta_data: list[_Meta] = []


class WooRefund(msgspec.Struct):
    """Money given back, as the shop writes it."""

    id: int | str
    date_created_gmt: str | None = None
    reason: str | None = None
    amount: str | float = "0"
    line_items: list[_Line] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the changes a poll is.

    Attributes:
        since_utc_ms: Changes from here on.
        page: Of those, from 1; more than one only while a whole page changed in one second.
    """

    since_utc_ms: int
    page: int = 1

    @classmethod
    def read(cls, cursor: str, *, now_utc_ms: int) -> "Place":
        """Return the place that a cursor names; a day ago where there is none.

        Raises:
            PlatformRefused: It is none of ours.
        """
        if not cursor:
            return cls(since_utc_ms=now_utc_ms - FIRST_MS)
        since, _, page = cursor.partition("|")
        if not (since.isdigit() and page.isdigit() and len(cursor) < 40 and int(page) > 0):
            raise reason.refused(reason.MALFORMED, "the place in the shop's orders is lost")
        return cls(since_utc_ms=int(since), page=int(page))

    @property
    def cursor(self) -> str:
        """The place as a cursor."""
        return f"{self.since_utc_ms}|{self.page}"

    def after(self, changes_utc_ms: Sequence[int], *, full: bool) -> "Place":
        """Return the next place.

        Args:
            changes_utc_ms: When what the page holds was changed.
            full: Whether there may be more.
        """
        first, last = min(changes_utc_ms, default=0), max(changes_utc_ms, default=0)
        if not full:
            return Place(since_utc_ms=max(self.since_utc_ms, last - OVERLAP_MS))
        if last - 1_000 > max(first, self.since_utc_ms):
            return Place(since_utc_ms=last - 1_000)
        return Place(since_utc_ms=self.since_utc_ms, page=self.page + 1)


def changed_utc_ms(told: WooOrder) -> int:
    """Return when an order was changed; 0 where that can't be understood."""
    try:
        return moment(told.date_modified_gmt or told.date_created_gmt or "")
    except Unclear:
        return 0


def lines_of(told: WooOrder, connection_id: ConnectionId) -> Iterator[Order]:
    """Yield an order's lines; what was paid back is told by refunds.

    Raises:
        Unclear: It can't be understood.
    """
    if told.status in _UNMADE:
        return
    tracking = ""
    for key in _TRACKING:
        tracking = tracking or next((m.text() for m in told.meta_data if m.key == key), "")
    state = _STATES.get(told.status, OrderState.PAID)
    for item in told.line_items:
        pieces = int(item.quantity)
        if pieces < 1:
            continue
        yield Order(
            order_id=_order_id(connection_id, told.id, item.id),
            connection_id=connection_id,
            platform_product_id=name_of_id(item.product_id),
            variant=name_of_id(item.variation_id) if item.variation_id else "",
            quantity=min(pieces, 10**6),
            total=money(_sum(item.total, item.total_tax), told.currency),
            ordered_at_utc_ms=moment(told.date_created_gmt or ""),
            changed_at_utc_ms=moment(told.date_modified_gmt or told.date_created_gmt or ""),
            state=OrderState.PAID if told.refunds and state is OrderState.CANCELLED else state,
            code=line(told.coupon_lines[0].code, 100) if told.coupon_lines else "",
            tracking=line(tracking, 300),
        )


def refunds_of(
    order: WooOrder, told: Sequence[WooRefund], connection_id: ConnectionId
) -> Iterator[Refund]:
    """Yield what was given back, line by line; without lines, for the first of the order.

    Raises:
        Unclear: It can't be understood.
    """
    for refund in told:
        own = f"{connection_id}:{name_of_id(refund.id)}"
        at = moment(refund.date_created_gmt or order.date_modified_gmt or "")
        why = line(refund.reason or "", 300)
        lines = [item for item in refund.line_items if _of_line(item)]
        for item in lines:
            back = money(_sum(item.total, item.total_tax), order.currency)
            yield Refund(
                refund_id=f"{own}:{_of_line(item)}",
                order_id=_order_id(connection_id, order.id, _of_line(item)),
                quantity=min(abs(int(item.quantity)), 10**6),
                amount=type(back)(amount_minor=abs(back.amount_minor), currency=back.currency),
                at_utc_ms=at,
                reason=why,
            )
        if not lines and order.line_items:
            yield Refund(
                refund_id=own,
                order_id=_order_id(connection_id, order.id, order.line_items[0].id),
                quantity=0,
                amount=money(refund.amount, order.currency),
                at_utc_ms=at,
                reason=why,
            )


def _of_line(item: _Line) -> str:
    return next((m.text() for m in item.meta_data if m.key == "_refunded_item_id"), "")


def _sum(total: str | float, tax: str | float) -> str:
    try:
        return str(Decimal(str(total or 0)[:24]) + Decimal(str(tax or 0)[:24]))
    except InvalidOperation as error:
        raise Unclear("an order's total is no amount") from error


def _order_id(connection_id: ConnectionId, order: int | str, item: int | str) -> OrderId:
    return OrderId(f"{connection_id}:{name_of_id(order)}:{name_of_id(item)}")
