"""What of a chat is in the database already: who sent it may be thanked then, and not before.

The listener tells the control room what it heard in numbered messages, and the control room says
up to which number all is kept. Here both are joined to what one chat heard.
"""

import asyncio
from collections import deque


class Receipts:
    """Counts what one chat heard, told and knows to be kept."""

    def __init__(self) -> None:
        self._heard = 0
        self._kept = 0
        self._kept_number = -1
        self._told: deque[tuple[int, int]] = deque()
        self._changed = asyncio.Event()

    def heard(self) -> None:
        """Count one item more."""
        self._heard += 1

    def told(self, number: int) -> None:
        """What was heard until now is in the message of this number, or in one before it."""
        if self._told and self._told[-1][0] == number:
            self._told.pop()
        self._told.append((number, self._heard))
        if number <= self._kept_number:
            self.kept(self._kept_number)  # nothing of it was new

    def kept(self, number: int) -> None:
        """What was told up to this number is in the database."""
        self._kept_number = max(self._kept_number, number)
        while self._told and self._told[0][0] <= number:
            self._kept = self._told.popleft()[1]
        self._changed.set()
        self._changed = asyncio.Event()

    async def until_kept(self) -> None:
        """Wait until all that was heard before this call is in the database."""
        heard = self._heard
        while self._kept < heard:
            await self._changed.wait()
