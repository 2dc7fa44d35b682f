"""When the studio's wall clock follows the machine's, and when it goes on by itself."""

import logging

from studio.core.studio_time import StudioTime

TOLD_FROM_MS = 1_000
"""Machines correct their clocks by less all the time, which nobody needs to know."""

TOLD_FOR_S = 120
"""A calm word that can be read between two sentences, and then makes room."""

_log = logging.getLogger(__name__)


class OwnTime:
    """Sets the clock that all processes of the studio read; a show keeps its own until it is over.

    What viewers were promised until a moment stays promised for as long as they were told, and
    events keep the order of their times, whoever sets the machine's clock meanwhile.

    Attributes:
        set_by_ms: By how much the machine's clock was put forward in mid-show (negative: back), for
            as long as the host is told; else 0.
    """

    def __init__(self, time: StudioTime) -> None:
        self._time = time
        self._differs_ms = 0
        self._noticed_ns = 0
        self.set_by_ms = 0

    def begin(self, *, engine_runs: bool) -> None:
        """Begin with the machine's clock, unless an engine runs, which may be in mid-show."""
        if not engine_runs:
            self._time.follow_machine()

    def keep(self, *, on_air: bool, now_ns: int) -> None:
        """Look at the machine's clock; called every second or so.

        Args:
            on_air: Whether the show is.
            now_ns: By a clock that never jumps.
        """
        if not on_air:
            self._differs_ms = self.set_by_ms = 0
            if self._time.follow_machine():
                _log.info("the wall clock was set, and is followed")
            return
        by_ms = self._time.differs_ms()
        if by_ms and (not self._differs_ms or abs(by_ms - self._differs_ms) >= TOLD_FROM_MS):
            _log.warning("the wall clock was set by %d ms; the show keeps its own", by_ms)
            self._noticed_ns = now_ns
        self._differs_ms = by_ms
        told = abs(by_ms) >= TOLD_FROM_MS and now_ns - self._noticed_ns < TOLD_FOR_S * 1e9
        self.set_by_ms = by_ms if told else 0
