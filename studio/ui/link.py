"""The window's one socket: to the control room, which is started where none runs.

Attaching is tried at once, then after 0.25 s doubling to 4 s. What arrives is taken once per turn
of the event loop, and of each topic only the newest line is decoded: however much is pushed, the
window draws at its own pace.
"""

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import get_args

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QTcpSocket

from studio.core.errors import ProtocolError
from studio.core.process import Rendezvous, read_rendezvous, start_detached
from studio.protocol.codec import MAX_LINE_BYTES, decode_from_server, encode
from studio.protocol.handshake import identify
from studio.protocol.message import Topic
from studio.protocol.messages import (
    Command,
    Denied,
    Done,
    FromServer,
    HealthChanged,
    Hello,
    Meters,
    News,
    ShowChanged,
    Told,
    Welcome,
)
from studio.ui import sentences
from studio.ui.asked_again import OpenRequests
from studio.ui.touches import STUDIO
from studio.ui.view import LinkState

FIRST_WAIT_MS, LONGEST_WAIT_MS = 250, 4_000
SILENCE_MS = 4_000
"""Health comes every second; after four the control room counts as gone."""
WAITING_AFTER_MS = 300
"""An answer this late is shown as waiting: sooner would only flicker."""
_STARTING_LOOK_MS = 100
"""How often a control room that was just started is looked for."""
_STARTING_LOOKS = 100
_REFUSALS = 3
"""So often nobody listens where the file says: it is of a process that died without removing it."""
_BYTES_A_TURN = 1 << 20
_TURN_MS = 10
_TOPICS: tuple[Topic, ...] = get_args(Topic)
_NEWS, _TOLD = get_args(News), get_args(Told)
_TOPIC_LINES = tuple(f'{{"type":"{news.__name__}"'.encode() for news in _NEWS)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """How a control room is found and started; tests hand in their own.

    Attributes:
        find: Returns how to reach the one that runs, or None.
        start: Starts one that outlives this window.
    """

    find: Callable[[], Rendezvous | None]
    start: Callable[[], object]


THIS_MACHINE = Finder(
    find=partial(read_rendezvous, "control"), start=partial(start_detached, "control")
)


def own_name() -> str:
    """Return what others read beside everything this window changes."""
    return os.environ.get("CUECARD_NAME", "Host")


def other_name(name: str) -> str:
    """Return who made a change if that was neither this window nor the studio itself; or empty."""
    return "" if name in {own_name(), STUDIO} else name


