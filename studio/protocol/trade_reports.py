"""What is told of the outside: receivers, shops, accounts, sales, tasks."""

from dataclasses import dataclass

from studio.core.ids import AccountId, DestinationId, ShowId
from studio.core.money import Money
from studio.outbox.delivery import ParkedEvent, SinkReport
from studio.outbox.sink import SinkSpec
from studio.programme.campaign import BrandOffer, Campaign
from studio.programme.level import Level, Standing
from studio.programme.task import TaskProgress
from studio.protocol.message import Message
from studio.sales.account import Account, SignIn
from studio.sales.connection import ConnectionReport, ConnectionSpec
from studio.sales.deal import Deal
from studio.sales.totals import DealEarned, Moment, RecentOrder, SalesMinute, SalesTotals


class OutboxChanged(Message, frozen=True, kw_only=True):
    """Who is told of events, and how far that is; at most four times a second.

    Attributes:
        sinks: Every receiver, in the host's order.
        reports: One each.
    """

    sinks: tuple[SinkSpec, ...] = ()
    reports: tuple[SinkReport, ...] = ()


class ParkedListed(Message, frozen=True, kw_only=True):
    """The answer to `AskParked`, the oldest first."""

    parked: tuple[ParkedEvent, ...]
    total: int


class TargetHealth(Message, frozen=True, kw_only=True):
    """What a platform itself says of the stream it gets.

    Attributes:
        destination_id: Where it goes.
        account_id: Whose broadcast it is.
        state: The platform's own word, such as `live` or `testing`.
        health: `good`, `ok`, `bad`, `no_data`, or empty.
        issues: What it finds wrong, its own words, plain text.
        watch_url: Where viewers see it, or empty.
    """

    destination_id: DestinationId
    account_id: AccountId
    state: str
    health: str = ""
    issues: tuple[str, ...] = ()
    watch_url: str = ""


class AccountsChanged(Message, frozen=True, kw_only=True):
    """Shops, accounts, and who is signing in.

    Attributes:
        connections: Every shop, in the host's order.
        reports: One each.
        accounts: Every account that was signed in with.
        sign_in: Under way, or how the last one went; None: there was none.
        targets: Broadcasts that platforms made for the open show.
    """

    connections: tuple[ConnectionSpec, ...] = ()
    reports: tuple[ConnectionReport, ...] = ()
    accounts: tuple[Account, ...] = ()
    sign_in: SignIn | None = None
    targets: tuple[TargetHealth, ...] = ()


class SalesChanged(Message, frozen=True, kw_only=True):
    """What the open show sold; at most four times a second.

    Attributes:
        show_id: Which.
        totals: So far.
        minutes: The last three hours of it, oldest first, empty minutes left out.
        recent: The newest orders, newest first; at most 50.
        deals: Every deal.
        moments: The newest that stand on its timeline, oldest first; at most 100.
    """

    show_id: ShowId
    totals: SalesTotals = SalesTotals()
    minutes: tuple[SalesMinute, ...] = ()
    recent: tuple[RecentOrder, ...] = ()
    deals: tuple[Deal, ...] = ()
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What a show earned, and what it would have earned.

    Attributes:
        earned: By the deals that hold.
        other: Under the other terms.
    """

    earned: tuple[Money, ...]
    other: tuple[Money, ...]


class SalesTold(Message, frozen=True, kw_only=True):
    """The answer to `AskSales`.

    Attributes:
        show_id: Which show.
        totals: Of it.
        minutes: All of it, empty minutes left out.
        days: Orders by day after its end, from day 0.
        compared: With other terms, where that was asked for.
        by_deal: What was earned, deal by deal.
        moments: Those that stand on its timeline, oldest first.
    """

    show_id: ShowId
    totals: SalesTotals
    minutes: tuple[SalesMinute, ...]
    days: tuple[int, ...] = ()
    compared: Compared | None = None
    by_deal: tuple[DealEarned, ...] = ()
    moments: tuple[Moment, ...] = ()


class ProgrammeChanged(Message, frozen=True, kw_only=True):
    """Tasks, campaigns, brands' proposals, and where the host stands.

    Attributes:
        tasks: All that are not over, and the last 50 that are.
        campaigns: All that are not over.
        brand_offers: All that nobody declined, and the last 20 that somebody did.
        levels: Of the platform that has some.
        standing: Of the host in them.
    """

    tasks: tuple[TaskProgress, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    brand_offers: tuple[BrandOffer, ...] = ()
    levels: tuple[Level, ...] = ()
    standing: Standing = Standing(points=0, level=None, next_level=None)
