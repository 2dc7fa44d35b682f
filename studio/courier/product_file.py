"""A shop's products as a file of the catalogue's import, `studio.catalogue.sheet_json`.

Of a product that the catalogue has, a shop tells price, stock, kinds and links: the host's own
name and brand stay as they are, and so do the rows of the spec sheet. Only a product that is new
comes with all that the shop knows.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from studio.core.ids import ProductId
from studio.core.money import Money
from studio.platforms.port import ShopProduct, ShopVariant
from studio.sales.connection import ConnectionSpec
from studio.sales.shop_product import product_id_of

MOST_VARIANTS = 200


class ProductFile:
    """The file, while it is put together."""

    def __init__(
        self, path: Path, spec: ConnectionSpec, *, known: Sequence[ProductId] | None
    ) -> None:
        """Begin a file.

        Args:
            path: Where it is to be.
            spec: The shop.
            known: What the catalogue has; None: nobody said, so everything might be there.
        """
        self._path = path
        self._spec = spec
        self._known = None if known is None else frozenset(known)
        self._lines: dict[ProductId, str] = {}

    @property
    def count(self) -> int:
        """How many products are in it."""
        return len(self._lines)

    def add(self, products: Iterable[ShopProduct]) -> None:
        """Add products; one that comes again replaces itself."""
        for product in products:
            product_id = product_id_of(
                self._spec.connection_id, product.platform_product_id, known=self._known or ()
            )
            told = self._told(product, product_id)
            self._lines[product_id] = json.dumps(told, ensure_ascii=False)

    def write(self) -> None:
        """Write the file whole, or leave it as it was.

        Raises:
            OSError: It can't be written.
        """
        beside = self._path.with_name(self._path.name + ".part")
        text = "".join(f"{line}\n" for line in self._lines.values())
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(self._path)

    def _told(self, product: ShopProduct, product_id: ProductId) -> dict[str, object]:
        is_new = self._known is not None and product_id not in self._known
        told: dict[str, object] = {"product": product_id, "name": product.name}
        if not is_new and self._known is not None:
            del told["name"]
        if is_new:
            told |= {"names": dict(product.names)} if product.names else {}
            told |= {"brand": product.brand} if product.brand else {}
        told |= _price("", product.price) | _price("list_", product.list_price)
        told |= {"stock": product.stock} if product.stock is not None else {}
        if product.variants:
            told["variants"] = [_variant(v) for v in product.variants[:MOST_VARIANTS]]
        if product.url.startswith(("https://", "http://")):
            link = {"market": self._spec.market, "url": product.url}
            link |= {"tracking_url": product.tracking_url} if product.tracking_url else {}
            told["links"] = [link]
        if is_new and product.rows:
            told["rows"] = [
                {
                    "id": row.row_id,
                    "label": row.label,
                    "value": row.value,
                    **({"unit": row.unit} if row.unit else {}),
                    **({"source": row.source} if row.source else {}),
                }
                for row in product.rows
                if row.label and row.value
            ]
        return told


def _price(name: str, price: Money | None) -> dict[str, object]:
    if price is None or price.amount_minor < 1:
        return {}
    currency = "price_currency" if not name else f"{name}price_currency"
    return {f"{name}price_minor": price.amount_minor, currency: price.currency}


def _variant(variant: ShopVariant) -> dict[str, object]:
    told: dict[str, object] = {"id": variant.variant_id, "name": variant.name}
    told |= _price("", variant.price)
    return told | ({"stock": variant.stock} if variant.stock is not None else {})
