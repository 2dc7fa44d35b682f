"""A disk that takes its time, for tests of what has to be on it."""

import asyncio
import os
import shutil
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from studio.storage.database import Database
from studio.storage.log_sync import sync_file

T = TypeVar("T")

WITHIN_S = 60.0


@dataclass(slots=True)
class Disk:
    """A disk that takes its time, may fail, and says what a power cut would leave.

    Attributes:
        path: The database's file.
        free: Set while it syncs at once.
        asked: Set when a sync was asked for.
        failing: What it says instead of syncing.
        log_bytes: How much of the log was there at each sync.
    """

    path: Path
    free: threading.Event = field(default_factory=threading.Event)
    asked: threading.Event = field(default_factory=threading.Event)
    failing: OSError | None = None
    log_bytes: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.free.set()

    @property
    def log(self) -> Path:
        """The log beside the file."""
        return self.path.with_name(f"{self.path.name}-wal")

    def sync(self, descriptor: int) -> None:
        """See `sync_file`."""
        assert os.path.samestat(os.fstat(descriptor), self.log.stat())
        there = self.log.stat().st_size
        self.asked.set()
        assert self.free.wait(WITHIN_S)
        if self.failing is not None:
            raise self.failing
        sync_file(descriptor)
        self.log_bytes.append(there)

    def after_power_cut(self, folder: Path, more_bytes: int = 0) -> Path:
        """Return what is left: what was synced, and perhaps a part of what came after it."""
        folder.mkdir()
        left = folder / self.path.name
        shutil.copy(self.path, left)
        log = self.log.read_bytes()[: self.log_bytes[-1] + more_bytes]
        left.with_name(self.log.name).write_bytes(log)
        return left


def with_disk(
    path: Path, story: Callable[[Database, Disk], Awaitable[T]], disk: Disk | None = None
) -> T:
    disk = disk or Disk(path)

    async def opened() -> T:
        database = Database(path, sync=disk.sync)
        try:
            await database.open()
            return await story(database, disk)
        finally:
            disk.free.set()
            await database.close()

    return asyncio.run(opened())


async def asked_for(disk: Disk) -> None:
    assert await asyncio.to_thread(disk.asked.wait, WITHIN_S)
    disk.asked.clear()


async def nothing_under_way(database: Database) -> None:
    """Return once the database's thread did what tasks gave it, and they heard of it."""
    await asyncio.sleep(0)
    await database.run(lambda _connection: None)
    await asyncio.sleep(0)
