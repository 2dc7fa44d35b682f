"""What was written is on the disk when somebody is told so, and not before."""

import asyncio
import errno
import os
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest

from studio.core.errors import StorageError
from studio.core.ids import SinkId
from studio.outbox.sink import SinkKind, SinkSpec
from studio.storage import file_log
from studio.storage.database import Database
from studio.storage.log_sync import LogSync
from studio.storage.outbox_store import OutboxStore
from studio.storage.place import Place
from studio.storage.show_store import ShowStore
from studio.storage.show_values import StoredEvent
from tests.storage.slow_disk import WITHIN_S, Disk, asked_for, nothing_under_way, with_disk
from tests.storage.stores import SHOW, an_event, load, with_database, with_store

T = TypeVar("T")

SHOP = SinkSpec(sink_id=SinkId("shop"), kind=SinkKind.FILE, name="Shop", address="/nowhere")


async def keep(database: Database, *events: StoredEvent) -> None:
    await ShowStore(database).keep(SHOW, by="Ana", at_utc_ms=1, events=events)


def test_what_is_written_is_on_the_disk_when_it_is_told_and_not_before(
    ready_file_place: Path,
) -> None:
    async def story(database: Database, disk: Disk) -> None:
        disk.free.clear()
        await keep(database, an_event("1"))

        waiting = asyncio.create_task(database.on_disk())
        await asked_for(disk)
        await nothing_under_way(database)
        assert not waiting.done()

        disk.free.set()
        await waiting
        assert disk.log_bytes[-1] == disk.log.stat().st_size

    with_disk(ready_file_place, story)


def test_many_that_were_written_meanwhile_share_a_sync(ready_file_place: Path) -> None:
    async def story(database: Database, disk: Disk) -> None:
        await database.on_disk()
        disk.log_bytes.clear()
        disk.asked.clear()
        disk.free.clear()
        await keep(database, an_event("1"))
        await asked_for(disk)
        for number in range(2, 40):
            await keep(database, an_event(str(number)))
        told = [asyncio.create_task(database.on_disk()) for _ in range(5)]
        await nothing_under_way(database)

        disk.free.set()
        await asyncio.gather(*told)
        await database.on_disk()

        assert len(disk.log_bytes) == 2
        assert disk.log_bytes[-1] == disk.log.stat().st_size

    with_disk(ready_file_place, story)


def test_reading_asks_for_no_sync_and_one_who_goes_holds_nobody_up(ready_file_place: Path) -> None:
    async def story(database: Database, disk: Disk) -> None:
        disk.free.clear()
        await keep(database, an_event("1"))
        left, stays = (asyncio.create_task(database.on_disk()) for _ in range(2))
        await asked_for(disk)
        left.cancel()
        await asyncio.gather(left, return_exceptions=True)

        disk.free.set()
        await stays
        syncs = len(disk.log_bytes)
        await ShowStore(database).load()
        await database.on_disk()

        assert len(disk.log_bytes) == syncs

    with_disk(ready_file_place, story)


def test_a_killed_programs_last_words_are_brought_to_the_disk_too(ready_file_place: Path) -> None:
    with closing(sqlite3.connect(ready_file_place)) as killed:
        killed.execute("PRAGMA journal_mode=WAL")
        killed.execute("PRAGMA synchronous=OFF")
        killed.execute("CREATE TABLE words (word TEXT)")
        killed.commit()

        async def story(database: Database, disk: Disk) -> None:
            await database.on_disk()

            assert disk.log_bytes == [disk.log.stat().st_size]

        with_disk(ready_file_place, story)


def test_on_either_database_it_returns(place: Place) -> None:
    async def story(database: Database) -> None:
        await keep(database, an_event("1"))
        await database.on_disk()
        await database.on_disk()

    with_database(place, story)


