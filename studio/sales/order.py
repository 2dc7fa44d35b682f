"""An order, and a refund, as a platform told it and as it was understood."""

from dataclasses import dataclass
from enum import StrEnum

from studio.core.ids import ConnectionId, CueId, OfferId, OrderId, ProductId, QuestionId, ShowId
from studio.core.money import Money


class OrderState(StrEnum):
    """How far an order has come."""

    PLACED = "placed"  # not paid yet
    PAID = "paid"
    SETTLED = "settled"  # the platform confirmed it, and pays what is earned
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One line of an order: some pieces of one product. Who bought it is not kept.

    Attributes:
        order_id: The platform's number of order and line, with the shop's: the same line has the
            same id, however often it comes.
        connection_id: Which shop it came from.
        platform_product_id: What the shop calls the product.
        product_id: What the catalogue calls it; None: it is not in it.
        variant: Size or colour, as the shop calls it; or empty.
        quantity: Pieces.
        total: Of the line, as paid, without delivery.
        ordered_at_utc_ms: When the buyer did it.
        changed_at_utc_ms: When the platform last changed it.
        state: As above.
        code: Coupon that was used, or empty.
        tracking: What the link carried that was followed, or empty.
        country: Of delivery, two letters, or empty.
        commission: What the platform says it pays the host; None: it does not say.
    """

    order_id: OrderId
    connection_id: ConnectionId
    platform_product_id: str
    product_id: ProductId | None = None
    variant: str = ""
    quantity: int
    total: Money
    ordered_at_utc_ms: int
    changed_at_utc_ms: int
    state: OrderState = OrderState.PAID
    code: str = ""
    tracking: str = ""
    country: str = ""
    commission: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund:
    """Money given back for an order.

    Attributes:
        refund_id: The platform's, with the shop's: the same one has the same id.
        order_id: For which order.
        quantity: Pieces that came back; 0: only money was given back.
        amount: What was given back.
        at_utc_ms: When.
        reason: As the platform calls it, or empty.
    """

    refund_id: str
    order_id: OrderId
    quantity: int
    amount: Money
    at_utc_ms: int
    reason: str = ""


class Way(StrEnum):
    """How it is known that a show brought an order."""

    CODE = "code"  # a coupon of that show was used
    LINK = "link"  # the link that was followed names it
    LIVE = "live"  # it was made during the show, and the product was shown in it
    LATE = "late"  # it was made after it, within the deal's window
    NONE = "none"  # no show brought it


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """What brought an order.

    Attributes:
        way: How that is known.
        show_id: Which show; None: none.
        cue_id: What was on program then, or last showed the product.
        offer_id: The offer that stood for the product then.
        question_id: The product's question that was answered last before it, in the quarter of an
            hour before; None: none.
        on_air_ms: Since the show went on air; later than its end for late orders.
    """

    way: Way = Way.NONE
    show_id: ShowId | None = None
    cue_id: CueId | None = None
    offer_id: OfferId | None = None
    question_id: QuestionId | None = None
    on_air_ms: int | None = None
