"""The question desk of the open show: held in memory, kept in the database, changed by people.

Questions belong to the show that is open; with another show another desk is read. Where it can't
be read, an empty one takes in what comes, and what was stored joins it later.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from studio.control.awaited_messages import AwaitedMessages
from studio.control.emptied import Emptied
from studio.control.left_desks import LeftDesk, LeftDesks
from studio.control.question_keeper import HeardNumber, QuestionKeeper
from studio.control.question_rest import QuestionRest, listed
from studio.control.recalling import recalls, reminder
from studio.core.clock import Clock
from studio.core.errors import Refused, StorageError
from studio.core.ids import ProductId, QuestionId, ShowId
from studio.protocol.listener_messages import Heard, Recall, RowsMatched, Translated
from studio.questions.answers import Doer, Step, match_anew, question_of
from studio.questions.desk import (
    DeskState,
    Received,
    is_emptied,
    merged,
    receive,
    refilled,
)
from studio.questions.question import Asker, Question, Status
from studio.storage.question_store import QuestionStore

AGAIN_AFTER_S = 5.0
MOST_LISTED = 500

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Who is told of what.

    Attributes:
        opened: That another show's questions are here.
        changed: That a question is otherwise, before it is written.
    """

    opened: Callable[[], None]
    changed: Callable[[], None]


