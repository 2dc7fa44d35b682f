"""The catalogue as it stands in memory: who looks something up never waits for the database."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from studio.catalogue.folding import fold
from studio.catalogue.listing import Listing, Variant
from studio.catalogue.price_history import PricePoint
from studio.catalogue.specsheet import SpecSheet
from studio.catalogue.summary import ProductSummary, summary_of
from studio.core.ids import ProductId
from studio.storage.catalogue_store import StoredProduct


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the catalogue.

    Attributes:
        total: How many products there are for what was asked.
        products: The page.
    """

    total: int
    products: tuple[ProductSummary, ...]


class Shelf:
    """Products with their spec sheets, and what they cost when.

    Attributes:
        revision: Grows by one with every change.
    """

    def __init__(self) -> None:
        self._products: dict[ProductId, StoredProduct] = {}
        self._prices: dict[ProductId, dict[tuple[str, int], PricePoint]] = {}
        self._words: dict[ProductId, str] = {}
        self._orders: dict[str, list[ProductId]] = {}
        self.revision = 0

    def __len__(self) -> int:
        """How many products there are."""
        return len(self._products)

    def __contains__(self, product_id: object) -> bool:
        """Whether a product is there."""
        return product_id in self._products

    def product_ids(self) -> tuple[ProductId, ...]:
        """Return every product there is."""
        return tuple(self._products)

    def put(self, products: Iterable[StoredProduct]) -> None:
        """Add products, or replace what is known of them."""
        for product in products:
            product_id = product.listing.product_id
            self._products[product_id] = product
            self._words.pop(product_id, None)
        self._changed()

    def drop(self, product_id: ProductId) -> StoredProduct | None:
        """Forget a product, and return it; its prices stay until `forget_prices`."""
        dropped = self._products.pop(product_id, None)
        self._words.pop(product_id, None)
        self._changed()
        return dropped

    def restock(self, listing: Listing) -> bool:
        """Take over the stock that a show counted; return whether it was another one."""
        stored = self._products.get(listing.product_id)
        if stored is None:
            return False
        counted = restocked(stored.listing, listing)
        if counted == stored.listing:
            return False
        self._products[listing.product_id] = replace(stored, listing=counted)
        self.revision += 1
        return True

    def get(self, product_id: ProductId | None) -> StoredProduct | None:
        """Return a product, if it is there."""
        return None if product_id is None else self._products.get(product_id)

    def all(self) -> tuple[StoredProduct, ...]:
        """Return every product, by its id."""
        return tuple(self._products[product_id] for product_id in sorted(self._products))

    def currencies(self) -> frozenset[str]:
        """Return the currencies of all prices."""
        prices = (product.listing.price for product in self._products.values())
        return frozenset(price.currency for price in prices if price is not None)

    def page(self, text: str, *, offset: int, most: int, language: str) -> Page:
        """Return those products that hold every word of a text, by name."""
        words = fold(text).split()
        found = [p for p in self._order(language) if all(w in self._folded(p) for w in words)]
        shown = (self._products[p] for p in found[offset : offset + most])
        return Page(
            total=len(found),
            products=tuple(
                summary_of(p.listing, p.sheet, language=language, revision=p.revision)
                for p in shown
            ),
        )

    # --- prices --------------------------------------------------------------------------------

    def set_prices(self, prices: Mapping[ProductId, Sequence[PricePoint]]) -> None:
        """Take over all that is known of what some products cost."""
        for product_id, points in prices.items():
            self._prices[product_id] = {(p.market, p.from_utc_ms): p for p in points}

    def add_prices(self, points: Iterable[PricePoint]) -> None:
        """Add prices; one of the same product, market and beginning is replaced."""
        for point in points:
            held = self._prices.setdefault(point.product_id, {})
            held[(point.market, point.from_utc_ms)] = point

    def forget_prices(self, product_id: ProductId) -> None:
        """Forget what a product cost."""
        self._prices.pop(product_id, None)

    def prices(self, product_id: ProductId) -> tuple[PricePoint, ...]:
        """Return what a product cost, oldest first."""
        held = self._prices.get(product_id, {}).values()
        return tuple(sorted(held, key=lambda point: (point.from_utc_ms, point.market)))

    def _changed(self) -> None:
        self._orders.clear()
        self.revision += 1

    def _order(self, language: str) -> list[ProductId]:
        order = self._orders.get(language)
        if order is None:
            named = ((fold(p.listing.name_in(language)), i) for i, p in self._products.items())
            order = self._orders[language] = [product_id for _, product_id in sorted(named)]
        return order

    def _folded(self, product_id: ProductId) -> str:
        words = self._words.get(product_id)
        if words is None:
            listing = self._products[product_id].listing
            names = (name.text for name in listing.names)
            texts = (*names, listing.brand, *listing.aliases, *listing.tags)
            words = self._words[product_id] = fold("\n".join(texts))
        return words


def pair_of(product: StoredProduct) -> tuple[Listing, SpecSheet]:
    """Return a product as a catalogue is written."""
    return product.listing, product.sheet


def restocked(listing: Listing, counted: Listing) -> Listing:
    """Return a product with the stock that was counted, variant by variant."""
    stocks = {variant.variant_id: variant.stock for variant in counted.variants}
    variants = tuple(_with_stock(variant, stocks) for variant in listing.variants)
    return replace(listing, stock=counted.stock, variants=variants)


def _with_stock(variant: Variant, stocks: Mapping[str, int | None]) -> Variant:
    if variant.variant_id not in stocks:
        return variant
    return replace(variant, stock=stocks[variant.variant_id])
