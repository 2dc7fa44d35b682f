"""The real courier in the room's own loop: its service over a real socket, without its process."""

import asyncio

from studio.core.clock import SystemClock
from studio.courier.service import CourierService
from studio.protocol.frames import read_to_courier
from studio.protocol.pipe import Pipe


class CourierHere:
    """One run of a courier."""

    def __init__(self, port: int, secret: str) -> None:
        self._loop = asyncio.get_running_loop()
        self._task = asyncio.create_task(_run(port, secret), name="courier")

    @property
    def alive(self) -> bool:
        """See `RunningCourier.alive`."""
        return not self._task.done()

    def kill(self) -> None:
        """See `RunningCourier.kill`; also for the test's own thread."""
        self._loop.call_soon_threadsafe(self._task.cancel)


class CouriersHere:
    """Starts couriers.

    Attributes:
        runs: Every one that was started, the newest last.
    """

    def __init__(self) -> None:
        self.runs: list[CourierHere] = []

    def start(self, port: int, secret: str) -> CourierHere:
        """See `CourierStarter.start`."""
        self.runs.append(CourierHere(port, secret))
        return self.runs[-1]


async def _run(port: int, secret: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(secret.encode() + b"\n")
    await CourierService(Pipe(reader, writer, read_to_courier), SystemClock()).run()
