"""Whether two texts are worded alike, and then whether they ask the same. Pure.

Texts that share most words are compared word by word: what one has and the other hasn't must be a
slip of the keyboard, or say nothing of what is asked. `do you ship to Oslo` is no `do you ship to
Rome`, however near they lie to an encoder.
"""

from collections import Counter

from studio.catalogue.folding import words_of
from studio.matching.particulars import says_nothing_of_it
from studio.matching.slipped import slipped_words

SHARED = 0.5
"""Of the words of the shorter text: from so many on the two are worded alike."""

_Words = Counter[str]


def slips_apart(one: str, other: str) -> bool:
    """Return whether two texts have the same words, but for slips and words that say nothing."""
    mine, others = _only_in_one(one, other)
    return not (_has_own(mine, others) or _has_own(others, mine))


def asks_otherwise(one: str, other: str) -> bool:
    """Return whether two texts are worded alike, and each has a word of its own that counts.

    Of texts that are worded in other ways nothing is known by their words.
    """
    least = min(words_of(one), words_of(other), key=len)
    mine, others = _only_in_one(one, other)
    shared = len(least) - min(mine.total(), others.total())
    if not least or shared / len(least) < SHARED:
        return False
    return _has_own(mine, others) and _has_own(others, mine)


def _only_in_one(one: str, other: str) -> tuple[_Words, _Words]:
    here, there = Counter(words_of(one)), Counter(words_of(other))
    return here - there, there - here


def _has_own(mine: _Words, others: _Words) -> bool:
    """Return whether a word counts and is no slip of any of the other's."""
    return any(
        not says_nothing_of_it(word) and not any(_is_slip(word, other) for other in others)
        for word in mine
    )


def _is_slip(word: str, other: str) -> bool:
    return slipped_words(word, other) is not None
