"""A network camera of our own: pushes JPEG pictures over HTTP, and misbehaves when told to."""

import contextlib
import itertools
import socket
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from tests.fakes.media_files import jpeg

FPS = 25


@dataclass(kw_only=True)
class Manners:
    """How the server behaves.

    Attributes:
        tells_length: Whether parts have a Content-Length.
        boundary: As in Content-Type.
        sign_in: `user:password` in base64, asked for; empty for none.
        status: Of the answer.
        pictures: JPEG pictures to send round and round; empty: one still picture.
        fps: How many a second.
        stalled: Set while nothing is sent on open connections.
    """

    tells_length: bool = True
    boundary: str = "frame"
    sign_in: str = ""
    status: int = 200
    pictures: tuple[bytes, ...] = ()
    fps: int = FPS
    stalled: threading.Event = field(default_factory=threading.Event)
    ending: threading.Event = field(default_factory=threading.Event)


class _Handler(BaseHTTPRequestHandler):
    manners: ClassVar[Manners]

    def do_GET(self) -> None:
        manners = self.manners
        wanted = f"Basic {manners.sign_in}"
        if manners.sign_in and self.headers.get("Authorization") != wanted:
            self.send_error(401)
            return
        if manners.status != 200:
            self.send_error(manners.status)
            return
        self.send_response(200)
        content = f"multipart/x-mixed-replace; boundary={manners.boundary}"
        self.send_header("Content-Type", content)
        self.end_headers()
        with contextlib.suppress(OSError):
            self._push()

    def _push(self) -> None:
        pictures = itertools.cycle(self.manners.pictures or (jpeg(),))
        while not self.manners.ending.wait(1 / self.manners.fps):
            if self.manners.stalled.is_set():
                continue
            picture = next(pictures)
            head = f"--{self.manners.boundary}\r\nContent-Type: image/jpeg\r\n"
            if self.manners.tells_length:
                head += f"Content-Length: {len(picture)}\r\n"
            self.wfile.write(head.encode() + b"\r\n" + picture + b"\r\n")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    allow_reuse_address = True

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is no error here."""


class PictureServer:
    """The camera; it can be switched off and on again on the same port."""

    def __init__(self, manners: Manners | None = None) -> None:
        self.manners = manners or Manners()
        self._port = _free_port()
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self._port}/video"

    def start(self) -> None:
        """Switch it on."""
        self.manners.ending.clear()
        handler = type("Handler", (_Handler,), {"manners": self.manners})
        self._server = _Server(("127.0.0.1", self._port), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def stop(self) -> None:
        """Switch it off: open connections end, new ones are refused."""
        self.manners.ending.set()
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
        self._server = None


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
