"""The thread, the queue, the states and the patience that all outputs share."""

import logging
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from studio.core.clock import Clock
from studio.core.errors import OutputError, OutputLost
from studio.engine.outputs import patience, reason
from studio.engine.outputs.doorbell import Doorbell
from studio.engine.outputs.joiner import Joiner
from studio.engine.outputs.journal import Journal
from studio.engine.outputs.link import Link
from studio.engine.outputs.output import QUEUE_S, Changed, WantKeyframe
from studio.engine.outputs.packet_queue import PacketQueue
from studio.engine.packets import EncodedPacket, StreamTemplates
from studio.protocol.engine_messages import OutputSpec
from studio.protocol.reports import OutputReport, OutputState

log = logging.getLogger(__name__)

_LOOK_EVERY_S = 0.1
"""While waiting to try again; short, so that a clock moved by hand is noticed."""

_IDLE_S = 0.25
_GRACE_S = 0.5
"""What `stop` gives the thread beyond the time for an orderly end."""

_AWAY = frozenset({OutputState.RECONNECTING, OutputState.FAILED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an output needs from the engine.

    Attributes:
        want_keyframe: Called when a far end is ready to begin.
        changed: Called when the state changed, on the output's own thread.
        clock: For every wait and every moment in the report.
    """

    want_keyframe: WantKeyframe
    changed: Changed
    clock: Clock


class OutputWorker:
    """`studio.engine.outputs.output.Output` around one link.

    Attributes:
        spec: What was asked for.
    """

    def __init__(
        self,
        spec: OutputSpec,
        make_link: Callable[[Doorbell], Link],
        around: Surroundings,
        *,
        keep_from_start: bool = False,
    ) -> None:
        """Make an output that is not started.

        Args:
            spec: What was asked for.
            make_link: Makes the far end, anew at every start.
            around: What it needs from the engine.
            keep_from_start: Whether packets wait while it opens for the first time: a file
                should have the show's beginning however busy the disk is; viewers should not
                get it late.
        """
        self.spec = spec
        self._keep_from_start = keep_from_start
        self._make_link = make_link
        self._around = around
        self._begin_anew()
        self._bell: Doorbell | None = None
        self._link: Link | None = None
        self._thread: threading.Thread | None = None

    def start(self, templates: StreamTemplates) -> None:
        """See `Output.start`; starting what runs changes nothing."""
        if self._thread is not None and self._thread.is_alive():
            return
        self._begin_anew()
        self._bell = Doorbell(self._around.clock)
        self._link = self._make_link(self._bell)
        self._thread = threading.Thread(
            target=self._run,
            args=(templates, self._bell, self._link),
            name=f"output-{self.spec.destination_id}",
            daemon=True,
        )
        self._thread.start()

    def offer(self, packet: EncodedPacket) -> None:
        """See `Output.offer`."""
        bell = self._bell
        state = self._journal.now.state
        if bell is None or bell.leaving:
            return
        self._journal.counters.frames_offered += packet.is_video
        opening = self._keep_from_start and state is OutputState.CONNECTING
        if state is OutputState.LIVE or opening:
            if self._queue.put(packet):
                bell.ring()
        elif packet.is_video:
            self._miss(1)

    def retry_now(self) -> None:
        """See `Output.retry_now`; works from `failed` as well."""
        bell = self._bell
        if bell is not None and self._journal.now.state in _AWAY:
            self._retry.set()
            bell.ring()

    def stop(self, *, timeout_s: float = 2.0) -> None:
        """See `Output.stop`."""
        bell, thread = self._bell, self._thread
        if bell is None or thread is None:
            return
        bell.leave(timeout_s)
        thread.join(timeout_s + _GRACE_S)
        if thread.is_alive():
            log.warning("output %s did not end in time and is left behind", self.spec.name)
            return
        self._bell = self._thread = None

    def report(self) -> OutputReport:
        """See `Output.report`."""
        journal, counters, link = self._journal, self._journal.counters, self._link
        now = journal.now
        return OutputReport(
            destination_id=self.spec.destination_id,
            name=self.spec.name,
            state=now.state,
            code=now.code,
            text=now.text,
            bitrate_bps=journal.bitrate_bps if now.state is OutputState.LIVE else 0,
            bytes_sent=link.bytes_sent if link else 0,
            frames_offered=counters.frames_offered,
            frames_before=counters.frames_before,
            frames_sent=counters.frames_sent,
            frames_dropped=counters.frames_dropped,
            reconnects=counters.reconnects,
            congested=journal.congested,
            changes=journal.changes,
            path=link.path if link else "",
            session=self._session,
            first_pts_ms=self._first_pts_ms,
        )

    def _begin_anew(self) -> None:
        """Forget the life before: every figure counts from the start."""
        self._journal = Journal(self.spec.name, self._around.clock)
        self._queue = PacketQueue(QUEUE_S)
        self._patience = patience.Patience(random=secrets.SystemRandom().random)
        self._retry = threading.Event()
        self._was_live = False
        self._session = 0
        self._first_pts_ms: int | None = None
        self._live_since_ns: int | None = None
        self._retry_at_ns: int | None = None

    def _run(self, templates: StreamTemplates, bell: Doorbell, link: Link) -> None:
        self._step(OutputState.CONNECTING)
        while not bell.leaving:
            try:
                self._connection(templates, bell, link)
            except Exception:
                log.exception("output %s: a bug", self.spec.name)
                self._fail(reason.refused(reason.BUG, "Something unforeseen went wrong here."))
            self._wait_to_retry(bell)
        self._miss(self._queue.drop_all())
        bell.close()
        if self._journal.now.state is not OutputState.FAILED:
            self._step(OutputState.IDLE)

    def _connection(self, templates: StreamTemplates, bell: Doorbell, link: Link) -> None:
        """Live through one connection, from opening it to losing it or leaving."""
        self._live_since_ns = None
        try:
            link.open(templates)
            self._go_live()
            self._stream(bell, link)
            link.close()
        except OutputLost as error:
            if not bell.leaving:
                self._lose(error)
        except OutputError as error:
            self._fail(error)
        finally:
            link.abandon()

    def _go_live(self) -> None:
        if self._was_live or not self._keep_from_start:
            self._miss(self._queue.drop_all())
        self._live_since_ns = self._around.clock.monotonic_ns()
        self._journal.counters.reconnects += self._was_live
        self._retry.clear()
        self._step(OutputState.LIVE)
        self._around.want_keyframe()

    def _stream(self, bell: Doorbell, link: Link) -> None:
        joiner = Joiner()
        asked = False
        while not bell.must_be_gone:
            packet = self._queue.take()
            if packet is not None:
                self._send(packet, joiner, link)
            elif bell.leaving:
                return
            else:
                link.idle(_IDLE_S)
            if self._queue.needs_keyframe and not asked:
                self._around.want_keyframe()
            asked = self._queue.needs_keyframe
            self._take_stock(link)

    def _send(self, packet: EncodedPacket, joiner: Joiner, link: Link) -> None:
        skipped, began = joiner.skipped, joiner.first_s is None
        for admitted in joiner.admit(packet):
            if joiner.first_s is not None:
                self._write(admitted, joiner.first_s, link)
        self._miss(joiner.skipped - skipped)
        if began and joiner.first_s is not None:
            self._was_live = True
            self._session, self._first_pts_ms = self._session + 1, round(joiner.first_s * 1_000)
            self._around.changed()

    def _write(self, packet: EncodedPacket, first_s: Fraction, link: Link) -> None:
        try:
            link.write(packet, first_s=first_s)
        except OutputError:
            self._miss(packet.is_video)
            raise
        self._journal.counters.frames_sent += packet.is_video

    def _miss(self, pictures: int) -> None:
        """Count pictures that were not sent: missed by a far end that had been there, or not."""
        if self._was_live or self._journal.now.state in _AWAY:
            self._journal.drop(pictures)
        else:
            self._journal.pass_over(pictures)

    def _take_stock(self, link: Link) -> None:
        self._journal.sample(link.bytes_sent)
        cuts, pictures = self._queue.take_losses()
        self._journal.drop(pictures)
        if cuts:
            log.warning("output %s: too slow, %d pictures left out", self.spec.name, pictures)
            self._journal.congest()
        code, text = link.notice
        self._step(OutputState.LIVE, code=code, text=text)

    def _lose(self, error: OutputLost) -> None:
        now_ns = self._around.clock.monotonic_ns()
        live_s = 0.0 if self._live_since_ns is None else (now_ns - self._live_since_ns) / 1e9
        wait_s = self._patience.wait_s(error, now_ns=now_ns, live_s=live_s)
        if wait_s is None:
            self._fail(patience.final(error))
            return
        self._retry_at_ns = now_ns + round(wait_s * 1e9)
        self._step(OutputState.RECONNECTING, code=error.reason_code, text=_sentence(error))
        self._journal.drop(self._queue.drop_all())

    def _fail(self, error: OutputError) -> None:
        self._retry_at_ns = None
        self._step(OutputState.FAILED, code=error.reason_code, text=_sentence(error))
        self._journal.drop(self._queue.drop_all())

    def _wait_to_retry(self, bell: Doorbell) -> None:
        while not bell.leaving and not self._retry.is_set():
            now_ns = self._around.clock.monotonic_ns()
            if self._retry_at_ns is not None and now_ns >= self._retry_at_ns:
                return
            bell.wait(_LOOK_EVERY_S if self._retry_at_ns is not None else 60.0)
        if self._retry.is_set():
            self._retry.clear()
            self._patience.start_over()
            self._step(OutputState.RECONNECTING if self._was_live else OutputState.CONNECTING)

    def _step(self, state: OutputState, *, code: str = "", text: str = "") -> None:
        if self._journal.step(state, code=code, text=text):
            self._around.changed()


def _sentence(error: OutputError) -> str:
    return f"{error} {error.advice}".strip()
