"""Commands about the outside: receivers of events, shops, accounts, deals, tasks, targets."""

from studio.core.ids import (
    AccountId,
    BrandOfferId,
    CampaignId,
    ConnectionId,
    DealId,
    DestinationId,
    EventId,
    ShowId,
    SinkId,
    TaskId,
)
from studio.outbox.sink import SinkSpec
from studio.programme.campaign import OfferStep
from studio.programme.task import Task
from studio.protocol.clip_messages import ClipCommand
from studio.protocol.message import Message
from studio.protocol.team_messages import TeamCommand
from studio.sales.account import Application
from studio.sales.connection import ConnectionSpec
from studio.sales.deal import Deal

# --- receivers of events -----------------------------------------------------------------------


class SaveSink(Message, frozen=True, kw_only=True):
    """Tell a receiver from now on, or change how.

    Attributes:
        sink: It; its secret goes into the keyring, or comes by `HoldKey`.
        from_show: The open show's earlier events, too, where the receiver is new.
    """

    sink: SinkSpec
    from_show: bool = False


class RemoveSink(Message, frozen=True, kw_only=True):
    """Tell a receiver nothing more; what waited for it is forgotten."""

    sink_id: SinkId


class TestSink(Message, frozen=True, kw_only=True):
    """Send a receiver an event that says it is a test; `Done` or `Denied` says how it went."""

    __test__ = False

    sink_id: SinkId


class TryDelivery(Message, frozen=True, kw_only=True):
    """Do not wait: deliver to a receiver now."""

    sink_id: SinkId


class Resend(Message, frozen=True, kw_only=True):
    """Send parked events again.

    Attributes:
        sink_id: To whom.
        event_ids: Which; none named: all that it refused.
    """

    sink_id: SinkId
    event_ids: tuple[EventId, ...] = ()


class AskParked(Message, frozen=True, kw_only=True):
    """Look at what a receiver refused; `ParkedListed` comes before `Done`.

    Attributes:
        sink_id: Who refused it.
        offset: How many to pass over, the oldest first.
        most: How many to tell.
    """

    sink_id: SinkId
    offset: int = 0
    most: int = 100


# --- shops -------------------------------------------------------------------------------------


class SaveConnection(Message, frozen=True, kw_only=True):
    """Connect a shop, or change how; its secrets go into the keyring, or come by `HoldKey`."""

    connection: ConnectionSpec


class RemoveConnection(Message, frozen=True, kw_only=True):
    """Ask a shop nothing more; its orders stay."""

    connection_id: ConnectionId


class TestConnection(Message, frozen=True, kw_only=True):
    """Ask a shop something harmless; `Done` or `Denied` says how it went."""

    __test__ = False

    connection_id: ConnectionId


class PullCatalogue(Message, frozen=True, kw_only=True):
    """Fetch a shop's products and preview what taking them over would change; see `ImportPlan`."""

    connection_id: ConnectionId


class AskOrdersNow(Message, frozen=True, kw_only=True):
    """Do not wait: ask a shop for orders now."""

    connection_id: ConnectionId


# --- accounts and targets ----------------------------------------------------------------------


class BeginSignIn(Message, frozen=True, kw_only=True):
    """Sign in with a provider; `AccountsChanged` tells which page to open, and how it went.

    Attributes:
        application: As what; a secret of its own goes into the keyring, or comes by `HoldKey`.
    """

    application: Application


class CancelSignIn(Message, frozen=True, kw_only=True):
    """Give up signing in."""

    number: int


class SignOut(Message, frozen=True, kw_only=True):
    """Give an account's tokens back, and forget it."""

    account_id: AccountId


class MakeTarget(Message, frozen=True, kw_only=True):
    """Have a platform make the broadcast this show is streamed to, and a destination of it.

    Attributes:
        account_id: Whose.
        title: Of the broadcast; empty: the show's.
        privacy: `public`, `unlisted` or `private`, where the platform knows that.
        starts_at_utc_ms: When it is announced for; None: now.
    """

    account_id: AccountId
    title: str = ""
    privacy: str = "unlisted"
    starts_at_utc_ms: int | None = None


class EndTarget(Message, frozen=True, kw_only=True):
    """Tell the platform that the broadcast of a destination is over."""

    destination_id: DestinationId


# --- money -------------------------------------------------------------------------------------


class SaveDeal(Message, frozen=True, kw_only=True):
    """Write terms down, or change them; refused as stale where `deal.revision` is an old one."""

    deal: Deal


class RemoveDeal(Message, frozen=True, kw_only=True):
    """Forget terms; what was earned by them is worked out without them from now on."""

    deal_id: DealId


class AskSales(Message, frozen=True, kw_only=True):
    """Look at what a show sold, minute by minute; `SalesTold` comes before `Done`.

    Attributes:
        show_id: Which; None: the open one.
        other: Terms to compare with: what the same show had earned under them.
    """

    show_id: ShowId | None = None
    other: Deal | None = None


# --- creator programme -------------------------------------------------------------------------


class SaveTask(Message, frozen=True, kw_only=True):
    """Write a task down that no platform knows of, or change it."""

    task: Task


class AcceptTask(Message, frozen=True, kw_only=True):
    """Take a task on; it is counted from now, or from its start."""

    task_id: TaskId


class DropTask(Message, frozen=True, kw_only=True):
    """Give a task up; one of the studio's own is forgotten."""

    task_id: TaskId


class MakeProof(Message, frozen=True, kw_only=True):
    """Write the proof of a fulfilled task into a file; `Done` says where it is.

    Attributes:
        task_id: Of which.
        path: File to write, ending in `.zip`; empty: one beside the recordings.
        hand_in: Whether the platform gets it, too.
    """

    task_id: TaskId
    path: str = ""
    hand_in: bool = False


class JoinCampaign(Message, frozen=True, kw_only=True):
    """Take part in a campaign, or leave it; its deal and tasks come with it."""

    campaign_id: CampaignId
    joined: bool = True


class StepBrandOffer(Message, frozen=True, kw_only=True):
    """Say how far a brand's proposal has come.

    Attributes:
        brand_offer_id: Which.
        step: To which step; accepting makes a deal of it.
        note: The host's own; empty: as it was.
        evidence: Of the test; empty: as it was.
    """

    brand_offer_id: BrandOfferId
    step: OfferStep
    note: str = ""
    evidence: str = ""


class FetchProgramme(Message, frozen=True, kw_only=True):
    """Ask the shops for tasks, campaigns and levels now."""


SinkCommand = SaveSink | RemoveSink | TestSink | TryDelivery | Resend | AskParked
ShopCommand = SaveConnection | RemoveConnection | TestConnection | PullCatalogue | AskOrdersNow
AccountCommand = BeginSignIn | CancelSignIn | SignOut | MakeTarget | EndTarget
MoneyCommand = SaveDeal | RemoveDeal | AskSales
ProgrammeCommand = (
    SaveTask | AcceptTask | DropTask | MakeProof | JoinCampaign | StepBrandOffer | FetchProgramme
)
TradeCommand = (
    SinkCommand
    | ShopCommand
    | AccountCommand
    | MoneyCommand
    | ProgrammeCommand
    | TeamCommand
    | ClipCommand
)
