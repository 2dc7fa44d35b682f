"""The control room: its parts put together, and the end of it when nobody needs it any more."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from studio.control.afar import as_heard, check_from_afar
from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.asides import Errand
from studio.control.asker import Asker
from studio.control.catalogue_desk import CatalogueDesk, asked_for
from studio.control.commands import Change
from studio.control.director import Director
from studio.control.door_desk import DoorDesk
from studio.control.door_desk import Outside as DoorOutside
from studio.control.door_process import ChildDoor, DoorStarter
from studio.control.engine_link import DetachedEngine, EngineLink, EngineStarter
from studio.control.import_desk import ImportDesk
from studio.control.keeper import Keeper
from studio.control.lasting import lasting, task_of
from studio.control.library import Library
from studio.control.listener_process import ChildListener, ListenerStarter
from studio.control.listening import Listening, Outside
from studio.control.memory import OutputMemory
from studio.control.news import News
from studio.control.own_time import OwnTime
from studio.control.past import Past
from studio.control.past_shows import PastShows
from studio.control.readiness_desk import ReadinessDesk
from studio.control.rehearsal_desk import RehearsalDesk, RehearsalOutside
from studio.control.rehearser_process import ChildRehearser, RehearserStarter
from studio.control.server import ControlServer
from studio.control.show_desk import ShowDesk, ShowsCommand
from studio.control.timekeeper import Timekeeper
from studio.control.trade.courier_process import ChildCourier, CourierStarter
from studio.control.trade.surroundings import Outside as TradeOutside
from studio.control.trade.trade import Trade
from studio.core.clock import Clock, SystemClock
from studio.core.errors import Refused, StorageError, StudioError
from studio.core.ids import ProductId
from studio.core.paths import rehearsing, separate_run
from studio.core.process import publish_rendezvous, withdraw_rendezvous
from studio.core.studio_time import StudioTime
from studio.protocol.catalogue_commands import CatalogueCommand
from studio.protocol.door_commands import DoorCommand
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.message import Message, Topic
from studio.protocol.messages import Command, Meters
from studio.protocol.question_commands import QuestionCommand
from studio.protocol.rehearsal_messages import RehearsalCommand
from studio.protocol.setup_commands import CloseStudio, HoldKey
from studio.protocol.show_commands import MarkMoment, StartOffer
from studio.protocol.trade_commands import TradeCommand
from studio.show.offer_request import Known
from studio.show.show_product import ShowProduct
from studio.show.state import ShowState
from studio.storage.catalogue_store import CatalogueStore
from studio.storage.database import Database
from studio.storage.place import Place

UNATTENDED_EXIT_S = 60.0
HEALTH_EVERY_S = 1.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a control room is put into; tests put it into something else.

    Attributes:
        starter: Finds and starts the engine.
        listener: Starts the listener.
        door: Starts the door that other devices come in by.
        courier: Starts the courier that talks to platforms.
        rehearser: Starts whoever runs a rehearsal.
        clock: Both clocks.
        time: Sets the wall clock that the studio's processes agree on.
        database: Where shows are kept; None: where the settings say.
        unattended_exit_s: How long it stays off air with nobody attached.
    """

    starter: EngineStarter
    listener: ListenerStarter = field(default_factory=ChildListener)
    door: DoorStarter = field(default_factory=ChildDoor)
    courier: CourierStarter = field(default_factory=ChildCourier)
    rehearser: RehearserStarter = field(default_factory=ChildRehearser)
    clock: Clock
    time: StudioTime = field(default_factory=StudioTime)
    database: Place | None = None
    unattended_exit_s: float = UNATTENDED_EXIT_S


