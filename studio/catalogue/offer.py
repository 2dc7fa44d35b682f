"""A price for a product for a time, for a number of pieces, or for both."""

from dataclasses import dataclass
from enum import StrEnum

from studio.catalogue.product import MOST_MINOR, check_number
from studio.core.errors import BadInput
from studio.core.ids import OfferId, ProductId
from studio.core.money import Money

LONGEST_OFFER_S = 24 * 3600.0
LONGEST_CODE = 20
"""So much of a code is never cut, on any canvas; shops have shorter ones."""
MOST_PIECES = 10**6


class OfferEnd(StrEnum):
    """What ended an offer."""

    TIME = "time"
    QUANTITY = "quantity"  # the pieces of the offer are sold
    STOCK = "stock"  # the product is sold out
    HAND = "hand"
    REPLACED = "replaced"  # by another offer for the same product


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPlan:
    """An offer as it is planned: what a cue carries, and what is asked when one is started.

    Attributes:
        percent: Off the product's price, 1 to 99; or None.
        price: Fixed; or None. One of the two, or neither where the product was loaded from a
            card file, which states its own.
        lasts_s: Seconds; None: no end by time.
        quantity: Pieces; None: no end by quantity.
        code: What a buyer types in, or empty.
        starts_after_s: Seconds after its cue was taken; None: by key.
    """

    percent: int | None = None
    price: Money | None = None
    lasts_s: float | None = None
    quantity: int | None = None
    code: str = ""
    starts_after_s: float | None = None

    def __post_init__(self) -> None:
        if self.percent is not None and not 1 <= self.percent <= 99:
            raise BadInput("an offer takes 1 to 99 percent off")
        if self.percent is not None and self.price is not None:
            raise BadInput("an offer has a percent or a price, not both")
        if self.price is not None:
            check_number("the price of an offer", self.price.amount_minor, low=1, high=MOST_MINOR)
        if self.lasts_s is not None and not 0 < self.lasts_s <= LONGEST_OFFER_S:
            raise BadInput("an offer lasts more than 0 seconds and at most a day")
        if self.quantity is not None and not 1 <= self.quantity <= MOST_PIECES:
            raise BadInput(f"an offer holds for 1 to {MOST_PIECES} pieces")
        if len(self.code) > LONGEST_CODE or not (self.code.isprintable() or not self.code):
            raise BadInput(f"a code is one line of at most {LONGEST_CODE} characters")
        after_s = self.starts_after_s
        if after_s is not None and not 0 <= after_s <= LONGEST_OFFER_S:
            raise BadInput("an offer starts at most a day after its cue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A price that starts and ends by the wall clock, or with the last of its pieces.

    The moments are UTC because the buyer's platform ends the offer by its own clock.

    Attributes:
        offer_id: Stays when its end is moved.
        product_id: Whose.
        price: What a buyer pays while it runs.
        starts_at_utc_ms: Milliseconds since the Unix epoch.
        ends_at_utc_ms: From this moment the price must be on no picture; None: no end by time.
        quantity: Pieces at this price; None: as many as there are.
        sold: Of them.
        code: What a buyer types in, or empty.
        lowest_price: Of the 30 days before, where the market's law wants it shown.
        override: The written reason for which it went on air against a check, or empty.
        ended_at_utc_ms: When it ended; None while it runs.
        ended_by: What ended it.
    """

    offer_id: OfferId
    product_id: ProductId
    price: Money
    starts_at_utc_ms: int
    ends_at_utc_ms: int | None = None
    quantity: int | None = None
    sold: int = 0
    code: str = ""
    lowest_price: Money | None = None
    override: str = ""
    ended_at_utc_ms: int | None = None
    ended_by: OfferEnd | None = None

    def __post_init__(self) -> None:
        if self.ends_at_utc_ms is not None and self.ends_at_utc_ms <= self.starts_at_utc_ms:
            raise ValueError("an offer ends after it starts")

    @property
    def end_utc_ms(self) -> int | None:
        """The first moment at which the price holds no more, as far as that is known."""
        known = [at for at in (self.ends_at_utc_ms, self.ended_at_utc_ms) if at is not None]
        return min(known, default=None)

    @property
    def left(self) -> int | None:
        """Pieces left at this price, or None when not counted."""
        return None if self.quantity is None else max(0, self.quantity - self.sold)

    def runs_at(self, utc_ms: int) -> bool:
        """Return whether the price holds at a moment."""
        end = self.end_utc_ms
        return self.starts_at_utc_ms <= utc_ms and (end is None or utc_ms < end)
