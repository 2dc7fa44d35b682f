"""Any shop that speaks the studio's own interface."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from urllib.parse import quote

import httpx
import msgspec

from studio.core.clock import Clock
from studio.core.errors import PlatformRefused
from studio.core.ids import ProductId
from studio.core.money import major_of
from studio.platforms import reason
from studio.platforms.bare_shop import BareShop
from studio.platforms.exchange import Exchange, Question, check_address
from studio.platforms.generic import programme, shapes
from studio.platforms.generic.answers import WHO, value_of
from studio.platforms.generic.signing import BearerAuth, SignedAuth, key_of
from studio.platforms.port import (
    Ability,
    CouponTerms,
    LiveCounts,
    OrderPage,
    Page,
    ShopAnswer,
    StockLevel,
)
from studio.platforms.secrets_of_shop import SECRET, TOKEN, ShopSecrets, needed
from studio.platforms.told import Unclear, iso, moment, understood
from studio.programme.campaign import BrandOffer, Campaign, OfferStep
from studio.programme.level import Level
from studio.programme.task import Task
from studio.sales.connection import ConnectionSpec
from studio.sales.shop_product import product_id_of

ROOT = "/v1"
PAGE = "200"
MOST_CLOCK_MS = 300_000
LONGEST_CURSOR = 2_000
BIGGEST_PROOF = 200 * 1_024 * 1_024
PROOF_WITHIN_S = 600.0
KNOWN = frozenset(Ability)

T = TypeVar("T")
Query = Sequence[tuple[str, str]]


class _Nothing(msgspec.Struct):
    pass


class GenericShop(BareShop):
    """`studio.platforms.port.Storefront` of the open interface, and its creator programme.

    Until it was checked, it is taken to have everything.
    """

    def __init__(self, spec: ConnectionSpec, auth: httpx.Auth, clock: Clock) -> None:
        super().__init__(Exchange(WHO, check_address(WHO, spec.address), auth=auth), KNOWN)
        self._spec = spec
        self._clock = clock

    @classmethod
    async def open(cls, spec: ConnectionSpec, secrets: ShopSecrets, clock: Clock) -> "GenericShop":
        """Return the shop; nothing is asked yet. It signs where there is a secret and no token.

        Raises:
            PlatformRefused: There is neither.
        """
        token = await secrets.read(TOKEN)
        if token:
            return cls(spec, BearerAuth(token), clock)
        key = key_of(await needed(secrets, SECRET, spec))
        return cls(spec, SignedAuth(key, now_utc_ms=clock.utc_ms), clock)

    async def check(self) -> ShopAnswer:
        """See `Storefront.check`: also whether the clocks agree."""
        about = await self._get("/about", [], shapes.About)
        if about.api != "1":
            raise reason.refused(reason.MALFORMED, "the shop speaks another version of this")
        try:
            apart_ms = abs(moment(about.time) - self._clock.utc_ms())
        except Unclear as unclear:
            raise reason.refused(reason.MALFORMED, f"{WHO}: {unclear}") from unclear
        if apart_ms > MOST_CLOCK_MS:
            raise reason.refused(reason.CLOCK, "this machine's clock and the shop's are apart")
        self._abilities = frozenset(a for a in Ability if a.value in about.abilities)
        text = "" if about.real else "a shop for trying things out: nobody buys there"
        return ShopAnswer(name=about.name[:200], abilities=self._abilities, text=text)

    async def products(self, cursor: str) -> Page:
        """See `Storefront.products`."""
        query = [("limit", PAGE), *([("cursor", cursor)] if cursor else [])]
        told = await self._get("/products", query, shapes.ProductPage)
        left_out: list[str] = []
        products = tuple(
            understood(told.products, lambda p: (shapes.product_of(p),), left_out, "a product")
        )
        more = (told.cursor or "")[:LONGEST_CURSOR]
        return Page(
            products=products, cursor=more if more != cursor else "", left_out=tuple(left_out)
        )

    async def stock(self, platform_product_ids: Sequence[str]) -> tuple[StockLevel, ...]:
        """See `Storefront.stock`."""
        if not platform_product_ids:
            return ()
        query = [("product_id", number) for number in platform_product_ids[:100]]
        told = await self._get("/stock", query, shapes.StockList)
        return tuple(understood(told.stock, lambda s: (shapes.level_of(s),), [], "a product"))

    async def orders(self, cursor: str) -> OrderPage:
        """See `Storefront.orders`: begins as far back as the shop keeps."""
        query = [("limit", PAGE), *([("cursor", cursor)] if cursor else [])]
        told = await self._get("/orders", query, shapes.OrdersAnswer)
        own = self._spec.connection_id
        left_out: list[str] = []
        orders = [bytes(raw) for raw in told.orders]
        refunds = [bytes(raw) for raw in told.refunds]
        if len(told.cursor) > LONGEST_CURSOR:
            raise reason.refused(reason.TOO_LONG, f"{WHO} gives a cursor that is too long")
        return self._repeats.sift(
            OrderPage(
                orders=tuple(
                    understood(orders, lambda o: shapes.order_of(o, own), left_out, "an order")
                ),
                refunds=tuple(
                    understood(refunds, lambda r: shapes.refund_of(r, own), left_out, "a refund")
                ),
                cursor=told.cursor,
                more=told.more and told.cursor != cursor,
                left_out=tuple(left_out),
            )
        )

    async def make_coupon(self, terms: CouponTerms) -> None:
        """See `Storefront.make_coupon`."""
        ends = terms.ends_at_utc_ms
        wanted = {
            "code": terms.code,
            "product_id": terms.platform_product_id,
            "price": {"amount": str(major_of(terms.price)), "currency": terms.price.currency},
            "ends_at": None if ends is None else iso(ends),
        }
        await self._send("POST", "/coupons", wanted, _Nothing)

    async def end_coupon(self, code: str) -> None:
        """See `Storefront.end_coupon`."""
        try:
            await self._send("DELETE", f"/coupons/{quote(code, safe='')}", None, _Nothing)
        except PlatformRefused as error:
            if error.reason_code != reason.NOT_FOUND:
                raise

    async def affiliate_links(self, platform_product_ids: Sequence[str]) -> Mapping[str, str]:
        """See `Storefront.affiliate_links`: with the option `tracking_id`, where there is one."""
        asked = list(platform_product_ids[:50])
        tracking = self._spec.options.get("tracking_id", "")
        wanted = {"product_ids": asked, **({"tracking": tracking} if tracking else {})}
        told = await self._send("POST", "/links", wanted, shapes.LinkList)
        return shapes.links_of(told, asked)

    async def live_counts(self) -> LiveCounts:
        """See `Storefront.live_counts`."""
        told = await self._get("/live", [], shapes.Live)
        return LiveCounts(
            viewers=max(0, told.viewers),
            clicks={one.product_id: max(0, one.clicks) for one in told.products},
        )

    # --- creator programme ---------------------------------------------------------------------

    async def tasks(self) -> tuple[Task, ...]:
        """Return what is asked of the host; what can't be understood is left out."""
        told = await self._get("/tasks", [], programme.TaskList)
        shop = self._spec.connection_id
        return tuple(
            understood(
                told.tasks, lambda t: programme.task_of(t, shop, self._product_id), [], "a task"
            )
        )

    async def levels(self) -> tuple[tuple[Level, ...], int]:
        """Return the levels, and how many points the host has."""
        told = await self._get("/levels", [], programme.LevelList)
        levels = tuple(understood(told.levels, programme.level_of, [], "a level"))
        return levels, max(0, told.standing.points)

    async def campaigns(self) -> tuple[Campaign, ...]:
        """Return the campaigns; what can't be understood is left out."""
        told = await self._get("/campaigns", [], programme.CampaignList)
        shop, product_of = self._spec.connection_id, self._product_id
        return tuple(
            understood(
                told.campaigns,
                lambda c: programme.campaign_of(c, shop, product_of),
                [],
                "a campaign",
            )
        )

    async def brand_offers(self) -> tuple[BrandOffer, ...]:
        """Return what brands propose; what can't be understood is left out."""
        told = await self._get("/brand-offers", [], programme.BrandOfferList)
        shop, product_of = self._spec.connection_id, self._product_id
        return tuple(
            understood(
                told.brand_offers,
                lambda o: programme.brand_offer_of(o, shop, product_of),
                [],
                "a proposal",
            )
        )

    async def accept_task(self, task: Task) -> None:
        """Take a task on."""
        await self._send("POST", f"/tasks/{self._own(task.task_id)}/accept", None, _Nothing)

    async def hand_in(self, task: Task, proof: bytes) -> None:
        """Give the shop the proof of a task, a ZIP archive.

        Raises:
            PlatformRefused: It is too big (`too_long`), or was not taken.
        """
        if len(proof) > BIGGEST_PROOF:
            raise reason.refused(reason.TOO_LONG, "the proof is more than 200 MB")
        question = Question(
            method="POST",
            path=f"{ROOT}/tasks/{self._own(task.task_id)}/proof",
            body=proof,
            kind="application/zip",
            within_s=PROOF_WITHIN_S,
        )
        value_of(await self._exchange.ask(question), _Nothing, now_utc_ms=self._clock.utc_ms())

    async def join_campaign(self, campaign: Campaign, *, joined: bool) -> None:
        """Take part in a campaign, or no more."""
        path = f"/campaigns/{self._own(campaign.campaign_id)}/join"
        await self._send("POST" if joined else "DELETE", path, None, _Nothing)

    async def step_brand_offer(self, offer: BrandOffer, step: OfferStep) -> None:
        """Say how far a brand's proposal has come."""
        path = f"/brand-offers/{self._own(offer.brand_offer_id)}/step"
        told = {"step": step.value, "note": offer.note, "evidence": offer.evidence}
        await self._send("POST", path, told, _Nothing)

    # -------------------------------------------------------------------------------------------

    def _own(self, name: str) -> str:
        return quote(name.removeprefix(f"{self._spec.connection_id}:"), safe="")

    def _product_id(self, platform_product_id: str) -> ProductId:
        return product_id_of(self._spec.connection_id, platform_product_id)

    async def _get(self, path: str, query: Query, kind: type[T]) -> T:
        answer = await self._exchange.ask(Question(method="GET", path=ROOT + path, query=query))
        return value_of(answer, kind, now_utc_ms=self._clock.utc_ms())

    async def _send(self, method: str, path: str, body: object, kind: type[T]) -> T:
        content = b"" if body is None else msgspec.json.encode(body)
        question = Question(method=method, path=ROOT + path, body=content)
        answer = await self._exchange.ask(question)
        return value_of(answer, kind, now_utc_ms=self._clock.utc_ms())
