"""Sales for tests: name only what matters."""

from dataclasses import replace
from typing import Any

from studio.core.ids import ConnectionId, OrderId, ProductId, ShowId
from studio.core.money import Money
from studio.sales.earnings import SoldLine
from studio.sales.order import Order
from studio.sales.show_facts import ShowFacts, noted
from tests.builders import NOW_UTC_MS

MINUTE_MS = 60_000
SHOP = ConnectionId("shop-1")
WATCH = ProductId("watch")


def euros(minor: int) -> Money:
    """Return an amount in cents."""
    return Money(amount_minor=minor, currency="EUR")


def an_order(number: int = 1, **changes: Any) -> Order:  # noqa: ANN401 - whatever fields it has
    """Return an order of a watch, a moment after `NOW_UTC_MS` unless told otherwise."""
    order = Order(
        order_id=OrderId(f"{SHOP}/{number}/1"),
        connection_id=SHOP,
        platform_product_id="8842",
        product_id=WATCH,
        quantity=1,
        total=euros(5_990),
        ordered_at_utc_ms=NOW_UTC_MS,
        changed_at_utc_ms=NOW_UTC_MS,
    )
    return replace(order, **changes)


def a_sold_line(number: int = 1, **changes: Any) -> SoldLine:  # noqa: ANN401 - as above
    """Return one watch that was sold in the show."""
    line = SoldLine(
        order_id=OrderId(f"{SHOP}/{number}/1"),
        show_id=ShowId("show-1"),
        product_id=WATCH,
        ordered_at_utc_ms=NOW_UTC_MS + number,
        units=1,
        paid=euros(5_990),
    )
    return replace(line, **changes)


def a_show(name: str = "show-1", *, began_min: int = 0, lasts_min: int | None = 60) -> ShowFacts:
    """Return a show that shows the watch from its 10th to its 20th minute.

    Args:
        name: Its id.
        began_min: Since `NOW_UTC_MS`.
        lasts_min: None: it is still on air.
    """
    began = NOW_UTC_MS + began_min * MINUTE_MS
    steps: list[tuple[int, str, dict[str, str]]] = [
        (0, "show.started", {}),
        (10, "product.shown", {"product": WATCH, "cue": "cue-1"}),
        (12, "offer.started", {"offer": "offer-1", "product": WATCH, "code": "LUNES"}),
        (15, "question.answered", {"question": "question-1", "product": WATCH}),
        (18, "offer.ended", {"offer": "offer-1"}),
        (20, "product.left", {"product": WATCH}),
    ]
    if lasts_min is not None:
        steps.append((lasts_min, "show.ended", {}))
    show = ShowFacts(show_id=ShowId(name))
    for minute, kind, facts in steps:
        show = noted(show, kind, facts, at_utc_ms=began + minute * MINUTE_MS)
    return show
