"""The two clocks: one that never jumps, for media, and the wall's, for what people are promised."""

import time
from typing import Protocol

from studio.core.studio_time import StudioTime


class Clock(Protocol):
    """What the studio asks of time; tests move a fake one by hand."""

    def monotonic_ns(self) -> int:
        """Return nanoseconds that never jump; only differences mean anything."""
        ...

    def utc_ms(self) -> int:
        """Return milliseconds since the Unix epoch."""
        ...

    def sleep_until_ns(self, deadline_ns: int) -> None:
        """Wait until `monotonic_ns` has reached the deadline; return at once if it has."""
        ...


class SystemClock:
    """The machine's own clocks; its wall clock is the one that the studio's processes agree on."""

    _studio_time: StudioTime | None = None

    def monotonic_ns(self) -> int:
        """See `Clock.monotonic_ns`."""
        return time.monotonic_ns()

    def utc_ms(self) -> int:
        """See `Clock.utc_ms`."""
        if self._studio_time is None:
            self._studio_time = StudioTime()
        return self._studio_time.utc_ms()

    def sleep_until_ns(self, deadline_ns: int) -> None:
        """See `Clock.sleep_until_ns`."""
        remaining_ns = deadline_ns - time.monotonic_ns()
        if remaining_ns > 0:
            time.sleep(remaining_ns / 1e9)


class MachineClock(SystemClock):
    """The machine's own clocks as somebody set them, for what strangers compare with theirs."""

    def utc_ms(self) -> int:
        """See `Clock.utc_ms`."""
        return time.time_ns() // 1_000_000
