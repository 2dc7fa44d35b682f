"""Terms, each with its revision: an edit of an old one is refused."""

from dataclasses import replace

import msgspec
from sqlalchemy import Connection, delete, select

from studio.core.errors import StaleRequest
from studio.core.ids import DealId
from studio.sales.deal import Deal
from studio.storage.database import Database
from studio.storage.trade_tables import deals
from studio.storage.upsert import upsert

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Deal] = msgspec.json.Decoder(Deal)


class DealStore:
    """Reads and writes deals."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> tuple[Deal, ...]:
        """Return every deal, by name.

        Raises:
            StorageError: They can't be read.
        """
        rows = select(deals.c.body_json)
        found = await self._database.run(
            lambda connection: [_decoder.decode(row.body_json) for row in connection.execute(rows)]
        )
        return tuple(sorted(found, key=lambda deal: (deal.name.casefold(), deal.deal_id)))

    async def save(self, deal: Deal, *, by: str, at_utc_ms: int) -> Deal:
        """Write a deal down, and return it with its new revision.

        Raises:
            StaleRequest: Somebody changed it since its sender looked; nothing was written.
            StorageError: It could not be written.
        """

        def write(connection: Connection) -> Deal:
            here = select(deals.c.revision, deals.c.changed_by)
            row = connection.execute(here.where(deals.c.deal_id == deal.deal_id)).first()
            if row is not None and row.revision != deal.revision:
                raise StaleRequest(f"{row.changed_by} changed this deal; look at it again")
            kept = replace(deal, revision=deal.revision + 1)
            upsert(connection, deals, [_row(kept, by, at_utc_ms)])
            return kept

        return await self._database.run(write)

    async def remove(self, deal_id: DealId) -> bool:
        """Forget a deal; return whether there was one.

        Raises:
            StorageError: It could not be removed.
        """
        gone = delete(deals).where(deals.c.deal_id == deal_id)
        return await self._database.run(lambda c: c.execute(gone).rowcount > 0)


def _row(deal: Deal, by: str, at_utc_ms: int) -> dict[str, object]:
    return {
        "deal_id": deal.deal_id,
        "body_json": _encoder.encode(deal).decode(),
        "revision": deal.revision,
        "changed_by": by,
        "changed_at_utc_ms": at_utc_ms,
    }
