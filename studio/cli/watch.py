"""Saying what changed while a show runs: each thing once, in plain lines."""

from collections.abc import Callable

from studio.core.ids import DestinationId
from studio.protocol.reports import Health, OutputReport, OutputState

_WORDS = {
    OutputState.IDLE: "closed",
    OutputState.CONNECTING: "connecting",
    OutputState.LIVE: "live",
    OutputState.RECONNECTING: "reconnecting",
    OutputState.FAILED: "failed",
}


class Watch:
    """Remembers what was said.

    Args:
        say: Takes the lines.
    """

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._states: dict[DestinationId, OutputState] = {}
        self._warnings: frozenset[str] = frozenset()

    def look(self, health: Health) -> None:
        """Say what is new since the last look."""
        for output in health.outputs:
            if self._states.get(output.destination_id) is not output.state:
                self._states[output.destination_id] = output.state
                self._say(_line(output))
        warnings = frozenset(warning.text for warning in health.warnings)
        for warning in health.warnings:
            if warning.text not in self._warnings:
                self._say(f"! {warning.text}")
        self._warnings = warnings


def _line(output: OutputReport) -> str:
    text = f": {output.text}" if output.text else ""
    return f"{output.name} {_WORDS[output.state]}{text}"
