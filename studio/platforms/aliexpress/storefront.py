"""A host's AliExpress: products to show, tracked links, orders that the links brought."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from urllib.parse import quote, urlencode

import msgspec

from studio.core.clock import Clock
from studio.core.errors import PlatformRefused
from studio.core.money import market_locale
from studio.platforms import reason
from studio.platforms.aliexpress.answers import check_failure, result_of
from studio.platforms.aliexpress.orders import STATUSES, OrderResult, after, fields_of, order_of
from studio.platforms.aliexpress.products import LinkResult, ProductResult, page_url, product_of
from studio.platforms.aliexpress.signing import AliExpressAuth
from studio.platforms.bare_shop import BareShop
from studio.platforms.exchange import Exchange, HttpAnswer, Question, check_address, read_json
from studio.platforms.port import (
    Ability,
    OrderPage,
    Page,
    ShopAnswer,
)
from studio.platforms.secrets_of_shop import REFRESH, SECRET, TOKEN, ShopSecrets, needed, option
from studio.platforms.told import understood
from studio.platforms.walk import Walk
from studio.sales.connection import ConnectionSpec

ADDRESS = "https://api-sg.aliexpress.com"
WHO = "AliExpress"
ABILITIES = frozenset({Ability.PRODUCTS, Ability.ORDERS, Ability.LINKS})
MOST_AT_ONCE = 20
MOST_PAGES = 40
PREFIX = "aliexpress.affiliate."

T = TypeVar("T")


class _Tokens(msgspec.Struct):
    access_token: str
    refresh_token: str = ""


class AliExpress(BareShop):
    """`studio.platforms.port.Storefront` of the affiliate interface."""

    def __init__(
        self, spec: ConnectionSpec, exchange: Exchange, secrets: ShopSecrets, clock: Clock
    ) -> None:
        super().__init__(exchange, ABILITIES)
        self._spec = spec
        self._secrets = secrets
        self._clock = clock

    @classmethod
    async def open(cls, spec: ConnectionSpec, secrets: ShopSecrets, clock: Clock) -> "AliExpress":
        """Return the shop; nothing is asked yet.

        Raises:
            PlatformRefused: A setting or a secret is missing.
        """
        auth = AliExpressAuth(
            option(spec, "app_key"), await needed(secrets, SECRET, spec), now_utc_ms=clock.utc_ms
        )
        address = check_address(WHO, spec.address or ADDRESS)
        return cls(spec, Exchange(WHO, address, auth=auth), secrets, clock)

    async def check(self) -> ShopAnswer:
        """See `Storefront.check`."""
        await self.products("")
        return ShopAnswer(name=WHO, abilities=ABILITIES)

    async def products(self, cursor: str) -> Page:
        """See `Storefront.products`: those of `product_ids`, or those found by `keywords`."""
        page = int(cursor) if cursor.isdigit() and len(cursor) < 6 else 1
        ids = [i.strip() for i in self._spec.options.get("product_ids", "").split(",") if i.strip()]
        if ids:
            some = ids[(page - 1) * MOST_AT_ONCE : page * MOST_AT_ONCE]
            fields = [("product_ids", ",".join(some))]
            method, last = "productdetail.get", page * MOST_AT_ONCE >= len(ids)
        else:
            fields = [("keywords", option(self._spec, "keywords"))]
            fields += [("page_no", str(page)), ("page_size", "50")]
            method, last = "product.query", page >= MOST_PAGES
        result = await self._call(method, fields + self._for_market(), ProductResult)
        if result is None:
            return Page(products=())
        if not ids:
            last = last or page >= result.total_page_no
        left_out: list[str] = []
        products = tuple(
            understood(result.products.product, lambda p: (product_of(p),), left_out, "a product")
        )
        cursor = "" if last else str(page + 1)
        return Page(products=products, cursor=cursor, left_out=tuple(left_out))

    async def orders(self, cursor: str) -> OrderPage:
        """See `Storefront.orders`: those of this host's `tracking_id`; begins a day ago."""
        walk = Walk.read(cursor, parts=len(STATUSES), now_utc_ms=self._clock.utc_ms())
        result = await self._call("order.listbyindex", fields_of(walk), OrderResult)
        left_out: list[str] = []
        own = self._spec.options.get("tracking_id", "")
        told = [
            order  # another host's of the same agency is not ours
            for order in (result.orders.order if result else ())
            if not own or order.tracking_id in ("", own)
        ]
        shop = self._spec.connection_id
        pairs = tuple(understood(told, lambda o: (order_of(o, shop),), left_out, "an order"))
        ahead = after(walk, result)
        return self._repeats.sift(
            OrderPage(
                orders=tuple(order for order, _ in pairs),
                refunds=tuple(refund for _, refund in pairs if refund is not None),
                cursor=ahead.cursor,
                more=ahead.goes_on,
                left_out=tuple(left_out),
            )
        )

    async def affiliate_links(self, platform_product_ids: Sequence[str]) -> Mapping[str, str]:
        """See `Storefront.affiliate_links`."""
        pages = {page_url(product_id): product_id for product_id in platform_product_ids[:50]}
        fields = [
            ("promotion_link_type", "0"),
            ("source_values", ",".join(pages)),
            ("tracking_id", option(self._spec, "tracking_id")),
        ]
        result = await self._call("link.generate", fields, LinkResult)
        links = result.promotion_links.promotion_link if result else []
        return {
            pages[link.source_value]: link.promotion_link
            for link in links
            if link.promotion_link and link.source_value in pages
        }

    def _for_market(self) -> list[tuple[str, str]]:
        fields = []
        if self._spec.market:
            locale = market_locale(self._spec.market)
            fields = [("target_language", locale.language.upper())]
            fields += [("country", locale.territory)] if locale.territory else []
        named = {"target_currency": "currency", "tracking_id": "tracking_id"}
        options = self._spec.options
        return fields + [(name, options[key]) for name, key in named.items() if options.get(key)]

    async def _call(self, name: str, fields: list[tuple[str, str]], kind: type[T]) -> T | None:
        method = PREFIX + name
        try:
            answer = await self._ask(method, fields)
            return result_of(answer, method, kind, now_utc_ms=self._clock.utc_ms())
        except PlatformRefused as error:
            if error.reason_code != reason.SIGNED_OUT or not await self._refreshed():
                raise
        answer = await self._ask(method, fields)
        return result_of(answer, method, kind, now_utc_ms=self._clock.utc_ms())

    async def _ask(self, method: str, fields: list[tuple[str, str]]) -> HttpAnswer:
        sent = [("method", method), ("v", "2.0"), ("format", "json"), *fields]
        token = await self._secrets.read(TOKEN)
        sent += [("session", token)] if token else []
        return await self._exchange.ask(_form("/sync", sent))

    async def _refreshed(self) -> bool:
        """Get a new token for the one that has expired; False: there is nothing to get it with."""
        refresh = await self._secrets.read(REFRESH)
        if not refresh:
            return False
        question = _form("/rest/auth/token/refresh", [("refresh_token", refresh)])
        answer = await self._exchange.ask(question)
        check_failure(answer, now_utc_ms=self._clock.utc_ms())
        tokens = read_json(answer.body, _Tokens, WHO)
        await self._secrets.keep(TOKEN, tokens.access_token)
        if tokens.refresh_token:
            await self._secrets.keep(REFRESH, tokens.refresh_token)
        return True


def _form(path: str, fields: list[tuple[str, str]]) -> Question:
    body = urlencode(fields, quote_via=quote).encode()
    kind = "application/x-www-form-urlencoded;charset=utf-8"
    return Question(method="POST", path=path, body=body, kind=kind)
