"""What lies in files: training packs that can be rehearsed, and runs that were scored."""

from studio.coach.scorecard import Line
from studio.core.errors import Refused
from studio.protocol.rehearsal_messages import PackLine, RunOpened


class RehearsalShelf:
    """Reads and writes files; every method takes its time.

    Attributes:
        packs: That can be rehearsed.
        earlier: Runs that were scored, newest first.
    """

    def __init__(self) -> None:
        self.packs: tuple[PackLine, ...] = ()
        self.earlier: tuple[Line, ...] = ()

    def read(self) -> None:
        """Look what there is."""

    def add_pack(self, file: str) -> None:
        """Keep a copy of a pack."""
        raise Refused(f"not yet: {file}")

    def remove_pack(self, file: str) -> None:
        """Remove such a copy."""
        raise Refused(f"not yet: {file}")

    def forget(self, run_id: str) -> None:
        """Remove a run's scorecard."""
        raise Refused(f"not yet: {run_id}")

    def opened(self, run_id: str) -> RunOpened:
        """Return a run's scorecard."""
        raise Refused(f"not yet: {run_id}")