class ControlRoom:
    """Runs until the studio is closed, or nobody needs it."""

    def __init__(self, around: Surroundings | None = None) -> None:
        around = around or Surroundings(starter=DetachedEngine(), clock=SystemClock())
        self._clock = clock = around.clock
        self._starter, self._time = around.starter, OwnTime(around.time)
        self._unattended_exit_s = around.unattended_exit_s
        database = Database(around.database)
        self._keeper = Keeper(database, clock)
        self._link = EngineLink(self, around.starter, clock)
        self._desk = CatalogueDesk(CatalogueStore(database), clock, self._catalogue_changed)
        self._director = Director(self._keeper, self._link, clock, self)
        self._shows = ShowDesk(self._director, self._keeper, clock)
        self._imports = ImportDesk(self._desk, lambda: self._push("catalogue"))
        self._library = Library(self._desk, self._imports, lambda: self._director.state)
        self._readiness = ReadinessDesk(self._desk, clock)
        self._timekeeper = Timekeeper(self._director, clock)
        self._server = ControlServer(self)
        self._past = Past()
        self._listening = Listening(database, around.listener, clock, self._outside())
        self._doors = DoorDesk(database, around.door, clock, self._outside_the_door())
        self._trade = Trade(database, around.courier, clock, self._outside_trade())
        past = PastShows(database, self._desk)
        self._rehearsal = RehearsalDesk(clock, self._outside_the_rehearsal(around.rehearser), past)
        self._news = News(
            director=self._director,
            keeper=self._keeper,
            link=self._link,
            desk=self._desk,
            imports=self._imports,
            shows=self._shows,
            readiness=self._readiness,
            listening=self._listening,
            doors=self._doors,
            trade=self._trade,
            rehearsal=self._rehearsal,
            memory=OutputMemory(),
            time=self._time,
        )
        self._closing = asyncio.Event()
        self._catalogue_is_fresh = asyncio.Event()
        self._health_sent_ns = 0
        self._needed_ns = clock.monotonic_ns()

    async def run(self) -> None:
        """Open, serve, and close again; the engine ends too unless it is on air."""
        self._time.begin(engine_runs=self._starter.find() is not None)
        await self._director.open()
        self._listening.open_show(self._director.state)
        self._past.note(self._director.state, self._director.changed_by)
        publish_rendezvous("control", await self._server.open())
        self._needed_ns = self._clock.monotonic_ns()  # nobody could attach before
        tasks = [
            task_of(self._link.run(), "engine link"),
            task_of(self._each_second(), "each second"),
            task_of(self._closing.wait(), "closing"),
            task_of(lasting(self._desk.run), "catalogue"),
            task_of(lasting(self._desk.specs.run), "spec sheets"),
            task_of(lasting(self._follow_catalogue), "fresh products"),
            task_of(lasting(self._list_shows), "shows"),
            task_of(lasting(lambda: self._readiness.run(lambda: self._push("readiness"))), "ready"),
            task_of(lasting(self._timekeeper.run), "time"),
            task_of(lasting(self._log_streams), "streams"),
            *(
                task_of(lasting(work), name)
                for desk in (self._listening, self._doors, self._trade, self._rehearsal)
                for name, work in desk.work().items()
            ),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            withdraw_rendezvous("control")
            await self._close(tasks)

    def stop(self) -> None:
        """End as if the studio were closed; on air the engine goes on without us."""
        self._closing.set()

    # --- for the server ------------------------------------------------------------------------

    async def carry_out(self, command: Command, asker: Asker) -> Answer:
        """See `Office.carry_out`."""
        by = asker.name
        if isinstance(command, CatalogueCommand):
            return await self._library.carry_out(command, by=by)
        if isinstance(command, ShowsCommand):
            return await self._shows.carry_out(command, by=by)
        if isinstance(command, HoldKey) and self._doors.holds_key(command.secret_name):
            return self._doors.hold_key(command)
        for desk in (self._listening, self._trade):
            if isinstance(command, HoldKey) and desk.holds_key(command.secret_name):
                return desk.hold_key(command.secret_name, command.key)
        if isinstance(command, TradeCommand):
            return await self._trade.carry_out(command, by=by)
        if isinstance(command, RehearsalCommand):
            return await self._rehearsal.carry_out(command)
        if isinstance(command, Errand):
            return await self._director.errand(command)
        if isinstance(command, MarkMoment):
            return await self._director.mark(command, by=by)
        if isinstance(command, QuestionCommand):
            return await self._listening.carry_out(command, by=by)
        if isinstance(command, DoorCommand):
            return await self._doors.carry_out(command)
        if isinstance(command, CloseStudio):
            return self._close_studio()

        def check(state: ShowState) -> None:
            check_from_afar(state, command, asker.role)
            self._past.check(state, command, asker)

        return await self._director.change(as_heard(command, asker.role), by=by, check=check)

    def topic(self, topic: Topic) -> Message | None:
        """See `Office.topic`."""
        return self._news.topic(topic)

    # --- for the engine link -------------------------------------------------------------------

    async def engine_arrived(self, snapshot: EngineSnapshot, *, fresh: bool) -> None:
        """See `EngineListener.engine_arrived`."""
        await self._director.engine_arrived(snapshot, fresh=fresh)

    def engine_reported(self, snapshot: EngineSnapshot | None) -> None:
        """See `EngineListener.engine_reported`."""
        self._director.streams.note(snapshot)
        self._news.snapshot = snapshot
        if snapshot is not None:
            self._news.memory.note(snapshot.outputs)
        self._push_health()

    def meters_came(self, meters: Meters) -> None:
        """See `EngineListener.meters_came`."""
        self._server.push("meters", meters)

    # --- for the director ----------------------------------------------------------------------

    async def until_known(self, state: ShowState, command: Change) -> None:
        """See `Around.until_known`; without a history an offer is checked without it."""
        missing = any(state.product(product_id) is None for product_id in asked_for(state, command))
        if missing:
            await self._desk.until_loaded()
        elif isinstance(command, StartOffer):
            with contextlib.suppress(StorageError):
                await self._desk.until_loaded()

    def known_for(self, state: ShowState, command: Change) -> Known:
        """See `Around.known_for`."""
        return self._desk.known_for(state, command)

    def fresh_products(self, state: ShowState) -> tuple[ShowProduct, ...]:
        """See `Around.fresh_products`."""
        return self._desk.fresh_products(state)

    def show_changed(self, changed: Changed) -> None:
        """See `Around.show_changed`."""
        before, after = changed.before, changed.after
        self._past.note(after, self._director.changed_by)
        self._news.memory.show_changed(after)
        self._push("show")
        if changed.events or before.show_id != after.show_id:
            self._push("events")
        if not changed.in_catalogue:
            self._desk.follow(before, after, by=self._director.changed_by)
        if (before.show_id, before.market) != (after.show_id, after.market):
            self._catalogue_is_fresh.set()
        self._shows.note(after)
        self._listening.show_changed(changed)
        self._trade.show_changed(changed)
        self._readiness.mark()
        self._timekeeper.look_again()
        self._push_health()  # a mute on air, a key for this run: the sentences follow the show

    # --- by itself -----------------------------------------------------------------------------

    def _outside(self) -> Outside:
        return Outside(
            director=self._director,
            catalogue=self._desk,
            listens=lambda: self._server.listens("questions"),
            tell=lambda topic: self._server.push("questions", topic),
            readiness=self._readiness.mark,
        )

    def _outside_the_door(self) -> DoorOutside:
        return DoorOutside(
            way_in=lambda: self._server.way_in,
            tell=lambda: self._push("door"),
            hang_up=self._server.hang_up,
            rehearses=lambda: rehearsing() or self._director.state.rehearsal,
            remembers=not (rehearsing() or separate_run()),
        )

    def _outside_trade(self) -> TradeOutside:
        return TradeOutside(
            director=self._director,
            catalogue=self._desk,
            imports=self._imports,
            tell=self._push,
            rehearses=lambda: rehearsing() or self._director.state.rehearsal,
        )

    def _outside_the_rehearsal(self, starter: RehearserStarter) -> RehearsalOutside:
        return RehearsalOutside(
            director=self._director,
            link=self._link,
            starter=starter,
            tell=lambda: self._push("rehearsal"),
            possible=rehearsing,
        )

    def _catalogue_changed(self, product_ids: tuple[ProductId, ...], by: str) -> None:
        self._news.products_changed, self._news.products_changed_by = product_ids, by
        self._push("catalogue")
        self._listening.products_changed(product_ids)
        self._readiness.mark()
        self._catalogue_is_fresh.set()

    async def _follow_catalogue(self) -> None:
        """Let the open show take over what changed in the catalogue."""
        await self._desk.wait_loaded()
        await self._director.wait_reconciled()
        self._desk.recall(self._director.state, self._director.events)
        while True:
            await self._catalogue_is_fresh.wait()
            self._catalogue_is_fresh.clear()
            try:
                await self._director.refresh()
            except StudioError as error:
                _log.warning("the show did not take over what is in the catalogue: %s", error)

    async def _log_streams(self) -> None:
        """Write down what becomes of the show's streams."""
        streams = self._director.streams
        await self._director.wait_reconciled()
        while True:
            await streams.changed.wait()
            streams.changed.clear()
            await self._director.note_events(streams.due)

    async def _list_shows(self) -> None:
        await self._shows.load()
        self._shows.note(self._director.state)
        while True:
            await self._shows.changed.wait()
            self._shows.changed.clear()
            news = self._shows.news()
            if news is not None:
                self._server.push("shows", news)

    def _push(self, topic: Topic) -> None:
        """Tell a topic to those who listen; what nobody wants to know is not worked out."""
        if self._server.listens(topic):
            message = self._news.topic(topic)
            if message is not None:
                self._server.push(topic, message)

    def _push_health(self) -> None:
        self._health_sent_ns = self._clock.monotonic_ns()
        self._push("health")

    async def _each_second(self) -> None:
        """Say how it goes where the engine does not, and end when nobody needs the studio."""
        while not self._unattended():
            await asyncio.sleep(HEALTH_EVERY_S / 2)
            if self._clock.monotonic_ns() - self._health_sent_ns > HEALTH_EVERY_S * 1e9:
                self._push_health()
            await self._keeper.retry()
            self._time.keep(on_air=self._director.state.on_air, now_ns=self._clock.monotonic_ns())

    def _unattended(self) -> bool:
        now_ns = self._clock.monotonic_ns()
        if self._server.attached or self._director.state.on_air:
            self._needed_ns = now_ns
        unattended = (now_ns - self._needed_ns) / 1e9 > self._unattended_exit_s
        if unattended:
            _log.info("off air and nobody attached: closing")
        return unattended

    def _close_studio(self) -> Answer:
        if self._director.state.on_air:
            raise Refused("end the show before closing the studio")
        self._closing.set()
        return Answer()

    async def _close(self, tasks: Sequence[asyncio.Task[object]]) -> None:
        if not self._director.state.on_air:
            await self._link.end_engine()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._imports.close()
        await self._server.close()
        await self._doors.close()
        await self._desk.write_owed()
        await self._listening.close()
        await self._trade.close()
        await self._rehearsal.close()
        await self._keeper.close()
