"""Which words names share with everyday questions, and which of them are brands."""

import pytest

from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching import everyday_words as words_module
from studio.matching.everyday_words import (
    WordList,
    common_words,
    everyday_words,
    is_common,
    languages_of,
)
from studio.matching.matcher import load_matcher

MOST_BYTES = 200_000


def test_a_stem_stands_for_what_goes_on_from_it_for_a_few_letters() -> None:
    words = WordList.of(("lamp", "fold*"))

    assert all(word in words for word in ("lamp", "fold", "folding"))
    assert not any(word in words for word in ("lamps", "folderless", "fol", 7))


@pytest.mark.parametrize(
    "word", ["battery", "batteries", "ширина", "garantie", "зимняя", "садовая", "colore"]
)
def test_what_messages_are_full_of_is_common(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize(
    "word", ["philips", "garmin", "xiaomi", "филипс", "karsto", "nuvora", "лотта"]
)
def test_brands_are_not_common(word: str) -> None:
    assert not is_common(word)
    assert word not in everyday_words()


def test_languages_tell_their_words_apart() -> None:
    assert "pl" in languages_of("kurtka")
    assert "fr" not in languages_of("kurtka")
    assert "en" in languages_of("waterproof")
    assert not languages_of("karsto")


def test_the_list_that_ships_is_sorted_and_small() -> None:
    written = resource("language", "common_words.toml").read_bytes()
    parts = written.decode().split('"""')[1::2]

    assert len(written) < MOST_BYTES
    assert parts
    assert all(part.split() == sorted(set(part.split())) for part in parts)


def test_a_matcher_without_its_words_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words_module, "COMMON", "no_such.toml")
    common_words.cache_clear()

    with pytest.raises(ModelUnavailable, match=r"no_such\.toml"):
        load_matcher()
