"""Two texts, or two words, that are one but for a slip of the keyboard. Pure."""

import re

from studio.catalogue.folding import ALONE

SAFE_LETTERS = 6
"""A word of so many letters seldom becomes another one by one letter; `hot` becomes `not`."""

SAFE_LETTERS_MOVED = 5
"""Likewise by a letter that is doubled, or swapped with its neighbour."""

_ALONE = re.compile(rf"[{ALONE}]")
"""Of these scripts no letter is safe: each is a word."""


def slipped_words(one: str, other: str) -> tuple[str, str] | None:
    """Return the word of each in which two texts differ by one slip, or None where it is more.

    It has to be a word that is safe from meaning another one.

    Numbers, spaces and question marks tell texts apart: 10 W are no slip of 100 W.
    """
    start = _common(one, other)
    most = min(len(one), len(other)) - start
    end = min(_common(one[::-1], other[::-1]), most)
    here, there = one[start : len(one) - end], other[start : len(other) - end]
    if not (here + there).isalpha() or _ALONE.search(here + there):
        return None
    words = _word_at(one, start), _word_at(other, start)
    if len(here) == len(there) == 2:
        moved, is_one = True, here == there[::-1]
    else:
        longer = one if here else other
        moved = not (here and there) and longer[start] in longer[max(start - 1, 0) : start]
        is_one = len(here) <= 1 and len(there) <= 1
    letters = min(len(words[0]), len(words[1]))
    safe = letters >= (SAFE_LETTERS_MOVED if moved else SAFE_LETTERS)
    return words if is_one and safe else None


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with together."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _word_at(text: str, at: int) -> str:
    """Return the word that stands at a place, or ends there."""
    begin = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at)
    return text[begin : len(text) if end < 0 else end].rstrip("?")
