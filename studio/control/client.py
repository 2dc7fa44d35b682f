"""One client of the control room: what it is told, and what happens when it does not listen.

Answers are kept in order, in a queue with an end. Of every topic only the newest value waits: a
client that was slow sees the present, not the past. Writing happens in the client's own task, so
one that stalls holds up nobody.
"""

import asyncio
import contextlib
import logging
from collections import deque

from studio.protocol.codec import encode
from studio.protocol.message import Message, Role, Topic

ANSWERS_WAITING = 256
REQUESTS_UNANSWERED = 64
STALLED_S = 5.0
"""A client on the same machine that took nothing for so long is stuck or stopped."""

SHOW_EVERY_S = 0.05
UNSENT_BYTES = 64 * 1024

_log = logging.getLogger(__name__)


class Client:
    """A client whose handshake is done.

    Attributes:
        name: What a person calls it.
        role: What it may do.
        topics: What it is told.
    """

    def __init__(
        self, writer: asyncio.StreamWriter, *, name: str, role: Role, topics: frozenset[Topic]
    ) -> None:
        self._writer = writer
        self._answers: deque[bytes] = deque()
        self._newest: dict[Topic, bytes] = {}
        self._something = asyncio.Event()
        self._show_at_s = 0.0
        self.unanswered = 0
        self.name = name
        self.role = role
        self.topics = topics
        writer.transport.set_write_buffer_limits(high=UNSENT_BYTES)

    def answer(self, message: Message) -> None:
        """Tell it something that must not be left out; one that takes nothing is let go."""
        if len(self._answers) >= ANSWERS_WAITING:
            _log.warning("%s does not take its answers and is let go", self.name)
            self._writer.transport.abort()
            return
        self._answers.append(encode(message))
        self._something.set()

    def tell(self, topic: Topic, line: bytes) -> None:
        """Let it have the newest value of a topic, if it asked for the topic."""
        if topic in self.topics:
            self._newest[topic] = line
            self._something.set()

    async def write_all(self) -> None:
        """Write what there is to say until the connection ends.

        Raises:
            OSError: The connection broke.
            TimeoutError: The client took nothing for too long.
        """
        while not self._writer.is_closing():
            await self._until_something()
            self._write_now()
            async with asyncio.timeout(STALLED_S):
                await self._writer.drain()

    def cut(self) -> None:
        """Hang up at once; what was not sent is not sent."""
        self._writer.transport.abort()

    async def close(self) -> None:
        """Hang up; what was said before is still sent, for a moment."""
        self._write_now(hold_back=False)
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(1.0):
                await self._writer.drain()
        self._writer.close()
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(1.0):
                await self._writer.wait_closed()

    async def _until_something(self) -> None:
        """Wait for news, or for the moment at which the show that was held back may go."""
        wait_s = max(0.0, self._show_at_s - _now_s()) if self._newest else None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait_s):
                await self._something.wait()
        self._something.clear()

    def _write_now(self, *, hold_back: bool = True) -> None:
        if self._writer.is_closing():
            return
        lines = list(self._answers)
        self._answers.clear()
        for topic in tuple(self._newest):
            if topic == "show" and hold_back and _now_s() < self._show_at_s:
                continue
            if topic == "show":
                self._show_at_s = _now_s() + SHOW_EVERY_S
            lines.append(self._newest.pop(topic))
        if lines:  # at once: a connection that breaks at the first is not written to again
            self._writer.write(b"".join(lines))


def _now_s() -> float:
    return asyncio.get_running_loop().time()
