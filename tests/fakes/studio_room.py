"""A control room with a fake engine, in a thread of the test, reached over real sockets."""

import asyncio
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from unittest import mock

from studio.catalogue.listing import Listing
from studio.catalogue.specsheet import SpecSheet
from studio.cli.client import StudioClient
from studio.control import engine_link
from studio.control.door_process import ChildDoor, DoorStarter
from studio.control.rehearser_process import ChildRehearser, RehearserStarter
from studio.control.room import ControlRoom, Surroundings
from studio.control.trade.courier_process import CourierStarter
from studio.core.clock import Clock, SystemClock
from studio.core.process import Rendezvous, read_rendezvous
from studio.core.studio_time import StudioTime
from studio.protocol.catalogue_commands import SaveProduct
from studio.protocol.message import Role, Topic
from studio.protocol.messages import Command
from studio.storage.place import database_path
from tests.fakes.fake_courier import FakeCouriers
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.fake_listener import FakeListeners
from tests.fakes.ready_database import lay_ready_database

T = TypeVar("T")

WITHIN_S = 60.0
PROGRAM_WITHIN_S = 3.0


def until(true: Callable[[], object], what: str = "it") -> None:
    """Wait until something is so; fail when it is not in time."""
    deadline_s = time.monotonic() + WITHIN_S
    while not true():
        assert time.monotonic() < deadline_s, f"{what} did not come about"
        time.sleep(0.01)


class MovedClock(SystemClock):
    """The machine's clocks, moved on as a test likes.

    Attributes:
        ahead_ms: By how much.
    """

    def __init__(self) -> None:
        self.ahead_ms = 0

    def utc_ms(self) -> int:
        """See `Clock.utc_ms`."""
        return super().utc_ms() + self.ahead_ms

    def monotonic_ns(self) -> int:
        """See `Clock.monotonic_ns`."""
        return super().monotonic_ns() + self.ahead_ms * 1_000_000


class FakeStarter:
    """Starts fake engines in this process.

    Attributes:
        engines: Every one that was started, the newest last.
        refuses: Whether none can be started.
        listeners: Starts fake listeners.
        doors: Starts the door; unless told otherwise, the real one in a process.
        couriers: Starts fake couriers.
        courier: Starts the courier; those, unless told otherwise.
        rehearser: Starts whoever runs a rehearsal; unless told otherwise, the real one.
        time: Sets the wall clock of rooms around it.
    """

    def __init__(
        self, listeners: FakeListeners | None = None, *, doors: DoorStarter | None = None
    ) -> None:
        self.listeners = listeners or FakeListeners()
        self.doors: DoorStarter = doors or ChildDoor()
        self.couriers = FakeCouriers()
        self.courier: CourierStarter = self.couriers
        self.rehearser: RehearserStarter = ChildRehearser()
        self.time = StudioTime()
        self.engines: list[FakeEngine] = []
        self.refuses = False
        self.prepare: Callable[[FakeEngine], None] = lambda _engine: None

    @property
    def engine(self) -> FakeEngine:
        """The newest."""
        until(lambda: self.engines, "an engine")
        return self.engines[-1]

    def find(self) -> Rendezvous | None:
        """See `EngineStarter.find`."""
        if self.engines and not self.engines[-1].ended.is_set():
            return self.engines[-1].rendezvous
        return None

    def start(self) -> int:
        """See `EngineStarter.start`."""
        if self.refuses:
            return 2**22 + 1  # no such process: it ended while it started
        engine = FakeEngine()
        self.prepare(engine)
        self.engines.append(engine)
        return os.getpid()


class Room:
    """A control room that runs."""

    def __init__(
        self,
        starter: FakeStarter,
        database: Path | None,
        *,
        unattended_exit_s: float = 60.0,
        clock: Clock | None = None,
    ) -> None:
        lay_ready_database(database or database_path())
        self._starter = starter
        self._around = Surroundings(
            starter=starter,
            listener=starter.listeners,
            door=starter.doors,
            courier=starter.courier,
            rehearser=starter.rehearser,
            clock=clock or SystemClock(),
            time=starter.time,
            database=database,
            unattended_exit_s=unattended_exit_s,
        )
        self._loop: asyncio.AbstractEventLoop | None = None
        self._main: asyncio.Task[None] | None = None
        self.thread = threading.Thread(target=self._run, name="room")
        self.thread.start()
        until(lambda: read_rendezvous("control") or not self.thread.is_alive(), "a room")

    def stop(self) -> None:
        """Close it as the studio is closed."""
        if self._loop is not None and self.thread.is_alive() and self._room is not None:
            self._loop.call_soon_threadsafe(self._room.stop)
        self.thread.join(timeout=WITHIN_S)
        assert not self.thread.is_alive()

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._room = ControlRoom(self._around)
        await self._room.run()
        for _ in range(3):  # what was closed last is let go of in the loop's next turns
            await asyncio.sleep(0)


@contextmanager
def a_room(
    starter: FakeStarter,
    database: Path | None = None,
    *,
    unattended_exit_s: float = 60.0,
    engines_stay: bool = False,
    clock: Clock | None = None,
) -> Iterator[Room]:
    """Run a control room, and end it and its engines afterwards.

    It waits longer than half a second for a program: the engine is of this process, and the
    machine may be busy.
    """
    room = Room(starter, database, unattended_exit_s=unattended_exit_s, clock=clock)
    try:
        with mock.patch.object(engine_link, "PROGRAM_WITHIN_S", PROGRAM_WITHIN_S):
            yield room
    finally:
        room.stop()
        for engine in () if engines_stay else starter.engines:
            if engine.snapshot.specs == ():
                until(engine.ended.is_set, "the end of the engine")
            engine.die()


ALL_TOPICS: tuple[Topic, ...] = (
    "show",
    "health",
    "catalogue",
    "readiness",
    "shows",
    "events",
    "questions",
    "outbox",
    "accounts",
    "sales",
    "programme",
    "clips",
    "team",
    "rehearsal",
)


@contextmanager
def a_client(
    name: str = "host", *, role: Role = "host", topics: tuple[Topic, ...] = ALL_TOPICS
) -> Iterator[StudioClient]:
    """Attach to the room and have the show; hang up afterwards."""
    client = StudioClient(name, role=role, topics=topics)
    client.attach(may_start=False)
    try:
        hear(client, lambda: client.show is not None)
        yield client
    finally:
        client.close()


def ask(client: StudioClient, command: Command, kind: type[T]) -> T:
    """Ask for something, and return what was told before the answer."""
    client.told.clear()
    client.request(command)
    (told,) = client.told
    assert isinstance(told, kind)
    return told


def add_product(client: StudioClient, listing: Listing, sheet: SpecSheet | None = None) -> None:
    """Write a product into the catalogue, and wait until it is heard of."""
    sheet = sheet or SpecSheet(product_id=listing.product_id)
    client.request(SaveProduct(listing=listing, sheet=sheet))


def hear(client: StudioClient, true: Callable[[], object]) -> None:
    """Listen until something is so."""
    deadline_s = time.monotonic() + WITHIN_S
    while not true():
        assert time.monotonic() < deadline_s, "not heard of"
        client.wait_for_news(0.2)


def ready(client: StudioClient) -> None:
    """Listen until the engine is there and has been told everything."""
    hear(client, lambda: client.health.engine_running and client.health.sources)
