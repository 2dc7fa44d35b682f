"""What was sold, as it is shown while a show runs and after it."""

from dataclasses import dataclass

from studio.core.ids import DealId, ProductId
from studio.core.money import Money
from studio.sales.order import Attribution, Order


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductSales:
    """What was sold of a product.

    Attributes:
        product_id: Which; None: of products that are not in the catalogue.
        orders: Lines, without cancelled ones.
        units: Pieces, without those that came back.
        revenue: What was paid less what was given back, one amount a currency.
        refunds: Lines that money was given back for.
        shown_s: How long it was on program.
        stock: Pieces left; None: not counted.
    """

    product_id: ProductId | None
    orders: int = 0
    units: int = 0
    revenue: tuple[Money, ...] = ()
    refunds: int = 0
    shown_s: float = 0.0
    stock: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductUnits:
    """Pieces of a product; None: of products that are not in the catalogue."""

    product_id: ProductId | None
    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesMinute:
    """What was ordered in one minute of a show.

    Attributes:
        minute: Since it went on air, from 0; later than its end for late orders' first minute.
        orders: Lines.
        units: Pieces.
        revenue: One amount a currency.
        products: The pieces by product, those without any left out.
    """

    minute: int
    orders: int = 0
    units: int = 0
    revenue: tuple[Money, ...] = ()
    products: tuple[ProductUnits, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something that happened in a show, as it stands on a timeline.

    Attributes:
        on_air_ms: Since the show went on air.
        kind: As in `product.shown`.
        product_id: Which product it was about; None: none.
        text: What else tells it: a product's name, a coupon's code, the host's note; or empty.
        epoch: Which timeline of the encoder it is on; None: none.
        recorded_ms: Where in the show's recording it is seen; None: in none.
    """

    on_air_ms: int
    kind: str
    product_id: ProductId | None = None
    text: str = ""
    epoch: int | None = None
    recorded_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DealEarned:
    """What a show earned by one deal, one amount a currency."""

    deal_id: DealId
    earned: tuple[Money, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentOrder:
    """An order as the window lists it; it names no buyer.

    Attributes:
        order: It.
        attribution: What brought it.
    """

    order: Order
    attribution: Attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesTotals:
    """What a show sold.

    Attributes:
        orders: Lines, without cancelled ones.
        units: Pieces, without those that came back.
        revenue: What was paid less what was given back, one amount a currency.
        refunds: Lines that money was given back for.
        late_orders: Of the lines, those made after the show.
        earned: What the host earns by the deals, one amount a currency.
        products: By product, the best sold first.
    """

    orders: int = 0
    units: int = 0
    revenue: tuple[Money, ...] = ()
    refunds: int = 0
    late_orders: int = 0
    earned: tuple[Money, ...] = ()
    products: tuple[ProductSales, ...] = ()
