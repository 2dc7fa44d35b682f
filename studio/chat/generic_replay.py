"""A chat from a file: every line is what `docs/chat-in.md` describes, at its old pace or faster.

Moments are moved to now and keep their distances, divided by the speed. Lines that are a little
out of order are not waited for; a pause longer than `LONGEST_PAUSE_MS` is left out. A single
moment that is so far from the others, such as one in seconds, changes nothing.

It is taken up again by the number of the last line that was told. Heard once more from the
beginning, its messages are other ones: their ids get the number of the run in front.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from studio.chat.incoming import Door, read_incoming
from studio.chat.port import Joined, Resume, Told
from studio.chat.reason import ENDED, NO_FILE, UNREAD, UNREADABLE, refused
from studio.core.clock import Clock
from studio.core.errors import ChatRefused
from studio.questions.chat_spec import ChatSpec
from studio.questions.message import LONGEST_SOURCE_ID, ChatMessage, TakenBack
from studio.questions.replay_place import ReplayPlace, replay_place

LONGEST_LINE = 1_048_576
LONGEST_PAUSE_MS = 1_800_000
"""By the file's clock. What is further apart was said on another day, or its moment is wrong."""
LINES_AT_ONCE = 200
BYTES_AT_ONCE = 262_144
"""Read at a time, in a thread."""
UNKEPT_LINES = 4_000
"""Where no pace is kept, the next ones wait after so many until these are in the database."""
KEPT_WITHIN_S = 5.0

UntilKept = Callable[[], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]

_LATEST_UTC_MS = 10**16
"""Any moment will do: only distances count."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line; without text where it is too long."""

    number: int
    text: bytes


