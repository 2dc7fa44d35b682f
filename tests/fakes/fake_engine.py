"""An engine without pictures: the engine's side of the protocol over a real loopback socket.

In a test's own process it is a `FakeEngine`; as a process of its own, `python fake_engine.py`, it
writes its rendezvous file like the real one and can be killed.
"""

import contextlib
import os
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from studio.core.errors import ProtocolError
from studio.core.ids import DestinationId, new_id
from studio.core.process import Rendezvous, publish_rendezvous, withdraw_rendezvous
from studio.core.source_spec import SourceKind
from studio.protocol.codec import decode_to_engine, encode
from studio.protocol.engine_messages import (
    EngineRequest,
    EngineSnapshot,
    Instruction,
    ListEngineDevices,
    OpenSources,
    ProgramChanged,
    SetEngineSound,
    SetProgram,
    SetUp,
    ShutDown,
    StartOutput,
    StopOutput,
)
from studio.protocol.handshake import greet, new_secret, verify
from studio.protocol.message import VERSION, Message
from studio.protocol.messages import Denied, DevicesListed, Done, Identify, Meters, Welcome
from studio.protocol.reports import (
    Device,
    EngineStats,
    OutputChange,
    OutputReport,
    OutputState,
    SourceReport,
    SourceState,
    Timeline,
)
from studio.show.destination import RECORDING

SNAPSHOT_EVERY_S = 0.2
FPS = 30


