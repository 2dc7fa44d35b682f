"""What the control room has the courier do, each with one answer; see `courier_messages`."""

from studio.core.ids import (
    AccountId,
    ConnectionId,
    DestinationId,
    ProductId,
    SecretName,
)
from studio.outbox.sink import SinkSpec
from studio.programme.campaign import BrandOffer, Campaign
from studio.programme.level import Level, Standing
from studio.programme.task import Task
from studio.protocol.message import Message
from studio.sales.account import Account, Application
from studio.sales.broadcast import Broadcast
from studio.sales.connection import ConnectionSpec


class CheckSink(Message, frozen=True, kw_only=True):
    """Send a receiver an event that says it is a test."""

    sink: SinkSpec


class CheckConnection(Message, frozen=True, kw_only=True):
    """Ask a shop something harmless."""

    connection: ConnectionSpec


class FetchProducts(Message, frozen=True, kw_only=True):
    """Fetch a shop's products into a file; see `ProductsFetched`.

    Attributes:
        connection_id: Which shop.
        path: The file.
        known: What the catalogue has: of these only price, stock, kinds and links are fetched.
            None: nobody said, so no product brings rows of a spec sheet.
    """

    connection_id: ConnectionId
    path: str
    known: tuple[ProductId, ...] | None = None


class MakeCoupon(Message, frozen=True, kw_only=True):
    """Have a shop make a code for a product, or end it.

    Attributes:
        connection_id: Which shop.
        platform_product_id: What the shop calls the product.
        code: The code.
        price_minor: What the product costs with it.
        currency: ISO 4217.
        ends_at_utc_ms: When it ends by itself; None: it does not.
        ended: End it now instead.
    """

    connection_id: ConnectionId
    platform_product_id: str
    code: str
    price_minor: int
    currency: str
    ends_at_utc_ms: int | None = None
    ended: bool = False


class StartSignIn(Message, frozen=True, kw_only=True):
    """Begin to sign in; `SignInTold` tells the rest."""

    number: int
    application: Application


class GiveBack(Message, frozen=True, kw_only=True):
    """Revoke an account's tokens, and forget them."""

    account: Account


class MakeBroadcast(Message, frozen=True, kw_only=True):
    """Have a platform make a broadcast; its key goes into the keyring under `secret_name`.

    Attributes:
        account_id: Whose.
        destination_id: What it becomes here.
        secret_name: Of the key.
        title: Of the broadcast.
        privacy: As in `MakeTarget`.
        starts_at_utc_ms: When it is announced for.
        fps: Of the canvas that goes there.
        width_px: Of it.
        height_px: Of it.
    """

    account_id: AccountId
    destination_id: DestinationId
    secret_name: SecretName
    title: str
    privacy: str
    starts_at_utc_ms: int
    fps: int
    width_px: int
    height_px: int


class EndBroadcast(Message, frozen=True, kw_only=True):
    """Tell the platform that a broadcast is over."""

    broadcast: Broadcast


class FetchTasks(Message, frozen=True, kw_only=True):
    """Ask every shop that has a programme for it."""


class HandIn(Message, frozen=True, kw_only=True):
    """Give a platform the proof of a task.

    Attributes:
        connection_id: Which platform.
        task: Which task.
        path: The proof.
    """

    connection_id: ConnectionId
    task: Task
    path: str


class TellTaken(Message, frozen=True, kw_only=True):
    """Tell a platform that the host takes a task on."""

    connection_id: ConnectionId
    task: Task


class TellJoined(Message, frozen=True, kw_only=True):
    """Tell a platform whether the host takes part in a campaign."""

    connection_id: ConnectionId
    campaign: Campaign


class TellStep(Message, frozen=True, kw_only=True):
    """Tell a platform how far a brand's proposal has come."""

    connection_id: ConnectionId
    brand_offer: BrandOffer


Errand = (
    CheckSink
    | CheckConnection
    | FetchProducts
    | MakeCoupon
    | StartSignIn
    | GiveBack
    | MakeBroadcast
    | EndBroadcast
    | FetchTasks
    | HandIn
    | TellTaken
    | TellJoined
    | TellStep
)


class ProductsFetched(Message, frozen=True, kw_only=True):
    """A shop's products are in the file, as `studio.catalogue.import_plan` reads it."""

    products: int


class BroadcastMade(Message, frozen=True, kw_only=True):
    """A broadcast was made.

    Attributes:
        url: Server address without the key.
        key: Only where there is no keyring; else empty, and it is in the keyring.
        watch_url: Where viewers see it, or empty.
        handle: What the platform's adapter needs to find it again; nothing secret.
    """

    url: str
    key: str = ""
    watch_url: str = ""
    handle: str = ""

    def __repr__(self) -> str:
        return f"BroadcastMade(handle={self.handle!r}, key=<{len(self.key)} characters>)"


class TasksFetched(Message, frozen=True, kw_only=True):
    """What the shops' programmes say.

    Attributes:
        tasks: Tasks.
        campaigns: Campaigns.
        brand_offers: Brands' proposals.
        levels: Of the platform that has some.
        standing: Of the host in them; None: no platform says.
    """

    tasks: tuple[Task, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    brand_offers: tuple[BrandOffer, ...] = ()
    levels: tuple[Level, ...] = ()
    standing: Standing | None = None


class Carried(Message, frozen=True, kw_only=True):
    """An errand that has nothing more to say was carried out; `text` may say how."""

    text: str = ""


ErrandAnswer = Carried | ProductsFetched | BroadcastMade | TasksFetched
