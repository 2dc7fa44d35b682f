"""What makes an IRC server look like Twitch's: a proxy that adds Twitch's tags and answers.

Signing in, joining and every message go through the real server; what Twitch has beyond IRC is
put in on the way, as Twitch documents it.
"""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.servers.irc_server import SIGNS_IN

ROOM = "713936733"
CHANNEL = "shop"


@dataclass(eq=False)
class _Client:
    writer: asyncio.StreamWriter
    upstream: asyncio.StreamWriter
    has_password: bool = False
    welcomed: bool = False


class TagProxy:
    """The proxy.

    Attributes:
        port: Where it listens, on 127.0.0.1.
        room_id: Whose room `CHANNEL` is.
        next_tags: Tags that the next message has instead of the usual ones.
        repeats: How often the next message is passed on.
        ids: Of every message passed on, in order.
        written: Lines that clients wrote into a channel, with their tags.
        notice: What Twitch answers to the next line that is written, with its `msg-id`.
        names: Under which clients signed in.
    """

    def __init__(self, server_port: int) -> None:
        self.port = 0
        self.room_id = ROOM
        self.next_tags: dict[str, str] = {}
        self.repeats = 1
        self.ids: list[str] = []
        self.written: list[str] = []
        self.notice: tuple[str, str] | None = None
        self.names: list[str] = []
        self._passed = asyncio.Condition()
        self._server_port = server_port
        self._server: asyncio.Server | None = None
        self._clients: set[_Client] = set()
        self._writers: list[asyncio.StreamWriter] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._numbers = itertools.count(1)

    async def start(self) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def leave(self) -> None:
        """Listen no more, and cut what is connected."""
        if self._server is not None:
            self._server.close()
        self.cut()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for writer in self._writers:
            writer.transport.abort()

    def cut(self) -> None:
        """Break every connection without a word."""
        for client in self._clients:
            client.writer.transport.abort()

    def connections(self) -> int:
        """Return how many clients are connected."""
        return len(self._clients)

    def send(self, line: str | bytes) -> None:
        """Send a line to every client, as if the server had."""
        raw = line.encode() if isinstance(line, str) else line
        for client in self._clients:
            client.writer.write(raw + b"\r\n")

    async def passed_on(self, number: int) -> str:
        """Return the id of a message when it was passed on; the first one is number 0."""
        async with self._passed:
            await self._passed.wait_for(lambda: len(self.ids) > number)
        return self.ids[number]

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.append(writer)
        task = asyncio.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, upstream = await asyncio.open_connection("127.0.0.1", self._server_port)
        client = _Client(writer, upstream)
        self._clients.add(client)
        down = asyncio.create_task(self._down(from_server, client))
        try:
            with contextlib.suppress(OSError):
                while line := await reader.readline():
                    self._up(line.decode().strip(), client)
        finally:
            self._clients.discard(client)
            upstream.transport.abort()
            down.cancel()
            await asyncio.gather(down, return_exceptions=True)
            writer.close()

    def _up(self, line: str, client: _Client) -> None:
        command = line.partition(" ")[2] if line.startswith("@") else line
        word, _, rest = command.partition(" ")
        if word == "CAP":
            client.writer.write(f":tmi.twitch.tv CAP * ACK {rest.partition(' ')[2]}\r\n".encode())
            return
        client.has_password = client.has_password or word == "PASS"
        if word == "NICK":
            self.names.append(rest.lstrip(":"))
            if not client.has_password:
                client.upstream.write(f"PASS {SIGNS_IN}\r\n".encode())
        client.upstream.write(f"{command}\r\n".encode())
        if word == "NICK":
            client.upstream.write(b"USER reader 0 * :reader\r\n")
        if word == "PRIVMSG":
            self.written.append(line)
            client.writer.write(self._taken())

    def _taken(self) -> bytes:
        if self.notice is not None:
            name, text = self.notice
            return f"@msg-id={name} :tmi.twitch.tv NOTICE #{CHANNEL} :{text}\r\n".encode()
        return f"@badges=broadcaster/1;mod=0 :tmi.twitch.tv USERSTATE #{CHANNEL}\r\n".encode()

    async def _down(self, reader: asyncio.StreamReader, client: _Client) -> None:
        while line := await reader.readline():
            words = line.split(b" ", 3)
            if line.startswith(b"ERROR") and not client.welcomed:
                self._write(client, b":tmi.twitch.tv NOTICE * :Login authentication failed\r\n")
            client.welcomed = client.welcomed or words[1:2] == [b"001"]
            if words[1:2] == [b"PRIVMSG"]:
                await self._pass_on(line, words[0], client)
            else:
                self._write(client, line)
            if words[1:2] == [b"366"]:
                state = f"@emote-only=0;room-id={self.room_id};slow=0 :tmi.twitch.tv ROOMSTATE"
                self._write(client, f"{state} #{CHANNEL}\r\n".encode())
        client.writer.close()

    async def _pass_on(self, line: bytes, source: bytes, client: _Client) -> None:
        message_id = f"885196de-cb67-427a-baa8-{next(self._numbers):012d}"
        tags = {
            "badge-info": "",
            "badges": "",
            "color": "#0000FF",
            "display-name": source[1:].partition(b"!")[0].decode(),
            "id": message_id,
            "mod": "0",
            "room-id": self.room_id,
            "tmi-sent-ts": "1799999999500",
            "user-id": "4145994",
            "user-type": "",
            **self.next_tags,
        }
        head = ";".join(f"{name}={value}" for name, value in tags.items())
        for _ in range(self.repeats):
            self._write(client, f"@{head} ".encode() + line)
        self.next_tags, self.repeats = {}, 1
        async with self._passed:
            self.ids.append(message_id)
            self._passed.notify_all()

    @staticmethod
    def _write(client: _Client, data: bytes) -> None:
        client.writer.write(data)


@asynccontextmanager
async def tag_proxy(server_port: int) -> AsyncIterator[TagProxy]:
    """Run a proxy in front of a server for as long as the test needs it."""
    proxy = TagProxy(server_port)
    await proxy.start()
    try:
        yield proxy
    finally:
        await proxy.leave()
