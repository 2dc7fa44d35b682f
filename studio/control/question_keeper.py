"""What viewers asked, on its way into the database; while that fails, in memory, and it goes on.

What is heard many times a second is put together while the last is being written, so that a slow
database gets fewer and larger pieces; each piece is small enough that a take, which is written on
the same thread, does not wait for it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeVar

from studio.core.errors import StorageError
from studio.core.ids import ChatId, QuestionId, ShowId
from studio.protocol.listener_messages import Heard
from studio.questions.desk import DeskState, Received
from studio.questions.message import TakenBack
from studio.questions.question import Asker, Question
from studio.questions.taken_away import TakenAway
from studio.storage.question_store import Batch, Count, QuestionStore
from studio.storage.show_values import StoredEvent

MOST_ASKERS_KEPT = 500
"""Of one question; further ones are counted."""

MOST_EVENTS_KNOWN = 20_000
"""Questions whose event is known to be written; of others the database knows it."""

QUESTIONS_AT_ONCE = 300
ASKERS_AT_ONCE = 500
TAKEN_BACK_AT_ONCE = 50
RETRY_AFTER_S = 2.0
WAITS_AT_MOST_S = 5.0

_log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardNumber:
    """Which message of which run of the listener told something.

    Attributes:
        run: Of the listener.
        number: Of its `Heard`.
    """

    run: int
    number: int


Asked = Callable[[ShowId, Question], StoredEvent | None]
"""Gives the event that a question came up in a show; None where that show is not open."""

Told = Callable[[HeardNumber, bool], None]
"""Is told up to where all is kept, and whether in memory alone."""


@dataclass(slots=True, eq=False)
class _Owed:
    """What is not written yet of one show; `earlier`: which was read, and is not open."""

    show_id: ShowId
    earlier: bool = field(default=False, kw_only=True)
    questions: dict[QuestionId, tuple[Question, int | None]] = field(default_factory=dict)
    askers: list[tuple[QuestionId, Asker]] = field(default_factory=list)
    taken_back: list[TakenBack] = field(default_factory=list)
    count: Count | None = None
    resumes: dict[ChatId, str] = field(default_factory=dict)
    asked: dict[QuestionId, StoredEvent] = field(default_factory=dict)
    pressing: dict[QuestionId, asyncio.Event] = field(default_factory=dict)
    number: HeardNumber | None = None

    def is_empty(self) -> bool:
        rest = (self.questions, self.askers, self.taken_back, self.count, self.resumes)
        return not any(rest) and self.number is None

    def forget(self, taken_back: Sequence[TakenBack]) -> None:
        away = TakenAway.of(taken_back)
        self.askers = [asked for asked in self.askers if not away.has(asked[1])]
        self.taken_back += taken_back


class QuestionKeeper:
    """Keeps what viewers asked; nothing here raises: a broken disk must not stop a show.

    Attributes:
        trouble: Why it is kept in memory only; else empty.
    """

    def __init__(
        self, store: QuestionStore, told: Told, asked: Asked = lambda _show_id, _question: None
    ) -> None:
        self._store = store
        self._told = told
        self._asked = asked
        self._asked_before: set[QuestionId] = set()
        self._being_written: Set[QuestionId] = frozenset()
        self._owed: list[_Owed] = []
        self._deeds: list[Callable[[], Awaitable[None]]] = []
        self._owing = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._may_write = asyncio.Event()
        self._may_write.set()
        self._writing: asyncio.Task[None] | None = None
        self.trouble = ""

    def hold(self, trouble: str = "") -> None:
        """Write nothing until `let_go`: what is kept already is not known yet.

        Args:
            trouble: Why that takes long, or empty.
        """
        self._may_write.clear()
        if trouble:
            self._fail(trouble)

    def let_go(self) -> None:
        """Write again."""
        self._may_write.set()
        self._owing.set()

    async def close(self) -> None:
        """Write what is still owed, as far as that can be done now."""
        if self._may_write.is_set():
            await self.write_owed()

    def heard(
        self, show_id: ShowId, received: Received, heard: Heard, number: HeardNumber | None
    ) -> None:
        """Owe what chats told, with what became of the desk by it.

        Args:
            show_id: Of which show.
            received: What became of its desk.
            heard: What was told.
            number: Of the message all of which is owed now; None: there is more of it.
        """
        owed = self._owed_of(show_id)
        if heard.taken_back:
            owed.forget(heard.taken_back)
        away = TakenAway.of(heard.taken_back)
        owed.askers += [asked for asked in _few(received) if not away.has(asked[1])]
        owed.resumes |= heard.resumes
        owed.number = number or owed.number
        self._owe(owed, received.state, received.changed)
        if self.trouble and number is not None:
            self._told(number, True)

    def changed(self, show_id: ShowId, received: Received) -> None:
        """Owe questions that somebody changed or laid down, with who asked them."""
        owed = self._owed_of(show_id)
        owed.askers += _few(received)
        self._owe(owed, received.state, received.changed)

    def changed_alone(self, show_id: ShowId, question: Question, answered_at: int | None) -> None:
        """Owe one question of a show that is not open."""
        owed = self._owed_alone(show_id)
        owed.questions[question.question_id] = (question, answered_at)
        self._idle.clear()
        self._owing.set()

    def learned(self, write: Callable[[], Awaitable[None]]) -> None:
        """Owe something that is written in any order and as often as one likes."""
        self._deeds.append(write)
        self._idle.clear()
        self._owing.set()

    def unwritten(self) -> Set[QuestionId]:
        """Return the questions that the database has not as they are, with all who asked."""
        owed = {question_id for one in self._owed for question_id in one.questions}
        asked = {question_id for one in self._owed for question_id, _ in one.askers}
        return owed | asked | self._being_written

    async def until_written(self, within_s: float = 1.0) -> bool:
        """Wait until nothing is owed, but not for ever, and not for a database that fails.

        Returns:
            Whether nothing is owed.
        """
        return await self._until(self._idle, within_s)

    async def until_kept(self, question_id: QuestionId) -> bool:
        """Wait likewise until one question is written as it is now, before all else that is owed.

        Who pressed a key waits for it: what a crowd asks meanwhile is written after.
        """
        owed = next((one for one in self._owed if question_id in one.questions), None)
        if owed is None:
            return await self.until_written()
        return await self._until(owed.pressing.setdefault(question_id, asyncio.Event()))

    async def _until(self, done: asyncio.Event, within_s: float = 1.0) -> bool:
        if self.trouble:
            return False
        try:
            async with asyncio.timeout(within_s):
                await done.wait()
        except TimeoutError:
            _log.info("what was asked is not written yet")
            return False
        return True

    async def run(self) -> None:
        """Write what is owed, until cancelled."""
        while True:
            await self._owing.wait()
            await self._may_write.wait()
            self._owing.clear()
            if not await self.write_owed():
                await asyncio.sleep(RETRY_AFTER_S)
                self._owing.set()

    async def write_owed(self) -> bool:
        """Write all that is owed; return whether it is written."""
        while self._writing is not None or self._owed or self._deeds:
            try:
                await self._write_some()
            except StorageError as error:
                self._fail(str(error))
                return False
            except TimeoutError:
                self._fail("the database does not answer")
                return False
        self.trouble = ""
        self._idle.set()
        return True

    # --- one piece -----------------------------------------------------------------------------

    async def _write_some(self) -> None:
        """Write a piece, or wait on for the one that is being written.

        What is on the database's thread can't be called back: it is never written again meanwhile.

        Raises:
            StorageError: It was not written, and is owed again.
            TimeoutError: It is still being written.
        """
        writing = self._writing
        if writing is None:
            writing = self._writing = asyncio.create_task(self._write_next(), name="a piece")
        done, _ = await asyncio.wait({writing}, timeout=WAITS_AT_MOST_S)
        if not done:
            raise TimeoutError
        if self._writing is writing:
            self._writing = None
        writing.result()

    async def _write_next(self) -> None:
        if self._deeds:
            await self._deeds[0]()
            self._deeds.pop(0)
            return
        owed = next((one for one in self._owed if one.pressing), self._owed[0])
        waiting = owed.pressing
        piece, number = _taken(owed)
        self._being_written = {
            *(question.question_id for question, _ in piece.questions),
            *(question_id for question_id, _ in piece.askers),
        }
        try:
            if not await self._store.keep(piece):
                self._check_removed(owed)
        except BaseException:
            _put_back(owed, piece)
            raise
        finally:
            self._being_written = frozenset()
        for event in waiting.values():
            event.set()
        if number is not None:
            await self._store.on_disk()  # whoever sent it forgets it then
            owed.number = None if owed.number == number else owed.number
            self._told(number, False)
        if owed.is_empty() and owed in self._owed:
            self._owed.remove(owed)

    def _check_removed(self, owed: _Owed) -> None:
        """A show that is kept in memory only is written some day; one that was removed never."""
        heard = [one for one in self._owed if not one.earlier]
        if heard and owed is heard[-1]:
            raise StorageError("the show is not in the database yet")
        self._owed.remove(owed)
        _log.info("questions of a show that was removed are forgotten")

    def _fail(self, trouble: str) -> None:
        if not self.trouble:
            _log.error("what viewers ask is kept in memory only: %s", trouble)
        self.trouble = trouble
        numbers = [owed.number for owed in self._owed if owed.number is not None]
        if numbers:
            self._told(numbers[-1], True)

    # --- owing ---------------------------------------------------------------------------------

    def _owed_of(self, show_id: ShowId) -> _Owed:
        """Return what is owed of a show that is heard; shows are written as they were told."""
        heard = [one for one in self._owed if not one.earlier]
        if heard and heard[-1].show_id == show_id:
            return heard[-1]
        known = [one for one in self._owed if one.earlier and one.show_id == show_id]
        owed = known[0] if known else _Owed(show_id)
        owed.earlier = False
        self._owed = [*(one for one in self._owed if one is not owed), owed]
        return owed

    def _owed_alone(self, show_id: ShowId) -> _Owed:
        """Return what is owed last of a show that is not open: the newest is written last."""
        owed = next((one for one in reversed(self._owed) if one.show_id == show_id), None)
        if owed is None:
            owed = _Owed(show_id, earlier=True)
            self._owed.append(owed)
        return owed

    def _owe(self, owed: _Owed, state: DeskState, changed: Iterable[QuestionId]) -> None:
        for question_id in changed:
            answered_at = state.answered_at.get(question_id)
            owed.questions[question_id] = (state.questions[question_id], answered_at)
            self._owe_event(owed, state.questions[question_id])
        owed.count = Count(messages=state.messages, hidden=state.hidden, gaps=state.gaps)
        self._idle.clear()
        self._owing.set()

    def _owe_event(self, owed: _Owed, question: Question) -> None:
        """Owe the event of a question that was not met in this run; the database may know it."""
        if question.question_id in self._asked_before:
            return
        if len(self._asked_before) >= MOST_EVENTS_KNOWN:
            self._asked_before.clear()
        self._asked_before.add(question.question_id)
        event = self._asked(owed.show_id, question)
        if event is not None:
            owed.asked[question.question_id] = event


def _few(received: Received) -> list[tuple[QuestionId, Asker]]:
    """Return the messages that are kept in full: not all of what hundreds ask."""
    questions = received.state.questions
    new = received.askers
    return [
        (question_id, asker)
        for question_id, asker in new
        if questions[question_id].asked <= MOST_ASKERS_KEPT + len(new)
    ]


def _taken(owed: _Owed) -> tuple[Batch, HeardNumber | None]:
    """Take a piece out of what is owed; where chats were left goes with the last of it.

    What somebody waits for goes alone, before the rest.

    Messages come after all that was taken back before them, and the number is owed until the
    piece is written.
    """
    pressing, owed.pressing = owed.pressing, {}
    ids = list(pressing or owed.questions)[:QUESTIONS_AT_ONCE]
    questions = [owed.questions.pop(question_id) for question_id in ids]
    if pressing:
        return Batch(show_id=owed.show_id, questions=questions, asked=_asked_of(owed, ids)), None
    taken_back, owed.taken_back = _split(owed.taken_back, TAKEN_BACK_AT_ONCE)
    prepared = not (owed.questions or owed.taken_back)
    some, owed.askers = _split(owed.askers, ASKERS_AT_ONCE if prepared else 0)
    last = prepared and not owed.askers
    piece = Batch(
        show_id=owed.show_id,
        questions=questions,
        askers=some,
        taken_back=taken_back,
        count=owed.count if last else None,
        resumes=owed.resumes if last else {},
        asked=_asked_of(owed, ids),
    )
    if last:
        owed.count, owed.resumes = None, {}
    return piece, owed.number if last else None


def _asked_of(owed: _Owed, ids: Sequence[QuestionId]) -> dict[QuestionId, StoredEvent]:
    return {key: owed.asked.pop(key) for key in ids if key in owed.asked}


def _split(items: list[T], at: int) -> tuple[list[T], list[T]]:
    return items[:at], items[at:]


def _put_back(owed: _Owed, piece: Batch) -> None:
    """Owe a piece again that was not written; what came meanwhile is newer."""
    old = {question.question_id: (question, at) for question, at in piece.questions}
    owed.questions = old | owed.questions
    away = TakenAway.of(owed.taken_back)
    owed.askers = [*(a for a in piece.askers if not away.has(a[1])), *owed.askers]
    owed.taken_back = [*piece.taken_back, *owed.taken_back]
    owed.count = owed.count or piece.count
    owed.resumes = {**piece.resumes, **owed.resumes}
    owed.asked = {**piece.asked, **owed.asked}
