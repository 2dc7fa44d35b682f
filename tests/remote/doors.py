"""A control room with an open door, and devices that come to it over real sockets and real TLS."""

import asyncio
import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from studio.cli.client import StudioClient
from studio.control.door_authority import Authority, issue, load_authority
from studio.control.door_process import DoorStarter
from studio.core.clock import Clock
from studio.protocol.door_commands import OfferPairing, SetDoor
from studio.protocol.door_reports import DoorChanged, Gate, GateReport, GateState, PairingRole
from studio.protocol.door_start import DoorStart
from studio.remote.door import Door
from tests.fakes.studio_room import ALL_TOPICS, FakeStarter, a_client, a_room, hear
from tests.remote.clients import Device
from tests.waiting import LONG_S


@cache
def an_authority() -> Authority:
    """Return one authority for all tests."""
    return load_authority()


class ThreadDoor:
    """A door in a thread of the test: as real as the process, and there at once."""

    def __init__(self, start: DoorStart) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._there = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(start,), name="door")
        self._thread.start()
        self._there.wait(LONG_S)

    @property
    def alive(self) -> bool:
        """See `RunningDoor.alive`."""
        return self._thread.is_alive()

    def kill(self) -> None:
        """See `RunningDoor.kill`."""
        if self._loop is not None and self._task is not None and self.alive:
            self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join(LONG_S)

    def _run(self, start: DoorStart) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            asyncio.run(self._serve(start))

    async def _serve(self, start: DoorStart) -> None:
        self._loop = asyncio.get_running_loop()
        self._task = asyncio.current_task()
        self._there.set()
        try:
            await Door(start).run()
        finally:
            for _ in range(3):  # what was closed last is let go of in the loop's next turns
                await asyncio.sleep(0)


@dataclass
class ThreadDoors:
    """Starts doors in threads.

    Attributes:
        doors: Every one that was started.
        kept: See `DoorStarter.kept`.
        variables: What the newest was given besides.
    """

    doors: list[ThreadDoor] = field(default_factory=list)
    kept: bool = True
    variables: Mapping[str, str] = field(default_factory=dict)

    def start(self, port: int, secret: str, variables: Mapping[str, str]) -> ThreadDoor:
        """See `DoorStarter.start`."""
        self.variables = variables
        door = ThreadDoor(a_start(port, secret))
        self.doors.append(door)
        return door


def a_start(port: int, secret: str) -> DoorStart:
    """Return what a door is given."""
    certificate = issue(an_authority(), ())
    return DoorStart(
        port=port,
        secret=secret,
        key_pem=certificate.key_pem,
        password=certificate.password,
        chain_pem=certificate.chain_pem,
    )


def trusting() -> ssl.SSLContext:
    """Return what a device has that trusts the tests' authority."""
    chain = issue(an_authority(), ()).chain_pem
    begin = "-----BEGIN CERTIFICATE-----"
    return ssl.create_default_context(cadata=begin + chain.rpartition(begin)[2])


def a_free_port() -> int:
    """Return a port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@dataclass
class OpenDoor:
    """A door that stands open.

    Attributes:
        host: The host's client.
        port: Of the pages.
        starter: Of engines.
        doors: Of doors, where they run in threads.
    """

    host: StudioClient
    port: int
    starter: FakeStarter
    doors: ThreadDoors

    @property
    def news(self) -> DoorChanged:
        """The topic as the host heard it last."""
        return self.host.door or DoorChanged()

    @property
    def pages(self) -> GateReport:
        """The gate of the pages."""
        return next(report for report in self.news.gates if report.gate is Gate.PAGES)

    def until(self, true: Callable[[DoorChanged], object]) -> DoorChanged:
        """Listen until the topic is as the test wants it."""
        hear(self.host, lambda: self.host.door is not None and true(self.host.door))
        return self.news

    def offer(self, role: PairingRole = "producer", name: str = "") -> tuple[str, str]:
        """Have a code on offer; return code and token."""
        before = self.news.offer
        self.host.request(OfferPairing(role=role, name=name))
        self.until(lambda news: news.offer is not None and news.offer != before)
        assert self.news.offer is not None
        return self.news.offer.code, self.news.offer.token

    def device(self, path: str = "/studio", **how: str | None) -> Device:
        """Connect a device that says nothing yet; see `Device`."""
        return Device(self.port, trusting(), path, **how)

    def pair(self, role: PairingRole = "producer", name: str = "Tablet") -> str:
        """Pair a device that leaves again; return its token."""
        _, token = self.offer(role)
        with self.device() as device:
            device.say(type="Pair", code=token, name=name)
            return str(device.until("Entered")["token"])

    @contextmanager
    def entered(self, token: str, *topics: str) -> Iterator[Device]:
        """Come in with a token."""
        with self.device() as device:
            device.say(type="Enter", token=token, topics=topics)
            device.until("Entered")
            device.until("Welcome")
            yield device


@contextmanager
def an_open_door(
    database: Path | None = None,
    *,
    clock: Clock | None = None,
    starter: FakeStarter | None = None,
    door: DoorStarter | None = None,
) -> Iterator[OpenDoor]:
    """Run a control room whose door stands open on this machine."""
    doors = ThreadDoors()
    engines = starter or FakeStarter()
    engines.doors = door or doors
    port = a_free_port()
    with (
        a_room(engines, database, clock=clock),
        a_client("Ana", topics=(*ALL_TOPICS, "door")) as host,
    ):
        host.request(SetDoor(gate=Gate.PAGES, is_open=True, port=port))
        opened = OpenDoor(host, port, engines, doors)
        opened.until(lambda _news: opened.pages.state is GateState.OPEN)
        yield opened
