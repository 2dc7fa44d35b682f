"""What a database says when it fails, in words for a host."""

import errno

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_FILE = (
    ("locked", "another program holds the database"),
    ("readonly", "the database is read-only"),
    ("disk is full", "the disk is full"),
    ("disk i/o", "the disk can't be written"),
    ("malformed", "the database file is damaged"),
    ("not a database", "the database file is damaged"),
    ("unable to open", "the database file can't be opened"),
)

_ERRORS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
    errno.EIO: "the disk can't be written",
    errno.EROFS: "the disk can't be written",
}
"""What a system says of a file."""

_STATES = (
    ("55P03", "another program holds the database"),
    ("40", "another program holds the database"),
    ("25006", "the database is read-only"),
    ("53100", "the server's disk is full"),
    ("53", "the database server has no room for more"),
    ("XX001", "the database is damaged"),
    ("XX002", "the database is damaged"),
    ("58", "the server's disk can't be written"),
    ("28", "the database server refuses this user or password"),
    ("3D", "the server has no such database"),
    ("42501", "the database's user may not do this"),
    ("57014", "the database server takes too long"),
    ("57", "the database server is gone"),
    ("08", "the database server is gone"),
)
"""The beginning of a PostgreSQL error code, which no language setting changes.

Source: PostgreSQL 15, appendix A.
"""

_CONNECTING = (
    ("no space", "the server's disk is full"),
    ("password", "the database server refuses this user or password"),
    ("pg_hba", "the database server refuses this user or password"),
    ("role", "the database server refuses this user or password"),
    ("does not exist", "the server has no such database"),
    ("too many", "the database server has no room for more"),
    ("starting up", "the database server is not ready yet"),
    ("shutting down", "the database server is gone"),
)
"""While connecting, the driver passes on the server's text and not its code."""


def reason_of(error: BaseException) -> str:
    """Return why the database failed; nothing of a statement, an address or a text stands in it."""
    if isinstance(error, IntegrityError):
        return "the database refuses what does not belong together"
    if isinstance(error, (UnicodeError, OverflowError, DataError)):
        return "a text or a number in it can't be stored"
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if type(cause).__module__.startswith("psycopg"):
        return _of_server(cause)
    said = str(cause).lower()
    known = next((words for mark, words in _FILE if mark in said), None)
    if isinstance(cause, OSError):
        known = _ERRORS.get(cause.errno or 0, known)
    if known is None and isinstance(error, PoolTimeout):
        known = "another program holds the database"
    return known or f"the database failed ({type(cause).__name__})"


def _of_server(error: BaseException) -> str:
    state = getattr(error, "sqlstate", None)
    if state:
        known = next((words for start, words in _STATES if state.startswith(start)), None)
        return known or f"the database failed ({state})"
    said = str(error).lower()
    known = next((words for mark, words in _CONNECTING if mark in said), None)
    return known or "the database server can't be reached"
