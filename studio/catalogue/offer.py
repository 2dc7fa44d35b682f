"""A price for a product for a time."""

from dataclasses import dataclass

from studio.core.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A lower price that starts and ends by the wall clock.

    The moments are UTC because the buyer's platform ends the offer by its own clock.

    Attributes:
        price: What a buyer pays while it runs.
        starts_at_utc_ms: Milliseconds since the Unix epoch.
        ends_at_utc_ms: Likewise; from this moment the price must be on no picture.
    """

    price: Money
    starts_at_utc_ms: int
    ends_at_utc_ms: int

    def __post_init__(self) -> None:
        if self.ends_at_utc_ms <= self.starts_at_utc_ms:
            raise ValueError("an offer ends after it starts")

    def runs_at(self, utc_ms: int) -> bool:
        """Return whether the price holds at a moment."""
        return self.starts_at_utc_ms <= utc_ms < self.ends_at_utc_ms
