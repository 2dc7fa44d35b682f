"""A rehearsal in real time: beside a real studio, with the local platform as all of its outside.

The studio is the one that runs, or one that is started; whoever runs this is a client of it like
any other.
"""

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from studio.catalogue.import_plan import ImportPlan
from studio.cli.client import StudioClient
from studio.coach.record import Run
from studio.coach.recorder import About, Recorder
from studio.coach.words import words_for
from studio.core.clock import SystemClock
from studio.core.errors import EngineUnavailable, RefusedElsewhere, StudioError
from studio.core.host_language import host_language
from studio.protocol.message import Topic
from studio.protocol.rehearsal_messages import RehearsalReport, Stage
from studio.protocol.reports import OutputState, SourceState
from studio.protocol.setup_commands import EndShow, GoLive
from studio.rehearsal.fault_clock import FaultClock
from studio.rehearsal.hosts import host_named
from studio.rehearsal.pack import Pack
from studio.rehearsal.partner import LATE_MS, Partner
from studio.rehearsal.planned import planned_cues
from studio.rehearser.live_coach import LiveCoach
from studio.rehearser.live_farewell import take_leave
from studio.rehearser.live_faults import FaultTools, LiveFaults, possible
from studio.rehearser.live_names import COACH, HOST, OWN_NAMES, REHEARSAL
from studio.rehearser.live_orders import LiveOrders
from studio.rehearser.live_prices import LivePrices
from studio.rehearser.live_producer import LiveProducer
from studio.rehearser.live_questions import LiveQuestions
from studio.rehearser.live_setup import (
    TOPICS,
    Setting,
    connect,
    set_up_show,
    shop_of,
    until_heard,
    wares_of,
)
from studio.rehearser.live_turn import LiveTurns, TurnParts
from studio.rehearser.live_word import LiveWord
from studio.rehearser.own_show import goods_of_open_show, pack_of_open_show
from studio.rehearser.partners import partner_of
from studio.rehearser.platform_desk import PlatformDesk
from studio.rehearser.platform_process import PlatformProcess, Whereabouts
from studio.rehearser.prepared import Prepared
from studio.show.state import ShowState

TURN_S = 0.25
READY_WITHIN_S = 30.0
ON_AIR_WITHIN_S = 5.0
LAST_WORD_WITHIN_S = 20.0
_LISTENS: tuple[Topic, ...] = ("show", "health", "events")
_ENDED = frozenset({OutputState.IDLE, OutputState.FAILED})

_log = logging.getLogger(__name__)


class Cancelled(StudioError):
    """The rehearsal was stopped before the show was on air: there is nothing to score."""


def nothing(_told: object) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveOrder:
    """What is rehearsed, and how.

    Attributes:
        run_id: Which run.
        prepared: Pack, show and goods; None: the show that is open.
        seed: Of audience and faults.
        called: What the host calls themselves on the scorecard, or empty.
        script: Name of the scripted host, who goes on air, too; empty: a person hosts.
        light: Send to nowhere instead of the local platform.
        faults: Whether faults strike.
        replay: A past show that is the audience; None: as the pack has it.
        own_sources: Whether the studio's own camera and microphone stay.
        recording: File; None: nothing is recorded.
        received: Folder for what the local platform receives; None: it is not kept.
    """

    run_id: str
    prepared: Prepared | None
    seed: int
    called: str = ""
    script: str = ""
    light: bool = False
    faults: bool = True
    replay: Path | None = None
    own_sources: bool = False
    recording: Path | None = None
    received: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveOutside:
    """What a rehearsal needs of whoever runs it.

    Attributes:
        asked_to_end: Set when it shall end: a show that is on air is ended and told of.
        gone: Set when nobody is there any more who could be told.
        may_start: Whether a studio is started where none runs.
        hear: Is told how it goes, as everybody in the studio is.
        look: Is told where the platform is, once it has heard everything and before it ends.
        recorder: Makes who writes the run down.
    """

    asked_to_end: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)
    may_start: bool = False
    hear: Callable[[RehearsalReport], None] = nothing
    look: Callable[[Whereabouts], None] = nothing
    recorder: Callable[[About], Recorder] = Recorder


def run_live(order: LiveOrder, outside: LiveOutside | None = None) -> Run:
    """Set up, wait for the host, live through the show, and return the record of it.

    Raises:
        Cancelled: It was ended before the show was on air.
        StudioError: It could not be brought about, or the studio or the platform is gone.
    """
    with contextlib.ExitStack() as stack:
        return _LiveRun(order, outside or LiveOutside(), stack).run()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Programme:
    """What there is to rehearse."""

    pack: Pack
    goods: ImportPlan | None
    title: str


