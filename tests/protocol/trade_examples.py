"""Every message about the outside once."""

from studio.core.ids import (
    AccountId,
    BrandOfferId,
    CampaignId,
    ConnectionId,
    CueId,
    DealId,
    DestinationId,
    EventId,
    OrderId,
    ProductId,
    ShowId,
    SinkId,
    TaskId,
)
from studio.core.money import Money
from studio.outbox.delivery import ParkedEvent, SinkReport
from studio.outbox.sink import SinkKind, SinkSpec
from studio.programme.campaign import BrandOffer, Campaign, OfferStep
from studio.programme.level import Level, standing
from studio.programme.task import Progress, Requirement, RequirementKind, Task, TaskProgress
from studio.protocol import clip_messages as clips
from studio.protocol import team_messages as team
from studio.protocol import trade_commands as trade
from studio.protocol.trade_commands import TradeCommand
from studio.protocol.trade_reports import (
    AccountsChanged,
    Compared,
    OutboxChanged,
    ParkedListed,
    ProgrammeChanged,
    SalesChanged,
    SalesTold,
    TargetHealth,
)
from studio.sales.account import Account, Application, Provider, SignIn, SignInState
from studio.sales.connection import (
    ConnectionReport,
    ConnectionSpec,
    ConnectionState,
    PlatformKind,
)
from studio.sales.deal import Deal, DealKind, Tier
from studio.sales.order import Attribution, Order, Way
from studio.sales.totals import (
    DealEarned,
    Moment,
    ProductSales,
    ProductUnits,
    RecentOrder,
    SalesMinute,
    SalesTotals,
)
from studio.show.highlights import Reason
from tests.builders import NOW_UTC_MS

EUROS = Money(amount_minor=5_990, currency="EUR")
A_SINK = SinkSpec(
    sink_id=SinkId("sink-1"),
    kind=SinkKind.WEBHOOK,
    name="Bazaar",
    address="https://bazaar.example/events",
    kinds=("product.", "order.received"),
    batch=50,
)
A_SHOP = ConnectionSpec(
    connection_id=ConnectionId("shop-1"),
    kind=PlatformKind.SHOPIFY,
    name="Relojes",
    address="https://relojes.example",
    options={"api_version": "2026-10"},
    market="es-ES",
)
AN_APPLICATION = Application(provider=Provider.TWITCH, client_id="abc", scopes=("user:read:chat",))
AN_ACCOUNT = Account(
    account_id=AccountId("account-1"),
    provider=Provider.TWITCH,
    subject="713936733",
    name="relojes_en_vivo",
    scopes=("user:read:chat",),
    application=AN_APPLICATION,
    linked_at_utc_ms=NOW_UTC_MS,
)
A_DEAL = Deal(
    deal_id=DealId("deal-1"),
    name="Watches",
    kind=DealKind.HYBRID,
    products=(ProductId("watch"),),
    currency="EUR",
    fee=Money(amount_minor=20_000, currency="EUR"),
    tiers=(
        Tier(from_units=1, percent_bp=800),
        Tier(from_units=101, per_unit=Money(amount_minor=150, currency="EUR")),
    ),
    window_days=14,
)
AN_ORDER = Order(
    order_id=OrderId("shop-1/5001/1"),
    connection_id=A_SHOP.connection_id,
    platform_product_id="8842",
    product_id=ProductId("watch"),
    quantity=2,
    total=EUROS,
    ordered_at_utc_ms=NOW_UTC_MS,
    changed_at_utc_ms=NOW_UTC_MS,
    code="LUNES",
    country="ES",
)
AN_ATTRIBUTION = Attribution(
    way=Way.LIVE, show_id=ShowId("show-1"), cue_id=CueId("cue-1"), on_air_ms=754_000
)
A_TASK = Task(
    task_id=TaskId("task-1"),
    title="First hour",
    text="Be live for an hour and show the watch.",
    requirements=(
        Requirement(kind=RequirementKind.MINUTES_LIVE, target=60),
        Requirement(
            kind=RequirementKind.REVENUE,
            target=100_000,
            products=(ProductId("watch"),),
            currency="EUR",
        ),
    ),
    points=50,
    reward=EUROS,
)
A_CAMPAIGN = Campaign(
    campaign_id=CampaignId("campaign-1"),
    title="Autumn watches",
    products=(ProductId("watch"),),
    level=2,
    deal=A_DEAL,
)
A_BRAND_OFFER = BrandOffer(
    brand_offer_id=BrandOfferId("brand-1"), brand="Orbit", product_name="Orbit Mini", deal=A_DEAL
)
LEVELS = (
    Level(number=1, name="Starter", from_points=0),
    Level(number=2, name="Pro", from_points=100),
)
TOTALS = SalesTotals(
    orders=1,
    units=2,
    revenue=(EUROS,),
    earned=(Money(amount_minor=479, currency="EUR"),),
    products=(
        ProductSales(product_id=ProductId("watch"), orders=1, units=2, revenue=(EUROS,), stock=7),
    ),
)
A_MINUTE = SalesMinute(
    minute=12,
    orders=1,
    units=2,
    revenue=(EUROS,),
    products=(ProductUnits(product_id=ProductId("watch"), units=2),),
)
A_MOMENT = Moment(
    on_air_ms=720_000,
    kind="product.shown",
    product_id=ProductId("watch"),
    text="El watch",
    epoch=1,
    recorded_ms=720_040,
)
A_TARGET = TargetHealth(
    destination_id=DestinationId("youtube"),
    account_id=AN_ACCOUNT.account_id,
    state="live",
    health="ok",
    issues=("gopSizeLong",),
    watch_url="https://video.example/watch",
)
A_PARKED_EVENT = ParkedEvent(
    sink_id=A_SINK.sink_id,
    event_id=EventId("show-1/7/0"),
    show_id=ShowId("show-1"),
    kind="product.shown",
    at_utc_ms=NOW_UTC_MS,
    attempts=1,
    status=422,
    reason="the receiver does not know this product",
)

