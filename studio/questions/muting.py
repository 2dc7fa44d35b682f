"""Questions as they are seen while viewers are muted; let in again, they are seen as before."""

from dataclasses import replace

from studio.questions.moderation import Moderation
from studio.questions.question import Question

Muted = frozenset[tuple[str, str]]
"""Viewers: chat, and the platform's id of them."""


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
    if kept:
        first = kept[0]
        if first is question.askers[0]:
            return replace(question, askers=kept)
        return replace(
            question, askers=kept, text=first.text, language=first.language, translation=""
        )
    viewers = {(one.chat_id, one.author_id) for one in question.askers}
    return replace(question, askers=()) if question.viewers > len(viewers) else None
