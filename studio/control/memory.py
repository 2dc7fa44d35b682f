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

    def ended(self, running: tuple[OutputReport, ...]) -> tuple[OutputReport, ...]:
        """Return the last reports of those that are not running any more, as idle."""
        present = {report.destination_id for report in running}
        return tuple(
            replace(report, state=OutputState.IDLE, bitrate_bps=0)
            for destination_id, report in self._last.items()
            if destination_id not in present
        )
