"""The wall clock that all processes of the studio agree on, whoever sets the machine's meanwhile.

An offer is promised until a moment, and its countdown must not jump because a laptop asks a time
server in the middle of a show, or somebody sets its clock. So the studio's wall clock is the
machine's, read once, and counted on from there by a clock that never jumps. What was read stands in
a file of the run folder, so that a process that is started in mid-show counts from the same.

The control room alone decides when it is read again: at its start, if no engine runs, and off air.
"""

import contextlib
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studio.core.paths import runtime_folder

LOOK_EVERY_NS = 500_000_000
"""How long what the file said is believed."""

SAME_NS = 20_000_000
"""Clocks that differ by less are equal: a second reading takes that long on a busy machine."""

READINGS = 3
"""The machine may turn to something else between two clocks; hardly so three times running."""


def steady_ns() -> int:
    """Return nanoseconds that never jump and go on while the machine sleeps, in every process."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    return time.monotonic_ns()


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The machine's own clocks; a test moves others.

    Attributes:
        wall_ns: Since the Unix epoch, as somebody set it.
        steady_ns: See there.
    """

    wall_ns: Callable[[], int] = time.time_ns
    steady_ns: Callable[[], int] = steady_ns


class StudioTime:
    """Reads the studio's wall clock, and sets it; any thread may read."""

    def __init__(self, machine: Machine | None = None) -> None:
        self._machine = machine or Machine()
        self._path: Path | None = None
        self._known: tuple[int, int | None] | None = None

    def utc_ms(self) -> int:
        """Return milliseconds since the Unix epoch; the machine's, where nobody set another."""
        return self._now_ns() // 1_000_000

    def differs_ms(self) -> int:
        """Return by how much the machine's wall clock is ahead of the studio's."""
        by_ns = min((self._differs_ns() for _ in range(READINGS)), key=abs)
        return 0 if abs(by_ns) < SAME_NS else by_ns // 1_000_000

    def _differs_ns(self) -> int:
        return self._machine.wall_ns() - self._now_ns()

    def follow_machine(self) -> int:
        """Set the studio's clock to the machine's, for all processes; return by how many ms.

        Where that can't be written every process reads the machine's clock by itself.
        """
        by_ms = self.differs_ms()
        if by_ms or self._offset_ns() is None:
            offset_ns = self._machine.wall_ns() - self._machine.steady_ns()
            path = self._file()
            fresh = path.with_suffix(".new")
            with contextlib.suppress(OSError):
                fresh.write_text(str(offset_ns), encoding="ascii")
                fresh.replace(path)
            self._known = None
        return by_ms

    def _now_ns(self) -> int:
        offset_ns = self._offset_ns()
        if offset_ns is None:
            return self._machine.wall_ns()
        return self._machine.steady_ns() + offset_ns

    def _offset_ns(self) -> int | None:
        """Return wall clock minus steady clock; None where nobody wrote it down."""
        now_ns, known = self._machine.steady_ns(), self._known
        if known is None or not 0 <= now_ns - known[0] < LOOK_EVERY_NS:
            known = self._known = (now_ns, self._read())
        return known[1]

    def _read(self) -> int | None:
        try:
            return int(self._file().read_text(encoding="ascii")[:30])
        except (OSError, ValueError):
            return None

    def _file(self) -> Path:
        if self._path is None:
            self._path = runtime_folder() / "clock"
        return self._path
