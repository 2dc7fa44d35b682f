"""One turn of a real run after the other: look, let fail, let host and audience act, write down."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass

from studio.cli.client import StudioClient
from studio.coach.record import Sample
from studio.coach.recorder import Recorder
from studio.coach.scorecard import Sentence
from studio.core.errors import RefusedElsewhere
from studio.protocol.messages import Command
from studio.rehearsal.host_port import ScriptedHost, Sight
from studio.rehearsal.partner import Bought, Happened, Partner
from studio.rehearsal.sight import sample_of
from studio.rehearser.live_coach import LiveCoach
from studio.rehearser.live_faults import LiveFaults
from studio.rehearser.live_orders import LiveOrders
from studio.rehearser.live_producer import LiveProducer
from studio.rehearser.live_questions import LiveQuestions
from studio.rehearser.live_sight import Answers, Voice, on_air_ms, seen
from studio.rehearser.platform_desk import PlatformDesk
from studio.show.events import ShowEvent
from studio.show.state import ShowState

STEP_MS = 500
"""So often the audience lives."""

SECOND_MS = 1_000
MOST_SECONDS_AT_ONCE = 30
"""Written down after a standstill, such as a laptop that slept."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnParts:
    """Who takes part in a run.

    Attributes:
        client: Attached as a rehearsal.
        desk: Of the local platform.
        partner: Who watches.
        recorder: Writes it down.
        orders: What is bought.
        questions: What is asked.
        faults: What goes wrong.
        producer: Who is none.
        coach: Writes hints.
        script: Who hosts by script; None: a person does.
        host: Attached as that host; None: a person is.
    """

    client: StudioClient
    desk: PlatformDesk
    partner: Partner
    recorder: Recorder
    orders: LiveOrders
    questions: LiveQuestions
    faults: LiveFaults
    producer: LiveProducer
    coach: LiveCoach
    script: ScriptedHost | None = None
    host: StudioClient | None = None


class LiveTurns:
    """Takes turns for as long as the show is on air.

    Attributes:
        viewers: Watching now.
        hints: What the coach would say now.
    """

    def __init__(self, parts: TurnParts, since_utc_ms: int) -> None:
        self._parts = parts
        self._since_utc_ms = since_utc_ms
        self._voice, self._answers = Voice(), Answers()
        self._noted = 0
        self._stepped_ms = 0
        self._second_ms = SECOND_MS
        self._messages = 0
        self._captions = ""
        self.viewers = 0
        self.hints: tuple[Sentence, ...] = ()

    def turn(self, state: ShowState, now_utc_ms: int) -> None:
        """Take one turn.

        Args:
            state: The show, which is on air.
            now_utc_ms: When.

        Raises:
            StudioError: Studio or platform are gone.
        """
        parts, at_ms = self._parts, on_air_ms(state, now_utc_ms)
        self.note_events()
        for strike in parts.faults.strike(at_ms):
            parts.recorder.struck(strike.kind, at_ms)
        self._let_host_act(state, at_ms)
        self._voice.listen(parts.client.meters, time.monotonic())
        for strike in parts.faults.heal(at_ms):
            parts.recorder.healed(strike.kind, at_ms)
        parts.producer.look(state, now_utc_ms)
        if at_ms - self._stepped_ms >= STEP_MS:
            self._let_audience_live(state, at_ms, now_utc_ms)
        self._write_down(state, at_ms, now_utc_ms)

    def note_events(self) -> None:
        """Take in what happened in the show since it went on air."""
        events: Sequence[ShowEvent] = self._parts.client.events[self._noted :]
        self._noted += len(events)
        for event in events:
            if event.at_utc_ms >= self._since_utc_ms:
                self._answers.note(event)
                self._parts.recorder.event(event)

    def finish(self, length_ms: int) -> None:
        """Heal what stands; what was decided on and not ordered yet comes late."""
        for strike in self._parts.faults.heal_all(length_ms):
            self._parts.recorder.healed(strike.kind, min(length_ms, strike.until_ms))

    def sum_up(self, late: Sequence[Bought]) -> None:
        """Take in every question as it stands in the end, and what is ordered after the show.

        Raises:
            StudioError: The studio does not say.
        """
        self._parts.questions.look_at_all(self._since_utc_ms)
        self._parts.orders.note_late(late)

    def _let_host_act(self, state: ShowState, at_ms: int) -> None:
        parts = self._parts
        if parts.script is None:
            return
        sight = Sight(
            at_ms=at_ms,
            state=state,
            questions=parts.questions.open,
            faults=parts.faults.standing,
        )
        act = parts.script.look(sight)
        self._voice.told = act.speaks
        if act.command is not None and parts.host is not None:
            _ask(parts.host, act.command)

    def _let_audience_live(self, state: ShowState, at_ms: int, now_utc_ms: int) -> None:
        parts = self._parts
        view = seen(
            parts.client,
            state,
            speaking=self._voice.speaks(time.monotonic()),
            answered=self._answers.take(),
            now_utc_ms=now_utc_ms,
        )
        seconds, self._stepped_ms = (at_ms - self._stepped_ms) / 1_000, at_ms
        happened: Happened = parts.partner.step(view, seconds)
        self.viewers = happened.viewers
        self._messages += len(happened.said)
        if happened.said:
            parts.questions.heard(happened.said)
            parts.desk.say(happened.said)
        parts.orders.take_in(happened.bought)
        parts.orders.do_what_is_due(at_ms)
        captions = state.texts.captions
        if captions and captions != self._captions:
            parts.recorder.caption(captions, at_ms, shown=view.price, usual=view.list_price)
        self._captions = captions

    def _write_down(self, state: ShowState, at_ms: int, now_utc_ms: int) -> None:
        """Write the seconds down that are over, and look at the desk once for all of them."""
        if at_ms < self._second_ms:
            return
        parts = self._parts
        parts.questions.look(self._since_utc_ms)
        spoke, messages, self._messages = self._voice.spoke(), self._messages, 0
        begin_ms = max(self._second_ms, at_ms - MOST_SECONDS_AT_ONCE * SECOND_MS)
        begin_ms -= begin_ms % SECOND_MS
        for second_ms in range(begin_ms, at_ms + 1, SECOND_MS):
            counted = Sample(
                at_ms=second_ms - SECOND_MS,
                viewers=self.viewers,
                speaking=spoke,
                messages=messages,
                open_questions=parts.questions.open_count,
            )
            parts.recorder.sample(sample_of(state, counted, now_utc_ms=now_utc_ms))
            self._second_ms, messages = second_ms + SECOND_MS, 0
        self.hints = parts.recorder.hints()
        parts.coach.say(self.hints, state, at_ms)


def _ask(host: StudioClient, command: Command) -> None:
    try:
        host.request(command)
    except RefusedElsewhere as error:
        _log.info("the host was refused %s: %s", type(command).__name__, error)