class ReplayChat:
    """`studio.chat.port.Chat` from a file.

    Attributes:
        skipped: Lines and records that could not be read, in the last attempt.
    """

    def __init__(
        self,
        spec: ChatSpec,
        *,
        clock: Clock,
        until_kept: UntilKept,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self.skipped = 0
        self._over = False
        self._path = Path(spec.address)
        self._speed = spec.speed
        self._door = Door(chat_id=spec.chat_id, room=spec.room)
        self._clock = clock
        self._until_kept = until_kept
        self._sleep = sleep

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`; one that was heard to its end here begins anew."""
        place = replay_place(resume)
        if place.over and self._over:
            place = place.anew()
        file = await asyncio.to_thread(_open, self._path)
        try:
            yield Joined(via="file", resumed=True)
            self.skipped = 0
            if not place.over:
                async for told in self._told(file, place):
                    yield told
        finally:
            file.close()
        self._over = True
        raise self._ended()

    async def _told(self, file: BinaryIO, place: ReplayPlace) -> AsyncIterator[Told]:
        pace = _Pace(self._clock, self._speed)
        async for line in self._lines(file, after=place.line):
            for item in self._read(line, pace):
                if (pause_s := pace.until(item)) > 0:
                    await self._sleep(pause_s)
                yield _of_run(pace.moved(item), place.run)
            yield Resume(token=str(replace(place, line=line.number)))
        yield Resume(token=str(replace(place, over=True)))

    async def _lines(self, file: BinaryIO, *, after: int) -> AsyncIterator[_Line]:
        number = 0
        while texts := await asyncio.to_thread(_next_lines, file):
            for text in texts:
                number += 1
                if number > after:
                    yield _Line(number, text)
            if not self._speed and number % UNKEPT_LINES < len(texts):
                with suppress(TimeoutError):
                    async with asyncio.timeout(KEPT_WITHIN_S):
                        await self._until_kept()

    def _read(self, line: _Line, pace: "_Pace") -> list[ChatMessage | TakenBack]:
        if not line.text.strip():
            self.skipped += line.text == b""  # an empty line is none; one that is too long is
            return []
        found = read_incoming(
            line.text,
            self._door,
            now_utc_ms=pace.last_utc_ms,
            fallback_id=f"line-{line.number}",
            latest_utc_ms=_LATEST_UTC_MS,
        )
        self.skipped += found.refused
        return found.items

    def _ended(self) -> ChatRefused:
        if self.skipped:
            _log.info("a replay is over; %d records could not be read", self.skipped)
        left_out = f"; {self.skipped} records in it could not be read" if self.skipped else ""
        return refused(
            UNREAD if self.skipped else ENDED,
            f"the replay is over{left_out}",
            advice="Try it again to hear it from the beginning.",
        )


class _Pace:
    """When what was said then is said now.

    Attributes:
        last_utc_ms: Latest moment that was reached, as the file has it; stands for none.
    """

    def __init__(self, clock: Clock, speed: float) -> None:
        self.last_utc_ms = clock.utc_ms()
        self._clock = clock
        self._speed = speed
        self._began_ns = clock.monotonic_ns()
        self._began_utc_ms = clock.utc_ms()
        self._offset_s = 0.0
        self._first = True
        self._astray_utc_ms: int | None = None

    def until(self, item: ChatMessage | TakenBack) -> float:
        """Return the seconds to wait before it is said; going back in time takes none."""
        if not self._speed:
            return 0.0
        if isinstance(item, ChatMessage):
            self._offset_s += self._ahead_ms(item.published_at_utc_ms) / 1_000 / self._speed
        return self._offset_s - (self._clock.monotonic_ns() - self._began_ns) / 1e9

    def _ahead_ms(self, utc_ms: int) -> int:
        """Return how much later a moment is than all before; one far away counts from the second.

        Where the next moment is near to one that was far away, the file goes on from there.
        """
        if self._first:
            self._first, self.last_utc_ms = False, utc_ms
        if utc_ms == self.last_utc_ms:
            return 0
        if abs(utc_ms - self.last_utc_ms) > LONGEST_PAUSE_MS:
            before, self._astray_utc_ms = self._astray_utc_ms, utc_ms
            if before is None or abs(utc_ms - before) > LONGEST_PAUSE_MS:
                return 0
            self.last_utc_ms = before
        self._astray_utc_ms = None
        ahead_ms = max(0, utc_ms - self.last_utc_ms)
        self.last_utc_ms += ahead_ms
        return ahead_ms

    def moved(self, item: ChatMessage | TakenBack) -> ChatMessage | TakenBack:
        """Return it with its moment moved to now."""
        if not isinstance(item, ChatMessage):
            return item
        return replace(
            item,
            published_at_utc_ms=self._began_utc_ms + round(self._offset_s * 1_000),
            received_at_utc_ms=self._clock.utc_ms(),
        )


def _of_run(item: ChatMessage | TakenBack, run: int) -> ChatMessage | TakenBack:
    """Return it as it is told in a run: in a second one it is another message."""
    if run == 1 or not item.source_id:
        return item
    return replace(item, source_id=f"{run}/{item.source_id}"[:LONGEST_SOURCE_ID])


def _open(path: Path) -> BinaryIO:
    try:
        if not path.is_file():
            raise refused(NO_FILE, "there is no such file of questions")
        return path.open("rb")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "its name is none"
        raise refused(UNREADABLE, f"the file of questions can't be opened: {why}") from error


def _next_lines(file: BinaryIO) -> list[bytes]:
    """Return the next lines, or none at the end; an empty one stands for one that is too long."""
    found: list[bytes] = []
    size = 0
    try:
        while len(found) < LINES_AT_ONCE and size < BYTES_AT_ONCE:
            line = file.readline(LONGEST_LINE)
            if not line:
                break
            if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                _skip_line(file)
                line = b""
            found.append(line)
            size += len(line)
    except OSError as error:
        raise refused(UNREADABLE, f"the file can't be read: {error.strerror}") from error
    return found


def _skip_line(file: BinaryIO) -> None:
    while (more := file.readline(LONGEST_LINE)) and not more.endswith(b"\n"):
        pass
