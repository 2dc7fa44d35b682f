"""The engine as others see it: a loopback server, one answer to each instruction, news by itself.

What viewers see is changed at once, on the thread that read the instruction. Opening devices and
closing outputs may take seconds: that is done one after the other by a worker, so that a price
never waits for a camera.
"""

import contextlib
import logging
import os
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import assert_never

from studio.core.clock import Clock
from studio.core.errors import OutputError, Refused, StudioError
from studio.core.ids import SecretName
from studio.core.keychain import hold_key, read_key
from studio.core.paths import rehearsing, runtime_folder
from studio.core.process import Rendezvous, publish_rendezvous, withdraw_rendezvous
from studio.engine.client_link import ClientLink
from studio.engine.devices import list_devices
from studio.engine.media import Media, MediaPorts
from studio.engine.outputs.registry import try_output
from studio.protocol.engine_messages import (
    EngineRequest,
    HoldEngineKey,
    Instruction,
    ListEngineDevices,
    LoseCamera,
    Mark,
    OpenSources,
    ProgramChanged,
    RetryEngineOutput,
    SetEngineSound,
    SetProgram,
    SetUp,
    ShutDown,
    StartOutput,
    StopOutput,
    TestOutput,
)
from studio.protocol.handshake import new_secret
from studio.protocol.message import VERSION, Message
from studio.protocol.messages import Denied, DevicesListed, Done, Meters

_logger = logging.getLogger(__name__)

UNATTENDED_EXIT_S = 60.0
_METERS_S = 0.1
_FAREWELL_S = 1.0
_MOST_STRANGERS = 32
"""Connections that have not said who they are: each holds two threads and a descriptor."""

_SIGNAL_CHECK_S = 1.0  # a wait without end would keep Windows from delivering Ctrl+C
_SNAPSHOT_EVERY = 10  # turns of the news thread
_AT_ONCE = (SetProgram, Mark, SetEngineSound, HoldEngineKey, RetryEngineOutput)
_ASIDE = (TestOutput, ListEngineDevices)
"""May take many seconds and touch nothing that is on air: a thread of their own."""


def _key_of(name: SecretName) -> str | None:
    return read_key(name)


def _wake_accept(server: socket.socket) -> None:
    """Linux leaves a thread in `accept` when the socket is only closed; others refuse this."""
    with contextlib.suppress(OSError):
        server.shutdown(socket.SHUT_RDWR)


@dataclass(slots=True)
class _Clients:
    """Who is connected, who of them has proved itself, and how to tell those."""

    connected: set[ClientLink] = field(default_factory=set)
    joined: set[ClientLink] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def connect(self, link: ClientLink) -> None:
        with self.lock:
            self.connected.add(link)

    def join(self, link: ClientLink) -> None:
        with self.lock:
            self.joined.add(link)

    def strangers(self) -> tuple[ClientLink, ...]:
        with self.lock:
            return tuple(self.connected - self.joined)

    def remove(self, link: ClientLink) -> None:
        with self.lock:
            self.connected.discard(link)
            self.joined.discard(link)

    def tell(self, message: Message) -> None:
        with self.lock:
            links = tuple(self.joined)
        for link in links:
            link.say(message)

    def hang_up(self) -> None:
        """Tell everybody what waits, then close."""
        with self.lock:
            links = tuple(self.connected)
        for link in links:
            link.close()
        for link in links:
            link.wait_closed(_FAREWELL_S)


