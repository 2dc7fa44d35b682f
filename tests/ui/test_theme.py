"""What is written can be read: 4.5 to 1 at least, by the sums of WCAG 2.2, section 1.4.3."""

import re

import pytest
from PySide6.QtGui import QColor

from studio.core.paths import resource
from studio.ui import theme

GROUNDS = (
    theme.BACKGROUND,
    theme.PANEL,
    theme.RAISED,
    theme.HOVER,
    theme.ANSWER,
    theme.SELECT_GROUND,
    theme.ROW_PROGRAM,
    theme.ROW_PREVIEW,
    theme.ROW_CHOSEN,
)
INKS = (theme.TEXT, theme.DIM, theme.PREVIEW, theme.OFFER, theme.SELECT_TEXT, theme.PROGRAM_TEXT)
QUIET_GROUNDS = (theme.BACKGROUND, theme.PANEL)
"""Where the faintest text stands: what is done or can't be had."""
ON_FILLS = (
    ("#ffffff", theme.PROGRAM_FILL),
    ("#ffffff", theme.SELECT_FILL),
    ("#201500", theme.OFFER),
    ("#062b18", theme.PREVIEW),
)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour."""
    made = QColor(colour)
    parts = (made.redF(), made.greenF(), made.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_sums_are_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_can_be_read_on_every_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("ground", QUIET_GROUNDS)
def test_even_the_faintest_text_can_be_read(ground: str) -> None:
    assert contrast(theme.FAINT, ground) >= 4.5


@pytest.mark.parametrize(("ink", "fill"), ON_FILLS)
def test_words_on_coloured_fills_can_be_read(ink: str, fill: str) -> None:
    assert contrast(ink, fill) >= 4.5


def test_the_style_sheet_writes_in_no_colour_of_its_own_that_can_not_be_read() -> None:
    sheet = resource("themes", "dark.qss").read_text(encoding="utf-8")
    inks = set(re.findall(r"[^-]color: (#[0-9a-fA-F]{6})", sheet))

    unread = {ink for ink in inks if max(contrast(ink, ground) for ground in GROUNDS) < 4.5}
    dark = {ink for ink, _fill in ON_FILLS}
    assert unread <= dark
