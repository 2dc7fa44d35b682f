"""What the control room says of viewers' questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from studio.core.ids import ShowId
from studio.protocol.message import Message
from studio.questions.chat_spec import ChatSpec
from studio.questions.message import Gap
from studio.questions.moderation import Moderation, Why
from studio.questions.question import Question


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


class ModelState(StrEnum):
    """How the language models are."""

    STARTING = "starting"
    READY = "ready"
    MISSING = "missing"  # questions are listed by rules, without rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """The reader of messages.

    Attributes:
        state: How it is.
        text: What is wrong, or empty.
    """

    state: ModelState = ModelState.STARTING
    text: str = ""


class QuestionsChanged(Message, frozen=True, kw_only=True):
    """The question desk as it is now; at most four times a second.

    Attributes:
        questions: Open ones, the most worth first; at most 200.
        open_count: All open ones.
        later: For after the show, the newest first; at most 50.
        later_count: All of them.
        answered_count: Answered in this show.
        messages_per_minute: Over all chats, the last minute.
        hidden: How many messages were not shown, by why.
        chats: Every chat.
        gaps: The last ten times that messages may have been missed.
        models: The reader of messages.
        moderation: What is kept away.
    """

    questions: tuple[Question, ...] = ()
    open_count: int = 0
    later: tuple[Question, ...] = ()
    later_count: int = 0
    answered_count: int = 0
    messages_per_minute: int = 0
    hidden: Mapping[Why, int] = msgspec.field(default_factory=dict)
    chats: tuple[ChatReport, ...] = ()
    gaps: tuple[Gap, ...] = ()
    models: Models = Models()
    moderation: Moderation = Moderation()


class QuestionsListed(Message, frozen=True, kw_only=True):
    """The answer to `AskQuestions`.

    Attributes:
        show_id: Of which show.
        questions: The newest first.
        total: How many there are.
    """

    show_id: ShowId
    questions: tuple[Question, ...]
    total: int
