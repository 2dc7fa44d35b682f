"""The open database, and the one thread that uses it.

SQLite with a write-ahead log, or PostgreSQL. Every use is a transaction on the same thread,
awaited by the control room; whatever fails comes out as a `StorageError` in words.

What was written outlives this program at once, and a power cut some milliseconds later: what is
told to others, who would know of it after a power cut, waits for `Database.on_disk`.
"""

import asyncio
import contextlib
import importlib
import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from studio.core.errors import StorageError
from studio.storage.file_log import empty_log, has_log, lengthen_log, rows_changed
from studio.storage.log_sync import LogSync, sync_file
from studio.storage.news import take_news
from studio.storage.place import Place, database_place, engine_for, shown_place
from studio.storage.reasons import reason_of
from studio.storage.server_watch import ServerWatch
from studio.storage.version import NEWEST, version_of

ANSWERS_WITHIN_S = 10.0
"""A server that has not done a piece of work by then is given up; a show waits for it."""

OPENS_WITHIN_S = 60.0
"""A step may have to copy and change years of shows."""

_FAILURES = (SQLAlchemyError, sqlite3.Error, OSError, UnicodeError, OverflowError)

_log = logging.getLogger(__name__)

T = TypeVar("T")


class Database:
    """An open database."""

    def __init__(
        self, place: Place | None = None, *, sync: Callable[[int], None] = sync_file
    ) -> None:
        """Know where it is.

        Args:
            place: None asks the settings when it is opened.
            sync: Returns once the file of a descriptor is on the disk, or raises `OSError`.
        """
        self._wanted = place
        self._sync = sync
        self._log: LogSync | None = None
        self._name = "the settings"
        self._engine: Engine | None = None
        self._watch: ServerWatch | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._followers: list[Callable[[object], None]] = []

    async def open(self) -> None:
        """Open the file or the server, make what is missing, and bring it up to date.

        Raises:
            NewerDatabase: A newer Cuecard wrote it.
            StorageError: It is damaged, locked, gone or can't be written; it was left as it is.
        """
        await self._on_thread(self._open)

    async def run(
        self, work: Callable[[Connection], T], *, within_s: float = ANSWERS_WITHIN_S
    ) -> T:
        """Do some work in one transaction on the database's thread.

        Args:
            work: Gets the connection, and leaves beginning and end of the transaction alone.
            within_s: How long a server may take; a file is not limited.

        Raises:
            StorageError: It failed, and nothing of it was kept. Where a server went away while it
                confirmed, it may have kept all of it; doing it again must do no harm.
        """
        return await self._on_thread(lambda: self._in_transaction(work, within_s))

    async def on_disk(self) -> None:
        """Return once a power cut can't take away any more what was written before this call.

        A server confirms nothing that is not on its disk.

        Raises:
            StorageError: The disk can't be written; it may be lost with the next power cut.
        """
        log = self._log
        if log is not None and log.is_broken:
            await self._on_thread(self._mend_log)
        elif log is not None:
            try:
                await asyncio.wrap_future(log.synced())
            except OSError as error:
                raise StorageError(f"{reason_of(error)}: {self._name}") from error

    async def make_room(self) -> None:
        """Make a file's log as long as it gets: from then on a sync has no new length to write.

        Raises:
            StorageError: There is no room, or another program is writing.
        """
        await self._on_thread(self._make_room)

    def follow(self, told: Callable[[object], None]) -> None:
        """Be told, on the database's thread, what transactions have to tell; see `news`."""
        self._followers.append(told)

    async def close(self) -> None:
        """Close the connection and end the thread; safe to call again."""
        try:
            await self._on_thread(self._let_go)
        except (StorageError, RuntimeError):
            _log.warning("the database did not close cleanly")
        self._thread.shutdown(wait=True)

    async def _on_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(
            self._thread, lambda: self._in_words(work)
        )

    def _in_words(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except _FAILURES as error:
            raise StorageError(f"{reason_of(error)}: {self._name}") from error

    def _open(self) -> None:
        self._let_go()
        place = database_place() if self._wanted is None else self._wanted
        self._name = shown_place(place)
        self._engine = engine_for(place)
        if isinstance(place, Path):
            place.parent.mkdir(parents=True, exist_ok=True)
        else:
            self._watch = ServerWatch(self._engine)
        with self._limit(OPENS_WITHIN_S), self._engine.connect() as connection:
            _check(connection, self._name)
            if isinstance(place, Path) and has_log(connection):
                self._log = LogSync(place, self._sync)
            if version_of(connection) != NEWEST:
                # Imported here: it takes a third of a second, and a start seldom needs it.
                migration = importlib.import_module("studio.storage.migration")
                migration.bring_up_to_date(connection, place)
            connection.commit()

    def _let_go(self) -> None:
        engine, self._engine, self._watch = self._engine, None, None
        log, self._log = self._log, None
        if log is not None:
            log.close()
        if engine is not None:
            engine.dispose()

    def _in_transaction(self, work: Callable[[Connection], T], within_s: float) -> T:
        if self._engine is None:
            raise StorageError("the database is not open")
        with self._limit(within_s), self._engine.begin() as connection:
            take_news(connection)  # of one that failed
            before = rows_changed(connection)
            done = work(connection)
            news = take_news(connection)
            wrote = rows_changed(connection) != before
        if wrote:
            self._note_written()
        for item in news:
            for told in self._followers:
                told(item)
        return done

    def _note_written(self) -> None:
        log = self._log
        if log is not None:
            log.written()
            if log.is_broken:
                with contextlib.suppress(StorageError, *_FAILURES):  # it was said already
                    self._mend_log()

    def _mend_log(self) -> None:
        """Write all of a log that could not be synced into the file itself."""
        if self._engine is not None and self._log is not None and self._log.is_broken:
            empty_log(self._engine)
            self._log.mended()
            _log.warning("what was written is safe from a power cut again")

    def _make_room(self) -> None:
        if self._engine is not None and self._log is not None:
            lengthen_log(self._engine)
            self._log.written()

    def _limit(self, within_s: float) -> contextlib.AbstractContextManager[None]:
        return contextlib.nullcontext() if self._watch is None else self._watch.limit(within_s)


def _check(connection: Connection, name: str) -> None:
    """Refuse a file that is damaged, and a server's database that can't hold every language."""
    if connection.dialect.name == "sqlite":
        if connection.execute(text("PRAGMA quick_check(1)")).scalar() != "ok":
            raise StorageError(f"the database file is damaged: {name}")
    elif connection.execute(text("SHOW server_encoding")).scalar() != "UTF8":
        raise StorageError(f"the database must be made with encoding UTF8: {name}")
    connection.rollback()
