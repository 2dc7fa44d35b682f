"""The database, file or server: opened, refused where it must be, and never half written."""

import asyncio
import logging
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from studio.core.errors import NewerDatabase, StorageError
from studio.core.ids import ShowId
from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.peek import peek_show
from studio.storage.place import Place
from studio.storage.show_store import KeptShow, ShowStore
from tests.servers.postgres_server import GUARDED_PASSWORD, PostgresServer
from tests.storage.stores import SHOW, an_event, from_outside, keep, load, with_database


@pytest.fixture
def place(empty_place: Place) -> Place:
    """Give a place of either kind that nobody has opened yet."""
    return empty_place


def test_a_fresh_database_has_no_show_and_keeps_the_first(place: Place) -> None:
    assert load(place) is None
    keep(place, SHOW)

    assert load(place) == KeptShow(state=SHOW, changed_by="Ana")


def test_a_newer_database_is_refused_and_left_as_it_is(place: Place) -> None:
    keep(place, SHOW)
    with from_outside(place) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'm9999'"))

    with pytest.raises(NewerDatabase, match="newer Cuecard"):
        load(place)

    with from_outside(place) as connection:
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        count = connection.execute(text("SELECT count(*) FROM shows")).scalar()
    assert (version, count) == ("m9999", 1)


def test_a_database_that_another_program_holds_says_so_and_is_used_when_it_is_free(
    place: Place,
) -> None:
    async def story(database: Database) -> KeptShow | None:
        store = ShowStore(database)
        with from_outside(place) as holder:
            if isinstance(place, Path):
                holder.exec_driver_sql("BEGIN EXCLUSIVE")
            else:
                holder.exec_driver_sql("LOCK TABLE shows IN ACCESS EXCLUSIVE MODE")
            with pytest.raises(StorageError, match="another program holds the database"):
                await store.keep(SHOW, by="Ana", at_utc_ms=2)
        await store.keep(SHOW, by="Luis", at_utc_ms=3)
        return await store.load()

    keep(place, SHOW)

    assert with_database(place, story) == KeptShow(state=SHOW, changed_by="Luis")


def test_two_programs_on_one_database_number_events_without_a_gap(place: Place) -> None:
    async def story(first: Database) -> list[int]:
        second = Database(place)
        await second.open()
        stores = [ShowStore(first), ShowStore(second)]
        try:
            await asyncio.gather(*(_fifteen_events(store, n) for n, store in enumerate(stores)))
        finally:
            await second.close()
        return [event.seq for event in await stores[0].events(SHOW.show_id)]

    keep(place, SHOW)

    assert with_database(place, story) == list(range(1, 31))


async def _fifteen_events(store: ShowStore, writer: int) -> None:
    for number in range(15):
        fact = an_event(f"{writer}/{number}")
        await store.keep(SHOW, by="Ana", at_utc_ms=1, events=[fact])


def test_work_that_fails_leaves_nothing_behind(place: Place) -> None:
    async def story(database: Database) -> None:
        def fail(connection: Connection) -> None:
            connection.exec_driver_sql("DELETE FROM shows")
            connection.exec_driver_sql("DELETE FROM no_such_table")

        with pytest.raises(StorageError, match="the database failed"):
            await database.run(fail)

    keep(place, SHOW)
    with_database(place, story)

    assert load(place) == KeptShow(state=SHOW, changed_by="Ana")


def test_a_state_that_can_not_be_read_says_so(place: Place) -> None:
    keep(place, SHOW)
    with from_outside(place) as connection:
        broken = {"state": '{"show_id": 5}'}
        connection.execute(text("UPDATE shows SET state_json = :state"), broken)

    with pytest.raises(StorageError, match="can't be read"):
        load(place)


def test_a_text_that_is_none_is_an_error_in_words(place: Place) -> None:
    async def story(database: Database) -> None:
        await ShowStore(database).keep(SHOW, by="half a \ud83d", at_utc_ms=1)

    with pytest.raises(StorageError, match="can't be stored"):
        with_database(place, story)


def test_nothing_works_before_it_is_open(place: Place) -> None:
    async def story() -> None:
        database = Database(place)
        try:
            await ShowStore(database).load()
        finally:
            await database.close()

    with pytest.raises(StorageError, match="not open"):
        asyncio.run(story())


