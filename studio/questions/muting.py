"""Questions as they are seen while viewers are muted and words blocked; let in again, as before."""

from dataclasses import dataclass, field
from functools import lru_cache

from studio.questions.blocking import Blocked, seen_without_words
from studio.questions.moderation import Moderation, Why
from studio.questions.question import Question, asked_by, viewer_of

Muted = frozenset[tuple[str, str]]
"""Viewers: chat, and the platform's id of them."""


@dataclass(frozen=True, slots=True)
class Away:
    """What is kept away from the desk and the picture.

    Attributes:
        muted: Viewers.
        blocked: Words.
    """

    muted: Muted = frozenset()
    blocked: Blocked = field(default_factory=Blocked)

    def __bool__(self) -> bool:
        """Return whether anything is kept away."""
        return bool(self.muted) or bool(self.blocked)

    def seen(self, question: Question) -> Question | Why:
        """Return a question as it is seen, or why it is not."""
        left = seen_without(question, self.muted) if self.muted else question
        if left is None:
            return Why.MUTED
        return seen_without_words(left, self.blocked) or Why.BLOCKED


def away_in(moderation: Moderation) -> Away:
    """Return what is kept away."""
    return Away(muted_in(moderation), _blocked(moderation.blocked_words))


@lru_cache(maxsize=2)
def _blocked(words: tuple[str, ...]) -> Blocked:
    """Return the words, which know many texts by the second time they are asked for."""
    return Blocked(words)


def muted_in(moderation: Moderation) -> Muted:
    """Return who is muted."""
    return frozenset((viewer.chat_id, viewer.author_id) for viewer in moderation.muted)


def seen_without(question: Question, muted: Muted) -> Question | None:
    """Return a question without its muted askers, in the words of the first who is not.

    None where nobody else asked it. Of a crowd only the first askers are known: what further ones
    ask, too, stays, with nobody named.
    """
    kept = tuple(one for one in question.askers if (one.chat_id, one.author_id) not in muted)
    if len(kept) == len(question.askers):
        return question
    viewers = {viewer_of(one) for one in question.askers}
    further = question.viewers > len(viewers)
    return asked_by(question, kept) if kept or further else None