class EngineService:
    """Runs the pipeline and answers for it.

    Args:
        clock: The master.
        unattended_exit_s: How long it stays when nothing is sent and nobody is attached.
    """

    def __init__(self, clock: Clock, *, unattended_exit_s: float = UNATTENDED_EXIT_S) -> None:
        self._clock = clock
        self._unattended_exit_ns = round(unattended_exit_s * 1e9)
        self._needed_ns = clock.monotonic_ns()
        self._clients = _Clients()
        self._secret = new_secret()
        self._changed = threading.Event()
        # Taken and said as one: an older snapshot is never heard after a newer one.
        self._telling = threading.Lock()
        self._stopping = threading.Event()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="lifecycle")
        self._aside = ThreadPoolExecutor(2, thread_name_prefix="aside")
        self._media = Media(
            MediaPorts(
                clock=clock,
                key_of=_key_of,
                changed=self._changed.set,
                on_air=self._on_air,
                ring_folder=runtime_folder(),
            )
        )

    def run(self) -> None:
        """Serve until `ShutDown` or nobody needs it; the rendezvous file says where."""
        with socket.create_server(("127.0.0.1", 0)) as server:
            self._media.start()
            self._announce(server.getsockname()[1])
            news = threading.Thread(target=self._news, name="news", daemon=True)
            news.start()
            threading.Thread(
                target=self._accept, args=(server,), name="accept", daemon=True
            ).start()
            while not self._stopping.wait(_SIGNAL_CHECK_S):
                continue
            news.join()
            _wake_accept(server)
        self._end()

    @property
    def strangers(self) -> int:
        """How many are connected and have not said who they are."""
        return len(self._clients.strangers())

    def shut_down(self) -> None:
        """Let `run` return; outputs are closed before it does."""
        self._stopping.set()
        self._changed.set()

    def _announce(self, port: int) -> None:
        here = Rendezvous(pid=os.getpid(), port=port, secret=self._secret, version=VERSION)
        publish_rendezvous("engine", here)
        _logger.info("the engine listens on port %d", port)

    def _accept(self, server: socket.socket) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = server.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError as error:
                # One client that left at once, or too many files open: others may still come.
                _logger.info("a client could not be accepted: %s", error)
                self._stopping.wait(_METERS_S)
                continue
            if len(self._clients.strangers()) >= _MOST_STRANGERS:
                connection.close()
                continue
            link = ClientLink(
                connection,
                self._secret,
                answer=self._answer,
                joined=self._joined,
                gone=self._clients.remove,
            )
            self._clients.connect(link)
            link.start()

    def _joined(self, link: ClientLink) -> None:
        with self._telling:
            link.say(self._media.snapshot())
            self._clients.join(link)

    def _end(self) -> None:
        try:
            self._worker.shutdown(wait=True)
            self._media.close()
        finally:
            self._aside.shutdown(wait=False, cancel_futures=True)
            withdraw_rendezvous("engine")
            self._clients.hang_up()

    # --- news ----------------------------------------------------------------------------------

    def _on_air(self, revision: int, tick: int, utc_ms: int) -> None:
        changed = ProgramChanged(
            revision=revision, at_tick=tick, at_utc_ms=utc_ms, pts_ms=self._media.pts_ms(tick)
        )
        self._clients.tell(changed)

    def _news(self) -> None:
        """Ten times a second the meters, once a second and at each change a snapshot."""
        turn = 0
        while not self._stopping.wait(_METERS_S):
            turn += 1
            try:
                self._tell_news(with_snapshot=turn % _SNAPSHOT_EVERY == 0)
                self._look_around()
            except Exception:
                _logger.exception("the news could not be told")

    def _look_around(self) -> None:
        """Hang up on strangers who don't say who they are; end when nobody needs the engine.

        With nothing sent and nobody there for long, who would end it else?
        """
        for stranger in self._clients.strangers():
            if stranger.overdue:
                stranger.hang_up()
        now_ns = self._clock.monotonic_ns()
        if self._clients.joined or self._media.is_sending():
            self._needed_ns = now_ns
        elif now_ns - self._needed_ns > self._unattended_exit_ns:
            _logger.info("nobody needs the engine any more")
            self.shut_down()

    def _tell_news(self, *, with_snapshot: bool) -> None:
        level = self._media.level()
        self._clients.tell(
            Meters(peak_db=level.peak_db, rms_db=level.rms_db, clipping=level.clipping)
        )
        if with_snapshot or self._changed.is_set():
            self._changed.clear()
            with self._telling:
                self._clients.tell(self._media.snapshot())

    # --- instructions --------------------------------------------------------------------------

    def _answer(self, link: ClientLink, request: EngineRequest) -> None:
        instruction = request.instruction
        work = _Work(link, request.request_id, lambda: self._carry_out(link, instruction))
        if isinstance(instruction, _AT_ONCE):
            work.run()
            return
        worker = self._aside if isinstance(instruction, _ASIDE) else self._worker
        try:
            worker.submit(work.run)
        except RuntimeError:  # it takes nothing any more
            work.deny("refused", "The engine is shutting down.")

    def _carry_out(self, link: ClientLink, instruction: Instruction) -> str:
        """Do what is asked and return a text worth saying, or nothing."""
        text = ""
        match instruction:
            case SetUp():
                self._media.set_up(instruction)
            case OpenSources(camera=camera, microphone=microphone, second=second):
                self._media.open_sources(camera, microphone, second)
            case SetProgram() | Mark() | SetEngineSound() | LoseCamera():
                self._change_what_goes_out(instruction)
            case StartOutput(output=output):
                self._media.start_output(output)
            case StopOutput(destination_id=destination_id):
                self._media.stop_output(destination_id)
            case RetryEngineOutput(destination_id=destination_id):
                self._media.retry_output(destination_id)
            case TestOutput(output=output):
                text = try_output(output, key_of=_key_of)
            case HoldEngineKey(secret_name=name, key=key):
                hold_key(name, key)
            case ListEngineDevices():
                link.say(DevicesListed(devices=list_devices()))
            case ShutDown():
                self.shut_down()
            case _:
                assert_never(instruction)
        self._changed.set()
        return text

    def _change_what_goes_out(
        self, instruction: SetProgram | Mark | SetEngineSound | LoseCamera
    ) -> None:
        match instruction:
            case SetProgram():
                self._media.set_program(instruction)
            case Mark(events=events):
                self._media.mark(events)
            case SetEngineSound(sound=sound):
                self._media.set_sound(sound)
            case LoseCamera(seconds=seconds):
                if not rehearsing():
                    raise Refused("only in a rehearsal is a camera lost on purpose")
                self._media.lose_camera(seconds)


@dataclass(frozen=True, slots=True)
class _Work:
    """One instruction and its one answer."""

    link: ClientLink
    request_id: int
    carry_out: Callable[[], str]

    def run(self) -> None:
        try:
            self.link.say(Done(request_id=self.request_id, text=self.carry_out()))
        except OutputError as error:
            text = f"{error} {error.advice}".strip()
            self.deny(error.reason_code, text)
        except StudioError as error:
            self.deny(error.code, str(error))
        except Exception:
            _logger.exception("an instruction failed")
            self.deny("bug", "The engine failed at this; its log says more.")

    def deny(self, code: str, text: str) -> None:
        self.link.say(Denied(request_id=self.request_id, code=code, text=text))
