"""A road to a server on which only so many bytes a second get through."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

_PIECE_BYTES = 4_096


class SlowRoad:
    """Passes one connection after the other on, as slowly as `bytes_per_s` says.

    Attributes:
        port: Where it listens on 127.0.0.1.
        bytes_per_s: Towards the server; may be changed at any time.
    """

    def __init__(self, to_port: int, bytes_per_s: float) -> None:
        self.bytes_per_s = bytes_per_s
        self._to_port = to_port
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.socket()
        # Small, so that the road itself holds little.
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 32_768)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen()
        self.port = int(self._listener.getsockname()[1])
        self._threads.append(threading.Thread(target=self._accept))
        self._threads[0].start()

    def close(self) -> None:
        """Close everything and end every thread."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join(5)
        for connection in self._open:
            connection.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._to_port))
                self._open += (near, far)
                for source, target, slowly in ((near, far, True), (far, near, False)):
                    thread = threading.Thread(target=self._pass, args=(source, target, slowly))
                    self._threads.append(thread)
                    thread.start()

    def _pass(self, source: socket.socket, target: socket.socket, slowly: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(_PIECE_BYTES):
                target.sendall(data)
                if slowly:
                    time.sleep(len(data) / self.bytes_per_s)
            target.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def slow_road(to_port: int, *, bytes_per_s: float) -> Iterator[SlowRoad]:
    """Lay a road for as long as the test needs it."""
    road = SlowRoad(to_port, bytes_per_s)
    try:
        yield road
    finally:
        road.close()
