"""A WebSocket client in one thread: what is read and written meets nowhere.

The library's own blocking client reads in a thread of its own, and two threads in one TLS
connection lose a message now and then.
"""

import contextlib
import json
import logging
import socket
import ssl
import time
from collections.abc import Callable
from typing import Any

from websockets.client import ClientProtocol
from websockets.exceptions import InvalidState
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.typing import Origin, Subprotocol
from websockets.uri import parse_uri

from tests.waiting import LONG_S

Said = dict[str, Any]

_quiet = logging.getLogger("tests.remote.client")
_quiet.setLevel(logging.WARNING)  # a test looks for secrets in what the door logs


class HungUp(Exception):
    """The door ended the connection.

    Attributes:
        code: Of the close frame; 0: there was none.
        reason: Likewise.
    """

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(f"{code} {reason}")
        self.code = code
        self.reason = reason


class Rejected(Exception):
    """The door answered with something else than a WebSocket.

    Attributes:
        status: Of HTTP.
        body: What it said.
    """

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__(f"{status} {body!r}")
        self.status = status
        self.body = body


class Device:
    """One WebSocket of a device; what came and was not asked for yet is kept.

    Args:
        port: Of the door.
        tls: What it trusts.
        path: `/studio` or `/picture`.
        origin: Of the page; None: it has none.
        host: For the Host header; empty: the right one.
        subprotocol: What it wants to speak; empty: it does not say.

    Attributes:
        heard: Every JSON message that came, in order.
    """

    def __init__(
        self,
        port: int,
        tls: ssl.SSLContext,
        path: str = "/studio",
        **how: str | None,
    ) -> None:
        origin = how.get("origin", f"https://127.0.0.1:{port}")
        host = how.get("host") or f"127.0.0.1:{port}"
        subprotocol = how.get("subprotocol", "cuecard.v5")
        plain = socket.create_connection(("127.0.0.1", port), timeout=LONG_S)
        try:
            self.socket = tls.wrap_socket(plain, server_hostname="127.0.0.1")
        except BaseException:
            plain.close()
            raise
        self._protocol = ClientProtocol(
            parse_uri(f"wss://{host}{path}"),
            origin=Origin(origin) if origin else None,
            subprotocols=[Subprotocol(subprotocol)] if subprotocol else None,
            max_size=2**22,
            logger=_quiet,
        )
        self._came: list[bytes] = []
        self.heard: list[Said] = []
        try:
            self._shake_hands()
        except BaseException:
            self.socket.close()
            raise

    def __enter__(self) -> "Device":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Say goodbye and hang up."""
        with contextlib.suppress(OSError, InvalidState):
            self._protocol.send_close(1000)
            self._flush()
        self.socket.close()

    def say(self, **said: object) -> None:
        """Send one message."""
        self.send(json.dumps(said).encode())

    def send(self, text: bytes) -> None:
        """Send a text frame."""
        self._protocol.send_text(text)
        self._flush()

    def send_frame(self, frame: Frame) -> None:
        """Send a frame as it is."""
        self._protocol.send_frame(frame)
        self._flush()

    def receive(self, within_s: float = LONG_S) -> bytes:
        """Return the next message as it came.

        Raises:
            HungUp: The door ended the connection.
            TimeoutError: Nothing came.
        """
        deadline_s = time.monotonic() + within_s
        while not self._came:
            self._read(deadline_s)
        return self._came.pop(0)

    def next(self, within_s: float = LONG_S) -> Said:
        """Return the next message; see `receive`."""
        said: Said = json.loads(self.receive(within_s))
        self.heard.append(said)
        return said

    def until(self, kind: str, true: Callable[[Said], object] = bool) -> Said:
        """Listen until a message of a kind is as the test wants it."""
        while True:
            said = self.next()
            if said["type"] == kind and true(said):
                return said

    def request(self, command: str, **fields: object) -> Said:
        """Ask for something and return its answer."""
        number = len(self.heard) + 1
        self.say(type="Request", request_id=number, command={"type": command, **fields})
        while True:
            said = self.next()
            if said["type"] in ("Done", "Denied") and said.get("request_id") == number:
                return said

    def closed_with(self) -> int:
        """Listen until the door ends the connection; return with which code."""
        try:
            while True:
                self.receive()
        except HungUp as ended:
            return ended.code

    def _shake_hands(self) -> None:
        self._protocol.send_request(self._protocol.connect())
        self._flush()
        deadline_s = time.monotonic() + LONG_S
        while True:
            for event in self._read_events(deadline_s):
                if isinstance(event, Response):
                    if self._protocol.handshake_exc is not None:
                        raise Rejected(event.status_code, bytes(event.body or b""))
                    return

    def _read(self, deadline_s: float) -> None:
        for event in self._read_events(deadline_s):
            if isinstance(event, Frame) and event.opcode in (Opcode.TEXT, Opcode.BINARY):
                self._came.append(bytes(event.data))
        self._flush()

    def _read_events(self, deadline_s: float) -> list[object]:
        self.socket.settimeout(max(0.001, deadline_s - time.monotonic()))
        try:
            data = self.socket.recv(65_536)
        except TimeoutError:
            raise
        except OSError:
            data = b""
        if data:
            self._protocol.receive_data(data)
        else:
            self._protocol.receive_eof()
        events: list[object] = list(self._protocol.events_received())
        if not events and not data:
            raise HungUp(self._protocol.close_code or 0, self._protocol.close_reason or "")
        return events

    def _flush(self) -> None:
        self.socket.settimeout(LONG_S)
        for data in self._protocol.data_to_send():
            if data:
                self.socket.sendall(data)
