"""Many studios and their producers on one server, each with the connections it has in earnest.

Everything of the relay is real but the control rooms: what is measured is the road. A studio tells
news and answers what its producer asks; each message carries a number and the moment it was sent.
"""

import asyncio
import contextlib
import json
import os
import sys
import time
from dataclasses import dataclass, field

from studio.core.nats_address import parse_nats_address
from studio.remote.relay.hub import Came, Hub
from studio.remote.relay.letters import Knock, Locked, read_locked, read_signed, sign, write
from studio.remote.relay.place import Place
from studio.remote.relay.seal import head_of, lock, new_key, unlock
from tests.servers.nats_server import Known, NatsServer

ANSWERED_S = 10.0
SETTLED_S = 5.0
A_STATE = b"x" * 4_000
"""A rundown of some ten cues."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How many studios, how many messages a second each, for how long.

    Half of the messages are news, half are commands, each of which is answered.
    """

    studios: int
    per_s: int
    seconds: float

    @property
    def each(self) -> int:
        """How many of a kind a studio has."""
        return round(self.per_s / 2 * self.seconds)

    @property
    def pause_s(self) -> float:
        """Between two of a kind."""
        return 2 / self.per_s


@dataclass
class Found:
    """What came of it; times in milliseconds.

    Attributes:
        wanted: So many news were sent.
        all_told: Set when they are there.
        told: News that arrived.
        asked: Commands that were answered.
        lost: Of both, what never came.
        in_order: Whether each producer's news came in the order they were sent.
    """

    told: int = 0
    asked: int = 0
    lost: int = 0
    in_order: bool = True
    wanted: int = sys.maxsize
    all_told: asyncio.Event = field(default_factory=asyncio.Event)
    told_ms: list[float] = field(default_factory=list)
    asked_ms: list[float] = field(default_factory=list)
    server_cpu_s: float = 0.0
    own_cpu_s: float = 0.0

    def in_words(self) -> str:
        """Return the figures."""
        return (
            f"news: {self.told}, ms {_spread(self.told_ms)}\n"
            f"commands answered: {self.asked}, ms {_spread(self.asked_ms)}\n"
            f"lost: {self.lost}; in order: {self.in_order}\n"
            f"processor: server {self.server_cpu_s:.1f} s, all clients {self.own_cpu_s:.1f} s"
        )


def run_load(server: NatsServer, load: Load) -> Found:
    """Start the server with so many studios, and run."""
    pairs = []
    for number in range(load.studios):
        place = Place(agency="acme", studio=f"studio-{number}")
        pairs.append((place, server.studio(place), server.person(place)))
    server.start()
    own_s = sum(os.times()[:2])
    found = asyncio.run(_run(server.url, pairs, load))
    found.own_cpu_s = sum(os.times()[:2]) - own_s
    found.server_cpu_s = server.cpu_s()
    found.lost = 2 * load.studios * load.each - found.told - found.asked
    return found


async def _run(url: str, pairs: list[tuple[Place, Known, Known]], load: Load) -> Found:
    found = Found()
    sides = [await _connect(url, *pair, found) for pair in pairs]
    try:
        await asyncio.gather(*(side.run(load) for side in sides))
        found.wanted = load.studios * load.each
        if found.told >= found.wanted:
            found.all_told.set()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(SETTLED_S):
                await found.all_told.wait()
    finally:
        for side in sides:
            await side.close()
    return found


@dataclass
class _Side:
    place: Place
    studio: Hub
    far: Hub
    person: Known
    found: Found
    key: bytes = field(default_factory=new_key)
    newest: int = 0

    async def listen(self) -> None:
        await self.studio.keep_streams(self.place)
        await self.studio.listen(self.place.all_asked, self.answer)
        await self.far.listen(self.place.all_news, self.hear)

    async def run(self, load: Load) -> None:
        await asyncio.gather(self.tell(load), self.ask(load))

    async def tell(self, load: Load) -> None:
        for number in range(load.each):
            head = write(Locked(session="s", number=number + 1, topic="show"))
            line = json.dumps({"at": time.perf_counter()}).encode() + A_STATE
            await self.studio.publish(self.place.news("show"), lock(self.key, head, line))
            await asyncio.sleep(load.pause_s)

    async def ask(self, load: Load) -> None:
        asking = []
        for _ in range(load.each):
            asking.append(asyncio.create_task(self.ask_once()))
            await asyncio.sleep(load.pause_s)
        await asyncio.gather(*asking)

    async def ask_once(self) -> None:
        began_s = time.perf_counter()
        subject = self.place.ask(self.person.public)
        letter = sign(Knock(name="x"), 1, subject, self.person.credentials)
        await self.far.request(subject, letter, within_s=ANSWERED_S)
        self.found.asked += 1
        self.found.asked_ms.append((time.perf_counter() - began_s) * 1_000)

    async def answer(self, came: Came) -> None:
        read_signed(came.data, came.subject)
        await self.studio.publish(came.reply, b"{}")

    async def hear(self, came: Came) -> None:
        head = read_locked(head_of(came.data))
        line = unlock(self.key, came.data)
        sent_s = json.loads(line[: -len(A_STATE)])["at"]
        self.found.told += 1
        if self.found.told >= self.found.wanted:
            self.found.all_told.set()
        self.found.told_ms.append((time.perf_counter() - sent_s) * 1_000)
        self.found.in_order &= head.number == self.newest + 1
        self.newest = head.number

    async def close(self) -> None:
        await self.studio.close()
        await self.far.close()


async def _connect(url: str, place: Place, studio: Known, person: Known, found: Found) -> _Side:
    server = parse_nats_address(url)
    side = _Side(
        place=place,
        studio=await Hub.connect(server, studio.credentials, "studio"),
        far=await Hub.connect(server, person.credentials, "person"),
        person=person,
        found=found,
    )
    await side.listen()
    return side


def _spread(times_ms: list[float]) -> str:
    ordered = sorted(times_ms) or [0.0]
    p50, p99 = (ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.99))
    return f"p50 {p50:.2f}, p99 {p99:.2f}, max {ordered[-1]:.2f}"
