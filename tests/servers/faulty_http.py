"""A small HTTP server that fails on demand, in every way a platform might."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl, urlsplit

PART = b"x" * 65_536
PARTS_OF_20_MB = 320
RETRY_AFTER_S = 7


class Fault(StrEnum):
    """How the next requests are answered instead."""

    BUSY = "500"
    LIMITED = "429"
    CUT = "cut"  # a body that ends too early
    GONE = "gone"  # no answer at all
    LONG = "long"  # 20 MB, told beforehand
    ENDLESS = "endless"  # 20 MB, in pieces
    LOOP = "loop"  # a redirect to itself
    PACKED = "packed"
    NO_JSON = "no_json"
    OTHER_JSON = "other_json"
    DEEP_JSON = "deep_json"
    PAGE = "page"  # a web page, as a proxy's
    SILENT = "silent"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a client asked.

    Attributes:
        method: `GET`, `POST`.
        target: As it was sent: path and query.
        headers: By lower-case name.
        body: As it came.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        """Without the query."""
        return urlsplit(self.target).path

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Names and values of the query."""
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def query(self) -> dict[str, str]:
        """Last value of each name."""
        return dict(self.pairs)

    def json(self) -> dict[str, Any]:
        """Return the body, a JSON object."""
        body: dict[str, Any] = json.loads(self.body)
        return body


@dataclass(frozen=True, kw_only=True)
class Said:
    """What it is answered.

    Attributes:
        status: HTTP's.
        body: What becomes JSON.
        headers: What else is said.
    """

    status: int = 200
    body: object = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)


class FaultyHttp:
    """The server; what is answered where nothing fails is in `answer`.

    Attributes:
        port: Where it listens, on 127.0.0.1.
        asked: Every request so far.
        fault: How all are answered instead; None: as they should.
    """

    def __init__(self) -> None:
        self.port = 0
        self.asked: list[Asked] = []
        self.fault: Fault | None = None
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def answer(self, asked: Asked) -> Said:
        """Return what a request is answered."""
        raise NotImplementedError

    @property
    def address(self) -> str:
        """Where it listens, without TLS."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self, tls: ssl.SSLContext | None = None) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0, ssl=tls)
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def leave(self) -> None:
        """Listen no more, and cut what is connected."""
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(asyncio.IncompleteReadError, OSError):
                while True:
                    asked = await _read(reader)
                    self.asked.append(asked)
                    if self.fault is None:
                        said = self.answer(asked)
                        body = b"" if said.status == 204 else json.dumps(said.body).encode()
                        _write(writer, said.status, body, said.headers)
                    elif not await self._fail(writer, asked, self.fault):
                        return
                    await writer.drain()
        finally:
            writer.transport.abort()

    async def _fail(self, writer: asyncio.StreamWriter, asked: Asked, fault: Fault) -> bool:
        """Answer wrongly; return whether the connection goes on."""
        bodies = {
            Fault.NO_JSON: b'{"code": 0, "data": {"orders": [',
            Fault.OTHER_JSON: b'[["what", "nobody", "documents"]]',
            Fault.DEEP_JSON: b'{"a":' * 50_000,
            Fault.PAGE: b"<!doctype html><title>502</title>",
        }
        if fault in bodies:
            _write(writer, 200, bodies[fault], {})
        elif fault is Fault.BUSY:
            _write(writer, 500, b"<h1>oops</h1>", {})
        elif fault is Fault.LIMITED:
            _write(writer, 429, b"{}", {"Retry-After": str(RETRY_AFTER_S)})
        elif fault is Fault.LOOP:
            _write(writer, 302, b"", {"Location": f"{self.address}{asked.target}"})
        elif fault is Fault.PACKED:
            _write(writer, 200, b"\x1f\x8b\x08\x00", {"Content-Encoding": "gzip"})
        elif fault is Fault.SILENT:
            await asyncio.Event().wait()
        else:
            await _fail_midway(writer, fault)
            return False
        return True


async def _fail_midway(writer: asyncio.StreamWriter, fault: Fault) -> None:
    if fault is Fault.CUT:
        writer.write(b"HTTP/1.1 200 .\r\nContent-Length: 9000\r\n\r\n" + b'{"code": 0')
        await writer.drain()
    elif fault is Fault.LONG:
        length = len(PART) * PARTS_OF_20_MB
        writer.write(f"HTTP/1.1 200 .\r\nContent-Length: {length}\r\n\r\n".encode())
        await _write_parts(writer, b"", PART)
    elif fault is Fault.ENDLESS:
        writer.write(b"HTTP/1.1 200 .\r\nTransfer-Encoding: chunked\r\n\r\n")
        await _write_parts(writer, f"{len(PART):x}\r\n".encode(), PART + b"\r\n")


async def _write_parts(writer: asyncio.StreamWriter, before: bytes, part: bytes) -> None:
    for _ in range(PARTS_OF_20_MB):
        writer.write(before + part)
        await writer.drain()


def _write(
    writer: asyncio.StreamWriter, status: int, body: bytes, headers: Mapping[str, str]
) -> None:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    head = f"HTTP/1.1 {status} .\r\nContent-Type: application/json\r\n{lines}"
    writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)


async def _read(reader: asyncio.StreamReader) -> Asked:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    first, *lines = head.split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Asked(method=method, target=target, headers=headers, body=body)


@asynccontextmanager
async def running(server: FaultyHttp, tls: ssl.SSLContext | None = None) -> AsyncIterator[None]:
    """Run a server for as long as the test needs it."""
    await server.start(tls)
    try:
        yield
    finally:
        await server.leave()
