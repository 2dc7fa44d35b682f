"""Which step a database is at; known without the migration library, which takes long to import."""

from sqlalchemy import Connection, inspect, text

NEWEST = "m0005"
"""The last step in `studio.storage.migrations`."""


def version_of(connection: Connection) -> str | None:
    """Return the step a database is at, or None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)
