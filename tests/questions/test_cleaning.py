"""Strangers' text becomes plain text, whatever it was."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from studio.questions.cleaning import MOST_MARKS, clean_name, clean_text
from studio.questions.message import LONGEST_TEXT

anything = st.text(st.characters(codec=None), max_size=700)


@given(text=anything)
def test_what_is_cleaned_is_one_line_of_visible_text(text: str) -> None:
    clean = clean_text(text)

    categories = {unicodedata.category(c) for c in clean}
    assert len(clean) <= LONGEST_TEXT
    assert clean == clean.strip()
    assert categories.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert not set(clean) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(text=anything)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean_text(text)

    assert clean_text(once) == once


def test_heaps_of_accents_are_cut_down() -> None:
    zalgo = "h" + "\u0336" * 50 + "i"

    clean = clean_text(zalgo)

    assert clean == "h" + "\u0336" * MOST_MARKS + "i"


def test_arabic_and_emoji_keep_what_joins_them() -> None:
    family, persian = "👨\u200d👩\u200d👧", "می\u200cخواهم"

    assert clean_text(family) == family
    assert clean_text(persian) == persian


def test_markup_stays_the_characters_it_is() -> None:
    assert clean_text("<b>50%</b> &amp; <img src=x>") == "<b>50%</b> &amp; <img src=x>"


def test_a_megabyte_is_cut_to_a_message() -> None:
    assert len(clean_text("a" * 1_000_000)) == LONGEST_TEXT


def test_a_name_loses_its_at_sign() -> None:
    assert clean_name(" @@sol_92\u202e ") == "sol_92"
    assert clean_name("@ @sol_92") == "sol_92"
