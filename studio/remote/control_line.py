"""Connections to the control room, over loopback: one of the door's own, one for each device."""

import asyncio
import contextlib
import itertools
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from studio.core.errors import ConnectionLost, ProtocolError
from studio.protocol.codec import MAX_LINE_BYTES, decode_from_server, encode
from studio.protocol.handshake import identify
from studio.protocol.message import Message, Role, Topic
from studio.protocol.messages import (
    Command,
    Denied,
    Done,
    FromServer,
    Hello,
    News,
    Request,
    Told,
    Welcome,
)

HANDSHAKE_S = 5.0
ANSWER_WITHIN_S = 40.0
"""Longer than the longest the control room may wait for the engine."""

KEPT_BYTES = 64 * 1024
"""So little waits on its way to a device: the control room keeps the newest of each topic, and a
slow device sees the present."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who is at the other end of a connection.

    Attributes:
        role: What it may do.
        name: What a person calls it.
        topics: What it wants to be told.
    """

    role: Role
    name: str
    topics: tuple[Topic, ...] = ()


class RawLine:
    """A connection whose handshake is done and whose lines are passed on as they are.

    Attributes:
        welcome: The control room's first line after it.
    """

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, welcome: bytes
    ) -> None:
        self._reader = reader
        self._writer = writer
        self.welcome = welcome

    async def lines(self) -> AsyncIterator[bytes]:
        """Give each line without its end, until the control room hangs up."""
        while line := await _read_line(self._reader):
            yield line[:-1]

    async def send(self, line: bytes) -> None:
        """Send a line; its end is added.

        Raises:
            OSError: The control room is gone.
        """
        self._writer.write(line + b"\n")
        await self._writer.drain()

    async def close(self) -> None:
        """Hang up; safe to call again."""
        self._writer.close()
        with contextlib.suppress(OSError):
            await self._writer.wait_closed()


async def open_line(port: int, secret: str, caller: Caller) -> RawLine:
    """Connect to the control room and shake hands.

    Raises:
        ConnectionLost: Nobody answers there.
        ProtocolError: It is no control room, or of another version.
    """
    try:
        async with asyncio.timeout(HANDSHAKE_S):
            reader, writer = await _connect(port)
            try:
                welcome = await _shake_hands(reader, writer, secret, caller)
            except BaseException:
                writer.close()
                raise
    except (OSError, TimeoutError) as error:
        raise ConnectionLost("the control room does not answer") from error
    return RawLine(reader, writer, welcome)


async def _connect(port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.setblocking(False)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, KEPT_BYTES)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        await asyncio.get_running_loop().sock_connect(connection, ("127.0.0.1", port))
        return await asyncio.open_connection(sock=connection, limit=MAX_LINE_BYTES)
    except BaseException:
        connection.close()
        raise


async def _shake_hands(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, secret: str, caller: Caller
) -> bytes:
    hello = decode_from_server(await _read_line(reader))
    if not isinstance(hello, Hello):
        raise ProtocolError("the control room did not greet")
    said = identify(hello, secret, role=caller.role, name=caller.name, topics=caller.topics)
    writer.write(encode(said))
    welcome = await _read_line(reader)
    if not isinstance(decode_from_server(welcome), Welcome):
        raise ProtocolError("the control room did not let the door in")
    return welcome[:-1]


async def _read_line(reader: asyncio.StreamReader) -> bytes:
    """Return a whole line, or nothing at the end."""
    try:
        line = await reader.readline()
    except ValueError as error:
        raise ProtocolError("a line is longer than the protocol allows") from error
    except OSError:
        return b""
    return line if line.endswith(b"\n") else b""


class ControlLine:
    """A connection of this process itself: it asks, waits for answers, and hears news.

    Attributes:
        on_news: Called with each topic as it is told.
    """

    def __init__(self, line: RawLine, on_news: Callable[[News], None]) -> None:
        self._line = line
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Done | Denied]] = {}
        self._told: Told | None = None
        self._one_at_a_time = asyncio.Lock()
        self.on_news = on_news
        self._reading = asyncio.create_task(self._read(), name="control room's words")

    @classmethod
    async def attach(
        cls, port: int, secret: str, caller: Caller, on_news: Callable[[News], None]
    ) -> "ControlLine":
        """Connect, shake hands, and listen; see `open_line`."""
        return cls(await open_line(port, secret, caller), on_news)

    async def request(self, command: Command, *, key: str = "") -> Done | Denied:
        """Ask for something and wait for its one answer.

        Raises:
            ConnectionLost: The control room is gone, or does not answer.
        """
        number = next(self._numbers)
        answer: asyncio.Future[Done | Denied] = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        try:
            await self._send(Request(request_id=number, command=command, key=key))
            async with asyncio.timeout(ANSWER_WITHIN_S):
                return await answer
        except TimeoutError:
            raise ConnectionLost("the control room does not answer") from None
        finally:
            self._answers.pop(number, None)

    async def ask(self, command: Command) -> tuple[Done | Denied, Told | None]:
        """Ask for something that is told; what is told comes before the answer.

        Raises:
            ConnectionLost: As in `request`.
        """
        async with self._one_at_a_time:
            self._told = None
            answer = await self.request(command)
            return answer, self._told

    async def until_closed(self) -> None:
        """Wait until the control room hangs up."""
        await asyncio.wait([self._reading])

    async def close(self) -> None:
        """Hang up."""
        self._reading.cancel()
        await asyncio.gather(self._reading, return_exceptions=True)
        await self._line.close()

    async def _send(self, message: Message) -> None:
        if self._reading.done():
            raise ConnectionLost("the control room is gone")
        try:
            await self._line.send(encode(message)[:-1])
        except OSError as error:
            raise ConnectionLost("the control room is gone") from error

    async def _read(self) -> None:
        try:
            async for line in self._line.lines():
                self._take(decode_from_server(line))
        finally:
            for answer in self._answers.values():
                if not answer.done():
                    answer.set_exception(ConnectionLost("the control room is gone"))
                    answer.exception()  # whoever still waits gets it

    def _take(self, message: FromServer) -> None:
        if isinstance(message, Done | Denied):
            answer = self._answers.get(message.request_id)
            if answer is not None and not answer.done():
                answer.set_result(message)
        elif isinstance(message, News):
            self.on_news(message)
        elif isinstance(message, Told):
            self._told = message
        else:
            raise ProtocolError("the control room greeted twice")
