"""What the control room says of the catalogue: answers to questions, and how an import goes."""

from dataclasses import dataclass
from enum import StrEnum

from studio.catalogue.import_plan import PlannedRow
from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.search import Found
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.catalogue.summary import ProductSummary
from studio.core.ids import ProductId
from studio.protocol.message import Message


class ProductsListed(Message, frozen=True, kw_only=True):
    """A page of the catalogue, by name.

    Attributes:
        text: As it was asked for.
        offset: Likewise.
        total: How many there are for this text.
        products: The page.
    """

    text: str
    offset: int
    total: int
    products: tuple[ProductSummary, ...]


class ProductOpened(Message, frozen=True, kw_only=True):
    """All that is known of a product.

    Attributes:
        listing: As it is.
        sheet: Likewise.
        revision: For `SaveProduct.expected_revision`.
        prices: Its price history, oldest first.
        changed_by: Who wrote this revision.
        changed_at_utc_ms: When.
    """

    listing: Listing
    sheet: SpecSheet
    revision: int
    prices: tuple[PricePoint, ...] = ()
    changed_by: str = ""
    changed_at_utc_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecHit:
    """One result of a search: the row itself, so that it can be shown and read out at once.

    Attributes:
        found: What matched, and how near the product is to the one at hand.
        product_name: In the host's language, or the first one.
        row: None: the product itself was found, by its name.
    """

    found: Found
    product_name: str
    row: SpecRow | None = None


class SpecsFound(Message, frozen=True, kw_only=True):
    """The best rows for what was typed.

    Attributes:
        text: As it was asked for.
        product_id: Likewise.
        hits: Best first.
    """

    text: str
    product_id: ProductId | None
    hits: tuple[SpecHit, ...]


class ImportState(StrEnum):
    """How far an import is."""

    READING = "reading"
    READY = "ready"  # planned; waits to be confirmed
    WRITING = "writing"
    DONE = "done"
    FAILED = "failed"  # `text` says why; nothing was written


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """One import.

    Attributes:
        name: Of the file.
        state: As above.
        done: Rows read so far.
        total: Rows in all, as far as that is known.
        new: Rows that bring something new.
        changed: Rows that change something.
        unchanged: Rows that say what is known already.
        wrong: Rows that can't be used and are left out.
        products: Products that would be written.
        encoding: How the file's text was read.
        letters: A few of its texts, in which a wrong guess is seen.
        ignored: Columns nobody knows.
        text: One sentence where there is something to say.
        by: Who imports.
    """

    name: str
    state: ImportState
    done: int = 0
    total: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    wrong: int = 0
    products: int = 0
    encoding: str = ""
    letters: str = ""
    ignored: tuple[str, ...] = ()
    text: str = ""
    by: str = ""


class ImportRows(Message, frozen=True, kw_only=True):
    """A page of the planned import.

    Attributes:
        offset: As it was asked for.
        total: How many rows there are in the states that were asked for.
        rows: The page.
    """

    offset: int
    total: int
    rows: tuple[PlannedRow, ...]


class CatalogueChanged(Message, frozen=True, kw_only=True):
    """The catalogue is another one: whoever shows some of it asks anew.

    Attributes:
        revision: Grows by one with every change.
        products: How many there are.
        changed: Which ones changed last; empty: too many to name, or all.
        changed_by: Who did it.
        running_import: The import that is under way or was last, or None.
    """

    revision: int
    products: int
    changed: tuple[ProductId, ...] = ()
    changed_by: str = ""
    running_import: ImportReport | None = None