def test_closing_syncs_what_was_written_also_while_another_program_reads(
    ready_file_place: Path,
) -> None:
    with closing(sqlite3.connect(ready_file_place)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        disk = Disk(ready_file_place)

        async def story(database: Database, disk: Disk) -> None:
            other.execute("SELECT count(*) FROM shows").fetchone()
            disk.free.clear()
            await keep(database, an_event("1"))

        with_disk(ready_file_place, story, disk)

        assert disk.log_bytes[-1] == disk.log.stat().st_size > 0


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "disk is full"), (errno.EIO, "disk can't be written")]
)
def test_a_sync_that_fails_is_told_and_the_log_is_not_trusted_again(
    number: int, words: str, ready_file_place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(database: Database, disk: Disk) -> None:
        outbox = OutboxStore(database)
        await keep(database)
        await outbox.save_sink(SHOP)
        await database.on_disk()
        disk.failing = OSError(number, os.strerror(number))
        disk.free.clear()
        await keep(database, an_event("1"))
        waiting = asyncio.create_task(outbox.next_events(SHOP.sink_id, SHOW.show_id, most=10))
        await nothing_under_way(database)
        disk.free.set()
        with pytest.raises(StorageError, match=words):
            await waiting
        syncs = len(disk.log_bytes)
        assert "not safe from a power cut" in caplog.text

        (handed,) = await outbox.next_events(SHOP.sink_id, SHOW.show_id, most=10)

        assert handed.event_id == "1"
        assert len(disk.log_bytes) == syncs, "the log that failed was believed"
        assert _events_in(ready_file_place, alone=True) == ["1"]

        disk.failing = None
        await keep(database, an_event("2"))
        await database.on_disk()
        assert len(disk.log_bytes) > syncs

    with_disk(ready_file_place, story)


@pytest.mark.usefixtures("caplog")
def test_a_log_that_failed_is_left_as_soon_as_something_is_written(ready_file_place: Path) -> None:
    async def story(database: Database, disk: Disk) -> None:
        disk.failing = OSError(errno.EIO, "Input/output error")
        disk.free.clear()
        await keep(database, an_event("1"))
        waiting = asyncio.create_task(database.on_disk())
        await nothing_under_way(database)
        disk.free.set()
        with pytest.raises(StorageError):
            await waiting

        await keep(database, an_event("2"))

        assert _events_in(ready_file_place, alone=True) == ["1", "2"]

    with_disk(ready_file_place, story)


@pytest.mark.parametrize("seed", range(3))
def test_a_power_cut_at_any_moment_takes_nothing_that_a_receiver_was_told(
    seed: int, ready_file_place: Path, tmp_path: Path
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same moments again from the same seed
    left: list[tuple[Path, dict[str, int]]] = []

    async def story(database: Database, disk: Disk) -> None:
        outbox = OutboxStore(database)
        await keep(database)
        await outbox.save_sink(SHOP)
        await database.on_disk()
        told: dict[str, int] = {}

        def cut(*, more_bytes: int) -> None:
            place = disk.after_power_cut(tmp_path / f"cut {len(left)}", more_bytes)
            left.append((place, told))

        for moment in range(6):
            disk.free.clear()
            for number in range(chance.randint(1, 4)):
                await keep(database, an_event(f"{moment}/{number}"))
            handing = asyncio.create_task(outbox.next_events(SHOP.sink_id, SHOW.show_id, most=100))
            await nothing_under_way(database)
            assert not handing.done(), "it is told before it is on the disk"
            unsynced = disk.log.stat().st_size - disk.log_bytes[-1]
            cut(more_bytes=chance.randint(0, unsynced))

            disk.free.set()
            told = {event.event_id: event.seq for event in await handing}
            assert told
            cut(more_bytes=0)

    with_disk(ready_file_place, story)

    for place, told in left:
        there = {event.event_id: event.seq for event in _events_of(place)}
        assert list(there.values()) == list(range(1, len(there) + 1))
        assert told.items() <= there.items()
        with_store(place, lambda s: s.keep(SHOW, by="A", at_utc_ms=9, events=[an_event("next")]))
        assert _events_of(place)[-1].seq > max(told.values(), default=0)


def test_a_log_that_was_made_long_stays_so_and_changes_nothing(
    ready_file_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_log, "LOG_PAGES", 200)

    async def story(database: Database, disk: Disk) -> None:
        await keep(database, an_event("0"))
        monkeypatch.setattr(file_log, "LEAST_FREE_BYTES", 1 << 62)
        await database.make_room()
        assert disk.log.stat().st_size < 200 * 4_096

        monkeypatch.setattr(file_log, "LEAST_FREE_BYTES", 0)
        await database.make_room()
        await database.on_disk()
        size = disk.log.stat().st_size
        for number in range(1, 60):
            await keep(database, an_event(str(number)))

        assert disk.log.stat().st_size == size > 200 * 4_096
        assert disk.log_bytes[-1] == size

    with_disk(ready_file_place, story)

    kept = load(ready_file_place)
    assert kept is not None
    assert kept.state == SHOW
    assert len(_events_of(ready_file_place)) == 60
    with closing(sqlite3.connect(ready_file_place)) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'room'").fetchall()


def test_a_log_that_was_replaced_is_opened_anew_and_one_that_is_gone_is_a_fault(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path, synced = tmp_path / "cuecard.db-wal", []
    log = LogSync(tmp_path / "cuecard.db", lambda fd: synced.append(os.read(fd, 100)))
    try:
        log.synced().result(WITHIN_S)  # nobody wrote anything yet
        path.write_bytes(b"one")
        log.written()
        log.synced().result(WITHIN_S)
        (tmp_path / "next").write_bytes(b"two")
        (tmp_path / "next").replace(path)
        log.written()
        log.synced().result(WITHIN_S)
        assert synced == [b"one", b"two"]

        path.unlink()
        log.written()
        with pytest.raises(FileNotFoundError):
            log.synced().result(WITHIN_S)
        assert log.is_broken
        assert "not safe from a power cut" in caplog.text
        with pytest.raises(OSError, match="not synced"):
            log.synced().result(WITHIN_S)
        log.mended()
        log.synced().result(WITHIN_S)
    finally:
        log.close()
        log.close()


def _events_of(place: Path) -> tuple[StoredEvent, ...]:
    return tuple(with_store(place, lambda store: store.events(SHOW.show_id, most=1_000)))


def _events_in(path: Path, *, alone: bool = False) -> list[str]:
    """Return the events of a file, alone: without its log."""
    if alone:
        copy = path.with_name("alone.db")
        shutil.copy(path, copy)
        path = copy
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT event_id FROM events ORDER BY seq").fetchall()
    return [event_id for (event_id,) in rows]
