"""The studio over one connection to the control room.

The gate is opened by the host with a password of its own: who knows it works the host's own button
box, and asks with the host's role.
"""

import asyncio
import logging
import time
from dataclasses import replace

from studio.core.errors import ConnectionLost, ProtocolError
from studio.protocol.messages import (
    Command,
    Denied,
    Done,
    HealthChanged,
    Meters,
    News,
    ShowChanged,
)
from studio.protocol.question_reports import QuestionsChanged
from studio.protocol.show_commands import MarkMoment
from studio.remote.control_line import Caller, ControlLine
from studio.remote.obs.picture import PictureTaker
from studio.remote.obs.studio import Known, PictureAsk, Watcher

NAME = "Button box"
AGAIN_AFTER_S = (0.25, 4.0)
"""The first wait and the longest, doubling."""

TOLD_WITHIN_S = 0.5
"""A show is pushed at most 50 ms after what changed it; a command that changes nothing pushes
none."""

_log = logging.getLogger(__name__)


class ControlStudio:
    """Fits `ObsStudio`.

    Args:
        port: Of the control room.
        secret: Of its rendezvous.
    """

    def __init__(self, port: int, secret: str) -> None:
        self._port = port
        self._secret = secret
        self._known = Known()
        self._watcher: Watcher | None = None
        self._line: ControlLine | None = None
        self._newer = asyncio.Event()
        self._meters: asyncio.Task[None] | None = None
        self._taker = PictureTaker()
        self._one_picture = asyncio.Lock()
        self._cpu = CpuShare()

    @property
    def known(self) -> Known:
        """See `ObsStudio.known`."""
        return self._known

    def watch(self, watcher: Watcher | None) -> None:
        """See `ObsStudio.watch`."""
        self._watcher = watcher

    async def run(self) -> None:
        """Attach, and attach again whenever the control room was away; ends when cancelled."""
        caller = Caller(role="host", name=NAME, topics=("show", "health", "questions"))
        first_s, longest_s = AGAIN_AFTER_S
        wait_s = first_s
        try:
            while True:
                if await self._attached(caller):
                    wait_s = first_s
                await asyncio.sleep(wait_s)
                wait_s = min(longest_s, wait_s * 2)
        finally:
            self.want_meters(wanted=False)

    async def request(self, command: Command, *, key: str) -> Done | Denied:
        """See `ObsStudio.request`."""
        line = self._line
        if line is None:
            raise ConnectionLost("the control room is away")
        before = self._revision
        answer = await line.request(command, key=key)
        if isinstance(answer, Done) and not isinstance(command, MarkMoment):
            await self._until_newer(before)
        return answer

    async def picture(self, ask: PictureAsk) -> bytes | None:
        """See `ObsStudio.picture`."""
        show = self._known.show
        first = show.canvases[0].canvas_id if show is not None else None
        rings = self._known.health.previews
        path = next((r.path for r in rings if (r.canvas_id, r.side) == (first, ask.side)), None)
        if path is None:
            return None
        async with self._one_picture:
            return await asyncio.to_thread(self._taker.take, path, ask)

    def want_meters(self, *, wanted: bool) -> None:
        """See `ObsStudio.want_meters`."""
        if wanted and self._meters is None:
            self._meters = asyncio.create_task(self._hear_meters(), name="levels")
        elif not wanted and self._meters is not None:
            self._meters.cancel()
            self._meters = None

    # --- news ------------------------------------------------------------------------------------

    @property
    def _revision(self) -> tuple[str, int] | None:
        show = self._known.show
        return None if show is None else (show.show_id, show.revision)

    async def _until_newer(self, before: tuple[str, int] | None) -> None:
        try:
            async with asyncio.timeout(TOLD_WITHIN_S):
                while self._revision == before:
                    self._newer.clear()
                    await self._newer.wait()
        except TimeoutError:
            return

    def _take(self, news: News) -> None:
        match news:
            case ShowChanged(show=show, changed_by=changed_by):
                self._know(replace(self._known, show=show, changed_by=changed_by))
            case HealthChanged(health=health):
                percent = self._cpu.percent(health.stats.cpu_s, time.monotonic())
                self._know(replace(self._known, health=health, cpu_percent=percent))
            case QuestionsChanged():
                self._know(replace(self._known, questions=news))
            case _:
                return

    def _know(self, known: Known) -> None:
        self._known = known
        self._newer.set()
        if self._watcher is not None:
            self._watcher.changed(known)

    # --- connections -----------------------------------------------------------------------------

    async def _attached(self, caller: Caller) -> bool:
        """Stay attached as long as it lasts; return whether it ever began."""
        try:
            self._line = await ControlLine.attach(self._port, self._secret, caller, self._take)
        except (ConnectionLost, ProtocolError) as error:
            _log.info("the button boxes wait for the control room: %s", error)
            return False
        try:
            await self._line.until_closed()
        finally:
            line, self._line = self._line, None
            self._know(Known())
            await line.close()
        return True

    async def _hear_meters(self) -> None:
        """Levels have a connection of their own: they are only sent to who names them."""
        caller = Caller(role="observer", name=NAME, topics=("meters",))
        while True:
            try:
                line = await ControlLine.attach(self._port, self._secret, caller, self._meters_came)
            except (ConnectionLost, ProtocolError):
                await asyncio.sleep(AGAIN_AFTER_S[1])
                continue
            try:
                await line.until_closed()
            finally:
                await line.close()
            await asyncio.sleep(AGAIN_AFTER_S[0])

    def _meters_came(self, news: News) -> None:
        if isinstance(news, Meters) and self._watcher is not None:
            self._watcher.meters_came(news)


class CpuShare:
    """How much of a core is used, from processor time that only grows."""

    def __init__(self) -> None:
        self._at: tuple[float, float] | None = None
        self._percent = 0.0

    def percent(self, cpu_s: float, now_s: float) -> float:
        """Return the share since about a second ago."""
        if self._at is None or cpu_s < self._at[0]:
            self._at = (cpu_s, now_s)
            self._percent = 0.0
        elif now_s - self._at[1] >= 0.9:
            used_s, passed_s = cpu_s - self._at[0], now_s - self._at[1]
            self._at = (cpu_s, now_s)
            self._percent = 100 * used_s / passed_s
        return self._percent
