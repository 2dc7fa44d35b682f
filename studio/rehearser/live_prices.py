"""A price that changes where it comes from: at the shop, and with it in the catalogue."""

from dataclasses import dataclass, replace

from studio.catalogue.listing import Listing
from studio.cli.client import StudioClient
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.protocol.catalogue_commands import AskProduct, SaveProduct
from studio.protocol.catalogue_reports import ProductOpened
from studio.rehearsal.complaints import about_price
from studio.rehearsal.fault_clock import Strike
from studio.rehearsal.fault_meaning import price_meant_minor, product_meant
from studio.rehearser.live_orders import LiveOrders
from studio.rehearser.platform_desk import PlatformDesk
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    product_id: ProductId
    price: Money
    list_price: Money | None


class LivePrices:
    """Changes prices, and puts them back."""

    def __init__(self, client: StudioClient, desk: PlatformDesk, orders: LiveOrders) -> None:
        self._client = client
        self._desk = desk
        self._orders = orders
        self._before: dict[int, _Before] = {}

    def change(self, strike: Strike, state: ShowState, now_ms: int) -> None:
        """Let a product cost something else, and viewers see it.

        Raises:
            StudioError: The studio or the platform refuses.
        """
        product = state.product(product_meant(strike, state))
        minor = None if product is None else price_meant_minor(strike, product)
        price = None if product is None else product.listing.price
        if product is None or minor is None or price is None:
            return
        product_id, listing = product.product_id, product.listing
        dearer = replace(price, amount_minor=minor)
        self._before[strike.number] = _Before(
            product_id=product_id, price=price, list_price=listing.list_price
        )
        self._desk.set_price(product_id, dearer)
        self._orders.repriced.add(product_id)
        self._desk.say(about_price(dearer, state.market, at_ms=now_ms))
        self._rewrite(product_id, dearer, listing.list_price)

    def put_back(self, strike: Strike) -> None:
        """Let it cost what it did before.

        Raises:
            StudioError: The studio or the platform refuses.
        """
        before = self._before.pop(strike.number, None)
        if before is None:
            return
        self._orders.repriced.discard(before.product_id)
        self._desk.set_price(before.product_id, before.price)
        self._rewrite(before.product_id, before.price, before.list_price)

    def _rewrite(self, product_id: ProductId, price: Money, list_price: Money | None) -> None:
        """Write a price into the catalogue, as a shop's products do that are taken over."""
        opened = opened_product(self._client, product_id)
        struck = list_price
        if struck is not None and struck.amount_minor < price.amount_minor:
            struck = None
        listing: Listing = replace(opened.listing, price=price, list_price=struck)
        self._client.request(
            SaveProduct(listing=listing, sheet=opened.sheet, expected_revision=opened.revision)
        )


def opened_product(client: StudioClient, product_id: ProductId) -> ProductOpened:
    """Return all that is known of a product.

    Raises:
        StudioError: The catalogue has none of this id.
    """
    client.told.clear()
    client.request(AskProduct(product_id=product_id))
    told = [one for one in client.told if isinstance(one, ProductOpened)]
    client.told.clear()
    return told[-1]
