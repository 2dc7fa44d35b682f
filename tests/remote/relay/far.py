"""A studio on a relay and persons far away, over a real server, with real control rooms."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn, TypeVar, cast
from uuid import uuid4

import pytest

from studio.cli.client import StudioClient
from studio.core.clock import Clock, SystemClock
from studio.core.ids import SecretName
from studio.core.keychain import variable_name
from studio.core.nats_address import parse_nats_address
from studio.protocol.door_commands import OfferPairing, SetDoor
from studio.protocol.door_reports import DoorChanged, Gate, GateReport, GateState, PairingRole
from studio.protocol.message import Topic
from studio.protocol.messages import Command, Denied, Done, Request
from studio.remote.guests import Guests, Refused
from studio.remote.relay.far_side import FarSide
from studio.remote.relay.letters import Admitted, Carried
from studio.remote.relay.moment import SteadyClock
from studio.remote.relay.newsroom import Newsroom
from studio.remote.relay.person import Outcome
from studio.remote.relay.place import Place, parse_place
from studio.remote.relay.reception import Post, Reception
from studio.remote.relay.standing import Way
from tests.fakes.studio_room import ALL_TOPICS, FakeStarter, a_client, a_room
from tests.remote.doors import ThreadDoors
from tests.servers.nats_server import Known, NatsServer, a_nats_server
from tests.waiting import LONG_S, wait_until

T = TypeVar("T")

PLACE = parse_place("acme/madrid")
RELAY_VARIABLE = variable_name(SecretName("relay_credentials"))


@dataclass
class FarPerson:
    """One person's side, in a thread of the test.

    Attributes:
        far: What is tested.
        told: Topics as they came, in order.
        pictures: As they came.
        late_ones: What became of commands that waited.
    """

    way: Way
    clock: Clock = field(default_factory=SystemClock)
    told_topics: list[tuple[Topic, bytes]] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    late_ones: list[Carried] = field(default_factory=list)
    standings: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._there = threading.Event()
        self._thread = threading.Thread(target=self._run, name="far person")
        self._thread.start()
        assert self._there.wait(LONG_S)

    def __hash__(self) -> int:
        return id(self)

    # --- a watcher -----------------------------------------------------------------------------

    def changed(self) -> None:
        """See `Watcher`."""
        self.standings.append(self.far.standing.away or "live")

    def told(self, topic: Topic, line: bytes) -> None:
        """See `Watcher`."""
        self.told_topics.append((topic, line))

    def pictured(self, jpeg: bytes) -> None:
        """See `Watcher`."""
        self.pictures.append(jpeg)

    def late(self, carried: Carried) -> None:
        """See `Watcher`."""
        self.late_ones.append(carried)

    # --- for tests -----------------------------------------------------------------------------

    @property
    def live(self) -> bool:
        """Whether it is let in and everything is there."""
        return self.far.standing.live

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Have something done in its thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(LONG_S)

    def pair(self, code: str, name: str = "Far") -> Admitted:
        """Come in with a code."""
        answer = self.do(self.far.present(code, name))
        assert isinstance(answer, Admitted), answer
        return answer

    def ask(self, command: Command, *, key: str = "", seen: int | None = None) -> Outcome:
        """Ask for something."""
        request = Request(request_id=1, command=command, key=key or uuid4().hex, seen=seen)
        return self.do(self.far.ask(request))

    def begin(self, command: Command, *, key: str = "") -> Future[Outcome]:
        """Ask for something, and do not wait for what becomes of it."""
        request = Request(request_id=1, command=command, key=key or uuid4().hex)
        return asyncio.run_coroutine_threadsafe(self.far.ask(request), self._loop)

    def done(self, command: Command, *, key: str = "") -> str:
        """Ask for something that is done; return the text."""
        answer, _ = self.ask(command, key=key)
        assert isinstance(answer, Done), answer
        return answer.text

    def denied(self, command: Command, *, key: str = "") -> Denied:
        """Ask for something that is refused."""
        answer, _ = self.ask(command, key=key)
        assert isinstance(answer, Denied), answer
        return answer

    def until(self, true: Callable[["FarPerson"], object], what: str = "") -> None:
        """Wait until something is so."""
        wait_until(lambda: true(self), what or f"{self.far.standing}")

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._thread.is_alive()

    def leave(self) -> None:
        """End it."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._task.cancel)
            self._thread.join(LONG_S)

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.far = FarSide(self.way, self.clock)
        self.far.watchers.add(self)
        self._task = asyncio.create_task(self.far.run())
        self._there.set()
        await asyncio.gather(self._task, return_exceptions=True)


