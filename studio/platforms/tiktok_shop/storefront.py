"""A seller's TikTok Shop: products, stock, orders, returns, and counts of the running LIVE."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import msgspec

from studio.core.clock import Clock
from studio.core.errors import PlatformRefused
from studio.platforms import reason
from studio.platforms.bare_shop import BareShop
from studio.platforms.exchange import Exchange, Question, check_address
from studio.platforms.port import (
    Ability,
    LiveCounts,
    OrderPage,
    Page,
    ShopAnswer,
    StockLevel,
)
from studio.platforms.secrets_of_shop import REFRESH, SECRET, TOKEN, ShopSecrets, needed, option
from studio.platforms.tiktok_shop.answers import WHO, data_of
from studio.platforms.tiktok_shop.orders import OrderList, ReturnList, lines_of, refunds_of
from studio.platforms.tiktok_shop.products import Inventory, ProductList, levels_of, product_of
from studio.platforms.tiktok_shop.signing import TikTokShopAuth
from studio.platforms.told import understood
from studio.platforms.walk import Walk
from studio.sales.connection import ConnectionSpec
from studio.sales.order import Order, Refund

ADDRESS = "https://open-api.tiktokglobalshop.com"
SIGN_IN_ADDRESS = "https://auth.tiktok-shops.com"
ABILITIES = frozenset({Ability.PRODUCTS, Ability.STOCK, Ability.ORDERS, Ability.LIVE})
PARTS = 2
"""Orders, then returns."""
PAGE = "100"

T = TypeVar("T")


class _Tokens(msgspec.Struct):
    access_token: str
    refresh_token: str = ""


class _Shop(msgspec.Struct):
    name: str = ""
    cipher: str = ""


class _Shops(msgspec.Struct):
    shops: list[_Shop] = []


class _Session(msgspec.Struct):
    id: str
    start_time: str | int = 0


class _Sessions(msgspec.Struct):
    live_stream_sessions: list[_Session] = []


class _Counts(msgspec.Struct):
    current_visitor_count: int | None = None


class _CoreStats(msgspec.Struct):
    stats: _Counts = msgspec.field(default_factory=_Counts)


class _ProductCount(msgspec.Struct):
    product_id: str
    total_click_count: int = 0


class _ProductStats(msgspec.Struct):
    product_stats: list[_ProductCount] = []


class TikTokShop(BareShop):
    """`studio.platforms.port.Storefront` of a TikTok Shop."""

    def __init__(
        self, spec: ConnectionSpec, auth: TikTokShopAuth, secrets: ShopSecrets, clock: Clock
    ) -> None:
        address = check_address(WHO, spec.address or ADDRESS)
        super().__init__(Exchange(WHO, address, auth=auth), ABILITIES)
        self._spec = spec
        self._auth = auth
        self._secrets = secrets
        self._clock = clock

    @classmethod
    async def open(cls, spec: ConnectionSpec, secrets: ShopSecrets, clock: Clock) -> "TikTokShop":
        """Return the shop; nothing is asked yet.

        Raises:
            PlatformRefused: A setting or a secret is missing.
        """
        option(spec, "shop_cipher")
        auth = TikTokShopAuth(
            option(spec, "app_key"),
            await needed(secrets, SECRET, spec),
            await needed(secrets, TOKEN, spec),
            now_utc_ms=clock.utc_ms,
        )
        return cls(spec, auth, secrets, clock)

    async def check(self) -> ShopAnswer:
        """See `Storefront.check`."""
        told = await self._get("/authorization/202309/shops", _Shops, of_shop=False)
        cipher = self._spec.options["shop_cipher"]
        shop = next((shop for shop in told.shops if shop.cipher == cipher), None)
        if shop is None:
            raise reason.refused(reason.NOT_FOUND, "TikTok Shop knows no such shop cipher")
        return ShopAnswer(name=shop.name, abilities=ABILITIES)

    async def products(self, cursor: str) -> Page:
        """See `Storefront.products`: those that are on sale."""
        query = [("page_size", PAGE), *([("page_token", cursor)] if cursor else [])]
        path = "/product/202502/products/search"
        told = await self._post(path, query, {"status": "ACTIVATE"}, ProductList)
        left_out: list[str] = []
        products = tuple(
            understood(told.products, lambda p: (product_of(p),), left_out, "a product")
        )
        more = told.next_page_token if told.next_page_token != cursor else ""
        return Page(products=products, cursor=more, left_out=tuple(left_out))

    async def stock(self, platform_product_ids: Sequence[str]) -> tuple[StockLevel, ...]:
        """See `Storefront.stock`."""
        if not platform_product_ids:
            return ()
        body = {"product_ids": list(platform_product_ids[:100])}
        return levels_of(await self._post("/product/202309/inventory/search", [], body, Inventory))

    async def orders(self, cursor: str) -> OrderPage:
        """See `Storefront.orders`: orders, then returns; begins a day ago."""
        walk = Walk.read(cursor, parts=PARTS, now_utc_ms=self._clock.utc_ms())
        body = {
            "update_time_ge": walk.from_utc_ms // 1_000,
            "update_time_lt": walk.until_utc_ms // 1_000 + 1,
        }
        query = [("page_size", PAGE), ("sort_field", "update_time"), ("sort_order", "ASC")]
        query += [("page_token", walk.token)] if walk.token else []
        orders: list[Order] = []
        refunds: list[Refund] = []
        left_out: list[str] = []
        own = self._spec.connection_id
        if walk.part == 0:
            told = await self._post("/order/202309/orders/search", query, body, OrderList)
            orders = list(understood(told.orders, lambda o: lines_of(o, own), left_out, "an order"))
            token = told.next_page_token
        else:
            path = "/return_refund/202602/returns/search"
            back = await self._post(path, query, body, ReturnList)
            refunds = list(
                understood(back.return_orders, lambda r: refunds_of(r, own), left_out, "a refund")
            )
            token = back.next_page_token
        ahead = walk.after(token, parts=PARTS)
        return self._repeats.sift(
            OrderPage(
                orders=tuple(orders),
                refunds=tuple(refunds),
                cursor=ahead.cursor,
                more=ahead.goes_on,
                left_out=tuple(left_out),
            )
        )

    async def live_counts(self) -> LiveCounts:
        """See `Storefront.live_counts`: of the option `live_room_id`, or of the newest LIVE."""
        room = self._spec.options.get("live_room_id", "") or await self._newest_live()
        if not (room.isascii() and room.isalnum()):
            return LiveCounts()
        root = f"/analytics/202502/live_rooms/{room}"
        core = await self._get(f"{root}/core_stats", _CoreStats)
        products = await self._get(f"{root}/product_stats", _ProductStats)
        return LiveCounts(
            viewers=core.stats.current_visitor_count,
            clicks={one.product_id: one.total_click_count for one in products.product_stats},
        )

    async def _newest_live(self) -> str:
        today = datetime.fromtimestamp(self._clock.utc_ms() / 1_000, UTC).date()
        query = [
            ("start_date_ge", (today - timedelta(days=1)).isoformat()),
            ("end_date_lt", (today + timedelta(days=2)).isoformat()),
            ("account_type", self._spec.options.get("account_type", "OFFICIAL_ACCOUNTS")),
        ]
        told = await self._get("/analytics/202609/shop_lives/performance", _Sessions, query)
        newest = max(told.live_stream_sessions, key=lambda s: int(s.start_time or 0), default=None)
        return newest.id if newest else ""

    async def _get(
        self,
        path: str,
        kind: type[T],
        query: Sequence[tuple[str, str]] = (),
        *,
        of_shop: bool = True,
    ) -> T:
        own = [("shop_cipher", self._spec.options["shop_cipher"])] if of_shop else []
        return await self._ask(Question(method="GET", path=path, query=[*query, *own]), kind)

    async def _post(
        self, path: str, query: Sequence[tuple[str, str]], body: object, kind: type[T]
    ) -> T:
        own = [*query, ("shop_cipher", self._spec.options["shop_cipher"])]
        content = msgspec.json.encode(body)
        return await self._ask(Question(method="POST", path=path, query=own, body=content), kind)

    async def _ask(self, question: Question, kind: type[T]) -> T:
        try:
            answer = await self._exchange.ask(question)
            return data_of(answer, kind, now_utc_ms=self._clock.utc_ms())
        except PlatformRefused as error:
            if error.reason_code != reason.SIGNED_OUT or not await self._refreshed():
                raise
        answer = await self._exchange.ask(question)
        return data_of(answer, kind, now_utc_ms=self._clock.utc_ms())

    async def _refreshed(self) -> bool:
        """Get a new token for the one that has expired; False: there is nothing to get it with."""
        refresh = await self._secrets.read(REFRESH)
        if not refresh:
            return False
        query = [
            ("app_key", self._spec.options["app_key"]),
            ("app_secret", await needed(self._secrets, SECRET, self._spec)),
            ("refresh_token", refresh),
            ("grant_type", "refresh_token"),
        ]
        address = self._spec.options.get("sign_in_address") or SIGN_IN_ADDRESS
        exchange = Exchange(WHO, check_address(WHO, address))
        try:
            path = "/api/v2/token/refresh"
            answer = await exchange.ask(Question(method="GET", path=path, query=query))
        finally:
            await exchange.aclose()
        tokens = data_of(answer, _Tokens, now_utc_ms=self._clock.utc_ms())
        self._auth.token = tokens.access_token
        await self._secrets.keep(TOKEN, tokens.access_token)
        if tokens.refresh_token:
            await self._secrets.keep(REFRESH, tokens.refresh_token)
        return True
