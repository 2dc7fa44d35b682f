"""Where the database is, a file or a server, and how each is connected to."""

import os
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, QueuePool, StaticPool

from studio.core.errors import BadInput, StorageError
from studio.core.ids import SecretName
from studio.core.keychain import read_key, remember_secret
from studio.core.paths import SESSION_VARIABLE, data_folder, rehearsing
from studio.core.settings import chosen_database_url
from studio.storage.file_log import begin_log

Place = Path | str
"""A SQLite file, or the address of a PostgreSQL database: `postgresql://user@host/database`."""

PASSWORD = SecretName("database")
"""Under this name the keyring has the password of the server's user."""

LOCKED_S = 2.0
"""How long a write waits for another program that holds the database."""

SERVER_ANSWERS_WITHIN_S = 5
"""A server that does not take a connection in this time counts as gone."""

SERVER_WORKS_WITHIN_S = 60
"""No statement of ours takes a second."""

_OURS = 0x43_75_65_63_61_72_64
"""A number of the lock that makes transactions of several studios wait for each other."""


def database_path() -> Path:
    """Return the file of the shows, or of the rehearsals in a rehearsal."""
    return data_folder() / ("rehearsal.db" if rehearsing() else "cuecard.db")


def database_place() -> Place:
    """Return the server of the settings, or this user's file where they name none.

    A rehearsal, and a broadcast with a session of its own, never touch the server: what they keep
    must not become the show of the studio that is open.

    Raises:
        StorageError: The settings name a server in a way that can't be used.
    """
    if rehearsing() or os.environ.get(SESSION_VARIABLE):
        return database_path()
    try:
        return chosen_database_url() or database_path()
    except BadInput as error:
        raise StorageError(str(error)) from error


def shown_place(place: Place) -> str:
    """Return what may be said of a place: the file's name, or server and database, no user."""
    if isinstance(place, Path):
        return place.name
    url = _parsed(place)
    return f"{url.database or 'database'} on {url.host or 'this machine'}"


def engine_for(place: Place) -> Engine:
    """Return the engine that connects to a place; it connects when it is first used.

    Raises:
        StorageError: The address can't be understood; it is not repeated.
    """
    return _engine_for_file(place) if isinstance(place, Path) else _engine_for_server(place)


def reading_engine_for(place: Place) -> Engine:
    """Return an engine that writes nothing, each connection of which is closed after use.

    Raises:
        StorageError: As in `engine_for`.
    """
    if isinstance(place, Path):
        address = f"sqlite:///{place.resolve().as_uri()}?mode=ro&uri=true"
        return create_engine(address, poolclass=NullPool, hide_parameters=True)
    url = _with_password(_parsed(place))
    options = _connect_options(url, "-c default_transaction_read_only=on")
    return create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args=options)


def _engine_for_file(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=StaticPool,
        hide_parameters=True,
        connect_args={"timeout": LOCKED_S},
    )
    event.listen(engine, "connect", _prepare_file)
    event.listen(engine, "begin", _begin_on_file)
    return engine


def _prepare_file(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Let every statement, table changes too, be part of a transaction that we begin.

    Source: SQLAlchemy's SQLite dialect, "Serializable isolation, savepoints, transactional DDL".
    """
    connection.isolation_level = None
    cursor = connection.cursor()
    begin_log(cursor)
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_on_file(connection: Connection) -> None:
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute("BEGIN IMMEDIATE")  # by itself: every event waits for this


def _engine_for_server(address: str) -> Engine:
    url = _with_password(_parsed(address))
    wait_ms = round(LOCKED_S * 1_000)
    options = _connect_options(url, f"-c lock_timeout={wait_ms}")
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_pre_ping=True,  # the first write after the server came back works
        hide_parameters=True,
        connect_args=options,
    )
    event.listen(engine, "begin", _begin_on_server)
    return engine


def _begin_on_server(connection: Connection) -> None:
    """One writer at a time, as in a file: two studios on one server must not number alike."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_OURS})")


def _connect_options(url: URL, option: str) -> dict[str, object]:
    given = url.query.get("options", "")
    words = [given] if isinstance(given, str) else list(given)
    limit = f"-c statement_timeout={SERVER_WORKS_WITHIN_S * 1_000}"
    return {
        "connect_timeout": SERVER_ANSWERS_WITHIN_S,
        "application_name": "cuecard",
        "options": " ".join([*words, option, limit]).strip(),
        "tcp_user_timeout": SERVER_WORKS_WITHIN_S * 1_000,
        "prepare_threshold": None,  # a pooler before the server gives each transaction another one
    }


def _parsed(address: str) -> URL:
    """Return an address in parts; a wrong one is not repeated, for it may hold a password."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername != "postgresql" or not url.database:
        raise StorageError("the database's address must be postgresql://user@host/database")
    return url.set(drivername="postgresql+psycopg")


def _with_password(url: URL) -> URL:
    if url.password is None and "password" not in url.query and "PGPASSWORD" not in os.environ:
        return url.set(password=read_key(PASSWORD))
    remember_secret(url.password or "")
    return url
