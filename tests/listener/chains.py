"""A chain with a reader of few words, and what it tells, added up."""

import itertools
from collections import Counter
from collections.abc import Iterable

from studio.core.ids import QuestionId
from studio.listener.chain import Chain
from studio.protocol.listener_messages import Heard
from studio.questions.message import ChatItem, ChatMessage
from studio.questions.moderation import Why
from studio.questions.question import Question
from tests.builders import a_message
from tests.fakes.fake_reader import WATCH, FakeReader


class Listened:
    """A chain, and all it told.

    Attributes:
        reader: What it reads with.
        chain: The chain.
        told: What it told, oldest first.
    """

    def __init__(self, reader: FakeReader | None = None) -> None:
        numbers = itertools.count(1)
        self.reader = reader or FakeReader()
        self.chain = Chain(self.reader, lambda: f"question-{next(numbers)}")
        self.chain.look_at(WATCH)
        self.told: list[Heard] = []

    def say(self, *texts: str, viewer: str = "", **changes: object) -> None:
        """Have viewers write, each another one unless one is named."""
        for text in texts:
            number = self.messages + self.chain.waiting + 1
            author = viewer or f"viewer-{number}"
            message = a_message(number, text=text, author_id=author, **changes)
            self.take(message)

    def take(self, *items: ChatItem) -> None:
        """Take items in, and read all that waits."""
        for item in items:
            self.chain.take(item)
        self.work()

    def work(self) -> None:
        """Read all that waits, and have it told."""
        while self.chain.work():
            pass
        self.tell()

    def tell(self) -> Heard | None:
        """Have told what is new."""
        heard = self.chain.heard(len(self.told) + 1, resumes={})
        if heard is not None:
            self.told.append(heard)
        return heard

    @property
    def messages(self) -> int:
        """How many came."""
        return sum(heard.messages for heard in self.told)

    @property
    def hidden(self) -> Counter[Why]:
        """How many are not shown, by why."""
        counts: Counter[Why] = Counter()
        for heard in self.told:
            counts.update(heard.hidden)
        return counts

    @property
    def opened(self) -> list[Question]:
        """Every question."""
        return [question for heard in self.told for question in heard.opened]

    @property
    def texts(self) -> list[str]:
        """What each question says."""
        return [question.text for question in self.opened]

    def asked(self, question_id: QuestionId) -> int:
        """Return how many messages ask a question."""
        return list(self.askers()).count(question_id)

    def viewers(self, question_id: QuestionId) -> int:
        """Return how many viewers ask it."""
        more = (a for heard in self.told for a in heard.asked if a.question_id == question_id)
        return 1 + sum(a.new_viewers for a in more)

    def askers(self) -> Iterable[QuestionId]:
        """Yield for each message that asks which question it asks."""
        for heard in self.told:
            yield from (question.question_id for question in heard.opened)
            for more in heard.asked:
                yield from (more.question_id for _ in more.askers)

    def sources(self) -> list[str]:
        """Return the ids of messages that ask."""
        askers = [q.askers for q in self.opened]
        askers += [more.askers for heard in self.told for more in heard.asked]
        return [asker.source_id for some in askers for asker in some]


def numbered(texts: Iterable[str]) -> list[ChatMessage]:
    """Return messages of different viewers."""
    return [a_message(number, text=text) for number, text in enumerate(texts, 1)]
