"""Commands about the catalogue: looking things up, editing, import and export."""

from studio.catalogue.import_plan import RowState
from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.specsheet import SpecSheet
from studio.core.ids import ProductId
from studio.protocol.message import Message


class AskProducts(Message, frozen=True, kw_only=True):
    """Ask for a page of the catalogue; `ProductsListed` comes before `Done`.

    Attributes:
        text: What their names, brands, aliases or tags shall hold; empty: all.
        offset: First one, from 0.
        most: So many at most; 500 are the most that are given.
    """

    text: str = ""
    offset: int = 0
    most: int = 200


class AskProduct(Message, frozen=True, kw_only=True):
    """Ask for all that is known of a product; `ProductOpened` comes before `Done`."""

    product_id: ProductId


class SearchSpecs(Message, frozen=True, kw_only=True):
    """Search the spec sheets while somebody types; `SpecsFound` comes before `Done`.

    Attributes:
        text: As typed so far.
        product_id: The product at hand, whose rows come first; then its relatives'.
        most: Results at most.
    """

    text: str
    product_id: ProductId | None = None
    most: int = 30


class SaveProduct(Message, frozen=True, kw_only=True):
    """Write a product with its spec sheet, new or changed.

    Attributes:
        listing: As it shall be.
        sheet: Likewise.
        expected_revision: Which revision the sender edited; 0: a new product. Another one is
            refused as stale, so that nobody writes over another's work unseen.
    """

    listing: Listing
    sheet: SpecSheet
    expected_revision: int = 0


class RemoveProduct(Message, frozen=True, kw_only=True):
    """Take a product out of the catalogue; refused while the open show has it."""

    product_id: ProductId


class AddPrices(Message, frozen=True, kw_only=True):
    """Write down what a product cost before the program knew it."""

    points: tuple[PricePoint, ...]


class PlanImport(Message, frozen=True, kw_only=True):
    """Read a file, or text pasted from a spreadsheet, and say what importing it would do.

    The topic `import` tells how far it is; nothing is written before `ConfirmImport`.

    Attributes:
        path: Of a CSV, XLSX or JSON file on this machine; empty: `text` counts.
        text: As pasted: rows of tab-separated cells.
    """

    path: str = ""
    text: str = ""


class AskImportRows(Message, frozen=True, kw_only=True):
    """Ask for a page of the planned import; `ImportRows` comes before `Done`.

    Attributes:
        offset: First row, from 0.
        most: So many at most; 500 are the most that are given.
        states: Only rows in one of these; empty: all.
    """

    offset: int = 0
    most: int = 200
    states: tuple[RowState, ...] = ()


class ConfirmImport(Message, frozen=True, kw_only=True):
    """Write the planned import, all of it or nothing; rows that are wrong are not in it."""


class DropImport(Message, frozen=True, kw_only=True):
    """Stop reading, or forget what was planned; nothing was written."""


class ExportCatalogue(Message, frozen=True, kw_only=True):
    """Write the whole catalogue into a file; its ending says how: CSV, XLSX or JSON."""

    path: str


CatalogueCommand = (
    AskProducts
    | AskProduct
    | SearchSpecs
    | SaveProduct
    | RemoveProduct
    | AddPrices
    | PlanImport
    | AskImportRows
    | ConfirmImport
    | DropImport
    | ExportCatalogue
)