class ControlLink(QObject):
    """Says commands to the control room and hears its news.

    Signals:
        show_changed: `ShowState`, the whole, and the name of who made it so.
        health_changed: `Health`, the whole.
        meters_changed: `Meters`.
        news: Every other message of `studio.protocol.messages.News`, the whole of its topic.
        told: What was asked for, one of `studio.protocol.messages.Told`; before `done`.
        done: Request id and text of a command that was carried out.
        denied: Request id, sentence and code of one that was refused or got lost; no code: lost.
            What is cut off with the link gets its answer after it: see `studio.ui.asked_again`.
        link_state: `LinkState` and a sentence, empty when all is well.
        waiting_changed: Frozen set of the kinds of command that wait for an answer.
    """

    show_changed = Signal(object, str)
    health_changed = Signal(object)
    meters_changed = Signal(object)
    news = Signal(object)
    told = Signal(object)
    done = Signal(int, str)
    denied = Signal(int, str, str)
    link_state = Signal(object, str)
    waiting_changed = Signal(object)

    def __init__(self, finder: Finder | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._finder = finder or THIS_MACHINE
        self.state = LinkState.STARTING
        self._attached = False
        self._closed = False
        self._wait_ms = FIRST_WAIT_MS
        self._looks_left = 0
        self._refusals = 0
        self._secret = ""
        self._buffer = bytearray()
        self._open = OpenRequests(time.monotonic)
        self._seen: int | None = None
        self._room = ""  # secret of the control room that was asked last: each has its own
        self._socket = QTcpSocket(self)
        self._socket.setReadBufferSize(4 * _BYTES_A_TURN)
        self._socket.readyRead.connect(self._on_ready)
        self._socket.disconnected.connect(self._on_lost)
        self._socket.errorOccurred.connect(self._on_lost)
        self._retry = self._timer(self._attach)
        self._silence = self._timer(self._on_silence, SILENCE_MS)
        self._turn = self._timer(self._take, _TURN_MS)

    def _timer(self, called: Callable[[], None], interval_ms: int = 0) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(called)
        return timer

    def open(self) -> None:
        """Attach, or else start a control room and attach; returns at once."""
        self._attach()

    def close(self) -> None:
        """Leave for good; the show goes on."""
        self._closed = True
        for timer in (self._retry, self._silence, self._turn):
            timer.stop()
        self._socket.abort()

    def ask(self, command: Command) -> int:
        """Send a command and return the number its one answer will carry.

        Nothing is queued while the link is down: a command that arrives minutes late would do
        what nobody wants any more, so it is denied at once.
        """
        request = self._open.make(command, self._seen)
        try:
            line = encode(request)
        except ProtocolError as error:
            self._deny_soon(request.request_id, str(error))
            return request.request_id
        if not self._attached:
            text = self.tr("The control room is away; nothing was changed.")
            self._deny_soon(request.request_id, text)
            return request.request_id
        self._open.sent(request)
        self._socket.write(line)
        QTimer.singleShot(WAITING_AFTER_MS, self, partial(self._mark_late, request.request_id))
        return request.request_id

    def _deny_soon(self, request_id: int, text: str) -> None:
        """Deny after the asker has the number."""
        QTimer.singleShot(0, self, partial(self.denied.emit, request_id, text, ""))

    # --- attaching -----------------------------------------------------------------------------

    def _attach(self) -> None:
        if self._socket.state() is not QAbstractSocket.SocketState.UnconnectedState:
            return
        found = self._finder.find()
        if found is not None and self._refusals < _REFUSALS:
            self._looks_left = 0
            self._secret = found.secret
            self._silence.start()
            self._socket.connectToHost(QHostAddress.SpecialAddress.LocalHost, found.port)
        elif self._looks_left > 0:
            self._looks_left -= 1
            self._retry.start(_STARTING_LOOK_MS)
        else:
            self._start_control()

    def _start_control(self) -> None:
        self._refusals = 0
        _log.info("no control room runs; starting one")
        try:
            self._finder.start()
        except OSError as error:
            _log.exception("the control room could not be started")
            self._say(self._away(), str(error))
            self._retry_later()
            return
        self._looks_left = _STARTING_LOOKS
        self._say(self._away(), self.tr("Starting the control room…"))
        self._retry.start(_STARTING_LOOK_MS)

    def _away(self) -> LinkState:
        return LinkState.STARTING if self.state is LinkState.STARTING else LinkState.LOST

    def _retry_later(self) -> None:
        self._retry.start(self._wait_ms)
        self._wait_ms = min(2 * self._wait_ms, LONGEST_WAIT_MS)

    def _on_silence(self) -> None:
        if self._socket.bytesAvailable() or self._socket.waitForReadyRead(0):
            self._silence.start()  # this window stood still: what came meanwhile is read next
            return
        _log.warning("the control room said nothing for %d ms", SILENCE_MS)
        self._socket.abort()
        self._on_lost()

    def _on_lost(self, *_error: object) -> None:
        if self._closed or self._retry.isActive():
            return
        refused = QAbstractSocket.SocketError.ConnectionRefusedError
        self._refusals = self._refusals + 1 if self._socket.error() == refused else 0
        self._silence.stop()
        self._buffer.clear()
        was_attached, self._attached = self._attached, False
        self._lose_requests()
        if was_attached:
            self._wait_ms = FIRST_WAIT_MS
            self._say(
                LinkState.LOST, self.tr("The control room is away and is being brought back.")
            )
        if self._socket.state() is not QAbstractSocket.SocketState.UnconnectedState:
            self._socket.abort()
        self._retry_later()

    def _lose_requests(self) -> None:
        """Keep what has no answer for a link that comes back in time."""
        for request_id, left_ms in self._open.cut_off():
            QTimer.singleShot(left_ms, self, partial(self._give_up_request, request_id))

    def _give_up_request(self, request_id: int) -> None:
        if self._open.give_up(request_id):
            text = self.tr(
                "The control room went away before it answered, and it was not asked again. Look"
                " before you ask again."
            )
            self.denied.emit(request_id, text, "")
            self._tell_waiting()

    def _ask_again(self, unchanged: int | None = None) -> None:
        again, too_late = self._open.take_back(unchanged=unchanged)
        for request_id in too_late:
            self._give_up_request(request_id)
        for request in again:
            _log.info("asking again, with the same key: %s", type(request.command).__name__)
            self._socket.write(encode(request))

    def _say(self, state: LinkState, text: str = "") -> None:
        self.state = state
        self.link_state.emit(state, text)

    # --- what arrives --------------------------------------------------------------------------

    def _on_ready(self) -> None:
        if not self._turn.isActive():
            self._turn.start()

    def _take(self) -> None:
        """Take what has arrived, at most a share of it, and leave the rest for the next turn."""
        if not self._socket.isOpen():
            return  # lost since the turn was planned
        self._buffer += bytes(self._socket.read(_BYTES_A_TURN).data())
        *lines, rest = bytes(self._buffer).split(b"\n")
        self._buffer = bytearray(rest)
        if len(rest) > MAX_LINE_BYTES:
            self._give_up("the control room sent a line without end")
            return
        if lines:
            self._silence.start()
        try:
            for message in newest_of_each(lines):
                self._hear(message)
        except ProtocolError as error:
            self._give_up(str(error))
            return
        if self._socket.bytesAvailable():
            self._turn.start()

    def _give_up(self, text: str) -> None:
        """Close on a side that speaks wrongly, and say why."""
        _log.error("leaving the control room: %s", text)
        self._wait_ms = LONGEST_WAIT_MS
        self._socket.abort()
        self._on_lost()
        self._say(self._away(), text)

    def _hear(self, message: FromServer) -> None:
        match message:
            case Hello():
                answer = identify(
                    message, self._secret, role="host", name=own_name(), topics=_TOPICS
                )
                self._socket.write(encode(answer))
            case Welcome():
                self._attached, self._wait_ms = True, FIRST_WAIT_MS
                self._say(LinkState.ATTACHED)
                if self._room == self._secret:
                    self._ask_again()
            case ShowChanged():
                self._hear_show(message)
            case HealthChanged():
                self.health_changed.emit(message.health)
            case Meters():
                self.meters_changed.emit(message)
            case Done():
                self._answered(message.request_id)
                self.done.emit(message.request_id, message.text)
            case Denied():
                self._answered(message.request_id)
                text = sentences.refusal(message.code, message.text)
                self.denied.emit(message.request_id, text, message.code)
            case _ if isinstance(message, _NEWS):
                self.news.emit(message)
            case _ if isinstance(message, _TOLD):
                self.told.emit(message)

    def _hear_show(self, message: ShowChanged) -> None:
        self._seen = message.show.revision
        if self._room != self._secret:
            self._room = self._secret
            self._ask_again(self._seen)
        self.show_changed.emit(message.show, message.changed_by)

    # --- waiting -------------------------------------------------------------------------------

    def _mark_late(self, request_id: int) -> None:
        if self._open.grew_late(request_id):
            self._tell_waiting()

    def _answered(self, request_id: int) -> None:
        if self._open.answered(request_id):
            self._tell_waiting()

    def _tell_waiting(self) -> None:
        self.waiting_changed.emit(self._open.late)


def newest_of_each(lines: list[bytes]) -> list[FromServer]:
    """Decode lines, of each topic only the last; answers stay in order and come after the topics.

    State comes before the answers that followed it, so whoever hears `Done` has drawn the show
    that made it so.

    Raises:
        ProtocolError: A line is no message.
    """
    newest: dict[bytes, bytes] = {}
    others: list[bytes] = []
    for line in lines:
        topic = next((t for t in _TOPIC_LINES if line.startswith(t)), None)
        if topic is None:
            others.append(line)
        else:
            newest[topic] = line
    spoken = [decode_from_server(line) for line in others]
    greetings: list[FromServer] = [m for m in spoken if isinstance(m, Hello | Welcome)]
    answers: list[FromServer] = [m for m in spoken if not isinstance(m, Hello | Welcome)]
    return [*greetings, *(decode_from_server(line) for line in newest.values()), *answers]
