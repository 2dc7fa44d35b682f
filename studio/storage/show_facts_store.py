"""Events that tell what brought an order, of every show that may have."""

from collections.abc import Sequence

from sqlalchemy import select

from studio.core.ids import ShowId
from studio.storage.database import Database
from studio.storage.show_log import event_of
from studio.storage.show_values import StoredEvent
from studio.storage.tables import RELEASED, events


class ShowFactsStore:
    """Reads events of some kinds, whatever show they are of."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def events(
        self, kinds: Sequence[str], *, since_utc_ms: int
    ) -> tuple[tuple[ShowId, StoredEvent], ...]:
        """Return events of some kinds, each with its show, in order show by show.

        Raises:
            StorageError: They can't be read.
        """
        found = select(events).where(events.c.state == RELEASED, events.c.kind.in_(kinds))
        lately = found.where(events.c.at_utc_ms >= since_utc_ms)
        in_order = lately.order_by(events.c.show_id, events.c.seq)
        return await self._database.run(
            lambda connection: tuple(
                (ShowId(row.show_id), event_of(row)) for row in connection.execute(in_order)
            )
        )

    async def of_show(
        self, show_id: ShowId, kinds: Sequence[str], *, most: int
    ) -> tuple[StoredEvent, ...]:
        """Return the newest events of some kinds of one show, in order.

        Raises:
            StorageError: They can't be read.
        """
        found = select(events).where(events.c.state == RELEASED, events.c.kind.in_(kinds))
        newest = found.where(events.c.show_id == show_id).order_by(events.c.seq.desc()).limit(most)
        return await self._database.run(
            lambda connection: tuple(
                reversed([event_of(row) for row in connection.execute(newest)])
            )
        )
