"""A small HTTP server for a platform's interface: JSON in, JSON out, and it can be cut off."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a client asked.

    Attributes:
        method: `GET`, `POST`.
        path: Without the query.
        query: First value of each name.
        headers: By lower-case name.
        body: As it came.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> dict[str, Any]:
        """Return the body, a JSON object."""
        body: dict[str, Any] = json.loads(self.body)
        return body


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What it is answered.

    Attributes:
        status: HTTP's.
        body: Bytes as they are, or what becomes JSON.
    """

    status: int = 200
    body: object = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """Return the whole answer."""
        body = self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()
        head = f"HTTP/1.1 {self.status} .\r\nContent-Type: application/json\r\n"
        return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


class JsonHttp:
    """The server.

    Attributes:
        port: Where it listens, on 127.0.0.1.
        requests: All so far.
        is_broken: Whether every request is cut off instead of answered.
    """

    def __init__(self, answer: Callable[[Request], Answer]) -> None:
        self.port = 0
        self.requests: list[Request] = []
        self.is_broken = False
        self._answer = answer
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def leave(self) -> None:
        """Listen no more, and cut what is connected."""
        if self._server is not None:
            self._server.close()
        self.cut()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def cut(self) -> None:
        """Break every connection without a word."""
        for writer in self._writers:
            writer.transport.abort()

    def connections(self) -> int:
        """Return how many are connected."""
        return len(self._writers)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            with suppress(asyncio.IncompleteReadError, OSError):
                while True:
                    request = await _read(reader)
                    self.requests.append(request)
                    if self.is_broken:
                        writer.transport.abort()
                        return
                    writer.write(self._answer(request).to_bytes())
                    await writer.drain()
        finally:
            self._writers.discard(writer)
            writer.close()


async def _read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    first, *lines = head.split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    parts = urlsplit(target)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    return Request(method=method, path=parts.path, query=query, headers=headers, body=body)


@asynccontextmanager
async def json_http(answer: Callable[[Request], Answer]) -> AsyncIterator[JsonHttp]:
    """Run a server for as long as the test needs it."""
    server = JsonHttp(answer)
    await server.start()
    try:
        yield server
    finally:
        await server.leave()