class FakeEngine:
    """Does what it is told, at once, and can be told to misbehave.

    Attributes:
        received: Every instruction, in order.
        silent: Answer nothing and say nothing, though connected.
        mute_program: Never say that a program is on air.
        denials: What to deny, by kind of instruction, with code and text.
        before_obeying: Called with each instruction before it is carried out.
        obeyed: How many instructions were carried out.
        when_shown: Called when scenes are on air, before anybody is told.
        snapshot: What it says of itself.
    """

    def __init__(self, *, snapshot: EngineSnapshot | None = None) -> None:
        self.received: list[Instruction] = []
        self.silent = False
        self.mute_program = False
        self.denials: dict[type[Instruction], tuple[str, str]] = {}
        self.before_obeying: Callable[[Instruction], None] = lambda _instruction: None
        self.obeyed = 0
        self.when_shown: Callable[[SetProgram], None] = lambda _asked: None
        self.snapshot = snapshot or EngineSnapshot(started_utc_ms=time.time_ns() // 1_000_000)
        self.ended = threading.Event()
        self._secret = new_secret()
        self._lock = threading.Lock()
        self._connections: list[socket.socket] = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []
        self._in_thread(self._accept)
        self._in_thread(self._news)

    @property
    def rendezvous(self) -> Rendezvous:
        """How to reach it."""
        port = self._server.getsockname()[1]
        return Rendezvous(pid=os.getpid(), port=port, secret=self._secret, version=VERSION)

    def keep_time(self) -> None:
        """Have a timeline, which begins now."""
        zero = (time.monotonic_ns(), time.time_ns() // 1_000_000)
        timeline = Timeline(timeline_id=new_id("timeline"), zero_ns=zero[0], zero_utc_ms=zero[1])
        self.snapshot = _with(self.snapshot, timeline=timeline)

    @property
    def now_pts_ms(self) -> int | None:
        """The moment of the next picture on its timeline, if it has one."""
        timeline = self.snapshot.timeline
        if timeline is None:
            return None
        tick = -(-(time.monotonic_ns() - timeline.zero_ns) * FPS // 10**9)
        return round(tick * 1_000 / FPS)

    def lose(self, destination_id: DestinationId, *, back: bool) -> None:
        """Say that an output lost its far end, or that this one has pictures again."""
        change = (
            {"state": OutputState.LIVE, "session": 2, "first_pts_ms": self.now_pts_ms}
            if back
            else {"state": OutputState.RECONNECTING, "code": "server_closed"}
        )
        outputs = tuple(
            replace(report, **change) if report.destination_id == destination_id else report
            for report in self.snapshot.outputs
        )
        self.snapshot = _with(self.snapshot, outputs=outputs)
        self.say(self.snapshot)

    def got(self, kind: type[Instruction]) -> list[Instruction]:
        """Return the instructions of a kind, in order."""
        return [one for one in list(self.received) if isinstance(one, kind)]

    def say(self, message: Message) -> None:
        """Tell everyone connected."""
        with self._lock:
            for connection in self._connections:
                with contextlib.suppress(OSError):
                    connection.sendall(encode(message))

    def hang_up(self) -> None:
        """Drop every connection, as a crash of the link would, and keep running."""
        with self._lock:
            for connection in self._connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def die(self) -> None:
        """Go away as a killed process does."""
        self.ended.set()
        with contextlib.suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self.hang_up()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(timeout=5)

    def _in_thread(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, name="fake-engine", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self.ended.is_set():
            try:
                connection, _ = self._server.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError:
                return
            self._in_thread(lambda connection=connection: self._serve(connection))  # type: ignore[misc]  # bound now

    def _news(self) -> None:
        while not self.ended.wait(SNAPSHOT_EVERY_S):
            if not self.silent:
                self.say(self.snapshot)
                self.say(Meters(peak_db=-12.0, rms_db=-20.0))

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError, ProtocolError):
            hello = greet()
            connection.sendall(encode(hello))
            lines = connection.makefile("rb")
            with lines:
                first = decode_to_engine(lines.readline())
                if not isinstance(first, Identify):
                    return
                verify(hello, first, self._secret)
                connection.sendall(encode(Welcome(role=first.role)))
                connection.sendall(encode(self.snapshot))
                with self._lock:
                    self._connections.append(connection)
                try:
                    while line := lines.readline():
                        self._answer(decode_to_engine(line))
                finally:
                    with self._lock:
                        self._connections.remove(connection)

    def _answer(self, request: Identify | EngineRequest) -> None:
        if not isinstance(request, EngineRequest):
            return
        self.received.append(request.instruction)
        if self.silent:
            return
        denial = self.denials.get(type(request.instruction))
        if denial is not None:
            code, text = denial
            self.say(Denied(request_id=request.request_id, code=code, text=text))
            return
        self.before_obeying(request.instruction)
        self._obey(request.instruction)
        self.obeyed += 1
        self.say(Done(request_id=request.request_id))
        self.say(self.snapshot)
        if isinstance(request.instruction, ShutDown):
            threading.Thread(target=self.die, name="fake-engine-end").start()

    def _obey(self, instruction: Instruction) -> None:
        now = self.snapshot
        match instruction:
            case SetUp(canvases=canvases):
                self.snapshot = _with(now, canvases=canvases)
            case OpenSources(camera=camera, microphone=microphone, second=second):
                opened = {"camera": camera, "second": second, "microphone": microphone}
                sources = tuple(
                    _live(role, spec.name) for role, spec in opened.items() if spec is not None
                )
                self.snapshot = _with(now, sources=sources, **opened)
            case SetEngineSound(sound=sound):
                self.snapshot = _with(now, sound=sound)
            case SetProgram():
                self._show(instruction)
            case StartOutput(output=output):
                report = _running(output.destination_id, output.name)
                if output.destination_id == RECORDING:
                    report = replace(report, path=output.url)
                if now.timeline is not None:
                    report = replace(report, session=1, first_pts_ms=self.now_pts_ms)
                self.snapshot = _with(
                    now,
                    specs=(*now.specs, output),
                    outputs=(*_others(now, output.destination_id), report),
                    stats=EngineStats(ticks=30, composed=30, encoded=30),
                )
            case StopOutput(destination_id=gone):
                self.snapshot = _with(
                    now,
                    specs=tuple(s for s in now.specs if s.destination_id != gone),
                    outputs=(*_others(now, gone), _stopped(now, gone)),
                )
            case ListEngineDevices():
                device = Device(kind=SourceKind.CAMERA, name="Webcam", device_id="usb-1")
                self.say(DevicesListed(devices=(device,)))
            case _:
                pass

    def _show(self, asked: SetProgram) -> None:
        if self.mute_program:
            return
        self.snapshot = _with(
            self.snapshot,
            program_revision=asked.revision,
            scenes=asked.scenes,
            preview=asked.preview,
        )
        self.when_shown(asked)
        now_utc_ms = time.time_ns() // 1_000_000
        self.say(
            ProgramChanged(
                revision=asked.revision,
                at_tick=1,
                at_utc_ms=now_utc_ms,
                pts_ms=self.now_pts_ms,
            )
        )


def _with(snapshot: EngineSnapshot, **changes: object) -> EngineSnapshot:
    fields = {name: getattr(snapshot, name) for name in snapshot.__struct_fields__}
    return EngineSnapshot(**{**fields, **changes})


def _live(role: str, name: str) -> SourceReport:
    return SourceReport(role=role, name=name, state=SourceState.LIVE, age_s=0.01)


def _others(snapshot: EngineSnapshot, gone: DestinationId) -> tuple[OutputReport, ...]:
    return tuple(report for report in snapshot.outputs if report.destination_id != gone)


def _running(destination_id: DestinationId, name: str) -> OutputReport:
    change = OutputChange(at_utc_ms=time.time_ns() // 1_000_000, state=OutputState.LIVE)
    return OutputReport(
        destination_id=destination_id,
        name=name,
        state=OutputState.LIVE,
        frames_sent=30,
        changes=(change,),
    )


def _stopped(snapshot: EngineSnapshot, gone: DestinationId) -> OutputReport:
    running = next((r for r in snapshot.outputs if r.destination_id == gone), None)
    return replace(running or _running(gone, gone), state=OutputState.IDLE)


def main() -> None:
    """Be an engine process until told to shut down."""
    engine = FakeEngine()
    publish_rendezvous("engine", engine.rendezvous)
    engine.ended.wait()
    withdraw_rendezvous("engine")


if __name__ == "__main__":
    main()
