"""Devices that were let in; they are the studio's, whatever show is open."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, get_args

from sqlalchemy import Connection, delete, select, update

from studio.core.ids import DeviceId
from studio.protocol.door_reports import PairingRole
from studio.storage.database import Database
from studio.storage.tables import devices
from studio.storage.upsert import upsert

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDevice:
    """A device as the database knows it.

    Attributes:
        device_id: Which.
        name: What a person calls it.
        role: What it may do.
        token_sha256: Hex digest of what it says when it comes again.
        paired_at_utc_ms: When it was let in first.
        seen_at_utc_ms: When it was last there.
        address: Where it called from last.
    """

    device_id: DeviceId
    name: str
    role: PairingRole
    token_sha256: str
    paired_at_utc_ms: int
    seen_at_utc_ms: int
    address: str = ""


class DeviceStore:
    """Reads and writes devices."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> tuple[KeptDevice, ...]:
        """Return all devices, the one paired last first.

        Raises:
            StorageError: They can't be read.
        """
        return await self._database.run(_load)

    async def add(self, device: KeptDevice) -> None:
        """Keep a device, and return once it is on the disk: it goes away with its token.

        Raises:
            StorageError: It could not be written.
        """
        row = _row(device)
        await self._database.run(lambda connection: upsert(connection, devices, [row]))
        await self._database.on_disk()

    async def remove(self, device_id: DeviceId) -> None:
        """Forget a device, and return once no power cut brings it back.

        Raises:
            StorageError: It could not be removed.
        """
        gone = delete(devices).where(devices.c.device_id == device_id)
        await self._database.run(lambda connection: connection.execute(gone).rowcount)
        await self._database.on_disk()

    async def note_seen(self, seen: Sequence[KeptDevice]) -> None:
        """Write when devices were there last, and where they called from.

        One that was removed meanwhile does not come back by this.

        Raises:
            StorageError: It could not be written.
        """

        def work(connection: Connection) -> None:
            for device in seen:
                connection.execute(
                    update(devices)
                    .where(devices.c.device_id == device.device_id)
                    .values(seen_at_utc_ms=device.seen_at_utc_ms, address=device.address)
                )

        await self._database.run(work)


def _load(connection: Connection) -> tuple[KeptDevice, ...]:
    newest_first = select(devices).order_by(devices.c.paired_at_utc_ms.desc())
    found = []
    for row in connection.execute(newest_first):
        if row.role not in get_args(PairingRole):
            _log.warning("a device in the database has a role nobody knows and is left out")
            continue
        found.append(
            KeptDevice(
                device_id=DeviceId(row.device_id),
                name=row.name,
                role=cast(PairingRole, row.role),
                token_sha256=row.token_sha256,
                paired_at_utc_ms=row.paired_at_utc_ms,
                seen_at_utc_ms=row.seen_at_utc_ms,
                address=row.address,
            )
        )
    return tuple(found)


def _row(device: KeptDevice) -> dict[str, object]:
    return {name: getattr(device, name) for name in devices.c.keys()}  # noqa: SIM118 - columns
