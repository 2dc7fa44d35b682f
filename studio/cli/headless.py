"""A show without a window: set up, on air, what was planned at its time, off air, the figures.

`cuecard broadcast` and `cuecard show run` differ in what they read; from there on both are this.
"""

import contextlib
import json
import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import FrameType

from studio.cli.accounting import Outcome, has_ended, problems_of, stats_of
from studio.cli.chats import ChatPlan, Chats
from studio.cli.client import TOPICS, StudioClient
from studio.cli.doorway import DoorPlan, Doorway
from studio.cli.receivers import ReceiverPlan, Receivers
from studio.cli.session import (
    Session,
    loads_of_session,
    own_session,
    processes_of_session,
    wait_until_ended,
)
from studio.cli.terminal import complain, say
from studio.cli.watch import Watch
from studio.core.clock import SystemClock
from studio.core.errors import ConnectionLost, RefusedElsewhere, StudioError
from studio.core.logs import start_log, stop_log
from studio.protocol.messages import Command
from studio.protocol.reports import SourceState
from studio.protocol.setup_commands import CloseStudio, EndShow, GoLive
from studio.show.events import ShowEvent
from studio.show.state import ShowState

READY_WITHIN_S = 20.0
ON_AIR_WITHIN_S = 4.0
LAST_WORD_WITHIN_S = 20.0
"""A busy disk keeps a recording open for seconds after its last picture."""

