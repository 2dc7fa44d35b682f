"""Shops that are asked by themselves, each by tasks of its own: a slow one holds up no other."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from studio.core.ids import ConnectionId
from studio.courier.rehearsed import leaves_this_machine
from studio.courier.shop_notices import ShopNotices
from studio.courier.shop_poll import ShopPoll
from studio.courier.surroundings import Courier
from studio.protocol.courier_messages import AskNow, OrdersKept, ShopTold
from studio.sales.connection import ConnectionReport, ConnectionSpec, ConnectionState


@dataclass(frozen=True, slots=True, kw_only=True)
class _Running:
    poll: ShopPoll
    notices: ShopNotices
    secrets: Mapping[str, str]
    rehearsal: bool
    tasks: tuple[asyncio.Task[None], ...]


class Shops:
    """Every shop that is asked for orders or stock."""

    def __init__(self, courier: Courier) -> None:
        self._courier = courier
        self._running: dict[ConnectionId, _Running] = {}
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
        for connection_id, spec in {**dict.fromkeys(self._running), **wanted}.items():
            if self._is_as_it_was(connection_id, spec):
                self._running[connection_id].notices.try_now()
                continue
            await self._stop(connection_id)
            if spec is not None:
                self._start(spec)
        for spec in away:
            await self._courier.send(ShopTold(report=_rehearsed(spec)))

    def kept(self, order: OrdersKept) -> None:
        """Take in that what a shop told is in the database."""
        if order.connection_id in self._running:
            self._running[order.connection_id].poll.kept(order)

    def ask_now(self, order: AskNow) -> None:
        """Ask a shop without waiting for its turn."""
        if order.connection_id in self._running:
            self._running[order.connection_id].poll.ask_now()

    async def close(self) -> None:
        """See `Part.close`."""
        for connection_id in tuple(self._running):
            await self._stop(connection_id)

    def _is_as_it_was(self, connection_id: ConnectionId, spec: ConnectionSpec | None) -> bool:
        running = self._running.get(connection_id)
        if running is None or running.poll.needs_somebody or running.poll.spec != spec:
            return False
        same = running.rehearsal == self._courier.serve.rehearsal
        return same and running.secrets == self._secrets_of(connection_id)

    def _start(self, spec: ConnectionSpec) -> None:
        serve, connection_id = self._courier.serve, spec.connection_id
        poll = ShopPoll(self._courier, spec, serve.cursors.get(connection_id, ""))
        notices = ShopNotices(self._courier, poll)
        tasks = (
            asyncio.create_task(poll.run(), name=f"shop {connection_id}"),
            asyncio.create_task(notices.run(), name=f"notices of {connection_id}"),
        )
        for task in tasks:
            task.add_done_callback(self._ended)
        self._running[connection_id] = _Running(
            poll=poll,
            notices=notices,
            secrets=self._secrets_of(connection_id),
            rehearsal=serve.rehearsal,
            tasks=tasks,
        )

    async def _stop(self, connection_id: ConnectionId) -> None:
        running = self._running.pop(connection_id, None)
        if running is not None:
            for task in running.tasks:
                task.cancel()
            await asyncio.gather(*running.tasks, return_exceptions=True)

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