def test_looking_in_without_opening_finds_the_show_and_writes_nothing(place: Place) -> None:
    assert peek_show(place) is None
    keep(place, SHOW)
    before = place.read_bytes() if isinstance(place, Path) else b""

    assert peek_show(place) == SHOW

    assert not isinstance(place, Path) or place.read_bytes() == before


def test_what_another_person_wrote_stands_in_no_error_and_no_log(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    said = ShowState(show_id=ShowId("show-1"), title="malformed and locked, said nobody")

    async def story(database: Database) -> None:
        await database.run(lambda c: c.exec_driver_sql("ALTER TABLE shows RENAME TO gone"))
        await ShowStore(database).keep(said, by="Ana", at_utc_ms=1)

    with pytest.raises(StorageError, match="the database failed") as failed:
        with_database(place, story)

    assert "said nobody" not in str(failed.value)
    assert "said nobody" not in repr(failed.value.__cause__)
    assert "said nobody" not in caplog.text


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    path.write_bytes(b"not a database, but long enough to be taken for one" * 100)

    with pytest.raises(StorageError, match="damaged"):
        load(path)

    assert path.read_bytes().startswith(b"not a database")


def test_a_file_that_is_damaged_inside_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    keep(path, SHOW)
    content = bytearray(path.read_bytes())
    content[4_096:12_288] = b"\xa5" * 8_192
    path.write_bytes(content)

    with pytest.raises(StorageError, match="damaged"):
        load(path)


def test_a_folder_in_the_place_of_the_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    path.mkdir()

    with pytest.raises(StorageError, match="can't be opened"):
        load(path)


def test_the_file_is_kept_with_a_log_ahead_and_its_keys_are_checked(file_place: Path) -> None:
    async def story(database: Database) -> tuple[object, object]:
        return await database.run(
            lambda c: (
                c.exec_driver_sql("PRAGMA journal_mode").scalar(),
                c.exec_driver_sql("PRAGMA foreign_keys").scalar(),
            )
        )

    assert with_database(file_place, story) == ("wal", 1)


def test_a_server_that_is_not_there_says_so(postgres: PostgresServer) -> None:
    nobody_there = postgres.url("shows").replace(str(postgres.port), "1")

    with pytest.raises(StorageError, match="server can't be reached: shows on 127"):
        load(nobody_there)
    with pytest.raises(StorageError, match="server can't be reached"):
        peek_show(nobody_there)


def test_a_database_that_the_server_does_not_have_says_so(postgres: PostgresServer) -> None:
    with pytest.raises(StorageError, match="has no such database"):
        load(postgres.url("no_such_database"))


def test_a_database_that_can_not_hold_every_language_is_refused(postgres: PostgresServer) -> None:
    name = postgres.new_database("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
    try:
        with pytest.raises(StorageError, match="encoding UTF8"):
            load(postgres.url(name))
    finally:
        postgres.drop(name)


def test_a_wrong_password_is_refused_and_stands_nowhere(
    postgres: PostgresServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    place = postgres.url("postgres", user="guarded:open-says-me")

    with pytest.raises(StorageError, match="refuses this user or password") as refused:
        load(place)

    assert "open-says-me" not in f"{refused.value!r} {refused.value.__cause__!r} {caplog.text}"


@pytest.mark.parametrize("variable", ["PGPASSWORD", "CUECARD_KEY_DATABASE"])
def test_the_password_comes_from_the_environment_or_from_where_keys_are_kept(
    variable: str, postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = postgres.new_database("OWNER guarded")
    place = postgres.url(name, user="guarded")
    try:
        with pytest.raises(StorageError, match="refuses this user or password"):
            load(place)
        monkeypatch.setenv(variable, GUARDED_PASSWORD)

        keep(place, SHOW)

        assert peek_show(place) == SHOW
    finally:
        postgres.drop(name)


@pytest.mark.parametrize(
    "address",
    ["mysql://ana:sesame@host/shows", "postgresql://ana:sesame@host", "sesame", "a://b:c"],
)
def test_another_address_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(StorageError, match="must be postgresql://") as refused:
        load(address)

    assert "sesame" not in f"{refused.value!r} {refused.value.__cause__!r}"
