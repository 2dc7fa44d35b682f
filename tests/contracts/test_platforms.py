"""What every shop does, whatever platform it is on."""

from collections.abc import Awaitable, Callable

import pytest

from studio.core.money import Money
from studio.platforms.port import Ability, CouponTerms, OrderPage, ShopProduct, Storefront
from studio.sales.order import Order, OrderState, Refund
from tests.contracts.platform_cases.case import SHOP, PlatformCase, Stage
from tests.contracts.platform_cases.telling import MOST_TURNS, all_orders, having, refusal, tell
from tests.servers.shops.stand_in import BUYER, NOW_MS, Sale

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


@pytest.mark.parametrize("state", ["settled", "cancelled"])
@having(Ability.ORDERS)
def test_a_late_change_is_the_same_order_in_another_state(case: PlatformCase, state: str) -> None:
    async def story(stage: Stage) -> tuple[list[Order], list[Order]]:
        sale = stage.server.sell(Sale(number="2001"))
        before, _, cursor = await all_orders(stage, "")
        stage.seconds_pass(40 * 86_400)
        stage.server.change(sale, state)
        after, _, _ = await all_orders(stage, cursor)
        return before, after

    (before,), (after,) = tell(case, story)

    assert before.order_id == after.order_id
    settles = {"shopify": OrderState.PAID}  # it knows no such thing
    wanted = settles.get(case.name, OrderState.SETTLED) if state == "settled" else state
    assert (before.state, after.state) == (OrderState.PAID, wanted)
    assert after.changed_at_utc_ms >= before.changed_at_utc_ms
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
