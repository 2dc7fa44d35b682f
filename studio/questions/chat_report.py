"""How a chat goes."""

from dataclasses import dataclass
from enum import StrEnum

from studio.questions.chat_spec import ChatSpec


class ChatState(StrEnum):
    """How a chat is."""

    OFF = "off"
    CONNECTING = "connecting"
    LIVE = "live"
    WAITING = "waiting"  # for the next try
    FAILED = "failed"  # needs the host
    ENDED = "ended"  # a replay that is over, a chat the platform closed


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatReport:
    """One chat, as it goes.

    Attributes:
        spec: Which.
        state: How it is.
        via: By which way: `eventsub`, `irc`, `grpc`, `rest`, …; empty while there is none.
        code: Why it waits or failed, a stable word; else empty.
        text: The same as a sentence.
        advice: What to do now, or empty.
        messages: How many came in this show.
        can_reply: Whether the studio may write into it.
        retry_at_utc_ms: When it is tried again, or None.
    """

    spec: ChatSpec
    state: ChatState = ChatState.OFF
    via: str = ""
    code: str = ""
    text: str = ""
    advice: str = ""
    messages: int = 0
    can_reply: bool = False
    retry_at_utc_ms: int | None = None
