"""Starting and watching the door's process: it is there while some gate is to be open.

It connects as any client does, with the secret it was given; whether it is there is known from
that. Nothing of a show depends on it. It ends by itself when the control room hangs up.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from studio.control.door_process import DoorStarter, RunningDoor, own_names
from studio.core.clock import Clock

ENDS_WITHIN_S = 3.0
LOOK_EVERY_S = 0.05
NAMES_EVERY_S = 15.0

WAITS_S = (0.0, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
"""Before the next start, by the number of failures in a row."""

PROVED_S = 30.0
"""A door that ran this long did start; its end is no failed start."""

_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class DoorLink:
    """Keeps a door running while it is wanted.

    Attributes:
        starter: Starts it.
        clock: For the patience.
        way_in: Gives the control room's port and secret.
        ended: Called when a door ended.
        variables: What it gets in its environment besides.
        on_network: Whether other machines reach it, so that its certificate must name this one.
        failures: Failed starts in a row.
    """

    starter: DoorStarter
    clock: Clock
    way_in: Callable[[], tuple[int, str]]
    ended: Callable[[], None]
    variables: Mapping[str, str] = field(default_factory=dict)
    on_network: bool = False
    failures: int = 0
    _wanted: asyncio.Event = field(default_factory=asyncio.Event)
    _again: asyncio.Event = field(default_factory=asyncio.Event)
    _door: RunningDoor | None = None
    _dismissed: bool = False

    def want(self, *, wanted: bool) -> None:
        """Have a door from now on, or none."""
        if wanted:
            self._wanted.set()
        else:
            self._wanted.clear()
            self._dismissed = True

    def start_again(self) -> None:
        """Start it anew: what it was given at its start is otherwise now."""
        self._again.set()

    async def run(self) -> None:
        """Keep a door while one is wanted, until cancelled; `close` ends the last one."""
        while True:
            await self._wanted.wait()
            await asyncio.sleep(WAITS_S[min(self.failures, len(WAITS_S) - 1)])
            if not self._wanted.is_set():
                continue
            self._again.clear()
            try:
                await self._with_a_door()
            except OSError as error:
                self.failures += 1
                _log.warning("no door (%d in a row): %s", self.failures, error)
            self.ended()

    async def close(self) -> None:
        """End the door; one that was hung up on gets a moment to say so to its callers."""
        door, self._door = self._door, None
        if door is None:
            return
        for _ in range(round(ENDS_WITHIN_S / LOOK_EVERY_S)):
            if not door.alive:
                return
            await asyncio.sleep(LOOK_EVERY_S)
        _log.warning("the door did not end by itself")
        door.kill()

    async def _with_a_door(self) -> None:
        port, secret = self.way_in()
        names = set(own_names())
        began_ns, self._dismissed = self.clock.monotonic_ns(), False
        door = await asyncio.to_thread(self.starter.start, port, secret, self.variables)
        self._door = door
        await self._while_fit(door, names)
        if self._again.is_set():
            door.kill()
        await self.close()
        if not self._dismissed and not self._again.is_set():
            proved = (self.clock.monotonic_ns() - began_ns) / 1e9 > PROVED_S
            self.failures = 0 if proved else self.failures + 1
            _log.warning("the door ended; it is started again")

    async def _while_fit(self, door: RunningDoor, names: set[str]) -> None:
        """Return when it ended, is not wanted any more, or must be started anew."""
        looked_ns = self.clock.monotonic_ns()
        while door.alive and self._wanted.is_set() and not self._again.is_set():
            await asyncio.sleep(LOOK_EVERY_S)
            now_ns = self.clock.monotonic_ns()
            if self.on_network and (now_ns - looked_ns) / 1e9 > NAMES_EVERY_S:
                looked_ns = now_ns
                if not set(own_names()) <= names:
                    _log.info("this machine has another address: the door gets a new certificate")
                    self._again.set()
