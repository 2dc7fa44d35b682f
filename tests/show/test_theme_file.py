"""A theme's file says what it means, or one sentence says what is wrong with it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.core.paths import resource
from studio.show.look import COLOURS, THEME_FIELDS, CardSide, Theme
from studio.show.theme_file import parse_theme, read_themes, write_theme

SHIPPED = ("clean", "bold")

colours = st.from_regex(r"\A#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?\Z")
names = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=40).filter(
    lambda name: bool(name.strip()) and name.isprintable()
)
themes = st.builds(
    Theme,
    name=names,
    **dict.fromkeys(COLOURS, colours),
    font=st.sampled_from(["", "Inter", 'Odd "font" \\ name']),
    roundness=st.floats(0, 2),
    scale=st.floats(0.75, 1.4),
    card_side=st.sampled_from(CardSide),
    card_at_top=st.booleans(),
)


@given(theme=themes)
def test_a_written_theme_is_read_as_it_was(theme: Theme) -> None:
    assert parse_theme(write_theme(theme)) == theme


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_theme_says_every_key(name: str) -> None:
    text = resource("themes", f"{name}.toml").read_text("utf-8")

    said = {line.partition(" = ")[0] for line in text.splitlines() if " = " in line}

    assert said == set(THEME_FIELDS)
    assert parse_theme(text).name.lower() == name


def test_the_first_shipped_theme_is_the_one_a_show_begins_with() -> None:
    assert parse_theme(resource("themes", "clean.toml").read_text("utf-8")) == Theme()


def test_what_is_not_said_is_as_in_the_usual_theme() -> None:
    theme = parse_theme('name = "Ours"\nscale = 1\ncard_side = "end"')

    assert theme == replace(Theme(), name="Ours", scale=1.0, card_side=CardSide.END)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour = 3", "'colour' is no key of a theme; it has name, paper"),
        ("scale = 'big'", "scale is a number, got 'big'"),
        ("scale = true", "scale is a number, got True"),
        ("scale = 3.5", "scale lies between 0.75 and 1.4, got 3.5"),
        ("scale = nan", "scale lies between 0.75 and 1.4, got nan"),
        ("roundness = -1", "roundness lies between 0 and 2, got -1.0"),
        ("card_at_top = 1", "card_at_top is true or false, got 1"),
        ("name = 7", "name is a text, got 7"),
        ("name = ''", "a theme has a name"),
        ("card_side = 'left'", "card_side is one of start, centre, end, got 'left'"),
        ("card_side = ['start']", "card_side is one of start, centre, end"),
        ("paper = 'white'", "paper is a colour such as #d4121d or #14171bee, got 'white'"),
        ("paper = 0xffffff", "paper is a text, got 16777215"),
        ("paper = '#12345'", "paper is a colour"),
        ("[paper]\na = 1", "paper is a text"),
        ("paper", "a theme is a TOML file"),
        ("a = " + "[" * 5_000, "a theme is a TOML file"),
        ("# " + "x" * 30_000, "at most 20000 characters"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_with_its_key(text: str, told: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_theme(text)

    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


@given(text=st.text(max_size=200))
def test_any_text_is_a_theme_or_bad_input(text: str) -> None:
    try:
        theme: Any = parse_theme(text)
    except BadInput:
        theme = None

    assert theme is None or isinstance(theme, Theme)


def test_themes_are_found_by_name_and_the_hosts_own_replace_the_shipped_ones(
    tmp_path: Path,
) -> None:
    own = replace(Theme(), scale=1.2)
    (tmp_path / "mine.toml").write_text(write_theme(own), "utf-8-sig")
    (tmp_path / "zebra.toml").write_text('name = "Zebra"', "utf-8")
    (tmp_path / "notes.txt").write_text("not a theme", "utf-8")

    found = read_themes([resource("themes"), tmp_path, tmp_path / "nowhere"])

    assert [theme.name for theme in found] == ["Bold", "Clean", "Zebra"]
    assert found[1] == own


def test_a_theme_that_is_wrong_costs_only_itself_and_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.toml").write_text("scale = 9", "utf-8")
    (tmp_path / "b.toml").write_bytes(b'name = "\xff"')
    (tmp_path / "c.toml").write_text('name = "Good"', "utf-8")

    assert [theme.name for theme in read_themes([tmp_path])] == ["Good"]
    assert "a.toml" in caplog.text
    assert "scale" in caplog.text
    assert "b.toml" in caplog.text
