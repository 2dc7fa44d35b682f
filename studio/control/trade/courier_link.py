"""Starting and watching the courier: platforms are talked to by a process of its own."""

import asyncio

from studio.control.trade.courier import ERRAND_WITHIN_S, CourierEars
from studio.control.trade.courier_process import CourierStarter
from studio.core.clock import Clock
from studio.core.errors import CourierUnavailable
from studio.protocol.courier_messages import Errand, ErrandAnswer, ToCourier


class CourierLink:
    """Keeps a connection to the one courier, once it is wanted."""

    def __init__(self, ears: CourierEars, starter: CourierStarter, clock: Clock) -> None:
        self._ears = ears
        self._starter = starter
        self._clock = clock
        self._wanted = asyncio.Event()
        self.runs = 0

    @property
    def connected(self) -> bool:
        """See `Courier.connected`."""
        return False

    def want(self) -> None:
        """See `Courier.want`."""
        self._wanted.set()

    async def run(self) -> None:
        """Keep a courier, once one is wanted, until cancelled; it ends with this."""
        await self._wanted.wait()

    def post(self, order: ToCourier) -> None:
        """See `Courier.post`."""

    async def send(self, order: ToCourier) -> None:
        """See `Courier.send`."""
        self.post(order)

    async def run_errand(
        self, errand: Errand, *, within_s: float = ERRAND_WITHIN_S
    ) -> ErrandAnswer:
        """See `Courier.run_errand`."""
        raise CourierUnavailable(
            f"nobody talks to platforms just now: {type(errand).__name__} in {within_s} s"
        )
