"""What is asked and told about highlight clips: of each product a film, out of a recording."""

from dataclasses import dataclass
from enum import StrEnum

from studio.core.ids import ProductId, ShowId
from studio.protocol.message import Message
from studio.show.highlights import Reason


class AskClips(Message, frozen=True, kw_only=True):
    """Look at what clips of a show could be cut; `ClipsListed` comes before `Done`.

    Attributes:
        show_id: Which; None: the open one.
    """

    show_id: ShowId | None = None


class CutClips(Message, frozen=True, kw_only=True):
    """Cut clips; `Done` comes once it is under way, and `ClipsChanged` tells how it goes.

    Attributes:
        show_id: Of which show; None: the open one.
        products: Of which products; none named: of all that were shown.
    """

    show_id: ShowId | None = None
    products: tuple[ProductId, ...] = ()


class StopClips(Message, frozen=True, kw_only=True):
    """Cut no more; what was cut stays."""


ClipCommand = AskClips | CutClips | StopClips


class ClipState(StrEnum):
    """How far a clip is."""

    POSSIBLE = "possible"
    WAITING = "waiting"
    CUTTING = "cutting"
    CUT = "cut"
    FAILED = "failed"


class ClipTrouble(StrEnum):
    """Why a clip was not cut."""

    NONE = ""
    NO_RECORDING = "no_recording"  # none has the moment, or the file is not there any more
    NO_PICTURE = "no_picture"  # the recording ends before
    UNREADABLE = "unreadable"
    DISK_FULL = "disk_full"
    UNWRITABLE = "unwritable"
    STOPPED = "stopped"
    FAULT = "fault"  # of this program


@dataclass(frozen=True, slots=True, kw_only=True)
class Shows:
    """A moment that a clip shows.

    Attributes:
        reason: Why.
        on_air_ms: When, since the show went on air.
    """

    reason: Reason
    on_air_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """The highlight clip of a product.

    Attributes:
        product_id: Of which.
        name: As it was called on air.
        shows: Its moments, in their order.
        state: How far it is.
        path: The file, once it is there.
        trouble: Why there is none.
        text: The same in English, where more is known of it.
    """

    product_id: ProductId
    name: str
    shows: tuple[Shows, ...]
    state: ClipState = ClipState.POSSIBLE
    path: str = ""
    trouble: ClipTrouble = ClipTrouble.NONE
    text: str = ""


class ClipsListed(Message, frozen=True, kw_only=True):
    """What clips of a show there are, or could be cut.

    Attributes:
        show_id: Of which show.
        folder: Where they are put.
        clips: One for each product that was shown, the one that was shown first before others.
    """

    show_id: ShowId
    folder: str
    clips: tuple[Clip, ...]


class ClipsChanged(Message, frozen=True, kw_only=True):
    """How cutting goes, or went last.

    Attributes:
        show_id: Of which show; None: nothing was cut yet.
        running: Whether it goes on.
        folder: Where the clips are put.
        clips: Those that were asked for.
    """

    show_id: ShowId | None = None
    running: bool = False
    folder: str = ""
    clips: tuple[Clip, ...] = ()
