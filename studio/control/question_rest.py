"""Wakes questions that rest in the database alone, and has others rest; see `questions.resting`."""

import logging
from collections.abc import Collection, Sequence

from studio.control.question_keeper import QuestionKeeper
from studio.core.errors import StorageError
from studio.core.ids import QuestionId, ShowId
from studio.protocol.listener_messages import Heard
from studio.questions.desk import DeskState
from studio.questions.question import Question, Status
from studio.questions.resting import asked_by_name, rested, woken
from studio.storage.question_store import QuestionStore

MOST_HELD = 5_000
RESTING_AT_ONCE = 500
"""So many more are held until some rest, as all are looked through for them."""

_log = logging.getLogger(__name__)


class QuestionRest:
    """Of all desks; each gives the state of one, and gets it back."""

    def __init__(self, store: QuestionStore, keeper: QuestionKeeper) -> None:
        self._store = store
        self._keeper = keeper

    def having_some_rest(self, state: DeskState) -> DeskState:
        """Return a desk that does not hold too many."""
        return rested(state, self._keeper.is_kept, most=MOST_HELD, at_once=RESTING_AT_ONCE)

    async def ready_for(self, state: DeskState, show_id: ShowId, heard: Heard) -> DeskState:
        """Return a desk with all that chats told of; where it can't be read, it stays as it is."""
        if not state.resting:
            return state
        ids = asked_by_name(state, heard)
        if not ids and not heard.taken_back:
            return state
        try:
            found = await self._store.known(show_id, tuple(ids), heard.taken_back)
        except StorageError as error:
            _log.warning("questions that rest can't be read: %s", error)
            return state
        return woken(state, found)

    async def with_these(
        self, state: DeskState, show_id: ShowId, question_ids: Collection[QuestionId]
    ) -> DeskState:
        """Return a desk with questions that somebody names, as far as they are of its show.

        Raises:
            StorageError: They can't be read.
        """
        asleep = [one for one in question_ids if state.find(one) is None]
        if not (state.resting and asleep):
            return state
        return woken(state, await self._store.known(show_id, asleep))

    async def listed(
        self, state: DeskState, show_id: ShowId, statuses: Sequence[Status], *, most: int
    ) -> tuple[tuple[Question, ...], int]:
        """Return questions of a desk, the newest first, and how many there are.

        Raises:
            StorageError: Those that rest can't be read.
        """
        if not state.resting:
            found = state.of_status(*statuses)
            newest = sorted(found, key=lambda q: (-q.last_at_utc_ms, q.question_id))
            return tuple(newest[:most]), len(newest)
        await self._keeper.until_written()
        stored, count = await self._store.listed(show_id, statuses, most=most)
        return tuple(state.questions.get(one.question_id, one) for one in stored), count
