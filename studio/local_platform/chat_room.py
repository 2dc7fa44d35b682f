"""The chat: kept for whoever comes later, and passed on to whoever listens."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator

import msgspec

from studio.local_platform.records import ChatMessage

_KEPT = 10_000
_STILL_HERE_S = 15.0


class ChatRoom:
    """Messages by number.

    Attributes:
        written: How many there were.
    """

    def __init__(self) -> None:
        self.written = 0
        self._messages: deque[tuple[int, bytes]] = deque(maxlen=_KEPT)
        self._news = asyncio.Event()
        self._closed = False

    def write(self, message: ChatMessage) -> None:
        """Pass a message on."""
        self.written += 1
        self._messages.append((self.written, msgspec.json.encode(message)))
        self._ring()

    def close(self) -> None:
        """Let every listener go."""
        self._closed = True
        self._ring()

    async def listen(self, after: int | None) -> AsyncIterator[bytes]:
        """Yield server-sent events.

        Args:
            after: Number of the last message that the listener has; None: only what is new.
        """
        told = self.written if after is None or after > self.written else after
        yield b": here\n\n"
        while not self._closed:
            news = self._news
            waiting = [(number, text) for number, text in self._messages if number > told]
            if waiting:
                told = waiting[-1][0]
                yield b"".join(b"id: %d\ndata: %b\n\n" % one for one in waiting)
                continue
            try:
                await asyncio.wait_for(news.wait(), _STILL_HERE_S)
            except TimeoutError:
                yield b": here\n\n"

    def _ring(self) -> None:
        self._news.set()
        self._news = asyncio.Event()
