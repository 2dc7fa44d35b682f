"""Commands that set a show up and bring it on air: sources, pictures, destinations."""

from studio.core.ids import DestinationId, SecretName, ShowId
from studio.core.source_spec import SourceSpec
from studio.protocol.message import Message
from studio.show.canvas import Canvas, Framing, Layout
from studio.show.destination import Destination
from studio.show.state import Encoding, Sound


class SetTitle(Message, frozen=True, kw_only=True):
    """Name the show; empty takes its name away."""

    title: str


class ChooseSources(Message, frozen=True, kw_only=True):
    """Take picture or sound from elsewhere; None leaves it."""

    camera: SourceSpec | None = None
    microphone: SourceSpec | None = None


class SetFraming(Message, frozen=True, kw_only=True):
    """Fill the canvas, or the close-up, with another part of the picture."""

    framing: Framing
    close_up: bool = False


class ChooseSecond(Message, frozen=True, kw_only=True):
    """Take the close-up from a camera of its own; None: from a part of the main one."""

    second: SourceSpec | None = None


class SetMarket(Message, frozen=True, kw_only=True):
    """Sell in another market; off air only."""

    market: str


class SetLayout(Message, frozen=True, kw_only=True):
    """Lay one canvas out otherwise: platform guides, free area, framing."""

    layout: Layout


class NewShow(Message, frozen=True, kw_only=True):
    """Begin another show, with sources, canvases and destinations of this one; off air only.

    Attributes:
        title: May be empty.
        market: Empty: as this one.
        with_rundown: Whether the rundown is taken over, too.
    """

    title: str = ""
    market: str = ""
    with_rundown: bool = False


class OpenShow(Message, frozen=True, kw_only=True):
    """Go on with another show; off air only."""

    show_id: ShowId


class RemoveShow(Message, frozen=True, kw_only=True):
    """Forget a show that is not open, with its rundown and its events."""

    show_id: ShowId


class SetSound(Message, frozen=True, kw_only=True):
    """Mute, gain and lip sync."""

    sound: Sound


class SetCanvases(Message, frozen=True, kw_only=True):
    """Change the output pictures; off air only."""

    canvases: tuple[Canvas, ...]


class SetEncoding(Message, frozen=True, kw_only=True):
    """Change bitrates, encoder and preset; off air only."""

    encoding: Encoding


class SaveDestination(Message, frozen=True, kw_only=True):
    """Add or change a destination; its key goes to the keyring, never here."""

    destination: Destination


class RemoveDestination(Message, frozen=True, kw_only=True):
    """Forget a destination."""

    destination_id: DestinationId


class HoldKey(Message, frozen=True, kw_only=True):
    """Keep a stream key in memory for this run, where no keyring exists.

    The one message that carries a secret: over loopback to the same user's processes alone,
    never stored, never logged; its text form hides the key.
    """

    secret_name: SecretName
    key: str

    def __repr__(self) -> str:
        return f"HoldKey(secret_name={self.secret_name!r}, key=<{len(self.key)} characters>)"


class TestDestination(Message, frozen=True, kw_only=True):
    """Connect to a destination as far as its first word, then leave; the answer says how."""

    __test__ = False  # not a test case, whatever pytest thinks of its name

    destination: Destination


class SetRecording(Message, frozen=True, kw_only=True):
    """Say whether the show is recorded, and where.

    Attributes:
        record: Whether going live records.
        path: File for the recording; empty: a name made from the time, in the recordings folder.
    """

    record: bool
    path: str = ""


class GoLive(Message, frozen=True, kw_only=True):
    """Go on air: to every enabled destination, and to the recording if the show records."""


class EndShow(Message, frozen=True, kw_only=True):
    """Go off air; recordings are closed."""


class RetryOutput(Message, frozen=True, kw_only=True):
    """Try a destination again now, not when its wait is over."""

    destination_id: DestinationId


class ListDevices(Message, frozen=True, kw_only=True):
    """Ask what is plugged in; the answer is `DevicesListed` before `Done`."""


class CloseStudio(Message, frozen=True, kw_only=True):
    """End control room and engine; refused on air."""


SetupCommand = (
    SetTitle
    | SetMarket
    | ChooseSources
    | ChooseSecond
    | SetFraming
    | SetSound
    | SetCanvases
    | SetLayout
    | SetEncoding
    | SaveDestination
    | RemoveDestination
    | HoldKey
    | TestDestination
    | SetRecording
    | GoLive
    | EndShow
    | RetryOutput
    | ListDevices
    | NewShow
    | OpenShow
    | RemoveShow
    | CloseStudio
)
