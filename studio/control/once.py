"""A command that is said again is one command: its answer is that of the first time."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from studio.protocol.messages import Denied, Done, Told

KEYS_KEPT = 2_000
LONGEST_KEY = 80

Outcome = tuple[Done | Denied, Told | None]
"""An answer, and what was told before it."""


class Once:
    """Remembers what became of the last commands that carried a key."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[str, str], asyncio.Future[Outcome]] = OrderedDict()

    async def do(self, who: str, key: str, work: Callable[[], Awaitable[Outcome]]) -> Outcome:
        """Do it, or return what became of it when it was done.

        Args:
            who: The client's name: keys of two clients have nothing to do with each other.
            key: Of the command; empty: it has none, and is done.
            work: Does it; must not raise anything but being cancelled.
        """
        if not key:
            return await work()
        known = self._known.get((who, key[:LONGEST_KEY]))
        if known is not None:
            return await asyncio.shield(known)
        # A task of its own: the client that asked may leave, and ask again after it came back.
        task = asyncio.ensure_future(work())
        self._known[who, key[:LONGEST_KEY]] = task
        while len(self._known) > KEYS_KEPT:
            self._known.popitem(last=False)
        return await asyncio.shield(task)
