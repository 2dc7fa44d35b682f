"""What waits to be sent to one client; a client that takes nothing is let go."""

import asyncio
from collections import deque

from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed

MOST_FRAMES = 512
MOST_BYTES = 16 * 1024 * 1024
"""Some screenshots; everything else is small."""

FRESH_FRAMES = 4
"""Levels are told only to who has taken nearly everything: old ones are of no use."""

Frame = str | bytes


class Outbox:
    """Frames in order.

    Attributes:
        sent: How many went out.
    """

    def __init__(self, connection: ServerConnection) -> None:
        self._connection = connection
        self._waiting: deque[Frame] = deque()
        self._bytes = 0
        self._something = asyncio.Event()
        self.sent = 0

    def put(self, frame: Frame, *, stale_soon: bool = False) -> None:
        """Send a frame when its turn comes; one that is stale soon is left out where many wait."""
        if stale_soon and len(self._waiting) >= FRESH_FRAMES:
            return
        self._waiting.append(frame)
        self._bytes += len(frame)
        self._something.set()
        if len(self._waiting) > MOST_FRAMES or self._bytes > MOST_BYTES:
            self._connection.transport.abort()

    async def run(self) -> None:
        """Send until the connection ends."""
        try:
            while True:
                await self._something.wait()
                self._something.clear()
                await self._send_all()
        except ConnectionClosed:
            return

    async def _send_all(self) -> None:
        while self._waiting:
            frame = self._waiting.popleft()
            self._bytes -= len(frame)
            await self._connection.send(frame)
            self.sent += 1
