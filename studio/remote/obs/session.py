"""One client: its greeting, its requests, the events it asked for."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field

from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed

from studio.remote.obs import envelope
from studio.remote.obs.batch import answer_batch
from studio.remote.obs.codes import RPC_VERSION, Bit, CloseCode, OpCode
from studio.remote.obs.desk import Counted, Desk
from studio.remote.obs.events import ObsEvent
from studio.remote.obs.fields import Asked
from studio.remote.obs.frames import Closed, Encoding, Fields, decode, encode
from studio.remote.obs.general_requests import WEBSOCKET_VERSION
from studio.remote.obs.login import Guard, is_right, new_challenge
from studio.remote.obs.outbox import Frame, Outbox
from studio.remote.obs.requests import answer
from studio.remote.obs.studio import ObsStudio

IDENTIFY_WITHIN_S = 5.0
AT_ONCE = 16
"""Requests of one client that may wait for their answers."""

REQUESTS_PER_S = 100.0
BURST = 600.0
"""A button box asks hundreds of things when it comes, and one a second later on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """What all sessions share.

    Attributes:
        password: Of the gate.
        studio: The studio.
        broadcast: Tells every session an event.
        let_in: Called with a session that is identified; False: there are too many.
        bits_changed: Called when a session wants other events.
        guard: Remembers wrong passwords.
    """

    password: str = field(repr=False)
    studio: ObsStudio
    broadcast: Callable[[ObsEvent], None]
    let_in: Callable[["Session"], bool]
    bits_changed: Callable[[], None]
    guard: Guard = field(default_factory=Guard)


class Session:
    """A connection whose WebSocket is open.

    Attributes:
        bits: Which events it wants; 0 before it is identified.
    """

    def __init__(self, connection: ServerConnection, encoding: Encoding, hall: Hall) -> None:
        self._connection = connection
        self._encoding = encoding
        self._hall = hall
        self._outbox = Outbox(connection)
        self._counted = Counted()
        self._desk = Desk(studio=hall.studio, broadcast=hall.broadcast, counted=self._counted)
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(AT_ONCE)
        self._pace = Pace()
        self.bits = 0

    @property
    def encoding(self) -> Encoding:
        """How it is spoken to."""
        return self._encoding

    def tell(self, frame: Frame, *, stale_soon: bool) -> None:
        """Send it an event that is encoded already."""
        self._outbox.put(frame, stale_soon=stale_soon)

    async def run(self) -> Closed | None:
        """Talk until it leaves; return why it was sent away, if it was."""
        writing = asyncio.create_task(self._outbox.run())
        try:
            await self._greet()
            await self._serve()
        except Closed as closed:
            await self._connection.close(closed.code, closed.reason)
            return closed
        except ConnectionClosed:
            return None
        finally:
            for task in (writing, *self._tasks):
                task.cancel()
            await asyncio.gather(writing, *self._tasks, return_exceptions=True)
        return None

    # --- coming in -----------------------------------------------------------------------------

    async def _greet(self) -> None:
        asked = new_challenge()
        self._send(
            OpCode.HELLO,
            {
                "obsWebSocketVersion": WEBSOCKET_VERSION,
                "rpcVersion": RPC_VERSION,
                "authentication": {"challenge": asked.challenge, "salt": asked.salt},
            },
        )
        try:
            async with asyncio.timeout(IDENTIFY_WITHIN_S):
                op, data = await self._receive()
        except TimeoutError:
            reason = "You did not identify in time."
            raise Closed(CloseCode.NOT_IDENTIFIED, reason) from None
        if op != OpCode.IDENTIFY:
            reason = "You attempted to send a non-Identify message while not identified."
            raise Closed(CloseCode.NOT_IDENTIFIED, reason)
        said = envelope.authentication_of(data)
        await self._check(lambda: is_right(said, self._hall.password, asked))
        envelope.check_version(data)
        self.bits = envelope.wanted_bits(data)
        if not self._hall.let_in(self):
            reason = "Too many clients are connected already."
            raise Closed(CloseCode.UNSUPPORTED_FEATURE, reason)
        self._send(OpCode.IDENTIFIED, {"negotiatedRpcVersion": RPC_VERSION})

    async def _check(self, right: Callable[[], bool]) -> None:
        """Look at an answer when its turn comes; wrong ones make the line longer."""
        address = str(self._connection.remote_address[0])
        wait_s = self._hall.guard.hear(address, time.monotonic())
        if wait_s is not None:
            await asyncio.sleep(wait_s)
            if right():
                self._hall.guard.was_right(address)
                return
            self._hall.guard.was_wrong(address, time.monotonic())
        raise Closed(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.")

    # --- talking -------------------------------------------------------------------------------

    async def _serve(self) -> None:
        while True:
            op, data = await self._receive()
            match op:
                case OpCode.REIDENTIFY:
                    self.bits = envelope.wanted_bits(data, self.bits)
                    self._hall.bits_changed()
                    self._send(OpCode.IDENTIFIED, {"negotiatedRpcVersion": RPC_VERSION})
                case OpCode.REQUEST:
                    await self._start(self._answer(envelope.request_of(data)), 1)
                case OpCode.REQUEST_BATCH:
                    batch = envelope.batch_of(data)
                    await self._start(self._answer_batch(batch), len(batch.requests))
                case OpCode.IDENTIFY:
                    reason = "You are already Identified with the obs-websocket server."
                    raise Closed(CloseCode.ALREADY_IDENTIFIED, reason)
                case _:
                    raise Closed(CloseCode.UNKNOWN_OP_CODE, f"Unknown OpCode: {op}")

    async def _start(self, work: Coroutine[object, object, None], requests: int) -> None:
        """Begin to answer; whoever asks too much is not heard for a while."""
        try:
            await self._pace.wait(requests)
            await self._room.acquire()
        except BaseException:
            work.close()
            raise
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._room.release()

    async def _answer(self, one: envelope.OneRequest) -> None:
        result = await answer(self._desk, one.kind, Asked(one.data))
        told: Fields = {"requestType": one.kind, "requestId": one.request_id, **result.fields}
        self._send(OpCode.REQUEST_RESPONSE, told)

    async def _answer_batch(self, batch: envelope.Batch) -> None:
        results = await answer_batch(self._desk, batch)
        told: Fields = {"requestId": batch.request_id, "results": results}
        self._send(OpCode.REQUEST_BATCH_RESPONSE, told)

    async def _receive(self) -> tuple[int, Fields]:
        frame = await self._connection.recv()
        self._counted.incoming += 1
        self._counted.outgoing = self._outbox.sent
        return envelope.opened(decode(frame, self._encoding))

    def _send(self, op: OpCode, data: Fields) -> None:
        self._outbox.put(encode(envelope.message(op, data), self._encoding))

    @property
    def wants_meters(self) -> bool:
        """Whether it asked for levels."""
        return bool(self.bits & Bit.INPUT_VOLUME_METERS)


class Pace:
    """How fast requests may come: a bucket that fills by itself."""

    def __init__(self) -> None:
        self._left = BURST
        self._at_s = time.monotonic()

    async def wait(self, requests: int) -> None:
        """Take so many out, and wait until the bucket is not in debt."""
        now_s = time.monotonic()
        self._left = min(BURST, self._left + (now_s - self._at_s) * REQUESTS_PER_S)
        self._at_s = now_s
        self._left -= requests
        if self._left < 0:
            await asyncio.sleep(-self._left / REQUESTS_PER_S)
