"""What lies in files: training packs that can be rehearsed, and runs that were scored."""

from studio.coach.scorecard import Line
from studio.control.import_desk import whole_path
from studio.core.host_language import host_language
from studio.protocol.rehearsal_messages import PackLine, RunOpened
from studio.rehearsal.pack_shelf import add_pack, pack_lines, remove_pack
from studio.rehearsal.run_shelf import RunShelf

MOST_EARLIER = 100


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
        self.packs = pack_lines(host_language())
        self.earlier = RunShelf().lines()[:MOST_EARLIER]

    def add_pack(self, file: str) -> None:
        """Keep a copy of a pack.

        Raises:
            BadInput: It is none.
            Refused: It can't take this place.
        """
        add_pack(whole_path(file))
        self.read()

    def remove_pack(self, file: str) -> None:
        """Remove such a copy.

        Raises:
            Refused: There is none.
        """
        remove_pack(file)
        self.read()

    def forget(self, run_id: str) -> None:
        """Remove a run's scorecard.

        Raises:
            BadInput: It is no run's name.
            StorageError: The disk refuses.
        """
        RunShelf().forget(run_id)
        self.read()

    def opened(self, run_id: str) -> RunOpened:
        """Return a run's scorecard.

        Raises:
            BadInput: There is none, or it is damaged.
        """
        shelf = RunShelf()
        return RunOpened(score=shelf.open(run_id), folder=str(shelf.folder_of(run_id)))
