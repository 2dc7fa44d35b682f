"""The adapter of the open interface against our own platform: both were made from the document."""

import asyncio
import base64
import io
import zipfile
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

import pytest

from studio.core.clock import SystemClock
from studio.core.errors import PlatformRefused
from studio.core.ids import ConnectionId, TaskId
from studio.core.money import Money
from studio.platforms.generic.storefront import GenericShop
from studio.platforms.port import Ability, CouponTerms
from studio.programme.campaign import OfferStep
from studio.sales.connection import ConnectionSpec, PlatformKind
from studio.sales.order import Order, OrderState, Refund
from tests.contracts.platform_cases.case import HeldSecrets
from tests.servers.local_platform import LocalPlatform

T = TypeVar("T")
PRICE = Money(amount_minor=5_990, currency="EUR")


def ask(
    platform: LocalPlatform,
    story: Callable[[GenericShop], Awaitable[T]],
    *,
    secrets: dict[str, str] | None = None,
) -> T:
    """Ask our own platform, by its token unless told otherwise."""
    spec = ConnectionSpec(
        connection_id=ConnectionId("c1"),
        kind=PlatformKind.GENERIC,
        name="Our own",
        address=platform.http,
    )

    async def whole() -> T:
        held = HeldSecrets(secrets or {"token": platform.token})
        shop = await GenericShop.open(spec, held, SystemClock())
        try:
            return await story(shop)
        finally:
            await shop.aclose()

    return asyncio.run(whole())


def test_it_has_everything_and_says_that_nobody_buys_there(own_platform: LocalPlatform) -> None:
    answer = ask(own_platform, lambda shop: shop.check(), secrets={"secret": own_platform.secret})

    assert answer.abilities == frozenset(Ability)
    assert "nobody buys there" in answer.text


def test_a_wrong_secret_is_named(own_platform: LocalPlatform) -> None:
    wrong = {"secret": "whsec_" + base64.b64encode(b"x" * 32).decode()}

    with pytest.raises(PlatformRefused) as caught:
        ask(own_platform, lambda shop: shop.check(), secrets=wrong)

    assert caught.value.reason_code == "wrong_signature"


def test_products_stock_links_and_counts_are_understood(own_platform: LocalPlatform) -> None:
    async def story(shop: GenericShop) -> tuple[object, ...]:
        page = await shop.products("")
        watch = next(p for p in page.products if p.platform_product_id == "watch")
        (level,) = await shop.stock(["watch", "nothing"])
        links = await shop.affiliate_links(["watch"])
        counts = await shop.live_counts()
        assert page.left_out == ()
        return watch.price, watch.rows != (), level.stock, set(links), counts.viewers

    told = ask(own_platform, story)

    assert told[:4] == (PRICE, True, 23, {"watch"})
    assert isinstance(told[4], int)


def test_an_order_comes_and_its_refund_after_it(own_platform: LocalPlatform) -> None:
    async def story(shop: GenericShop) -> tuple[Sequence[Order], Sequence[Refund]]:
        own_platform.place({"product_id": "watch", "quantity": 2, "country": "ES"})
        first = await shop.orders("")
        shop.orders_kept()
        back = {"quantity": 1, "amount": {"amount": "59.90", "currency": "EUR"}}
        own_platform.desk.post("/orders/1001-1/refund", json=back).raise_for_status()
        second = await shop.orders(first.cursor)
        assert first.left_out == second.left_out == ()
        return first.orders, second.refunds

    (order,), (refund,) = ask(own_platform, story)

    assert (order.platform_product_id, order.quantity) == ("watch", 2)
    assert (order.total.amount_minor, order.state) == (11_980, OrderState.PAID)
    assert (refund.order_id, refund.amount) == (order.order_id, PRICE)


def test_a_code_is_made_stretched_and_ended(own_platform: LocalPlatform) -> None:
    async def story(shop: GenericShop) -> list[bool]:
        active = []
        for ends in (4_000_000_000_000, 4_000_000_060_000):
            price = Money(amount_minor=1_990, currency="EUR")
            terms = CouponTerms(
                code="LIVE10", platform_product_id="watch", price=price, ends_at_utc_ms=ends
            )
            await shop.make_coupon(terms)
            active.append(own_platform.shop.get("/v1/coupons/LIVE10").json()["active"])
        await shop.end_coupon("LIVE10")
        await shop.end_coupon("NEVER-MADE")
        return [*active, own_platform.shop.get("/v1/coupons/LIVE10").json()["active"]]

    assert ask(own_platform, story) == [True, True, False]


def test_the_programme_is_understood_and_a_proof_is_handed_in(own_platform: LocalPlatform) -> None:
    async def story(shop: GenericShop) -> tuple[object, ...]:
        tasks = {task.task_id: task for task in await shop.tasks()}
        task = tasks[TaskId("c1:t-first-show")]
        await shop.accept_task(task)
        await shop.hand_in(task, _proof())
        after = {task.task_id: task.state.value for task in await shop.tasks()}
        levels, points = await shop.levels()
        campaigns = await shop.campaigns()
        await shop.join_campaign(campaigns[0], joined=True)
        offers = await shop.brand_offers()
        await shop.step_brand_offer(offers[0], OfferStep.ACCEPTED)
        stepped = await shop.brand_offers()
        joined = (await shop.campaigns())[0].joined
        return after[task.task_id], len(levels) > 1, points >= 0, joined, stepped[0].step

    told = ask(own_platform, story)

    assert told[0] in ("handed_in", "rewarded")
    assert told[1:] == (True, True, True, OfferStep.ACCEPTED)


def _proof() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("proof.json", b'{"minutes_live": 12}')
    return file.getvalue()
