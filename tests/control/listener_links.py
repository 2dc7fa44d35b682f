"""A link to a listener, and who keeps what it is told."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

from studio.control.listener_link import ListenerLink
from studio.control.listener_process import ListenerStarter
from studio.core.clock import SystemClock
from studio.protocol.listener_messages import Heard, RowsMatched, Translated
from studio.questions.chat_report import ChatReport

WITHIN_S = 90.0


class Hearer:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.arrivals = 0
        self.heards: list[tuple[Heard, int]] = []
        self.matched: list[RowsMatched] = []
        self.translations: list[Translated] = []
        self.chats: tuple[ChatReport, ...] = ()
        self.changes = 0

    async def listener_arrived(self) -> None:
        """See `listener_link.Hearer`."""
        self.arrivals += 1

    async def heard(self, heard: Heard, run: int) -> None:
        """See `listener_link.Hearer`."""
        self.heards.append((heard, run))

    async def rows_matched(self, matched: RowsMatched) -> None:
        """See `listener_link.Hearer`."""
        self.matched.append(matched)

    async def translated(self, told: Translated) -> None:
        """See `listener_link.Hearer`."""
        self.translations.append(told)

    def chats_told(self, chats: tuple[ChatReport, ...]) -> None:
        """See `listener_link.Hearer`."""
        self.chats = chats

    def models_changed(self) -> None:
        """See `listener_link.Hearer`."""
        self.changes += 1


async def until(true: Callable[[], object]) -> None:
    """Wait until something is so.

    Raises:
        TimeoutError: It never was.
    """
    async with asyncio.timeout(WITHIN_S):
        while not true():  # noqa: ASYNC110 - what is waited for has no event
            await asyncio.sleep(0.005)


@contextlib.asynccontextmanager
async def a_link(hearer: Hearer, starter: ListenerStarter) -> AsyncIterator[ListenerLink]:
    """Keep a link, and end it and its listener."""
    link = ListenerLink(hearer, starter, SystemClock())
    running = asyncio.create_task(link.run())
    try:
        yield link
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
