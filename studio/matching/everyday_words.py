"""Words that everyday questions are full of, and in which languages a word is one."""

import tomllib
from collections.abc import Mapping, Set
from functools import cache
from typing import Any

from studio.catalogue.folding import words_of
from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching.plain_words import PLAIN_WORDS

EVERYDAY = "everyday_words.toml"


@cache
def everyday_words() -> Set[str]:
    """Return the everyday words of all languages, folded.

    Raises:
        ModelUnavailable: They are missing or broken.
    """
    return frozenset(PLAIN_WORDS.union(*map(words_of, _read(EVERYDAY).values())))


@cache
def words_by_language() -> Mapping[str, Set[str]]:
    """Return everyday words, and words for kinds of products, by their language.

    Raises:
        ModelUnavailable: They are missing or broken.
    """
    found = {language: set(words_of(line)) for language, line in _read(EVERYDAY).items()}
    for by_language in _read("product_types.toml").values():
        for language, line in by_language.items():
            found.setdefault(language, set()).update(words_of(line))
    found["en"] |= PLAIN_WORDS
    return found


def _read(name: str) -> dict[str, Any]:
    try:
        with (resource("language") / name).open("rb") as file:
            return tomllib.load(file)
    except (OSError, ValueError) as error:
        raise ModelUnavailable(f"{name} can't be read: {error}") from error
