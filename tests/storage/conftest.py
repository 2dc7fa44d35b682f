"""Every test of the store runs on a SQLite file and on a real PostgreSQL server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.storage.place import Place
from tests.servers.postgres_server import PostgresServer


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Run one server for all tests; each gets a database of its own."""
    server = PostgresServer()
    try:
        yield server
    finally:
        server.close()


@pytest.fixture
def server_place(postgres: PostgresServer) -> Iterator[str]:
    """Give a new, empty database on the server."""
    name = postgres.new_database()
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture
def file_place(tmp_path: Path) -> Path:
    """Give the path of a file that is not there yet."""
    return tmp_path / "new" / "cuecard.db"


@pytest.fixture(params=["file", "server"])
def place(request: pytest.FixtureRequest) -> Place:
    """Give an empty place of either kind."""
    found: Place = request.getfixturevalue(f"{request.param}_place")
    return found
