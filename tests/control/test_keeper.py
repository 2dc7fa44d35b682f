"""A database that fails stops no show."""

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest

from studio.control import keeper as keepers
from studio.control.keeper import Entry, Keeper
from studio.core.clock import SystemClock
from studio.core.ids import ShowId
from studio.protocol.show_commands import ShowSlate
from studio.show.state import ShowState, show_slate
from studio.storage.database import Database
from studio.storage.show_values import StoredDeed
from tests.fakes.studio_room import FakeStarter, MovedClock, a_client, a_room, hear, ready

SHOW = ShowState(show_id=ShowId("show-1"))


@pytest.mark.usefixtures("caplog")
def test_with_a_damaged_database_the_show_goes_on_and_the_host_is_told(tmp_path: Path) -> None:
    database = tmp_path / "cuecard.db"
    database.write_bytes(b"this is no database at all" * 400)
    with a_room(FakeStarter(), database), a_client() as host:
        ready(host)

        host.request(ShowSlate(shown=True))

        hear(host, lambda: any("kept in memory only" in w.text for w in host.health.warnings))
        assert any("damaged" in warning.text for warning in host.health.warnings)
    assert database.read_bytes().startswith(b"this is no database")


@pytest.mark.usefixtures("caplog")
def test_a_newer_database_is_left_alone_and_the_host_is_told(tmp_path: Path) -> None:
    database = tmp_path / "cuecard.db"
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('m9999')")
    connection.close()
    with a_room(FakeStarter(), database), a_client() as host:
        ready(host)

        host.request(ShowSlate(shown=True))

        hear(host, lambda: any("newer Cuecard" in w.text for w in host.health.warnings))


@pytest.mark.usefixtures("caplog")
def test_what_could_not_be_written_is_written_when_the_database_is_free_again(
    tmp_path: Path,
) -> None:
    class LateClock(SystemClock):
        late_ns = 0

        def monotonic_ns(self) -> int:
            return super().monotonic_ns() + self.late_ns

    async def story() -> ShowState | None:
        clock = LateClock()
        keeper = Keeper(Database(tmp_path / "cuecard.db"), clock)
        await keeper.open()
        await keeper.keep(Entry(state=SHOW, by="Ana", at_utc_ms=1))
        holder = sqlite3.connect(tmp_path / "cuecard.db", isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        slate = show_slate(SHOW, shown=True)
        await keeper.keep(Entry(state=slate, by="Ana", at_utc_ms=2))
        assert "another program holds the database" in keeper.trouble
        holder.execute("COMMIT")
        holder.close()

        clock.late_ns = 11_000_000_000
        await keeper.retry()

        assert keeper.trouble == ""
        await keeper.close()
        again = Keeper(Database(tmp_path / "cuecard.db"), clock)
        kept = await again.open()
        await again.close()
        return kept.state if kept else None

    kept = asyncio.run(story())

    assert kept is not None
    assert kept.slate_shown


@pytest.mark.usefixtures("caplog")
def test_a_database_that_hangs_holds_a_take_up_once_and_not_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keepers, "WAITS_AT_MOST_S", 0.3)

    async def story() -> str:
        clock = MovedClock()
        database = Database(tmp_path / "cuecard.db")
        keeper = Keeper(database, clock)
        await keeper.open()
        hanging = threading.Event()
        held = asyncio.create_task(database.run(lambda _connection: hanging.wait(60)))
        await asyncio.sleep(0)
        await keeper.promise(Entry(state=SHOW, by="Ana", at_utc_ms=1))
        trouble = keeper.trouble
        await keeper.keep(Entry(state=SHOW, by="Ana", at_utc_ms=1))

        monkeypatch.setattr(keepers, "WAITS_AT_MOST_S", 60.0)  # longer than this test may take
        clock.ahead_ms = 11_000
        retrying = asyncio.create_task(keeper.retry())
        await asyncio.sleep(0)
        await keeper.promise(Entry(state=show_slate(SHOW, shown=True), by="Ana", at_utc_ms=2))
        await keeper.keep(Entry(state=show_slate(SHOW, shown=True), by="Ana", at_utc_ms=2))

        hanging.set()
        await asyncio.gather(held, retrying)
        await keeper.close()
        return trouble

    trouble = asyncio.run(asyncio.wait_for(story(), timeout=60))

    assert "does not answer" in trouble


@pytest.mark.usefixtures("caplog")
def test_nothing_is_promised_before_what_came_first_is_written(tmp_path: Path) -> None:
    async def story() -> tuple[int, ...]:
        clock = MovedClock()
        keeper = Keeper(Database(tmp_path / "cuecard.db"), clock)
        await keeper.open()
        await keeper.keep(Entry(state=SHOW, by="Ana", at_utc_ms=1))
        holder = sqlite3.connect(tmp_path / "cuecard.db", isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        first = show_slate(SHOW, shown=True)
        await keeper.keep(Entry(state=first, by="Ana", at_utc_ms=2, deed=_deed(first)))
        holder.execute("COMMIT")
        holder.close()
        clock.ahead_ms = 11_000
        second = show_slate(first, shown=False)

        await keeper.promise(Entry(state=second, by="Ana", at_utc_ms=3, deed=_deed(second)))

        await keeper.close()  # and the program dies before it becomes true
        again = Keeper(Database(tmp_path / "cuecard.db"), clock)
        kept = await again.open()
        await again.close()
        assert kept is not None
        assert kept.promised is not None
        return kept.state.revision, kept.promised.revision

    assert asyncio.run(story()) == (1, 2)


def _deed(state: ShowState) -> StoredDeed:
    return StoredDeed(
        revision=state.revision, command_json="{}", known_json="{}", by="Ana", at_utc_ms=1
    )
