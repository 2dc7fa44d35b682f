"""Texts as pieces of spelling: a slip changes a few of them, a number none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.matching.grams import DIMENSIONS, MOST_CHARACTERS, grams, spelling

whole = st.text(st.characters(exclude_categories=["Cs"]))


@given(text=whole)
def test_pieces_are_places_in_order_each_once(text: str) -> None:
    found = grams(text)

    assert np.array_equal(found, np.unique(found))
    assert not len(found) or 0 <= found[0] <= found[-1] < DIMENSIONS


@given(text=whole)
def test_what_stands_after_the_longest_text_says_nothing(text: str) -> None:
    assert np.array_equal(grams(text), grams(text[:MOST_CHARACTERS]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("¿Cuánto PESA?", "cuanto pesa"),
        ("does it survive 50 m", "does it survive 100 m"),
        ("sooooooo heavy", "soo heavy"),
        ("  how   deep ", "how deep!!!"),
    ],
)
def test_case_accents_signs_and_numbers_make_no_difference(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)
    assert np.array_equal(grams(one), grams(other))


def test_a_slip_leaves_most_pieces_and_another_word_few() -> None:
    right, slip, other = (set(grams(t)) for t in ("waterproof", "waterprof", "headphones"))

    assert len(right & slip) > len(right) / 2
    assert len(right & other) < len(right) / 10


def test_words_count_in_whole_wherever_they_stand() -> None:
    together = set(grams("battery life")) & set(grams("life of my battery"))

    assert together >= set(grams("battery")) & set(grams("my battery"))


@pytest.mark.parametrize("text", ["", " ", "😀", "?!"])
def test_a_text_without_words_has_hardly_a_piece(text: str) -> None:
    assert len(grams(text)) <= 1
