"""Orders and refunds as events of the show that brought them."""

from collections.abc import Callable, Iterable

from studio.control.event_log import stored_event
from studio.core.ids import ShowId
from studio.sales.ledger import Step
from studio.show.events import ShowEvent
from studio.show.sale_events import MoneyBack, Sale, of_order, of_refund
from studio.storage.show_values import StoredEvent

Names = dict[str, str]
"""What products and shops are called, by their ids."""


def facts_of(
    steps: Iterable[Step],
    names: Names,
    *,
    revision: int,
    place: Callable[[ShowEvent], ShowEvent] = lambda event: event,
) -> list[tuple[ShowId, StoredEvent]]:
    """Return what became true with some orders, each with its show; one without a show has none.

    Args:
        steps: What became of orders.
        names: Of products and shops.
        revision: Of the open show.
        place: Gives an event its place in the stream.
    """
    return [
        (event.show_id, stored_event(place(event)))
        for step in steps
        for event in _events(step, names, revision)
    ]


def _events(step: Step, names: Names, revision: int) -> Iterable[ShowEvent]:
    order, brought = step.after.order, step.after.attribution
    if brought.show_id is None:
        return
    if step.before is None:
        sale = Sale(
            order_id=order.order_id,
            shop=names.get(order.connection_id, order.connection_id),
            product_id=order.product_id,
            name=names.get(order.product_id or "", order.platform_product_id),
            variant=order.variant,
            quantity=order.quantity,
            total=order.total,
            at_utc_ms=order.ordered_at_utc_ms,
            code=order.code,
            offer_id=brought.offer_id,
            cue_id=brought.cue_id,
            question_id=brought.question_id,
            way=brought.way.value,
            country=order.country,
        )
        yield of_order(brought.show_id, sale, revision=revision, on_air_ms=brought.on_air_ms)
    for refund in step.refunds:
        back = MoneyBack(
            refund_id=refund.refund_id,
            order_id=order.order_id,
            product_id=order.product_id,
            quantity=refund.quantity,
            total=refund.amount,
            at_utc_ms=refund.at_utc_ms,
            reason=refund.reason,
        )
        yield of_refund(brought.show_id, back, revision=revision)
    if step.cancelled:
        back = MoneyBack(
            refund_id=f"{order.order_id}/cancelled",
            order_id=order.order_id,
            product_id=order.product_id,
            quantity=order.quantity,
            total=order.total,
            at_utc_ms=order.changed_at_utc_ms,
            reason="cancelled",
        )
        yield of_refund(brought.show_id, back, revision=revision)
