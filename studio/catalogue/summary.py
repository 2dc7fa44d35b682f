"""A product in a list: what a row of the catalogue shows."""

from dataclasses import dataclass

from studio.catalogue.listing import Listing
from studio.catalogue.specsheet import SpecSheet
from studio.core.ids import ProductId
from studio.core.money import Money

MOST_SHOWN_TAGS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductSummary:
    """One row of the catalogue.

    Attributes:
        product_id: Which.
        name: In the host's language, or the first one.
        brand: Or empty.
        price: None: not known.
        list_price: None: none.
        stock: None: not counted.
        photo: Path, or empty.
        rows: Rows of its spec sheet.
        tested_rows: How many of them have a test that passed.
        variants: How many.
        tags: At most `MOST_SHOWN_TAGS`.
        revision: As in `ProductOpened`.
    """

    product_id: ProductId
    name: str
    brand: str = ""
    price: Money | None = None
    list_price: Money | None = None
    stock: int | None = None
    photo: str = ""
    rows: int = 0
    tested_rows: int = 0
    variants: int = 0
    tags: tuple[str, ...] = ()
    revision: int = 0


def summary_of(
    listing: Listing, sheet: SpecSheet, *, language: str, revision: int
) -> ProductSummary:
    """Return what a list shows of a product."""
    return ProductSummary(
        product_id=listing.product_id,
        name=listing.name_in(language),
        brand=listing.brand,
        price=listing.price,
        list_price=listing.list_price,
        stock=listing.stock,
        photo=next(iter(listing.photos), ""),
        rows=len(sheet.rows),
        tested_rows=sum(any(e.passed for e in row.evidence) for row in sheet.rows),
        variants=len(listing.variants),
        tags=listing.tags[:MOST_SHOWN_TAGS],
        revision=revision,
    )
