"""A server that dies, freezes or comes back: the show goes on, and so does the keeping of it."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from studio.control.keeper import Entry, Keeper
from studio.core.clock import SystemClock
from studio.core.errors import StorageError
from studio.storage import database as database_module
from studio.storage.database import Database
from studio.storage.show_store import KeptShow, ShowStore
from tests.servers.postgres_server import PostgresServer
from tests.storage.stores import SHOW, a_deed, an_event, keep, load, with_database, with_store

GONE = "database server (is gone|can't be reached|is not ready yet)"


@pytest.fixture(scope="module")
def frail_server() -> Iterator[PostgresServer]:
    """Run a server that no other file's tests depend on."""
    server = PostgresServer()
    try:
        yield server
    finally:
        server.close()


@pytest.fixture
def server(frail_server: PostgresServer) -> PostgresServer:
    """Give the server, running, whatever was done to it before."""
    frail_server.start()
    return frail_server


@pytest.fixture
def place(server: PostgresServer) -> str:
    """Give a database on it."""
    return server.url(server.new_database())


def test_the_first_write_after_the_server_came_back_works(
    server: PostgresServer, place: str
) -> None:
    async def story(database: Database) -> None:
        store = ShowStore(database)
        await store.keep(SHOW, by="Ana", at_utc_ms=1, events=[an_event("a")])
        server.kill()
        for _ in range(2):
            with pytest.raises(StorageError, match=GONE):
                await store.keep(SHOW, by="Ana", at_utc_ms=2)
        server.start()
        await store.keep(SHOW, by="Luis", at_utc_ms=3, events=[an_event("b")])
        assert [event.event_id for event in await store.events(SHOW.show_id)] == ["a", "b"]

    with_database(place, story)

    assert load(place) == KeptShow(state=SHOW, changed_by="Luis")


def test_a_server_that_was_started_again_between_two_writes_is_not_noticed(
    server: PostgresServer, place: str
) -> None:
    async def story(database: Database) -> None:
        store = ShowStore(database)
        await store.keep(SHOW, by="Ana", at_utc_ms=1)
        server.kill()
        server.start()
        await store.keep(SHOW, by="Luis", at_utc_ms=2)

    with_database(place, story)

    assert load(place) == KeptShow(state=SHOW, changed_by="Luis")


def test_a_server_that_freezes_holds_nobody_for_long(
    server: PostgresServer, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(database: Database) -> None:
        store = ShowStore(database)
        await store.keep(SHOW, by="Ana", at_utc_ms=1)
        server.freeze()
        try:
            started_s = time.monotonic()
            with pytest.raises(StorageError, match=GONE):
                await database.run(lambda c: c.exec_driver_sql("SELECT 1").scalar(), within_s=0.5)
            assert time.monotonic() - started_s < database_module.ANSWERS_WITHIN_S
        finally:
            server.resume()
        await store.keep(SHOW, by="Luis", at_utc_ms=2)

    with_database(place, story)

    assert load(place) == KeptShow(state=SHOW, changed_by="Luis")


def an_entry(revision: int) -> Entry:
    """Return a show as it became, and how."""
    return Entry(
        state=replace(SHOW, title=f"show {revision}", revision=revision),
        by="Ana",
        at_utc_ms=revision,
        deed=a_deed(revision),
        events=(an_event(f"event {revision}"),),
    )


@pytest.mark.usefixtures("caplog")
def test_what_was_not_kept_while_the_server_was_gone_is_kept_when_it_is_back(
    server: PostgresServer, place: str
) -> None:
    class LateClock(SystemClock):
        late_ns = 0

        def monotonic_ns(self) -> int:
            return super().monotonic_ns() + self.late_ns

    async def story() -> None:
        clock = LateClock()
        keeper = Keeper(Database(place), clock)
        await keeper.open()
        await keeper.keep(an_entry(1))
        server.kill()
        for revision in (2, 3):
            await keeper.promise(an_entry(revision))
            await keeper.keep(an_entry(revision))
        assert "database server" in keeper.trouble
        server.start()
        clock.late_ns = 11_000_000_000
        await keeper.retry()
        assert keeper.trouble == ""
        await keeper.close()

    keep(place, SHOW)
    asyncio.run(story())

    kept = load(place)
    assert kept is not None
    assert kept.state == an_entry(3).state
    events = with_store(place, lambda store: store.events(SHOW.show_id))
    assert [event.event_id for event in events] == ["event 1", "event 2", "event 3"]
    deeds = with_store(place, lambda store: store.deeds(SHOW.show_id))
    assert deeds == (a_deed(1), a_deed(2), a_deed(3))


@pytest.mark.usefixtures("caplog")
def test_a_studio_that_starts_before_the_server_uses_it_when_it_is_there(
    server: PostgresServer, place: str
) -> None:
    async def story() -> None:
        database = Database(place)
        server.kill()
        with pytest.raises(StorageError, match=GONE):
            await database.open()
        server.start()
        await database.open()
        await ShowStore(database).keep(SHOW, by="Ana", at_utc_ms=1)
        await database.close()

    asyncio.run(story())

    assert load(place) == KeptShow(state=SHOW, changed_by="Ana")
