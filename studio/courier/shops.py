"""Shops that are asked by themselves, each by its own task: a slow one holds up no other."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from studio.core.ids import ConnectionId
from studio.courier.rehearsed import leaves_this_machine
from studio.courier.shop_poll import ShopPoll
from studio.courier.surroundings import Courier
from studio.protocol.courier_messages import AskNow, OrdersKept, ShopTold
from studio.sales.connection import ConnectionReport, ConnectionSpec, ConnectionState


class Shops:
    """Every shop that is asked for orders or stock."""

    def __init__(self, courier: Courier) -> None:
        self._courier = courier
        self._polls: dict[ConnectionId, tuple[ShopPoll, asyncio.Task[None]]] = {}
        self._secrets: dict[ConnectionId, Mapping[str, str]] = {}
        self._gone: asyncio.Future[None] | None = None

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """See `Part.work`: a poll that finds the control room gone ends the courier."""
        return {"shops": self._watch}

    async def served(self) -> None:
        """See `Part.served`: a shop that does well and is as it was is left alone."""
        serve = self._courier.serve
        enabled = [spec for spec in serve.connections if spec.enabled]
        away = [spec for spec in enabled if serve.rehearsal and leaves_this_machine(spec)]
        wanted = {spec.connection_id: spec for spec in enabled if spec not in away}
        for connection_id, spec in {**dict.fromkeys(self._polls), **wanted}.items():
            running = self._polls.get(connection_id)
            secrets = self._secrets_of(connection_id)
            same = running is not None and running[0].spec == spec
            same = same and self._secrets.get(connection_id) == secrets
            if running is not None and same and not running[0].needs_somebody:
                continue
            await self._stop(connection_id)
            self._secrets[connection_id] = secrets
            if spec is not None:
                self._start(spec)
        for spec in away:
            await self._courier.send(ShopTold(report=_rehearsed(spec)))

    def kept(self, order: OrdersKept) -> None:
        """Take in that what a shop told is in the database."""
        if order.connection_id in self._polls:
            self._polls[order.connection_id][0].kept(order)

    def ask_now(self, order: AskNow) -> None:
        """Ask a shop without waiting for its turn."""
        if order.connection_id in self._polls:
            self._polls[order.connection_id][0].ask_now()

    async def close(self) -> None:
        """See `Part.close`."""
        for connection_id in tuple(self._polls):
            await self._stop(connection_id)

    def _start(self, spec: ConnectionSpec) -> None:
        cursor = self._courier.serve.cursors.get(spec.connection_id, "")
        poll = ShopPoll(self._courier, spec, cursor)
        task = asyncio.create_task(poll.run(), name=f"shop {spec.connection_id}")
        task.add_done_callback(self._ended)
        self._polls[spec.connection_id] = (poll, task)

    async def _stop(self, connection_id: ConnectionId) -> None:
        running = self._polls.pop(connection_id, None)
        if running is not None:
            running[1].cancel()
            await asyncio.gather(running[1], return_exceptions=True)

    def _secrets_of(self, connection_id: ConnectionId) -> Mapping[str, str]:
        begin = f"shop-{connection_id}-"
        secrets = self._courier.serve.secrets
        return {name: key for name, key in secrets.items() if name.startswith(begin)}

    def _ended(self, task: asyncio.Task[None]) -> None:
        if task.cancelled() or self._gone is None or self._gone.done():
            return
        error = task.exception()
        if error is not None:
            self._gone.set_exception(error)

    async def _watch(self) -> None:
        self._gone = asyncio.get_running_loop().create_future()
        await self._gone


def _rehearsed(spec: ConnectionSpec) -> ConnectionReport:
    return ConnectionReport(
        connection_id=spec.connection_id,
        state=ConnectionState.WAITING,
        code="rehearsal",
        text="A rehearsal asks nobody outside this machine.",
    )
