"""Rehearsals at the control room: started, told of, scored; see `studio.rehearser`."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from studio.control.answer import Answer
from studio.control.director import Director
from studio.control.engine_link import EngineLink
from studio.control.filling_disk import FillingDisk
from studio.control.past_shows import PastShows
from studio.control.rehearsal_shelf import RehearsalShelf
from studio.control.rehearser_process import RehearserStarter, RunningRehearser
from studio.core.clock import Clock
from studio.core.errors import Refused, StudioError
from studio.protocol.engine_messages import LoseCamera
from studio.protocol.rehearsal_messages import (
    AddPack,
    ForgetRun,
    MakePack,
    OpenRun,
    RehearsalChanged,
    RehearsalCommand,
    RehearsalReport,
    RemovePack,
    Stage,
    StartRehearsal,
    StopRehearsal,
    StrikeSeam,
    TellRehearsal,
)

LOOK_EVERY_S = 0.1
ENDS_WITHIN_S = 4.0
"""It ends its platform and its recording's clips; longer, and it is ended."""

BROKE_OFF = "the rehearsal broke off by a fault of this program; the show goes on without it"

_GOES_ON = frozenset({Stage.PREPARING, Stage.READY, Stage.RUNNING, Stage.SCORING})

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class RehearsalOutside:
    """What a rehearsal needs of the room.

    Attributes:
        director: Of the show.
        link: To the engine.
        starter: Starts whoever runs a rehearsal.
        tell: Tells everybody how it goes.
        possible: Says whether this studio rehearses at all.
    """

    director: Director
    link: EngineLink
    starter: RehearserStarter
    tell: Callable[[], None]
    possible: Callable[[], bool]


class RehearsalDesk:
    """Everything about rehearsals that a client may ask.

    Attributes:
        disk: What is told of the disk for recordings.
    """

    def __init__(self, clock: Clock, outside: RehearsalOutside, past: PastShows) -> None:
        self._outside = outside
        self._past = past
        self._shelf = RehearsalShelf()
        self._report = RehearsalReport()
        self._child: RunningRehearser | None = None
        self._began = asyncio.Event()
        self._starting = asyncio.Lock()
        self.disk = FillingDisk(clock)

    async def carry_out(self, command: RehearsalCommand) -> Answer:
        """Do what is asked.

        Raises:
            BadInput: A file is no training pack.
            Refused: It makes no sense now, or this is no rehearsal.
        """
        if isinstance(command, MakePack):  # of a real show, which no rehearsal's database has
            return Answer(text=await self._past.make(command))
        if not self._outside.possible():
            raise Refused("open a rehearsal first: it has a window and a database of its own")
        match command:
            case TellRehearsal(report=report):
                await self._hear(report)
            case StrikeSeam(seam="camera", seconds=seconds):
                await self._outside.link.instruct(LoseCamera(seconds=seconds))
            case StrikeSeam(seconds=seconds):
                self.disk.fill(seconds)
            case StartRehearsal():
                await self._start(command)
            case StopRehearsal():
                await self._stop()
            case AddPack(file=file):
                await self._with_shelf(lambda: self._shelf.add_pack(file))
            case RemovePack(file=file):
                await self._with_shelf(lambda: self._shelf.remove_pack(file))
            case ForgetRun(run_id=run_id):
                await self._with_shelf(lambda: self._shelf.forget(run_id))
            case OpenRun(run_id=run_id):
                return Answer(told=await asyncio.to_thread(self._shelf.opened, run_id))
            case _:
                assert_never(command)
        return Answer()

    def news(self) -> RehearsalChanged:
        """Return how it goes, and what can be rehearsed."""
        return RehearsalChanged(
            report=self._report,
            packs=self._shelf.packs,
            earlier=self._shelf.earlier,
            possible=self._outside.possible(),
        )

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what goes on for as long as the room is open."""
        return {"rehearsal": self._watch}

    async def close(self) -> None:
        """End whoever runs a rehearsal."""
        child, self._child = self._child, None
        if child is None:
            return
        await asyncio.to_thread(child.let_go)
        for _ in range(round(ENDS_WITHIN_S / LOOK_EVERY_S)):
            if not child.alive:
                return
            await asyncio.sleep(LOOK_EVERY_S)
        _log.warning("the rehearsal did not end by itself")
        child.kill()

    # --- one rehearsal -------------------------------------------------------------------------

    async def _start(self, order: StartRehearsal) -> None:
        async with self._starting:
            await self._until_last_ended()
            if self._child is not None:
                raise Refused("a rehearsal runs already")
            if self._outside.director.state.on_air:
                raise Refused("end the show before another rehearsal")
            try:
                self._child = await asyncio.to_thread(self._outside.starter.start, order)
            except OSError as error:
                raise Refused(f"no rehearsal can be started: {error.strerror}") from error
            light, faults = order.light, order.faults
            self._report = RehearsalReport(stage=Stage.PREPARING, light=light, faults=faults)
            self._began.set()
        self._outside.tell()

    async def _until_last_ended(self) -> None:
        """Wait for the process of a rehearsal that has said its last word."""
        for _ in range(round(ENDS_WITHIN_S / LOOK_EVERY_S)):
            if self._child is None or self._report.stage in _GOES_ON:
                return
            await asyncio.sleep(LOOK_EVERY_S)

    async def _stop(self) -> None:
        if self._child is None:
            raise Refused("no rehearsal runs")
        await asyncio.to_thread(self._child.stop)

    async def _hear(self, report: RehearsalReport) -> None:
        over = report.stage not in _GOES_ON and report.stage is not self._report.stage
        self._report = report
        if over:
            await self._with_shelf(self._shelf.read)
        self._outside.tell()

    async def _watch(self) -> None:
        """Look after whoever runs a rehearsal; one that dies is told of, and the show goes on."""
        if self._outside.possible():
            await self._with_shelf(self._shelf.read)
        while True:
            child = self._child
            if child is None:
                await self._began.wait()
                self._began.clear()
            elif child.alive:
                await asyncio.sleep(LOOK_EVERY_S)
            else:
                await asyncio.to_thread(child.let_go)
                await self._is_over()

    async def _is_over(self) -> None:
        if self._report.stage in _GOES_ON:
            _log.warning("the rehearsal ended without a word")
            self._report = replace(self._report, stage=Stage.FAILED, text=BROKE_OFF, hints=())
        self._child = None  # from here on the next one may begin, and has a report of its own
        self.disk.fill(0)
        self._outside.tell()
        with contextlib.suppress(StudioError):
            await self._outside.link.instruct(LoseCamera(seconds=0))

    async def _with_shelf(self, work: Callable[[], None]) -> None:
        """Do something with files, and tell what came of it.

        Raises:
            BadInput: A file is no training pack.
            Refused: There is no such file or run, or the disk refuses.
        """
        await asyncio.to_thread(work)
        self._outside.tell()
