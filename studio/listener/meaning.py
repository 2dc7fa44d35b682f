"""What is known of a text that viewers write; nothing yet, while it waits to be read."""

from dataclasses import dataclass, field

from studio.core.ids import ProductId, QuestionId
from studio.questions.message import ChatMessage
from studio.questions.moderation import Why
from studio.questions.understood import Understood

Said = tuple[str, ChatMessage]
"""A message, after the key of its text."""


@dataclass(slots=True)
class Waiting:
    """Who wrote a text that nobody has read yet.

    Attributes:
        asks: Whether it looks like a question at a glance.
        said: The messages, oldest first.
        viewers: Hashes of who sent them.
    """

    asks: bool
    said: list[Said] = field(default_factory=list)
    viewers: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Meaning:
    """What is known of a text.

    Attributes:
        why: Why it is not shown; None: it asks.
        buying: Whether who writes it is about to buy.
        understood: What it asks.
        text: A text that means this.
        named: Products it names; None: nobody looked yet, because that takes its time.
        question_id: The question on the desk, once somebody asked.
        waiting: Who wrote it, as long as nobody read it; None: it was read.
    """

    why: Why | None = None
    buying: bool = False
    understood: Understood | None = None
    text: str = ""
    named: frozenset[ProductId] | None = None
    question_id: QuestionId | None = None
    waiting: Waiting | None = None
