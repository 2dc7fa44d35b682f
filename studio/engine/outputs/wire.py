"""A connection to a server that never keeps us waiting without a deadline."""

import contextlib
import socket
import ssl

from studio.core.errors import OutputError
from studio.engine.outputs import reason
from studio.engine.outputs.doorbell import Doorbell
from studio.engine.outputs.send_buffer import unsent_bytes
from studio.engine.outputs.stall_watch import STALL_S, StallWatch

_READ_BYTES = 64 * 1024
_LINGER_S = 0.5
_SEND_AT_ONCE = 64 * 1024


class Wire:
    """Bytes out and in over one non-blocking socket, plain or TLS.

    Reading goes on all the time, because a server says why just before it closes.

    Attributes:
        sent: Bytes handed to the system so far.
    """

    def __init__(self, connection: socket.socket, bell: Doorbell) -> None:
        self._connection = connection
        self._bell = bell
        self._backlog = bytearray()
        self._watch = StallWatch(bell.clock.monotonic_ns())
        self._failed: OSError | None = None
        self.sent = 0

    @property
    def backlog(self) -> int:
        """Bytes that the system has not taken yet."""
        return len(self._backlog)

    def put(self, data: bytes) -> None:
        """Add to what is to be sent."""
        self._backlog += data

    def turn(self, timeout_s: float) -> bytes:
        """Send what can be sent and return what came, waiting at most so long for either.

        Raises:
            OutputLost: The server closed, the network broke, or nothing arrives any more.
        """
        received = self._receive()
        self._flush()
        if not received and timeout_s > 0:
            self._bell.wait(timeout_s, beside=self._connection, to_write=self.backlog > 0)
            received = self._receive()
            self._flush()
        if self._failed is not None and not received:
            text = "The connection to the server broke."
            raise reason.lost(reason.NETWORK, text) from self._failed
        self._check_progress()
        return received

    def acknowledged(self, sequence: int) -> None:
        """Take note of how much the server says it has read, modulo 2**32."""
        self._watch.acknowledged(sequence, now_ns=self._bell.clock.monotonic_ns())

    def close(self) -> None:
        """Close; what was not sent is lost."""
        self._bell.forget()
        self._connection.close()

    def leave(self) -> None:
        """Close after everything sent has been read by the server, or soon in any case.

        Closing while something of the server's waits unread would reset the connection, and
        the server would throw our last pictures away.
        """
        until_ns = self._bell.clock.monotonic_ns() + round(_LINGER_S * 1e9)
        with contextlib.suppress(OSError, OutputError):
            self._connection.shutdown(socket.SHUT_WR)
            while self._bell.clock.monotonic_ns() < until_ns and not self._bell.must_be_gone:
                self.turn(_LINGER_S / 5)
        self.close()

    def _receive(self) -> bytes:
        try:
            received = self._connection.recv(_READ_BYTES)
        except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return b""
        except OSError as error:
            self._failed = error
            return b""
        if not received:
            raise reason.lost(reason.SERVER_CLOSED, "The server closed the connection.")
        return received

    def _flush(self) -> None:
        while self._backlog and self._failed is None:
            try:
                taken = self._connection.send(self._backlog[:_SEND_AT_ONCE])
            except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
                return
            except OSError as error:
                self._failed = error
                return
            del self._backlog[:taken]
            self.sent += taken

    def _check_progress(self) -> None:
        stalled = self._watch.stalled(
            now_ns=self._bell.clock.monotonic_ns(),
            sent=self.sent,
            unsent=unsent_bytes(self._connection),
            backlog=self.backlog,
        )
        if stalled:
            text = f"The server has taken nothing for {STALL_S:.0f} seconds."
            raise reason.lost(reason.STALLED, text)
