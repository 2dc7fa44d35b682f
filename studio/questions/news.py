"""What the desk is told of chats, whoever tells it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from studio.core.ids import ProductId, QuestionId
from studio.questions.message import Gap, TakenBack
from studio.questions.moderation import Why
from studio.questions.question import Asker, Question
from studio.questions.understood import RowMatch


class More(Protocol):
    """Further messages of one question; see `studio.protocol.listener_messages.AskedAgain`."""

    @property
    def question_id(self) -> QuestionId:
        """Which question."""
        ...

    @property
    def askers(self) -> tuple[Asker, ...]:
        """Every message, oldest first."""
        ...

    @property
    def new_viewers(self) -> int:
        """How many of them had not asked it before."""
        ...

    @property
    def buyer(self) -> bool:
        """Whether one is about to buy."""
        ...


class News(Protocol):
    """What chats told; see `studio.protocol.listener_messages.Heard`."""

    @property
    def opened(self) -> tuple[Question, ...]:
        """New questions, each with its first asker."""
        ...

    @property
    def asked(self) -> Sequence[More]:
        """Further messages of questions."""
        ...

    @property
    def taken_back(self) -> tuple[TakenBack, ...]:
        """Messages that platforms removed."""
        ...

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Messages that may have been missed."""
        ...

    @property
    def messages(self) -> int:
        """How many came."""
        ...

    @property
    def hidden(self) -> Mapping[Why, int]:
        """How many of them are not shown, by why."""
        ...


class Matched(Protocol):
    """What answers a corrected question; see `studio.protocol.listener_messages.RowsMatched`."""

    @property
    def question_id(self) -> QuestionId:
        """Which question."""
        ...

    @property
    def product_id(self) -> ProductId:
        """The product it was held against."""
        ...

    @property
    def rows(self) -> tuple[RowMatch, ...]:
        """What answers it, best first."""
        ...

    @property
    def answer(self) -> str:
        """Remembered from the same question, or empty."""
        ...

    @property
    def answer_from_utc_ms(self) -> int | None:
        """When that was given."""
        ...
