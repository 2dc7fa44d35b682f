"""Words the encoder does not know become words it does; whatever comes, nothing fails."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ModelUnavailable
from studio.matching.bridges import Bridges, in_latin, read_bridges, spellings_in
from studio.matching.languages import KNOWN, UNKNOWN

TABLES = {
    "uk_ru": {"годинник": "часы", "чи": "ли", "п'ять": "пять", "вага": "вес", "вай-фай": "вайфай"},
    "ar_msa": {"قديش": "كم", "شو": "ما", "قد ايش": "كم"},
    "arabizi": {"kam": "كم", "se3r": "سعر", "el": "ال", "add eh": "كم", "add es": "كم"},
}
ACCENTS = {
    "es": {"cuanto": "cuánto", "bateria": "batería"},
    "pl": {"wodoodpornosc": "wodoodporność"},
}
LATIN = {"skolko": "сколько", "vesit": "весит", "voda": "вода"}
BRIDGES = Bridges(TABLES, ACCENTS, LATIN)
SHIPPED = read_bridges(ACCENTS, LATIN)
languages = st.sampled_from((*KNOWN, UNKNOWN, ""))


@pytest.mark.parametrize(
    ("language", "text", "crossed"),
    [
        ("uk", "Годинник чи вага?", "часы ли вес?"),
        ("uk", "п’ять хвилин", "пять хвилин"),
        ("uk", "skolko vesit 5 kg", "сколько весит 5 kg"),
        ("ru", "skolko vesit?", "сколько весит?"),
        ("ru", "сколько весит годинник", "сколько весит годинник"),
        ("ar", "قديش السعر", "كم السعر"),
        ("ar", "وشو السعر", "وما السعر"),
        ("ar", "قد ايش السعر", "كم السعر"),
        ("ar", "kam el se3r?", "كم السعر?"),
        ("ar", "قدّيش السعر", "كم السعر"),
        ("ar", "ADD EH el se3r 50m", "كم السعر 50m"),
        ("uk", "чи є Вай-фай", "ли е вайфай"),
        ("es", "Cuanto dura la BATERIA", "cuánto dura la batería"),
        ("pl", "wodoodpornosc 5 ATM", "wodoodporność 5 ATM"),
        ("fr", "combien dure la batterie", "combien dure la batterie"),
        ("en", "cuanto dura", "cuanto dura"),
        ("zh", "防水吗", "防水吗"),
        (UNKNOWN, "12345 😀", "12345 😀"),
    ],
)
def test_words_cross_over_in_their_language(language: str, text: str, crossed: str) -> None:
    assert BRIDGES.cross(text, language) == crossed


@given(text=st.text(), language=languages)
def test_any_text_crosses(text: str, language: str) -> None:
    for bridges in (BRIDGES, SHIPPED):
        crossed = bridges.cross(text, language)

        assert not text.strip() or crossed


@given(text=st.text("0123456789 .,:;!?+-%°😀"), language=languages)
def test_numbers_and_signs_stay_as_they_are(text: str, language: str) -> None:
    assert SHIPPED.cross(text, language) == text


@given(text=st.text(), language=st.sampled_from(("en", "zh", UNKNOWN)))
def test_what_the_encoder_knows_stays_as_it_is(text: str, language: str) -> None:
    assert SHIPPED.cross(text, language) == text


@pytest.mark.parametrize("text", ["add eſ", "İ add eh", "вай-фаЙ", "ſe3r"])
def test_letters_of_two_cases_and_of_one_are_no_trouble(text: str) -> None:
    for language in ("ar", "uk", "ru"):
        assert BRIDGES.cross(text, language)


def test_a_cyrillic_word_is_known_as_it_is_typed_in_latin_letters() -> None:
    assert in_latin("Сколько") == "skolko"
    assert in_latin("щётка") == "schetka"
    assert in_latin("їжа") == "yizha"
    assert in_latin("watch") == "watch"


def test_spellings_are_learned_from_what_is_well_written() -> None:
    accents, latin = spellings_in(
        [
            ("es", "¿Cuánto dura la batería?"),
            ("es", "cuanto, cuánto y cuánto"),
            ("ru", "сколько держит"),
            ("en", "naïve"),
        ]
    )

    assert accents["es"] == {"cuanto": "cuánto", "bateria": "batería"}
    assert "en" not in accents
    assert latin == {"skolko": "сколько", "derzhit": "держит"}


@pytest.mark.parametrize("written", [None, b"", b"[uk_ru]\na = ", b"\xff", b"uk_ru = 5\n"])
def test_bridges_that_are_missing_or_broken_are_named_so(
    tmp_path: Path, written: bytes | None
) -> None:
    path = tmp_path / "bridges.toml"
    if written is not None:
        path.write_bytes(written)

    with pytest.raises(ModelUnavailable, match="bridges"):
        read_bridges(ACCENTS, LATIN, path)
