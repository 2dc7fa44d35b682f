"""Cutting the connection to a server that does not answer.

A server that is gone says so, or its host does. One that is frozen says nothing for ever, and
no setting of the driver limits the wait for an answer: only an end of the connection does.
"""

import contextlib
import logging
import socket
import threading
from collections.abc import Iterator

from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

_log = logging.getLogger(__name__)


class ServerWatch:
    """Knows the one connection of an engine, and cuts it when work on it takes too long."""

    def __init__(self, engine: Engine) -> None:
        self._live: DBAPIConnection | None = None
        self._failures = (OSError, engine.dialect.loaded_dbapi.Error)
        event.listen(engine, "connect", self._remember)

    @contextlib.contextmanager
    def limit(self, within_s: float) -> Iterator[None]:
        """Let what is done inside fail when it takes longer."""
        timer = threading.Timer(within_s, self._cut)
        timer.name = "database watch"
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _remember(self, connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        self._live = connection

    def _cut(self) -> None:
        if self._live is None:
            return
        _log.info("the database server does not answer; its connection is cut")
        with contextlib.suppress(*self._failures):
            line = socket.socket(fileno=self._live.fileno())
            try:
                line.shutdown(socket.SHUT_RDWR)
            finally:
                line.detach()  # it is the driver's to close
