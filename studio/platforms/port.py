"""What a shop can be asked, whatever platform it is on.

Every adapter is a `Storefront`. Each call is at most a few requests; nothing is tried again here,
and nothing waits for a shop that wants to be left alone: `PlatformUnavailable.retry_after_s` says
how long. What a shop has is told by its abilities; the rest raises `PlatformRefused`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from studio.core.money import Money
from studio.sales.order import Order, Refund


class Ability(StrEnum):
    """What a shop has."""

    PRODUCTS = "products"
    STOCK = "stock"
    ORDERS = "orders"
    COUPONS = "coupons"
    LINKS = "links"  # tracked addresses of products
    LIVE = "live"  # counts of the running show
    PROGRAMME = "programme"  # tasks, levels, campaigns, brands


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopVariant:
    """One colour or size.

    Attributes:
        variant_id: Within the product.
        name: As the shop writes it.
        price: Where it differs from the product's.
        stock: Pieces left; None: not counted, or not told.
    """

    variant_id: str
    name: str
    price: Money | None = None
    stock: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopRow:
    """A line of a spec sheet, as the shop has it.

    Attributes:
        row_id: Within the product.
        label: What it is about.
        value: What it says.
        unit: Of the value, or empty.
        source: Who says so, or empty.
    """

    row_id: str
    label: str
    value: str
    unit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopProduct:
    """A product as a shop tells it.

    Attributes:
        platform_product_id: What the shop calls it.
        name: In the shop's own language.
        names: By language, where the shop has several.
        brand: Or empty.
        price: What a buyer pays now; None: not told.
        list_price: The reference price; None: not told.
        stock: Pieces left; None: not counted, or not told.
        url: The shop's page, or empty.
        tracking_url: The same page with the host's tracking, or empty.
        photos: Web addresses.
        variants: In the shop's order.
        rows: Of the spec sheet.
    """

    platform_product_id: str
    name: str
    names: Mapping[str, str] = field(default_factory=dict)
    brand: str = ""
    price: Money | None = None
    list_price: Money | None = None
    stock: int | None = None
    url: str = ""
    tracking_url: str = ""
    photos: tuple[str, ...] = ()
    variants: tuple[ShopVariant, ...] = ()
    rows: tuple[ShopRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of a shop's products.

    Attributes:
        products: In the shop's order.
        cursor: To ask on with; empty: that was the last page.
        left_out: A sentence for each product that can't be understood.
    """

    products: tuple[ShopProduct, ...]
    cursor: str = ""
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StockLevel:
    """Pieces left of a product.

    Attributes:
        platform_product_id: Which.
        stock: In all; None: not counted.
        variants: By variant, those that are counted.
    """

    platform_product_id: str
    stock: int | None
    variants: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPage:
    """What was ordered, changed or given back since a cursor.

    Attributes:
        orders: Lines, as the shop tells them; none that was kept already and is as it was.
        refunds: Likewise.
        cursor: To ask with next time, once these are kept.
        more: Whether there is more already.
        left_out: A sentence for each line that can't be understood.
    """

    orders: tuple[Order, ...] = ()
    refunds: tuple[Refund, ...] = ()
    cursor: str = ""
    more: bool = False
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponTerms:
    """A code wanted.

    Attributes:
        code: The code.
        platform_product_id: What it is for.
        price: What one piece costs with it.
        ends_at_utc_ms: When it ends by itself; None: it does not.
    """

    code: str
    platform_product_id: str
    price: Money
    ends_at_utc_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveCounts:
    """What a platform counts of the running show.

    Attributes:
        viewers: Now; None: not told.
        clicks: On each product, by the shop's id of it.
    """

    viewers: int | None = None
    clicks: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopAnswer:
    """What trying a shop out showed.

    Attributes:
        name: What the shop calls itself, or empty.
        abilities: What it has.
        text: One sentence more, or empty.
    """

    name: str
    abilities: frozenset[Ability]
    text: str = ""


class Storefront(Protocol):
    """A shop.

    Every call raises `PlatformUnavailable` where trying again may help, and else
    `PlatformRefused`, with a word of `studio.platforms.reason`.
    """

    @property
    def abilities(self) -> frozenset[Ability]:
        """What it has."""
        ...

    async def check(self) -> ShopAnswer:
        """Ask something harmless."""
        ...

    async def products(self, cursor: str) -> Page:
        """Return a page of products; an empty cursor is the first."""
        ...

    async def stock(self, platform_product_ids: Sequence[str]) -> tuple[StockLevel, ...]:
        """Return what is left of products, those left out that are not there; at most 100."""
        ...

    async def orders(self, cursor: str) -> OrderPage:
        """Return what came since; an empty cursor begins where `docs/platforms.md` says.

        Polls overlap, so that nothing is missed; what was kept and comes again is left out.
        """
        ...

    def orders_kept(self) -> None:
        """Take in that the last page's orders are kept, and are not to be told again."""
        ...

    async def make_coupon(self, terms: CouponTerms) -> None:
        """Make a code; one that was made by this before gets the new terms."""
        ...

    async def end_coupon(self, code: str) -> None:
        """End a code; ended already, or never made, is fine."""
        ...

    async def affiliate_links(self, platform_product_ids: Sequence[str]) -> Mapping[str, str]:
        """Return tracked addresses by product, those left out that have none; at most 50."""
        ...

    async def live_counts(self) -> LiveCounts:
        """Return what is counted of the running show."""
        ...

    async def aclose(self) -> None:
        """Close its connections."""
        ...
