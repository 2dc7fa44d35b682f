"""Whether two texts are worded alike, and then whether they ask the same. Pure.

Texts that share most words are compared word by word: what one has and the other hasn't must be a
slip of the keyboard, or say nothing of what is asked. `do you ship to Oslo` is no `do you ship to
Rome`, however near they lie to an encoder.
"""

from collections import Counter

from studio.catalogue.folding import words_of
from studio.core.errors import ModelUnavailable
from studio.matching.everyday_words import common_words
from studio.matching.particulars import says_nothing_of_it
from studio.matching.slipped import slipped_words
from studio.matching.word_forms import same_noun, same_word

SHARED = 0.5
"""Of the words of the shorter text: from so many on the two are worded alike."""

SHORTEST_SLIP, LONGEST_SHORT = 2, 6
"""Letters of a word that is too short to be safe from meaning another one by itself."""

_Words = Counter[str]


def slips_apart(one: str, other: str) -> bool:
    """Return whether two texts have the same words, but for slips and words that say nothing.

    Words may be written as one: `dothey`.
    """
    mine, others = _only_in_one(one, other)
    if not (_own(mine, others) or _own(others, mine)):
        return True
    return "".join(words_of(one)) == "".join(words_of(other))


def asks_otherwise(one: str, other: str) -> bool:
    """Return whether two texts are worded alike, and each has one word of its own that counts.

    Of texts that are worded in other ways nothing is known by their words.
    """
    least = min(words_of(one), words_of(other), key=len)
    mine, others = _only_in_one(one, other)
    shared = len(least) - min(mine.total(), others.total())
    if not least or shared / len(least) < SHARED:
        return False
    return len(_own(mine, others)) == len(_own(others, mine)) == 1


def likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, 0 to 1."""
    here, there = set(words_of(one)), set(words_of(other))
    return len(here & there) / max(1, len(here | there))


def counting(text: str) -> str:
    """Return the words of a text that count, or all of them where none does."""
    words = words_of(text)
    return " ".join([word for word in words if not says_nothing_of_it(word)] or words)


def _only_in_one(one: str, other: str) -> tuple[_Words, _Words]:
    here, there = Counter(words_of(one)), Counter(words_of(other))
    return here - there, there - here


def _own(mine: _Words, others: _Words) -> list[str]:
    """Return the words that count and are no slip of any of the other's."""
    return [
        word
        for word in mine
        if not says_nothing_of_it(word) and not any(_is_slip(word, other) for other in others)
    ]


def _is_slip(word: str, other: str) -> bool:
    """Return whether two words are one but for a slip, or a noun in another number or case."""
    if slipped_words(word, other) is not None or _is_short_slip(word, other):
        return True
    return same_word(word, other) and same_noun(word, other)


def _is_short_slip(word: str, other: str) -> bool:
    """Return whether a letter was left out or swapped with the next, to no known word."""
    short, long = sorted((word, other), key=len)
    if len(short) < SHORTEST_SLIP or len(long) > LONGEST_SHORT:
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    rest, other_rest = short[at:], long[at:]
    if len(long) == len(short):
        is_slip = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    else:
        is_slip = rest == other_rest[1:]
    return is_slip and not (_is_known(word) and _is_known(other))


def _is_known(word: str) -> bool:
    try:
        return word in common_words()
    except ModelUnavailable:  # then none is taken for a slip
        return True
