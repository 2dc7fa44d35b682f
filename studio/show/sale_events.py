"""Orders and refunds as events of a show; the same order has the same event, whenever it comes.

Nothing here says who bought.
"""

from dataclasses import dataclass

from studio.core.ids import CueId, EventId, OfferId, OrderId, ProductId, QuestionId, ShowId
from studio.core.money import Money
from studio.show.events import ShowEvent
from studio.show.happened import amount, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """One line of an order that a show brought, or that came in while it was open.

    Attributes:
        order_id: As `studio.sales.order.Order` has it.
        shop: What the host calls the shop.
        product_id: What the catalogue calls the product; None: it is not in it.
        name: Of the product, or what the shop calls it.
        variant: Size or colour, or empty.
        quantity: Pieces.
        total: Of the line, as paid.
        at_utc_ms: When the buyer did it.
        code: Coupon that was used, or empty.
        offer_id: The offer that brought it; None: none did.
        cue_id: What was on program, or last showed the product.
        question_id: The answered question that brought it.
        way: How it is known that the show brought it, or empty.
        country: Of delivery, two letters, or empty.
    """

    order_id: OrderId
    shop: str
    product_id: ProductId | None = None
    name: str
    variant: str = ""
    quantity: int
    total: Money
    at_utc_ms: int
    code: str = ""
    offer_id: OfferId | None = None
    cue_id: CueId | None = None
    question_id: QuestionId | None = None
    way: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyBack:
    """Money given back for an order.

    Attributes:
        refund_id: As `studio.sales.order.Refund` has it.
        order_id: For which order.
        product_id: Of that order; None: not known.
        quantity: Pieces that came back.
        total: What was given back.
        at_utc_ms: When.
        reason: As the platform calls it, or empty.
    """

    refund_id: str
    order_id: OrderId
    product_id: ProductId | None = None
    quantity: int
    total: Money
    at_utc_ms: int
    reason: str = ""


def of_order(
    show_id: ShowId, sale: Sale, *, revision: int, on_air_ms: int | None = None
) -> ShowEvent:
    """Return an order as an event.

    Args:
        show_id: Of the show that brought it.
        sale: The order.
        revision: Of the show.
        on_air_ms: When it was made, since the show went on air; None: after its end.
    """
    return ShowEvent(
        event_id=EventId(f"{show_id}/order/{plain(sale.order_id)}"),
        kind="order.received",
        show_id=show_id,
        revision=revision,
        at_utc_ms=sale.at_utc_ms,
        on_air_ms=on_air_ms,
        facts={
            "order": sale.order_id,
            "shop": sale.shop,
            "product": sale.product_id,
            "name": sale.name,
            "variant": sale.variant,
            "quantity": sale.quantity,
            **amount("total", sale.total),
            "code": sale.code,
            "offer": sale.offer_id,
            "cue": sale.cue_id,
            "question": sale.question_id,
            "way": sale.way,
            "country": sale.country,
        },
    )


def of_refund(
    show_id: ShowId, back: MoneyBack, *, revision: int, on_air_ms: int | None = None
) -> ShowEvent:
    """Return a refund as an event; see `of_order`."""
    return ShowEvent(
        event_id=EventId(f"{show_id}/refund/{plain(back.refund_id)}"),
        kind="order.refunded",
        show_id=show_id,
        revision=revision,
        at_utc_ms=back.at_utc_ms,
        on_air_ms=on_air_ms,
        facts={
            "refund": back.refund_id,
            "order": back.order_id,
            "product": back.product_id,
            "quantity": back.quantity,
            **amount("total", back.total),
            "reason": back.reason,
        },
    )
