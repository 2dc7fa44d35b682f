"""A client that sends the control room more than any chat would, and reads all its answers.

What it asks carries a chat message's worth of text and is refused by its role, so that nothing of
the show changes while every message is read, decoded, judged and answered.
"""

import contextlib
import socket
import threading
import time

from studio.bench.child import MeasurementFailed
from studio.catalogue.product import LocalText, Product
from studio.core.errors import StudioError
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.core.process import Rendezvous
from studio.protocol.codec import decode_from_server, encode
from studio.protocol.handshake import identify
from studio.protocol.messages import Hello, Request, Welcome
from studio.protocol.show_commands import SetCard

PER_S = 5_000
_BATCH = 20
_UNANSWERED = 40
"""The control room turns down whoever has more than 64 requests unanswered."""

_LAST_ANSWERS_WITHIN_S = 2.0
_CATCH_UP_S = 0.2
"""So much of what it is late by a batch is made up for; the rest was never asked."""
_TEXT = "how many minutes can the watch stay in water without getting broken? and in the sea?"
_CHAT = Product(
    product_id=ProductId("chat"),
    titles=(LocalText(language="en", text=_TEXT),),
    price=Money(amount_minor=100, currency="EUR"),
    market="en-US",
)


class Flood(threading.Thread):
    """Sends until stopped.

    Attributes:
        sent: Messages so far.
        answered: Answers read so far.

    Args:
        where: The control room.

    Raises:
        MeasurementFailed: It did not let the client in.
    """

    def __init__(self, where: Rendezvous) -> None:
        super().__init__(name="bench-flood", daemon=True)
        self.sent = 0
        self.answered = 0
        self._ended = threading.Event()
        self._answers_came = threading.Event()
        self._reader = threading.Thread(target=self._read, name="bench-answers", daemon=True)
        self._line = encode(Request(request_id=1, command=SetCard(product=_CHAT)))
        try:
            self._socket = socket.create_connection(("127.0.0.1", where.port), 5)
        except OSError as error:
            raise MeasurementFailed(f"the control room let nobody in: {error}") from error
        try:
            self._greet(where.secret)
        except (OSError, StudioError) as error:
            self._socket.close()
            raise MeasurementFailed(f"the control room let nobody in: {error}") from error

    def run(self) -> None:
        """Send batch after batch, on time as long as the answers come."""
        due_s = time.monotonic()
        self._reader.start()
        try:
            while not self._ended.wait(max(0.0, due_s - time.monotonic())):
                if self.sent - self.answered < _UNANSWERED:
                    self._socket.sendall(self._line * _BATCH)
                    self.sent += _BATCH
                    due_s = max(due_s, time.monotonic() - _CATCH_UP_S) + _BATCH / PER_S
                else:
                    self._answers_came.wait(0.1)
                    self._answers_came.clear()
        except OSError:
            pass  # let go by the control room: `answered` stays behind `sent`, and is reported

    def stop(self) -> None:
        """Send no more, hear the answers that are due, hang up."""
        self._ended.set()
        self.join()
        deadline_s = time.monotonic() + _LAST_ANSWERS_WITHIN_S
        while self.answered < self.sent and time.monotonic() < deadline_s:
            self._answers_came.wait(0.05)
            self._answers_came.clear()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._reader.join()
        self._socket.close()

    def _greet(self, secret: str) -> None:
        with self._socket.makefile("rb", buffering=0) as file:
            hello = decode_from_server(file.readline())
            if not isinstance(hello, Hello):
                raise MeasurementFailed("the control room did not greet")
            said = identify(hello, secret, role="observer", name="chat")
            self._socket.sendall(encode(said))
            if not isinstance(decode_from_server(file.readline()), Welcome):
                raise MeasurementFailed("the control room did not welcome")

    def _read(self) -> None:
        try:
            while data := self._socket.recv(1 << 16):
                self.answered += data.count(b"\n")
                self._answers_came.set()
        except OSError:
            return
