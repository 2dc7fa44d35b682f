"""What can be laid over the picture, as data; `studio.overlay` knows how to draw it.

These values are msgspec structs and not dataclasses, because they travel to the engine as a
union and a union on the wire needs the tag that only a struct carries.
"""

from dataclasses import dataclass

import msgspec

from studio.core.money import Money

LONGEST_CODE = 300


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
        variants: Names of what can be chosen, at most eight; sold-out ones are left out.
        lowest_price: Of the last 30 days, where the market's law wants it beside a reduction.
    """

    title: str
    facts: tuple[str, ...] = ()
    price: Money
    list_price: Money | None = None
    market: str
    photo: str = ""
    stock: int | None = None
    stock_full: int | None = None
    variants: tuple[str, ...] = ()
    lowest_price: Money | None = None


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


class StockLeft(OverlayValue, frozen=True, kw_only=True):
    """How many pieces are left, large, apart from the card.

    Attributes:
        stock: Pieces left; 0 is sold out.
        stock_full: Full length of its bar, or None.
        market: Decides words, digits and side.
    """

    stock: int
    stock_full: int | None = None
    market: str


class Coupon(OverlayValue, frozen=True, kw_only=True):
    """A code that viewers type in at the shop.

    Attributes:
        title: "Coupon drop"; may be empty.
        code: `SAVE10`, in letters that are easily told apart.
        note: Its conditions: "first 50 viewers".
        market: Decides words and side.
    """

    title: str = ""
    code: str
    note: str = ""
    market: str


class QrCode(OverlayValue, frozen=True, kw_only=True):
    """An address as a code for a phone's camera.

    Attributes:
        url: What the code says; a longer one than `LONGEST_CODE` characters is not drawn, because
            no telephone could read it.
        caption: Below it, or empty.
        market: Decides the side.
    """

    url: str
    caption: str = ""
    market: str


class PinnedQuestion(OverlayValue, frozen=True, kw_only=True):
    """A viewer's question, on the picture.

    Attributes:
        asker: As the viewer is called, or empty.
        text: Plain text, as it was asked.
        market: Decides words and side.
    """

    asker: str = ""
    text: str
    market: str


class LowerThird(OverlayValue, frozen=True, kw_only=True):
    """A name across the lower third.

    Attributes:
        title: Name of a person or a thing.
        line: What they do, or empty.
        market: Decides the side.
    """

    title: str
    line: str = ""
    market: str


class Ticker(OverlayValue, frozen=True, kw_only=True):
    """Short messages in a band, one after the other, each `TICKER_TURN_MS` long.

    Attributes:
        items: At least one.
        market: Decides the side.
    """

    items: tuple[str, ...]
    market: str


class AdLabel(OverlayValue, frozen=True, kw_only=True):
    """The words a market wants on advertising: "Paid partnership".

    Attributes:
        market: Decides the words.
        text: Other words, where the host's contract wants them; empty: the market's.
    """

    market: str
    text: str = ""


class Captions(OverlayValue, frozen=True, kw_only=True):
    """What is being said, as a line of text.

    Attributes:
        text: At most two lines' worth.
        market: Decides the side.
    """

    text: str
    market: str


class LogoBug(OverlayValue, frozen=True, kw_only=True):
    """A small mark in the corner.

    Attributes:
        photo: Absolute path of a picture file; its transparency counts.
        market: Decides the corner.
    """

    photo: str
    market: str = "en-US"


class Giveaway(OverlayValue, frozen=True, kw_only=True):
    """Something that viewers can win.

    Attributes:
        prize: What.
        how: How to take part.
        market: Decides words and side.
    """

    prize: str
    how: str = ""
    market: str


class TrustStrip(OverlayValue, frozen=True, kw_only=True):
    """What a hesitating buyer wants to know; parts that are not known are left out.

    Attributes:
        warranty_months: Length of the warranty.
        returns_days: How long it can be sent back.
        tested_on: ISO date of the latest passed test, or empty.
        market: Decides words, date and side.
    """

    warranty_months: int | None = None
    returns_days: int | None = None
    tested_on: str = ""
    market: str


class Correction(OverlayValue, frozen=True, kw_only=True):
    """What was said wrongly, put right.

    Attributes:
        text: The right statement.
        market: Decides words and side.
    """

    text: str
    market: str


TICKER_TURN_MS = 6_000

TESTED_IS_OLD_DAYS = 300
"""From then on the date of a test is shown with its year."""

Overlay = (
    ProductCard
    | Countdown
    | StockLeft
    | Coupon
    | QrCode
    | PinnedQuestion
    | LowerThird
    | Ticker
    | AdLabel
    | Captions
    | LogoBug
    | Giveaway
    | TrustStrip
    | Correction
    | Slate
    | RehearsalMark
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedOverlay:
    """An overlay and the wall-clock time in which it may be seen.

    Attributes:
        overlay: What to draw.
        from_utc_ms: First moment it is seen; None: at once.
        until_utc_ms: First moment it is not seen any more; None: stays.
    """

    overlay: Overlay
    from_utc_ms: int | None = None
    until_utc_ms: int | None = None

    def seen_at(self, utc_ms: int) -> bool:
        """Return whether viewers see it at a moment."""
        started = self.from_utc_ms is None or self.from_utc_ms <= utc_ms
        return started and (self.until_utc_ms is None or utc_ms < self.until_utc_ms)


def remaining_s(countdown: Countdown, now_utc_ms: int) -> float:
    """Return the seconds left, never negative."""
    return max(0, countdown.ends_at_utc_ms - now_utc_ms) / 1_000
