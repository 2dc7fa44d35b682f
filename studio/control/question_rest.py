"""Wakes questions that rest in the database alone, and has others rest; see `questions.resting`."""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence

from msgspec import structs

from studio.control.question_keeper import QuestionKeeper
from studio.core.errors import StorageError
from studio.core.ids import QuestionId, ShowId
from studio.protocol.listener_messages import Heard
from studio.questions.desk import DeskState, sameness
from studio.questions.news import News
from studio.questions.question import Question, Status
from studio.questions.resting import Stored, meant_by, newest_of, rested, woken
from studio.storage.question_store import QuestionStore

MOST_HELD = 5_000
RESTING_AT_ONCE = 500
"""So many more are held until some rest, as all are looked through for them."""

READ_WITHIN_S = 1.0
"""A database that takes longer keeps chats from being heard."""

_log = logging.getLogger(__name__)


class QuestionRest:
    """Of all desks; each gives the state of one, and gets it back."""

    def __init__(
        self,
        store: QuestionStore,
        keeper: QuestionKeeper,
        on_picture: Callable[[], QuestionId | None],
    ) -> None:
        """Begin with all awake.

        Args:
            store: Where they rest.
            keeper: Knows what is written.
            on_picture: Says which question viewers see: it never rests.
        """
        self._store = store
        self._keeper = keeper
        self._on_picture = on_picture
        self._held_back: dict[ShowId, Heard] = {}
        self._vain = 0

    def having_some_rest(self, state: DeskState) -> DeskState:
        """Return a desk that does not hold too many, as far as they are written."""
        held = len(state.questions)
        if held < max(MOST_HELD, self._vain) + RESTING_AT_ONCE or self._keeper.trouble:
            return state
        awake = self._keeper.unwritten()
        shown = self._on_picture()
        after = rested(state, awake if shown is None else {*awake, shown}, most=MOST_HELD)
        self._vain = len(after.questions)
        return after

    def parted(
        self, state: DeskState, show_id: ShowId, heard: Heard
    ) -> tuple[Heard | None, Heard | None]:
        """Return what of it can be taken in at once, and what is about questions that rest.

        What was removed has to come after what was said.
        """
        if not state.some_rest:
            return heard, None
        heard = _one_after_the_other(self._held_back.pop(show_id, None), heard)
        ids = meant_by(state, heard)
        if not ids:
            return heard, None
        if heard.taken_back:
            return None, heard
        about, rest = _parted(state, heard, ids)
        return rest, about

    async def ready_for(
        self, state: DeskState, show_id: ShowId, heard: Heard
    ) -> tuple[DeskState, Heard]:
        """Return a desk with all that chats told of, and what of it can be taken in.

        What is about a question that can't be read is taken in with what is told next: without the
        question it would be written over it.
        """
        ids = meant_by(state, heard)
        after = await self._woken(state, show_id, ids)
        if after is not None:
            return after, heard
        about, rest = _parted(state, heard, ids)
        self._held_back[show_id] = about
        return state, rest

    async def with_meant(self, state: DeskState, show_id: ShowId, news: News) -> DeskState:
        """Return a desk with all that news are about, as far as it can be read now."""
        ids = meant_by(state, news)
        return await self._woken(state, show_id, ids) or state if ids else state

    async def with_these(
        self, state: DeskState, show_id: ShowId, question_ids: Collection[QuestionId]
    ) -> DeskState:
        """Return a desk with questions that somebody names, as far as they are of its show.

        Raises:
            StorageError: They can't be read.
        """
        asleep = {state.aliases.get(one, one) for one in question_ids} - state.questions.keys()
        if not (state.some_rest and asleep):
            return state
        return woken(state, await self._read(show_id, asleep))

    async def stored(
        self, show_id: ShowId, statuses: Sequence[Status], *, most: int
    ) -> tuple[tuple[Question, ...], int] | None:
        """Return what is stored of a desk, the newest first, and how many there are.

        Where that fails it is None. What is not written yet never rests, so nobody waits for it.
        """
        try:
            async with asyncio.timeout(READ_WITHIN_S):
                return await self._store.listed(show_id, statuses, most=most)
        except (StorageError, TimeoutError) as error:
            _log.warning("questions that rest can't be listed: %s", error)
            return None

    async def _woken(
        self, state: DeskState, show_id: ShowId, ids: Collection[QuestionId]
    ) -> DeskState | None:
        """Return a desk with these, or None: they can't be read."""
        try:
            return woken(state, await self._read(show_id, ids))
        except StorageError as error:
            _log.warning("questions that rest can't be read: %s", error)
            return None

    async def _read(self, show_id: ShowId, ids: Collection[QuestionId]) -> tuple[Stored, ...]:
        try:
            async with asyncio.timeout(READ_WITHIN_S):
                return await self._store.known(show_id, ids)
        except TimeoutError:
            raise StorageError("the database does not answer") from None


def listed(
    state: DeskState,
    statuses: Sequence[Status],
    stored: tuple[tuple[Question, ...], int] | None,
    *,
    most: int,
) -> tuple[tuple[Question, ...], int]:
    """Return questions of a desk, the newest first, and how many there are.

    Args:
        state: The desk.
        statuses: Where they stand.
        stored: What is stored of it, and how many there are; None: nothing is known of that.
        most: How many are returned.
    """
    others, count = stored or ((), 0)
    found = newest_of(state, statuses, others)
    return found[:most], max(count, len(found))


def _one_after_the_other(first: Heard | None, heard: Heard) -> Heard:
    if first is None:
        return heard
    return structs.replace(
        heard, opened=(*first.opened, *heard.opened), asked=(*first.asked, *heard.asked)
    )


def _parted(state: DeskState, heard: Heard, ids: Collection[QuestionId]) -> tuple[Heard, Heard]:
    """Return what is about these questions, and the rest."""
    opened_again = {
        question.question_id
        for question in heard.opened
        if state.same.get(sameness(question)) in ids
    }
    ids = {*ids, *opened_again}

    def is_about(question_id: QuestionId) -> bool:
        return state.aliases.get(question_id, question_id) in ids

    about = Heard(
        number=heard.number,
        opened=tuple(q for q in heard.opened if q.question_id in opened_again),
        asked=tuple(more for more in heard.asked if is_about(more.question_id)),
    )
    rest = structs.replace(
        heard,
        opened=tuple(q for q in heard.opened if q.question_id not in opened_again),
        asked=tuple(more for more in heard.asked if not is_about(more.question_id)),
    )
    return about, rest
