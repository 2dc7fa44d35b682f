"""Texts that are off by one slip of the keyboard, found by looking up instead of comparing.

A letter left out, doubled, mistaken, or swapped with the next one: leaving one letter out of both
texts, in the right places, makes them equal. So each text is kept under all its forms with a
letter left out, and a text like it is found by its own. What is off by more is found by
`studio.matching.alike`, which takes ten times as long.

Source:
    Garbe, "Symmetric Delete spelling correction", 2012: the deletions of both sides meet.
"""

from collections import deque
from dataclasses import dataclass
from functools import lru_cache

MOST_TEXTS = 6_000
KEPT_READY = 64
LONGEST = 60
"""Characters; of a longer text one slip is little, and it is found as alike."""

SAFE_LETTERS = 6
"""A word of so many letters seldom becomes another one by one letter; `hot` becomes `not`."""

SAFE_LETTERS_MOVED = 5
"""Likewise by a letter that is doubled, or swapped with its neighbour."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What a slip was made in.

    Attributes:
        text: The known text.
        meant: Its word that was mistyped.
        typed: What was typed in its place.
    """

    text: str
    meant: str
    typed: str


class Slips:
    """Keeps texts by their forms with a letter left out; the oldest are forgotten."""

    def __init__(self) -> None:
        self._texts: deque[str] = deque()
        self._by_form: dict[int, str] = {}

    def add(self, text: str) -> None:
        """Know a text."""
        if not SAFE_LETTERS_MOVED <= len(text) <= LONGEST:
            return
        self._texts.append(text)
        for form in _forms(text):
            self._by_form[form] = text
        if len(self._texts) > MOST_TEXTS:
            self._forget(self._texts.popleft())

    def find(self, text: str) -> "Slip | None":
        """Return which known text is this one but for a slip, or None."""
        if not SAFE_LETTERS_MOVED <= len(text) <= LONGEST:
            return None
        forms = _forms(text)
        if self._by_form.keys().isdisjoint(forms):  # most are like none
            return None
        tried: str | None = None
        for form in forms:
            known = self._by_form.get(form)
            if known is None or known is tried:
                continue
            tried = known
            words = slipped_words(known, text)
            if words is not None:
                return Slip(known, *words)
        return None

    def _forget(self, text: str) -> None:
        for form in _forms(text):
            if self._by_form.get(form) is text:
                del self._by_form[form]


def slipped_words(one: str, other: str) -> tuple[str, str] | None:
    """Return the word of each in which two texts differ by one slip, or None where it is more.

    It has to be a word that is safe from meaning another one.

    Numbers, spaces and question marks tell texts apart: 10 W are no slip of 100 W.
    """
    start = _common(one, other)
    most = min(len(one), len(other)) - start
    end = min(_common(one[::-1], other[::-1]), most)
    here, there = one[start : len(one) - end], other[start : len(other) - end]
    if not (here + there).isalpha():
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


@lru_cache(KEPT_READY)
def _forms(text: str) -> tuple[int, ...]:
    """Return hashes of a text and of its forms with a letter left out; they take little room.

    A text is looked for first, and added soon after.
    """
    return (hash(text), *[hash(text[:at] + text[at + 1 :]) for at in range(len(text))])


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
