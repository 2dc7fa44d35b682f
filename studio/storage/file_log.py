"""The log ahead of a SQLite file: how it is written, how long it gets, when it is emptied."""

import logging
import sqlite3
from pathlib import Path
from shutil import disk_usage

from sqlalchemy import Connection, Engine
from sqlalchemy.engine.interfaces import DBAPICursor

from studio.core.errors import StorageError

LOG_PAGES = 4_000
"""So long the log gets before a transaction has to write it into the file itself, which takes tens
of milliseconds. An event for three receivers changes about twelve pages: one in 300 does it."""

LEAST_FREE_BYTES = 1_000_000_000

_PAGE_BYTES = 4_096
_KEPT_IN_MEMORY_BYTES = 2_000 * 1_024
"""What a large transaction changes beyond that goes into the log before it is committed.

Source: SQLite, `PRAGMA cache_size`.
"""

_log = logging.getLogger(__name__)


def begin_log(cursor: DBAPICursor) -> None:
    """Let a connection write ahead.

    It does not sync what it commits: whoever wants to know asks `Database.on_disk`. It still syncs
    the log before the file, and the file before the log begins anew, so that a power cut at any
    moment leaves a whole database. Source: SQLite, "Write-Ahead Logging", 2.3.
    """
    cursor.execute("PRAGMA journal_mode=WAL")
    mode = cursor.fetchone()
    if mode is None or mode[0] != "wal":
        _log.warning("the database's disk can't have a log ahead; writing takes longer")
        cursor.execute("PRAGMA synchronous=FULL")
        return
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA checkpoint_fullfsync=ON")  # where fsync alone does not reach the disk
    cursor.execute(f"PRAGMA wal_autocheckpoint={LOG_PAGES}")


def has_log(connection: Connection) -> bool:
    """Return whether what is changed is written ahead: not in a file on some network disks."""
    if connection.dialect.name != "sqlite":
        return False
    return connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def rows_changed(connection: Connection) -> int:
    """Return how many rows of a file were changed since it was opened; 0 of a server's."""
    driver = connection.connection.driver_connection
    return driver.total_changes if isinstance(driver, sqlite3.Connection) else 0


def empty_log(engine: Engine) -> None:
    """Write all of the log into the file itself, and let the log begin anew.

    Raises:
        StorageError: Another program is using it.
        sqlite3.Error: It can't be written.
    """
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA wal_checkpoint(RESTART)")
        row = cursor.fetchone()
        cursor.close()
    finally:
        raw.close()
    if row is None or row[0]:
        raise StorageError("another program holds the database")


def lengthen_log(engine: Engine) -> None:
    """Make the log as long as it gets, by a large transaction that is taken back.

    A file that grows has its new length written by each sync, and whoever writes into it meanwhile
    waits for that. On a disk that is nearly full nothing is done.
    """
    folder = Path(engine.url.database or "").parent
    if disk_usage(folder).free < LEAST_FREE_BYTES:
        return
    size = LOG_PAGES * _PAGE_BYTES + _KEPT_IN_MEMORY_BYTES
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE room (space BLOB)")
        connection.exec_driver_sql("INSERT INTO room VALUES (zeroblob(?))", (size,))
        connection.rollback()
