"""Reading the current show of a database that nobody has open, without writing to it."""

from pathlib import Path

from sqlalchemy import Connection, inspect
from sqlalchemy.exc import SQLAlchemyError

from studio.core.errors import StorageError
from studio.show.state import ShowState
from studio.storage.mapping import state_from_json
from studio.storage.place import Place, database_place, reading_engine_for, shown_place
from studio.storage.reasons import reason_of
from studio.storage.tables import shows


def peek_at_own_show() -> ShowState | None:
    """Return the current show of this user's database; see `peek_show`."""
    return peek_show(database_place())


def peek_show(place: Place) -> ShowState | None:
    """Return the current show, or None where there is no database yet.

    Raises:
        StorageError: It is there and can't be read.
    """
    if isinstance(place, Path) and not place.is_file():
        return None
    engine = reading_engine_for(place)
    try:
        with engine.connect() as connection:
            state_json = _current_state(connection)
    except SQLAlchemyError as error:
        why = f"{reason_of(error)}: {shown_place(place)}"
        raise StorageError(f"the saved destinations can't be read; {why}") from error
    return None if state_json is None else state_from_json(state_json)


def _current_state(connection: Connection) -> str | None:
    if connection.dialect.name == "postgresql" and not inspect(connection).has_table(shows.name):
        return None
    newest_first = shows.select().order_by(shows.c.changed_at_utc_ms.desc())
    row = connection.execute(newest_first.where(shows.c.is_current)).first()
    return None if row is None else str(row.state_json)
