"""One connection to an IRC server: lines in, lines out, and noticing that it is dead."""

import asyncio
import ssl
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from urllib.parse import urlsplit

from studio.chat.address import CONNECT_WITHIN_S, may_have_token
from studio.chat.irc_line import IrcLine, LineBuffer, make_line, parse_line
from studio.chat.last_heard import nobody
from studio.chat.reason import BAD_SETTING, CUT, SILENT, UNREACHABLE, lost, refused

SILENT_AFTER_S = 60.0
"""A room may be silent for hours; after this long the server is asked whether it is there."""
ANSWERS_WITHIN_S = 15.0
CLOSES_WITHIN_S = 1.0
READ_BYTES = 65_536


class IrcConnection:
    """Lines from and to one server; pings are answered by itself.

    Attributes:
        silent_after_s: How long nothing may come before the server is asked.
        answers_within_s: How long it may take then.
        heard: Is told whenever something comes, be it a ping or the end.
    """

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.silent_after_s = SILENT_AFTER_S
        self.answers_within_s = ANSWERS_WITHIN_S
        self.heard: Callable[[], None] = nobody
        self._reader = reader
        self._writer = writer
        self._buffer = LineBuffer()
        self._lines: deque[bytes] = deque()

    async def send(self, command: str, *params: str, tags: Mapping[str, str] | None = None) -> None:
        """Send a line.

        Raises:
            ChatLost: The connection broke.
        """
        try:
            self._writer.write(make_line(command, *params, tags=tags))
            await self._writer.drain()
        except OSError as error:
            raise lost(CUT, "the chat server hung up") from error

    async def next_line(self) -> IrcLine:
        """Return the next line that says something.

        Raises:
            ChatLost: The connection broke, or is dead.
        """
        while True:
            while self._lines:
                line = parse_line(self._lines.popleft())
                if line is not None and line.command == "PING":
                    await self.send("PONG", line.text)
                elif line is not None and line.command != "PONG":
                    return line
            self._lines.extend(self._buffer.feed(await self._read()))

    async def _read(self) -> bytes:
        try:
            return await self._read_within(self.silent_after_s)
        except TimeoutError:
            await self.send("PING", "still-there")
        try:
            return await self._read_within(self.answers_within_s)
        except TimeoutError as error:
            raise lost(SILENT, "the chat server does not answer any more") from error

    async def _read_within(self, within_s: float) -> bytes:
        try:
            async with asyncio.timeout(within_s):
                data = await self._reader.read(READ_BYTES)
        except TimeoutError:
            raise
        except OSError as error:
            raise lost(CUT, "the chat's connection broke") from error
        self.heard()
        if not data:
            raise lost(CUT, "the chat server hung up")
        return data

    async def close(self) -> None:
        """Hang up, politely if that takes no time."""
        self._writer.close()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(CLOSES_WITHIN_S):
                await self._writer.wait_closed()
        self._writer.transport.abort()


async def connect(address: str) -> IrcConnection:
    """Connect to `ircs://host:port`, or on this machine to `irc://host:port`.

    Raises:
        ChatLost: Nobody answers there, or with a certificate that does not fit.
        ChatRefused: The address is none, or strangers could read along.
    """
    host, port = _place(address)
    if not host or not port or not may_have_token(address):
        raise refused(BAD_SETTING, "a chat server's address looks like ircs://host:6697")
    context = ssl.create_default_context() if address.startswith("ircs:") else None
    try:
        async with asyncio.timeout(CONNECT_WITHIN_S):
            return IrcConnection(*await asyncio.open_connection(host, port, ssl=context))
    except (OSError, UnicodeError) as error:
        why = str(error) or "it took too long"
        raise lost(UNREACHABLE, f"{host} can't be reached: {why}") from error


def _place(address: str) -> tuple[str, int]:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "", 0
    return (host or "", port or 0) if parts.scheme in {"irc", "ircs"} else ("", 0)
