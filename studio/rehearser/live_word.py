"""How a real run goes, told to everybody: at once where it goes on to something else."""

import time
from collections.abc import Callable
from dataclasses import replace

from studio.cli.client import StudioClient
from studio.protocol.rehearsal_messages import RehearsalReport, Stage, TellRehearsal

TOLD_EVERY_S = 0.5


class LiveWord:
    """Tells how it goes, at most twice a second in one stage.

    Args:
        report: As it begins.
        hear: Is told as well.
    """

    def __init__(self, report: RehearsalReport, hear: Callable[[RehearsalReport], None]) -> None:
        self._report = report
        self._hear = hear
        self._told_s = 0.0

    def tell(self, client: StudioClient, stage: Stage, **changes: object) -> None:
        """Tell what is so now.

        Args:
            client: Attached as a rehearsal.
            stage: How far it is.
            changes: Fields of the report that are otherwise.

        Raises:
            StudioError: The studio is gone.
        """
        before, now_s = self._report, time.monotonic()
        self._report = replace(before, stage=stage, **changes)  # type: ignore[arg-type]
        if stage is before.stage and now_s - self._told_s < TOLD_EVERY_S:
            return
        self._told_s = now_s
        self._hear(self._report)
        client.request(TellRehearsal(report=self._report))