A_CONFLICT = team.ConflictShown(
    conflict_id="conflict-1",
    kind="product",
    item_id="watch",
    aside=team.Side(studio="boris", changed_by="Boris", changed_at_utc_ms=NOW_UTC_MS),
    holds=team.Side(studio="anna", changed_by="Anna", changed_at_utc_ms=NOW_UTC_MS - 1),
    differences=(team.Difference(where="listing.brand", aside="Orbit Ltd", holds="Orbit"),),
)
A_CLIP = clips.Clip(
    product_id=ProductId("watch"),
    name="El watch",
    shows=(
        clips.Shows(reason=Reason.SHOWN, on_air_ms=720_000),
        clips.Shows(reason=Reason.SOLD, on_air_ms=754_000),
    ),
    state=clips.ClipState.CUT,
    path="/videos/Clips/Lunes/El watch.mp4",
)
A_FAILED_CLIP = clips.Clip(
    product_id=ProductId("buds"),
    name="Buds",
    shows=(clips.Shows(reason=Reason.SHOWN, on_air_ms=900_000),),
    state=clips.ClipState.FAILED,
    trouble=clips.ClipTrouble.DISK_FULL,
    text="No space left on device",
)
TRADE: tuple[TradeCommand, ...] = (
    trade.SaveSink(sink=A_SINK, from_show=True),
    trade.RemoveSink(sink_id=A_SINK.sink_id),
    trade.TestSink(sink_id=A_SINK.sink_id),
    trade.TryDelivery(sink_id=A_SINK.sink_id),
    trade.Resend(sink_id=A_SINK.sink_id, event_ids=(EventId("show-1/7/0"),)),
    trade.AskParked(sink_id=A_SINK.sink_id),
    trade.SaveConnection(connection=A_SHOP),
    trade.RemoveConnection(connection_id=A_SHOP.connection_id),
    trade.TestConnection(connection_id=A_SHOP.connection_id),
    trade.PullCatalogue(connection_id=A_SHOP.connection_id),
    trade.AskOrdersNow(connection_id=A_SHOP.connection_id),
    trade.BeginSignIn(application=AN_APPLICATION),
    trade.CancelSignIn(number=1),
    trade.SignOut(account_id=AN_ACCOUNT.account_id),
    trade.MakeTarget(account_id=AN_ACCOUNT.account_id, title="Lunes de relojes"),
    trade.EndTarget(destination_id=DestinationId("youtube")),
    trade.SaveDeal(deal=A_DEAL),
    trade.RemoveDeal(deal_id=A_DEAL.deal_id),
    trade.AskSales(other=A_DEAL),
    trade.SaveTask(task=A_TASK),
    trade.AcceptTask(task_id=A_TASK.task_id),
    trade.DropTask(task_id=A_TASK.task_id),
    trade.MakeProof(task_id=A_TASK.task_id, path="proof.zip", hand_in=True),
    trade.JoinCampaign(campaign_id=A_CAMPAIGN.campaign_id),
    trade.StepBrandOffer(
        brand_offer_id=A_BRAND_OFFER.brand_offer_id, step=OfferStep.ACCEPTED, note="call them"
    ),
    trade.FetchProgramme(),
    team.JoinTeam(url="postgresql://anna@team.example/agency"),
    team.SyncTeam(),
    team.AskConflicts(),
    team.SettleConflict(conflict_id="conflict-1", keeps_aside=True),
)
CLIPS: tuple[TradeCommand, ...] = (
    clips.AskClips(show_id=ShowId("show-1")),
    clips.CutClips(show_id=ShowId("show-1"), products=(ProductId("watch"),)),
    clips.StopClips(),
)
"""Apart from the others, so that every message before has the number it had."""

