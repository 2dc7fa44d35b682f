"""Finding, starting and watching the engine: there is always one, or the host is told why not.

An engine that lives is never killed from here, however slow it is: it may be streaming. One that
died is started again at once, and the show is replayed to it.
"""

import asyncio
import contextlib
import logging
from typing import Protocol

from studio.control.engine_connection import EngineConnection, connect
from studio.core.clock import Clock
from studio.core.errors import EngineUnavailable, ProtocolError, VersionMismatch
from studio.core.paths import log_folder
from studio.core.process import Rendezvous, is_running, read_rendezvous, start_detached
from studio.protocol.engine_messages import (
    EngineSnapshot,
    Instruction,
    ListEngineDevices,
    ProgramChanged,
    ShutDown,
)
from studio.protocol.messages import Meters
from studio.protocol.reports import Device

STARTS_WITHIN_S = 20.0
"""A cold start on a slow disk loads some hundred megabytes of libraries."""

LOOK_EVERY_S = 0.05
SILENT_S = 4.0
"""Snapshots come every second; three missed in a row are worth a word."""

WAITS_S = (0.0, 0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
"""Before the next start, by the number of failures in a row; after the first one at once."""

PROVED_S = 10.0
"""An engine that ran this long did start; its end is no failed start."""

REFUSALS = 5
"""So often in a row nobody listens where an engine should: with `WAITS_S` longer than an engine
needs to end. Then the file was left by one that died, and its number is a stranger's now."""

PROGRAM_WITHIN_S = 0.5
ENGINE_ENDS_WITHIN_S = 8.0

_log = logging.getLogger(__name__)


class EngineListener(Protocol):
    """Who is told about the engine."""

    async def engine_arrived(self, snapshot: EngineSnapshot, *, fresh: bool) -> None:
        """Make the engine do what the show wants; `fresh`: it was just started from here."""
        ...

    def engine_reported(self, snapshot: EngineSnapshot | None) -> None:
        """Take the newest snapshot; None when the engine is lost."""
        ...

    def meters_came(self, meters: Meters) -> None:
        """Take how loud it is."""
        ...


class EngineStarter(Protocol):
    """How an engine is found and started; tests start another one."""

    def find(self) -> Rendezvous | None:
        """Return how to reach the engine that runs, if one does."""
        ...

    def start(self) -> int:
        """Start one and return its pid."""
        ...


class DetachedEngine:
    """The studio's own engine process."""

    def find(self) -> Rendezvous | None:
        """See `EngineStarter.find`."""
        return read_rendezvous("engine")

    def start(self) -> int:
        """See `EngineStarter.start`."""
        return start_detached("engine")


class EngineLink:
    """Keeps a connection to the one engine.

    Attributes:
        starts: How often an engine was started from here.
        trouble: One sentence while there is no engine, else empty.
    """

    def __init__(self, listener: EngineListener, starter: EngineStarter, clock: Clock) -> None:
        self._listener = listener
        self._starter = starter
        self._clock = clock
        self._connection: EngineConnection | None = None
        self._failures = 0
        self._refusals = 0
        self._started_pid = 0
        self._heard_ns = clock.monotonic_ns()
        self._ending = False
        self._starting = False
        self._left_behind: Rendezvous | None = None
        self._found = asyncio.Event()
        self._lost = asyncio.Event()
        self.starts = 0
        self.trouble = ""

    @property
    def connected(self) -> bool:
        """Whether there is an engine to talk to."""
        return self._connection is not None

    @property
    def silent_s(self) -> float:
        """Seconds since the engine said anything, 0 while all is well or none is there."""
        silent_s = (self._clock.monotonic_ns() - self._heard_ns) / 1e9
        return silent_s if self.connected and silent_s > SILENT_S else 0.0

    async def run(self) -> None:
        """Keep an engine until cancelled; the engine itself stays."""
        while not self._ending:
            await asyncio.sleep(WAITS_S[min(self._failures, len(WAITS_S) - 1)])
            try:
                await self._with_an_engine()
            except (OSError, ProtocolError, EngineUnavailable) as error:
                self._failures += 1
                self.trouble = _in_words(error)
                level = logging.INFO if self._ending else logging.WARNING
                _log.log(level, "no engine (%d in a row): %s", self._failures, error)
                self._listener.engine_reported(None)
        await asyncio.Event().wait()

    async def end_engine(self) -> None:
        """Ask the engine to end, wait a moment for it, and start no other.

        One that is just starting is waited for, or it would run on with nobody to end it.
        """
        self._ending = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(ENGINE_ENDS_WITHIN_S):
                if self._starting:
                    await self._found.wait()
                self.post(ShutDown())
                if self.connected:
                    await self._lost.wait()

    async def instruct(self, instruction: Instruction, *, timeout_s: float = 5.0) -> str:
        """See `EngineConnection.instruct`."""
        return await self._engine().instruct(instruction, timeout_s=timeout_s)

    def post(self, instruction: Instruction) -> None:
        """Ask for something if an engine is there, and do not care for the answer."""
        if self._connection is not None:
            with contextlib.suppress(EngineUnavailable):  # it is just going
                self._connection.post(instruction)

    async def put_on_air(self, instruction: Instruction, revision: int) -> ProgramChanged:
        """Ask for a program and wait until viewers see it.

        Returns:
            When that was.

        Raises:
            EngineUnavailable: Nothing was heard in 500 ms.
            RefusedElsewhere: The engine said no.
        """
        engine = self._engine()
        shown = engine.expect_program(revision)
        try:
            async with asyncio.timeout(PROGRAM_WITHIN_S):
                await engine.instruct(instruction, timeout_s=2 * PROGRAM_WITHIN_S)
                return await shown
        except TimeoutError:
            raise EngineUnavailable(
                "the engine did not answer in time; the picture stays as it was"
            ) from None
        finally:
            engine.forget_program(revision)

    async def list_devices(self) -> tuple[Device, ...]:
        """Return what is plugged in, as the engine sees it.

        Raises:
            EngineUnavailable: It did not answer in time.
        """
        from_engine = self._engine()
        await from_engine.instruct(ListEngineDevices(), timeout_s=15.0)
        return from_engine.take_devices()

    def _engine(self) -> EngineConnection:
        if self._connection is None:
            raise EngineUnavailable("the engine is being started; try again in a moment")
        return self._connection

    async def _with_an_engine(self) -> None:
        self._starting = True
        try:
            found, fresh = await self._find_or_start()
            connection = await self._reach(found)
        except BaseException:
            self._starting = False
            raise
        since_ns = self._clock.monotonic_ns()
        try:
            await self._listen(connection, fresh=fresh)
        finally:
            self._connection, self._starting = None, False
            self._lost.set()
            await connection.close()
            ran_s = (self._clock.monotonic_ns() - since_ns) / 1e9
            self._failures = 0 if ran_s > PROVED_S else self._failures
            _log.info("the connection to the engine ended after %.1f s", ran_s)
        raise EngineUnavailable("the engine is gone; it is being started again")

    async def _reach(self, found: Rendezvous) -> EngineConnection:
        try:
            connection = await connect(found, name="control room")
        except ConnectionRefusedError:
            self._refusals += 1
            if self._refusals >= REFUSALS:
                self._left_behind, self._refusals = found, 0
            raise
        self._refusals = 0
        return connection

    def _find(self) -> Rendezvous | None:
        found = self._starter.find()
        return None if found == self._left_behind else found

    async def _find_or_start(self) -> tuple[Rendezvous, bool]:
        found = self._find()
        if found is not None:
            return found, found.pid == self._started_pid
        if not (self._started_pid and is_running(self._started_pid)):
            self._started_pid = self._starter.start()
            self.starts += 1
            _log.info("engine %d started, pid %d", self.starts, self._started_pid)
        return await self._wait_for_rendezvous(), True

    async def _wait_for_rendezvous(self) -> Rendezvous:
        deadline_ns = self._clock.monotonic_ns() + int(STARTS_WITHIN_S * 1e9)
        while self._clock.monotonic_ns() < deadline_ns:
            found = self._find()
            if found is not None:
                return found
            if not is_running(self._started_pid):
                raise EngineUnavailable(
                    f"the engine ended while it started; {log_folder() / 'engine.out'} says why"
                )
            await asyncio.sleep(LOOK_EVERY_S)
        raise EngineUnavailable(f"the engine was not ready after {STARTS_WITHIN_S:g} s")

    async def _listen(self, connection: EngineConnection, *, fresh: bool) -> None:
        arrival: asyncio.Task[None] | None = None
        try:
            async for message in connection.news():
                self._heard_ns = self._clock.monotonic_ns()
                match message:
                    case EngineSnapshot():
                        if arrival is None:
                            self._connection, self.trouble = connection, ""
                            self._starting = False
                            self._lost.clear()
                            self._found.set()
                            self._started_pid = 0  # from now on it is one that runs
                            arrival = asyncio.create_task(self._arrived(message, fresh=fresh))
                        self._listener.engine_reported(message)
                    case Meters():
                        self._listener.meters_came(message)
                    case ProgramChanged():
                        pass  # settled by the connection
        finally:
            if arrival is not None:
                arrival.cancel()
                await asyncio.gather(arrival, return_exceptions=True)

    async def _arrived(self, snapshot: EngineSnapshot, *, fresh: bool) -> None:
        try:
            await self._listener.engine_arrived(snapshot, fresh=fresh)
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("the show could not be replayed to the engine")


def _in_words(error: Exception) -> str:
    if isinstance(error, VersionMismatch):
        return f"an engine of another version runs: {error}"
    if isinstance(error, OSError):
        return "the engine can't be reached; trying again"
    return str(error) or "the engine can't be reached; trying again"
