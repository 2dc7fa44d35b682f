"""What somebody else acts on is on the disk before they can."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from studio.core.ids import AccountId, DestinationId
from studio.sales.broadcast import Broadcast
from studio.storage.broadcast_store import BroadcastStore
from studio.storage.database import Database
from studio.storage.device_store import DeviceStore
from tests.storage.slow_disk import Disk, asked_for, nothing_under_way, with_disk
from tests.storage.stores import SHOW
from tests.storage.test_device_store import TABLET

BROADCAST = Broadcast(
    destination_id=DestinationId("account-1"),
    account_id=AccountId("1"),
    handle="broadcast-1",
    show_id=SHOW.show_id,
    made_at_utc_ms=5,
)
LEAVES: dict[str, Callable[[Database], Awaitable[None]]] = {
    "a device that is let in": lambda database: DeviceStore(database).add(TABLET),
    "a device that is shut out": lambda database: DeviceStore(database).remove(TABLET.device_id),
    "a platform's broadcast": lambda database: BroadcastStore(database).save(BROADCAST),
}


@pytest.mark.parametrize("what", LEAVES)
def test_what_others_act_on_is_kept_once_it_is_on_the_disk(
    ready_file_place: Path, what: str
) -> None:
    async def story(database: Database, disk: Disk) -> None:
        await DeviceStore(database).add(TABLET)
        disk.asked.clear()
        disk.free.clear()

        keeping = asyncio.ensure_future(LEAVES[what](database))
        await asked_for(disk)
        await nothing_under_way(database)
        assert not keeping.done()

        disk.free.set()
        await keeping
        assert disk.log_bytes[-1] == disk.log.stat().st_size

    with_disk(ready_file_place, story)
