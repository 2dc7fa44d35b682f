"""What the audience perceives and does: the port between a rehearsal partner and a show.

The simulated audience and a past show that is played back are both partners.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from studio.core.ids import ProductId
from studio.core.money import Money

LATE_MS = 3 * 24 * 3_600_000
"""So long after the show late orders are waited for, as the model has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer that viewers heard.

    Attributes:
        product_id: About which product; None: about the show or the shop.
        row_id: The row that holds it, or empty.
        at_ms: When.
        text: The question as it was asked first, where that is known: it tells a question about
            the price from one about the stock, which no row answers; else empty.
    """

    product_id: ProductId | None
    row_id: str
    at_ms: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What viewers see and hear at one moment.

    Attributes:
        at_ms: Since the show went on air.
        on_air: Whether it is; after its end only late orders come.
        product_id: On program; None: none.
        price: On its card; None: there is none, or no card is shown.
        list_price: Struck out beside it; None: there is none.
        offer_left_s: Until the offer ends; None: there is none, or it has no end.
        stock: Pieces left, as far as viewers can see; None: not shown.
        sold_out: Whether it is gone.
        trust_strip: Whether warranty, returns and tests are shown.
        code: Coupon that holds, or empty.
        speaking: Whether the host is heard.
        picture: Whether there is a picture: no slate, no lost camera, no dead destination.
        answered: What was answered since the last look.
    """

    at_ms: int
    on_air: bool = True
    product_id: ProductId | None = None
    price: Money | None = None
    list_price: Money | None = None
    offer_left_s: float | None = None
    stock: int | None = None
    sold_out: bool = False
    trust_strip: bool = False
    code: str = ""
    speaking: bool = True
    picture: bool = True
    answered: tuple[Answered, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a viewer. Not keyword-only: there are hundreds of thousands of them.

    Attributes:
        at_ms: When.
        author_id: Whose; each viewer has one.
        author_name: As others see it; nobody's real name.
        text: Plain text.
        language: Of it.
        kind: `question`, `small_talk`, `buying`, `troll`, `spam`, `raid`.
        product_id: What a question is about; None: about the show or the shop.
        row_id: The row that answers it; empty: none does, or it is no question.
        buyer: Whether the viewer is about to buy.
        subject: Of a question that no row answers: `price`, `stock`, `shipping` and so on, the same
            however it is worded; empty: not known, or a row answers it.
    """

    at_ms: int
    author_id: str
    author_name: str
    text: str
    language: str
    kind: str
    product_id: ProductId | None = None
    row_id: str = ""
    buyer: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """One modelled order.

    Attributes:
        order_id: Of the model; the same seed gives the same.
        at_ms: When the buyer orders; later than now for those who sleep over it.
        product_id: Of what.
        pieces: How many.
        total: Paid.
        code: Coupon that was used, or empty.
        offer: Whether at an offer's price.
        country: Two letters.
        row_id: The answer that brought it, or empty.
        refunded_at_ms: When it comes back; None: it does not.
    """

    order_id: str
    at_ms: int
    product_id: ProductId
    pieces: int
    total: Money
    code: str = ""
    offer: bool = False
    country: str = ""
    row_id: str = ""
    refunded_at_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What the audience did in one step.

    Attributes:
        viewers: Watching now.
        said: Messages, oldest first.
        bought: Orders that were decided on; each is told once.
        carts: How many have the product in their cart and have not bought it.
        by_language: Viewers by language.
    """

    viewers: int = 0
    said: tuple[Said, ...] = ()
    bought: tuple[Bought, ...] = ()
    carts: int = 0
    by_language: Mapping[str, int] = field(default_factory=dict)


class Partner(Protocol):
    """Whoever watches, asks and buys."""

    def step(self, seen: Seen, seconds: float) -> Happened:
        """Live through the time since the last step.

        Args:
            seen: What there is to see at its end.
            seconds: How long it was.
        """
        ...

    def late(self, until_ms: int) -> tuple[Bought, ...]:
        """Return the orders that come after the show's end, up to a moment."""
        ...

    def raid(self, seconds: float) -> None:
        """Let a spam raid come now, for a time."""
        ...
