"""One control room a user: two that start at the same moment must not both hold the show."""

import sqlite3
from pathlib import Path


class Only:
    """Holds a lock that the system lets go of when the process ends, however it ends.

    An exclusive transaction on an empty SQLite file is the one lock of this kind that the
    standard library has on every system.
    """

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, timeout=0.0, isolation_level=None)

    def taken(self) -> bool:
        """Take the lock; return whether this process holds it now."""
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            return False
        return True

    def let_go(self) -> None:
        """Let another process have it."""
        self._connection.close()
