"""What is typed without accents, capitals and vowel signs finds what is written with them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studio.catalogue.folding import fold, fold_places, placed_words, words_of


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Água", "agua"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Чёрный", "черныи"),
        ("أحمد إلى آخر", "احمد الي اخر"),
        ("ساعةٌ ذكيـــة", "ساعه ذكيه"),
        ("فارسی", "فارسي"),
        ("٣٠", "30"),
        ("۴۵", "45"),
        ("５０ｍ", "50m"),
        ("٥٫٥", "5.5"),
        ("ﻻ", "لا"),
        ("Łódź", "lodz"),
        ("½", "1⁄2"),
        ("\u200fABC\u200e", "abc"),
    ],
)
def test_a_text_is_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_words_end_where_letters_meet_digits_and_a_number_is_one_word() -> None:
    assert words_of("IP68, AMOLED 1,43″ (466×466)") == (
        "ip", "68", "amoled", "1.43", "466", "x", "466",
    )  # fmt: skip


def test_chinese_is_found_character_by_character() -> None:
    assert words_of("智能手表 S2") == ("智", "能", "手", "表", "s", "2")


def test_a_word_is_placed_in_the_text_as_it_was_written() -> None:
    text = "«Éau Naïve»"

    assert [text[w.start : w.end] for w in placed_words(text)] == ["Éau", "Naïve"]


@given(st.text())
@example("ΐ ŉ ǰ ß İ ﬃ")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)

    assert fold(once) == once


@given(st.text(), st.text())
def test_a_text_folds_piece_by_piece(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@given(st.text())
def test_each_place_is_known_and_in_order(text: str) -> None:
    places = fold_places(text)

    assert len(places) == len(fold(text))
    assert list(places) == sorted(places)
    assert [w.text for w in placed_words(text)] == list(words_of(text))
