"""Many pages that look on: `python -m studio.bench.crowd FILE`, at low priority.

They stand for other machines, whose processors are not this one's.
"""

import asyncio
import contextlib
import os
import sys
from pathlib import Path

import msgspec

from studio.bench.producers import a_page, look
from studio.core.priority import lower_priority

COME_EVERY_S = 0.05
PICTURE = '{"type":"Picture","width":540,"fps":10}'


class Crowd(msgspec.Struct, frozen=True, kw_only=True):
    """Who comes.

    Attributes:
        port: Of the door.
        tokens: One for each.
        seconds: How long they stay once all are there.
    """

    port: int
    tokens: tuple[str, ...]
    seconds: float


def main() -> int:
    """Let them come and look; return 0 when each saw pictures."""
    os.setsid()  # else the priority would count against this benchmark's own programs alone
    lower_priority()
    crowd = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Crowd)
    saw_nothing = asyncio.run(_come(crowd))
    sys.stderr.write(f"{saw_nothing} of {len(crowd.tokens)} saw no picture\n")
    return 1 if saw_nothing else 0


async def _come(crowd: Crowd) -> int:
    over = asyncio.Event()
    async with contextlib.AsyncExitStack() as there:
        looking = []
        for token in crowd.tokens:
            await there.enter_async_context(a_page(crowd.port, type="Enter", token=token))
            one = look(crowd.port, token, wanted=PICTURE, until=over)
            looking.append(asyncio.create_task(one))
            await asyncio.sleep(COME_EVERY_S)
        await asyncio.sleep(crowd.seconds)
        over.set()
        seen = await asyncio.gather(*looking, return_exceptions=True)
    return sum(isinstance(pictures, BaseException) or not pictures for pictures in seen)


if __name__ == "__main__":
    raise SystemExit(main())
