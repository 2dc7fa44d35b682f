"""Wakes the director at the next moment at which something is due."""

import asyncio
import contextlib
import logging

from studio.control.director import Director
from studio.core.clock import Clock
from studio.core.errors import StudioError

LOOK_EVERY_S = 0.5
"""The wall clock may be set, and a machine may sleep: no wait is trusted for longer."""

AGAIN_AFTER_S = 0.5
"""What is due and could not be done, while the engine is away for instance, is tried again."""

_log = logging.getLogger(__name__)


class Timekeeper:
    """Sleeps until something is due."""

    def __init__(self, director: Director, clock: Clock) -> None:
        self._director = director
        self._clock = clock
        self._changed = asyncio.Event()

    def look_again(self) -> None:
        """Say that the show changed: something else may be due first."""
        self._changed.set()

    async def run(self) -> None:
        """Let things happen at their time, until cancelled."""
        while True:
            self._changed.clear()
            due_utc_ms = self._director.next_moment_utc_ms()
            now_utc_ms = self._clock.utc_ms()
            if due_utc_ms is None or due_utc_ms > now_utc_ms:
                await self._sleep(due_utc_ms, now_utc_ms)
                continue
            try:
                await self._director.pass_time()
            except StudioError as error:
                _log.info("what is due can't be done yet: %s", error)
            if (self._director.next_moment_utc_ms() or now_utc_ms + 1) <= now_utc_ms:
                await asyncio.sleep(AGAIN_AFTER_S)

    async def _sleep(self, due_utc_ms: int | None, now_utc_ms: int) -> None:
        left_s = LOOK_EVERY_S if due_utc_ms is None else (due_utc_ms - now_utc_ms) / 1_000
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(min(left_s, LOOK_EVERY_S)):
                await self._changed.wait()
