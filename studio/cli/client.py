"""A client of the control room that waits for its answers; starts a control room where none runs.

One thread, one socket: whoever uses it calls `wait_for_news` to hear the news.
"""

import itertools
import logging
import socket
import time
from collections.abc import Callable

from studio.core.errors import (
    ConnectionLost,
    EngineUnavailable,
    ProtocolError,
    RefusedElsewhere,
)
from studio.core.paths import log_folder
from studio.core.process import Rendezvous, is_running, read_rendezvous, start_detached
from studio.protocol.catalogue_reports import (
    CatalogueChanged,
    ImportRows,
    ProductOpened,
    ProductsListed,
    SpecsFound,
)
from studio.protocol.clip_messages import ClipsChanged, ClipsListed
from studio.protocol.codec import MAX_LINE_BYTES, decode_from_server, encode
from studio.protocol.door_reports import DeviceAdmitted, DevicePaired, DoorChanged
from studio.protocol.handshake import identify
from studio.protocol.message import Message, Role, Topic
from studio.protocol.messages import (
    Command,
    Denied,
    DevicesListed,
    Done,
    FromServer,
    HealthChanged,
    Hello,
    Meters,
    News,
    Request,
    ShowChanged,
    Told,
    Welcome,
)
from studio.protocol.question_reports import QuestionsChanged, QuestionsListed
from studio.protocol.rehearsal_messages import RehearsalChanged, RunOpened
from studio.protocol.reports import Device, Health
from studio.protocol.show_reports import EventsChanged, ReadinessChanged, ShowsChanged
from studio.protocol.team_messages import ConflictsListed, TeamChanged
from studio.protocol.trade_reports import (
    AccountsChanged,
    OutboxChanged,
    ParkedListed,
    ProgrammeChanged,
    SalesChanged,
    SalesTold,
)
from studio.show.events import ShowEvent
from studio.show.state import ShowState

STARTS_WITHIN_S = 30.0
"""A new database on a busy machine takes its time."""

ANSWER_WITHIN_S = 40.0
"""Longer than the longest the control room may wait for the engine."""

_LOOK_EVERY_S = 0.05
_REFUSALS = 40
"""So often nobody listens where a control room should, two seconds long: then it died, and its
number belongs to a stranger's process now."""

TOPICS: tuple[Topic, ...] = ("show", "health", "catalogue", "events")

_log = logging.getLogger(__name__)


