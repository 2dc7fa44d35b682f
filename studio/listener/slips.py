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

from studio.matching.slipped import SAFE_LETTERS_MOVED, slipped_words

MOST_TEXTS = 6_000
KEPT_READY = 64
LONGEST = 60
"""Characters; of a longer text one slip is little, and it is found as alike."""


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


@lru_cache(KEPT_READY)
def _forms(text: str) -> tuple[int, ...]:
    """Return hashes of a text and of its forms with a letter left out; they take little room.

    A text is looked for first, and added soon after.
    """
    return (hash(text), *[hash(text[:at] + text[at + 1 :]) for at in range(len(text))])
