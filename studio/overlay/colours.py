"""A theme's colours, ready for the painter."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from studio.show.look import COLOURS, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a theme by their names there, and those that follow from them.

    Attributes:
        tile: Behind a photo.
        track: Of the stock bar.
        ring: Of the countdown, where time is over.
        soft_on_slate: Less important text on the slate.
    """

    paper: QColor
    ink: QColor
    soft_ink: QColor
    price: QColor
    on_price: QColor
    dark: QColor
    on_dark: QColor
    soft_on_dark: QColor
    clock: QColor
    warning: QColor
    on_warning: QColor
    mark: QColor
    slate: QColor
    tile: QColor
    track: QColor
    ring: QColor
    soft_on_slate: QColor


@lru_cache(maxsize=16)
def palette(theme: Theme) -> Palette:
    """Return a theme's colours; do not change them."""
    read = {name: colour_of(getattr(theme, name)) for name in COLOURS}
    ring = QColor(read["on_dark"])
    ring.setAlpha(0x30)
    return Palette(
        **read,
        tile=mixed(read["paper"], read["ink"], 0.09),
        track=mixed(read["paper"], read["ink"], 0.13),
        ring=ring,
        soft_on_slate=mixed(read["on_dark"], read["slate"], 0.3),
    )


def colour_of(text: str) -> QColor:
    """Return the colour of `#rrggbb` or `#rrggbbaa`; Qt would take the alpha first."""
    channels = bytes.fromhex(text[1:])
    return QColor(*channels)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return `one` with a share of `other` in it, opaque."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return QColor(*(round(a * (1 - share) + b * share) for a, b in pairs))


def shifted(colour: QColor, steps: int) -> QColor:
    """Return a colour that much brighter or darker in each channel: its tint stays."""
    return QColor(*(min(255, max(0, channel + steps)) for channel in _channels(colour)))


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
