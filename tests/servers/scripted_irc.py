"""An IRC server that says what a test tells it to, for what real servers do once in a year."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

TWITCH = {
    "NICK": [":tmi.twitch.tv 001 reader :Welcome, GLHF!"],
    "JOIN": ["@room-id=713936733;slow=0 :tmi.twitch.tv ROOMSTATE #shop"],
    "PING": [":tmi.twitch.tv PONG tmi.twitch.tv :still-there"],
}
"""What Twitch answers to each command, if all goes well."""
HANG_UP = "(hang up)"


class ScriptedIrc:
    """The server.

    Attributes:
        port: Where it listens, on 127.0.0.1.
        received: Every line of every client.
        connections: How many there were.
    """

    def __init__(self, answers: Mapping[str, Sequence[str]]) -> None:
        self.port = 0
        self.received: list[str] = []
        self.connections = 0
        self._answers = answers
        self._server: asyncio.Server | None = None
        self._writers: list[asyncio.StreamWriter] = []
        self._tasks: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Listen for as long as the test needs it."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])
        try:
            yield
        finally:
            self._server.close()
            for writer in self._writers:
                writer.transport.abort()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def send(self, *lines: str | bytes) -> None:
        """Send lines to every client."""
        for writer in self._writers:
            for line in lines:
                raw = line.encode() if isinstance(line, str) else line
                writer.write(raw + b"\r\n")

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._writers.append(writer)
        task = asyncio.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while line := (await reader.readline()).decode().strip():
                self.received.append(line)
                command = line.partition(" ")[2] if line.startswith("@") else line
                for answer in self._answers.get(command.partition(" ")[0], ()):
                    if answer == HANG_UP:
                        writer.close()
                    else:
                        writer.write(answer.encode() + b"\r\n")


@asynccontextmanager
async def scripted_irc(**changes: Sequence[str]) -> AsyncIterator[ScriptedIrc]:
    """Run a server that answers as Twitch, but for these commands."""
    server = ScriptedIrc({**TWITCH, **changes})
    async with server.running():
        yield server
