"""A clock that a test moves by hand."""

import threading

LONG_S = 60.0


class FakeClock:
    """`studio.core.clock.Clock` whose time passes only when somebody says so.

    Sleeping is one of the ways of saying so: whoever sleeps is there at once, and the time with
    them. With `hold_at` a sleeper gets past a moment only when `let_run` moves it on; that is
    for one sleeper.

    Attributes:
        now_ns: The monotonic now.
        utc_offset_ms: Wall clock minus monotonic, in milliseconds.
        oversleep_ns: By how much a sleep to a deadline is too long.
    """

    def __init__(self, now_ns: int = 0, *, utc_ms: int = 1_800_000_000_000) -> None:
        self.now_ns = now_ns
        self.utc_offset_ms = utc_ms - now_ns // 1_000_000
        self.oversleep_ns: dict[int, int] = {}
        self._held_at_ns: int | None = None
        self._asleep_until_ns: int | None = None
        self._moved = threading.Condition()

    def monotonic_ns(self) -> int:
        """See `Clock.monotonic_ns`."""
        return self.now_ns

    def utc_ms(self) -> int:
        """See `Clock.utc_ms`."""
        return self.now_ns // 1_000_000 + self.utc_offset_ms

    def sleep_until_ns(self, deadline_ns: int) -> None:
        """Move the time to the deadline, unless it is there already."""
        with self._moved:
            self._asleep_until_ns = deadline_ns
            self._moved.notify_all()
            self._moved.wait_for(lambda: not self._is_held(deadline_ns), LONG_S)
            self._asleep_until_ns = None
            arrived_ns = deadline_ns + self.oversleep_ns.pop(deadline_ns, 0)
            self.now_ns = max(self.now_ns, arrived_ns)

    def advance(self, duration_ns: int) -> None:
        """Let time pass."""
        with self._moved:
            self.now_ns += duration_ns

    def hold_at(self, moment_ns: int | None) -> None:
        """Let no sleeper get past this moment; None holds nobody."""
        with self._moved:
            self._held_at_ns = moment_ns
            self._moved.notify_all()

    def let_run(self, until_ns: int) -> None:
        """Move the hold on, and return when the sleeper waits behind it.

        Raises:
            AssertionError: Nobody came there.
        """
        self.hold_at(until_ns)
        with self._moved:
            came = self._moved.wait_for(self._sleeper_is_held, LONG_S)
        assert came, "nobody slept until then"

    def _sleeper_is_held(self) -> bool:
        return self._asleep_until_ns is not None and self._is_held(self._asleep_until_ns)

    def _is_held(self, deadline_ns: int) -> bool:
        return self._held_at_ns is not None and deadline_ns > self._held_at_ns
