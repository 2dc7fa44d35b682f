"""Profiles of markets: every key is checked, and the error says which and what it may be."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.core.paths import resource
from studio.rehearsal.market_profile import (
    RULES,
    MarketProfile,
    profile_names,
    profile_of,
    read_profile,
)

ROOT = Path(__file__).resolve().parents[2]
_KEYS = [(section, key) for section, rules in RULES.items() for key in rules]


def a_table() -> dict[str, Any]:
    """Return a profile that ships, as a table to be spoilt."""
    return tomllib.loads(resource("rehearsal", "markets", "gulf.toml").read_text(encoding="utf-8"))


def read(table: dict[str, Any]) -> MarketProfile:
    """Return the profile of a table."""
    return profile_of(tomli_w.dumps(table).encode(), "gulf")


def test_every_market_that_ships_can_be_read() -> None:
    names = profile_names()

    profiles = [read_profile(name) for name in names]

    assert {"slow_europe", "southern_europe", "united_states", "rushing"} <= set(names)
    for profile in profiles:
        assert sum(profile.languages.values()) == pytest.approx(1)
        assert sum(profile.countries.values()) == pytest.approx(1)


def test_patience_falls_from_slow_europe_to_the_rushing() -> None:
    slow, south, us, rushing = (
        read_profile(name)
        for name in ("slow_europe", "southern_europe", "united_states", "rushing")
    )

    assert slow.afterwards.late > south.afterwards.late > us.afterwards.late
    assert us.afterwards.late > rushing.afterwards.late
    assert slow.buying.decides_s > us.buying.decides_s > rushing.buying.decides_s
    assert slow.watching.silence_s > rushing.watching.silence_s


@pytest.mark.parametrize(("section", "key"), _KEYS)
def test_a_number_out_of_range_is_named_with_its_range(section: str, key: str) -> None:
    rule = RULES[section][key]
    for wrong in (rule.high + 1, rule.low - 1, float("nan"), "much", True, 16**70):
        table = a_table()
        table[section][key] = wrong
        with pytest.raises(BadInput) as refused:
            read(table)
        assert f"{section}.{key} must be a number from {rule.low:g} to {rule.high:.10g}" in str(
            refused.value
        )


def test_the_document_says_of_every_number_what_it_is_and_where_it_is_from() -> None:
    lines = (ROOT / "docs" / "audience-model.md").read_text(encoding="utf-8").splitlines()
    rows = {cells[1].strip(): cells for line in lines if len(cells := line.split("|")) == 8}
    markets = [read_profile(name) for name in ("slow_europe", "southern_europe", "rushing")]

    for section, key in _KEYS:
        _, _, what, *numbers, source, _ = rows[f"`{section}.{key}`"]
        told = [float(number) for number in numbers]
        assert told == [getattr(getattr(market, section), key) for market in markets], key
        assert what.strip()
        assert source.strip()


@pytest.mark.parametrize(("section", "key"), _KEYS)
def test_a_missing_key_is_named(section: str, key: str) -> None:
    table = a_table()
    del table[section][key]

    with pytest.raises(BadInput, match=rf"{section}\.{key} must be .*, got nothing"):
        read(table)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 2}, "version must be 1, got 2"),
        ({"about": ""}, None),
        ({"about": "two\nlines"}, "about must be one line"),
        ({"watching": 3}, "watching must be a table of numbers"),
        ({"buying": {"reach": 0.1}}, "buying.look_s must be"),
        ({"colour": "red"}, "colour is not known"),
        ({"languages": {}}, "languages must be a table of shares"),
        ({"languages": {"nl": 1}}, "languages.nl must be one of en, es"),
        ({"languages": {"es": -1}}, "languages.es must be a number from 0 to 1000"),
        ({"languages": {"es": 0}}, "languages must have a share above 0"),
        ({"countries": {"Spain": 1}}, "countries.Spain must be two capital letters"),
    ],
)
def test_what_a_profile_cannot_say_is_refused(change: dict[str, Any], said: str | None) -> None:
    table = a_table() | change

    if said is None:
        assert read(table).about == ""
        return
    with pytest.raises(BadInput, match=said.replace(".", r"\.")):
        read(table)


def test_an_unknown_key_of_a_table_is_named() -> None:
    table = a_table()
    table["buying"]["rich"] = 0.3

    with pytest.raises(BadInput, match=r"buying\.rich is not known; known are reach"):
        read(table)


@pytest.mark.parametrize("name", ["atlantis", "../gulf", "", "gulf.toml", "GULF"])
def test_only_profiles_that_ship_have_a_name(name: str) -> None:
    with pytest.raises(BadInput, match="profile must be one of eastern_europe"):
        read_profile(name)


@given(data=st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    with pytest.raises(BadInput):
        profile_of(data, "noise")


_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=5), st.floats(), max_size=3),
)


@given(
    place=st.sampled_from([(s, k) for s, k in _KEYS] + [("languages", "es"), ("countries", "ES")]),
    value=_VALUES,
)
def test_whatever_stands_in_one_place_it_is_read_within_range_or_refused(
    place: tuple[str, str], value: object
) -> None:
    section, key = place
    table = a_table()
    if value is None:
        table[section].pop(key, None)
    else:
        table[section][key] = value

    try:
        profile = read(table)
    except BadInput:
        return

    if section in RULES:
        got = getattr(getattr(profile, section), key)
        assert RULES[section][key].low <= got <= RULES[section][key].high
    assert sum(profile.languages.values()) == pytest.approx(1)
