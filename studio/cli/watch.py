"""Saying what changed while a broadcast runs: each thing once, in plain lines."""

from studio.cli.terminal import say
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
    """Remembers what was said."""

    def __init__(self) -> None:
        self._states: dict[DestinationId, OutputState] = {}
        self._warnings: frozenset[str] = frozenset()

    def look(self, health: Health) -> None:
        """Say what is new since the last look."""
        for output in health.outputs:
            if self._states.get(output.destination_id) is not output.state:
                self._states[output.destination_id] = output.state
                say(_line(output))
        warnings = frozenset(warning.text for warning in health.warnings)
        for warning in health.warnings:
            if warning.text not in self._warnings:
                say(f"! {warning.text}")
        self._warnings = warnings


def _line(output: OutputReport) -> str:
    text = f": {output.text}" if output.text else ""
    return f"{output.name} {_WORDS[output.state]}{text}"
