"""Asking requests without a connection, and over one."""

import asyncio
import json
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any, cast

import msgspec
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from studio.remote.obs.codes import Execution, OpCode, Status
from studio.remote.obs.desk import Desk
from studio.remote.obs.events import ObsEvent
from studio.remote.obs.fields import Asked
from studio.remote.obs.frames import Encoding
from studio.remote.obs.login import Challenge, authentication
from studio.remote.obs.requests import Result, answer
from studio.remote.obs.server import ObsGate
from tests.remote.obs.fake_studio import FakeStudio
from tests.waiting import LONG_S

PASSWORD = "a password nobody guesses"  # noqa: S105 - of a gate that lives for a test
Json = Any


def asked(
    studio: FakeStudio, kind: str, execution: Execution = Execution.NONE, **data: Json
) -> Result:
    """Return how a request goes."""
    told: list[ObsEvent] = []
    desk = Desk(studio=studio, broadcast=told.append)
    return asyncio.run(answer(desk, kind, Asked(data or None, execution)))


def told(studio: FakeStudio, kind: str, **data: Json) -> dict[str, Json]:
    """Return what a request is answered that goes well."""
    result = asked(studio, kind, **data)
    assert result.status is Status.SUCCESS, (result.status, result.comment)
    return cast("dict[str, Json]", result.data or {})


class RunningGate:
    """A gate in a thread of its own, in front of a fake studio.

    Attributes:
        gate: The gate.
        port: Where it listens.
    """

    def __init__(self, studio: FakeStudio, password: str = PASSWORD) -> None:
        self.studio = studio
        self.gate = ObsGate()
        self.port = 0
        self._password = password
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="gate")

    def open(self) -> None:
        """Listen."""
        self._thread.start()
        opening = self.gate.open(
            host="127.0.0.1", port=0, password=self._password, studio=self.studio
        )
        self.port = asyncio.run_coroutine_threadsafe(opening, self._loop).result(LONG_S)

    def close(self) -> None:
        """Listen no more."""
        try:
            asyncio.run_coroutine_threadsafe(self.gate.close(), self._loop).result(LONG_S)
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(LONG_S)
            self._loop.close()

    def do(self, work: Any) -> None:  # noqa: ANN401 - whatever can be called
        """Call something in the gate's own thread, and wait for it."""
        done: Future[None] = Future()

        def call() -> None:
            try:
                work()
            except BaseException as error:  # noqa: BLE001 - raised in the test's thread
                done.set_exception(error)
            else:
                done.set_result(None)

        self._loop.call_soon_threadsafe(call)
        done.result(LONG_S)


@contextmanager
def a_gate(studio: FakeStudio | None = None) -> Iterator[RunningGate]:
    """Return a gate that is open as long as the test needs it."""
    running = RunningGate(studio or FakeStudio())
    running.open()
    try:
        yield running
    finally:
        running.close()


class Box:
    """A button box that speaks plainly.

    Attributes:
        events: What it was told, oldest first.
    """

    def __init__(self, connection: ClientConnection, encoding: Encoding) -> None:
        self.connection = connection
        self._encoding = encoding
        self._number = 0
        self.events: list[dict[str, Json]] = []
        self.hello = self.receive()

    def send(self, op: int, data: Json) -> None:
        """Send a message."""
        message = {"op": op, "d": data}
        if self._encoding is Encoding.JSON:
            self.connection.send(json.dumps(message))
        else:
            self.connection.send(msgspec.msgpack.encode(message))

    def receive(self) -> dict[str, Json]:
        """Return the next message."""
        frame = self.connection.recv(LONG_S)
        if isinstance(frame, bytes):
            return cast("dict[str, Json]", msgspec.msgpack.decode(frame))
        return cast("dict[str, Json]", json.loads(frame))

    def answer_of(self, password: str) -> str:
        """Return the answer to the gate's challenge."""
        asked_for = self.hello["d"]["authentication"]
        challenge = Challenge(salt=asked_for["salt"], challenge=asked_for["challenge"])
        return authentication(password, challenge)

    def identify(self, password: str = PASSWORD, **more: Json) -> None:
        """Say who it is."""
        said = {"rpcVersion": 1, "authentication": self.answer_of(password), **more}
        self.send(OpCode.IDENTIFY, said)
        assert self.receive()["op"] == OpCode.IDENTIFIED

    def ask(self, kind: str, **data: Json) -> dict[str, Json]:
        """Ask something and return the whole answer; events that come before it are kept."""
        self._number += 1
        number = str(self._number)
        request = {"requestType": kind, "requestId": number, "requestData": data or None}
        self.send(OpCode.REQUEST, request)
        return self.until(OpCode.REQUEST_RESPONSE)

    def until(self, op: OpCode) -> dict[str, Json]:
        """Return the data of the next message of a kind; events that come before it are kept."""
        while True:
            message = self.receive()
            if message["op"] == op:
                return cast("dict[str, Json]", message["d"])
            assert message["op"] == OpCode.EVENT
            self.events.append(message["d"])

    def event(self, kind: str) -> dict[str, Json]:
        """Return what the next event of a kind says."""
        while True:
            for event in self.events:
                if event["eventType"] == kind:
                    self.events.remove(event)
                    return cast("dict[str, Json]", event["eventData"])
            message = self.receive()
            assert message["op"] == OpCode.EVENT
            self.events.append(message["d"])


@contextmanager
def a_stranger(port: int, encoding: Encoding = Encoding.JSON, **more: Json) -> Iterator[Box]:
    """Return a box that has been greeted and has not said who it is."""
    address = f"ws://127.0.0.1:{port}"
    with connect(
        address, subprotocols=[Subprotocol(encoding)], compression=None, close_timeout=1, **more
    ) as connection:
        yield Box(connection, encoding)


@contextmanager
def a_box(port: int, encoding: Encoding = Encoding.JSON, **said: Json) -> Iterator[Box]:
    """Return a box that is in."""
    with a_stranger(port, encoding) as box:
        box.identify(**said)
        yield box
