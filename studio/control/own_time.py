"""When the studio's wall clock follows the machine's, and when it goes on by itself."""

import logging

from studio.core.studio_time import StudioTime

_log = logging.getLogger(__name__)


class OwnTime:
    """Sets the clock that all processes of the studio read; a show keeps its own until it is over.

    What viewers were promised until a moment stays promised for as long as they were told, and
    events keep the order of their times, whoever sets the machine's clock meanwhile.
    """

    def __init__(self, time: StudioTime) -> None:
        self._time = time
        self._differed = False

    def begin(self, *, engine_runs: bool) -> None:
        """Begin with the machine's clock, unless an engine runs, which may be in mid-show."""
        if not engine_runs:
            self._time.follow_machine()

    def keep(self, *, on_air: bool) -> None:
        """Look at the machine's clock; called every second or so."""
        if not on_air:
            self._differed = False
            if self._time.follow_machine():
                _log.info("the wall clock was set, and is followed")
            return
        by_ms = self._time.differs_ms()
        if by_ms and not self._differed:
            _log.warning("the wall clock was set by %d ms; the show keeps its own", by_ms)
        self._differed = bool(by_ms)
