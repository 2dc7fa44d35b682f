"""What can be laid over the picture, as data; `studio.overlay` knows how to draw it.

These values are msgspec structs and not dataclasses, because they travel to the engine as a
union and a union on the wire needs the tag that only a struct carries.
"""

import msgspec

from studio.core.money import Money


class OverlayValue(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of all overlays."""


class ProductCard(OverlayValue, frozen=True, kw_only=True):
    """A product with its price.

    Attributes:
        title: In the language of the market.
        facts: Up to three.
        price: What a buyer pays.
        list_price: Struck through beside it, with the percent off; or None.
        market: Decides digits, currency style and direction.
        photo: Absolute path of a picture file, or empty.
        stock: Pieces left, None when not counted, 0 sold out.
        stock_full: Full length of the stock bar.
    """

    title: str
    facts: tuple[str, ...] = ()
    price: Money
    list_price: Money | None = None
    market: str
    photo: str = ""
    stock: int | None = None
    stock_full: int | None = None


class Countdown(OverlayValue, frozen=True, kw_only=True):
    """The clock that runs down to the end of an offer.

    The deadline is wall-clock time because the platform ends the offer by its own clock; a
    stopwatch started here would drift from the price it advertises.

    Attributes:
        starts_at_utc_ms: When the ring was full, milliseconds since the Unix epoch.
        ends_at_utc_ms: End of the offer.
        market: Decides digits and side.
        warn_below_s: Remaining time under which the digits turn to the warning colour.
    """

    starts_at_utc_ms: int
    ends_at_utc_ms: int
    market: str
    warn_below_s: float = 10.0

    def __post_init__(self) -> None:
        if self.ends_at_utc_ms <= self.starts_at_utc_ms:
            raise ValueError("a countdown ends after it starts")


class Slate(OverlayValue, frozen=True, kw_only=True):
    """The holding picture: covers the whole canvas.

    Attributes:
        title: The show's name, or empty.
        line: What viewers should know: "We'll be right back", in the show's language.
        market: Decides direction.
    """

    title: str = ""
    line: str = ""
    market: str = "en-US"


class RehearsalMark(OverlayValue, frozen=True, kw_only=True):
    """The word that keeps a rehearsal from being taken for a show.

    Attributes:
        market: Decides the side and the word.
    """

    market: str = "en-US"


Overlay = ProductCard | Countdown | Slate | RehearsalMark


def remaining_s(countdown: Countdown, now_utc_ms: int) -> float:
    """Return the seconds left, never negative."""
    return max(0, countdown.ends_at_utc_ms - now_utc_ms) / 1_000
