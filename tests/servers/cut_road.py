"""A breakable road in a thread of its own, for journeys that have no loop."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator

from tests.servers.breakable_road import BreakableRoad


class CutRoad:
    """Passes bytes on to a port, until it is cut.

    Attributes:
        port: Where it listens, on 127.0.0.1.
    """

    def __init__(self, to_port: int) -> None:
        self._loop = asyncio.new_event_loop()
        self._road = BreakableRoad(to_port)
        self._open = threading.Event()
        self._thread = threading.Thread(target=self._run, name="road")
        self._thread.start()
        assert self._open.wait(60)
        self.port = self._road.port

    def cut(self) -> None:
        """Break every connection."""
        self._loop.call_soon_threadsafe(self._road.cut)

    def close(self) -> None:
        """Lead nowhere any more."""
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(60)
        assert not self._thread.is_alive()

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        self._end = asyncio.Event()
        await self._road.start()
        self._open.set()
        await self._end.wait()
        await self._road.leave()


@contextlib.contextmanager
def cut_road(to_port: int) -> Iterator[CutRoad]:
    """Build a road for as long as the test needs it."""
    road = CutRoad(to_port)
    try:
        yield road
    finally:
        road.close()
