"""The longest of everything outside, for the window's tests."""

from dataclasses import replace

from studio.core.ids import DealId, DestinationId, ProductId, SinkId
from studio.core.money import Money
from studio.outbox.delivery import SinkReport
from studio.programme.level import standing
from studio.programme.task import Progress, TaskProgress
from studio.protocol.clip_messages import (
    Clip,
    ClipsChanged,
    ClipsListed,
    ClipState,
    ClipTrouble,
    Shows,
)
from studio.protocol.trade_reports import (
    AccountsChanged,
    Compared,
    OutboxChanged,
    ProgrammeChanged,
    SalesChanged,
    SalesTold,
    TargetHealth,
)
from studio.sales.account import Provider, SignIn, SignInState
from studio.sales.connection import ConnectionReport, ConnectionState
from studio.sales.totals import DealEarned, ProductSales, SalesTotals
from studio.show.highlights import Reason
from studio.ui.view import View
from tests.builders import NOW_UTC_MS
from tests.ui.trade_views import (
    ACCOUNT,
    BRAND_OFFER,
    DEAL,
    EXPIRED,
    LATER_CAMPAIGN,
    LEVELS,
    PROGRAMME,
    REST,
    SALES,
    SAMPLE,
    SHOP,
    SINK,
    TASK,
    a_minute,
    a_moment,
    an_accounts,
    an_order,
    euros,
    selling_view,
)

LONG = "Intercontinental Bargain Marketplace and Livestream Platform of Everything"
MUCH = SalesTotals(
    orders=1_234_567,
    units=2_345_678,
    revenue=(euros(123_456_789), Money(amount_minor=987_654_321, currency="CZK")),
    refunds=12_345,
    late_orders=4_321,
    earned=(euros(12_345_678), Money(amount_minor=98_765_432, currency="CZK")),
    products=tuple(
        ProductSales(
            product_id=ProductId(f"{LONG} {number}"),
            orders=100_000,
            units=200_000 - number,
            revenue=(euros(99_999_999), Money(amount_minor=999_999_999, currency="CZK")),
            refunds=999,
            shown_s=9_999,
            stock=0,
        )
        for number in range(12)
    ),
)
TOLD_MUCH = SalesTold(
    show_id=SALES.show_id,
    totals=MUCH,
    minutes=tuple(a_minute(at, **{f"{LONG} {at % 12}": 900 + at}) for at in range(0, 200, 2)),
    days=(99_999, 0, 12),
    by_deal=(DealEarned(deal_id=DealId(LONG), earned=MUCH.earned),),
    compared=Compared(earned=MUCH.earned, other=MUCH.revenue),
    moments=tuple(a_moment(at, kind, LONG) for at, kind in enumerate(("moment.marked",) * 40)),
)


def selling_much() -> View:
    """Return a view in which everything outside is as long as it can be, and in trouble."""
    return selling_view(
        sales=_sales(), outbox=_outbox(), accounts=_accounts(), programme=_programme()
    )


def _outbox() -> OutboxChanged:
    sinks = tuple(
        replace(SINK, sink_id=SinkId(f"sink-{number}"), name=LONG[:40], address=f"https://{LONG}")
        for number in range(3)
    )
    reports = tuple(
        SinkReport(
            sink_id=sink.sink_id,
            waiting=1_234_567,
            parked=12_345,
            sent=99_999_999,
            oldest_utc_ms=0,
            next_try_utc_ms=NOW_UTC_MS + 50_000,
            code="certificate",
            text=LONG * 2,
        )
        for sink in sinks
    )
    return OutboxChanged(sinks=sinks, reports=reports)


def _accounts() -> AccountsChanged:
    report = ConnectionReport(
        connection_id=SHOP.connection_id,
        state=ConnectionState.FAILED,
        code="clock",
        text=LONG * 2,
        orders=1_234_567,
        asked_utc_ms=NOW_UTC_MS,
        next_try_utc_ms=NOW_UTC_MS + 9_000,
    )
    failed = SignIn(number=1, provider=Provider.OTHER, state=SignInState.FAILED, text=LONG * 2)
    target = TargetHealth(
        destination_id=DestinationId("destination-bazaar"),
        account_id=ACCOUNT.account_id,
        state=LONG,
        health="bad",
        issues=(LONG, LONG),
    )
    return an_accounts(
        connections=(replace(SHOP, name=LONG[:40]),),
        reports=(report,),
        accounts=(replace(ACCOUNT, name=LONG), replace(EXPIRED, name=LONG)),
        sign_in=failed,
        targets=(target,),
    )


def _sales() -> SalesChanged:
    return SalesChanged(
        show_id=SALES.show_id,
        totals=MUCH,
        minutes=TOLD_MUCH.minutes,
        recent=tuple(
            an_order(number, product_id=ProductId(LONG), quantity=9_999, total=euros(99_999_999))
            for number in range(3)
        ),
        deals=(replace(DEAL, name=LONG), replace(REST, name=LONG)),
        moments=TOLD_MUCH.moments,
    )


def _programme() -> ProgrammeChanged:
    task = replace(TASK, title=LONG, text=LONG * 3, ends_at_utc_ms=NOW_UTC_MS)
    levels = tuple(replace(level, name=LONG, opens=(LONG, LONG)) for level in LEVELS)
    return ProgrammeChanged(
        tasks=(
            TaskProgress(task=task, progress=(Progress(done=99), Progress(done=99_999_999))),
            PROGRAMME.tasks[2],
        ),
        campaigns=(replace(LATER_CAMPAIGN, title=LONG, text=LONG * 3),),
        brand_offers=tuple(
            replace(one, brand=LONG, product_name=LONG, evidence=LONG, due_at_utc_ms=NOW_UTC_MS)
            for one in (BRAND_OFFER, SAMPLE)
        ),
        levels=levels,
        standing=standing(levels, 60),
    )


_CLIPS = tuple(
    Clip(
        product_id=ProductId(f"{LONG} {trouble}"),
        name=f"{LONG} {LONG}",
        shows=tuple(
            Shows(reason=reason, on_air_ms=10_799_000 + number)
            for number, reason in enumerate(Reason)
        ),
        state=ClipState.FAILED if trouble else ClipState.CUT,
        path=f"{LONG}.mp4",
        trouble=trouble,
        text=LONG,
    )
    for trouble in ClipTrouble
)
CLIPS_MUCH = ClipsListed(show_id=TOLD_MUCH.show_id, folder=LONG, clips=_CLIPS)
CUTTING_MUCH = ClipsChanged(show_id=TOLD_MUCH.show_id, running=True, folder=LONG, clips=_CLIPS)
