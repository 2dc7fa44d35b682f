"""A chat server in a thread of its own, for tests that wait for other processes meanwhile."""

import asyncio
import json
import threading
import time
from collections.abc import Coroutine, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any, TypeVar

from tests.servers.websocket_server import WebSocketServer
from tests.waiting import LONG_S, wait_until

T = TypeVar("T")
FRAMES_PER_S = 20


class BusyChat:
    """A chat in which many write.

    Attributes:
        sent: How many messages were sent, each with an id of its own.
    """

    def __init__(self) -> None:
        self.sent = 0
        self._server = WebSocketServer()
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="busy chat")

    @property
    def address(self) -> str:
        """Where it is."""
        return self._server.address

    def start(self) -> None:
        """Listen."""
        self._thread.start()
        assert self._ready.wait(LONG_S)

    def until_read(self, times: int = 1) -> None:
        """Wait until somebody came to read it for that time, and is there."""
        wait_until(lambda: self._server.let_in >= times and self._server.connections())

    def say(self, *texts: str, viewer: str = "") -> list[str]:
        """Have viewers write, each another one unless one is named; return the messages' ids."""
        first = self._next(len(texts))
        self._do(self._server.send(_records(texts, first, viewer))).result(LONG_S)
        return [_id(number) for number in range(first, first + len(texts))]

    def repeat(self, source_id: str, text: str) -> None:
        """Send a message again, as platforms do after a cut."""
        record = {"id": source_id, "author_id": "viewer-again", "text": text}
        self._do(self._server.send(json.dumps(record))).result(LONG_S)

    def flood(self, texts: Sequence[str], *, per_s: int) -> "Future[None]":
        """Send all of these at a rate, and return at once."""
        return self._do(self._flood(texts, per_s // FRAMES_PER_S))

    def say_one_by_one(self, texts: Sequence[str]) -> "Future[None]":
        """Send each of these in a frame of its own, as fast as it goes, and return at once."""
        return self._do(self._one_by_one(texts))

    def cut(self) -> None:
        """Break the connection without a word."""
        self._loop.call_soon_threadsafe(self._server.cut)

    def close(self) -> None:
        """End all of it."""
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(LONG_S)
        self._loop.close()

    async def _one_by_one(self, texts: Sequence[str]) -> None:
        for text in texts:
            await self._server.send(_records([text], self._next(1), ""))

    async def _flood(self, texts: Sequence[str], at_once: int) -> None:
        began_s = time.monotonic()
        for turn, first in enumerate(range(0, len(texts), at_once)):
            await asyncio.sleep(max(0.0, began_s + turn / FRAMES_PER_S - time.monotonic()))
            some = texts[first : first + at_once]
            await self._server.send(_records(some, self._next(len(some)), ""))

    def _next(self, count: int) -> int:
        first, self.sent = self.sent + 1, self.sent + count
        return first

    def _do(self, work: Coroutine[Any, Any, T]) -> "Future[T]":
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        async with self._server.running():
            self._ready.set()
            await self._stop.wait()
            self._server.cut()


def _records(texts: Sequence[str], first: int, viewer: str) -> str:
    return json.dumps(
        [
            {"id": _id(n), "author_id": viewer or f"v-{n}", "author_name": "viewer", "text": text}
            for n, text in enumerate(texts, first)
        ]
    )


def _id(number: int) -> str:
    return f"m-{number}"


@contextmanager
def busy_chat() -> Iterator[BusyChat]:
    """Run a chat for as long as the test needs it."""
    chat = BusyChat()
    chat.start()
    try:
        yield chat
    finally:
        chat.close()
