"""What matching needs to know of a product, from whatever catalogue it comes."""

from dataclasses import dataclass

from studio.catalogue.listing import Listing
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.ids import ProductId


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRow:
    """One row of a spec sheet, as text.

    Attributes:
        row_id: Within the product.
        labels: In the host's language first.
        value: With unit and conditions.
    """

    row_id: str
    labels: tuple[str, ...]
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownProduct:
    """A product with its sheet.

    Attributes:
        product_id: Which.
        names: In every language known.
        aliases: Other words viewers use for it.
        tags: What kinds of thing it is, for what is related.
        rows: Its spec sheet.
    """

    product_id: ProductId
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    rows: tuple[KnownRow, ...] = ()


def known_product(listing: Listing, sheet: SpecSheet) -> KnownProduct:
    """Return what matching needs of a product of the catalogue."""
    return KnownProduct(
        product_id=listing.product_id,
        names=tuple(name.text for name in listing.names),
        aliases=listing.aliases,
        tags=(*listing.tags, *((listing.brand,) if listing.brand else ())),
        rows=tuple(_known_row(row) for row in sheet.rows),
    )


def _known_row(row: SpecRow) -> KnownRow:
    value = " ".join(part for part in (row.value, row.unit) if part)
    return KnownRow(
        row_id=row.row_id,
        labels=(row.label, *(label.text for label in row.labels if label.text != row.label)),
        value=f"{value}, {row.conditions}" if row.conditions else value,
    )
