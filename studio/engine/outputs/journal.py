"""What an output tells about itself: written by its own thread, read by any."""

import logging
import threading
from collections import deque
from dataclasses import dataclass

from studio.core.clock import Clock
from studio.protocol.reports import OutputChange, OutputState

log = logging.getLogger(__name__)

KEPT_CHANGES = 50
_RATE_OVER_NS = 2_000_000_000
_SAMPLE_EVERY_NS = 100_000_000
_CONGESTED_FOR_NS = 5_000_000_000
"""So long after a cut a host should see that the upload was too slow."""


@dataclass(slots=True)
class Counters:
    """Running totals since the output was started."""

    frames_offered: int = 0
    frames_before: int = 0
    frames_sent: int = 0
    frames_dropped: int = 0
    reconnects: int = 0


class Journal:
    """State, steps and counters of one output."""

    def __init__(self, name: str, clock: Clock) -> None:
        self._name = name
        self._clock = clock
        self._lock = threading.Lock()
        self._changes: deque[OutputChange] = deque(maxlen=KEPT_CHANGES)
        self._samples: deque[tuple[int, int]] = deque()
        self._congested_until_ns = 0
        self._now = OutputChange(at_utc_ms=clock.utc_ms(), state=OutputState.IDLE)
        self.counters = Counters()

    @property
    def now(self) -> OutputChange:
        """The present state, and why."""
        return self._now

    @property
    def changes(self) -> tuple[OutputChange, ...]:
        """The last steps, oldest first."""
        with self._lock:
            return tuple(self._changes)

    def step(self, state: OutputState, *, code: str = "", text: str = "") -> bool:
        """Write down a step; return whether it was one, and not the same again."""
        before = self._now
        if (before.state, before.code, before.text) == (state, code, text):
            return False
        step = OutputChange(at_utc_ms=self._clock.utc_ms(), state=state, code=code, text=text)
        with self._lock:
            self._now = step
            self._changes.append(step)
        log.info("output %s: %s %s %s", self._name, state.value, code, text)
        return True

    def drop(self, pictures: int) -> None:
        """Count pictures that the far end will never see."""
        with self._lock:
            self.counters.frames_dropped += pictures

    def pass_over(self, pictures: int) -> None:
        """Count pictures from before the far end was there for the first time."""
        with self._lock:
            self.counters.frames_before += pictures

    def congest(self) -> None:
        """Take note that the queue had to be cut."""
        self._congested_until_ns = self._clock.monotonic_ns() + _CONGESTED_FOR_NS

    @property
    def congested(self) -> bool:
        """Whether that was lately."""
        return self._clock.monotonic_ns() < self._congested_until_ns

    def sample(self, bytes_sent: int) -> None:
        """Take note of how much has been sent until now; called as often as one likes."""
        now_ns = self._clock.monotonic_ns()
        with self._lock:
            if self._samples and now_ns - self._samples[-1][0] < _SAMPLE_EVERY_NS:
                return
            self._samples.append((now_ns, bytes_sent))
            while now_ns - self._samples[0][0] > _RATE_OVER_NS:
                self._samples.popleft()

    @property
    def bitrate_bps(self) -> int:
        """What was sent over the last two seconds; 0 when nothing was for so long."""
        now_ns = self._clock.monotonic_ns()
        with self._lock:
            samples = [s for s in self._samples if now_ns - s[0] <= _RATE_OVER_NS + 500_000_000]
        if len(samples) < 2:
            return 0
        (start_ns, start_bytes), (end_ns, end_bytes) = samples[0], samples[-1]
        return round((end_bytes - start_bytes) * 8e9 / (end_ns - start_ns))
