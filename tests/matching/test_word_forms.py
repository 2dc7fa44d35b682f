"""A noun in its forms is one word; a verb from its stem is another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.folding import fold
from studio.matching.word_forms import same_noun, same_word

folded = st.text("abcdefghijklmnop", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rovelio", "rovelios"),
        ("rovelio", "rovelo"),
        ("rovelio", "rovleio"),
        ("rovelio", "rovalio"),
        ("чайником", "чайник"),
        ("kettle", "kettles"),
    ],
)
def test_an_ending_or_a_slip_is_the_same_word(one: str, other: str) -> None:
    assert same_word(one, other)
    assert same_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pro", "pros"),
        ("cat", "car"),
        ("rovelio", "aurento"),
        ("kettle", "kettledrummer"),
        ("", "a"),
    ],
)
def test_other_words_are_others(one: str, other: str) -> None:
    assert not same_word(one, other)
    assert not same_word(other, one)


@given(one=folded, other=folded)
def test_two_words_are_one_whichever_comes_first(one: str, other: str) -> None:
    assert same_word(one, other) == same_word(other, one)
    assert same_word(one, one)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("kettle", "kettles"),
        ("headphones", "headphone"),
        ("watch", "watches"),
        ("battery", "batteries"),
        ("cargador", "cargadores"),
        ("Lampe", "Lampen"),
        ("Licht", "Lichter"),
        ("зарядка", "зарядку"),
        ("зарядка", "зарядкой"),
        ("зарядка", "зарядок"),
        ("наушники", "наушников"),
        ("чайник", "чайниками"),
        ("ładowarka", "ładowarkę"),
        ("ładowarka", "ładowarek"),
        ("годинник", "годинником"),
        ("سماعة", "سماعات"),
        ("rovelio", "rovleio"),
        ("aurento", "aurnto"),
    ],
)
def test_another_number_or_case_or_a_slip_is_the_same_noun(name: str, said: str) -> None:
    assert same_word(fold(name), fold(said))
    assert same_noun(fold(name), fold(said))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("charger", "charge"),
        ("charger", "charged"),
        ("charger", "charges"),
        ("charger", "charging"),
        ("heater", "heat"),
        ("cooler", "cools"),
        ("cleaner", "cleaning"),
        ("speaker", "speak"),
        ("holder", "holds"),
        ("watch", "watched"),
        ("Kocher", "kochen"),
        ("cargador", "cargar"),
        ("plancha", "planchar"),
        ("chargeur", "charge"),
        ("зарядка", "заряд"),
        ("зарядка", "заряда"),
        ("зарядка", "зарядит"),
        ("ładowarka", "ładować"),
    ],
)
def test_a_verb_from_its_stem_is_not_the_noun(name: str, said: str) -> None:
    assert not same_noun(fold(name), fold(said))
