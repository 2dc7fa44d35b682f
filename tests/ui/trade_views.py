"""Views with sales, receivers, shops and tasks for the window's tests."""

from dataclasses import replace

from studio.core.ids import (
    AccountId,
    BrandOfferId,
    CampaignId,
    ConnectionId,
    DealId,
    DestinationId,
    EventId,
    OrderId,
    ProductId,
    SinkId,
    TaskId,
)
from studio.core.money import Money
from studio.outbox.delivery import ParkedEvent, SinkReport
from studio.outbox.sink import SinkKind, SinkSpec
from studio.programme.campaign import BrandOffer, Campaign, OfferStep
from studio.programme.level import Level, standing
from studio.programme.task import (
    Progress,
    Requirement,
    RequirementKind,
    Task,
    TaskProgress,
    TaskState,
)
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
from studio.ui.view import View
from tests.builders import BUDS, NOW_UTC_MS, WATCH
from tests.ui.ui_values import a_running_show, a_view

JACKET = ProductId("jacket")
STARTED_UTC_MS = NOW_UTC_MS - 700_000
MARKUP = "<b>Bazaar</b>"


def euros(amount_minor: int) -> Money:
    """Return an amount in euros."""
    return Money(amount_minor=amount_minor, currency="EUR")


def an_order(
    number: int = 1, *, minute: int = 5, way: Way = Way.LIVE, **changes: object
) -> RecentOrder:
    """Return an order of the watch, made in a minute of the show."""
    at_utc_ms = STARTED_UTC_MS + minute * 60_000 + number * 100
    values: dict[str, object] = {
        "order_id": OrderId(f"shop-1/{number}/1"),
        "connection_id": SHOP.connection_id,
        "platform_product_id": "8842",
        "product_id": WATCH,
        "quantity": 1,
        "total": euros(3_890),
        "ordered_at_utc_ms": at_utc_ms,
        "changed_at_utc_ms": at_utc_ms,
        "country": "ES",
    }
    order = Order(**values | changes)  # type: ignore[arg-type]
    on_air_ms = at_utc_ms - STARTED_UTC_MS
    return RecentOrder(order=order, attribution=Attribution(way=way, on_air_ms=on_air_ms))


def a_minute(minute: int, **units: int) -> SalesMinute:
    """Return what was sold in a minute, by product."""
    products = tuple(ProductUnits(product_id=ProductId(n), units=u) for n, u in units.items())
    sold = sum(units.values())
    return SalesMinute(
        minute=minute, orders=sold, units=sold, revenue=(euros(3_890 * sold),), products=products
    )


def a_moment(minute: float, kind: str, text: str = "", **changes: object) -> Moment:
    """Return something that happened in a minute."""
    moment = Moment(
        on_air_ms=round(minute * 60_000),
        kind=kind,
        text=text,
        epoch=1,
        recorded_ms=round(minute * 60_000) + 40,
    )
    return replace(moment, **changes)  # type: ignore[arg-type]


