"""A courier without platforms, in the room's own loop, over a real socket.

It says what the test makes it say, keeps what it was told, and answers errands as the test wants.
"""

import asyncio
import contextlib
from collections.abc import Callable
from typing import TypeVar

from studio.protocol.courier_errands import (
    Carried,
    Errand,
    ErrandAnswer,
)
from studio.protocol.courier_messages import (
    ErrandDone,
    ErrandFailed,
    FromCourier,
    RunErrand,
    ToCourier,
)
from studio.protocol.frames import LENGTH_BYTES, frame, frame_length, read_to_courier
from tests.waiting import wait_until

T = TypeVar("T", bound=ToCourier)

Answer = Callable[[Errand], ErrandAnswer | tuple[str, str]]
"""What comes of an errand: an answer, or a code and a sentence."""


class FakeCourier:
    """One run of a courier.

    Attributes:
        orders: What it was told, in order.
        answer: What comes of an errand.
        answers: Whether errands are answered at all.
    """

    def __init__(self, port: int, secret: str) -> None:
        self._loop = asyncio.get_running_loop()
        self._writer: asyncio.StreamWriter | None = None
        self.orders: list[ToCourier] = []
        self.answer: Answer = lambda _errand: Carried()
        self.answers = True
        self._task = asyncio.create_task(self._run(port, secret), name="fake courier")

    @property
    def alive(self) -> bool:
        """See `RunningCourier.alive`."""
        return not self._task.done()

    def kill(self) -> None:
        """See `RunningCourier.kill`; also for the test's own thread."""
        self._loop.call_soon_threadsafe(self._task.cancel)

    def told(self, kind: type[T]) -> list[T]:
        """Return what it was told of a kind."""
        return [order for order in tuple(self.orders) if isinstance(order, kind)]

    def last(self, kind: type[T], true: Callable[[T], object] = bool) -> T:
        """Wait until the newest of a kind is as the test wants it, and return it."""
        wait_until(lambda: self.told(kind) and true(self.told(kind)[-1]), kind.__name__)
        return self.told(kind)[-1]

    def errands(self) -> list[Errand]:
        """Return what it was asked to do."""
        return [order.errand for order in self.told(RunErrand)]

    def say(self, message: FromCourier) -> None:
        """Say something."""
        self._loop.call_soon_threadsafe(self._send, message)

    def _send(self, message: FromCourier) -> None:
        if self._writer is not None:
            self._writer.write(frame(message))

    async def _run(self, port: int, secret: str) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        self._writer = writer
        writer.write(secret.encode() + b"\n")
        try:
            with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
                while True:
                    head = await reader.readexactly(LENGTH_BYTES)
                    self._take(read_to_courier(await reader.readexactly(frame_length(head))))
        finally:
            writer.close()

    def _take(self, order: ToCourier) -> None:
        self.orders.append(order)
        if isinstance(order, RunErrand) and self.answers:
            came = self.answer(order.errand)
            if isinstance(came, tuple):
                code, text = came
                self._send(ErrandFailed(errand_id=order.errand_id, code=code, text=text))
            else:
                self._send(ErrandDone(errand_id=order.errand_id, answer=came))


class FakeCouriers:
    """Starts fake couriers.

    Attributes:
        runs: Every one that was started, the newest last.
        prepare: Is given each before it is told anything.
    """

    def __init__(self) -> None:
        self.runs: list[FakeCourier] = []
        self.prepare: Callable[[FakeCourier], None] = lambda _courier: None

    def start(self, port: int, secret: str) -> FakeCourier:
        """See `CourierStarter.start`."""
        courier = FakeCourier(port, secret)
        self.prepare(courier)
        self.runs.append(courier)
        return courier

    @property
    def courier(self) -> FakeCourier:
        """The newest."""
        wait_until(lambda: self.runs, "a courier")
        return self.runs[-1]
