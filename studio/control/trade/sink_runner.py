"""One receiver's events: out of the database, to the courier, and what came of them back."""

import asyncio
import contextlib
import itertools
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from studio.control.trade.letters import letters_of, unreadable
from studio.control.trade.outgoing import Outgoing
from studio.control.trade.surroundings import Parts
from studio.core.errors import StorageError
from studio.core.ids import EventId
from studio.outbox.delivery import Outcome
from studio.outbox.relay import Lane
from studio.outbox.sink import SinkSpec
from studio.protocol.courier_messages import Deliver, Delivered
from studio.show.this_studio import this_source
from studio.storage.outbox_store import OutboxStore
from studio.storage.show_values import StoredEvent

EVENTS_AT_ONCE = 500
MADE_ASIDE = 20
"""More letters than this are made in a thread: each takes a moment, and takes wait for the loop."""

ANSWER_WITHIN_S = 120.0
AGAIN_AFTER_S = 5.0

_log = logging.getLogger(__name__)


class _NoAnswer(Exception):
    """Nobody says what came of a batch."""


@dataclass(slots=True, kw_only=True)
class Line:
    """What the runners of all receivers share.

    Attributes:
        store: Where events are.
        changed: Is called when a receiver's numbers are others.
        ready: Set while there is a courier that knows its receivers.
        batches: Numbers for what it is given.
    """

    store: OutboxStore
    changed: Callable[[], None]
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    batches: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))


class SinkRunner:
    """Keeps one receiver's events going.

    Attributes:
        out: How far they are.
    """

    def __init__(self, sink: SinkSpec, parts: Parts, line: Line) -> None:
        draw = random.SystemRandom().random
        self.out = Outgoing(spec=sink, clock=parts.clock, draw=draw)
        self._parts = parts
        self._line = line
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._batch = 0
        self._answer: asyncio.Future[tuple[Outcome, ...]] | None = None

    def start(self) -> None:
        """Begin."""
        name = f"deliveries to {self.out.spec.sink_id}"
        self._task = asyncio.create_task(self._keep_delivering(), name=name)

    async def stop(self) -> None:
        """End; what was not written down yet is delivered again by whoever comes next."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def wake(self) -> None:
        """Look whether there is something to do."""
        self._wake.set()

    def hurry(self) -> None:
        """Try at once, whatever was waited for."""
        self.out.hurry()
        self._wake.set()

    def delivered(self, delivered: Delivered) -> None:
        """Take in what came of a batch of events; of an older one it is known already."""
        waited_for = self._answer is not None and not self._answer.done()
        if self._answer is not None and waited_for and delivered.batch == self._batch:
            self._answer.set_result(delivered.outcomes)

    def courier_left(self) -> None:
        """Take in that nobody will answer any more."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(_NoAnswer())

    async def _keep_delivering(self) -> None:
        while True:
            try:
                await self._line.ready.wait()
                lane = self.out.next_lane() if self.out.spec.enabled else None
                if lane is None:
                    await self._wait()
                else:
                    await self._deliver(lane)
            except (StorageError, OSError) as error:
                _log.warning("no delivery to %s now: %s", self.out.spec.name, error)
                await asyncio.sleep(AGAIN_AFTER_S)
            except Exception:  # noqa: BLE001 - a task's top
                _log.exception("a delivery to %s failed by a fault", self.out.spec.name)
                await asyncio.sleep(AGAIN_AFTER_S)

    async def _deliver(self, lane: Lane) -> None:
        """Deliver the first events of a show, and write down what came of them."""
        sink_id = self.out.spec.sink_id
        stored = await self._line.store.next_events(sink_id, lane.show_id, most=EVENTS_AT_ONCE)
        if not stored:
            self.out.nothing_left(lane)
            return
        lane.oldest_utc_ms = stored[0].at_utc_ms
        try:
            outcomes = await self._outcomes(stored)
        except _NoAnswer:
            self.out.unknown(lane)
            return
        await self._settle(lane, outcomes)

    async def _outcomes(self, stored: tuple[StoredEvent, ...]) -> tuple[Outcome, ...]:
        told = this_source(rehearsal=self._parts.outside.rehearses())
        if len(stored) > MADE_ASIDE:
            letters = await asyncio.to_thread(letters_of, stored, source=told)
        else:
            letters = letters_of(stored, source=told)
        if not letters:
            return (unreadable(stored[0]),)
        self._batch = next(self._line.batches)
        self._answer = asyncio.get_running_loop().create_future()
        order = Deliver(sink_id=self.out.spec.sink_id, batch=self._batch, letters=letters)
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                await self._parts.courier.send(order)
                if not self._line.ready.is_set():
                    raise _NoAnswer
                outcomes = await self._answer
        except (TimeoutError, OSError):
            raise _NoAnswer from None
        finally:
            self._answer = None
        named: list[EventId] = [outcome.event_id for outcome in outcomes]
        if not named or named != [letter.event_id for letter in letters[: len(named)]]:
            _log.warning("the courier answered for events that it was not given")
            raise _NoAnswer
        return outcomes

    async def _settle(self, lane: Lane, outcomes: tuple[Outcome, ...]) -> None:
        """Write down what came of a batch, and go on only then: else it would be sent again."""
        settled = self.out.settle(lane, outcomes)
        self._line.changed()
        while True:
            try:
                await self._line.store.settle(settled)
            except StorageError as error:
                _log.warning("what %s has is not written down: %s", self.out.spec.name, error)
                await asyncio.sleep(AGAIN_AFTER_S)
            else:
                return

    async def _wait(self) -> None:
        """Wait until there may be something to do."""
        wait_s = self.out.wait_s() if self.out.spec.enabled else None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait_s):
                await self._wake.wait()
        self._wake.clear()
