"""Texts that are off by one slip of the keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.listener import slips as slips_module
from studio.listener.slips import Slips
from studio.matching.slipped import slipped_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is the battery strong?", "is the batetry strong?"),  # swapped
        ("is the battery strong?", "is the batttery strong?"),  # doubled
        ("is the battery strong?", "is the bttery strong?"),  # left out
        ("is the battery strong?", "is the bartery strong?"),  # mistaken
        ("почему так", "почеум так"),
        ("waterproof", "waterpoof"),
    ],
)
def test_a_slip_in_a_long_word_is_one_both_ways(one: str, other: str) -> None:
    slips = Slips()
    slips.add(one)

    slip = slips.find(other)

    assert slip is not None
    assert slip.text == one
    assert slipped_words(one, other) == (slip.meant, slip.typed)
    assert slipped_words(other, one) == (slip.typed, slip.meant)
    assert one.replace(slip.meant, slip.typed) == other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is it hot inside", "is it not inside"),  # another short word
        ("does it take 12 v", "does it take 12 w"),  # another unit
        ("has it 1000 watts", "has it 100 watts"),  # another number
        ("es para perro", "es para pero"),
        ("you ship to norway", "you ship to norway?"),
        ("can i swim", "cani swim"),
        ("which strap is on it", "how long does it last"),
        ("reversal", "reservla"),  # two slips
    ],
)
def test_what_may_mean_another_thing_is_no_slip(one: str, other: str) -> None:
    slips = Slips()
    slips.add(one)

    assert slipped_words(one, other) is None
    assert slips.find(other) is None


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_slip_is_one_both_ways_and_keeps_numbers(one: str, other: str) -> None:
    words, back = slipped_words(one, other), slipped_words(other, one)

    assert words == (back[::-1] if back else None)
    if words:
        assert [c for c in one if c.isdigit()] == [c for c in other if c.isdigit()]


def test_the_oldest_are_forgotten_with_all_their_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slips_module, "MOST_TEXTS", 1)
    slips = Slips()
    slips.add("waterproof enough")

    slips.add("is the battery strong")

    assert slips.find("waterprof enough") is None
    slip = slips.find("is the battry strong")
    assert slip is not None
    assert slip.text == "is the battery strong"
    assert len(slips._by_form) == len("is the battery strong") + 1 - 1  # `tt`: one form
