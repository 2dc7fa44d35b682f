"""The times of one kind of packets, as they come: rate, gaps and jumps. Arithmetic only."""

from collections import deque
from itertools import pairwise
from statistics import median

_KEPT = 300
"""Ten seconds of pictures at 30 a second: what rates are told of."""

_GAP_PERIODS = 2.5
"""A step this many times the usual one leaves a picture out, whatever the rate's rounding."""

_JUMP_MS = 1_000
"""A longer step forward is no gap, but another clock."""

_HALF = 1 << 31


class Timeline:
    """Takes times in milliseconds, modulo 2**32, in the order packets came in.

    Attributes:
        count: Packets so far.
        gaps: Steps that left something out.
        longest_step_ms: Forward, jumps left out.
        jumps: Steps back, and steps of over a second.
        total_bytes: Of all packets.
    """

    def __init__(self) -> None:
        self.count = 0
        self.gaps = 0
        self.longest_step_ms = 0
        self.jumps = 0
        self.total_bytes = 0
        self._last_ms = 0
        self._recent: deque[tuple[int, int]] = deque(maxlen=_KEPT)
        self._usual_ms = 0.0

    @property
    def last_ms(self) -> int | None:
        """Time of the last packet, made to go on beyond 2**32; None: there was none."""
        return self._last_ms if self.count else None

    def add(self, timestamp_ms: int, size: int) -> int:
        """Take a packet; return its time, made to go on beyond 2**32."""
        at_ms = self._unwrapped(timestamp_ms)
        if self.count:
            self._compare(at_ms - self._last_ms)
        self.count += 1
        self.total_bytes += size
        self._last_ms = at_ms
        self._recent.append((at_ms, size))
        return at_ms

    def rate(self) -> float:
        """Return packets a second over the last ones, by their own times; 0: too few."""
        span_ms = self._span_ms()
        return round((len(self._recent) - 1) * 1_000 / span_ms, 2) if span_ms > 0 else 0.0

    def bps(self) -> int:
        """Return bits a second over the last packets, by their own times; 0: too few."""
        span_ms = self._span_ms()
        bits = 8 * sum(size for _, size in list(self._recent)[1:])
        return round(bits * 1_000 / span_ms) if span_ms > 0 else 0

    def _span_ms(self) -> int:
        return self._recent[-1][0] - self._recent[0][0] if len(self._recent) > 1 else 0

    def _unwrapped(self, timestamp_ms: int) -> int:
        if not self.count:
            return timestamp_ms
        step = (timestamp_ms - self._last_ms) & 0xFFFFFFFF
        return self._last_ms + (step - (1 << 32) if step >= _HALF else step)

    def _compare(self, step_ms: int) -> None:
        if step_ms < 0 or step_ms > _JUMP_MS:
            self.jumps += 1
            self._recent.clear()
            self._usual_ms = 0.0
            return
        self.longest_step_ms = max(self.longest_step_ms, step_ms)
        if self.count % 15 == 0 and len(self._recent) > 10:
            self._usual_ms = median(b - a for (a, _), (b, _) in pairwise(self._recent))
        if self._usual_ms and step_ms > _GAP_PERIODS * self._usual_ms:
            self.gaps += 1
