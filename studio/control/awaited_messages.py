"""Messages that somebody waits for until they are on the desk."""

import asyncio
from collections.abc import Iterable


class AwaitedMessages:
    """Knows which are awaited."""

    def __init__(self) -> None:
        self._awaited: dict[str, asyncio.Event] = {}

    async def until(self, source_id: str, *, within_s: float) -> bool:
        """Wait until a message of this id came; return whether it did."""
        here = self._awaited[source_id] = asyncio.Event()
        try:
            async with asyncio.timeout(within_s):
                await here.wait()
        except TimeoutError:
            return False
        finally:
            self._awaited.pop(source_id, None)
        return True

    def came(self, source_ids: Iterable[str]) -> None:
        """Tell whoever waits that these came."""
        if not self._awaited:
            return
        for source_id in source_ids:
            awaited = self._awaited.get(source_id)
            if awaited is not None:
                awaited.set()
