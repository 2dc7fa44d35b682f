"""How overlays look and where they may stand: the theme, and the part of a canvas that is free.

Both travel with the scene, so that the engine draws without reading a file.
"""

import re
from dataclasses import dataclass, field, fields
from enum import StrEnum

from studio.core.errors import BadInput

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?")
LONGEST_THEME_NAME = 40
LONGEST_FONT_NAME = 80
MOST_OF_A_SIDE = 0.45
"""Two opposite sides leave a tenth of the canvas at least."""


class CardSide(StrEnum):
    """On which side the card stands; in a right-to-left market the start is on the right."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours, font and places of the overlays. Colours are `#rrggbb` or `#rrggbbaa`.

    Attributes:
        name: What the host chooses it by.
        paper: Ground of card, coupon, code and strip.
        ink: Text on paper.
        soft_ink: Less important text on paper.
        price: Price, badge and stock bar.
        on_price: Text on the badge.
        dark: Ground of countdown, question, lower third, ticker and captions.
        on_dark: Text on dark, and on the slate.
        soft_on_dark: Less important text on dark.
        clock: Digits and ring of the countdown; also the word of a rehearsal.
        warning: Ground of the countdown when little is left, and of the correction's word.
        on_warning: Text on warning.
        mark: Bar beside a question or a name, tick in the trust strip.
        slate: Ground of the slate between its bright middle and its dark corners.
        font: Family of the text; empty: the one that ships, which every machine draws alike.
        roundness: Of corners; 0 is square, 1 as designed, 2 twice as round.
        scale: Of everything, 0.75 to 1.4.
        card_side: See the class.
        card_at_top: Whether card and clock stand at the top of the free area, not the bottom.
    """

    name: str = "Clean"
    paper: str = "#fffffff5"
    ink: str = "#14171b"
    soft_ink: str = "#4a5462"
    price: str = "#d4121d"
    on_price: str = "#ffffff"
    dark: str = "#14171bee"
    on_dark: str = "#ffffff"
    soft_on_dark: str = "#a9c4ff"
    clock: str = "#ffcf6b"
    warning: str = "#d4121df5"
    on_warning: str = "#ffffff"
    mark: str = "#4b8bff"
    slate: str = "#232a36"
    font: str = ""
    roundness: float = 1.0
    scale: float = 1.0
    card_side: CardSide = CardSide.START
    card_at_top: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.name.strip()) <= LONGEST_THEME_NAME or not self.name.isprintable():
            raise BadInput(f"a theme has a name of at most {LONGEST_THEME_NAME} characters")
        for name in COLOURS:
            colour = getattr(self, name)
            if _COLOUR.fullmatch(colour) is None:
                raise BadInput(f"{name} is a colour such as #d4121d or #14171bee, got {colour!r}")
        if len(self.font) > LONGEST_FONT_NAME or not (self.font.isprintable() or not self.font):
            raise BadInput(f"font is the name of a font family of {LONGEST_FONT_NAME} characters")
        if not 0 <= self.roundness <= 2:
            raise BadInput(f"roundness lies between 0 and 2, got {self.roundness}")
        if not 0.75 <= self.scale <= 1.4:
            raise BadInput(f"scale lies between 0.75 and 1.4, got {self.scale}")


COLOURS = (
    *("paper", "ink", "soft_ink", "price", "on_price", "dark", "on_dark", "soft_on_dark"),
    *("clock", "warning", "on_warning", "mark", "slate"),
)
"""Which fields of a theme are colours."""

THEME_FIELDS = tuple(f.name for f in fields(Theme))


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeArea:
    """The part of a canvas that the platform covers with nothing of its own.

    Attributes:
        top: Share of the height that is taken at the top: header, viewers.
        bottom: Likewise at the bottom: chat.
        left: Share of the width.
        right: Likewise: buttons.
    """

    top: float = 0.0
    bottom: float = 0.0
    left: float = 0.0
    right: float = 0.0

    def __post_init__(self) -> None:
        for name in ("top", "bottom", "left", "right"):
            if not 0 <= getattr(self, name) <= MOST_OF_A_SIDE:
                raise BadInput(f"{name} of a safe area lies between 0 and {MOST_OF_A_SIDE}")


UPRIGHT = SafeArea(top=0.09, bottom=0.19, left=0.05, right=0.05)
"""Header above and chat below, as most platforms have them."""
LYING = SafeArea(top=0.06, bottom=0.0, left=0.03, right=0.03)
"""The ticker stands at the lower edge, and the card above it."""


def usual_area(canvas_px: tuple[int, int]) -> SafeArea:
    """Return the area for a canvas nobody has chosen one for."""
    width_px, height_px = canvas_px
    return UPRIGHT if height_px > width_px else LYING


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a drawing depends on besides its overlay and its canvas.

    Attributes:
        theme: Colours, font, places.
        safe: Where overlays may stand; None: `usual_area`.
    """

    theme: Theme = field(default=Theme())
    safe: SafeArea | None = None


CLEAN = Look()
"""The look of the program as it comes."""
