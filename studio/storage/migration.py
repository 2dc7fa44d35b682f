"""Bringing a database up to date: a copy of the file first, and a newer one is refused."""

import logging
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection

from studio.core.errors import NewerDatabase, StorageError
from studio.storage.version import version_of

_log = logging.getLogger(__name__)
_STEPS = Path(__file__).resolve().parent / "migrations"


def bring_up_to_date(connection: Connection, path: Path) -> None:
    """Apply every step the database lacks.

    Raises:
        NewerDatabase: A newer Cuecard wrote it; it was left as it is.
        StorageError: A step could not be taken.
    """
    try:
        _take_steps(connection, path)
    except CommandError as error:
        raise StorageError(f"{path.name} could not be brought up to date: {error}") from error


def _take_steps(connection: Connection, path: Path) -> None:
    config = _config(connection)
    script = ScriptDirectory.from_config(config)
    newest = script.get_current_head()
    here = version_of(connection)
    if here == newest:
        return
    if here is not None:
        _refuse_unknown(script, here, path)
        _copy(path, path.with_name(f"{path.stem}.before-{newest}{path.suffix}"))
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


def _refuse_unknown(script: ScriptDirectory, here: str, path: Path) -> None:
    known = {step.revision for step in script.walk_revisions()}
    if here not in known:
        raise NewerDatabase(
            f"{path.name} was written by a newer Cuecard ({here}); update this one to use it"
        )


def _copy(path: Path, copy: Path) -> None:
    """Copy the file with what still stands in its write-ahead log."""
    with closing(connect(path)) as source, closing(connect(copy)) as target:
        source.backup(target)
    _log.info("a copy of the database from before is %s", copy.name)
