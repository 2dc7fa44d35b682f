"""A shop made with WooCommerce: products, stock, orders, refunds, coupons."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from studio.core.clock import Clock
from studio.core.money import major_of
from studio.platforms import reason
from studio.platforms.bare_shop import BareShop
from studio.platforms.exchange import Exchange, Question, check_address, read_json
from studio.platforms.port import (
    Ability,
    CouponTerms,
    OrderPage,
    Page,
    ShopAnswer,
    StockLevel,
)
from studio.platforms.secrets_of_shop import SECRET, ShopSecrets, needed, option
from studio.platforms.told import Unclear, iso, money, understood
from studio.platforms.woocommerce import orders as of_orders
from studio.platforms.woocommerce import products as of_products
from studio.platforms.woocommerce.answers import WHO, check_answer
from studio.platforms.woocommerce.orders import Place, WooOrder, WooRefund
from studio.platforms.woocommerce.products import WooKind, WooProduct
from studio.platforms.woocommerce.signing import auth_for
from studio.sales.connection import ConnectionSpec
from studio.sales.order import Order, Refund

ROOT = "/wp-json/wc/v3"
ABILITIES = frozenset({Ability.PRODUCTS, Ability.STOCK, Ability.ORDERS, Ability.COUPONS})
PRODUCTS_PAGE = 20
"""Each product with kinds costs a request more."""

OWN = "Cuecard"
"""What coupons that were made by this say of themselves."""

T = TypeVar("T")
Query = list[tuple[str, str]]


class _Currency(msgspec.Struct):
    code: str


class _Coupon(msgspec.Struct):
    id: int | str
    code: str = ""
    description: str = ""
    status: str = "publish"


class _Found(msgspec.Struct):
    id: int | str = ""


class WooCommerce(BareShop):
    """`studio.platforms.port.Storefront` of a shop made with WooCommerce."""

    def __init__(self, spec: ConnectionSpec, key: str, secret: str, clock: Clock) -> None:
        address = check_address(WHO, spec.address, plain=True)
        auth = auth_for(address, key, secret, now_utc_ms=clock.utc_ms)
        super().__init__(Exchange(WHO, address, auth=auth), ABILITIES)
        self._spec = spec
        self._clock = clock
        self._currency = ""

    @classmethod
    async def open(cls, spec: ConnectionSpec, secrets: ShopSecrets, clock: Clock) -> "WooCommerce":
        """Return the shop; nothing is asked yet.

        Raises:
            PlatformRefused: A setting or a secret is missing.
        """
        key = option(spec, "consumer_key")
        return cls(spec, key, await needed(secrets, SECRET, spec), clock)

    async def check(self) -> ShopAnswer:
        """See `Storefront.check`: also whether the key may read orders."""
        await self._shop_currency()
        await self._get("/orders", [("per_page", "1"), ("_fields", "id")], list[_Found])
        return ShopAnswer(name="", abilities=ABILITIES)

    async def products(self, cursor: str) -> Page:
        """See `Storefront.products`: those that are published."""
        page = int(cursor) if cursor.isdigit() and len(cursor) < 6 else 1
        query = [
            ("page", str(page)),
            ("per_page", str(PRODUCTS_PAGE)),
            ("status", "publish"),
            ("orderby", "id"),
            ("order", "asc"),
            ("_fields", of_products.FIELDS),
        ]
        currency = await self._shop_currency()
        told = await self._get("/products", query, list[WooProduct])
        pairs = [(one, await self._kinds_of(one)) for one in told]
        left_out: list[str] = []
        products = tuple(
            understood(
                pairs,
                lambda pair: (of_products.product_of(pair[0], pair[1], currency),),
                left_out,
                "a product",
            )
        )
        more = str(page + 1) if len(told) >= PRODUCTS_PAGE else ""
        return Page(products=products, cursor=more, left_out=tuple(left_out))

    async def stock(self, platform_product_ids: Sequence[str]) -> tuple[StockLevel, ...]:
        """See `Storefront.stock`: of each product as a whole."""
        ids = [number for number in platform_product_ids[:100] if number.isdigit()]
        if not ids:
            return ()
        query = [
            ("include", ",".join(ids)),
            ("per_page", "100"),
            ("_fields", of_products.STOCK_FIELDS),
        ]
        told = await self._get("/products", query, list[WooProduct])
        return tuple(understood(told, lambda p: (of_products.level_of(p),), [], "a product"))

    async def orders(self, cursor: str) -> OrderPage:
        """See `Storefront.orders`: begins a day ago."""
        place = Place.read(cursor, now_utc_ms=self._clock.utc_ms())
        query = [
            ("modified_after", iso(place.since_utc_ms - 1_000)),
            ("dates_are_gmt", "true"),
            ("orderby", "modified"),
            ("order", "asc"),
            ("per_page", str(of_orders.PAGE)),
            ("page", str(place.page)),
            ("_fields", of_orders.FIELDS),
        ]
        told = await self._get("/orders", query, list[WooOrder])
        left_out: list[str] = []
        pairs = [(order, await self._refunds_of(order)) for order in told]
        read = tuple(understood(pairs, self._read, left_out, "an order"))
        full = len(told) >= of_orders.PAGE
        changes = [change for change in map(of_orders.changed_utc_ms, told) if change]
        return self._repeats.sift(
            OrderPage(
                orders=tuple(order for orders, _ in read for order in orders),
                refunds=tuple(refund for _, refunds in read for refund in refunds),
                cursor=place.after(changes, full=full).cursor,
                more=full,
                left_out=tuple(left_out),
            )
        )

    async def make_coupon(self, terms: CouponTerms) -> None:
        """See `Storefront.make_coupon`: so much off each piece that it costs that.

        Raises:
            PlatformRefused: The code is taken, or would lower no price.
        """
        if not terms.platform_product_id.isdigit():
            raise reason.refused(reason.NOT_FOUND, f"{WHO} does not have the product of the code")
        path = f"/products/{terms.platform_product_id}"
        product = await self._get(path, [("_fields", of_products.FIELDS)], WooProduct)
        currency = await self._shop_currency()
        off = _amount_off(product, currency, terms)
        found = await self._find_coupon(terms.code)
        if found is not None and found.description != OWN:
            raise reason.refused(reason.REFUSED, f"{WHO} has a code {terms.code} already")
        ends = terms.ends_at_utc_ms
        coupon = {
            "code": terms.code,
            "description": OWN,
            "status": "publish",
            "discount_type": "fixed_product",
            "amount": off,
            "product_ids": [int(terms.platform_product_id)],
            "date_expires_gmt": None if ends is None else iso(ends).removesuffix("Z"),
        }
        if found is None:
            await self._send("POST", "/coupons", coupon)
        else:
            await self._send("PUT", f"/coupons/{found.id}", coupon)

    async def end_coupon(self, code: str) -> None:
        """See `Storefront.end_coupon`."""
        found = await self._find_coupon(code)
        if found is not None and found.status == "publish":
            ended = {
                "status": "draft",
                "date_expires_gmt": iso(self._clock.utc_ms()).removesuffix("Z"),
            }
            await self._send("PUT", f"/coupons/{found.id}", ended)

    def _read(
        self, pair: tuple[WooOrder, list[WooRefund]]
    ) -> tuple[tuple[tuple[Order, ...], tuple[Refund, ...]]]:
        order, refunds = pair
        own = self._spec.connection_id
        lines = tuple(of_orders.lines_of(order, own))
        return ((lines, tuple(of_orders.refunds_of(order, refunds, own))),)

    async def _kinds_of(self, told: WooProduct) -> list[WooKind]:
        if told.type != "variable":
            return []
        query = [("per_page", "100"), ("_fields", of_products.KIND_FIELDS)]
        return await self._get(f"/products/{told.id}/variations", query, list[WooKind])

    async def _refunds_of(self, told: WooOrder) -> list[WooRefund]:
        if not told.refunds:
            return []
        query = [("per_page", "100"), ("_fields", of_orders.REFUND_FIELDS)]
        return await self._get(f"/orders/{told.id}/refunds", query, list[WooRefund])

    async def _shop_currency(self) -> str:
        if not self._currency:
            told = await self._get("/data/currencies/current", [], _Currency)
            self._currency = told.code
        return self._currency

    async def _find_coupon(self, code: str) -> _Coupon | None:
        query = [
            ("code", code),
            ("status", "any"),
            ("_fields", "id,code,description,status"),
        ]
        told = await self._get("/coupons", query, list[_Coupon])
        same = code.casefold()
        return next((coupon for coupon in told if coupon.code.casefold() == same), None)

    async def _get(self, path: str, query: Query, kind: type[T]) -> T:
        answer = await self._exchange.ask(Question(method="GET", path=ROOT + path, query=query))
        check_answer(answer, now_utc_ms=self._clock.utc_ms())
        return read_json(answer.body, kind, WHO)

    async def _send(self, method: str, path: str, body: object) -> None:
        content = msgspec.json.encode(body)
        question = Question(method=method, path=ROOT + path, body=content)
        check_answer(await self._exchange.ask(question), now_utc_ms=self._clock.utc_ms())


def _amount_off(product: WooProduct, currency: str, terms: CouponTerms) -> str:
    try:
        price = money(product.price or "", currency)
    except Unclear as unclear:
        raise reason.refused(reason.MALFORMED, f"{WHO}: {unclear}") from unclear
    if price.currency != terms.price.currency or price.amount_minor <= terms.price.amount_minor:
        raise reason.refused(reason.REFUSED, "the code would not lower the shop's price")
    return str(major_of(price) - major_of(terms.price))
