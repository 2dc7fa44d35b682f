"""The show in the database; while that fails, in memory, and the show goes on."""

import logging
from collections.abc import Awaitable, Callable

from studio.core.clock import Clock
from studio.core.errors import NewerDatabase, StorageError
from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.show_store import KeptShow, ShowStore

RETRY_AFTER_S = 10.0

_log = logging.getLogger(__name__)


class Keeper:
    """Keeps the show; never raises, because a broken disk must not stop a show.

    Attributes:
        trouble: Why the show is kept in memory only; else empty.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._store = ShowStore(database)
        self._clock = clock
        self._open = False
        self._hopeless = False
        self._unsaved: tuple[ShowState, str] | None = None
        self._failed_ns = 0
        self.trouble = ""

    async def open(self) -> KeptShow | None:
        """Open the database and return the show that is in it, if it can be read."""
        try:
            await self._database.open()
            self._open = True
            return await self._store.load()
        except StorageError as error:
            self._hopeless = isinstance(error, NewerDatabase)
            self._note(error)
            return None

    async def promise(self, state: ShowState, *, by: str) -> None:
        """Write down what is about to be asked of the engine."""
        await self._try(lambda: self._store.promise(state, by=by))

    async def forget_promise(self, state: ShowState) -> None:
        """Write down that it did not come about."""
        await self._try(lambda: self._store.forget_promise(state))

    async def keep(self, state: ShowState, *, by: str) -> None:
        """Write down the show as it is; what could not be written is tried again by `retry`."""
        at_utc_ms = self._clock.utc_ms()
        kept = await self._try(lambda: self._store.keep(state, by=by, at_utc_ms=at_utc_ms))
        self._unsaved = None if kept else (state, by)
        if kept:
            self.trouble = ""

    async def retry(self) -> None:
        """Try again to write what could not be written; does nothing most of the time."""
        waited_s = (self._clock.monotonic_ns() - self._failed_ns) / 1e9
        if self._unsaved is None or self._hopeless or waited_s < RETRY_AFTER_S:
            return
        if not self._open:
            await self.open()
        if self._open:
            await self.keep(self._unsaved[0], by=self._unsaved[1])

    async def close(self) -> None:
        """Close the database."""
        await self._database.close()

    async def _try(self, write: Callable[[], Awaitable[None]]) -> bool:
        if not self._open:
            return False
        try:
            await write()
        except StorageError as error:
            self._note(error)
            return False
        return True

    def _note(self, error: StorageError) -> None:
        self._failed_ns = self._clock.monotonic_ns()
        self.trouble = str(error)
        _log.error("the show is kept in memory only: %s", error)
