"""What goes over HTTP, as `resources/platform/openapi.json` has it, and what tests may ask for."""

from typing import Any, Literal

import msgspec

OrderState = Literal["placed", "paid", "settled", "cancelled"]


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """`Money`."""

    amount: str
    currency: str


class OrderLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`OrderLine`."""

    id: str
    order_number: str = ""
    product_id: str
    variant: str = ""
    quantity: int
    total: Amount
    state: OrderState
    ordered_at: str
    changed_at: str
    code: str = ""
    tracking: str = ""
    country: str = ""
    commission: Amount | None = None


class Refund(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`Refund`."""

    id: str
    order_id: str
    quantity: int = 0
    amount: Amount
    at: str
    reason: str = ""


class OrderPage(msgspec.Struct, frozen=True, kw_only=True):
    """`OrderPage`."""

    orders: list[OrderLine]
    refunds: list[Refund]
    cursor: str
    more: bool = False


class CouponTerms(msgspec.Struct, frozen=True, kw_only=True):
    """`CouponTerms`."""

    code: str
    product_id: str
    price: Amount
    starts_at: str | None = None
    ends_at: str | None = None
    uses: int | None = None


class LinkWish(msgspec.Struct, frozen=True, kw_only=True):
    """Body of `makeLinks`."""

    product_ids: list[str]
    tracking: str = ""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """`Step`."""

    step: Literal["proposed", "accepted", "declined", "sample_received", "tested"]
    note: str = ""
    evidence: str = ""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """Body of `POST /v1/chat`."""

    text: str
    reply_to: str | None = None


class ChatMessage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`ChatMessage`."""

    id: str
    text: str = ""
    author_id: str = ""
    author_name: str = ""
    roles: list[str] = []
    published_at: str = ""
    reply_to: str | None = None
    taken_back: bool = False


class BroadcastWish(msgspec.Struct, frozen=True, kw_only=True):
    """Body of `POST /v1/broadcasts`.

    Attributes:
        title: One line.
        auto_live: Whether it is live as soon as something is received.
    """

    title: str = "Show"
    auto_live: bool = False


class OrderWish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An order that a test makes; what is left out is made up.

    Attributes:
        id: Of the line; empty: the next number.
        product_id: As in `Product`.
        quantity: Pieces.
        total: As paid; None: by price or code.
        ordered_at: RFC 3339; None: now.
    """

    product_id: str
    id: str = ""
    quantity: int = 1
    variant: str = ""
    total: Amount | None = None
    state: OrderState = "paid"
    ordered_at: str | None = None
    code: str = ""
    tracking: str = ""
    country: str = ""
    commission: Amount | None = None


class WareWish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A product that a test wants sold; it has no variants, pictures or rows.

    Attributes:
        id: As the catalogue has it.
        name: In the shop's language.
        names: By language.
        price: Of one piece.
        list_price: Struck beside it; None: the price.
        stock: Pieces left; None: they are not counted.
    """

    id: str
    name: str
    names: dict[str, str] = {}
    price: Amount
    list_price: Amount | None = None
    stock: int | None = None


class OrderChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a test changes of a line; None: it stays."""

    state: OrderState | None = None
    quantity: int | None = None
    total: Amount | None = None


class RefundWish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a test gives back.

    Attributes:
        amount: None: all that was paid.
        quantity: Pieces that came back; None: all.
    """

    amount: Amount | None = None
    quantity: int | None = None
    reason: str = ""


Record = dict[str, Any]
"""A JSON object that is passed on as it is."""
