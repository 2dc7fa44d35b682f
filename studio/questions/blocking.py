"""Words that keep messages away, wherever they stand: in what was asked, or in who asked it."""

from collections.abc import Iterable
from dataclasses import replace

from studio.catalogue.folding import words_of
from studio.questions.chat_spec import TYPED
from studio.questions.question import Asker, Question, asked_by

MOST_KNOWN = 50_000
"""Texts of which is remembered whether a word is in them."""


class Blocked:
    """Whole words, or several in a row, whatever their case and accents."""

    def __init__(self, written: Iterable[str] = ()) -> None:
        self._blocked: dict[str, list[tuple[str, ...]]] = {}
        self._known: dict[str, bool] = {}
        for words in map(words_of, written):
            if words:
                self._blocked.setdefault(words[0], []).append(words)

    def __bool__(self) -> bool:
        return bool(self._blocked)

    def is_in(self, text: str) -> bool:
        """Return whether one of the words stands in a text."""
        if not self._blocked or not text:
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
        words = words_of(text)
        return any(
            words[at : at + len(blocked)] == blocked
            for at, word in enumerate(words)
            for blocked in self._blocked.get(word, ())
        )


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
    if kept:
        return asked_by(question, kept)
    if blocked.is_in(question.text):
        return None
    viewers = {(one.chat_id, one.author_id) for one in question.askers}
    further = not question.askers or question.viewers > len(viewers)
    return replace(question, askers=()) if further else None
