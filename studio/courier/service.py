"""What the control room says, and to whom it goes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import assert_never

from studio.core import keychain
from studio.core.clock import Clock
from studio.core.errors import BadInput
from studio.courier.errands import run_errand
from studio.courier.parts import parts_of
from studio.courier.surroundings import Courier
from studio.protocol.courier_messages import (
    AskNow,
    Deliver,
    FromCourier,
    OrdersKept,
    RunErrand,
    Serve,
    StopSignIn,
    ToCourier,
)
from studio.protocol.pipe import Pipe

AGAIN_AFTER_FAULT_S = 1.0

_log = logging.getLogger(__name__)


class CourierService:
    """One connection to the control room, any number of platforms."""

    def __init__(self, pipe: Pipe[ToCourier, FromCourier], clock: Clock) -> None:
        self._pipe = pipe
        self._courier = Courier(clock=clock, send=pipe.send)
        self._parts = parts_of(self._courier)
        self._tasks: set[asyncio.Task[None]] = set()
        self._over: asyncio.Future[None] | None = None

    async def run(self) -> None:
        """Serve until the control room hangs up.

        Raises:
            ConnectionError: It hung up while something was said.
            ProtocolError: It said what nobody understands.
        """
        self._over = asyncio.get_running_loop().create_future()
        lasting = self._parts.lasting()
        for part in lasting:
            for name, work in part.work().items():
                self._begin(_lasting(work), name)
        orders = asyncio.create_task(self._hear_orders(), name="orders")
        try:
            await asyncio.wait((orders, self._over), return_when=asyncio.FIRST_COMPLETED)
            for one in (orders, self._over):
                if one.done():
                    one.result()
        finally:
            tasks = (orders, *self._tasks)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            for part in lasting:
                await part.close()
            await self._pipe.close()

    async def _hear_orders(self) -> None:
        while True:
            order = await self._pipe.receive()
            if order is None:
                return
            await self._do(order)

    async def _do(self, order: ToCourier) -> None:
        match order:
            case Serve():
                await self._serve(order)
            case Deliver():
                self._begin(self._parts.deliveries.deliver(order), "delivery")
            case RunErrand():
                self._begin(self._run_errand(order), "errand")
            case OrdersKept():
                self._parts.shops.kept(order)
            case AskNow():
                self._parts.shops.ask_now(order)
            case StopSignIn():
                self._parts.accounts.stop()
            case _:
                assert_never(order)

    async def _serve(self, order: Serve) -> None:
        for name, key in order.secrets.items():
            try:
                keychain.hold_key(name, key)
            except BadInput as error:
                _log.warning("a secret was not taken: %s", error)
        self._courier.serve = order
        for part in self._parts.lasting():
            try:
                await part.served()
            except Exception:  # noqa: BLE001 - one part's fault is not another's
                _log.exception("%s did not take in whom it serves", type(part).__name__)

    async def _run_errand(self, order: RunErrand) -> None:
        await self._courier.send(await run_errand(self._parts, order))

    def _begin(self, work: Coroutine[object, object, None], name: str) -> None:
        """Do something while orders are heard on; when the room hung up meanwhile, end."""
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if task.cancelled() or self._over is None or self._over.done():
            return
        error = task.exception()
        if isinstance(error, ConnectionError):
            self._over.set_exception(error)
        elif error is not None:
            _log.error("the task %s failed by a fault", task.get_name(), exc_info=error)


async def _lasting(work: Callable[[], Awaitable[object]]) -> None:
    """Do some work for ever; a fault in it must not end the courier."""
    while True:
        try:
            await work()
        except ConnectionError:
            raise
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("a part of the courier failed and is started again")
        await asyncio.sleep(AGAIN_AFTER_FAULT_S)
