"""A shop on Shopify: products, stock, orders, refunds, and codes that come and go with an offer."""

from collections.abc import Generator, Mapping, Sequence
from typing import TypeVar

import httpx
import msgspec

from studio.core.clock import Clock
from studio.core.money import major_of
from studio.platforms import reason
from studio.platforms.bare_shop import BareShop
from studio.platforms.exchange import Exchange, Question, check_address
from studio.platforms.port import (
    Ability,
    CouponTerms,
    OrderPage,
    Page,
    ShopAnswer,
    StockLevel,
)
from studio.platforms.secrets_of_shop import TOKEN, ShopSecrets, needed
from studio.platforms.shopify import documents
from studio.platforms.shopify.answers import WHO, Budget, UserError, check_user_errors, data_of
from studio.platforms.shopify.orders import (
    OrderData,
    OrdersData,
    ShopifyOrder,
    lines_of,
    refunds_of,
)
from studio.platforms.shopify.products import (
    ProductData,
    StockData,
    gid_of,
    level_of,
    product_of,
)
from studio.platforms.told import Unclear, iso, money, understood
from studio.platforms.walk import Walk
from studio.sales.connection import ConnectionSpec

VERSION = "2026-01"
ABILITIES = frozenset({Ability.PRODUCTS, Ability.STOCK, Ability.ORDERS, Ability.COUPONS})
SCOPES = ("read_products", "read_orders")
MOST_AT_ONCE = 25

T = TypeVar("T")