SHOP = ConnectionSpec(
    connection_id=ConnectionId("shop-1"),
    kind=PlatformKind.SHOPIFY,
    name="Relojes en vivo",
    address="https://relojes.example",
    market="es-ES",
)
SINK = SinkSpec(
    sink_id=SinkId("sink-1"),
    kind=SinkKind.WEBHOOK,
    name=MARKUP,
    address="https://bazaar.example/events",
    kinds=("product.", "stock.", "label.", "order."),
    batch=50,
)
FILE = SinkSpec(
    sink_id=SinkId("sink-2"), kind=SinkKind.FILE, name="Archive", address="/srv/events.ndjson"
)
ACCOUNT = Account(
    account_id=AccountId("account-1"),
    provider=Provider.TWITCH,
    subject="713936733",
    name="relojes_en_vivo",
    scopes=("user:read:chat",),
    application=Application(provider=Provider.TWITCH, client_id="abc"),
    linked_at_utc_ms=NOW_UTC_MS,
)
EXPIRED = replace(
    ACCOUNT,
    account_id=AccountId("account-2"),
    provider=Provider.GOOGLE,
    name="Relojes",
    application=Application(provider=Provider.GOOGLE, client_id="xyz"),
    expired=True,
)
DEAL = Deal(
    deal_id=DealId("deal-1"),
    name="Orbit watches",
    kind=DealKind.HYBRID,
    products=(WATCH,),
    currency="EUR",
    fee=euros(20_000),
    tiers=(Tier(from_units=1, percent_bp=800), Tier(from_units=101, percent_bp=1_250)),
    window_days=14,
    revision=3,
)
REST = Deal(
    deal_id=DealId("deal-2"),
    name="Everything else",
    kind=DealKind.COMMISSION,
    currency="EUR",
    tiers=(Tier(from_units=1, percent_bp=500),),
)
TOTALS = SalesTotals(
    orders=131,
    units=158,
    revenue=(euros(614_620),),
    refunds=2,
    earned=(euros(69_169),),
    products=(
        ProductSales(
            product_id=WATCH,
            orders=96,
            units=120,
            revenue=(euros(466_800),),
            refunds=2,
            shown_s=510,
            stock=23,
        ),
        ProductSales(
            product_id=BUDS, orders=34, units=37, revenue=(euros(143_930),), shown_s=188, stock=0
        ),
        ProductSales(product_id=JACKET, orders=1, units=1, revenue=(euros(6_450),)),
    ),
)
MINUTES = (
    a_minute(0, buds=1),
    a_minute(1, buds=4),
    a_minute(2, buds=9),
    a_minute(3, buds=14, watch=2),
    a_minute(4, buds=9, watch=6),
    a_minute(5, watch=21, jacket=1),
    a_minute(6, watch=33),
    a_minute(7, watch=28),
    a_minute(9, watch=14),
    a_minute(10, watch=16),
)
MOMENTS = (
    a_moment(0, "show.started"),
    a_moment(0.2, "product.shown", "Buds", product_id=BUDS),
    a_moment(3.4, "product.shown", "El watch", product_id=WATCH),
    a_moment(4.5, "offer.started", "El watch", product_id=WATCH),
    a_moment(6.1, "question.answered"),
    a_moment(7.9, "moment.marked", "watch <i>in</i> water"),
    a_moment(9.2, "coupon.announced", "LUNES10"),
)
BURST = tuple(an_order(100 + number, minute=6) for number in range(6))
RECENT = (
    an_order(202, minute=10, quantity=2, total=euros(7_780), way=Way.CODE, code="LUNES10"),
    an_order(201, minute=9, way=Way.LINK),
    *BURST,
    an_order(90, minute=3, product_id=BUDS, total=euros(3_890)),
    an_order(89, minute=3, product_id=None, way=Way.NONE),
)
SALES = SalesChanged(
    show_id=a_running_show().show_id,
    totals=TOTALS,
    minutes=MINUTES,
    recent=RECENT,
    deals=(DEAL, REST),
    moments=MOMENTS,
)
OUTBOX = OutboxChanged(
    sinks=(SINK, FILE),
    reports=(
        SinkReport(
            sink_id=SINK.sink_id,
            waiting=12,
            parked=3,
            sent=480,
            oldest_utc_ms=NOW_UTC_MS - 75_000,
            next_try_utc_ms=NOW_UTC_MS + 14_000,
            code="unavailable",
            text="Bazaar does not answer; 12 events wait, and are tried again by themselves.",
        ),
        SinkReport(sink_id=FILE.sink_id, sent=492),
    ),
)
ACCOUNTS = AccountsChanged(
    connections=(SHOP,),
    reports=(
        ConnectionReport(
            connection_id=SHOP.connection_id,
            state=ConnectionState.WORKING,
            orders=131,
            asked_utc_ms=NOW_UTC_MS,
            next_try_utc_ms=NOW_UTC_MS + 4_000,
        ),
    ),
    accounts=(ACCOUNT, EXPIRED),
    targets=(
        TargetHealth(
            destination_id=DestinationId("destination-bazaar"),
            account_id=ACCOUNT.account_id,
            state="live",
            health="ok",
            issues=("gopSizeLong",),
        ),
    ),
)
TASK = Task(
    task_id=TaskId("task-1"),
    title="First hour",
    text="Be live for an hour and sell watches for 1,000 euros.",
    requirements=(
        Requirement(kind=RequirementKind.MINUTES_LIVE, target=60),
        Requirement(
            kind=RequirementKind.REVENUE, target=100_000, products=(WATCH,), currency="EUR"
        ),
    ),
    points=50,
    reward=euros(2_500),
    state=TaskState.ACCEPTED,
)
OPEN_TASK = Task(
    task_id=TaskId("task-2"),
    title="Ten questions",
    requirements=(Requirement(kind=RequirementKind.QUESTIONS_ANSWERED, target=10),),
    points=10,
)
DONE_TASK = replace(
    OPEN_TASK, task_id=TaskId("task-3"), title="Three shows", state=TaskState.FULFILLED
)
LEVELS = (
    Level(number=1, name="Starter", from_points=0, opens=("Samples of small brands",)),
    Level(
        number=2,
        name="Pro",
        from_points=100,
        opens=("Campaigns of level 2", "Commissions up to 12 %"),
        best_percent_bp=1_200,
    ),
)
CAMPAIGN = Campaign(
    campaign_id=CampaignId("campaign-1"),
    title="Autumn watches",
    text="Show a watch for ten minutes in two shows.",
    products=(WATCH,),
    deal=DEAL,
    ends_at_utc_ms=NOW_UTC_MS + 5 * 86_400_000,
)
LATER_CAMPAIGN = replace(
    CAMPAIGN, campaign_id=CampaignId("campaign-2"), title="Gold brands", level=2
)
BRAND_OFFER = BrandOffer(
    brand_offer_id=BrandOfferId("brand-1"), brand="Orbit", product_name="Orbit Mini", deal=DEAL
)
SAMPLE = replace(
    BRAND_OFFER,
    brand_offer_id=BrandOfferId("brand-2"),
    brand="Nimbus",
    product_name="Nimbus Vacuum",
    step=OfferStep.SAMPLE_RECEIVED,
)
PROGRAMME = ProgrammeChanged(
    tasks=(
        TaskProgress(task=TASK, progress=(Progress(done=42), Progress(done=61_000))),
        TaskProgress(task=OPEN_TASK, progress=(Progress(done=3),)),
        TaskProgress(task=DONE_TASK, progress=(Progress(done=12),)),
    ),
    campaigns=(CAMPAIGN, LATER_CAMPAIGN),
    brand_offers=(BRAND_OFFER, SAMPLE),
    levels=LEVELS,
    standing=standing(LEVELS, 60),
)
PARKED = ParkedListed(
    parked=tuple(
        ParkedEvent(
            sink_id=SINK.sink_id,
            event_id=EventId(f"show-1/{number}/0"),
            show_id=SALES.show_id,
            kind="product.shown",
            at_utc_ms=NOW_UTC_MS - number * 60_000,
            attempts=1,
            status=422,
            reason="the receiver does not know <b>this</b> product",
        )
        for number in range(3)
    ),
    total=3,
)
TOLD = SalesTold(
    show_id=SALES.show_id,
    totals=TOTALS,
    minutes=MINUTES,
    days=(14, 9, 3, 0, 1),
    by_deal=(
        DealEarned(deal_id=DEAL.deal_id, earned=(euros(61_600),)),
        DealEarned(deal_id=REST.deal_id, earned=(euros(7_569),)),
    ),
    moments=(*MOMENTS, a_moment(11, "show.ended")),
)
COMPARED = Compared(earned=(euros(69_169),), other=(euros(92_193),))


def selling_view(**changes: object) -> View:
    """Return a show that sells, with everything outside connected."""
    fields: dict[str, object] = {
        "sales": SALES,
        "outbox": OUTBOX,
        "accounts": ACCOUNTS,
        "programme": PROGRAMME,
    }
    return a_view(a_running_show(), **fields | changes)


def an_accounts(**changes: object) -> AccountsChanged:
    """Return shops and accounts with other fields."""
    fields = {name: getattr(ACCOUNTS, name) for name in ACCOUNTS.__struct_fields__}
    return AccountsChanged(**fields | changes)


def signing_in(view: View, **changes: object) -> View:
    """Return a view in which somebody signs in."""
    sign_in = SignIn(
        number=4,
        provider=Provider.TWITCH,
        state=SignInState.ASKING,
        address="https://id.example/activate",
        code="ABCD-1234",
        ends_at_utc_ms=view.now_utc_ms + 290_000,
    )
    told = replace(sign_in, **changes)  # type: ignore[arg-type]
    return replace(view, accounts=an_accounts(sign_in=told))
