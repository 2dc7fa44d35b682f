"""Everything that is said between the control room and the courier.

The courier is the process that talks to platforms: it delivers events, asks shops for orders and
products, signs in, and has broadcasts made. The control room starts it as it starts the listener:
with a port of its own and a secret in its environment (`COURIER_VARIABLE`, `port:secret`); frames
of MessagePack from then on. When the connection ends, so does the courier.
"""

from collections.abc import Mapping

import msgspec

from studio.core.ids import (
    AccountId,
    ConnectionId,
    SecretName,
    SinkId,
)
from studio.outbox.delivery import Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec
from studio.protocol.courier_errands import Errand, ErrandAnswer
from studio.protocol.message import Message
from studio.protocol.trade_reports import TargetHealth
from studio.sales.account import Account, SignIn
from studio.sales.broadcast import Broadcast
from studio.sales.connection import ConnectionReport, ConnectionSpec
from studio.sales.order import Order, Refund

COURIER_VARIABLE = "CUECARD_COURIER"

# --- down --------------------------------------------------------------------------------------


class Serve(Message, frozen=True, kw_only=True):
    """These receivers, shops and accounts there are, and no others; hides secrets as text.

    Attributes:
        sinks: Receivers.
        connections: Shops.
        cursors: Up to where each shop's orders are kept.
        stock_of: What each shop calls the products whose stock is wanted.
        accounts: Accounts.
        broadcasts: Those that the show is on air with: they are looked at all the time.
        secrets: Secrets that live in memory alone, where there is no keyring.
        rehearsal: Nothing may leave this machine.
    """

    sinks: tuple[SinkSpec, ...] = ()
    connections: tuple[ConnectionSpec, ...] = ()
    cursors: Mapping[ConnectionId, str] = msgspec.field(default_factory=dict)
    stock_of: Mapping[ConnectionId, tuple[str, ...]] = msgspec.field(default_factory=dict)
    accounts: tuple[Account, ...] = ()
    broadcasts: tuple[Broadcast, ...] = ()
    secrets: Mapping[SecretName, str] = msgspec.field(default_factory=dict)
    rehearsal: bool = False

    def __repr__(self) -> str:
        return (
            f"Serve(sinks={self.sinks!r}, connections={self.connections!r}, "
            f"secrets=<{len(self.secrets)}>)"
        )


class Deliver(Message, frozen=True, kw_only=True):
    """Deliver these in order, all of one show; `Delivered` says what came of each.

    The courier stops at the first that is to be tried again: those after it are not named in the
    answer, and stay pending.
    """

    sink_id: SinkId
    batch: int
    letters: tuple[Letter, ...]


class OrdersKept(Message, frozen=True, kw_only=True):
    """What `OrdersCame` brought is in the database; the courier may ask on from there."""

    connection_id: ConnectionId
    number: int


class AskNow(Message, frozen=True, kw_only=True):
    """Ask a shop for orders now."""

    connection_id: ConnectionId


class StopSignIn(Message, frozen=True, kw_only=True):
    """Give up signing in."""

    number: int


class RunErrand(Message, frozen=True, kw_only=True):
    """Do something that has one answer: `ErrandDone` or `ErrandFailed`."""

    errand_id: int
    errand: Errand


ToCourier = Serve | Deliver | OrdersKept | AskNow | StopSignIn | RunErrand

# --- up ----------------------------------------------------------------------------------------


class Delivered(Message, frozen=True, kw_only=True):
    """What came of a batch; see `Deliver`."""

    sink_id: SinkId
    batch: int
    outcomes: tuple[Outcome, ...]


class OrdersCame(Message, frozen=True, kw_only=True):
    """Orders and refunds of a shop, some of them perhaps known; asked on after `OrdersKept`.

    Attributes:
        connection_id: Which shop.
        number: Counted by the courier.
        orders: In the order the shop told them.
        refunds: Likewise.
        cursor: From where to ask once these are kept.
    """

    connection_id: ConnectionId
    number: int
    orders: tuple[Order, ...] = ()
    refunds: tuple[Refund, ...] = ()
    cursor: str = ""


class StockCame(Message, frozen=True, kw_only=True):
    """How many pieces a shop has left of products, by what it calls them."""

    connection_id: ConnectionId
    stock: Mapping[str, int]


class ShopTold(Message, frozen=True, kw_only=True):
    """How a shop does."""

    report: ConnectionReport


class SignInTold(Message, frozen=True, kw_only=True):
    """How far signing in has come; with the account once it is done."""

    sign_in: SignIn
    account: Account | None = None


class AccountExpired(Message, frozen=True, kw_only=True):
    """An account's tokens are worth nothing any more."""

    account_id: AccountId


class TargetsTold(Message, frozen=True, kw_only=True):
    """What platforms say of their broadcasts."""

    targets: tuple[TargetHealth, ...]


class ErrandDone(Message, frozen=True, kw_only=True):
    """An errand was done."""

    errand_id: int
    answer: ErrandAnswer


class ErrandFailed(Message, frozen=True, kw_only=True):
    """An errand was not done.

    Attributes:
        errand_id: Which.
        code: Stable word: `signed_out`, `refused`, `unavailable`, `not_found`, `limited`, …
        text: One sentence without anything secret.
    """

    errand_id: int
    code: str
    text: str


FromCourier = (
    Delivered
    | OrdersCame
    | StockCame
    | ShopTold
    | SignInTold
    | AccountExpired
    | TargetsTold
    | ErrandDone
    | ErrandFailed
)
