"""Many producers and screens at one show on air, over TLS, as the producer's page talks."""

import asyncio
import contextlib
import json
import ssl
import time
import uuid
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

from studio.bench.child import MeasurementFailed
from studio.bench.pictures import number_in
from studio.core.process import Rendezvous
from studio.protocol.door_commands import OfferPairing
from studio.protocol.door_reports import DoorChanged, GateState, PairingRole
from studio.protocol.messages import Denied, News
from studio.protocol.preview_ring import PreviewReader
from studio.remote.control_line import Caller, ControlLine

WITHIN_S = 20.0
RING_EVERY_S = 0.004

Said = dict[str, Any]


@dataclass
class Seen:
    """What was measured; milliseconds.

    Attributes:
        takes: From a take's being sent to the tick that shows it.
        answers: From a take's being sent to its answer.
        others: From a take's being sent to another producer's being told.
        states: From the first byte of a new connection to its having the show.
        lags: From a picture's being composed to its being read by a page.
        pictures: How many came to one who looks.
        looked_s: For how long that one looked.
    """

    takes: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    others: list[float] = field(default_factory=list)
    states: list[float] = field(default_factory=list)
    lags: list[float] = field(default_factory=list)
    pictures: int = 0
    looked_s: float = 0.0


class Studio:
    """The show's control room, asked by this program as its host."""

    def __init__(self, line: ControlLine) -> None:
        self._line = line
        self._offers: asyncio.Queue[str] = asyncio.Queue()
        self._last = ""
        self._open = asyncio.Event()
        line.on_news = self._hear

    @classmethod
    async def attach(cls, control: Rendezvous) -> "Studio":
        """Attach to it."""
        caller = Caller(role="host", name="bench", topics=("door",))
        return cls(await ControlLine.attach(control.port, control.secret, caller, lambda _: None))

    async def until_open(self) -> None:
        """Wait until the pages' gate stands open."""
        async with asyncio.timeout(WITHIN_S):
            await self._open.wait()

    async def code(self, role: PairingRole) -> str:
        """Return a fresh long code."""
        while not self._offers.empty():
            self._offers.get_nowait()
        answer = await self._line.request(OfferPairing(role=role))
        if isinstance(answer, Denied):
            raise MeasurementFailed(answer.text)
        async with asyncio.timeout(WITHIN_S):
            return await self._offers.get()

    async def close(self) -> None:
        """Hang up."""
        await self._line.close()

    def _hear(self, news: News) -> None:
        if isinstance(news, DoorChanged) and any(g.state is GateState.OPEN for g in news.gates):
            self._open.set()
        offer = news.offer if isinstance(news, DoorChanged) else None
        if offer is not None and offer.token != self._last:
            self._last = offer.token
            self._offers.put_nowait(offer.token)


class Page:
    """One page: its connection, and what it hears.

    Attributes:
        show: The newest show.
        show_ns: When it came.
        token: With which it comes again.
    """

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._answers: dict[int, asyncio.Future[Said]] = {}
        self._number = 0
        self._changed = asyncio.Event()
        self.show: Said = {}
        self.show_ns = 0
        self.token = ""

    async def enter(self, **first: object) -> None:
        """Say who it is, and wait for the show."""
        await self._connection.send(json.dumps({"topics": ["show", "health"], **first}))
        entered: Said = json.loads(await self._connection.recv())
        if entered["type"] != "Entered":
            raise MeasurementFailed(f"a page was not let in: {entered}")
        self.token = str(entered["token"] or first.get("token", ""))

    async def listen(self) -> None:
        """Hear until the connection ends."""
        with contextlib.suppress(ConnectionClosed):
            async for text in self._connection:
                said: Said = json.loads(text)
                if said["type"] == "ShowChanged":
                    self.show, self.show_ns = said["show"], time.monotonic_ns()
                    self._changed.set()
                elif said["type"] in ("Done", "Denied"):
                    waiting = self._answers.pop(said.get("request_id", -1), None)
                    if waiting is not None:
                        waiting.set_result(said)

    async def until_show(self, true: Callable[[Said], bool]) -> int:
        """Wait until the show is so; return when that came."""
        async with asyncio.timeout(WITHIN_S):
            while not (self.show and true(self.show)):
                self._changed.clear()
                await self._changed.wait()
        return self.show_ns

    async def request(self, **command: object) -> Said:
        """Ask for something."""
        self._number += 1
        waiting: asyncio.Future[Said] = asyncio.get_running_loop().create_future()
        self._answers[self._number] = waiting
        said = {"type": "Request", "request_id": self._number, "command": command}
        await self._connection.send(json.dumps({**said, "key": uuid.uuid4().hex}))
        async with asyncio.timeout(WITHIN_S):
            return await waiting


@contextlib.asynccontextmanager
async def a_page(port: int, **first: object) -> AsyncIterator[Page]:
    """Connect a page and let it listen."""
    async with to_door(port, "/studio") as connection:
        page = Page(connection)
        await page.enter(**first)
        listening = asyncio.create_task(page.listen())
        try:
            yield page
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


def to_door(port: int, path: str) -> connect:
    """Return a connection to the door; its certificate is the studio's own, and not looked at."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    tls.check_hostname, tls.verify_mode = False, ssl.CERT_NONE
    own = f"127.0.0.1:{port}"
    return connect(
        f"wss://{own}{path}",
        ssl=tls,
        origin=Origin(f"https://{own}"),
        subprotocols=[Subprotocol("cuecard.v5")],
        compression=None,
        max_size=2**22,
        proxy=None,
    )


async def look(
    port: int, token: str, *, wanted: str, until: asyncio.Event
) -> list[tuple[int, bytes]]:
    """Look at the picture; return when each came, and it."""
    came: list[tuple[int, bytes]] = []
    async with to_door(port, "/picture") as connection:
        await connection.send(json.dumps({"type": "Enter", "token": token}))
        await connection.recv()
        await connection.send(wanted)
        while not until.is_set():
            try:
                async with asyncio.timeout(0.5):
                    jpeg = await connection.recv()
            except TimeoutError:
                continue
            except ConnectionClosed:
                break
            if isinstance(jpeg, bytes):
                came.append((time.monotonic_ns(), jpeg))
    return came


async def compose_times(ring: Path, cell_px: int, *, until: asyncio.Event) -> dict[int, int]:
    """Return when the picture of each burnt number was composed, as the ring has it."""
    reader = PreviewReader(ring)
    found: dict[int, int] = {}
    while not until.is_set():
        picture = reader.read(time.monotonic_ns())
        if picture is not None:
            number = number_in(picture.planes[0], cell_px)
            found.setdefault(number, picture.composed_ns)
        await asyncio.sleep(RING_EVERY_S)
    return found


def number_of(jpeg: bytes, size_px: tuple[int, int], cell_px: int) -> int:
    """Return the number in a page's picture, enlarged to the ring's size."""
    shown = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_GRAYSCALE)
    if shown is None:
        return -1
    grown = cv2.resize(shown, size_px, interpolation=cv2.INTER_LINEAR)
    return number_in(grown.astype(np.uint8, copy=False), cell_px)