NEWS_EVERY_S = 0.25

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A command and its time.

    Attributes:
        at_s: Since the show went on air.
        command: What is asked then.
    """

    at_s: float
    command: Command


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlessPlan:
    """A show without a window that can begin.

    Attributes:
        name: Which command it is, shown beside everything it changes.
        set_up: Given the client, sets the show up.
        before_air: Asked when sources are there, just before going on air.
        schedule: What is asked on air, in order of time.
        seconds: How long to be on air; None: until Ctrl+C.
        stats: File for what happened; None: none is written.
        attach: Whether to use the studio that is open.
        rehearsal: Whether nothing may leave the machine.
        listener: Hears each show and each event.
        tell: Takes the lines for whoever watches.
        door: What other devices find open, or None.
        receivers: Who is told of what happens.
        chats: Which are read, from the beginning of the show.
    """

    name: str
    set_up: Callable[[StudioClient], None]
    before_air: tuple[Command, ...] = ()
    schedule: tuple[Timed, ...] = ()
    seconds: float | None = None
    stats: Path | None = None
    attach: bool = False
    rehearsal: bool = False
    listener: Callable[[ShowState | ShowEvent], None] = field(default=lambda _news: None)
    tell: Callable[[str], None] = say
    door: DoorPlan | None = None
    receivers: tuple[ReceiverPlan, ...] = ()
    chats: tuple[ChatPlan, ...] = ()


def run_headless(plan: HeadlessPlan) -> int:
    """Go on air as planned; return 0 when every picture was delivered or accounted for."""
    if plan.attach:
        start_log("cuecard")
        try:
            return _in(plan, None)
        finally:
            stop_log()
    with own_session(rehearsal=plan.rehearsal) as session:
        start_log("cuecard")
        try:
            code = _in(plan, session)
            session.keep = code != 0
        finally:
            stop_log()
        if session.keep:
            complain(f"The logs of this run are in {session.folder / 'log'}.")
        return code


def _in(plan: HeadlessPlan, session: Session | None) -> int:
    topics = TOPICS if plan.door is None else (*TOPICS, "door")
    topics = (*topics, "outbox") if plan.receivers else topics
    topics = (*topics, "questions") if plan.chats else topics
    client = StudioClient(plan.name, topics=topics)
    client.listener = plan.listener
    try:
        client.attach(may_start=session is not None)
        with interruptible() as asked_to_end:
            return HeadlessShow(plan, client, asked_to_end).run()
    except StudioError as error:
        _log.exception("the show could not go on")
        complain(f"cuecard: {error}")
        return 1
    finally:
        if session is not None:
            close_studio(client)
        client.close()


class HeadlessShow:
    """One show, from setting up to the figures."""

    def __init__(
        self, plan: HeadlessPlan, client: StudioClient, asked_to_end: threading.Event
    ) -> None:
        self._plan = plan
        self._client = client
        self._asked_to_end = asked_to_end
        self._watch = Watch(plan.tell)
        self._waiting = sorted(plan.schedule, key=lambda timed: timed.at_s)
        self._refused: list[str] = []
        self._attachments = 1
        self._composed = 0
        self._engines_lost = 0
        self._doorway = Doorway(plan.door or DoorPlan(), client)
        self._receivers = Receivers(plan.receivers, client)
        self._chats = Chats(plan.chats, client, plan.tell)

    def run(self) -> int:
        """Return the exit code.

        Raises:
            StudioError: It could not begin.
        """
        try:
            return self._run()
        finally:
            self._doorway.close()

    def _run(self) -> int:
        self._doorway.open()
        self._receivers.connect()
        self._plan.set_up(self._client)
        self._chats.connect()  # their reader takes its time to start, as the sources do
        self._until_ready()
        went_live_utc_ms = _utc_ms()
        for command in self._plan.before_air:
            self._client.request(command)
        text = self._client.request(GoLive())
        self._plan.tell("On air." + (f" {text}" if text else ""))
        self._until_told_of_air()
        self._stay()
        encoder, encoder_text = self._client.health.encoder, self._client.health.encoder_text
        loads = loads_of_session()
        self._end()
        outcome = Outcome(
            health=replace(self._client.health, encoder=encoder, encoder_text=encoder_text),
            went_live_utc_ms=went_live_utc_ms,
            ended_utc_ms=_utc_ms(),
            attachments=self._attachments,
            engines_lost=self._engines_lost,
            memory_bytes=sum(load.memory_bytes for load in loads),
            control_cpu_s=sum(load.cpu_s for load in loads if load.name == "control"),
        )
        return self._conclude(outcome)

    def _until_ready(self) -> None:
        """Wait until the engine runs, the sources gave something, or will not, and chats are read.

        A chat that can't be reached holds nothing up: the reader of all of them is waited for.
        """
        deadline_s = time.monotonic() + READY_WITHIN_S
        while time.monotonic() < deadline_s and not self._asked_to_end.is_set():
            health = self._client.health
            begun = all(source.state is not SourceState.STARTING for source in health.sources)
            if health.engine_running and health.sources and begun and self._chats.begun():
                return
            self._client.wait_for_news(NEWS_EVERY_S)
            self._doorway.look()
        self._watch.look(self._client.health)

    def _until_told_of_air(self) -> None:
        """Wait for the show that says so: it may come a little after the answer."""
        deadline_s = time.monotonic() + ON_AIR_WITHIN_S
        while not self._on_air() and time.monotonic() < deadline_s:
            self._client.wait_for_news(NEWS_EVERY_S)

    def _on_air(self) -> bool:
        return self._client.show is not None and self._client.show.on_air

    def _stay(self) -> None:
        seconds = self._plan.seconds
        end_s = None if seconds is None else time.monotonic() + seconds
        while not self._asked_to_end.is_set() and (end_s is None or time.monotonic() < end_s):
            self._do_what_is_due()
            left_s = NEWS_EVERY_S if end_s is None else end_s - time.monotonic()
            self._listen(min(NEWS_EVERY_S, max(0.0, left_s), self._next_due_s()))
            self._note_a_new_engine()
            self._look_around()
            self._watch.look(self._client.health)
            if not self._on_air():
                self._plan.tell("The show was ended by another.")
                return

    def _do_what_is_due(self) -> None:
        while self._waiting and self._next_due_s() <= 0:
            timed = self._waiting.pop(0)
            name = type(timed.command).__name__
            try:
                self._client.request(timed.command)
            except RefusedElsewhere as error:
                self._refused.append(f"{name} at {timed.at_s:g} s was refused: {error}")
                self._plan.tell(self._refused[-1])
            except ConnectionLost:
                self._attach_again()
                self._waiting.insert(0, timed)

    def _next_due_s(self) -> float:
        """Return the seconds up to the next planned command; a long time where there is none."""
        show = self._client.show
        since = show.on_air_since_utc_ms if show is not None else None
        if not self._waiting or since is None:
            return NEWS_EVERY_S
        return max(0.0, self._waiting[0].at_s - (_utc_ms() - since) / 1_000)

    def _note_a_new_engine(self) -> None:
        """A count that goes back belongs to another engine."""
        composed = self._client.health.stats.composed
        if self._client.health.engine_running:
            self._engines_lost += composed < self._composed
            self._composed = composed

    def _look_around(self) -> None:
        try:
            self._doorway.look()
            self._chats.look()
        except ConnectionLost:
            self._attach_again()

    def _listen(self, seconds: float) -> None:
        try:
            self._client.wait_for_news(seconds)
        except ConnectionLost:
            self._attach_again()

    def _attach_again(self) -> None:
        self._plan.tell("The control room ended; the picture stays. Starting another one.")
        self._chats.room_lost()
        self._client.attach()
        self._attachments += 1
        self._doorway.open()
        self._receivers.hold_secrets()

    def _end(self) -> None:
        """End the show and wait for the last figures."""
        try:
            self._ask_for_the_end()
        except ConnectionLost:
            self._attach_again()
            self._ask_for_the_end()
        deadline_s = time.monotonic() + LAST_WORD_WITHIN_S
        while not self._all_closed() and time.monotonic() < deadline_s:
            self._client.wait_for_news(NEWS_EVERY_S)
        self._watch.look(self._client.health)

    def _ask_for_the_end(self) -> None:
        try:
            self._client.request(EndShow())
        except RefusedElsewhere as error:
            _log.info("nothing to end: %s", error)

    def _all_closed(self) -> bool:
        return all(has_ended(output) for output in self._client.health.outputs)

    def _conclude(self, outcome: Outcome) -> int:
        problems = (*problems_of(outcome), *self._refused, *self._receivers.wait())
        stats, outputs = outcome.health.stats, outcome.health.outputs
        self._plan.tell(
            f"Off air. {stats.composed} pictures composed, {stats.encoded} encoded, "
            f"{stats.dropped} dropped, {stats.repeated} repeated."
        )
        for output in outputs:
            where = f" {output.path}" if output.path else ""
            self._plan.tell(
                f"{output.name}: {output.frames_sent} pictures sent, {output.frames_dropped} "
                f"left out, {output.reconnects} reconnects.{where}"
            )
        if self._plan.stats is not None and not _write(self._plan, stats_of(outcome, problems)):
            return 1
        for problem in problems:
            complain(problem)
        return 1 if problems else 0


def _write(plan: HeadlessPlan, stats: dict[str, object]) -> bool:
    if plan.stats is None:
        return True
    try:
        plan.stats.write_text(json.dumps(stats, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        complain(f"The stats could not be written to {plan.stats}: {error.strerror}.")
        return False
    return True


def close_studio(client: StudioClient) -> None:
    """End this run's own studio; on air it would stay, so the show is ended first."""
    processes = processes_of_session()
    for command in (EndShow(), CloseStudio()):
        with contextlib.suppress(StudioError):
            client.request(command)
    client.close()
    if not wait_until_ended(processes):
        complain("Not every process of this run ended; `cuecard end` tries again.")


@contextlib.contextmanager
def interruptible() -> Iterator[threading.Event]:
    """Let Ctrl+C and SIGTERM end the show instead of the command."""
    asked_to_end = threading.Event()

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        asked_to_end.set()

    before = {}
    for number in (signal.SIGINT, signal.SIGTERM):
        before[number] = signal.signal(number, interrupt)
    try:
        yield asked_to_end
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _utc_ms() -> int:
    return SystemClock().utc_ms()
