"""The open database, and the one thread that uses it.

SQLite with a write-ahead log. Every use is a transaction on the same thread, awaited by the
control room; whatever fails comes out as a `StorageError` in words.
"""

import asyncio
import importlib
import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from studio.core.errors import StorageError
from studio.core.paths import data_folder, rehearsing
from studio.storage.version import NEWEST, version_of

LOCKED_S = 2.0
"""How long a write waits for another program that holds the file."""

_log = logging.getLogger(__name__)

T = TypeVar("T")

_IN_WORDS = (
    ("locked", "another program holds the database"),
    ("readonly", "the database is read-only"),
    ("disk is full", "the disk is full"),
    ("disk i/o", "the disk can't be written"),
    ("malformed", "the database file is damaged"),
    ("not a database", "the database file is damaged"),
    ("unable to open", "the database file can't be opened"),
)


def database_path() -> Path:
    """Return the file of the shows, or of the rehearsals in a rehearsal."""
    return data_folder() / ("rehearsal.db" if rehearsing() else "cuecard.db")


class Database:
    """An open database.

    Attributes:
        path: Of the file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._engine = _engine_for(path)

    async def open(self) -> None:
        """Open the file, make it where there is none, and bring it up to date.

        Raises:
            NewerDatabase: A newer Cuecard wrote it.
            StorageError: It is damaged, locked, or can't be written; it was left as it is.
        """
        await self._on_thread(self._open)

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Do some work in one transaction on the database's thread.

        Raises:
            StorageError: It failed, and nothing of it was kept.
        """
        return await self._on_thread(lambda: self._in_transaction(work))

    async def close(self) -> None:
        """Close the file and end the thread; safe to call again."""
        try:
            await self._on_thread(self._engine.dispose)
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
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            raise StorageError(f"{_reason(error)}: {self.path.name}") from error

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._engine.connect() as connection:
            found = connection.execute(text("PRAGMA quick_check(1)")).scalar()
            connection.rollback()
            if found != "ok":
                raise StorageError(f"the database file is damaged: {self.path.name}")
            if version_of(connection) != NEWEST:
                # Imported here: it takes a third of a second, and a start seldom needs it.
                migration = importlib.import_module("studio.storage.migration")
                migration.bring_up_to_date(connection, self.path)
            connection.commit()

    def _in_transaction(self, work: Callable[[Connection], T]) -> T:
        with self._engine.begin() as connection:
            return work(connection)


def _engine_for(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}", poolclass=StaticPool, connect_args={"timeout": LOCKED_S}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Let every statement, table changes too, be part of a transaction that we begin.

    Source: SQLAlchemy's SQLite dialect, "Serializable isolation, savepoints, transactional DDL".
    """
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")  # a promise must outlive a power cut
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _reason(error: BaseException) -> str:
    said = str(error).lower()
    known = next((words for mark, words in _IN_WORDS if mark in said), None)
    return known or f"the database failed ({type(error).__name__})"
