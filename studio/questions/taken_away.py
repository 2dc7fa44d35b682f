"""What platforms took back, for looking each asker up."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.questions.message import TakenBack
from studio.questions.question import Asker

Seen = tuple[str, str]
"""A message: its chat, and the chat's id of it."""


def seen_of(asker: Asker) -> Seen:
    """Return the message with which somebody asked."""
    return (asker.chat_id, asker.source_id)


@dataclass(frozen=True, slots=True)
class TakenAway:
    """Messages that were taken back, for looking each asker up.

    Attributes:
        messages: Single ones.
        authors: Viewers whose messages all went.
        chats: Chats that were cleared.
    """

    messages: frozenset[Seen]
    authors: frozenset[tuple[str, str]]
    chats: frozenset[str]

    @classmethod
    def of(cls, taken: Sequence[TakenBack]) -> "TakenAway":
        """Return what these mean."""
        return cls(
            messages=frozenset((t.chat_id, t.source_id) for t in taken if t.source_id),
            authors=frozenset(
                (t.chat_id, t.author_id) for t in taken if t.author_id and not t.source_id
            ),
            chats=frozenset(t.chat_id for t in taken if not (t.source_id or t.author_id)),
        )

    def has(self, asker: Asker) -> bool:
        """Return whether this message is among them."""
        return (
            seen_of(asker) in self.messages
            or (asker.chat_id, asker.author_id) in self.authors
            or asker.chat_id in self.chats
        )
