"""Reading a value as JSON that came in, for tests."""

from studio.chat.incoming import Door, Incoming, read_incoming
from studio.core.ids import ChatId
from studio.questions.message import ChatMessage
from tests.chat.records import MOMENT_UTC_MS, json_of

NOW = MOMENT_UTC_MS + 5_000


def read(value: object, *, room: str = "", events_only: bool = False) -> Incoming:
    """Read a value as JSON."""
    door = Door(chat_id=ChatId("c"), room=room, events_only=events_only)
    return read_incoming(json_of(value), door, now_utc_ms=NOW)


def message_of(found: Incoming) -> ChatMessage:
    """Return the one message."""
    (message,) = found.items
    assert isinstance(message, ChatMessage)
    return message