@contextmanager
def a_far_person(
    server_url: str, who: Known, *, place: Place = PLACE, clock: Clock | None = None
) -> Iterator[FarPerson]:
    """Have a person far away."""
    way = Way(
        server=parse_nats_address(server_url),
        place=place,
        credentials=who.credentials,
        name="Laptop",
    )
    person = FarPerson(way, clock or SystemClock())
    try:
        yield person
    finally:
        person.leave()


@dataclass
class FarStudio:
    """A studio whose relay's gate is open.

    Attributes:
        host: The host's client.
        starter: Of its engines.
        doors: Of its doors.
    """

    host: StudioClient
    starter: FakeStarter
    doors: ThreadDoors

    @property
    def news(self) -> DoorChanged:
        """The topic as the host heard it last."""
        return self.host.door or DoorChanged()

    @property
    def gate(self) -> GateReport:
        """The relay's gate."""
        return next(report for report in self.news.gates if report.gate is Gate.RELAY)

    def until(self, true: Callable[["FarStudio"], object]) -> None:
        """Listen until something is so."""
        deadline_s = time.monotonic() + LONG_S
        while self.host.door is None or not true(self):
            assert time.monotonic() < deadline_s, self.host.door
            self.host.wait_for_news(0.1)

    def until_connected(self) -> None:
        """Listen until the line to the relay is there."""
        self.until(lambda one: one.gate.code in ("", "relay_stranger"))

    def offer(self, role: PairingRole = "producer", name: str = "") -> str:
        """Have a code on offer."""
        before = self.news.offer
        self.host.request(OfferPairing(role=role, name=name))
        self.until(lambda one: one.news.offer is not None and one.news.offer != before)
        assert self.news.offer is not None
        return self.news.offer.code

    def listen(self, person: FarPerson, true: Callable[[FarPerson], object]) -> None:
        """Let the host hear until something is so for a person."""
        deadline_s = time.monotonic() + LONG_S
        while not true(person):
            assert time.monotonic() < deadline_s, person.far.standing
            self.host.wait_for_news(0.05)


@contextmanager
def a_far_studio(
    url: str,
    who: Known,
    monkeypatch: pytest.MonkeyPatch,
    *,
    clock: Clock | None = None,
    name: str = "acme/madrid",
) -> Iterator[FarStudio]:
    """Run a control room with its relay's gate open."""
    monkeypatch.setenv(RELAY_VARIABLE, who.seed)
    doors = ThreadDoors()
    starter = FakeStarter(doors=doors)
    with (
        a_room(starter, clock=clock),
        a_client("Ana", topics=(*ALL_TOPICS, "door")) as host,
    ):
        host.request(SetDoor(gate=Gate.RELAY, is_open=True, address=url, studio=name))
        studio = FarStudio(host, starter, doors)
        studio.until(lambda one: one.gate.state is GateState.OPEN)
        yield studio


@contextmanager
def a_hub(folder: Path) -> Iterator[tuple[NatsServer, Known, Known]]:
    """Run a server with one studio and one person."""
    with a_nats_server(folder / "hub") as server:
        studio, person = server.studio(PLACE), server.person(PLACE)
        server.start()
        yield server, studio, person


def let_in(studio: FarStudio, person: FarPerson, role: PairingRole = "producer") -> None:
    """Pair a person, and wait for the show."""
    studio.until_connected()
    studio.listen(person, lambda one: one.far.standing.refused)
    person.pair(studio.offer(role))
    person.until(lambda one: one.live and "show" in one.far.latest)
    studio.until(lambda one: one.news.callers.devices)


class NoGuests:
    """Knows no code."""

    async def pair(self, *_said: object, **_how: object) -> NoReturn:
        """See `Guests.pair`."""
        raise Refused(code="wrong_code", text="no code is on offer")


class NoNewsroom:
    """Tells nothing."""

    number = 0

    def want(self, *, news: bool, pictures: bool) -> None:
        """See `Newsroom.want`."""


def a_reception() -> Reception:
    """Return a reception that knows nobody."""
    post = Post(
        session="session",
        clock=SteadyClock(SystemClock()),
        way_in=(1, ""),
        waits=lambda: True,
        changed=lambda: None,
    )
    return Reception(post, cast(Guests, NoGuests()), cast(Newsroom, NoNewsroom()))
