"""Bringing a database up to date: a copy first, and a newer one is refused.

Before a file goes to step m0004, the whole of it is copied to `cuecard.before-m0004.db` beside it.
On a server, all our tables are copied into the schema `before_m0004` of the same database, in the
transaction of the step itself. A copy left by an earlier try is replaced.
"""

import logging
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, inspect

from studio.core.errors import NewerDatabase, StorageError
from studio.storage.all_tables import metadata
from studio.storage.place import Place, shown_place
from studio.storage.version import version_of

_log = logging.getLogger(__name__)
_STEPS = Path(__file__).resolve().parent / "migrations"


def bring_up_to_date(connection: Connection, place: Place) -> None:
    """Apply every step the database lacks, in the transaction of the connection.

    Raises:
        NewerDatabase: A newer Cuecard wrote it; it was left as it is.
        StorageError: A step could not be taken.
    """
    try:
        _take_steps(connection, place)
    except CommandError as error:
        name = shown_place(place)
        raise StorageError(f"{name} could not be brought up to date: {error}") from error


def _take_steps(connection: Connection, place: Place) -> None:
    config = _config(connection)
    script = ScriptDirectory.from_config(config)
    newest = script.get_current_head()
    here = version_of(connection)
    if here == newest:
        return
    if here is not None:
        _refuse_unknown(script, here, place)
        _copy(connection, place, str(newest))
    _log.info("the database goes from %s to %s", here or "nothing", newest)
    command.upgrade(config, "head")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", _escaped(_STEPS / "environment"))
    config.set_main_option("version_locations", _escaped(_STEPS))
    config.set_main_option("path_separator", "newline")
    config.attributes["connection"] = connection
    return config


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")


def _refuse_unknown(script: ScriptDirectory, here: str, place: Place) -> None:
    known = {step.revision for step in script.walk_revisions()}
    if here not in known:
        name = shown_place(place)
        raise NewerDatabase(
            f"{name} was written by a newer Cuecard ({here}); update this one to use it"
        )


def _copy(connection: Connection, place: Place, newest: str) -> None:
    if isinstance(place, Path):
        copy = place.with_name(f"{place.stem}.before-{newest}{place.suffix}")
        _copy_file(place, copy)
        _log.info("a copy of the database from before is %s", copy.name)
    else:
        _copy_tables(connection, f"before_{newest}")
        _log.info("a copy of the tables from before is in the schema before_%s", newest)


def _copy_file(path: Path, copy: Path) -> None:
    """Copy the file with what still stands in its write-ahead log."""
    with closing(connect(path)) as source, closing(connect(copy)) as target:
        source.backup(target)


def _copy_tables(connection: Connection, schema: str) -> None:
    """Copy the rows of our tables; the program's own steps tell how the tables were made."""
    ours = {*metadata.tables, "alembic_version"}
    connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
    connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
    for name in sorted(ours & set(inspect(connection).get_table_names())):
        connection.exec_driver_sql(f"CREATE TABLE {schema}.{name} AS TABLE {name}")