TRADE_NEWS = (
    OutboxChanged(
        sinks=(A_SINK,),
        reports=(
            SinkReport(
                sink_id=A_SINK.sink_id,
                waiting=3,
                sent=12,
                oldest_utc_ms=NOW_UTC_MS,
                next_try_utc_ms=NOW_UTC_MS + 4_000,
                code="unavailable",
                text="Bazaar does not answer; 3 events wait, and are tried again by themselves.",
            ),
        ),
    ),
    AccountsChanged(
        connections=(A_SHOP,),
        reports=(
            ConnectionReport(
                connection_id=A_SHOP.connection_id,
                state=ConnectionState.WORKING,
                orders=7,
                asked_utc_ms=NOW_UTC_MS,
            ),
        ),
        accounts=(AN_ACCOUNT,),
        sign_in=SignIn(
            number=1,
            provider=Provider.TWITCH,
            state=SignInState.ASKING,
            address="https://id.example/activate",
            code="ABCD-1234",
            ends_at_utc_ms=NOW_UTC_MS + 600_000,
        ),
        targets=(A_TARGET,),
    ),
    SalesChanged(
        show_id=ShowId("show-1"),
        totals=TOTALS,
        minutes=(A_MINUTE,),
        recent=(RecentOrder(order=AN_ORDER, attribution=AN_ATTRIBUTION),),
        deals=(A_DEAL,),
        moments=(A_MOMENT,),
    ),
    ProgrammeChanged(
        tasks=(TaskProgress(task=A_TASK, progress=(Progress(done=12), Progress(done=5_990))),),
        campaigns=(A_CAMPAIGN,),
        brand_offers=(A_BRAND_OFFER,),
        levels=LEVELS,
        standing=standing(LEVELS, 40),
    ),
    clips.ClipsChanged(
        show_id=ShowId("show-1"),
        running=True,
        folder="/videos/Clips/Lunes",
        clips=(A_CLIP, A_FAILED_CLIP),
    ),
    team.TeamChanged(
        url="postgresql://anna@team.example/agency",
        studio="Studio Anna",
        step=team.TeamStep.WAITING,
        synced_at_utc_ms=NOW_UTC_MS,
        sent=3,
        taken=12,
        moved_at_utc_ms=NOW_UTC_MS - 60_000,
        conflicts=1,
        studios=(team.TeamStudio(name="Office", products=40, changed_at_utc_ms=NOW_UTC_MS),),
        text="the database server can't be reached: the team's server",
    ),
)
TRADE_TOLD = (
    clips.ClipsListed(
        show_id=ShowId("show-1"), folder="/videos/Clips/Lunes", clips=(A_CLIP, A_FAILED_CLIP)
    ),
    team.ConflictsListed(conflicts=(A_CONFLICT,), more=2),
    ParkedListed(parked=(A_PARKED_EVENT,), total=1),
    SalesTold(
        show_id=ShowId("show-1"),
        totals=TOTALS,
        minutes=(A_MINUTE,),
        days=(1, 0, 2),
        compared=Compared(earned=(EUROS,), other=(EUROS,)),
        by_deal=(DealEarned(deal_id=A_DEAL.deal_id, earned=(EUROS,)),),
        moments=(A_MOMENT,),
    ),
)
