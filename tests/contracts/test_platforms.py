"""What every shop does, whatever platform it is on, and what it says when it fails."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Coroutine
from importlib import import_module
from pathlib import Path
from typing import TypeVar

import pytest
import trustme

from studio.core.errors import PlatformError, PlatformRefused, PlatformUnavailable
from studio.core.money import Money
from studio.platforms import exchange
from studio.platforms.port import Ability, CouponTerms, OrderPage, ShopProduct, Storefront
from studio.platforms.registry import open_storefront
from studio.sales.order import Order, OrderState, Refund
from tests.contracts.platform_cases.case import (
    SHOP,
    HeldSecrets,
    PlatformCase,
    Stage,
    spec_of,
    staged,
)
from tests.fakes.fake_clock import FakeClock
from tests.servers.faulty_http import RETRY_AFTER_S, Fault, running
from tests.servers.shops.stand_in import BUYER, NOW_MS, Sale
from tests.waiting import LONG_S

CASES_FOLDER = Path(__file__).with_name("platform_cases")
MOST_TURNS = 200

T = TypeVar("T")

NAMED = {
    Fault.BUSY: (PlatformUnavailable, "busy"),
    Fault.LIMITED: (PlatformUnavailable, "limited"),
    Fault.CUT: (PlatformUnavailable, "cut"),
    Fault.GONE: (PlatformUnavailable, "cut"),
    Fault.LONG: (PlatformRefused, "too_long"),
    Fault.ENDLESS: (PlatformRefused, "too_long"),
    Fault.LOOP: (PlatformRefused, "redirected"),
    Fault.PACKED: (PlatformRefused, "malformed"),
    Fault.NO_JSON: (PlatformRefused, "malformed"),
    Fault.OTHER_JSON: (PlatformRefused, "malformed"),
    Fault.DEEP_JSON: (PlatformRefused, "malformed"),
    Fault.PAGE: (PlatformRefused, "malformed"),
}


def _cases() -> list[PlatformCase]:
    names = sorted(path.stem for path in CASES_FOLDER.glob("*.py") if path.stem != "case")
    return [import_module(f"tests.contracts.platform_cases.{name}").CASE for name in names]


def having(
    *abilities: Ability, wanted: Callable[[PlatformCase], bool] = lambda _: True
) -> pytest.MarkDecorator:
    """Return the mark that runs a test with every shop that has these abilities."""
    fitting = [c for c in _cases() if c.abilities.issuperset(abilities) and wanted(c)]
    return pytest.mark.parametrize("case", fitting, ids=[case.name for case in fitting])


def run(story: Coroutine[object, object, T]) -> T:
    """Run a story to its end, within a time that is far too long."""
    return asyncio.run(asyncio.wait_for(story, LONG_S))


def tell(case: PlatformCase, story: Callable[[Stage], Awaitable[T]], *, wrong: str = "") -> T:
    """Run a story on a stage, and return what comes of it."""

    async def whole() -> T:
        async with staged(case, wrong=wrong) as stage:
            return await story(stage)

    return run(whole())


async def all_orders(stage: Stage, cursor: str) -> tuple[list[Order], list[Refund], str]:
    """Ask on until there is no more, keeping everything."""
    orders: list[Order] = []
    refunds: list[Refund] = []
    for _ in range(MOST_TURNS):
        page = await stage.shop.orders(cursor)
        orders += page.orders
        refunds += page.refunds
        cursor = page.cursor
        stage.shop.orders_kept()
        if not page.more:
            return orders, refunds, cursor
    raise AssertionError("there is always more")


async def refusal(asked: Awaitable[object]) -> PlatformError:
    """Return how something was refused."""
    with pytest.raises(PlatformError) as caught:
        await asked
    return caught.value


# --- products ----------------------------------------------------------------------------------


@having(Ability.PRODUCTS)
def test_products_come_page_by_page_each_once(case: PlatformCase) -> None:
    async def story(stage: Stage) -> list[ShopProduct]:
        stage.stock_up(case.pages)
        found: list[ShopProduct] = []
        cursor = ""
        for _ in range(MOST_TURNS):
            page = await stage.shop.products(cursor)
            assert page.left_out == ()
            found += page.products
            cursor = page.cursor
            if not cursor:
                return found
        raise AssertionError("there is always another page")

    products = tell(case, story)

    numbers = [product.platform_product_id for product in products]
    assert numbers == [str(1_001 + place) for place in range(case.pages)]
    assert products[0].name == "Watch 0"
    assert {p.price for p in products} == {Money(amount_minor=1_990, currency="EUR")}
    assert all(p.list_price and p.list_price.amount_minor > 1_990 for p in products) or (
        case.name == "tiktok_shop"
    )
    assert {p.stock for p in products} == ({23} if Ability.STOCK in case.abilities else {None})
    assert all(url.startswith("https://") for p in products for url in p.photos)


@having(Ability.STOCK)
def test_stock_is_told_of_products_that_are_there(case: PlatformCase) -> None:
    async def story(stage: Stage) -> dict[str, int | None]:
        stage.stock_up(3)
        stage.server.wares[1].stock = 4
        levels = await stage.shop.stock(["1001", "1002", "9999"])
        return {level.platform_product_id: level.stock for level in levels}

    assert tell(case, story) == {"1001": 23, "1002": 4}


@having()
def test_a_shop_says_who_it_is_and_what_it_has(case: PlatformCase) -> None:
    async def story(stage: Stage) -> frozenset[Ability]:
        stage.stock_up()
        answer = await stage.shop.check()
        assert answer.abilities == stage.shop.abilities
        return answer.abilities

    assert tell(case, story) == case.abilities


@having()
def test_what_a_platform_has_not_is_refused_by_name(case: PlatformCase) -> None:
    asking: dict[Ability, Callable[[Storefront], Awaitable[object]]] = {
        Ability.STOCK: lambda shop: shop.stock(["1"]),
        Ability.COUPONS: lambda shop: shop.end_coupon("LIVE10"),
        Ability.LINKS: lambda shop: shop.affiliate_links(["1"]),
        Ability.LIVE: lambda shop: shop.live_counts(),
    }

    async def story(stage: Stage) -> list[str]:
        lacking = [ask for ability, ask in asking.items() if ability not in case.abilities]
        return [(await refusal(ask(stage.shop))).reason_code for ask in lacking]

    assert set(tell(case, story)) <= {"not_offered"}


# --- orders ------------------------------------------------------------------------------------


@having(Ability.ORDERS)
def test_orders_come_with_what_was_paid_and_never_with_who_paid(case: PlatformCase) -> None:
    async def story(stage: Stage) -> list[Order]:
        stage.server.sell(Sale(number="2001", total="59.80"))
        stage.server.sell(Sale(number="2002", ware="1002"))
        orders, _, _ = await all_orders(stage, "")
        return orders

    first, second = sorted(tell(case, story), key=lambda order: order.order_id)

    assert first.connection_id == SHOP
    assert first.order_id.startswith(f"{SHOP}:2001")
    assert (first.platform_product_id, second.platform_product_id) == ("1001", "1002")
    assert first.total == Money(amount_minor=5_980, currency="EUR")
    assert first.ordered_at_utc_ms == NOW_MS - 3_600_000
    assert first.state is OrderState.PAID
    assert BUYER not in repr((first, second))


@having(Ability.ORDERS)
def test_more_orders_than_a_page_holds_come_each_once(case: PlatformCase) -> None:
    async def story(stage: Stage) -> list[Order]:
        for number in range(230):
            at_ms = NOW_MS - 7_200_000 + number // 3 * 1_000
            stage.server.sell(Sale(number=str(3_000 + number), at_ms=at_ms, changed_ms=at_ms))
        orders, _, _ = await all_orders(stage, "")
        return orders

    ids = [order.order_id for order in tell(case, story)]

    assert len(ids) == len(set(ids)) == 230


@having(Ability.ORDERS)
def test_what_was_kept_comes_no_more_and_what_was_not_comes_again(case: PlatformCase) -> None:
    async def story(stage: Stage) -> tuple[int, list[int]]:
        _, _, cursor = await all_orders(stage, "")
        stage.seconds_pass(10)
        stage.server.sell(Sale(number="2001", at_ms=NOW_MS + 5_000, changed_ms=NOW_MS + 5_000))
        lost = await orders_without_keeping(stage, cursor)
        kept, _, cursor = await all_orders(stage, cursor)
        again = []
        for _ in range(3):
            stage.seconds_pass(5)
            orders, _, cursor = await all_orders(stage, cursor)
            again.append(len(orders))
        assert len(kept) == 1
        return lost, again

    lost, again = tell(case, story)

    assert lost == 1
    assert again == [0, 0, 0]


async def orders_without_keeping(stage: Stage, cursor: str) -> int:
    """Ask until an order comes, and forget it on the way."""
    for _ in range(MOST_TURNS):
        page: OrderPage = await stage.shop.orders(cursor)
        if page.orders or not page.more:
            return len(page.orders)
        cursor = page.cursor
    raise AssertionError("there is always more")


@having(Ability.ORDERS)
def test_a_late_change_is_the_same_order_in_another_state(case: PlatformCase) -> None:
    async def story(stage: Stage) -> tuple[list[Order], list[Order]]:
        sale = stage.server.sell(Sale(number="2001"))
        before, _, cursor = await all_orders(stage, "")
        stage.seconds_pass(40 * 86_400)
        stage.server.change(sale, "cancelled")
        after, _, _ = await all_orders(stage, cursor)
        return before, after

    (before,), (after,) = tell(case, story)

    assert before.order_id == after.order_id
    assert (before.state, after.state) == (OrderState.PAID, OrderState.CANCELLED)
    assert after.changed_at_utc_ms > before.changed_at_utc_ms
    assert after.ordered_at_utc_ms == before.ordered_at_utc_ms


@having(Ability.ORDERS)
def test_money_given_back_is_told_once_for_the_line_it_belongs_to(case: PlatformCase) -> None:
    async def story(stage: Stage) -> tuple[list[Order], list[Refund], list[Refund]]:
        sale = stage.server.sell(Sale(number="2001"))
        orders, _, cursor = await all_orders(stage, "")
        stage.seconds_pass(3_600)
        stage.server.give_back(sale, "19.90")
        stage.seconds_pass(5)
        _, refunds, cursor = await all_orders(stage, cursor)
        stage.seconds_pass(5)
        _, again, _ = await all_orders(stage, cursor)
        return orders, refunds, again

    (order,), (refund,), again = tell(case, story)

    assert refund.order_id == order.order_id
    assert refund.amount == Money(amount_minor=1_990, currency="EUR")
    assert refund.quantity == 1
    assert again == []


@having(Ability.ORDERS, wanted=lambda case: case.tells_total)
def test_money_alone_may_be_given_back_part_by_part(case: PlatformCase) -> None:
    async def story(stage: Stage) -> list[Refund]:
        sale = stage.server.sell(Sale(number="2001"))
        for amount in ("1.00", "2.00", "3.00", "4.00"):
            stage.server.give_back(sale, amount, pieces=0)
        _, refunds, _ = await all_orders(stage, "")
        return refunds

    refunds = tell(case, story)

    assert sorted(refund.amount.amount_minor for refund in refunds) == [100, 200, 300, 400]
    assert {refund.quantity for refund in refunds} == {0}
    assert len({refund.refund_id for refund in refunds}) == 4


@having(Ability.ORDERS)
def test_an_unknown_currency_is_named_and_holds_up_no_other_order(case: PlatformCase) -> None:
    async def story(stage: Stage) -> tuple[list[Order], list[str]]:
        stage.server.sell(Sale(number="2001", currency="QQQ"))
        stage.server.sell(Sale(number="2002"))
        orders: list[Order] = []
        left_out: list[str] = []
        cursor = ""
        for _ in range(10):
            page = await stage.shop.orders(cursor)
            orders += page.orders
            left_out += page.left_out
            cursor = page.cursor
            if not page.more:
                break
        return orders, left_out

    orders, left_out = tell(case, story)

    assert [order.total.currency for order in orders] == ["EUR"]
    assert len(left_out) == 1
    assert "'QQQ' is unknown" in left_out[0]


# --- codes, links, counts ----------------------------------------------------------------------


def terms(price_minor: int = 1_490, ends_at_utc_ms: int | None = None) -> CouponTerms:
    """Return a code wanted."""
    price = Money(amount_minor=price_minor, currency="EUR")
    return CouponTerms(
        code="LIVE10", platform_product_id="1001", price=price, ends_at_utc_ms=ends_at_utc_ms
    )


@having(Ability.COUPONS)
def test_a_code_is_made_stretched_and_ended_with_its_offer(case: PlatformCase) -> None:
    async def story(stage: Stage) -> list[dict[str, object]]:
        stage.stock_up()
        stages: list[dict[str, object]] = []
        for ends in (NOW_MS + 600_000, NOW_MS + 600_000, NOW_MS + 900_000):
            await stage.shop.make_coupon(terms(ends_at_utc_ms=ends))
            stages.append(dict(stage.server.codes["LIVE10"]))
        await stage.shop.end_coupon("LIVE10")
        await stage.shop.end_coupon("LIVE10")
        await stage.shop.end_coupon("NEVER")
        stages.append(dict(stage.server.codes["LIVE10"]))
        return stages

    made, again, stretched, ended = tell(case, story)

    assert made == again
    assert "14.9" in str(made) or "5.0" in str(made)
    assert "20:15:00" in str(stretched)
    assert ended.get("active") is False or ended.get("status") == "draft"


@having(Ability.COUPONS, wanted=lambda case: case.kind.value != "generic")
def test_a_code_of_somebody_elses_is_left_alone_and_one_that_lowers_nothing_is_not_made(
    case: PlatformCase,
) -> None:
    async def story(stage: Stage) -> list[str]:
        stage.stock_up()
        nothing = await refusal(stage.shop.make_coupon(terms(1_990)))
        assert stage.server.codes == {}
        await stage.shop.make_coupon(terms())
        for name in ("title", "description"):
            stage.server.codes["LIVE10"][name] = "Spring sale"
        foreign = await refusal(stage.shop.make_coupon(terms()))
        return [nothing.reason_code, foreign.reason_code]

    assert tell(case, story) == ["refused", "refused"]


@having(Ability.LINKS)
def test_products_get_tracked_addresses(case: PlatformCase) -> None:
    async def story(stage: Stage) -> dict[str, str]:
        return dict(await stage.shop.affiliate_links(["1001", "1002"]))

    links = tell(case, story)

    assert set(links) == {"1001", "1002"}
    assert links["1001"] != links["1002"]


@having(Ability.LIVE)
def test_a_running_show_is_counted(case: PlatformCase) -> None:
    counts = tell(case, lambda stage: stage.shop.live_counts())

    assert counts.viewers == 412
    assert counts.clicks == {"1001": 31}


# --- failures ----------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", NAMED, ids=[fault.name.lower() for fault in NAMED])
@having(Ability.PRODUCTS, Ability.ORDERS)
def test_every_failure_has_its_name_and_is_over_when_it_is_over(
    case: PlatformCase, fault: Fault
) -> None:
    async def story(stage: Stage) -> tuple[PlatformError, PlatformError, int]:
        stage.stock_up()
        stage.server.sell(Sale(number="2001"))
        stage.server.fault = fault
        products = await refusal(stage.shop.products(""))
        orders = await refusal(stage.shop.orders(""))
        stage.server.fault = None
        found, _, _ = await all_orders(stage, "")
        return products, orders, len(found)

    products, orders, found = tell(case, story)

    kind, code = NAMED[fault]
    for error in (products, orders):
        assert isinstance(error, kind)
        assert error.reason_code == code
        assert error.advice
        assert not any(secret in f"{error}" for secret in case.secrets.values())
    if isinstance(orders, PlatformUnavailable):
        assert orders.retry_after_s == (RETRY_AFTER_S if fault is Fault.LIMITED else None)
    assert found == 1


@having()
def test_a_shop_that_says_nothing_is_given_up(
    case: PlatformCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "ANSWER_WITHIN_S", 0.05)

    async def story(stage: Stage) -> PlatformError:
        stage.server.fault = Fault.SILENT
        return await refusal(stage.shop.products(""))

    assert tell(case, story).reason_code == "silent"


@having()
def test_a_shop_that_is_gone_is_unreachable(case: PlatformCase) -> None:
    async def story(stage: Stage) -> PlatformError:
        await stage.server.leave()
        return await refusal(stage.shop.products(""))

    error = tell(case, story)

    assert isinstance(error, PlatformUnavailable)
    assert error.reason_code == "unreachable"


@having(wanted=lambda case: "secret" in case.secrets)
def test_a_wrong_secret_is_named_and_not_repeated(case: PlatformCase) -> None:
    error = tell(case, lambda stage: refusal(stage.shop.products("")), wrong="secret")

    assert isinstance(error, PlatformRefused)
    assert error.reason_code == "wrong_signature"
    assert case.secrets["secret"][:12] not in f"{error} {error.advice}"


@having(wanted=lambda case: case.expires)
def test_a_token_that_has_expired_asks_for_a_new_one(case: PlatformCase) -> None:
    async def story(stage: Stage) -> str:
        stage.secrets.values.pop("refresh", None)
        stage.server.token = "another-token"  # noqa: S105 - of nobody
        return (await refusal(stage.shop.products(""))).reason_code

    assert tell(case, story) == "signed_out"


@having(wanted=lambda case: "refresh" in case.secrets)
def test_a_token_is_renewed_where_there_is_something_to_renew_it_with(case: PlatformCase) -> None:
    async def story(stage: Stage) -> tuple[int, str]:
        stage.stock_up()
        stage.server.token = "the-next-token"  # noqa: S105 - of nobody
        page = await stage.shop.products("")
        return len(page.products), stage.secrets.values["token"]

    assert tell(case, story) == (1, "the-next-token")


@having(wanted=lambda case: case.signs)
def test_a_clock_that_is_wrong_is_named(case: PlatformCase) -> None:
    async def story(stage: Stage) -> str:
        stage.clock.advance(3_600 * 1_000_000_000)
        return (await refusal(stage.shop.products(""))).reason_code

    assert tell(case, story) == "clock"


@having()
def test_nothing_is_sent_to_whoever_can_not_prove_to_be_the_shop(case: PlatformCase) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)

    async def story() -> tuple[str, int]:
        server = case.server()
        async with running(server, context):
            spec = spec_of(case, f"https://127.0.0.1:{server.port}")
            shop = await open_storefront(spec, HeldSecrets(case.secrets), FakeClock(utc_ms=NOW_MS))
            error = await refusal(shop.products(""))
            await shop.aclose()
            return error.reason_code, len(server.asked)

    assert run(story()) == ("certificate", 0)


@having(wanted=lambda case: case.kind.value != "woocommerce")
def test_no_secret_travels_unencrypted(case: PlatformCase) -> None:
    spec = spec_of(case, "http://shop.example")

    error = run(refusal(open_storefront(spec, HeldSecrets(case.secrets), FakeClock())))

    assert error.reason_code == "bad_setting"


@having()
def test_a_missing_secret_is_asked_for(case: PlatformCase) -> None:
    spec = spec_of(case, "https://shop.example")

    error = run(refusal(open_storefront(spec, HeldSecrets({}), FakeClock())))

    assert error.reason_code == "signed_out"
