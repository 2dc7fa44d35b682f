"""The control room: its parts put together, and the end of it when nobody needs it any more."""

import asyncio
import logging
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.control.director import Answer, Director
from studio.control.engine_link import DetachedEngine, EngineLink, EngineStarter
from studio.control.health import Knowledge, health_of
from studio.control.keeper import Keeper
from studio.control.memory import OutputMemory
from studio.control.server import ControlServer
from studio.core.clock import Clock, SystemClock
from studio.core.process import publish_rendezvous, withdraw_rendezvous
from studio.core.settings import chosen_recordings_folder
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.message import Message, Topic
from studio.protocol.messages import Command, HealthChanged, Meters, ShowChanged
from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.place import Place

UNATTENDED_EXIT_S = 60.0
HEALTH_EVERY_S = 1.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a control room is put into; tests put it into something else.

    Attributes:
        starter: Finds and starts the engine.
        clock: Both clocks.
        database: Where shows are kept; None: where the settings say.
        unattended_exit_s: How long it stays off air with nobody attached.
    """

    starter: EngineStarter
    clock: Clock
    database: Place | None = None
    unattended_exit_s: float = UNATTENDED_EXIT_S


class ControlRoom:
    """Runs until the studio is closed, or nobody needs it."""

    def __init__(self, around: Surroundings | None = None) -> None:
        around = around or Surroundings(starter=DetachedEngine(), clock=SystemClock())
        self._clock = around.clock
        self._unattended_exit_s = around.unattended_exit_s
        self._keeper = Keeper(Database(around.database), around.clock)
        self._link = EngineLink(self, around.starter, around.clock)
        self._director = Director(self._keeper, self._link, around.clock, self._show_changed)
        self._server = ControlServer(self)
        self._memory = OutputMemory()
        self._snapshot: EngineSnapshot | None = None
        self._health_sent_ns = 0
        self._needed_ns = around.clock.monotonic_ns()

    async def run(self) -> None:
        """Open, serve, and close again; the engine ends too unless it is on air."""
        await self._director.open()
        publish_rendezvous("control", await self._server.open())
        tasks: list[asyncio.Task[object]] = [
            asyncio.create_task(self._link.run(), name="engine link"),
            asyncio.create_task(self._each_second(), name="each second"),
            asyncio.create_task(self._director.closing.wait(), name="closing"),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            withdraw_rendezvous("control")
            await self._close(tasks)

    async def carry_out(self, command: Command, *, by: str) -> Answer:
        """See `Office.carry_out`."""
        return await self._director.carry_out(command, by=by)

    def topic(self, topic: Topic) -> Message | None:
        """See `Office.topic`."""
        match topic:
            case "show":
                return ShowChanged(show=self._director.state, changed_by=self._director.changed_by)
            case "health":
                return self._health()
            case "meters":
                return None

    async def engine_arrived(self, snapshot: EngineSnapshot, *, fresh: bool) -> None:
        """See `EngineListener.engine_arrived`."""
        await self._director.engine_arrived(snapshot, fresh=fresh)

    def engine_reported(self, snapshot: EngineSnapshot | None) -> None:
        """See `EngineListener.engine_reported`."""
        self._snapshot = snapshot
        if snapshot is not None:
            self._memory.note(snapshot.outputs)
        self._push_health()

    def meters_came(self, meters: Meters) -> None:
        """See `EngineListener.meters_came`."""
        self._server.push("meters", meters)

    def stop(self) -> None:
        """End as if the studio were closed; on air the engine goes on without us."""
        self._director.closing.set()

    def _show_changed(self, state: ShowState, by: str) -> None:
        self._memory.show_changed(state)
        self._server.push("show", ShowChanged(show=state, changed_by=by))
        self._push_health()  # a mute on air, a key for this run: the sentences follow the show

    def _push_health(self) -> None:
        self._health_sent_ns = self._clock.monotonic_ns()
        self._server.push("health", self._health())

    def _health(self) -> HealthChanged:
        outputs = self._snapshot.outputs if self._snapshot else ()
        known = Knowledge(
            show=self._director.state,
            snapshot=self._snapshot,
            ended=self._memory.ended(outputs, engine_is_back=self._snapshot is not None),
            engine_starts=self._link.starts,
            engine_trouble=self._link.trouble,
            engine_silent_s=self._link.silent_s,
            storage_trouble=self._keeper.trouble,
            note=None if self._director.state.on_air else self._director.note,
            held=self._director.stage.held,
            disk_free_bytes=_disk_free_bytes(self._director.state),
        )
        return HealthChanged(health=health_of(known))

    async def _each_second(self) -> None:
        """Say how it goes where the engine does not, and end when nobody needs the studio."""
        while not self._unattended():
            await asyncio.sleep(HEALTH_EVERY_S / 2)
            if self._clock.monotonic_ns() - self._health_sent_ns > HEALTH_EVERY_S * 1e9:
                self._push_health()
            await self._keeper.retry()

    def _unattended(self) -> bool:
        now_ns = self._clock.monotonic_ns()
        if self._server.attached or self._director.state.on_air:
            self._needed_ns = now_ns
        unattended = (now_ns - self._needed_ns) / 1e9 > self._unattended_exit_s
        if unattended:
            _log.info("off air and nobody attached: closing")
        return unattended

    async def _close(self, tasks: Sequence[asyncio.Task[object]]) -> None:
        if not self._director.state.on_air:
            await self._link.end_engine()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._server.close()
        await self._keeper.close()


def _disk_free_bytes(state: ShowState) -> int:
    try:
        named = state.recording_path
        folder = Path(named).parent if named else chosen_recordings_folder()
        return shutil.disk_usage(folder).free
    except OSError:
        return -1
