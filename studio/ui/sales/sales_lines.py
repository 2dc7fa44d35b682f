"""Rows of what was sold: products, and the latest orders, rolled up where they come in bursts."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from studio.core.ids import ProductId
from studio.sales.order import OrderState
from studio.sales.totals import ProductSales, RecentOrder, SalesMinute
from studio.ui.questions.question_words import clock_time
from studio.ui.sales import sales_words as words
from studio.ui.widgets.line_list import SWATCHES, Line

BURST = 4
"""So many orders of one product in one minute become one row, whose count rolls up."""
_MINUTE_MS = 60_000
Swatches = dict[ProductId | None, int]


def swatches_of(minutes: Sequence[SalesMinute]) -> Swatches:
    """Return which product has which mark, in the chart and in the list.

    The first that sold have one each, which they keep; the rest share the last.
    """
    sold = dict.fromkeys(one.product_id for minute in minutes for one in minute.products)
    return {product_id: at for at, product_id in enumerate([*sold][: len(SWATCHES) - 1])}


def product_lines(
    products: Sequence[ProductSales], names: words.Names, swatches: Swatches
) -> tuple[Line, ...]:
    """Return a row for each product, the best sold first."""
    most = max((one.units for one in products), default=0)
    return tuple(
        Line(
            key=f"product {one.product_id or ''}",
            head=words.name_of(one.product_id, names),
            value=f"{words.times(one.units)}  {words.amounts(one.revenue)}",
            note=words.pieces(one),
            side=words.stock_left(one.stock),
            swatch=swatches.get(one.product_id, len(SWATCHES) - 1),
            share=one.units / most if most else None,
            trouble=False,
        )
        for one in products
    )


def order_lines(
    recent: Sequence[RecentOrder], minutes: Sequence[SalesMinute], names: words.Names
) -> tuple[Line, ...]:
    """Return the latest orders, newest first; of a burst one row, with all of its minute."""
    units = {
        (minute.minute, one.product_id): one.units for minute in minutes for one in minute.products
    }
    lines: list[Line] = []
    rolled: set[str] = set()
    counted = {key: len(list(group)) for key, group in groupby(sorted(map(_burst_of, recent)))}
    for order in recent:
        burst = _burst_of(order)
        if counted[burst] < BURST:
            lines.append(_order_line(order, names))
        elif burst not in rolled:
            rolled.add(burst)
            minute = (order.attribution.on_air_ms or 0) // _MINUTE_MS
            total = units.get((minute, order.order.product_id), 0)
            lines.append(_burst_line(order, burst, total, names))
    return tuple(lines)


def _burst_of(recent: RecentOrder) -> str:
    on_air_ms = recent.attribution.on_air_ms
    minute = (on_air_ms if on_air_ms is not None else recent.order.ordered_at_utc_ms) // _MINUTE_MS
    return f"{recent.order.product_id or ''} {minute}"


def _order_line(recent: RecentOrder, names: words.Names) -> Line:
    order = recent.order
    parts = [words.brought(recent.attribution, order.code)]
    if order.state is not OrderState.PAID:
        parts.insert(0, words.said(words.STATES[order.state]))
    if order.country:
        parts.append(order.country)
    return Line(
        key=order.order_id,
        head=words.name_of(order.product_id, names),
        value=f"{words.times(order.quantity)}  {words.amount(order.total)}",
        note=" · ".join(parts),
        side=clock_time(order.ordered_at_utc_ms),
        trouble=order.state is OrderState.CANCELLED,
    )


def _burst_line(newest: RecentOrder, burst: str, units: int, names: words.Names) -> Line:
    order = newest.order
    note = QCoreApplication.translate("Sales", "pieces in one minute")
    return Line(
        key=f"burst {burst}",
        head=words.name_of(order.product_id, names),
        value=words.times(units),
        note=note,
        side=clock_time(order.ordered_at_utc_ms),
    )
