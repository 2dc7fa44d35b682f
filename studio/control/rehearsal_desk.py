"""Rehearsals at the control room: started, told of, scored; see `studio.rehearser`."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from studio.control.answer import Answer
from studio.control.director import Director
from studio.control.engine_link import EngineLink
from studio.core.clock import Clock
from studio.core.errors import Refused
from studio.protocol.engine_messages import LoseCamera
from studio.protocol.rehearsal_messages import (
    AddPack,
    ForgetRun,
    OpenRun,
    RehearsalChanged,
    RehearsalCommand,
    RehearsalReport,
    RemovePack,
    StartRehearsal,
    StopRehearsal,
    StrikeSeam,
    TellRehearsal,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RehearsalOutside:
    """What a rehearsal needs of the room.

    Attributes:
        director: Of the show.
        link: To the engine.
        tell: Tells everybody how it goes.
        possible: Says whether this studio rehearses at all.
    """

    director: Director
    link: EngineLink
    tell: Callable[[], None]
    possible: Callable[[], bool]


class RehearsalDesk:
    """Everything about rehearsals that a client may ask."""

    def __init__(self, clock: Clock, outside: RehearsalOutside) -> None:
        self._clock = clock
        self._outside = outside
        self._report = RehearsalReport()

    async def carry_out(self, command: RehearsalCommand) -> Answer:
        """Do what is asked.

        Raises:
            Refused: It makes no sense now, or this is no rehearsal.
        """
        if not self._outside.possible():
            raise Refused("open a rehearsal first: it has a window and a database of its own")
        match command:
            case TellRehearsal(report=report):
                self._report = report
                self._outside.tell()
                return Answer()
            case StrikeSeam(seam="camera", seconds=seconds):
                await self._outside.link.instruct(LoseCamera(seconds=seconds))
                return Answer()
            case StrikeSeam() | StartRehearsal() | StopRehearsal():
                raise Refused("not yet")
            case AddPack() | RemovePack() | ForgetRun() | OpenRun():
                raise Refused("not yet")
            case _:
                assert_never(command)

    def news(self) -> RehearsalChanged:
        """Return how it goes, and what can be rehearsed."""
        return RehearsalChanged(report=self._report, possible=self._outside.possible())

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what goes on for as long as the room is open."""
        return {}

    async def close(self) -> None:
        """End whoever runs a rehearsal."""
