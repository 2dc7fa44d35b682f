"""AliExpress's orders as ours, and the walk through them.

Orders are listed by status and time, on the clock of Los Angeles, a page after an index. A poll
walks through each status for the time since the last one, with an overlap. Where that clock was
put back an hour its times say too little, so the overlap is longer then.

Orders that came to nothing are listed by when they were paid for, which may be weeks ago: once an
hour a walk looks back that far for them.
"""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import msgspec

from studio.core.ids import ConnectionId, OrderId
from studio.platforms.told import Unclear, line, moment, money, name_of_id, quantity
from studio.platforms.walk import Walk
from studio.sales.order import Order, OrderState, Refund

ZONE = ZoneInfo("America/Los_Angeles")
INVALID = "Invalid"
STATUSES = ("Payment Completed", "Buyer Confirmed Receipt", "Completed Settlement", INVALID)
_TIME_TYPES = {
    "Buyer Confirmed Receipt": "Buyer Confirmed Receipt Time",
    "Completed Settlement": "Completed Settlement Time",
}
_STATES = {
    "Payment Completed": OrderState.PAID,
    "Buyer Confirmed Receipt": OrderState.PAID,
    "Completed Settlement": OrderState.SETTLED,
    "Invalid": OrderState.CANCELLED,
}
PAGE = 50
OVERLAP_MS = 600_000
INVALID_BACK_MS = 45 * 86_400_000
INVALID_EVERY_MS = 3_600_000
LONG_OVERLAP_MS = 7_200_000


class AliOrder(msgspec.Struct):
    """A line of an order as the platform writes it."""

    order_id: int | str = ""
    sub_order_id: int | str = ""
    product_id: int | str = ""
    product_count: int | str = 1
    order_status: str = ""
    effect_detail_status: str = ""
    paid_amount: int | str | float = ""
    finished_amount: int | str | float = ""
    estimated_paid_commission: int | str | float = ""
    estimated_finished_commission: int | str | float = ""
    settled_currency: str = ""
    created_time: str = ""
    paid_time: str = ""
    finished_time: str = ""
    completed_settlement_time: str = ""
    ship_to_country: str = ""
    tracking_id: str = ""
    custom_parameters: str | dict[str, str | int] | None = None


class _Orders(msgspec.Struct):
    order: list[AliOrder] = []


class OrderResult(msgspec.Struct):
    """A page of orders."""

    orders: _Orders = msgspec.field(default_factory=_Orders)
    max_query_index_id: str | int | None = None
    current_record_count: int = 0


def fields_of(walk: Walk) -> list[tuple[str, str]]:
    """Return what is asked for at a place of a walk."""
    status = STATUSES[walk.part]
    back = walk.until_utc_ms - INVALID_BACK_MS
    begin = min(walk.from_utc_ms, back) if status == INVALID else walk.from_utc_ms
    fields = [
        ("start_time", local_time(begin)),
        ("end_time", local_time(walk.until_utc_ms + 999)),
        ("status", status),
        ("page_size", str(PAGE)),
        ("time_type", _TIME_TYPES.get(status, "Payment Completed Time")),
    ]
    return fields + ([("start_query_index_id", walk.token)] if walk.token else [])


def after(walk: Walk, result: OrderResult | None) -> Walk:
    """Return the next place."""
    index = str(result.max_query_index_id or "") if result else ""
    full = result is not None and len(result.orders.order) >= PAGE
    overlap = overlap_ms(walk.until_utc_ms)
    last = walk.from_utc_ms + overlap
    due = walk.until_utc_ms // INVALID_EVERY_MS != last // INVALID_EVERY_MS
    return walk.after(
        index if full else "",
        parts=len(STATUSES) if due else len(STATUSES) - 1,
        overlap_ms=overlap,
    )


def overlap_ms(utc_ms: int) -> int:
    """Return by how much polls overlap: longer after the clock of Los Angeles was put back."""
    now = datetime.fromtimestamp(utc_ms / 1_000, UTC)
    before = datetime.fromtimestamp((utc_ms - LONG_OVERLAP_MS) / 1_000, UTC)
    same = now.astimezone(ZONE).utcoffset() == before.astimezone(ZONE).utcoffset()
    return OVERLAP_MS if same else LONG_OVERLAP_MS


def local_time(utc_ms: int) -> str:
    """Return a moment as the platform writes it."""
    moment_utc = datetime.fromtimestamp(utc_ms // 1_000, UTC)
    return moment_utc.astimezone(ZONE).strftime("%Y-%m-%d %H:%M:%S")


def order_of(told: AliOrder, connection_id: ConnectionId) -> tuple[Order, Refund | None]:
    """Return an order's line, and what was given back for it.

    Raises:
        Unclear: It can't be understood.
    """
    number = f"{name_of_id(told.order_id)}:{name_of_id(told.sub_order_id)}"
    order_id = OrderId(f"{connection_id}:{number}")
    total = money(told.paid_amount, told.settled_currency, hundredths=True)
    times = [told.created_time, told.paid_time, told.finished_time, told.completed_settlement_time]
    moments = [moment(text, zone=ZONE) for text in times if text]
    if not moments:
        raise Unclear("an order has no time")
    refund = _refund_of(told, order_id, max(moments))
    state = _STATES.get(told.order_status, OrderState.PAID)
    earned = told.estimated_finished_commission or told.estimated_paid_commission
    order = Order(
        order_id=order_id,
        connection_id=connection_id,
        platform_product_id=name_of_id(told.product_id),
        quantity=max(1, quantity(told.product_count)),
        total=total,
        ordered_at_utc_ms=moments[0],
        changed_at_utc_ms=max(moments),
        # What was paid back is told by its refund: counted out twice it would be money lost.
        state=OrderState.PAID if refund and state is OrderState.CANCELLED else state,
        tracking=_tracking_of(told),
        country=_country(told.ship_to_country),
        commission=money(earned, told.settled_currency, hundredths=True) if earned else None,
    )
    return order, refund


def _refund_of(told: AliOrder, order_id: OrderId, at_utc_ms: int) -> Refund | None:
    status = told.effect_detail_status.replace(" ", "").casefold()
    if "refund" not in status:
        return None
    full = status == "fullrefund"
    paid = money(told.paid_amount, told.settled_currency, hundredths=True)
    kept = (
        money(told.finished_amount, told.settled_currency, hundredths=True).amount_minor
        if told.finished_amount and not full
        else 0
    )
    if not full and not 0 < kept < paid.amount_minor:
        return None  # how much came back is not told yet
    return Refund(
        refund_id=f"{order_id}:refund",
        order_id=order_id,
        quantity=max(1, quantity(told.product_count)) if full else 0,
        amount=replace(paid, amount_minor=paid.amount_minor - kept),
        at_utc_ms=at_utc_ms,
        reason=line(told.effect_detail_status, 300),
    )


def _tracking_of(told: AliOrder) -> str:
    own = told.custom_parameters
    if isinstance(own, str) and own.lstrip()[:1] == "{":
        try:
            own = msgspec.json.decode(own, type=dict[str, str | int])
        except (ValueError, RecursionError):
            own = str(own)
    if isinstance(own, dict):
        own = next((str(value) for value in own.values()), "")
    return line(own or told.tracking_id, 300)


def _country(text: str) -> str:
    code = text.strip().upper()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""
