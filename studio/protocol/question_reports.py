"""What the control room says of viewers' questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from studio.core.ids import ShowId
from studio.protocol.message import Message
from studio.questions.chat_report import ChatReport
from studio.questions.message import Gap
from studio.questions.moderation import Moderation, Why
from studio.questions.question import Question


class ModelState(StrEnum):
    """How the language models are."""

    STARTING = "starting"
    READY = "ready"
    MISSING = "missing"  # questions are listed by rules, without rows
    ENDED = "ended"  # nobody reads chats: the listener ended, and is started again


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """The reader of messages.

    Attributes:
        state: How it is.
        text: What is wrong, or empty; where it is ready, what it has to do without.
    """

    state: ModelState = ModelState.STARTING
    text: str = ""


class QuestionsChanged(Message, frozen=True, kw_only=True):
    """The question desk as it is now; at most seven times a second.

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
