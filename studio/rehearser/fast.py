"""A rehearsal in fast time: no processes, no sockets, no video, no wall clock.

The same pack, seed and host give the same run, event for event.
"""

from collections.abc import Callable
from dataclasses import dataclass

from studio.coach.record import Planned, Run, Sample
from studio.coach.recorder import About, Recorder
from studio.coach.subjects.sales import sold_by_currency
from studio.control.commands import Change
from studio.core.errors import Refused, StudioError
from studio.core.ids import ShowId
from studio.core.money import Money
from studio.protocol.messages import Command
from studio.protocol.question_commands import MarkAnswered, SetStatus
from studio.protocol.setup_commands import EndShow
from studio.protocol.show_commands import MarkMoment
from studio.rehearsal.fault_clock import FaultClock
from studio.rehearsal.host_port import Sight
from studio.rehearsal.hosts import PERFECT, host_named
from studio.rehearsal.partner import LATE_MS, Happened, Partner
from studio.rehearsal.planned import planned_cues
from studio.rehearsal.sight import Around, sample_of, seen_of
from studio.rehearser.fast_clock import FastClock
from studio.rehearser.fast_desk import FastDesk
from studio.rehearser.fast_faults import FastFaults, FaultParts
from studio.rehearser.fast_shop import FastShop
from studio.rehearser.fast_show import FastShow
from studio.rehearser.live_names import HOST, OWN_NAMES
from studio.rehearser.prepared import Prepared
from studio.show.events import ShowEvent

LOOK_MS = 250
"""So often the host looks; people are not faster."""

STEP_MS = 1_000
"""So often the audience lives, and the run is written down."""


FAST = 0.0
"""Speed of a run that went as fast as it could."""


def nothing(_told: object) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FastOrder:
    """What is to be run.

    Attributes:
        prepared: Pack, show and goods.
        partner: Who watches.
        seed: Of faults and host.
        host: Name of the scripted host.
        called: What the host calls themselves on the scorecard, or empty.
        faults: Whether faults strike.
        run_id: Of the run; empty: made of pack, seed and host.
        started_utc_ms: For the scorecard; None: the fast run's own time, which is always the same.
        possible: What the model sold a good host; empty: what this run sells, if its host is one.
        speed: For the scorecard; `FAST`: as fast as it went.
        on_event: Is told each event, in order.
        recorder: Makes who writes the run down.
        refused: Is told what the host asked for and why it was not done.
    """

    prepared: Prepared
    partner: Partner
    seed: int
    host: str = PERFECT
    called: str = ""
    faults: bool = True
    run_id: str = ""
    started_utc_ms: int | None = None
    possible: tuple[Money, ...] = ()
    speed: float = FAST
    on_event: Callable[[ShowEvent], None] = nothing
    recorder: Callable[[About], Recorder] = Recorder
    refused: Callable[[str], None] = nothing


def run_fast(order: FastOrder) -> Run:
    """Run a whole show, late orders included.

    Raises:
        BadInput: The pack or the host's name is wrong.
        StudioError: The show could not begin.
    """
    return _FastRun(order).run()


