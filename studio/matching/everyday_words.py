"""Words that everyday questions are full of, and in which languages a word is one."""

import re
import tomllib
from collections.abc import Container, Iterable, Mapping, Set
from functools import cache, lru_cache
from typing import Any

from studio.catalogue.folding import words_of
from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching.plain_words import PLAIN_WORDS

EVERYDAY = "everyday_words.toml"
COMMON = "common_words.toml"
TYPES = "product_types.toml"

MOST_WORDS = 20_000
"""Words that are remembered: names are read again whenever the catalogue changes."""

SHORTEST_STEM = 4
LONGEST_ENDING = 4
"""Letters that may follow a stem."""

_CYRILLIC_ADJECTIVE = re.compile(r"(?:[ыо]и|[нк]ии|ая|яя|ое|ее|ые|ие|ьн[аеі]|(?:ськ|зьк)[аеі])$")
"""Folded."""


class WordList(Container[str]):
    """Words, and stems of words: each stands for whatever goes on from it for a few letters."""

    def __init__(self, words: Set[str], stems: Set[str]) -> None:
        self._words = words
        self._stems = stems

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        shortest = max(SHORTEST_STEM, len(word) - LONGEST_ENDING)
        ends = range(shortest, len(word) + 1)
        return word in self._words or any(word[:end] in self._stems for end in ends)

    @classmethod
    def of(cls, written: Iterable[str]) -> "WordList":
        """Return folded words as a list; a star at the end makes one a stem."""
        words, stems = set[str](), set[str]()
        for word in written:
            if word.endswith("*"):
                stems.add(word[:-1])
            else:
                words.add(word)
        return cls(words, stems)


@cache
def everyday_words() -> WordList:
    """Return the everyday words of all languages, which are no names even of what a thing is.

    Raises:
        ModelUnavailable: They are missing or broken.
    """
    lines = _read(EVERYDAY).values()
    return WordList.of((*PLAIN_WORDS, *(word for line in lines for word in _folded(line))))


@cache
def common_words() -> WordList:
    """Return the most common words of all languages in messages, rows and sheets.

    Raises:
        ModelUnavailable: They are missing or broken.
    """
    return WordList.of(word for line in _read(COMMON).values() for word in line.split())


def load_words() -> None:
    """Read all words now, and not when the first question is asked.

    Raises:
        ModelUnavailable: They are missing or broken.
    """
    try:
        everyday_words()
        common_words()
        _by_language()
    except (AttributeError, KeyError, TypeError) as error:
        raise ModelUnavailable(f"the everyday words can't be read: {error}") from error


@lru_cache(MOST_WORDS)
def is_common(word: str) -> bool:
    """Return whether a folded word is common, or a Cyrillic adjective: few brands are such."""
    return word in common_words() or _CYRILLIC_ADJECTIVE.search(word) is not None


@lru_cache(MOST_WORDS)
def languages_of(word: str) -> Set[str]:
    """Return the languages of which a folded word is a common one, or for a kind of products.

    Raises:
        ModelUnavailable: The words are missing or broken.
    """
    return frozenset(language for language, words in _by_language().items() if word in words)


@cache
def _by_language() -> Mapping[str, WordList]:
    """Return common and everyday words, and words for kinds of products, by their language."""
    found = {language: line.split() for language, line in _read(COMMON).items()}
    for by_language in (_read(EVERYDAY), *_read(TYPES).values()):
        for language, line in by_language.items():
            found.setdefault(language, []).extend(_folded(line))
    found["en"] += PLAIN_WORDS
    return {language: WordList.of(words) for language, words in found.items()}


def _folded(line: str) -> Iterable[str]:
    """Yield the words of a line, folded, each with the star that makes it a stem."""
    for written in line.split():
        star = "*" if written.endswith("*") else ""
        *before, last = words_of(written) or ("",)
        yield from before
        if last:
            yield last + star


@cache
def _read(name: str) -> dict[str, Any]:
    try:
        with (resource("language") / name).open("rb") as file:
            return tomllib.load(file)
    except (OSError, ValueError) as error:
        raise ModelUnavailable(f"{name} can't be read: {error}") from error
