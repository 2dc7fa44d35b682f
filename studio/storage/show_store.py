"""The show, kept whole: what it is, and what it is about to be."""

from dataclasses import dataclass

from sqlalchemy import Connection, Row, update
from sqlalchemy.dialects.sqlite import insert

from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.mapping import state_from_json, state_to_json
from studio.storage.tables import shows


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptShow:
    """What the database knows of the current show.

    Attributes:
        state: As last confirmed.
        changed_by: Who made it so.
        promised: The state the engine was asked for when the program ended; None: nothing was
            under way.
        promised_by: Who asked.
    """

    state: ShowState
    changed_by: str
    promised: ShowState | None = None
    promised_by: str = ""


class ShowStore:
    """Reads and writes the current show."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> KeptShow | None:
        """Return the current show, or None before the first.

        Raises:
            StorageError: It can't be read.
        """
        row = await self._database.run(_current_row)
        return None if row is None else _kept(row)

    async def promise(self, state: ShowState, *, by: str) -> None:
        """Write down what the engine is about to be asked for.

        Raises:
            StorageError: It could not be written.
        """
        promised = {"promised_json": state_to_json(state), "promised_by": by}
        statement = update(shows).where(shows.c.show_id == state.show_id).values(**promised)
        await self._database.run(lambda connection: connection.execute(statement))

    async def forget_promise(self, state: ShowState) -> None:
        """The engine did not do it: the show stays as it was.

        Raises:
            StorageError: It could not be written.
        """
        nothing = {"promised_json": None, "promised_by": None}
        statement = update(shows).where(shows.c.show_id == state.show_id).values(**nothing)
        await self._database.run(lambda connection: connection.execute(statement))

    async def keep(self, state: ShowState, *, by: str, at_utc_ms: int) -> None:
        """Write down the show as it is now, which settles any promise.

        Raises:
            StorageError: It could not be written.
        """
        row = {
            "show_id": state.show_id,
            "state_json": state_to_json(state),
            "revision": state.revision,
            "changed_by": by,
            "changed_at_utc_ms": at_utc_ms,
            "is_current": True,
            "promised_json": None,
            "promised_by": None,
        }
        await self._database.run(lambda connection: _write(connection, row))


def _current_row(connection: Connection) -> Row[tuple[object, ...]] | None:
    newest_first = shows.select().order_by(shows.c.changed_at_utc_ms.desc())
    return connection.execute(newest_first.where(shows.c.is_current)).first()


def _kept(row: Row[tuple[object, ...]]) -> KeptShow:
    promised = row.promised_json
    return KeptShow(
        state=state_from_json(row.state_json),
        changed_by=row.changed_by,
        promised=None if promised is None else state_from_json(promised),
        promised_by=row.promised_by or "",
    )


def _write(connection: Connection, row: dict[str, object]) -> None:
    others = shows.c.show_id != row["show_id"]
    connection.execute(update(shows).where(others, shows.c.is_current).values(is_current=False))
    statement = insert(shows).values(**row)
    connection.execute(statement.on_conflict_do_update(index_elements=[shows.c.show_id], set_=row))
