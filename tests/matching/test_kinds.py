"""Kinds of products are found by the words viewers have for them, in their endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.matching.kinds import Kinds, read_kinds, same_word, terms_of

KINDS = Kinds(
    {
        "watch": ["watch | smart watch*", "reloj*", "час*"],
        "phone": ["phone", "телефон*"],
        "robot": ["robot vacuum"],
        "jacket": ["*jacke | jacke"],
    }
)
folded = st.text("abcdefghijklmnop", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("is the WATCH waterproof", {"watch"}),
        ("and the relojes?", {"watch"}),
        ("а часы с телефоном?", {"watch", "phone"}),
        ("watchful", set()),
        ("robot", set()),
        ("that robot vacuum", {"robot"}),
        ("vacuum robot", set()),
        ("die Wanderjacke", {"jacket"}),
        ("jackenfutter", set()),
        ("", set()),
    ],
)
def test_a_kind_is_named_by_its_words_whole_unless_they_may_go_on(
    text: str, kinds: set[str]
) -> None:
    assert set(KINDS.named(text)) == kinds


def test_more_words_name_a_kind_more_strongly() -> None:
    assert KINDS.named("my watch") == {"watch": 1}
    assert KINDS.named("my smart watches") == {"watch": 2}


def test_terms_are_read_without_those_that_say_nothing() -> None:
    terms = terms_of("Wrist Watch | reloj* | | !")

    assert [(term.words, term.stem) for term in terms] == [
        (("wrist", "watch"), False),
        (("reloj",), True),
    ]


@pytest.mark.parametrize(
    "text", ["reloj", "часы", "годинник", "zegarek", "relógio", "Armbanduhr", "手表", "montre"]
)
def test_the_kinds_that_ship_know_a_watch_in_many_languages(text: str) -> None:
    kinds = read_kinds()

    assert any("watch" in kind for kind in kinds.named(text)), kinds.named(text)


@given(text=st.text())
def test_any_text_names_kinds_or_none(text: str) -> None:
    assert all(count >= 1 for count in KINDS.named(text).values())


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
