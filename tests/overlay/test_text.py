"""Whatever a title says, it stays in its column and is only text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from studio.overlay.text import Column, Setting, clean, fit, line

SETTINGS = (Setting(size_px=30), Setting(size_px=24, most_lines=2))

anything = st.text(max_size=200) | st.text("a\u0301\u202e\u2067\u200d ً👨‍👩‍👧🇪🇸水ع", max_size=200)


@example(text="﷽", rtl=True, width_px=40)
@given(text=anything, rtl=st.booleans(), width_px=st.integers(40, 600))
def test_no_line_is_wider_than_its_column(text: str, *, rtl: bool, width_px: int) -> None:
    block = fit(clean(text), SETTINGS, Column(width_px=width_px, rtl=rtl))

    assert block.width_px <= width_px
    assert len(block.lines) <= 2


@example(text="A\u2060\u0300")
@example(text="A" + "\u0337" * 4 + "\u2060" + "\u0337" * 4)
@given(text=anything)
def test_cleaned_text_is_one_short_line_without_control_or_override(text: str) -> None:
    cleaned = clean(text)

    assert cleaned == " ".join(cleaned.split())
    assert len(cleaned) <= 300
    assert not set(cleaned) & set(
        "\n\r\t\x00\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    assert clean(cleaned) == cleaned


def test_a_lone_surrogate_is_left_out() -> None:
    assert clean("x\ud800y") == "xy"


def test_a_tower_of_marks_is_cut_to_what_a_script_needs() -> None:
    assert clean("Z" + "\u0337" * 500 + "a") == "Z" + "\u0337" * 4 + "a"


def test_joiners_that_shape_arabic_and_emoji_stay() -> None:
    assert clean("می\u200cخواهم") == "می\u200cخواهم"
    assert clean("👩\u200d💻") == "👩\u200d💻"


def test_markup_stays_the_text_it_is() -> None:
    block = fit("<b>5 < 6</b> &amp;", SETTINGS, Column(width_px=900, rtl=False))

    assert block.lines == ("<b>5 < 6</b> &amp;",)


def test_a_text_that_fits_small_is_set_small_and_whole() -> None:
    text = "Trek Watch S2 with a rubber strap"

    block = fit(text, SETTINGS, Column(width_px=300, rtl=False))

    assert " ".join(block.lines) == text
    assert block.font.pixelSize() == 24


@pytest.mark.parametrize("text", ["word " * 200, "W" * 1_000, "水" * 1_000, "ساعة " * 200])
def test_a_text_too_long_for_all_lines_ends_in_an_ellipsis(text: str) -> None:
    block = fit(clean(text), SETTINGS, Column(width_px=300, rtl=False))

    assert len(block.lines) == 2
    assert block.lines[-1].endswith("…")
    assert block.width_px <= 300


def test_an_empty_text_takes_no_room() -> None:
    assert fit("", SETTINGS, Column(width_px=300, rtl=False)).height_px == 0


@pytest.mark.parametrize("text", ["Watch", "ساعة", "手表", "กระเป๋า", "⌚"])
def test_lines_are_as_high_whatever_font_they_fall_back_to(text: str) -> None:
    latin = line("Abc", 40, Column(width_px=0, rtl=False))

    other = line(text, 40, Column(width_px=0, rtl=False))

    assert other.height_px == latin.height_px


@pytest.mark.parametrize("digit", "0123456789")
def test_all_digits_are_as_wide_as_each_other(digit: str) -> None:
    column = Column(width_px=0, rtl=False)

    assert line(digit * 5, 40, column).width_px == line("00000", 40, column).width_px


def test_the_shipped_font_is_the_one_that_is_used() -> None:
    block = line("Abc", 40, Column(width_px=0, rtl=False))

    assert block.font.families()[0] == "Cuecard Sans"
    assert QFontMetricsF(block.font).horizontalAdvance("Abc") == pytest.approx(
        block.width_px, abs=1
    )
