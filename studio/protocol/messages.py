"""Everything that may be said between the control room and its clients.

One message is one line of JSON; the class name is its `type`. A field may be added with a
default; any other change raises `VERSION`. The window, the producer's page, button boxes and the
command line all say the same things. The commands stand in files by what they are about, such as
`show_commands`; here are the handshake, the request, its answer, and the news.
"""

from studio.protocol.catalogue_commands import CatalogueCommand
from studio.protocol.catalogue_reports import (
    CatalogueChanged,
    ImportRows,
    ProductOpened,
    ProductsListed,
    SpecsFound,
)
from studio.protocol.clip_messages import ClipsChanged, ClipsListed
from studio.protocol.door_commands import DoorCommand
from studio.protocol.door_reports import DeviceAdmitted, DevicePaired, DoorChanged
from studio.protocol.message import Message, Role, Topic
from studio.protocol.question_commands import QuestionCommand
from studio.protocol.question_reports import QuestionsChanged, QuestionsListed
from studio.protocol.rehearsal_messages import RehearsalChanged, RehearsalCommand, RunOpened
from studio.protocol.reports import Device, Health
from studio.protocol.setup_commands import SetupCommand
from studio.protocol.show_commands import ShowCommand
from studio.protocol.show_reports import EventsChanged, ReadinessChanged, ShowsChanged
from studio.protocol.team_messages import ConflictsListed, TeamChanged
from studio.protocol.trade_commands import TradeCommand
from studio.protocol.trade_reports import (
    AccountsChanged,
    OutboxChanged,
    ParkedListed,
    ProgrammeChanged,
    SalesChanged,
    SalesTold,
)
from studio.show.state import ShowState

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


# --- asking ------------------------------------------------------------------------------------

Command = (
    SetupCommand
    | ShowCommand
    | CatalogueCommand
    | QuestionCommand
    | DoorCommand
    | TradeCommand
    | RehearsalCommand
)


class Request(Message, frozen=True, kw_only=True):
    """A command and the number its one answer (`Done` or `Denied`) will carry.

    Attributes:
        request_id: Each once a connection.
        command: What is asked.
        key: Said again with the same key, by the same client or after it came back, it is one
            command: the answer is that of the first time. Empty: it has none.
        seen: Revision of the show that the sender was looking at; a command whose subject was
            changed since is refused as `stale`. None: it does not matter.
    """

    request_id: int
    command: Command
    key: str = ""
    seen: int | None = None


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


Told = (
    DevicesListed
    | ProductsListed
    | ProductOpened
    | SpecsFound
    | ImportRows
    | QuestionsListed
    | DevicePaired
    | DeviceAdmitted
    | ParkedListed
    | SalesTold
    | ClipsListed
    | ConflictsListed
    | RunOpened
)
"""What may be told to the asker alone, before `Done`."""

News = (
    ShowChanged
    | HealthChanged
    | Meters
    | CatalogueChanged
    | ReadinessChanged
    | ShowsChanged
    | EventsChanged
    | QuestionsChanged
    | DoorChanged
    | OutboxChanged
    | AccountsChanged
    | SalesChanged
    | ProgrammeChanged
    | ClipsChanged
    | TeamChanged
    | RehearsalChanged
)
"""What is told to everybody who asked for the topic; the newest of a kind stands for all."""

FromServer = Hello | Welcome | Done | Denied | Told | News
FromClient = Identify | Request
