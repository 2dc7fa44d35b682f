"""What comes out of a chat: messages, messages taken back, and gaps.

Everything a stranger wrote is plain text here: cleaned (`studio.questions.cleaning`), cut to a
length, never markup, a path or a formula.
"""

from dataclasses import dataclass

from studio.core.ids import ChatId

LONGEST_TEXT = 500
"""Characters kept of a message; no platform allows many more."""
LONGEST_NAME = 60
LONGEST_SOURCE_ID = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """What a viewer paid to be seen: never a float.

    Attributes:
        micros: Millionths of the currency.
        currency: ISO 4217 code.
    """

    micros: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatMessage:
    """One message of one viewer.

    Attributes:
        chat_id: Which of the host's chats it came from.
        source_id: The platform's own id of it; within a chat each counts once.
        author_id: The platform's id of the viewer, or empty.
        author_name: As the platform shows it; plain text.
        roles: Of `owner`, `moderator`, `member`, `verified`, `buyer`.
        text: Plain text, at most `LONGEST_TEXT` characters.
        published_at_utc_ms: When the platform took it.
        received_at_utc_ms: When it came here.
        money: Paid with it, or None.
        reply_to: `source_id` of the message it answers, or empty.
    """

    chat_id: ChatId
    source_id: str
    author_id: str = ""
    author_name: str = ""
    roles: tuple[str, ...] = ()
    text: str
    published_at_utc_ms: int
    received_at_utc_ms: int
    money: Money | None = None
    reply_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """A message, or all of a viewer's, was removed by the platform or its moderators.

    Attributes:
        chat_id: Where.
        source_id: Which message; empty: by author.
        author_id: Whose; with both empty, everything in the chat.
    """

    chat_id: ChatId
    source_id: str = ""
    author_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Messages that may have been missed.

    Attributes:
        chat_id: Where.
        from_utc_ms: Last heard before it.
        until_utc_ms: First heard after it.
    """

    chat_id: ChatId
    from_utc_ms: int
    until_utc_ms: int


ChatItem = ChatMessage | TakenBack | Gap