class _FastRun:
    def __init__(self, order: FastOrder) -> None:
        self._order = order
        pack, seed = order.prepared.pack, order.seed
        self._clock = FastClock()
        show_id = ShowId(f"rehearsal-{pack.pack_id}-{seed}")
        self._show = FastShow(order.prepared, self._clock, show_id)
        plan = planned_cues(self._show.state)
        self._recorder = order.recorder(_about(order, plan))
        self._show.listeners += [order.on_event, self._recorder.event]
        self._desk = FastDesk(self._show, self._clock)
        self._shop = FastShop(self._show, self._clock)
        clock = FaultClock(pack.faults if order.faults else (), seed, pack.length_s)
        parts = FaultParts(
            show=self._show, shop=self._shop, partner=order.partner, goods=order.prepared.goods
        )
        self._faults = FastFaults(clock, parts)
        self._host = host_named(order.host, plan, seed)
        self._length_ms = round(pack.length_s * 1_000)
        self._spoke = False

    def run(self) -> Run:
        """Go on air, live through the show, and wait for late orders."""
        self._show.go_live(HOST)
        while self._show.state.on_air:
            self._look()
            self._clock.at_ms += LOOK_MS
            if self._clock.at_ms % STEP_MS == 0:
                self._live()
            if self._clock.at_ms >= self._length_ms and self._show.state.on_air:
                self._do(EndShow())
        length_ms = self._clock.at_ms
        for strike in self._faults.heal_all(length_ms):
            self._recorder.healed(strike.kind, min(length_ms, strike.until_ms))
        self._wait_for_late_orders(length_ms)
        return self._finished(length_ms)

    def _look(self) -> None:
        """Let happen what happens by itself, then let the host do something."""
        clock = self._clock
        self._show.pass_time()
        for strike in self._faults.strike(clock.at_ms):
            self._recorder.struck(strike.kind, strike.at_ms)
        self._faults.let_producer_act(clock.utc_ms)
        sight = Sight(
            at_ms=clock.at_ms,
            state=self._show.state,
            questions=self._desk.open_questions(),
            faults=self._faults.standing,
        )
        act = self._host.look(sight)
        self._spoke |= act.speaks
        if act.command is not None:
            self._do(act.command)
        for strike in self._faults.heal(clock.at_ms):
            self._recorder.healed(strike.kind, min(clock.at_ms, strike.until_ms))

    def _do(self, command: Command) -> None:
        try:
            self._carry_out(command)
        except StudioError as error:
            self._order.refused(f"{type(command).__name__}: {error}")

    def _carry_out(self, command: Command) -> None:
        """Do what the host asks.

        Raises:
            StudioError: It was not done.
        """
        if isinstance(command, MarkAnswered):
            self._desk.answer(command, by=HOST)
        elif isinstance(command, SetStatus):
            self._desk.put(command, by=HOST)
        elif isinstance(command, MarkMoment):
            self._show.mark(command, by=HOST)
        elif isinstance(command, Change):
            self._show.change(command, by=HOST)
        else:
            raise Refused("there is nothing in a fast run that could do this")

    def _live(self) -> None:
        """Let the audience live through the second that is over, and write it down."""
        clock, desk, state = self._clock, self._desk, self._show.state
        around = Around(
            speaking=self._spoke,
            camera=self._faults.camera,
            sent=self._faults.sent,
            answered=tuple(desk.answered),
        )
        desk.answered.clear()
        seen = seen_of(state, around, at_ms=clock.at_ms, now_utc_ms=clock.utc_ms)
        happened = self._order.partner.step(seen, STEP_MS / 1_000)
        for asked in desk.take_in((*self._faults.said, *happened.said)):
            self._recorder.asked(asked)
        self._faults.said.clear()
        self._shop.take_in(happened.bought)
        self._take_orders()
        self._recorder.sample(self._sample(happened))
        self._spoke = False

    def _sample(self, happened: Happened) -> Sample:
        counted = Sample(
            at_ms=self._clock.at_ms - STEP_MS,
            viewers=happened.viewers,
            speaking=self._spoke,
            messages=len(happened.said),
            open_questions=self._desk.waiting,
        )
        return sample_of(self._show.state, counted, now_utc_ms=self._clock.utc_ms)

    def _take_orders(self) -> None:
        for sold in self._shop.do_what_is_due():
            self._recorder.sold(sold)

    def _wait_for_late_orders(self, length_ms: int) -> None:
        until_ms = length_ms + LATE_MS
        self._shop.take_in(self._order.partner.late(until_ms))
        self._shop.is_down = False
        self._clock.at_ms = until_ms
        self._take_orders()

    def _finished(self, length_ms: int) -> Run:
        for asked in self._desk.asked():  # how many asked by the end
            self._recorder.asked(asked)
        started = self._order.started_utc_ms
        return self._recorder.run(
            started_utc_ms=self._clock.zero_utc_ms if started is None else started,
            length_ms=length_ms,
            possible=self._order.possible or self._own(),
        )

    def _own(self) -> tuple[Money, ...]:
        """Return what was sold, where the host is the one that all others are measured against."""
        return sold_by_currency(self._shop.sold) if self._order.host == PERFECT else ()


def _about(order: FastOrder, plan: tuple[Planned, ...]) -> About:
    prepared, pack = order.prepared, order.prepared.pack
    return About(
        run_id=order.run_id or f"{pack.pack_id}-{order.seed}-{order.host}",
        host=order.called,
        pack_id=pack.pack_id,
        title=prepared.show.title or pack.titles[0].text,
        market=prepared.show.market,
        seed=order.seed,
        speed=order.speed,
        planned_s=pack.length_s,
        plan=plan,
        own_names=OWN_NAMES,
    )
