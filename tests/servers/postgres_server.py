"""A real PostgreSQL server, which a test starts, kills, freezes and starts again.

It listens on 127.0.0.1 alone, keeps its data in a folder of its own, and takes every user without
a password but the one called `guarded`.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psutil
import psycopg
import pytest

from tests.servers.rtmp_server import free_port

VERSION = 15
STARTS_WITHIN_S = 60.0
GUARDED_PASSWORD = "sesame-of-the-guarded"  # noqa: S105 - of a server that lives for one test run

_FOLDERS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
    "C:/Program Files/PostgreSQL/*/bin",
)
_HBA = """\
host all guarded 127.0.0.1/32 scram-sha-256
host all all     127.0.0.1/32 trust
"""
_SETTINGS = (
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "shared_buffers=16MB",
    "max_connections=20",
    "fsync=off",  # it is killed, the machine under it is not
    "lc_messages=C",
)


def _programs() -> Path:
    """Return the folder of the server's programs, of version 15 where there are several."""
    found = [folder for pattern in _FOLDERS for folder in _matching(pattern)]
    on_path = shutil.which("initdb")
    if on_path is not None:
        found.append(Path(on_path).resolve().parent)
    found = [folder for folder in found if shutil.which("initdb", path=str(folder))]
    if not found:
        pytest.fail("PostgreSQL's server is not installed: make setup")
    return next((folder for folder in found if str(VERSION) in str(folder)), found[-1])


def _matching(pattern: str) -> list[Path]:
    anchor = Path(pattern).anchor
    return sorted(Path(anchor).glob(pattern.removeprefix(anchor))) if Path(anchor).exists() else []


class PostgresServer:
    """One server.

    Attributes:
        port: Where it listens, the same after every start.
        folder: Everything it keeps.
    """

    def __init__(self) -> None:
        self._programs = _programs()
        self.folder = Path(tempfile.mkdtemp(prefix="cuecard-postgres-"))
        self._data = self.folder / "data"
        self._log = self.folder / "log"
        self._as_user = given_to_somebody(self.folder)
        self._process: subprocess.Popen[bytes] | None = None
        self.port = free_port()
        self._make()
        self.start()
        with self.connection() as connection:
            connection.execute(f"CREATE ROLE guarded LOGIN PASSWORD '{GUARDED_PASSWORD}'")

    def url(self, database: str = "postgres", *, user: str = "cuecard") -> str:
        """Return the address of a database."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    @contextlib.contextmanager
    def connection(self, database: str = "postgres") -> Iterator[psycopg.Connection]:
        """Connect as somebody else would; each statement is a transaction of its own."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            yield connection

    def new_database(self, options: str = "") -> str:
        """Make a database, and return its name."""
        name = f"d{uuid4().hex[:12]}"
        with self.connection() as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 {options}")
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is connected to it."""
        with self.connection() as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def clear(self, name: str) -> None:
        """Remove all that is in a database, as if it were new; who is connected is cut off."""
        with self._alone_in(name) as connection:
            found = connection.execute(
                "SELECT nspname FROM pg_namespace"
                " WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'"
            ).fetchall()
            for (schema,) in found:
                connection.execute(f'DROP SCHEMA "{schema}" CASCADE'.encode())
            connection.execute("CREATE SCHEMA public")

    def empty_tables(self, name: str) -> None:
        """Remove every row but the step's number; who is connected is cut off."""
        with self._alone_in(name) as connection:
            found = connection.execute(
                "SELECT tablename FROM pg_tables"
                " WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
            ).fetchall()
            tables = ", ".join(f'"{table}"' for (table,) in found)
            connection.execute(f"TRUNCATE {tables} RESTART IDENTITY CASCADE".encode())

    @contextlib.contextmanager
    def _alone_in(self, name: str) -> Iterator[psycopg.Connection]:
        with self.connection(name) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            yield connection

    def own(self, folder: Path) -> None:
        """Give a folder to whom the server runs as."""
        given_to_somebody(folder)

    def start(self) -> None:
        """Start it, and wait until it takes connections."""
        settings = [word for setting in _SETTINGS for word in ("-c", setting)]
        command = ["postgres", "-D", str(self._data), "-p", str(self.port), *settings]
        deadline_s = time.monotonic() + STARTS_WITHIN_S
        while time.monotonic() < deadline_s:
            if self._process is None or self._process.poll() is not None:
                self._process = self._start(command)  # again while the killed one's memory is held
            with contextlib.suppress(psycopg.Error), self.connection():
                return
            time.sleep(0.02)
        pytest.fail(f"PostgreSQL did not start: {self._log.read_text()[-2000:]}")

    def kill(self) -> None:
        """End it at once, as a crash would: nothing is finished, every connection breaks."""
        self._end(signal.SIGQUIT)

    def close(self) -> None:
        """End it in order, and remove what it kept."""
        with contextlib.suppress(psutil.NoSuchProcess):
            self.resume()
        self._end(signal.SIGINT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def freeze(self) -> None:
        """Make all of it stop in mid-work while its connections stay open."""
        self._signal_all(signal.SIGSTOP)

    def resume(self) -> None:
        """Let it go on."""
        self._signal_all(signal.SIGCONT)

    def _signal_all(self, number: int) -> None:
        """Tell the server and its children, each of which has a group of its own."""
        if self._process is None:
            return
        first = psutil.Process(self._process.pid)
        first.send_signal(number)
        for child in first.children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                child.send_signal(number)

    def _end(self, number: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(number)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _make(self) -> None:
        made = subprocess.run(
            [self._programs / "initdb", "-D", self._data, "-U", "cuecard", "--encoding=UTF8",
             "--no-locale", "--no-sync", "--auth=trust"],
            capture_output=True, text=True, check=False, cwd=self.folder, **self._as_user,
        )  # fmt: skip
        if made.returncode != 0:
            pytest.fail(f"PostgreSQL's initdb failed: {made.stderr[-2000:]}")
        (self._data / "pg_hba.conf").write_text(_HBA)

    def _start(self, command: list[str]) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [self._programs / command[0], *command[1:]],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.folder,
                start_new_session=True, **self._as_user,
            )  # fmt: skip


def given_to_somebody(folder: Path) -> dict[str, Any]:
    """Give a folder to whom the server runs as, and return how to start it: never as root."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(LookupError):
            shutil.chown(folder, user=name)
            return {"user": name, "extra_groups": []}
    pytest.fail("PostgreSQL's server refuses to run as root, and there is no user nobody")
