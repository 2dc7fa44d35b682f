"""The one place that changes the show.

A command makes the next state by a pure function. What viewers would see is written down as a
promise, asked of the engine, and becomes true when the engine reports it; without a report it is
undone and refused.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from studio.control.adoption import adopt
from studio.control.commands import Aside, Change, check_address, next_state
from studio.control.engine_link import EngineLink
from studio.control.keeper import Keeper
from studio.control.outputs import spec_of
from studio.control.stage import Stage
from studio.core.clock import Clock
from studio.core.errors import Refused
from studio.core.ids import ShowId, new_id
from studio.core.logs import set_show
from studio.core.paths import rehearsing
from studio.core.settings import settings_or_defaults
from studio.protocol.engine_messages import (
    EngineSnapshot,
    RetryEngineOutput,
    TestOutput,
)
from studio.protocol.messages import Command
from studio.protocol.reports import Device, Sentence
from studio.protocol.setup_commands import (
    CloseStudio,
    EndShow,
    HoldKey,
    ListDevices,
    RetryOutput,
    SaveDestination,
    TestDestination,
)
from studio.show.first_show import first_show
from studio.show.state import ShowState
from studio.storage.show_store import KeptShow

TEST_WITHIN_S = 30.0
RECONCILED_WITHIN_S = 3.0
STUDIO = "Cuecard"
"""Who changed the show when nobody asked."""

_log = logging.getLogger(__name__)

Told = Callable[[ShowState, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said to whoever asked, besides Done.

    Attributes:
        text: How, where that is of use.
        devices: What is plugged in, if that was asked.
    """

    text: str = ""
    devices: tuple[Device, ...] | None = None


class Director:
    """Holds the show and carries out commands, one after the other.

    Attributes:
        state: The show as it is.
        changed_by: Who made it so.
        stage: The engine's side of it.
        note: For the host, about how this control room found the show, or None.
        closing: Set when the studio was asked to close.
    """

    def __init__(self, keeper: Keeper, link: EngineLink, clock: Clock, told: Told) -> None:
        self._keeper = keeper
        self._link = link
        self._clock = clock
        self._told = told
        self._lock = asyncio.Lock()
        self._kept: KeptShow | None = None
        self._reconciled = asyncio.Event()
        self.state = first_show(
            ShowId(new_id("show")), settings_or_defaults(), rehearsal=rehearsing()
        )
        self.changed_by = STUDIO
        self.stage = Stage(link, clock)
        self.note: Sentence | None = None
        self.closing = asyncio.Event()

    async def open(self) -> None:
        """Take up the show that the database knows, or begin a new one."""
        self._kept = await self._keeper.open()
        if self._kept is not None:
            self.state = replace(self._kept.state, rehearsal=rehearsing())
            self.changed_by = self._kept.changed_by
        set_show(self.state.show_id)

    async def carry_out(self, command: Command, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done, and nothing was changed.
        """
        if isinstance(command, Aside):
            return await self._aside(command)
        await self._until_reconciled()
        async with self._lock:
            return await self._change(command, by)

    async def engine_arrived(self, snapshot: EngineSnapshot, *, fresh: bool) -> None:
        """Bring an engine that was just reached to what the show wants."""
        async with self._lock:
            if self._kept is not None:
                await self._adopt(self._kept, snapshot, fresh=fresh)
                self._kept = None
            self._reconciled.set()
            await self.stage.replay(self.state, snapshot)

    async def _adopt(self, kept: KeptShow, snapshot: EngineSnapshot, *, fresh: bool) -> None:
        state, self.note = adopt(kept, snapshot, fresh=fresh, now_utc_ms=self._clock.utc_ms())
        state = replace(state, rehearsal=rehearsing())
        if state != kept.state or kept.promised is not None:
            settled = kept.promised is not None and state == kept.promised
            await self._settle(state, kept.promised_by if settled else STUDIO)

    async def _change(self, command: Change, by: str) -> Answer:
        before = self.state
        after = next_state(before, command, now_utc_ms=self._clock.utc_ms())
        text, recording = "", self.stage.recording_path
        if self.stage.touches(before, after):
            await self._keeper.promise(after, by=by)
            try:
                text = await self.stage.apply(before, after)
            except Refused:
                self.stage.undo(after, before)
                await self._keeper.forget_promise(before)
                raise
        await self._settle(after, by)
        if isinstance(command, SaveDestination) and after.on_air:
            # Its key may be another one now; an output that is live pays no attention to this.
            retry = RetryEngineOutput(destination_id=command.destination.destination_id)
            self._link.post(retry)
        if isinstance(command, EndShow) and recording:
            text = f"The recording is {recording}"
        return Answer(text=text)

    async def _until_reconciled(self) -> None:
        """Give the engine a moment to say what is on air, before anything is changed."""
        if self._kept is None:
            return
        try:
            async with asyncio.timeout(RECONCILED_WITHIN_S):
                await self._reconciled.wait()
        except TimeoutError:
            self._kept = None
            _log.warning("the show is changed though no engine said what is on air")

    async def _settle(self, state: ShowState, by: str) -> None:
        self.state, self.changed_by = state, by
        await self._keeper.keep(state, by=by)
        self._told(state, by)

    async def _aside(self, command: Aside) -> Answer:
        match command:
            case HoldKey(secret_name=name, key=key):
                self.stage.hold_key(name, key)
                return Answer(text="the key lasts for this run only")
            case TestDestination(destination=destination):
                check_address(destination, rehearsal=self.state.rehearsal)
                test = TestOutput(output=spec_of(destination))
                return Answer(text=await self._link.instruct(test, timeout_s=TEST_WITHIN_S))
            case RetryOutput(destination_id=destination_id):
                retry = RetryEngineOutput(destination_id=destination_id)
                return Answer(text=await self._link.instruct(retry))
            case ListDevices():
                return Answer(devices=await self._link.list_devices())
            case CloseStudio():
                return self._close()
            case _:
                assert_never(command)

    def _close(self) -> Answer:
        if self.state.on_air:
            raise Refused("end the show before closing the studio")
        self.closing.set()
        return Answer()
