"""A live camera at an HTTP address that knows when it sent each picture.

`/camera.mkv` is Matroska with sound, one cluster a picture; `/camera.mjpg` is the motion JPEG that
network cameras speak. Every connection starts the clip anew.
"""

import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

import av

from studio.bench.formats import FPS
from studio.bench.matroska import live_clusters

_BOUNDARY = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Bytes that are sent together.

    Attributes:
        due_s: After the beginning.
        data: The bytes.
        numbers: Of the pictures that are whole with these bytes.
    """

    due_s: float
    data: bytes
    numbers: tuple[int, ...] = ()


class LiveFeed:
    """The camera; used as a context.

    Attributes:
        sent_ns: Monotonic moment at which each picture was handed over, in the last connection.

    Args:
        camera: The clip.
        seconds: How much of it is sent.
    """

    def __init__(self, camera: Path, *, seconds: float) -> None:
        self.sent_ns: dict[int, int] = {}
        self._chunks = {
            "/camera.mkv": matroska_chunks(camera, seconds),
            "/camera.mjpg": motion_jpeg_chunks(camera, seconds),
        }
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, name="bench-feed")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def address(self, name: str) -> str:
        """Return the address of `camera.mkv` or `camera.mjpg`."""
        return f"http://127.0.0.1:{self._server.server_port}/{name}"

    def chunks(self, path: str) -> list[Chunk] | None:
        """Return what is sent for a path, or None when there is no such camera."""
        return self._chunks.get(path)


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # waited for when the feed is closed

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(address, handler)
        self.closing = threading.Event()


def _handler(feed: LiveFeed) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        server: _Server

        def do_GET(self) -> None:
            chunks = feed.chunks(self.path)
            if chunks is None:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Type", _content_type(self.path))
            self.end_headers()
            try:
                self._play(chunks)
            except OSError:
                return  # the reader left, as readers do

        def _play(self, chunks: list[Chunk]) -> None:
            began_s = time.monotonic()
            for chunk in chunks:
                wait_s = began_s + chunk.due_s - time.monotonic()
                if wait_s > 0 and self.server.closing.wait(wait_s):
                    return
                now_ns = time.monotonic_ns()
                feed.sent_ns.update(dict.fromkeys(chunk.numbers, now_ns))
                self.wfile.write(chunk.data)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - as the base
            """Say nothing; the base class writes every request to the terminal."""

    return Handler


def _content_type(path: str) -> str:
    if path.endswith(".mjpg"):
        return f"multipart/x-mixed-replace; boundary={_BOUNDARY}"
    return "video/x-matroska"


def motion_jpeg_chunks(camera: Path, seconds: float) -> list[Chunk]:
    """Return a clip's pictures as the parts of a multipart answer."""
    chunks = []
    with av.open(str(camera)) as container:
        for number, packet in enumerate(container.demux(container.streams.video[0])):
            if packet.pts is None or number >= seconds * FPS:
                break
            data = bytes(packet)
            head = (
                f"--{_BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(data)}\r\n\r\n"
            )
            whole = head.encode() + data + b"\r\n"
            chunks.append(Chunk(due_s=number / FPS, data=whole, numbers=(number,)))
    return chunks


def matroska_chunks(camera: Path, seconds: float) -> list[Chunk]:
    """Return a clip as Matroska, cut so that each picture is sent when it is due."""
    chunks, next_number = [], 0
    for cluster in live_clusters(camera, seconds):
        numbers = tuple(range(next_number, next_number + cluster.pictures))
        due_s = numbers[-1] / FPS if numbers else cluster.at_ms / 1_000
        chunks.append(Chunk(due_s=due_s, data=cluster.data, numbers=numbers))
        next_number += cluster.pictures
    return chunks