class StudioClient:
    """Attached to a control room.

    Attributes:
        show: The newest show; None before the first was told.
        changed_by: Who made it so.
        health: The newest health.
        devices: As last listed.
        told: Every other thing it asked for and was told, oldest first; whoever asks empties it.
        catalogue: Which catalogue there is, and how an import goes; None before the first word.
        events: What happened in the show since it was attached, each once, oldest first.
        readiness: What is missing for the show; None where it was not asked for.
        shows: Every show; None where it was not asked for.
        meters: How loud it was last; None where it was not asked for.
        listener: Called with each show and each event as it comes.
    """

    def __init__(
        self, name: str, *, role: Role = "host", topics: tuple[Topic, ...] = TOPICS
    ) -> None:
        self._name = name
        self._role = role
        self._topics = topics
        self._socket: socket.socket | None = None
        self._buffer = bytearray()
        self._numbers = itertools.count(1)
        self._answers: dict[int, Done | Denied] = {}
        self.show: ShowState | None = None
        self.changed_by = ""
        self.health = Health()
        self.devices: tuple[Device, ...] = ()
        self.told: list[Told] = []
        self.catalogue: CatalogueChanged | None = None
        self.events: list[ShowEvent] = []
        self._known_events: set[str] = set()
        self.readiness: ReadinessChanged | None = None
        self.shows: ShowsChanged | None = None
        self.questions: QuestionsChanged | None = None
        self.door: DoorChanged | None = None
        self.outbox: OutboxChanged | None = None
        self.accounts: AccountsChanged | None = None
        self.sales: SalesChanged | None = None
        self.programme: ProgrammeChanged | None = None
        self.clips: ClipsChanged | None = None
        self.team: TeamChanged | None = None
        self.rehearsal: RehearsalChanged | None = None
        self.meters: Meters | None = None
        self.listener: Callable[[ShowState | ShowEvent], None] = lambda _news: None

    def attach(self, *, may_start: bool = True) -> None:
        """Attach to the control room; start one where none runs, if that is allowed.

        Raises:
            EngineUnavailable: None runs, or none came up in time.
            ProtocolError: What runs is no control room of this version.
        """
        self.close()
        deadline_s = time.monotonic() + STARTS_WITHIN_S
        pid, refusals = 0, 0
        while time.monotonic() < deadline_s:
            found = read_rendezvous("control")
            if found is not None and self._reach(found):
                return
            if not may_start:
                raise EngineUnavailable("no studio is running")
            refusals += found is not None
            if (found is None or refusals > _REFUSALS) and not (pid and is_running(pid)):
                pid, refusals = _start(pid), 0
            time.sleep(_LOOK_EVERY_S)
        raise EngineUnavailable(f"the control room did not start; see {log_folder()}")

    def request(self, command: Command, *, timeout_s: float = ANSWER_WITHIN_S) -> str:
        """Ask for something and wait for its one answer.

        Returns:
            The text of the answer, often empty.

        Raises:
            RefusedElsewhere: It was denied.
            ConnectionLost: The control room is gone; it may or may not have been done.
            EngineUnavailable: No answer came in time.
        """
        number = self.ask(command)
        deadline_s = time.monotonic() + timeout_s
        while number not in self._answers:
            if time.monotonic() > deadline_s:
                raise EngineUnavailable("the control room does not answer")
            self._take(deadline_s)
        answer = self._answers.pop(number)
        if isinstance(answer, Denied):
            raise RefusedElsewhere(answer.text, code=answer.code)
        return answer.text

    def ask(self, command: Command) -> int:
        """Ask for something without waiting; return the number its answer will carry."""
        number = next(self._numbers)
        self._send(Request(request_id=number, command=command))
        return number

    def wait_for_news(self, seconds: float) -> None:
        """Listen until something was said, at most for a time.

        Raises:
            ConnectionLost: The control room is gone.
        """
        self._take(time.monotonic() + seconds)

    def wait_for_show(self, seconds: float = 5.0) -> ShowState | None:
        """Listen until the show was told, at most for a time; see `wait_for_news`."""
        deadline_s = time.monotonic() + seconds
        while self.show is None and time.monotonic() < deadline_s:
            self._take(deadline_s)
        return self.show

    def close(self) -> None:
        """Hang up; safe to call again."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        self._buffer.clear()
        self._answers.clear()

    def _reach(self, found: Rendezvous) -> bool:
        try:
            self._socket = socket.create_connection(("127.0.0.1", found.port), timeout=2.0)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._shake_hands(found.secret)
        except (OSError, ConnectionLost) as error:
            _log.info("no control room yet: %s", error)
            self.close()
            return False
        return True

    def _shake_hands(self, secret: str) -> None:
        deadline_s = time.monotonic() + 5.0
        hello = self._next_message(deadline_s)
        if not isinstance(hello, Hello):
            raise ProtocolError("the control room did not greet")
        self._send(identify(hello, secret, role=self._role, name=self._name, topics=self._topics))
        if not isinstance(self._next_message(deadline_s), Welcome):
            raise ProtocolError("the control room did not let this command in")

    def _next_message(self, deadline_s: float) -> FromServer:
        while time.monotonic() < deadline_s:
            line = self._line(deadline_s)
            if line:
                return decode_from_server(line)
        raise ConnectionLost("the control room does not answer")

    def _take(self, deadline_s: float) -> None:
        """Take one message, if one comes in time."""
        line = self._line(deadline_s)
        if not line:
            return
        message = decode_from_server(line)
        match message:
            case Done() | Denied():
                self._answers[message.request_id] = message
            case ShowChanged(show=show, changed_by=changed_by):
                self.show, self.changed_by = show, changed_by
                self.listener(show)
            case HealthChanged(health=health):
                self.health = health
            case Meters():
                self.meters = message
            case DevicesListed(devices=devices):
                self.devices = devices
            case (
                ProductsListed() | ProductOpened() | SpecsFound() | ImportRows() | QuestionsListed()
            ):
                self.told.append(message)
            case ParkedListed() | SalesTold() | ConflictsListed() | RunOpened() | ClipsListed():
                self.told.append(message)
            case Hello() | Welcome() | DevicePaired() | DeviceAdmitted():
                raise ProtocolError(f"the control room said {type(message).__name__} out of turn")
            case _:
                self._take_news(message)

    def _take_news(self, news: News) -> None:
        match news:
            case CatalogueChanged():
                self.catalogue = news
            case EventsChanged(events=events):
                self._note(events)
            case ReadinessChanged():
                self.readiness = news
            case ShowsChanged():
                self.shows = news
            case QuestionsChanged():
                self.questions = news
            case DoorChanged():
                self.door = news
            case RehearsalChanged():
                self.rehearsal = news
            case _:
                self._take_trade_news(news)

    def _take_trade_news(self, news: News) -> None:
        match news:
            case OutboxChanged():
                self.outbox = news
            case AccountsChanged():
                self.accounts = news
            case SalesChanged():
                self.sales = news
            case ProgrammeChanged():
                self.programme = news
            case ClipsChanged():
                self.clips = news
            case TeamChanged():
                self.team = news
            case _:
                return

    def _note(self, events: tuple[ShowEvent, ...]) -> None:
        for event in events:
            if event.event_id not in self._known_events:
                self._known_events.add(event.event_id)
                self.events.append(event)
                self.listener(event)

    def _line(self, deadline_s: float) -> bytes:
        """Return a whole line, or nothing when none is there in time."""
        while b"\n" not in self._buffer:
            if len(self._buffer) > MAX_LINE_BYTES:
                raise ProtocolError("a line is longer than the protocol allows")
            if not self._receive(deadline_s):
                return b""
        line, _, rest = bytes(self._buffer).partition(b"\n")
        self._buffer[:] = rest
        return line

    def _receive(self, deadline_s: float) -> bool:
        connection = self._connected()
        connection.settimeout(max(0.001, deadline_s - time.monotonic()))
        try:
            got = connection.recv(65_536)
        except TimeoutError:
            return False
        except OSError as error:
            raise ConnectionLost("the control room is gone") from error
        if not got:
            raise ConnectionLost("the control room is gone")
        self._buffer += got
        return True

    def _send(self, message: Message) -> None:
        connection = self._connected()
        connection.settimeout(5.0)
        try:
            connection.sendall(encode(message))
        except OSError as error:
            raise ConnectionLost("the control room is gone") from error

    def _connected(self) -> socket.socket:
        if self._socket is None:
            raise ConnectionLost("not attached to a control room")
        return self._socket


def _start(before: int) -> int:
    if before:
        _log.warning("a control room ended while it started")
    return start_detached("control")
