"""One connected client of the engine: a reading thread, a writing thread, lines between them.

News that replaces older news (snapshots, meters) waits in one place only, so that a client which
reads slowly costs nobody memory or time.
"""

import logging
import socket
import threading
import time
from collections import deque
from collections.abc import Callable

from studio.core.errors import ProtocolError
from studio.protocol.codec import MAX_LINE_BYTES, decode_to_engine, encode
from studio.protocol.engine_messages import EngineRequest, EngineSnapshot
from studio.protocol.handshake import greet, verify
from studio.protocol.message import Message
from studio.protocol.messages import Identify, Meters, Welcome

_logger = logging.getLogger(__name__)

_HANDSHAKE_S = 10.0
_FAREWELL_S = 2.0
_REPLACED = (EngineSnapshot, Meters)
_MOST_WAITING = 500

Answer = Callable[["ClientLink", EngineRequest], None]


class ClientLink:
    """Speaks with one client until either side goes.

    Args:
        connection: Accepted, on loopback.
        secret: What the client must prove it read.
        answer: Takes each request, on the reading thread.
        joined: Called when the client has proved itself.
        gone: Called at the end.
    """

    def __init__(
        self,
        connection: socket.socket,
        secret: str,
        *,
        answer: Answer,
        joined: Callable[["ClientLink"], None],
        gone: Callable[["ClientLink"], None],
    ) -> None:
        self._connection = connection
        self._secret = secret
        self._answer = answer
        self._joined = joined
        self._gone = gone
        self._waiting: deque[Message] = deque()
        self._newest: dict[type[Message], Message] = {}
        self._wake = threading.Condition()
        self._closed = False
        self._done = threading.Event()
        self._since_s = time.monotonic()

    @property
    def overdue(self) -> bool:
        """Whether a stranger would have had time enough to say who it is."""
        return time.monotonic() - self._since_s > _HANDSHAKE_S

    def hang_up(self) -> None:
        """End the connection at once, whatever waits."""
        with self._wake:
            self._closed = True
            self._shut()
            self._wake.notify()

    def start(self) -> None:
        """Begin reading and writing."""
        for work, name in ((self._read, "client-read"), (self._write, "client-write")):
            threading.Thread(target=work, name=name, daemon=True).start()

    def say(self, message: Message) -> None:
        """Send a message when the client is ready for it; never waits."""
        with self._wake:
            if isinstance(message, _REPLACED):
                self._newest[type(message)] = message
            elif len(self._waiting) < _MOST_WAITING:
                self._waiting.append(message)
            else:
                # It has not read for long: the writing thread may sit in the middle of a line.
                self._closed = True
                self._shut()
            self._wake.notify()

    def close(self) -> None:
        """Hang up when the client has been told what waits."""
        with self._wake:
            self._closed = True
            self._wake.notify()

    def wait_closed(self, timeout_s: float) -> None:
        """Return when the client has been told, or hang up after the time; see `close`."""
        if not self._done.wait(timeout_s):
            self._shut()

    def _read(self) -> None:
        try:
            self._converse()
        except (ProtocolError, OSError) as error:
            _logger.info("a client was hung up on: %s", error)
        except Exception:
            _logger.exception("a client's reader failed")
        finally:
            self._gone(self)
            self.close()
            self.wait_closed(_FAREWELL_S)

    def _converse(self) -> None:
        hello = greet()
        self._connection.settimeout(_HANDSHAKE_S)
        self.say(hello)
        with self._connection.makefile("rb") as lines:
            first = self._line(lines.readline(MAX_LINE_BYTES + 1))
            if not isinstance(first, Identify):
                raise ProtocolError("a client begins by saying who it is")
            verify(hello, first, self._secret)
            self._connection.settimeout(None)
            self.say(Welcome(role=first.role))
            self._joined(self)
            while line := lines.readline(MAX_LINE_BYTES + 1):
                request = self._line(line)
                if not isinstance(request, EngineRequest):
                    raise ProtocolError("a client says who it is once")
                self._answer(self, request)

    @staticmethod
    def _line(line: bytes) -> Identify | EngineRequest:
        if not line.endswith(b"\n"):
            raise ProtocolError("the line was cut")
        return decode_to_engine(line)

    def _write(self) -> None:
        try:
            while (lines := self._next_lines()) is not None:
                self._connection.sendall(lines)
        except (OSError, ProtocolError) as error:
            _logger.info("a client could not be told: %s", error)
        finally:
            self._hang_up()

    def _next_lines(self) -> bytes | None:
        """Wait for something to say; None when the conversation is over."""
        with self._wake:
            self._wake.wait_for(lambda: self._waiting or self._newest or self._closed)
            messages = [*self._waiting, *self._newest.values()]
            self._waiting.clear()
            self._newest.clear()
            if not messages and self._closed:
                return None
        return b"".join(encode(message) for message in messages)

    def _hang_up(self) -> None:
        self._shut()
        self._connection.close()
        self._done.set()

    def _shut(self) -> None:
        """End the conversation for both threads, wherever they wait."""
        try:
            self._connection.shutdown(socket.SHUT_RDWR)
        except OSError as error:
            _logger.debug("the client had gone: %s", error)
