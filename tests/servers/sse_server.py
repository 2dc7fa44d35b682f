"""A server of server-sent events, and of JSON beside them; it can be cut off."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from tests.servers.json_http import Answer, JsonHttp, Request, _read

STREAM_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
)


class SseServer(JsonHttp):
    """The server.

    Attributes:
        stream_path: Where its events are.
        head: How it begins a stream.
        has_ids: Whether events have ids; then it sends what came after the id it is shown.
    """

    def __init__(self, answer: Callable[[Request], Answer], *, stream_path: str) -> None:
        super().__init__(answer)
        self.stream_path = stream_path
        self.head = STREAM_HEAD
        self.has_ids = True
        self._events: list[bytes] = []
        self._streams: set[asyncio.StreamWriter] = set()

    @property
    def streams(self) -> int:
        """How many read its events."""
        return len(self._streams)

    async def send(self, data: str | bytes, *, event: str = "") -> None:
        """Send an event to all who read, and keep it for who comes back."""
        raw = data.encode() if isinstance(data, str) else data
        lines = b"".join(b"data: " + line + b"\n" for line in raw.split(b"\n"))
        name = f"event: {event}\n".encode() if event else b""
        number = f"id: {len(self._events) + 1}\n".encode() if self.has_ids else b""
        self._events.append(number + name + lines + b"\n")
        await self.send_raw(self._events[-1])

    async def send_raw(self, payload: bytes) -> None:
        """Send bytes as they are."""
        for stream in tuple(self._streams if payload else ()):
            stream.write(_chunk(payload))
            with suppress(OSError):
                await stream.drain()

    def end_streams(self) -> None:
        """End every stream in peace."""
        for stream in tuple(self._streams):
            stream.write(_chunk(b""))
            stream.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            with suppress(asyncio.IncompleteReadError, OSError):
                while True:
                    request = await _read(reader)
                    self.requests.append(request)
                    answer = self._answer(request)
                    if answer.status == 200 and request.path == self.stream_path:
                        await self._stream(request, reader, writer)
                        return
                    writer.write(answer.to_bytes())
                    await writer.drain()
        finally:
            self._writers.discard(writer)
            self._streams.discard(writer)
            writer.close()

    async def _stream(
        self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        writer.write(self.head)
        known = request.headers.get("last-event-id", "")
        if self.has_ids and known.isdecimal():
            writer.write(b"".join(map(_chunk, self._events[int(known) :])))
        self._streams.add(writer)
        await writer.drain()
        await reader.read()


def _chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


@asynccontextmanager
async def sse_server(
    answer: Callable[[Request], Answer], *, stream_path: str = "/events"
) -> AsyncIterator[SseServer]:
    """Run a server for as long as the test needs it.

    Args:
        answer: What it says; with status 200 for the stream's path the stream begins.
        stream_path: Where its events are.
    """
    server = SseServer(answer, stream_path=stream_path)
    await server.start()
    try:
        yield server
    finally:
        await server.leave()


def needs_token(token: str) -> Callable[[Request], Answer]:
    """Return an answer that lets in who shows a token."""

    def answer(request: Request) -> Answer:
        shown = request.headers.get("authorization")
        return Answer(status=200 if shown == f"Bearer {token}" else 401)

    return answer
