"""Every text of the shipped themes can be read on its ground, whatever the camera shows behind."""

import itertools

import pytest
from PySide6.QtGui import QColor

from studio.overlay.colours import Palette, colour_of, mixed, palette, shifted
from studio.overlay.rehearsal_mark import GROUND_ALPHA
from studio.show.look import CLEAN, Theme
from tests.overlay.samples import BOLD

LEAST = 4.5
"""WCAG 2.2, success criterion 1.4.3."""

Channels = tuple[float, float, float]
BEHIND = (QColor("#000000"), QColor("#ffffff"), QColor("#7f7f7f"))


def over(ground: QColor, behind: QColor) -> Channels:
    """Return what is seen of a ground that the picture shines through."""
    share = ground.alpha() / 255
    pairs = zip(ground.getRgb()[:3], behind.getRgb()[:3], strict=True)  # type: ignore[index]
    red, green, blue = (share * a + (1 - share) * b for a, b in pairs)
    return red, green, blue


def luminance(colour: Channels) -> float:
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Channels, other: Channels) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs(colours: Palette) -> dict[str, tuple[QColor, QColor]]:
    """Return every text and its ground."""
    mark = QColor(colours.dark)
    mark.setAlpha(GROUND_ALPHA)
    return {
        "ink on paper": (colours.ink, colours.paper),
        "soft ink on paper": (colours.soft_ink, colours.paper),
        "price on paper": (colours.price, colours.paper),
        "text on the badge": (colours.on_price, colours.price),
        "sold out": (colours.paper, colours.ink),
        "text on dark": (colours.on_dark, colours.dark),
        "soft text on dark": (colours.soft_on_dark, colours.dark),
        "digits on dark": (colours.clock, colours.dark),
        "text on the warning": (colours.on_warning, colours.warning),
        "the word of a rehearsal": (colours.clock, mark),
        "slate, middle": (colours.on_dark, shifted(colours.slate, 28)),
        "slate, line": (colours.soft_on_slate, shifted(colours.slate, 28)),
    }


@pytest.mark.parametrize("theme", [CLEAN.theme, BOLD.theme], ids=["clean", "bold"])
def test_text_has_a_contrast_of_four_and_a_half_to_its_ground(theme: Theme) -> None:
    found = {
        (name, behind.name()): contrast(over(text, QColor(ground)), over(ground, behind))
        for (name, (text, ground)), behind in itertools.product(
            pairs(palette(theme)).items(), BEHIND
        )
    }

    assert {where: round(ratio, 2) for where, ratio in found.items() if ratio < LEAST} == {}


def test_the_contrast_is_computed_as_the_standard_computes_it() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    ("text", "channels"), [("#d4121d", (212, 18, 29, 255)), ("#14171bee", (20, 23, 27, 238))]
)
def test_the_alpha_of_a_colour_comes_last(text: str, channels: tuple[int, ...]) -> None:
    assert colour_of(text).getRgb() == channels


def test_mixing_and_shifting_stay_within_what_a_colour_can_be() -> None:
    black, white = QColor("#000000"), QColor("#ffffff")

    assert mixed(black, white, 0.5).getRgb() == (128, 128, 128, 255)
    assert shifted(white, 28) == white
    assert shifted(black, -18) == black