class ShopifyAuth(httpx.Auth):
    """Shows the token of the shop's app."""

    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with the token."""
        request.headers["X-Shopify-Access-Token"] = self._token
        yield request


class _Scope(msgspec.Struct):
    handle: str


class _Installation(msgspec.Struct, rename="camel"):
    access_scopes: list[_Scope] = []


class _Named(msgspec.Struct):
    name: str = ""


class _CheckData(msgspec.Struct, rename="camel"):
    shop: _Named
    current_app_installation: _Installation


class _Price(msgspec.Struct, rename="camel"):
    amount: str
    currency_code: str


class _Range(msgspec.Struct, rename="camel"):
    min_variant_price: _Price


class _Priced(msgspec.Struct, rename="camel"):
    price_range_v2: _Range = msgspec.field(name="priceRangeV2")


class _Discount(msgspec.Struct):
    title: str = ""


class _Node(msgspec.Struct, rename="camel"):
    id: str
    code_discount: _Discount | None = None


class _CouponData(msgspec.Struct, rename="camel"):
    product: _Priced | None = None
    code_discount_node_by_code: _Node | None = None


class _Done(msgspec.Struct, rename="camel"):
    user_errors: list[UserError] = []


class Shopify(BareShop):
    """`studio.platforms.port.Storefront` of a shop on Shopify."""

    def __init__(self, spec: ConnectionSpec, token: str, clock: Clock) -> None:
        address = check_address(WHO, spec.address)
        super().__init__(Exchange(WHO, address, auth=ShopifyAuth(token)), ABILITIES)
        self._spec = spec
        self._clock = clock
        version = spec.options.get("api_version") or VERSION
        self._path = f"/admin/api/{version}/graphql.json"
        self._budget = Budget()

    @classmethod
    async def open(cls, spec: ConnectionSpec, secrets: ShopSecrets, clock: Clock) -> "Shopify":
        """Return the shop; nothing is asked yet.

        Raises:
            PlatformRefused: A setting or a secret is missing.
        """
        return cls(spec, await needed(secrets, TOKEN, spec), clock)

    async def check(self) -> ShopAnswer:
        """See `Storefront.check`: also whether the token may read products and orders."""
        told = await self._ask(documents.CHECK, {}, _CheckData)
        scopes = {scope.handle for scope in told.current_app_installation.access_scopes}
        lacking = [scope for scope in SCOPES if scope not in scopes]
        if lacking:
            raise reason.refused(reason.NOT_ALLOWED, f"the token lacks {', '.join(lacking)}")
        codes = "" if "write_discounts" in scopes else "codes can't be made: write_discounts lacks"
        return ShopAnswer(name=told.shop.name, abilities=ABILITIES, text=codes)

    async def products(self, cursor: str) -> Page:
        """See `Storefront.products`: those that are active."""
        told = await self._ask(documents.PRODUCTS, {"after": cursor or None}, ProductData)
        left_out: list[str] = []
        currency = told.shop.currency_code
        products = tuple(
            understood(
                told.products.nodes, lambda p: (product_of(p, currency),), left_out, "a product"
            )
        )
        info = told.products.page_info
        more = (info.end_cursor or "") if info.has_next_page else ""
        return Page(
            products=products, cursor=more if more != cursor else "", left_out=tuple(left_out)
        )

    async def stock(self, platform_product_ids: Sequence[str]) -> tuple[StockLevel, ...]:
        """See `Storefront.stock`."""
        levels: list[StockLevel] = []
        ids = [gid_of("Product", number) for number in platform_product_ids[:100]]
        for begin in range(0, len(ids), MOST_AT_ONCE):
            some = {"ids": ids[begin : begin + MOST_AT_ONCE]}
            told = await self._ask(documents.STOCK, some, StockData)
            found = [node for node in told.nodes if node is not None and node.id]
            levels += understood(found, lambda p: (level_of(p),), [], "a product")
        return tuple(levels)

    async def orders(self, cursor: str) -> OrderPage:
        """See `Storefront.orders`: begins a day ago."""
        walk = Walk.read(cursor, parts=1, now_utc_ms=self._clock.utc_ms())
        begin, end = iso(walk.from_utc_ms), iso(walk.until_utc_ms + 1_000)
        query = f"updated_at:>='{begin}' AND updated_at:<'{end}'"
        asked = {"after": walk.token or None, "query": query}
        told = await self._ask(documents.ORDERS, asked, OrdersData)
        left_out: list[str] = []
        nodes = [await self._whole(order, left_out) for order in told.orders.nodes]
        own = self._spec.connection_id
        pairs = tuple(
            understood(
                nodes,
                lambda o: ((tuple(lines_of(o, own)), tuple(refunds_of(o, own))),),
                left_out,
                "an order",
            )
        )
        info = told.orders.page_info
        ahead = walk.after((info.end_cursor or "") if info.has_next_page else "", parts=1)
        return self._repeats.sift(
            OrderPage(
                orders=tuple(order for orders, _ in pairs for order in orders),
                refunds=tuple(refund for _, refunds in pairs for refund in refunds),
                cursor=ahead.cursor,
                more=ahead.goes_on,
                left_out=tuple(left_out),
            )
        )

    async def make_coupon(self, terms: CouponTerms) -> None:
        """See `Storefront.make_coupon`: so much off each piece that the cheapest kind costs that.

        Raises:
            PlatformRefused: The code is taken, or would lower no price.
        """
        asked = {"id": gid_of("Product", terms.platform_product_id), "code": terms.code}
        told = await self._ask(documents.COUPON, asked, _CouponData)
        found = told.code_discount_node_by_code
        own = f"Cuecard {terms.code}:"
        if found and not (found.code_discount and found.code_discount.title.startswith(own)):
            raise reason.refused(reason.REFUSED, f"the shop has a code {terms.code} already")
        off = _amount_off(told.product, terms)
        coupon = {
            "title": f"{own} {major_of(terms.price)} {terms.price.currency}",
            "code": terms.code,
            "startsAt": iso(self._clock.utc_ms()),
            "endsAt": None if terms.ends_at_utc_ms is None else iso(terms.ends_at_utc_ms),
            "customerSelection": {"all": True},
            "customerGets": {
                "value": {"discountAmount": {"amount": off, "appliesOnEachItem": True}},
                "items": {"products": {"productsToAdd": [asked["id"]]}},
            },
        }
        if found is None:
            made = {"coupon": coupon}
            await self._change(documents.MAKE_COUPON, "discountCodeBasicCreate", made)
        else:
            changed = {"id": found.id, "coupon": coupon}
            await self._change(documents.CHANGE_COUPON, "discountCodeBasicUpdate", changed)

    async def end_coupon(self, code: str) -> None:
        """See `Storefront.end_coupon`."""
        told = await self._ask(documents.FIND_COUPON, {"code": code}, _CouponData)
        if told.code_discount_node_by_code is not None:
            found = {"id": told.code_discount_node_by_code.id}
            await self._change(documents.END_COUPON, "discountCodeDeactivate", found)

    async def _whole(self, order: ShopifyOrder, left_out: list[str]) -> ShopifyOrder:
        """Return an order with all its lines."""
        if not order.may_have_more:
            return order
        told = await self._ask(documents.ORDER, {"id": order.id}, OrderData)
        if told.order is None or told.order.line_items.page_info.has_next_page:
            left_out.append("an order has more lines than Shopify tells at once")
        return told.order or order

    async def _change(self, document: str, name: str, variables: Mapping[str, object]) -> None:
        told = await self._ask(document, variables, dict[str, _Done])
        if name not in told:
            raise reason.refused(reason.MALFORMED, f"{WHO} answers what it does not document")
        check_user_errors(told[name].user_errors)

    async def _ask(self, document: str, variables: Mapping[str, object], kind: type[T]) -> T:
        self._budget.check(document, self._clock.monotonic_ns())
        body = msgspec.json.encode({"query": document, "variables": variables})
        question = Question(method="POST", path=self._path, body=body)
        answer = await self._exchange.ask(question)
        now = (self._clock.utc_ms(), self._clock.monotonic_ns())
        return data_of(answer, document, kind, self._budget, now)


def _amount_off(product: _Priced | None, terms: CouponTerms) -> str:
    if product is None:
        raise reason.refused(reason.NOT_FOUND, "the shop does not have the product of the code")
    told = product.price_range_v2.min_variant_price
    try:
        price = money(told.amount, told.currency_code)
    except Unclear as unclear:
        raise reason.refused(reason.MALFORMED, f"{WHO}: {unclear}") from unclear
    if price.currency != terms.price.currency or price.amount_minor <= terms.price.amount_minor:
        raise reason.refused(reason.REFUSED, "the code would not lower the shop's price")
    return str(major_of(price) - major_of(terms.price))
