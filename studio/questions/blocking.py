"""Words that keep messages away, wherever they stand: in what was asked, or in who asked it."""

import re
from collections.abc import Iterable
from itertools import product

from studio.catalogue.folding import fold, words_of
from studio.questions.blocked_entry import read_entry
from studio.questions.chat_spec import TYPED
from studio.questions.disguise import Disguises, is_suspicious, means_cyrillic, twins_of
from studio.questions.question import Asker, Question, asked_by, viewer_of

MOST_KNOWN = 50_000
"""Texts of which is remembered whether a word is in them."""

_TWINNED = 4
"""An entry of more words is looked for in the letters in which it was written."""


class Blocked:
    """Whole words, or several in a row, whatever their case and accents, and however disguised.

    An entry with signs in it, like `a$$` or an emoji, is looked for as it is written; a star before
    or after a word is any beginning or ending of it.
    """

    def __init__(self, written: Iterable[str] = ()) -> None:
        self._blocked: dict[str, list[tuple[str, ...]]] = {}
        self._known: dict[str, bool] = {}
        entries = [entry for entry in map(read_entry, written) if entry is not None]
        signs = [e.pattern for e in entries if e.begun or e.ended or not e.is_words]
        phrases = [words_of(entry.text) for entry in entries if entry.is_words]
        self._signs = re.compile("|".join(signs)) if signs else None
        spellings = {words for phrase in phrases for words in _spellings(phrase)}
        lent = spellings.difference(phrases)
        self._in_cyrillic = frozenset(words for words in lent if not "".join(words).isascii())
        for words in spellings:
            self._blocked.setdefault(words[0], []).append(words)
        single = {word for phrase in phrases for word in phrase}
        self._disguises = Disguises(single, map("".join, phrases))
        self._seeks = bool(entries)

    def __bool__(self) -> bool:
        return self._seeks

    def is_in(self, text: str) -> bool:
        """Return whether one of the words stands in a text."""
        if not self._seeks or not text:
            return False
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            known = self._known[text] = self._finds(text)
        return known

    def stops(self, asker: Asker) -> bool:
        """Return whether one stands in a message or its author's name.

        What somebody typed in by hand was meant as it stands.
        """
        return asker.chat_id != TYPED and (self.is_in(asker.text) or self.is_in(asker.name))

    def _finds(self, text: str) -> bool:
        folded = fold(text)
        if self._stand_in(words_of(text), folded):
            return True
        if self._signs is not None and self._signs.search(folded):
            return True
        if not self._blocked or not is_suspicious(folded):
            return False
        unmasked = self._disguises.unmasked(folded)
        return self._stand_in(unmasked, folded) or self._disguises.is_spelled_in(folded)

    def _stand_in(self, words: tuple[str, ...], folded: str) -> bool:
        """Return whether one stands in a text; `сіра` is `cipa` where it is not Ukrainian."""
        return any(
            words[at : at + len(blocked)] == blocked
            and not (blocked in self._in_cyrillic and means_cyrillic(folded))
            for at, word in enumerate(words)
            for blocked in self._blocked.get(word, ())
        )


def can_be_found(written: str) -> bool:
    """Return whether an entry has anything that can be found in a text."""
    return read_entry(written) is not None


def _spellings(phrase: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return a phrase as it is written, and as letters of another script write it."""
    if len(phrase) > _TWINNED:
        return {phrase}
    return set(product(*({word, *twins_of(word)} for word in phrase)))


def seen_without_words(question: Question, blocked: Blocked) -> Question | None:
    """Return a question without the askers whose words or names are blocked.

    It stands in the words of the first who is left. None where nobody is, unless its own words may
    stand and further viewers ask it, of whom nothing is known.
    """
    if not blocked:
        return question
    kept = tuple(one for one in question.askers if not blocked.stops(one))
    if kept and len(kept) == len(question.askers):
        return question
    if not kept and blocked.is_in(question.text):
        return None
    viewers = {viewer_of(one) for one in question.askers}
    further = not question.askers or question.viewers > len(viewers)
    return asked_by(question, kept) if kept or further else None
