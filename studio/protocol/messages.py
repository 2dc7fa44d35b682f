"""Everything that may be said between the control room and its clients.

One message is one line of JSON; the class name is its `type`. A field may be added with a
default; any other change raises `VERSION`. The window, the producer's page, button boxes and the
command line all say the same things.
"""

from typing import Literal

import msgspec

from studio.catalogue.product import Product
from studio.core.ids import DestinationId, SecretName
from studio.core.source_spec import SourceSpec
from studio.protocol.reports import Device, Health
from studio.show.canvas import Canvas, Framing
from studio.show.destination import Destination
from studio.show.state import Encoding, ShowState, Sound

VERSION = 2

Role = Literal["host", "producer", "rehearsal", "observer"]
Topic = Literal["show", "health", "meters"]


class Message(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of all messages."""


# --- shaking hands -----------------------------------------------------------------------------


class Hello(Message, frozen=True, kw_only=True):
    """The server's first word.

    Attributes:
        version: Of the protocol; must be equal on both sides.
        challenge: Hex; the client answers with its HMAC.
    """

    version: int
    challenge: str


class Identify(Message, frozen=True, kw_only=True):
    """The client's first word.

    Attributes:
        version: Of the protocol, as the client knows it.
        role: What it wants to be; the pairing decides.
        name: What a person calls this client: shown beside everything it changes.
        answer: Hex HMAC-SHA256 of the challenge with the shared secret.
        topics: What it wants pushed.
    """

    version: int
    role: Role
    name: str
    answer: str
    topics: tuple[Topic, ...] = ()


class Welcome(Message, frozen=True, kw_only=True):
    """The client is in; the state of every topic it asked for follows at once."""

    role: Role


# --- commands ----------------------------------------------------------------------------------


class SetTitle(Message, frozen=True, kw_only=True):
    """Name the show; empty takes its name away."""

    title: str


class SetCard(Message, frozen=True, kw_only=True):
    """Put another product on the card, or none."""

    product: Product | None


class ShowCard(Message, frozen=True, kw_only=True):
    """Show or hide the card."""

    shown: bool


class StartOffer(Message, frozen=True, kw_only=True):
    """Let the product's price hold from now, for seconds."""

    duration_s: float


class ExtendOffer(Message, frozen=True, kw_only=True):
    """Move the end of the running offer, by seconds."""

    by_s: float


class StopOffer(Message, frozen=True, kw_only=True):
    """End the running offer now."""


class ShowSlate(Message, frozen=True, kw_only=True):
    """Cover everything with the slate, or uncover it."""

    shown: bool


class ChooseSources(Message, frozen=True, kw_only=True):
    """Take picture or sound from elsewhere; None leaves it."""

    camera: SourceSpec | None = None
    microphone: SourceSpec | None = None


class SetFraming(Message, frozen=True, kw_only=True):
    """Fill the canvas with another part of the camera's picture."""

    framing: Framing


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


Command = (
    SetTitle
    | SetCard
    | ShowCard
    | StartOffer
    | ExtendOffer
    | StopOffer
    | ShowSlate
    | ChooseSources
    | SetFraming
    | SetSound
    | SetCanvases
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
    | CloseStudio
)


class Request(Message, frozen=True, kw_only=True):
    """A command and the number its one answer (`Done` or `Denied`) will carry."""

    request_id: int
    command: Command


# --- answers and news --------------------------------------------------------------------------


class Done(Message, frozen=True, kw_only=True):
    """The command was carried out; `text` says how where that is of use."""

    request_id: int
    text: str = ""


class Denied(Message, frozen=True, kw_only=True):
    """The command was refused and nothing was changed.

    Attributes:
        code: Stable word, as in `studio.core.errors`.
        text: One sentence: what happened, what was kept, what to do.
    """

    request_id: int
    code: str
    text: str


class ShowChanged(Message, frozen=True, kw_only=True):
    """The whole show as it is now, and who made it so; at most 20 times a second."""

    show: ShowState
    changed_by: str


class HealthChanged(Message, frozen=True, kw_only=True):
    """How the running goes; once a second and at every change of state."""

    health: Health


class Meters(Message, frozen=True, kw_only=True):
    """How loud the microphone is, ten times a second.

    Attributes:
        peak_db: Highest sample of the last 100 ms, 0 is full scale, after gain and mute.
        rms_db: Mean power of it.
        clipping: Whether a sample reached full scale.
    """

    peak_db: float
    rms_db: float
    clipping: bool = False


class DevicesListed(Message, frozen=True, kw_only=True):
    """What is plugged in."""

    devices: tuple[Device, ...]


FromServer = Hello | Welcome | Done | Denied | ShowChanged | HealthChanged | Meters | DevicesListed
FromClient = Identify | Request
