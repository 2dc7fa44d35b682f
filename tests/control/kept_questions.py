"""A keeper of questions over a store in memory, and what it is given to keep."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import cast

from studio.control.question_keeper import HeardNumber, QuestionKeeper
from studio.core.errors import StorageError
from studio.core.ids import ChatId, QuestionId, ShowId
from studio.protocol.listener_messages import AskedAgain, Heard
from studio.questions.desk import DeskState, receive
from studio.questions.question import Asker, Question
from studio.storage.question_store import Batch, Count, QuestionStore
from studio.storage.show_values import StoredEvent
from tests.builders import NOW_UTC_MS, a_question, an_asker

SHOW = ShowId("show-1")
CHAT = ChatId("chat-1")


@dataclass
class MemoryStore:
    """Writes into dictionaries, unless it fails.

    Attributes:
        trouble: Why nothing can be written; empty: it can.
        shows: Shows that are there.
        questions: What was written.
        askers: Likewise.
        count: Likewise.
        resumes: Likewise.
        batches: How large each piece was.
        taken_back: How many messages of each piece were taken back.
        asked: Events that were written.
        slow: Is waited for before each piece.
        power: Is set while what was written is on the disk at once.
        disk_trouble: Why it can't be brought to the disk.
    """

    trouble: str = ""
    shows: set[ShowId] = field(default_factory=lambda: {SHOW})
    questions: dict[QuestionId, Question] = field(default_factory=dict)
    askers: dict[str, Asker] = field(default_factory=dict)
    count: Count | None = None
    resumes: dict[ChatId, str] = field(default_factory=dict)
    batches: list[tuple[int, int]] = field(default_factory=list)
    taken_back: list[int] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    slow: Callable[[], Awaitable[None]] | None = None
    power: asyncio.Event = field(default_factory=asyncio.Event)
    disk_trouble: str = ""

    def __post_init__(self) -> None:
        self.power.set()

    async def on_disk(self) -> None:
        """See `QuestionStore.on_disk`."""
        await self.power.wait()
        if self.disk_trouble:
            raise StorageError(self.disk_trouble)

    async def keep(self, batch: Batch) -> bool:
        """See `QuestionStore.keep`."""
        if self.slow is not None:
            await self.slow()
        if self.trouble:
            raise StorageError(self.trouble)
        if batch.show_id not in self.shows:
            return False
        self.taken_back += [len(batch.taken_back)] if batch.taken_back else []
        for taken in batch.taken_back:
            self.askers.pop(taken.source_id, None)
        self.questions |= {question.question_id: question for question, _ in batch.questions}
        for question_id, asker in batch.askers:
            assert question_id in self.questions
            self.askers[asker.source_id] = asker
        self.count = batch.count or self.count
        self.resumes |= batch.resumes
        self.batches.append((len(batch.questions), len(batch.askers)))
        assert set(batch.asked) <= {question.question_id for question, _ in batch.questions}
        self.asked += [event.event_id for event in batch.asked.values()]
        return True


class Story:
    """A keeper, the desk whose changes it keeps, and what it told."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.told: list[tuple[int, bool]] = []
        self.keeper = QuestionKeeper(cast(QuestionStore, self.store), self._note, asked)
        self.desk = DeskState()
        self.number = 0

    def hear(self, heard: Heard, show_id: ShowId = SHOW) -> None:
        """Let the desk take something in, and owe it."""
        self.number += 1
        received = receive(self.desk, heard, now_utc_ms=NOW_UTC_MS)
        self.desk = received.state
        self.keeper.heard(show_id, received, heard, HeardNumber(run=1, number=self.number))

    def _note(self, number: HeardNumber, in_memory: bool) -> None:
        self.told.append((number.number, in_memory))


def asked(_show_id: ShowId, question: Question) -> StoredEvent:
    """Return the event that a question came up."""
    return StoredEvent(
        event_id=question.question_id,
        kind="question.asked",
        at_utc_ms=NOW_UTC_MS,
        revision=1,
        body_json="{}",
    )


def opening(*numbers: int) -> Heard:
    """Return that these were asked."""
    return Heard(
        number=0,
        opened=tuple(a_question(n) for n in numbers),
        messages=len(numbers),
        resumes={CHAT: f"seq-{numbers[-1]}"},
    )


def asking(number: int, *viewers: int) -> Heard:
    """Return that more viewers asked one."""
    askers = tuple(an_asker(viewer) for viewer in viewers)
    more = AskedAgain(
        question_id=QuestionId(f"question-{number}"), askers=askers, new_viewers=len(askers)
    )
    return Heard(number=0, asked=(more,), messages=len(askers))
