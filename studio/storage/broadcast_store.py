"""Broadcasts that platforms made, so that whoever comes back can look at them and end them."""

import logging

import msgspec
from sqlalchemy import Connection, and_, delete, select

from studio.core.errors import StudioError
from studio.sales.broadcast import Broadcast
from studio.storage.database import Database
from studio.storage.trade_tables import broadcasts
from studio.storage.upsert import upsert

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Broadcast] = msgspec.json.Decoder(Broadcast)
_log = logging.getLogger(__name__)


class BroadcastStore:
    """Reads and writes broadcasts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> tuple[Broadcast, ...]:
        """Return every broadcast, the oldest first; what a newer program wrote is left out.

        Raises:
            StorageError: They can't be read.
        """
        rows = select(broadcasts).order_by(broadcasts.c.made_at_utc_ms, broadcasts.c.handle)

        def read(connection: Connection) -> tuple[Broadcast, ...]:
            found = []
            for row in connection.execute(rows):
                try:
                    found.append(_decoder.decode(row.body_json))
                except (msgspec.MsgspecError, StudioError) as error:
                    _log.warning("a broadcast can't be read: %s", error)
            return tuple(found)

        return await self._database.run(read)

    async def save(self, *some: Broadcast) -> None:
        """Add broadcasts, or change those with their handles; return once it is on the disk.

        Raises:
            StorageError: They could not be written.
        """
        rows = [
            {
                "destination_id": one.destination_id,
                "handle": one.handle,
                "body_json": _encoder.encode(one).decode(),
                "made_at_utc_ms": one.made_at_utc_ms,
            }
            for one in some
        ]
        await self._database.run(lambda connection: upsert(connection, broadcasts, rows))
        await self._database.on_disk()  # nobody else ends what a platform has open

    async def forget(self, *some: Broadcast) -> None:
        """Remove broadcasts; one that is not there is no error.

        Raises:
            StorageError: They could not be removed.
        """

        def remove(connection: Connection) -> None:
            for one in some:
                here = and_(
                    broadcasts.c.destination_id == one.destination_id,
                    broadcasts.c.handle == one.handle,
                )
                connection.execute(delete(broadcasts).where(here))

        await self._database.run(remove)
