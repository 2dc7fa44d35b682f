"""Receivers of events, and events on their way to them.

One runner for each receiver: it takes the first events of the show whose turn it is out of the
database, hands them to the courier, and writes down what came of them. Which events there are is
told by the database, so that whoever writes an event need not think of receivers.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import assert_never

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.outgoing import Outgoing
from studio.control.trade.sink_address import check_sink
from studio.control.trade.sink_runner import Line, SinkRunner
from studio.control.trade.surroundings import Parts
from studio.core.errors import BadInput, Refused, StorageError
from studio.core.ids import SecretName, SinkId
from studio.outbox.sink import SinkSpec, secret_of_sink
from studio.protocol.courier_errands import Carried, CheckSink
from studio.protocol.courier_messages import Delivered
from studio.protocol.trade_commands import (
    AskParked,
    RemoveSink,
    Resend,
    SaveSink,
    SinkCommand,
    TestSink,
    TryDelivery,
)
from studio.protocol.trade_reports import OutboxChanged, ParkedListed
from studio.storage.outbox_rows import Owed
from studio.storage.outbox_store import Counts, OutboxStore, Progress, Waiting

SINK_SECRETS = "sink-"
TELL_EVERY_S = 0.25
AGAIN_AFTER_S = 5.0
LOADED_WITHIN_S = 10.0
LOOK_EVERY_S = 30.0
"""A server that went away while it confirmed may have kept events of which nobody was told."""

MOST_PARKED = 500
MOST_NAMED = 10_000

_log = logging.getLogger(__name__)


class OutboxDesk:
    """Holds the receivers, and keeps events going to them."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._store = OutboxStore(parts.database)
        self._runners: dict[SinkId, SinkRunner] = {}
        self._sinks: tuple[SinkSpec, ...] = ()
        self._changed = asyncio.Event()
        self._line = Line(store=self._store, changed=self._changed.set)
        self._stopping: set[asyncio.Task[None]] = set()
        self._loaded = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {"outbox": self._run, "outbox news": self._tell}

    async def carry_out(self, command: SinkCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        await self._until_loaded()
        match command:
            case SaveSink():
                return await self._save(command, by)
            case RemoveSink(sink_id=sink_id):
                return await self._remove(sink_id, by)
            case TestSink(sink_id=sink_id):
                errand = CheckSink(sink=self._out(sink_id).spec)
                answer = await self._parts.courier.run_errand(errand)
                return Answer(text=answer.text if isinstance(answer, Carried) else "")
            case TryDelivery(sink_id=sink_id):
                return await self._try_now(sink_id)
            case Resend():
                return await self._resend(command)
            case AskParked():
                return await self._list_parked(command)
            case _:
                assert_never(command)

    def news(self) -> OutboxChanged:
        """Return the topic as it is."""
        known = [self._runners[sink.sink_id] for sink in self._sinks]
        return OutboxChanged(
            sinks=self._sinks, reports=tuple(runner.out.report() for runner in known)
        )

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show: its events are told by the database."""

    def key_held(self, name: SecretName) -> None:
        """Take in that a secret is there now: who waited for it is tried at once."""
        for sink in self._sinks:
            if secret_of_sink(sink.sink_id) == name:
                self._hurry(sink.sink_id)

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk."""
        return name.startswith(SINK_SECRETS)

    async def close(self) -> None:
        """End what is under way; what was not written down is delivered again."""
        await asyncio.gather(*(runner.stop() for runner in self._runners.values()))

    # --- for the courier -----------------------------------------------------------------------

    def sinks(self) -> tuple[SinkSpec, ...]:
        """Return every receiver, as the courier is told of it."""
        return self._sinks

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this."""
        self._line.ready.set()

    def courier_left(self) -> None:
        """Take in that the courier is gone; another one arrives where one is wanted."""
        self._line.ready.clear()
        for runner in self._runners.values():
            runner.courier_left()

    async def delivered(self, delivered: Delivered) -> None:
        """Take in what came of a batch of events."""
        runner = self._runners.get(delivered.sink_id)
        if runner is not None:
            runner.delivered(delivered)

    # --- commands ------------------------------------------------------------------------------

    async def _save(self, command: SaveSink, by: str) -> Answer:
        sink = command.sink
        check_sink(sink, rehearsal=self._parts.outside.rehearses())
        show_id = self._parts.state().show_id if command.from_show else None
        await self._store.save_sink(sink, with_show=show_id)
        _log.info("%s saved the receiver %s (%s)", by, sink.name, sink.kind)
        self._take_sinks(await self._store.sinks())
        await self._store.look()  # what it was owed before there was a runner
        self._hurry(sink.sink_id)
        return Answer()

    async def _remove(self, sink_id: SinkId, by: str) -> Answer:
        sink = self._out(sink_id).spec
        await self._store.remove_sink(sink_id)
        _log.info("%s removed the receiver %s (%s)", by, sink.name, sink.kind)
        self._take_sinks(await self._store.sinks())
        return Answer()

    async def _try_now(self, sink_id: SinkId) -> Answer:
        out = self._out(sink_id)
        if not out.spec.enabled:
            raise Refused("this receiver is switched off")
        await self._store.try_now(sink_id)
        self._hurry(sink_id)
        return Answer()

    async def _resend(self, command: Resend) -> Answer:
        self._out(command.sink_id)
        if len(command.event_ids) > MOST_NAMED:
            raise BadInput(f"at most {MOST_NAMED} events can be named at once")
        count = await self._store.resend(command.sink_id, command.event_ids)
        await self._store.look()
        self._hurry(command.sink_id)
        return Answer(text=f"{count} events are sent again")

    async def _list_parked(self, command: AskParked) -> Answer:
        self._out(command.sink_id)
        parked, total = await self._store.parked(
            command.sink_id,
            offset=max(0, command.offset),
            most=min(max(1, command.most), MOST_PARKED),
        )
        return Answer(told=ParkedListed(parked=parked, total=total))

    async def _until_loaded(self) -> None:
        try:
            async with asyncio.timeout(LOADED_WITHIN_S):
                await self._loaded.wait()
        except TimeoutError:
            raise StorageError("the receivers can't be read from the database") from None

    def _out(self, sink_id: SinkId) -> Outgoing:
        runner = self._runners.get(sink_id)
        if runner is None:
            raise Refused("there is no such receiver")
        return runner.out

    def _hurry(self, sink_id: SinkId) -> None:
        """Try a receiver at once, whatever it was waited for."""
        self._runners[sink_id].hurry()
        self._changed.set()

    # --- by itself -----------------------------------------------------------------------------

    async def _run(self) -> None:
        """Read the receivers, then look now and then whether something was written unnoticed."""
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
            self._parts.database.follow(self._told_in_thread)
        while not self._loaded.is_set():
            try:
                self._take_sinks(await self._store.sinks())
                await self._store.look()
                for sink_id, count in (await self._store.sent()).items():
                    if sink_id in self._runners:
                        self._runners[sink_id].out.sent = count
                self._loaded.set()
            except StorageError as error:
                _log.info("the receivers can't be read yet: %s", error)
                await asyncio.sleep(AGAIN_AFTER_S)
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            if self._runners and not any(runner.out.lanes for runner in self._runners.values()):
                with contextlib.suppress(StorageError):
                    await self._store.look()

    async def _tell(self) -> None:
        """Tell how the receivers are, at most four times a second."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            self._parts.outside.tell("outbox")
            await asyncio.sleep(TELL_EVERY_S)

    def _told_in_thread(self, item: object) -> None:
        """Take in what a transaction has to tell, on the database's thread."""
        loop = self._loop
        if loop is not None and isinstance(item, Owed | Progress | Waiting):
            with contextlib.suppress(RuntimeError):  # the loop is closed already
                loop.call_soon_threadsafe(self._note, item)

    def _note(self, item: Owed | Progress | Waiting) -> None:
        """Take in what transactions had to tell, in their order: so the numbers add up."""
        self._changed.set()
        if isinstance(item, Waiting):
            for sink_id, waiting in self._runners.items():
                shows = [show for show in item.shows if show.sink_id == sink_id]
                waiting.out.recount(item.counts.get(sink_id, Counts()), shows)
                waiting.wake()
            return
        runner = self._runners.get(item.sink_id)
        if runner is None:
            return
        if isinstance(item, Owed):
            runner.out.owe(item)
            runner.wake()
        else:
            runner.out.note(item)

    def _take_sinks(self, sinks: tuple[SinkSpec, ...]) -> None:
        """Have a runner for each receiver, and none for others."""
        for sink_id in {*self._runners} - {sink.sink_id for sink in sinks}:
            stopping = asyncio.create_task(self._runners.pop(sink_id).stop())
            self._stopping.add(stopping)
            stopping.add_done_callback(self._stopping.discard)
        for sink in sinks:
            runner = self._runners.get(sink.sink_id)
            if runner is None:
                runner = self._runners[sink.sink_id] = SinkRunner(sink, self._parts, self._line)
                runner.start()
            runner.out.spec = sink
            runner.wake()
        self._sinks = sinks
        self._changed.set()
        self._parts.serve()
