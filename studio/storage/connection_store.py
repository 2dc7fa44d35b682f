"""Shops, and up to where the orders of each are kept."""

import logging
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, delete, func, select

from studio.core.errors import StudioError
from studio.core.ids import ConnectionId
from studio.sales.connection import ConnectionSpec
from studio.storage.database import Database
from studio.storage.trade_tables import connections
from studio.storage.upsert import upsert

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[ConnectionSpec] = msgspec.json.Decoder(ConnectionSpec)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptConnection:
    """A shop.

    Attributes:
        spec: It.
        cursor: From where to ask for orders; empty: from the beginning.
        asked_utc_ms: When it last answered; None: never.
    """

    spec: ConnectionSpec
    cursor: str = ""
    asked_utc_ms: int | None = None


class ConnectionStore:
    """Reads and writes shops; how far each was asked is written with its orders, by `OrderBook`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> tuple[KeptConnection, ...]:
        """Return every shop, in the order in which they were added.

        Raises:
            StorageError: They can't be read.
        """
        rows = select(connections).order_by(connections.c.position)

        def read(connection: Connection) -> tuple[KeptConnection, ...]:
            found = []
            for row in connection.execute(rows):
                spec = _spec(row.spec_json)
                if spec is not None:
                    kept = KeptConnection(
                        spec=spec, cursor=row.cursor, asked_utc_ms=row.asked_utc_ms
                    )
                    found.append(kept)
            return tuple(found)

        return await self._database.run(read)

    async def save(self, spec: ConnectionSpec) -> None:
        """Add a shop, or change the one with its id; another platform or shop begins anew.

        Raises:
            StorageError: It could not be written.
        """

        def write(connection: Connection) -> None:
            here = connections.c.connection_id == spec.connection_id
            row = connection.execute(select(connections).where(here)).first()
            last = connection.execute(select(func.max(connections.c.position))).scalar()
            before = None if row is None else _spec(row.spec_json)
            same = before is not None and (before.kind, before.address) == (spec.kind, spec.address)
            kept = {
                "connection_id": spec.connection_id,
                "spec_json": _encoder.encode(spec).decode(),
                "position": (last or 0) + 1 if row is None else row.position,
                "cursor": row.cursor if row is not None and same else "",
                "asked_utc_ms": row.asked_utc_ms if row is not None and same else None,
            }
            upsert(connection, connections, [kept])

        await self._database.run(write)

    async def remove(self, connection_id: ConnectionId) -> bool:
        """Forget a shop, and return whether there was one; its orders stay.

        Raises:
            StorageError: It could not be removed.
        """
        gone = delete(connections).where(connections.c.connection_id == connection_id)
        return await self._database.run(lambda c: c.execute(gone).rowcount > 0)


def _spec(text: str) -> ConnectionSpec | None:
    """Read a shop; one that a newer program wrote is left out, and stays."""
    try:
        return _decoder.decode(text)
    except (msgspec.MsgspecError, StudioError) as error:
        _log.warning("a shop can't be read: %s", error)
        return None
