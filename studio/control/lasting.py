"""Work that goes on for as long as the room is open, whatever goes wrong in it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine

AGAIN_AFTER_FAULT_S = 1.0

_log = logging.getLogger(__name__)


async def lasting(work: Callable[[], Awaitable[object]]) -> None:
    """Do some work for ever: a fault in it must not end the room that directs a show."""
    while True:
        try:
            await work()
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("a part of the control room failed and is started again")
        await asyncio.sleep(AGAIN_AFTER_FAULT_S)


def task_of(work: Coroutine[object, object, object], name: str) -> asyncio.Task[object]:
    """Return a task that runs from now on, by a name that a debugger shows."""
    return asyncio.create_task(work, name=name)
