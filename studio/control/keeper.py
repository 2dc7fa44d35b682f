"""The show in the database; while that fails, in memory, and the show goes on."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from studio.core.clock import Clock
from studio.core.errors import NewerDatabase, StorageError
from studio.core.ids import ShowId
from studio.show import stream_events
from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.show_store import KeptShow, ShowStore
from studio.storage.show_values import StoredDeed, StoredEvent, StoredShow

RETRY_AFTER_S = 10.0
WAITS_AT_MOST_S = 5.0
"""Longer than a file stays locked. Takes, stopped offers and the slate wait for what is written,
and a dying disk or a server out of reach must not hold them up for ever."""

EVENTS_TOLD = 100
STREAM_EVENTS = 1_000
BY_THE_THOUSAND = ("order.received", "order.refunded", "question.asked")
"""Events that others keep track of; they would leave no room for the rest among the last ones."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A show as it became, and how.

    Attributes:
        state: The show.
        by: Who made it so.
        at_utc_ms: When.
        deed: What was done; None where it is known already, or nothing was.
        events: What became true with it.
    """

    state: ShowState
    by: str
    at_utc_ms: int
    deed: StoredDeed | None = None
    events: tuple[StoredEvent, ...] = ()


class Keeper:
    """Keeps the show; what the show itself needs never raises: a broken disk must not stop it.

    Attributes:
        trouble: Why the show is kept in memory only; else empty.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._store = ShowStore(database)
        self._clock = clock
        self._open = False
        self._hopeless = False
        self._unsaved: list[Entry] = []
        self._writing = asyncio.Lock()
        self._failed_ns = 0
        self._has_room = False
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

    async def promise(self, entry: Entry) -> bool:
        """Write down what is about to be asked of the engine; nothing before what came first.

        Returns:
            Whether it is written: then whoever comes back knows of it.
        """
        return await self._all_written() and await self._try(
            lambda: self._store.promise(
                entry.state, by=entry.by, deed=entry.deed, events=entry.events
            )
        )

    async def forget_promise(self, state: ShowState) -> None:
        """Write down that it did not come about."""
        if await self._all_written():  # else writing the rest forgets it, too
            await self._try(lambda: self._store.forget_promise(state))

    async def keep(self, entry: Entry) -> None:
        """Write down the show as it is; what could not be written is tried again by `retry`."""
        self._unsaved.append(entry)
        await self._write_unsaved()
        if entry.state.on_air and not self._has_room:
            await self._make_room()

    async def retry(self) -> None:
        """Try again to write what could not be written; does nothing most of the time."""
        if not self._unsaved or self._hopeless or self._must_wait():
            return
        if not self._open:
            await self.open()
        await self._write_unsaved()

    # --- what may fail -------------------------------------------------------------------------

    async def is_begun(self, show_id: ShowId) -> bool:
        """Return whether it is known how the show came to be; also where that can't be told."""
        try:
            return await self._store.has_deeds(show_id)
        except StorageError as error:
            self._note(error)
            return True

    async def newest_events(self, show_id: ShowId) -> tuple[StoredEvent, ...]:
        """Return what became true last in a show, as far as it can be read."""
        try:
            return await self._store.newest_events(show_id, most=EVENTS_TOLD, but=BY_THE_THOUSAND)
        except StorageError as error:
            self._note(error)
            return ()

    async def stream_events(self, show_id: ShowId) -> tuple[StoredEvent, ...]:
        """Return what became of a show's streams, in order, as far as it can be read."""
        try:
            return await self._store.newest_events(
                show_id, most=STREAM_EVENTS, kinds=stream_events.KINDS
            )
        except StorageError as error:
            self._note(error)
            return ()

    async def list_shows(self) -> tuple[tuple[StoredShow, ...], dict[ShowId, int]]:
        """Return every show, and when those that were on air last went there.

        Raises:
            StorageError: They can't be read.
        """
        shows = await self._store.list_shows()
        return shows, await self._store.last_of_kind("show.started")

    async def open_show(self, show_id: ShowId) -> KeptShow:
        """Make another show the current one, and return it.

        Raises:
            Refused: There is no such show.
            StorageError: It can't be read, or this show is not all written yet.
        """
        self._check_written()
        return await self._store.open_show(show_id)

    async def begin_show(self, entry: Entry) -> None:
        """Write a new show down, and make it the current one.

        Raises:
            StorageError: It could not be written.
        """
        self._check_written()
        await self._store.keep(entry.state, by=entry.by, at_utc_ms=entry.at_utc_ms, deed=entry.deed)

    async def remove_show(self, show_id: ShowId) -> None:
        """Forget a show with all that belongs to it.

        Raises:
            Refused: There is no such show, or it is the current one.
            StorageError: It could not be removed.
        """
        await self._store.remove_show(show_id)

    async def close(self) -> None:
        """Close the database."""
        await self._database.close()

    async def _make_room(self) -> None:
        """Prepare the database for all that is written while a show is on air."""
        self._has_room = True
        try:
            await self._database.make_room()
        except StorageError as error:
            _log.info("the database's log gets longer as it is needed: %s", error)

    def _check_written(self) -> None:
        if self._unsaved:
            raise StorageError("this show is kept in memory only; it can't be left now")

    def _must_wait(self) -> bool:
        """Return whether it failed just now: a server that is gone must not hold every take up."""
        waited_s = (self._clock.monotonic_ns() - self._failed_ns) / 1e9
        return bool(self.trouble) and waited_s < RETRY_AFTER_S

    async def _all_written(self) -> bool:
        if self._unsaved:
            await self._write_unsaved()
        return not self._unsaved

    async def _write_unsaved(self) -> None:
        if self.trouble and self._writing.locked():
            return  # it is being tried; no take waits for that
        async with self._writing:
            while self._unsaved and await self._try(self._write_oldest):
                self._unsaved.pop(0)
            if not self._unsaved:
                self.trouble = ""

    async def _write_oldest(self) -> None:
        entry = self._unsaved[0]
        await self._store.keep(
            entry.state,
            by=entry.by,
            at_utc_ms=entry.at_utc_ms,
            deed=entry.deed,
            events=entry.events,
        )

    async def _try(self, write: Callable[[], Awaitable[None]]) -> bool:
        if not self._open or self._must_wait():
            return False
        try:
            async with asyncio.timeout(WAITS_AT_MOST_S):
                await write()
        except StorageError as error:
            self._note(error)
            return False
        except TimeoutError:  # it may be written yet; doing it again does no harm
            self._note(StorageError("the database does not answer"))
            return False
        return True

    def _note(self, error: StorageError) -> None:
        self._failed_ns = self._clock.monotonic_ns()
        self.trouble = str(error)
        _log.error("the show is kept in memory only: %s", error)
