"""A clock that a test moves by hand."""

import threading


class FakeClock:
    """`studio.core.clock.Clock` whose time passes only when somebody says so.

    Sleeping is one of the ways of saying so: whoever sleeps is there at once, and the time with
    them.

    Attributes:
        now_ns: The monotonic now.
        utc_offset_ms: Wall clock minus monotonic, in milliseconds.
    """

    def __init__(self, now_ns: int = 0, *, utc_ms: int = 1_800_000_000_000) -> None:
        self.now_ns = now_ns
        self.utc_offset_ms = utc_ms - now_ns // 1_000_000
        self._lock = threading.Lock()

    def monotonic_ns(self) -> int:
        """See `Clock.monotonic_ns`."""
        return self.now_ns

    def utc_ms(self) -> int:
        """See `Clock.utc_ms`."""
        return self.now_ns // 1_000_000 + self.utc_offset_ms

    def sleep_until_ns(self, deadline_ns: int) -> None:
        """Move the time to the deadline, unless it is there already."""
        with self._lock:
            self.now_ns = max(self.now_ns, deadline_ns)

    def advance(self, duration_ns: int) -> None:
        """Let time pass."""
        with self._lock:
            self.now_ns += duration_ns