class _LiveRun:
    def __init__(self, order: LiveOrder, outside: LiveOutside, stack: contextlib.ExitStack) -> None:
        self._order, self._outside, self._stack = order, outside, stack
        self._clock = SystemClock()
        self._orders: LiveOrders | None = None
        report = RehearsalReport(
            stage=Stage.PREPARING, seed=order.seed, light=order.light, faults=order.faults
        )
        self._word = LiveWord(report, outside.hear)

    def run(self) -> Run:
        platform = PlatformProcess(record=self._order.received)
        self._stack.callback(platform.close)
        self._whereabouts = platform.whereabouts
        self._desk = PlatformDesk(self._whereabouts)
        self._stack.callback(self._desk.close)
        programme = self._prepare()
        voice: tuple[Topic, ...] = () if self._order.script else ("meters",)
        self._client = self._attached(REHEARSAL, (*_LISTENS, *voice))
        self._stack.callback(self._take_leave)
        pack = programme.pack
        self._word.tell(self._client, Stage.READY, title=programme.title, pack_id=pack.pack_id)
        partner = partner_of(
            pack, programme.goods, seed=self._order.seed, replay=self._order.replay
        )
        recorder = self._outside.recorder(self._about(programme))
        turns, since_utc_ms = self._begin(programme, partner, recorder)
        length_ms = self._stay(turns, since_utc_ms)
        self._word.tell(self._client, Stage.SCORING, viewers=0, hints=())
        return self._finished(turns, recorder, partner, since_utc_ms, length_ms)

    # --- before the show -----------------------------------------------------------------------

    def _prepare(self) -> _Programme:
        """Set the studio up, over a client that hears more than is needed afterwards."""
        order = self._order
        setting = Setting(
            run_id=order.run_id,
            prepared=order.prepared,
            light=order.light,
            own_sources=order.own_sources,
            recording=order.recording,
        )
        client = StudioClient(REHEARSAL, role="rehearsal", topics=TOPICS)
        try:
            client.attach(may_start=self._outside.may_start)
            set_up_show(client, setting)
            programme = self._programme(client)
            self._desk.sell(wares_of(programme.goods, programme.pack.market))
            connect(client, self._desk, self._whereabouts, setting)
            until_heard(client, self._outside.asked_to_end.is_set)
        finally:
            client.close()
        return programme

    def _programme(self, client: StudioClient) -> _Programme:
        prepared = self._order.prepared
        if prepared is not None:
            title = prepared.show.title or prepared.pack.titles[0].text
            return _Programme(pack=prepared.pack, goods=prepared.goods, title=title)
        state = _told(client.wait_for_show())
        return _Programme(
            pack=pack_of_open_show(state, self._order.seed),
            goods=goods_of_open_show(client, state),
            title=state.title,
        )

    def _attached(self, name: str, topics: tuple[Topic, ...]) -> StudioClient:
        client = StudioClient(name, role="rehearsal", topics=topics)
        self._stack.callback(client.close)
        client.attach(may_start=False)
        client.wait_for_show(ON_AIR_WITHIN_S if "show" in topics else 0.0)
        return client

    def _about(self, programme: _Programme) -> About:
        pack = programme.pack
        return About(
            run_id=self._order.run_id,
            host=self._order.called,
            pack_id=pack.pack_id,
            title=programme.title,
            market=pack.market,
            seed=self._order.seed,
            planned_s=pack.length_s,
            plan=planned_cues(_told(self._client.show)),
            own_names=OWN_NAMES,
        )

    def _begin(
        self, programme: _Programme, partner: Partner, recorder: Recorder
    ) -> tuple[LiveTurns, int]:
        """Wait until the show is on air; return who takes the turns, and since when it is."""
        order, pack = self._order, programme.pack
        host = self._scripted_host()
        since_utc_ms = self._until_on_air(host)
        orders = LiveOrders(self._desk, recorder)
        plans = possible(pack.faults, light=order.light) if order.faults else ()
        sheets = () if programme.goods is None else programme.goods.sheets
        producer = LiveProducer()
        self._stack.callback(producer.go)
        tools = FaultTools(
            client=self._client,
            desk=self._desk,
            partner=partner,
            orders=orders,
            producer=producer,
            prices=LivePrices(self._client, self._desk, orders),
            sheets={sheet.product_id: sheet for sheet in sheets},
            state=lambda: _told(self._client.show),
        )
        plan = planned_cues(_told(self._client.show))
        parts = TurnParts(
            client=self._client,
            desk=self._desk,
            partner=partner,
            recorder=recorder,
            orders=orders,
            questions=LiveQuestions(self._client, recorder),
            faults=LiveFaults(FaultClock(plans, order.seed, pack.length_s), tools),
            producer=producer,
            coach=LiveCoach(self._attached(COACH, ()), words_for(host_language())),
            script=host_named(order.script, plan, order.seed) if order.script else None,
            host=host,
        )
        self._orders = orders
        self._ends_ms = round(pack.length_s * 1_000) if order.script else None
        return LiveTurns(parts, since_utc_ms), since_utc_ms

    def _scripted_host(self) -> StudioClient | None:
        if not self._order.script:
            return None
        host = StudioClient(HOST, role="host", topics=())
        self._stack.callback(host.close)
        host.attach(may_start=False)
        return host

    def _until_on_air(self, host: StudioClient | None) -> int:
        """Wait for whoever hosts; a scripted host goes on air once there is a picture."""
        if host is not None:
            self._until_sources_are_there()
            host.request(GoLive())
        while True:
            show = self._client.show
            if show is not None and show.on_air_since_utc_ms is not None:
                return show.on_air_since_utc_ms
            if self._outside.asked_to_end.is_set():
                raise Cancelled("the rehearsal was ended before the show was on air")
            self._client.wait_for_news(TURN_S)

    def _until_sources_are_there(self) -> None:
        deadline_s = time.monotonic() + READY_WITHIN_S
        while time.monotonic() < deadline_s and not self._outside.asked_to_end.is_set():
            health = self._client.health
            begun = all(one.state is not SourceState.STARTING for one in health.sources)
            if health.engine_running and health.sources and begun:
                return
            self._client.wait_for_news(TURN_S)

    # --- the show ------------------------------------------------------------------------------

    def _stay(self, turns: LiveTurns, since_utc_ms: int) -> int:
        """Take turns until the show is off air; return how long it was, in ms."""
        while True:
            state, now_utc_ms = _told(self._client.show), self._clock.utc_ms()
            length_ms = now_utc_ms - since_utc_ms
            if not state.on_air:
                turns.note_events()
                turns.finish(length_ms)
                return length_ms
            if self._outside.gone.is_set():
                raise Cancelled("nobody is there any more")
            over = self._ends_ms is not None and length_ms >= self._ends_ms
            if over or self._outside.asked_to_end.is_set():
                self._end_show()
                continue
            turns.turn(state, now_utc_ms)
            told = {"viewers": turns.viewers, "hints": turns.hints}
            self._word.tell(self._client, Stage.RUNNING, **told)
            self._listen(TURN_S)

    def _end_show(self) -> None:
        with contextlib.suppress(RefusedElsewhere):  # the host ended it just now
            self._client.request(EndShow())
        deadline_s = time.monotonic() + ON_AIR_WITHIN_S
        while _told(self._client.show).on_air and time.monotonic() < deadline_s:
            self._client.wait_for_news(TURN_S)

    def _listen(self, seconds: float) -> None:
        deadline_s = time.monotonic() + seconds
        while (left_s := deadline_s - time.monotonic()) > 0:
            self._client.wait_for_news(left_s)
            if self._outside.asked_to_end.is_set():
                return

    # --- after it ------------------------------------------------------------------------------

    def _finished(
        self,
        turns: LiveTurns,
        recorder: Recorder,
        partner: Partner,
        since_utc_ms: int,
        length_ms: int,
    ) -> Run:
        self._wait_for(self._is_closed, LAST_WORD_WITHIN_S)
        turns.note_events()
        turns.sum_up(partner.late(length_ms + LATE_MS))
        recording = self._order.recording
        return recorder.run(
            started_utc_ms=since_utc_ms,
            length_ms=length_ms,
            recording="" if recording is None else recording.name,
        )

    def _is_closed(self) -> bool:
        return all(output.state in _ENDED for output in self._client.health.outputs)

    def _wait_for(self, true: Callable[[], bool], within_s: float) -> None:
        deadline_s = time.monotonic() + within_s
        while not true() and time.monotonic() < deadline_s:
            self._client.wait_for_news(TURN_S)

    def _take_leave(self) -> None:
        if not self._outside.gone.is_set():
            take_leave(
                shop_of(self._order.run_id),
                self._orders.placed if self._orders is not None else 0,
                lambda: self._outside.look(self._whereabouts),
            )


def _told(state: ShowState | None) -> ShowState:
    if state is None:
        raise EngineUnavailable("the control room does not say which show is open")
    return state
