"""Kinds of products are found by the words viewers have for them, in their endings."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching.kinds import Kinds, read_kinds, terms_of

KINDS = Kinds(
    {
        "watch": ["watch | smart watch*", "reloj*", "час*"],
        "phone": ["phone", "телефон*"],
        "robot": ["robot vacuum"],
        "jacket": ["*jacke | jacke"],
    }
)


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


@pytest.mark.parametrize("written", [None, "whole cut", "watch = 5\n", "\xff"])
def test_kinds_that_are_missing_or_broken_are_named_so(tmp_path: Path, written: str | None) -> None:
    path = tmp_path / "product_types.toml"
    if written is not None:
        path.write_bytes(written.encode("latin-1"))

    with pytest.raises(ModelUnavailable, match="kinds of products"):
        read_kinds(path)


def test_kinds_that_were_cut_are_named_so(tmp_path: Path) -> None:
    whole = resource("language", "product_types.toml").read_bytes()
    path = tmp_path / "product_types.toml"
    path.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(ModelUnavailable, match="kinds of products"):
        read_kinds(path)
