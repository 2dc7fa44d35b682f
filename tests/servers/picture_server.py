"""A network camera: HTTP-MJPEG from a clip, that a test can unplug and plug in again."""

import contextlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import av

from studio.core.source_spec import SourceKind, SourceSpec
from tests.servers.rtmp_server import free_port

_BOUNDARY = "picture"


class PictureServer:
    """Sends the clip's JPEG pictures round and round to whoever asks.

    Attributes:
        source: The camera as the host would choose it; the same after every start.
    """

    def __init__(self, clip: Path, *, fps: int) -> None:
        with av.open(str(clip)) as container:
            self._pictures = [bytes(packet) for packet in container.demux(video=0) if packet.size]
        self._fps = fps
        self._port = free_port()
        self._unplugged = threading.Event()
        self._server: ThreadingHTTPServer | None = None
        self._thread: threading.Thread | None = None
        address = f"http://127.0.0.1:{self._port}/camera"
        self.source = SourceSpec(kind=SourceKind.ADDRESS, name=address)

    def start(self) -> None:
        """Listen."""
        self._unplugged.clear()
        camera = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", f"multipart/x-mixed-replace; boundary={_BOUNDARY}")
                self.end_headers()
                with contextlib.suppress(OSError):
                    camera._send(self)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def stop(self) -> None:
        """Hang up on everybody and listen no more; safe to call again."""
        self._unplugged.set()
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()
        self._server = self._thread = None

    def _send(self, handler: BaseHTTPRequestHandler) -> None:
        number = 0
        while not self._unplugged.wait(1 / self._fps):
            picture = self._pictures[number % len(self._pictures)]
            head = f"--{_BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(picture)}"
            handler.wfile.write(f"{head}\r\n\r\n".encode() + picture + b"\r\n")
            number += 1


@contextlib.contextmanager
def picture_server(clip: Path, *, fps: int) -> Iterator[PictureServer]:
    """Run a network camera for as long as the test needs it."""
    camera = PictureServer(clip, fps=fps)
    camera.start()
    try:
        yield camera
    finally:
        camera.stop()
