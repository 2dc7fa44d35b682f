"""A database that fails stops no show."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from studio.control.keeper import Entry, Keeper
from studio.core.clock import SystemClock
from studio.core.ids import ShowId
from studio.protocol.show_commands import ShowSlate
from studio.show.state import ShowState, show_slate
from studio.storage.database import Database
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear, ready

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
