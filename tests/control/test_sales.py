"""Orders come in, are kept once with their events, and are counted for their show."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from studio.cli.client import StudioClient
from studio.control.trade import coupons, shop_desk
from studio.core.errors import StorageError, StudioError
from studio.core.ids import ConnectionId, CueId, DealId, OrderId, ProductId
from studio.core.money import Money
from studio.protocol.courier_errands import Carried, MakeCoupon
from studio.protocol.courier_messages import (
    OrdersCame,
    OrdersKept,
    Serve,
)
from studio.protocol.setup_commands import EndShow, GoLive, NewShow
from studio.protocol.show_commands import AddCue, SetPreview, StartOffer, StopOffer, Take
from studio.protocol.trade_commands import (
    AskSales,
    RemoveConnection,
    RemoveDeal,
    SaveConnection,
    SaveDeal,
)
from studio.protocol.trade_reports import AccountsChanged, SalesChanged, SalesTold
from studio.sales.connection import ConnectionReport, ConnectionSpec, ConnectionState, PlatformKind
from studio.sales.deal import Deal, DealKind, Tier
from studio.sales.order import Order, OrderState, Refund, Way
from studio.show.state import ShowState
from studio.storage.database import Database
from tests.builders import a_cue, a_listing
from tests.fakes.fake_courier import FakeCourier, FakeCouriers
from tests.fakes.studio_room import (
    FakeStarter,
    MovedClock,
    a_client,
    a_room,
    add_product,
    ask,
    hear,
    ready,
)
from tests.waiting import wait_until

SHOP = ConnectionSpec(
    connection_id=ConnectionId("shop-1"),
    kind=PlatformKind.GENERIC,
    name="Relojes",
    address="https://relojes.example",
)
WATCH = ProductId("shop-1-8842")
DAY_MS = 86_400_000
TEN_PERCENT = Deal(
    deal_id=DealId("deal-1"),
    name="Everything",
    kind=DealKind.COMMISSION,
    currency="EUR",
    tiers=(Tier(from_units=1, percent_bp=1_000),),
)


class Selling(NamedTuple):
    """A show on air with a watch on program, and a shop that sells it."""

    client: StudioClient
    couriers: FakeCouriers
    courier: FakeCourier
    clock: MovedClock

    def order(self, number: int, **changes: object) -> Order:
        """Return an order of the watch, made now."""
        now_utc_ms = self.clock.utc_ms()
        values: dict[str, object] = {
            "order_id": OrderId(f"shop-1/{number}/1"),
            "connection_id": SHOP.connection_id,
            "platform_product_id": "8842",
            "quantity": 1,
            "total": Money(amount_minor=5_990, currency="EUR"),
            "ordered_at_utc_ms": now_utc_ms,
            "changed_at_utc_ms": now_utc_ms,
        }
        return Order(**values | changes)  # type: ignore[arg-type]

    def came(self, number: int, *orders: Order, refunds: tuple[Refund, ...] = ()) -> None:
        """Let orders come, and wait until they are kept."""
        self.courier.say(
            OrdersCame(
                connection_id=SHOP.connection_id,
                number=number,
                orders=orders,
                refunds=refunds,
                cursor=f"after-{number}",
            )
        )
        self.courier.last(OrdersKept, lambda kept: kept.number == number)

    def show(self) -> ShowState:
        """Return the show as it was told last."""
        assert self.client.show is not None
        return self.client.show

    def left(self) -> int | None:
        """Return how many watches are left."""
        listing = self.show().listing(WATCH)
        assert listing is not None
        return listing.left

    def sales(self) -> SalesChanged:
        """Return what was told last."""
        assert self.client.sales is not None
        return self.client.sales

    def accounts(self) -> AccountsChanged:
        """Return what was told of shops last."""
        assert self.client.accounts is not None
        return self.client.accounts

    def coupon(self, number: int = 0) -> MakeCoupon:
        """Return the code that the shop was asked to make or end."""
        wait_until(lambda: len(self.courier.errands()) > number, "a code")
        coupon = self.courier.errands()[number]
        assert isinstance(coupon, MakeCoupon)
        return coupon

    def hear_orders(self, orders: int) -> SalesChanged:
        """Wait until so many are counted."""
        hear(self.client, lambda: self.sales().totals.orders == orders)
        return self.sales()


@pytest.fixture
def selling(tmp_path: Path) -> Iterator[Selling]:
    """Sell a watch."""
    starter, clock = FakeStarter(), MovedClock()
    with a_room(starter, tmp_path / "cuecard.db", clock=clock), a_client() as client:
        ready(client)
        add_product(client, a_listing(WATCH, stock=40))
        client.request(AddCue(cue=a_cue(product_id=WATCH)))
        client.request(SetPreview(cue_id=CueId("cue-watch")))
        client.request(SaveConnection(connection=SHOP))
        client.request(GoLive())
        client.request(Take(expected_preview=CueId("cue-watch")))
        starter.couriers.courier.last(Serve)  # before a test moves the clock
        yield Selling(client, starter.couriers, starter.couriers.courier, clock)


def test_an_order_is_kept_once_and_counted_with_what_brought_it(selling: Selling) -> None:
    order = selling.order(1, quantity=2)

    selling.came(1, order, order)
    selling.came(2, order)

    told = selling.hear_orders(1)
    assert told.totals.units == 2
    (recent,) = told.recent
    assert recent.attribution.way is Way.LIVE
    assert recent.attribution.show_id == selling.show().show_id
    assert recent.order.product_id == WATCH
    hear(selling.client, lambda: selling.left() == 38)
    assert selling.courier.last(Serve).connections == (SHOP,)


@pytest.mark.usefixtures("caplog")
def test_an_order_that_a_power_cut_could_take_away_is_not_called_kept(
    selling: Selling, monkeypatch: pytest.MonkeyPatch
) -> None:
    called_kept: list[int] = []

    async def on_disk(_database: Database) -> None:
        if len(called_kept) < 2:
            called_kept.append(len(selling.courier.told(OrdersKept)))
            raise StorageError("the disk can't be written")

    monkeypatch.setattr(shop_desk, "AGAIN_AFTER_S", 0.01)
    monkeypatch.setattr(Database, "on_disk", on_disk)

    selling.came(1, selling.order(1))

    assert called_kept == [0, 0]
    assert selling.hear_orders(1).totals.units == 1


def test_a_refund_that_comes_before_its_order_is_taken_off(selling: Selling) -> None:
    order = selling.order(1)
    back = Refund(
        refund_id="shop-1/r1",
        order_id=order.order_id,
        quantity=1,
        amount=order.total,
        at_utc_ms=selling.clock.utc_ms(),
    )

    selling.came(1, refunds=(back,))
    selling.came(2, order)

    told = selling.hear_orders(1)
    assert (told.totals.units, told.totals.revenue, told.totals.refunds) == (0, (), 1)


def test_a_late_order_days_after_is_the_shows_and_a_cancelled_one_is_not_counted(
    selling: Selling,
) -> None:
    selling.client.request(EndShow())
    selling.clock.ahead_ms = 3 * DAY_MS
    late, gone = selling.order(1), selling.order(2)

    selling.came(1, late, gone)
    selling.hear_orders(2)
    selling.came(2, selling.order(2, state=OrderState.CANCELLED))

    told = selling.hear_orders(1)
    assert told.totals.late_orders == 1
    assert {recent.attribution.way for recent in told.recent} == {Way.LATE}
    answer = ask(selling.client, AskSales(), SalesTold)
    assert answer.days == (0, 0, 0, 1)


def test_deals_say_what_is_earned_and_what_had_been_under_others(selling: Selling) -> None:
    selling.client.request(SaveDeal(deal=TEN_PERCENT))
    selling.came(1, selling.order(1), selling.order(2))
    hear(selling.client, lambda: selling.sales().totals.earned)

    assert selling.sales().totals.earned == (Money(amount_minor=1_198, currency="EUR"),)
    fee = Deal(
        deal_id=DealId("other"),
        name="Fee",
        kind=DealKind.FEE,
        currency="EUR",
        fee=Money(amount_minor=50_000, currency="EUR"),
    )
    compared = ask(selling.client, AskSales(other=fee), SalesTold).compared
    assert compared is not None
    assert compared.earned == selling.sales().totals.earned
    assert compared.other == (Money(amount_minor=50_000, currency="EUR"),)

    with pytest.raises(StudioError, match="changed this deal"):
        selling.client.request(SaveDeal(deal=TEN_PERCENT))
    selling.client.request(RemoveDeal(deal_id=TEN_PERCENT.deal_id))
    hear(selling.client, lambda: not selling.sales().totals.earned)


def test_another_courier_is_told_up_to_where_the_orders_are_kept(
    selling: Selling, caplog: pytest.LogCaptureFixture
) -> None:
    selling.came(1, selling.order(1))

    selling.courier.kill()

    wait_until(lambda: len(selling.couriers.runs) == 2, "another courier")
    served = selling.couriers.courier.last(Serve)
    assert served.cursors == {SHOP.connection_id: "after-1"}
    assert "no courier" in caplog.text


def test_how_a_shop_does_is_told(selling: Selling) -> None:
    report = ConnectionReport(
        connection_id=SHOP.connection_id,
        state=ConnectionState.FAILED,
        code="signed_out",
        text="Relojes wants you to sign in again.",
    )

    selling.courier.say(
        __import__("studio.protocol.courier_messages", fromlist=["ShopTold"]).ShopTold(
            report=report
        )
    )

    hear(selling.client, lambda: selling.accounts().reports == (report,))


def test_an_offers_code_is_made_in_the_shop_and_ended_with_the_offer(selling: Selling) -> None:
    selling.client.request(StartOffer(duration_s=60, percent=10, code="LUNES", override="a test"))
    made = selling.coupon()
    selling.client.request(StopOffer(product_id=WATCH))
    ended = selling.coupon(1)

    assert (made.connection_id, made.platform_product_id) == (SHOP.connection_id, "8842")
    assert (made.code, made.price_minor, made.ended) == ("LUNES", 5_391, False)
    assert made.ends_at_utc_ms is not None
    assert (ended.code, ended.ended) == ("LUNES", True)


def test_a_code_that_could_not_be_made_is_said_and_the_offer_stands(selling: Selling) -> None:
    selling.courier.answer = lambda _errand: ("refused", "this code is taken")

    selling.client.request(StartOffer(duration_s=60, percent=10, code="LUNES", override="a test"))

    hear(selling.client, lambda: selling.accounts().reports[0].code == "coupon")
    assert "this code is taken" in selling.accounts().reports[0].text
    hear(selling.client, lambda: selling.show().offers)
    assert selling.show().offers[-1].ended_at_utc_ms is None


def test_a_shop_on_another_machine_is_not_asked_in_a_rehearsal_and_addresses_are_checked(
    selling: Selling,
) -> None:
    for address in ("ftp://relojes.example", "http://relojes.example", "https://a:b@c.example"):
        with pytest.raises(StudioError):
            selling.client.request(SaveConnection(connection=replace(SHOP, address=address)))
    of_hub = {"hub_address": "tls://studio:hush@hub.example", "hub_subject": "ag.demo.shop"}
    with pytest.raises(StudioError, match="credentials do not belong"):
        selling.client.request(SaveConnection(connection=replace(SHOP, options=of_hub)))
    assert selling.accounts().connections == (SHOP,)
    selling.client.request(RemoveConnection(connection_id=SHOP.connection_id))
    hear(selling.client, lambda: selling.accounts().connections == ())
    with pytest.raises(StudioError, match="no such shop"):
        selling.client.request(RemoveConnection(connection_id=SHOP.connection_id))


def test_a_code_whose_shop_could_not_be_reached_is_tried_again(
    selling: Selling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coupons, "AGAIN_AFTER_S", 0.05)
    answers = iter([("unreachable", "no network"), ("busy", "not now")])
    selling.courier.answer = lambda _errand: next(answers, Carried())

    selling.client.request(StartOffer(duration_s=60, percent=10, code="LUNES", override="a test"))

    made = selling.coupon(2)
    assert (made.code, made.ended) == ("LUNES", False)
    hear(selling.client, lambda: selling.accounts().reports[0].code == "")


def test_a_code_waits_for_its_offer_to_be_on_the_disk(
    selling: Selling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coupons, "AGAIN_AFTER_S", 0.01)
    asked_before: list[int] = []

    async def on_disk(_database: Database) -> None:
        if len(asked_before) < 2:
            asked_before.append(len(selling.courier.errands()))
            raise StorageError("the disk can't be written")

    monkeypatch.setattr(Database, "on_disk", on_disk)
    selling.client.request(StartOffer(duration_s=60, percent=10, code="LUNES", override="a test"))

    assert selling.coupon().code == "LUNES"
    assert asked_before == [0, 0]


def test_a_show_of_last_month_has_its_fee_its_days_and_what_it_showed(selling: Selling) -> None:
    fee = Deal(
        deal_id=DealId("fee"),
        name="Fee",
        kind=DealKind.FEE,
        products=(WATCH,),
        currency="EUR",
        fee=Money(amount_minor=50_000, currency="EUR"),
    )
    old = selling.show().show_id
    selling.client.request(EndShow())
    selling.clock.ahead_ms = DAY_MS
    selling.came(1, selling.order(1))
    selling.hear_orders(1)
    selling.client.request(NewShow(title="Another"))
    selling.clock.ahead_ms = 40 * DAY_MS
    selling.client.request(SaveDeal(deal=fee))
    hear(selling.client, lambda: selling.sales().deals and selling.sales().show_id != old)

    told = ask(selling.client, AskSales(show_id=old), SalesTold)

    assert told.totals.earned == (fee.fee,)
    assert told.days == (0, 1)
    assert told.totals.products[0].shown_s > 0
