"""Texts in nearly the same letters are found again; other numbers make another question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.folding import normal_form
from studio.matching.alike import MOST_TEXTS, Alike

words = st.text("abcdefghijklmnoprstuvwxyzéñüабвгдежзиклмنموير长水", min_size=3, max_size=12)
sentences = st.lists(words, min_size=4, max_size=9).map(" ".join)


def known(*texts: str) -> Alike:
    alike = Alike()
    for text in texts:
        alike.add(normal_form(text), text)
    return alike


@given(text=st.text())
def test_the_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    normal = normal_form(text)

    assert normal_form(normal) == normal
    assert normal == normal.strip()
    assert "  " not in normal


@pytest.mark.parametrize(
    "text",
    ["¿Es IMPERMEABLE?", "es impermeáble", "es   impermeableeeee!!!", "Es _ impermeable 😀"],
)
def test_case_accents_signs_and_stretched_letters_make_no_difference(text: str) -> None:
    assert normal_form(text) == "es impermeable"


def test_two_letters_of_a_kind_stay_two() -> None:
    assert normal_form("Wasserfall 100 m") == "wasserfall 100 m"


@given(text=st.text(min_size=1))
def test_a_text_is_like_itself(text: str) -> None:
    normal = normal_form(text)
    alike = Alike()

    alike.add(normal, "key")

    assert alike.find(normal) == "key" or not normal


@given(text=sentences, data=st.data())
def test_a_slip_of_the_keyboard_is_the_same_question(text: str, data: st.DataObject) -> None:
    normal = normal_form(text)
    long_enough = len(set(normal)) > 8 and len(normal) > 30
    at = data.draw(st.integers(0, max(0, len(normal) - 1)))
    slip = normal[:at] + normal[at + 1 :]

    found = known(normal).find(normal_form(slip))

    assert found == normal or not long_enough


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("how long does the battery last", "how long does teh battery last??"),
        ("how long does the battery last", "how long does the batery last"),
        ("сколько держит батарея на морозе", "сколько держит батарея на морозе???"),
        ("cuánto dura la batería en frío", "cuanto dura la bateria en frio"),
    ],
)
def test_what_people_type_for_one_question_is_one(text: str, typed: str) -> None:
    assert known(text).find(normal_form(typed)) == text


@given(text=sentences, one=st.integers(0, 10**6), other=st.integers(0, 10**6))
def test_another_number_is_another_question(text: str, one: int, other: int) -> None:
    alike = known(f"{text} {one}")

    found = alike.find(normal_form(f"{text} {other}"))

    assert (found is not None) == (one == other)


@given(text=sentences, number=st.decimals(0, 999, places=2).map(str), sign=st.sampled_from("-−–"))
def test_a_sign_and_a_point_make_another_number(text: str, number: str, sign: str) -> None:
    assert known(f"{text} {number}").find(normal_form(f"{text} {sign}{number}")) is None
    assert normal_form(f"{text} {sign}{number}") != normal_form(f"{text} {number}")
    assert normal_form(number.replace(".", ",")) == normal_form(number) == number


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("from 10-20 m", "from 10 20 m"),
        ("it's at 10.Is it?", "it s at 10 is it"),
        ("5..5 or 5.,5!!", "5 5 or 5 5"),
        ("1,5 l?", "1.5 l"),
        ("(-20)?", "minus 20"),
    ],
)
def test_what_stands_between_numbers_is_no_sign(text: str, normal: str) -> None:
    assert normal_form(text) == normal


def test_noughts_are_no_stretched_letters() -> None:
    assert normal_form("1000 W for 3333 hoooours") == "1000 w for 3333 hours"
    assert known("is it really 1000 W strong").find(normal_form("is it really 10 W strong")) is None


def test_numbers_in_another_order_are_the_same_numbers() -> None:
    alike = known("is it 30 min at 50 m deep under water")

    assert alike.find(normal_form("is it 50 m deep 30 min at under water")) is not None


def test_other_questions_are_kept_apart() -> None:
    alike = known("how long does the battery last", "how much does it weigh")

    assert alike.find(normal_form("is there a warranty on the battery")) is None
    assert alike.find(normal_form("how long is the cable")) is None


def test_nothing_is_like_nothing() -> None:
    assert Alike().find("how deep") is None
    assert known("😀").find(normal_form("!!")) is None


def test_the_oldest_make_room_when_there_are_too_many() -> None:
    alike = Alike()
    for number in range(MOST_TEXTS + 3):
        alike.add(f"how deep can it go {number}", str(number))

    assert len(alike) == MOST_TEXTS
    assert alike.find("how deep can it go 2") is None
    assert alike.find("how deep can it go 3") == "3"
    assert alike.find(f"how deep can it go {MOST_TEXTS + 2}") == str(MOST_TEXTS + 2)
