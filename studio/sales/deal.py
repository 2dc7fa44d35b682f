"""What the host earns with a product: a fee, a commission, or both."""

from dataclasses import dataclass
from enum import StrEnum

from studio.core.errors import BadInput
from studio.core.ids import DealId, ProductId
from studio.core.money import Money

LONGEST_NAME = 80
LONGEST_WINDOW_DAYS = 365
MOST_TIERS = 10
FULL_BP = 10_000


class DealKind(StrEnum):
    """What a deal pays for."""

    FEE = "fee"  # once, whatever is sold
    COMMISSION = "commission"  # a part of what was sold, or so much a piece
    HYBRID = "hybrid"  # both


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """A commission from a number of pieces on.

    Attributes:
        from_units: First piece of the show, or of the deal, that it holds for, from 1.
        percent_bp: Hundredths of a percent of what was paid.
        per_unit: So much a piece; None: nothing.
    """

    from_units: int
    percent_bp: int = 0
    per_unit: Money | None = None

    def __post_init__(self) -> None:
        if self.from_units < 1 or not 0 <= self.percent_bp <= FULL_BP:
            raise BadInput("a step begins at piece 1 or later and pays from 0 to 100 percent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """Terms.

    Attributes:
        deal_id: Stays when the rest changes.
        name: What the host calls it: the brand, mostly.
        kind: As above.
        products: Whose sales it is about; empty: all that no other deal is about.
        currency: Of fee and earnings, ISO 4217.
        fee: Once a show; None: none.
        tiers: Of the commission, by `from_units`; empty: none. A step holds for the pieces from
            it on, not for those before.
        window_days: How long after the show an order still counts.
        starts_at_utc_ms: From when it holds; None: always has.
        ends_at_utc_ms: Until when; None: no end.
        revision: Grows with every change.
    """

    deal_id: DealId
    name: str
    kind: DealKind
    products: tuple[ProductId, ...] = ()
    currency: str
    fee: Money | None = None
    tiers: tuple[Tier, ...] = ()
    window_days: int = 7
    starts_at_utc_ms: int | None = None
    ends_at_utc_ms: int | None = None
    revision: int = 0

    def __post_init__(self) -> None:
        if not 1 <= len(self.name.strip()) <= len(self.name) <= LONGEST_NAME:
            raise BadInput(f"a deal's name is one line of 1 to {LONGEST_NAME} characters")
        if not 0 <= self.window_days <= LONGEST_WINDOW_DAYS:
            raise BadInput(f"orders count for 0 to {LONGEST_WINDOW_DAYS} days after a show")
        if len(self.tiers) > MOST_TIERS:
            raise BadInput(f"a deal has at most {MOST_TIERS} steps")
        starts = [tier.from_units for tier in self.tiers]
        if starts != sorted(set(starts)) or (starts and starts[0] != 1):
            raise BadInput("the steps of a deal begin at piece 1 and rise")
        self._check_kind()

    def _check_kind(self) -> None:
        if (self.fee is not None) != (self.kind in (DealKind.FEE, DealKind.HYBRID)):
            raise BadInput("a fee belongs to deals that pay one, and to no other")
        if bool(self.tiers) != (self.kind in (DealKind.COMMISSION, DealKind.HYBRID)):
            raise BadInput("a commission belongs to deals that pay one, and to no other")
        amounts = [self.fee, *(tier.per_unit for tier in self.tiers)]
        for amount in amounts:
            if amount is not None and (amount.currency, amount.amount_minor < 0) != (
                self.currency,
                False,
            ):
                raise BadInput("the amounts of a deal are in its currency and not below zero")
