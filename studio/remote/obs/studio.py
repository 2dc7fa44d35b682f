"""What the gate needs of the studio, and what it is told by it."""

from dataclasses import dataclass, field
from typing import Protocol

from studio.protocol.messages import Command, Denied, Done, Meters
from studio.protocol.question_reports import QuestionsChanged
from studio.protocol.reports import Health
from studio.show.staging import Side
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The studio at one moment.

    Attributes:
        show: None before the first was told, and while the control room is away.
        changed_by: Who made the show so.
        health: How it runs.
        questions: The question desk; None before it was told.
        cpu_percent: Of the engine, of one core, lately.
    """

    show: ShowState | None = None
    changed_by: str = ""
    health: Health = field(default=Health())
    questions: QuestionsChanged | None = None
    cpu_percent: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureAsk:
    """Which picture is wanted, and how.

    Attributes:
        side: Which of the two.
        image_format: `png`, `jpg`, `jpeg`, `bmp` or `webp`.
        width_px: None: by the height, or as it is.
        height_px: Likewise.
        quality: 0 to 100; -1: as is usual.
    """

    side: Side
    image_format: str
    width_px: int | None = None
    height_px: int | None = None
    quality: int = -1


class Watcher(Protocol):
    """Who is told of changes."""

    def changed(self, after: Known) -> None:
        """Something of the studio is otherwise."""
        ...

    def meters_came(self, meters: Meters) -> None:
        """The microphone is so loud."""
        ...


class ObsStudio(Protocol):
    """The studio, as the gate asks it."""

    @property
    def known(self) -> Known:
        """Everything that is known now."""
        ...

    def watch(self, watcher: Watcher | None) -> None:
        """Tell this one of changes from now on; None: nobody."""
        ...

    async def request(self, command: Command, *, key: str) -> Done | Denied:
        """Ask for something; after `Done`, `known` has what came of it.

        Raises:
            ConnectionLost: The control room is away.
        """
        ...

    async def picture(self, ask: PictureAsk) -> bytes | None:
        """Return a fresh picture as a file; None where there is none."""
        ...

    def want_meters(self, *, wanted: bool) -> None:
        """Let `meters_came` be called, or not."""
        ...