class QuestionDesk:
    """Holds the questions of one show.

    Every show that is opened gets a desk with a number of its own. The listener says for which it
    heard something: what it tells of a desk that was left is kept there.

    Attributes:
        number: Of this desk.
        state: The desk as it is.
        show_id: Of which show; empty before the first.
    """

    def __init__(
        self,
        store: QuestionStore,
        keeper: QuestionKeeper,
        clock: Clock,
        tell: Tell,
        on_picture: Callable[[], QuestionId | None] = lambda: None,
    ) -> None:
        """Begin without a show.

        Args:
            store: Where questions are kept.
            keeper: Writes them.
            clock: Of what people do.
            tell: What is told of.
            on_picture: Says which question viewers see.
        """
        self._store = store
        self._keeper = keeper
        self._rest = QuestionRest(store, keeper, on_picture)
        self._clock = clock
        self._tell = tell
        self._lock = asyncio.Lock()
        self._wanted: ShowId | None = None
        self._look = asyncio.Event()
        self._settled = asyncio.Event()
        self._awaited = AwaitedMessages()
        self._left = LeftDesks()
        self._emptied = Emptied(store, keeper)
        self.number = 0
        self.state = DeskState()
        self.show_id = ShowId("")

    # --- which show ----------------------------------------------------------------------------

    def open_show(self, show_id: ShowId) -> None:
        """Turn to the questions of another show, as soon as they can be read."""
        if show_id != (self._wanted or self.show_id):
            self._wanted = show_id
            self._settled.clear()
            self._look.set()

    async def run(self) -> None:
        """Read the desk of each show that is opened, until cancelled."""
        while True:
            await self._look.wait()
            self._look.clear()
            is_read = await self._read()
            self._settled.set()
            if not is_read:
                await asyncio.sleep(AGAIN_AFTER_S)
                self._look.set()

    async def _read(self) -> bool:
        """Read the desk that is wanted; return whether that went well."""
        async with self._lock:
            show_id = self._wanted
            if show_id is None:
                return True
            if show_id != self.show_id:
                await self._keeper.until_written()
                self._leave()
                self.state, self.show_id = DeskState(), show_id
                self._keeper.hold()
            try:
                stored = await self._store.load(show_id)
            except StorageError as error:
                self._keeper.hold(str(error))
                _log.warning("questions of this show can't be read: %s", error)
                return False
            self._take_over(stored)
            if self._wanted == show_id:
                self._wanted = None
        self._tell.opened()
        return True

    def _leave(self) -> None:
        if self.number:
            self._left.leave(self.number, self.show_id, self.state)
        self._emptied.begin()
        self.number += 1

    def _take_over(self, stored: DeskState) -> None:
        meanwhile = tuple(self.state.questions)
        is_new = self.state == DeskState()
        self.state = stored if is_new else merged(stored, self.state)
        self._emptied.begin(self.state.questions.values())
        if not is_new:
            self._keeper.changed(self.show_id, Received(state=self.state, changed=meanwhile))
        self.state = self._rest.having_some_rest(self.state)
        self._keeper.let_go()

    # --- what is heard -------------------------------------------------------------------------

    async def heard(
        self, heard: Heard, run: int, taken_in: Callable[[], None] = lambda: None
    ) -> None:
        """Take in what chats told, and have it kept.

        Args:
            heard: What they told.
            run: Of the listener.
            taken_in: Told of each part: what is about questions that rest comes a little later.
        """
        await self._settled.wait()
        number = HeardNumber(run=run, number=heard.number)
        async with self._lock:
            desk = self._left.of(heard.desk, open_now=self.show_id) or self
            at_once, later = self._rest.parted(desk.state, desk.show_id, heard)
            if at_once is not None:
                self._take_in(desk, at_once, number if later is None else None)
                taken_in()
            if later is not None:
                desk.state, known = await self._rest.ready_for(desk.state, desk.show_id, later)
                self._take_in(desk, known, number)
                taken_in()

    def _take_in(
        self, desk: "QuestionDesk | LeftDesk", heard: Heard, number: HeardNumber | None
    ) -> None:
        received = receive(desk.state, heard, now_utc_ms=self._clock.utc_ms())
        self._keeper.heard(desk.show_id, received, heard, number)
        desk.state = self._rest.having_some_rest(received.state)
        if heard.taken_back and desk is self:
            self._emptied.note(received.state.questions[one] for one in received.changed)
        self._awaited.came(asker.source_id for _, asker in received.askers)

    async def matched(self, matched: RowsMatched) -> None:
        """Take in which rows answer a question that was corrected."""
        async with self._lock:
            await self._wake_if_it_goes(matched.question_id)
            self._put(match_anew(self.state, matched))

    async def translated(self, told: Translated) -> None:
        """Take in a question in the host's language, where it still says what was translated."""
        async with self._lock:
            question = await self._wake_if_it_goes(told.question_id)
            if question is not None and question.text == told.text:
                self._put(replace(question, translation=told.translation))

    def _put(self, question: Question | None) -> None:
        """Have a question as it is now on the desk, and kept."""
        if question is None:
            return
        questions = {**self.state.questions, question.question_id: question}
        self.state = replace(self.state, questions=questions)
        changed = Received(state=self.state, changed=(question.question_id,))
        self._keeper.changed(self.show_id, changed)
        self._tell.changed()

    async def until_asked(self, source_id: str, *, within_s: float) -> bool:
        """Wait until a message of this id is on the desk; return whether it is."""
        return await self._awaited.until(source_id, within_s=within_s)

    # --- what people do ------------------------------------------------------------------------

    def is_of(self, show_id: ShowId) -> bool:
        """Return whether the questions of a show are here, and no other's are wanted."""
        return self.show_id == show_id == (self._wanted or show_id)

    async def lay_down(self, question: Question) -> ShowId:
        """Put a question on the desk that came from no chat; it counts when somebody reads it.

        Returns:
            Of which show the desk is.
        """
        await self._settled.wait()
        async with self._lock:
            told = Heard(number=0, opened=(question,))
            self.state = await self._rest.with_meant(self.state, self.show_id, told)
            received = receive(self.state, told, now_utc_ms=self._clock.utc_ms())
            self.state, show_id = received.state, self.show_id
            self._keeper.changed(show_id, received)
            self._tell.changed()
        await self._keeper.until_written()
        return show_id

    async def change(
        self, question_id: QuestionId, step_of: Callable[[DeskState, Doer], Step], *, by: str
    ) -> Step:
        """Do a step with a question of this show or of an earlier one, and have it kept.

        Raises:
            StudioError: It was not done.
        """
        await self._settled.wait()
        async with self._lock:
            doer = Doer(by=by, at_utc_ms=self._clock.utc_ms())
            if await self._wake(question_id) is not None:
                step = step_of(self.state, doer)
                self.state = step.state
                changed = (step.question.question_id,)
                self._keeper.changed(self.show_id, Received(state=self.state, changed=changed))
            else:
                step = await self._change_earlier(question_id, step_of, doer)
            self._tell.changed()
        await self._keeper.until_kept(step.question.question_id)
        return step

    async def _change_earlier(
        self, question_id: QuestionId, step_of: Callable[[DeskState, Doer], Step], doer: Doer
    ) -> Step:
        show_id, state = await self._earlier(question_id)
        step = step_of(state, doer)
        self._left.take_in(show_id, step)
        self._keeper.changed_alone(show_id, step.question, step.state.answered_at.get(question_id))
        return step

    async def _earlier(self, question_id: QuestionId) -> tuple[ShowId, DeskState]:
        """Return a question of an earlier show, alone on a desk, and which show that was.

        Raises:
            StudioError: There is none, or it can't be read.
        """
        await self._keeper.until_written()
        found = await self._store.find(question_id)
        if found is None:
            raise Refused("this question is not on the desk of this show, nor of an earlier one")
        show_id, state = found
        if show_id == self.show_id:
            raise Refused("this question is not on the desk of this show")
        return show_id, state

    async def find(self, question_id: QuestionId) -> Question:
        """Return a question of this show or of an earlier one.

        Raises:
            StudioError: There is none, or it can't be read.
        """
        question = self.state.find(question_id)
        if question is None:
            async with self._lock:
                question = await self._wake(question_id)
        if question is not None:
            return question
        return question_of((await self._earlier(question_id))[1], question_id)

    async def _wake(self, question_id: QuestionId) -> Question | None:
        """Return a question of this desk, though it may rest; None: it is of no such.

        Raises:
            StorageError: It can't be read.
        """
        self.state = await self._rest.with_these(self.state, self.show_id, (question_id,))
        return self.state.find(question_id)

    async def _wake_if_it_goes(self, question_id: QuestionId) -> Question | None:
        with contextlib.suppress(StorageError):
            await self._wake(question_id)
        return self.state.find(question_id)

    async def refill(self) -> bool:
        """Bring back questions that others ask still, in their words; return whether that went."""
        async with self._lock:  # else more is removed meanwhile
            try:
                async for question_id, askers in self._emptied.with_askers():
                    self._refill(question_id, askers)
            except StorageError as error:
                _log.info("who asks still can't be read: %s", error)
                return False
        return True

    def _refill(self, question_id: QuestionId, askers: Sequence[Asker]) -> None:
        question = self.state.questions.get(question_id)
        if question is None or not is_emptied(question) or not askers:
            return
        self.state = refilled(self.state, question_id, askers)
        changed = Received(state=self.state, changed=(question_id,))
        self._keeper.changed(self.show_id, changed)
        self._tell.changed()

    async def question(self, question_id: QuestionId) -> Question:
        """Return a question.

        Raises:
            Refused: It is not on this desk.
            StorageError: It can't be read.
        """
        if self.state.find(question_id) is None:
            async with self._lock:
                await self._wake(question_id)
        return question_of(self.state, question_id)

    async def count_resting(self) -> None:
        """Count anew what rests: platforms remove messages there, too."""
        if not self.state.some_rest:
            return
        desk, show_id = self.number, self.show_id
        await self._keeper.until_written()
        stored = await self._rest.stored(show_id, (Status.OPEN,), most=0)
        held = len(self.state.of_status(Status.OPEN))
        if stored is not None and desk == self.number:  # else another one is open by now
            self.state = replace(self.state, resting=max(0, stored[1] - held))
            self._tell.changed()

    # --- looking up ----------------------------------------------------------------------------

    def recall_all(self) -> Iterator[Recall]:
        """Yield what a listener has to know that knows nothing of this desk, in parts.

        When another desk is open that ends: it is told by itself.
        """
        desk = self.number
        return takewhile(lambda _: desk == self.number, recalls(self.state, desk))

    def remind(self) -> Recall:
        """Return what a listener has to know again that forgot what texts mean."""
        return reminder(self.state, self.number)

    async def listed(
        self, show_id: ShowId | None, statuses: Sequence[Status], *, most: int
    ) -> tuple[tuple[Question, ...], int]:
        """Return questions of any show, the newest first, and how many there are.

        Raises:
            StorageError: They can't be read.
        """
        most = max(0, min(most, MOST_LISTED))
        if show_id is not None and show_id != self.show_id:
            return await self._store.listed(show_id, statuses, most=most)
        stored = None
        if self.state.some_rest:
            stored = await self._rest.stored(self.show_id, statuses, most=most)
        return listed(self.state, statuses, stored, most=most)

    async def unanswered(
        self, product_ids: Sequence[ProductId]
    ) -> Mapping[ProductId, Sequence[str]]:
        """Return what stayed without an answer the last time; nothing where that can't be read."""
        try:
            return await self._store.unanswered(self.show_id, product_ids)
        except StorageError as error:
            _log.info("questions of earlier shows can't be read: %s", error)
            return {}
