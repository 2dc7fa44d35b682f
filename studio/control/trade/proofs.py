"""The proof of a fulfilled task: what was asked, what was done, and where it can be seen."""

from collections.abc import Sequence

from studio.control.answer import Answer
from studio.control.trade.surroundings import Parts
from studio.core.errors import Refused
from studio.programme.task import TaskProgress
from studio.protocol.trade_commands import MakeProof
from studio.show.events import ShowEvent


class Proofs:
    """Has proofs written."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def make(
        self, command: MakeProof, progress: TaskProgress, events: Sequence[ShowEvent]
    ) -> Answer:
        """Write a proof, and hand it in where that was asked for.

        Raises:
            Refused: The task is not fulfilled.
        """
        if not progress.fulfilled:
            raise Refused("this task is not fulfilled yet")
        raise Refused(f"no proof of {len(events)} events can be written yet to {command.path}")
