"""A small HTTP server: one request after another on each connection, all within limits.

`h11` knows HTTP; here are the socket, the limits and the time that strangers may take.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import h11
import msgspec

LONGEST_BODY = 262_144
LONGEST_HEAD = 16_384
READ_BYTES = 65_536
MOST_CONNECTIONS = 64
IDLE_S = 30.0
"""A connection that asks nothing for so long is closed."""
ASKS_WITHIN_S = 10.0
CLOSES_WITHIN_S = 1.0
LINGERS_BYTES = 4_194_304


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request.

    Attributes:
        method: `POST`.
        path: Without the query.
        headers: By lower-case name; the last where one comes twice.
        body: Whole.
    """

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What it is answered.

    Attributes:
        status: HTTP's.
        body: Becomes JSON.
        headers: Besides those every answer has.
    """

    status: int
    body: Mapping[str, object] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)


Precheck = Callable[[Asked], Reply | None]
"""Looks at a request before its body is read, and may refuse it."""
Answer = Callable[[Asked], Awaitable[Reply]]


class HttpIn:
    """The server.

    Attributes:
        port: Where it listens.
    """

    def __init__(self, answer: Answer, *, precheck: Precheck) -> None:
        self.port = 0
        self._answer = answer
        self._precheck = precheck
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self, host: str, port: int) -> None:
        """Listen.

        Raises:
            OSError: The port is taken, or the host is none of this machine's.
        """
        self._server = await asyncio.start_server(self._accept, host, port)
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def close(self) -> None:
        """Listen no more, and hang up on everybody."""
        if self._server is not None:
            self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def connections(self) -> int:
        """Return how many are connected."""
        return len(self._tasks)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._tasks) >= MOST_CONNECTIONS:
            writer.transport.abort()
            return
        task = asyncio.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = _Talk(reader, writer)
        try:
            with suppress(OSError, TimeoutError, h11.ProtocolError):
                while await self._answer_next(talk):
                    pass
        finally:
            writer.close()
            with suppress(OSError, TimeoutError):
                async with asyncio.timeout(CLOSES_WITHIN_S):
                    await writer.wait_closed()

    async def _answer_next(self, talk: "_Talk") -> bool:
        """Answer one request; return whether another may come."""
        try:
            head = await talk.head()
            if head is None:
                return False
            reply = self._precheck(head)
            if reply is None:
                body = await talk.body()
                reply = (
                    Reply(status=413, body={"error": f"at most {LONGEST_BODY} bytes"})
                    if body is None
                    else await self._answer(_with_body(head, body))
                )
        except h11.RemoteProtocolError as error:
            await talk.reply(Reply(status=error.error_status_hint, body={"error": "no HTTP"}))
            return False
        await talk.reply(reply)
        return talk.goes_on()


class _Talk:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=LONGEST_HEAD)
        self._promised = 0

    async def head(self) -> Asked | None:
        """Return the next request without its body; None: there is none."""
        async with asyncio.timeout(IDLE_S):
            event = await self._next()
        if not isinstance(event, h11.Request):
            return None
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in event.headers}
        self._promised = int(headers.get("content-length", "0"))
        return Asked(
            method=event.method.decode("ascii", "replace"),
            path=event.target.decode("ascii", "replace").partition("?")[0],
            headers=headers,
            body=b"",
        )

    async def body(self) -> bytes | None:
        """Return the body of the request; None: it is too long."""
        found = bytearray()
        if self._promised > LONGEST_BODY:
            return None
        async with asyncio.timeout(ASKS_WITHIN_S):
            if self._http.they_are_waiting_for_100_continue:
                await self._send(h11.InformationalResponse(status_code=100, headers=[]))
            while isinstance(event := await self._next(), h11.Data):
                found += event.data
                if len(found) > LONGEST_BODY:
                    return None
        return bytes(found)

    async def reply(self, reply: Reply) -> None:
        """Answer."""
        body = msgspec.json.encode(reply.body)
        if self._http.our_state not in {h11.IDLE, h11.SEND_RESPONSE}:
            return
        headers = {
            "Content-Type": "application/json",
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
            **reply.headers,
        }
        if self._http.their_state is not h11.DONE:
            headers["Connection"] = "close"  # the rest of the request is not read
        await self._send(h11.Response(status_code=reply.status, headers=[*headers.items()]))
        await self._send(h11.Data(data=body))
        await self._send(h11.EndOfMessage())
        if self._http.their_state is not h11.DONE:
            await self._let_finish()

    async def _let_finish(self) -> None:
        """Throw away what is still sent: cut off at once, the client might not see the answer."""
        unread = LINGERS_BYTES
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSES_WITHIN_S):
                while unread > 0 and (data := await self._reader.read(READ_BYTES)):
                    unread -= len(data)

    def goes_on(self) -> bool:
        """Return whether another request may come, and wait for it."""
        if self._http.our_state is h11.DONE and self._http.their_state is h11.DONE:
            self._http.start_next_cycle()
            return True
        return False

    async def _next(self) -> object:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            self._http.receive_data(await self._reader.read(READ_BYTES))
        return event

    async def _send(self, event: h11.Event) -> None:
        data = self._http.send(event)
        if data:
            self._writer.write(data)
            await self._writer.drain()


def _with_body(head: Asked, body: bytes) -> Asked:
    return Asked(method=head.method, path=head.path, headers=head.headers, body=body)
