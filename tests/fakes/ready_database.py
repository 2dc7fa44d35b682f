"""A database that was opened once: laying it somewhere takes less time than making its tables."""

import contextlib
import tempfile
from functools import cache
from pathlib import Path

from studio.storage.migration import bring_up_to_date
from studio.storage.place import engine_for


def lay_ready_database(path: Path) -> None:
    """Write a file with all tables and nothing in them, if there is none and there can be one."""
    if path.exists():
        return
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_ready())


@cache
def _ready() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cuecard.db"
        engine = engine_for(path)
        with engine.connect() as connection:
            bring_up_to_date(connection, path)
            connection.commit()
        engine.dispose()
        return path.read_bytes()
