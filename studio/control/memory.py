"""What became of outputs that were stopped: the engine forgets them, the host asks afterwards."""

from dataclasses import replace

from studio.core.ids import DestinationId
from studio.protocol.reports import OutputReport, OutputState
from studio.show.state import ShowState


class OutputMemory:
    """The last report of every output of the show that is on air, or was last."""

    def __init__(self) -> None:
        self._last: dict[DestinationId, OutputReport] = {}
        self._on_air = False

    def note(self, reports: tuple[OutputReport, ...]) -> None:
        """Remember the newest reports."""
        for report in reports:
            self._last[report.destination_id] = report

    def show_changed(self, state: ShowState) -> None:
        """Begin anew when a show goes on air."""
        if state.on_air and not self._on_air:
            self._last.clear()
        self._on_air = state.on_air

    def ended(
        self, running: tuple[OutputReport, ...], *, engine_is_back: bool
    ) -> tuple[OutputReport, ...]:
        """Return the last reports of those that are not running any more.

        They are idle, unless the show is on air and it is the engine that is gone: then they are
        on their way back.
        """
        present = {report.destination_id for report in running}
        coming_back = self._on_air and not engine_is_back
        state = OutputState.RECONNECTING if coming_back else OutputState.IDLE
        text = "The engine is being started again." if coming_back else ""
        return tuple(
            replace(report, state=state, text=text or report.text, bitrate_bps=0)
            for destination_id, report in self._last.items()
            if destination_id not in present
        )
