"""Events to their receivers: one batch of each receiver at a time, in order."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence

from studio.core.ids import SinkId
from studio.courier.surroundings import Courier
from studio.outbox.delivery import Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec
from studio.platforms.sinks.port import Sink, SinkTools, SinkTrouble
from studio.platforms.sinks.registry import sink_for
from studio.protocol.courier_messages import Deliver, Delivered

_log = logging.getLogger(__name__)


class Deliveries:
    """Holds an adapter for each receiver that was used."""

    def __init__(self, courier: Courier) -> None:
        self._courier = courier
        self._specs: dict[SinkId, SinkSpec] = {}
        self._open: dict[SinkId, Sink] = {}
        self._stale: set[SinkId] = set()
        self._turns: dict[SinkId, asyncio.Lock] = {}

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """See `Part.work`."""
        return {}

    async def served(self) -> None:
        """See `Part.served`; secrets may be others, so every receiver is opened anew."""
        self._specs = {sink.sink_id: sink for sink in self._courier.serve.sinks}
        self._stale = {*self._open}  # closed in its turn: one may be answering slowly just now

    async def deliver(self, order: Deliver) -> None:
        """Deliver a batch, and say what came of it.

        Raises:
            ConnectionError: The control room hung up.
        """
        async with self._turn(order.sink_id):
            if order.sink_id in self._stale:
                self._stale.discard(order.sink_id)
                await self._close(order.sink_id)
            outcomes = await self._outcomes(order.sink_id, order.letters)
        told = Delivered(sink_id=order.sink_id, batch=order.batch, outcomes=outcomes)
        await self._courier.send(told)

    async def check(self, spec: SinkSpec, letter: Letter) -> str:
        """Send a receiver a test event; return how it went.

        Raises:
            SinkTrouble: It did not arrive.
        """
        sink = sink_for(spec, self._tools())
        try:
            return await sink.check(letter)
        finally:
            await _closed(sink)

    async def close(self) -> None:
        """Let go of everything."""
        for sink_id in {*self._open}:
            await self._close(sink_id)

    async def _outcomes(self, sink_id: SinkId, letters: Sequence[Letter]) -> tuple[Outcome, ...]:
        try:
            return await self._sink(sink_id).deliver(letters)
        except SinkTrouble as trouble:
            return (trouble.outcome(letters[0]),)
        except Exception:  # noqa: BLE001 - a stranger's answer must not end the courier
            _log.exception("a delivery failed by a fault")
            await self._close(sink_id)
            fault = SinkTrouble("it failed by a fault of this program; see the log", code="fault")
            return (fault.outcome(letters[0]),)

    def _sink(self, sink_id: SinkId) -> Sink:
        sink = self._open.get(sink_id)
        if sink is None:
            spec = self._specs.get(sink_id)
            if spec is None:
                raise SinkTrouble("this receiver is not known yet", code="unknown")
            sink = self._open[sink_id] = sink_for(spec, self._tools())
        return sink

    def _tools(self) -> SinkTools:
        return SinkTools(clock=self._courier.clock, rehearsal=self._courier.serve.rehearsal)

    def _turn(self, sink_id: SinkId) -> asyncio.Lock:
        return self._turns.setdefault(sink_id, asyncio.Lock())

    async def _close(self, sink_id: SinkId) -> None:
        sink = self._open.pop(sink_id, None)
        if sink is not None:
            await _closed(sink)


async def _closed(sink: Sink) -> None:
    with contextlib.suppress(OSError, SinkTrouble):
        await sink.close()
