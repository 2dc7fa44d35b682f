"""Every test of the store runs on a SQLite file and on a real PostgreSQL server."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.storage.place import Place
from tests.servers.postgres_server import PostgresServer
from tests.storage.stores import bring_up_to_date


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Run one server for all tests that do not kill it."""
    server = PostgresServer()
    try:
        yield server
    finally:
        server.close()


@pytest.fixture(scope="session")
def server_database(postgres: PostgresServer) -> str:
    """Return a database's name; making one for each test takes longer than the tests."""
    return postgres.new_database()


@pytest.fixture
def server_place(postgres: PostgresServer, server_database: str) -> str:
    """Give an empty database on the server."""
    postgres.clear(server_database)
    return postgres.url(server_database)


@pytest.fixture
def file_place(tmp_path: Path) -> Path:
    """Give the path of a file that is not there yet."""
    return tmp_path / "new" / "cuecard.db"


@pytest.fixture(params=["file", "server"])
def empty_place(request: pytest.FixtureRequest) -> Place:
    """Give an empty place of either kind."""
    found: Place = request.getfixturevalue(f"{request.param}_place")
    return found


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file that was opened once."""
    path = tmp_path_factory.mktemp("ready") / "cuecard.db"
    bring_up_to_date(path)
    return path


@pytest.fixture
def ready_file_place(ready_file: Path, file_place: Path) -> Path:
    """Give a file with all tables and nothing in them."""
    file_place.parent.mkdir()
    shutil.copy(ready_file, file_place)
    return file_place


@pytest.fixture(scope="session")
def ready_server_database(postgres: PostgresServer) -> str:
    """Return the name of a database that was opened once."""
    name = postgres.new_database()
    bring_up_to_date(postgres.url(name))
    return name


@pytest.fixture
def ready_server_place(postgres: PostgresServer, ready_server_database: str) -> str:
    """Give a database on the server with all tables and nothing in them."""
    postgres.empty_tables(ready_server_database)
    return postgres.url(ready_server_database)


@pytest.fixture(params=["file", "server"])
def place(request: pytest.FixtureRequest) -> Place:
    """Give a place of either kind in which nothing is kept yet; it needs no steps any more."""
    found: Place = request.getfixturevalue(f"ready_{request.param}_place")
    return found
