"""Reading the current show of a database that nobody has open, without writing to it."""

from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from studio.core.errors import StorageError
from studio.show.state import ShowState
from studio.storage.mapping import state_from_json
from studio.storage.tables import shows


def peek_show(path: Path) -> ShowState | None:
    """Return the current show, or None where there is no database yet.

    Raises:
        StorageError: It is there and can't be read.
    """
    if not path.is_file():
        return None
    engine = create_engine(
        f"sqlite:///{path.resolve().as_uri()}?mode=ro&uri=true", poolclass=NullPool
    )
    newest_first = shows.select().order_by(shows.c.changed_at_utc_ms.desc())
    try:
        with engine.connect() as connection:
            row = connection.execute(newest_first.where(shows.c.is_current)).first()
    except SQLAlchemyError as error:
        raise StorageError(f"the saved destinations can't be read: {path.name}") from error
    return None if row is None else state_from_json(row.state_json)
