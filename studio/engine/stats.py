"""Counting and measuring without a log line per frame."""

import threading
from dataclasses import dataclass, field

import numpy as np

from studio.protocol.reports import EngineStats, Spread

_STEP_MS = 0.05
_STEPS = 20_000  # to one second; whatever is longer counts as one second


class SpreadMeter:
    """Collects durations of a whole run in a fixed memory; good to 0.05 ms."""

    def __init__(self) -> None:
        self._counts = np.zeros(_STEPS + 1, np.int64)
        self._longest_ms = 0.0

    def add_ns(self, duration_ns: int) -> None:
        """Count one duration, in nanoseconds; one thread only."""
        duration_ms = duration_ns / 1e6
        self._counts[min(_STEPS, max(0, int(duration_ms / _STEP_MS)))] += 1
        self._longest_ms = max(self._longest_ms, duration_ms)

    def spread(self) -> Spread:
        """Return median, 99th percentile and worst of what was counted; zeros for nothing."""
        total = int(self._counts.sum())
        if total == 0:
            return Spread()
        reached = np.cumsum(self._counts)
        p50, p99 = (
            min(self._longest_ms, float(np.searchsorted(reached, total * share) + 0.5) * _STEP_MS)
            for share in (0.5, 0.99)
        )
        return Spread(p50_ms=p50, p99_ms=p99, max_ms=self._longest_ms)


@dataclass(slots=True)
class Counters:
    """What the engine counts while it encodes; started anew with the encoder."""

    ticks: int = 0
    composed: int = 0
    ticks_lost: int = 0
    encoded: int = 0
    dropped: int = 0
    repeated: int = 0
    camera_frames: int = 0
    camera_last: int | None = None
    take_ticks_last: int = 0
    take_ticks_worst: int = 0
    compose: SpreadMeter = field(default_factory=SpreadMeter)
    convert: SpreadMeter = field(default_factory=SpreadMeter)
    blend: SpreadMeter = field(default_factory=SpreadMeter)
    encode: SpreadMeter = field(default_factory=SpreadMeter)
    late: SpreadMeter = field(default_factory=SpreadMeter)
    interval: SpreadMeter = field(default_factory=SpreadMeter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def saw_camera(self, number: int) -> None:
        """Note the number of a camera picture that was used; another camera begins anew."""
        last = self.camera_last
        self.camera_frames += 1 if last is None or number < last else number - last
        self.camera_last = number

    def took(self, ticks: int) -> None:
        """Note how many ticks a take needed to its first picture."""
        self.take_ticks_last = ticks
        self.take_ticks_worst = max(self.take_ticks_worst, ticks)

    def drop(self) -> None:
        """Count a composed picture that the encoder had no room for."""
        with self.lock:
            self.dropped += 1

    def encode_done(self, duration_ns: int) -> None:
        """Count an encoded picture; encoders of two canvases count here."""
        with self.lock:
            self.encoded += 1
            self.encode.add_ns(duration_ns)

    def stats(self) -> EngineStats:
        """Return what was counted, without what others measure."""
        return EngineStats(
            ticks=self.ticks,
            composed=self.composed,
            ticks_lost=self.ticks_lost,
            encoded=self.encoded,
            dropped=self.dropped,
            repeated=self.repeated,
            camera_frames=self.camera_frames,
            take_ticks_last=self.take_ticks_last,
            take_ticks_worst=self.take_ticks_worst,
            compose_ms=self.compose.spread(),
            convert_ms=self.convert.spread(),
            blend_ms=self.blend.spread(),
            encode_ms=self.encode.spread(),
            late_ms=self.late.spread(),
            interval_ms=self.interval.spread(),
        )
