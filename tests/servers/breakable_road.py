"""A road to a server that can break: every connection on it, at once and without a word."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class BreakableRoad:
    """Passes bytes on.

    Attributes:
        port: Where it listens, on 127.0.0.1.
    """

    def __init__(self, to_port: int) -> None:
        self.port = 0
        self._to_port = to_port
        self._server: asyncio.Server | None = None
        self._near: set[asyncio.StreamWriter] = set()
        self._far: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])

    def connections(self) -> int:
        """Return how many there are."""
        return len(self._near)

    def cut(self) -> None:
        """Break every connection."""
        for writer in (*self._near, *self._far):
            writer.transport.abort()

    async def leave(self) -> None:
        """Listen no more, and break every connection."""
        if self._server is not None:
            self._server.close()
        self.cut()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._near.add(writer)
        task = asyncio.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            from_far, far = await asyncio.open_connection("127.0.0.1", self._to_port)
            self._far.add(far)
            await asyncio.gather(_pass(reader, far), _pass(from_far, writer))
            self._far.discard(far)
        except OSError:
            writer.transport.abort()
        finally:
            self._near.discard(writer)
            writer.close()


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def breakable_road(to_port: int) -> AsyncIterator[BreakableRoad]:
    """Build a road for as long as the test needs it."""
    road = BreakableRoad(to_port)
    await road.start()
    try:
        yield road
    finally:
        await road.leave()
