"""What is known of a product, row by row, where it is from, and how it was tested."""

from dataclasses import dataclass

from studio.catalogue.product import LocalText
from studio.core.errors import BadInput
from studio.core.ids import ProductId


@dataclass(frozen=True, slots=True, kw_only=True)
class TestEvidence:
    """One test of a row by the host or the agency.

    Attributes:
        tested_on: ISO date, `2026-11-18`.
        how: What was done: "30 min in a bucket, 1.5 m".
        passed: Whether the value held.
        result: What came out, in words.
        media: Path of a photo or clip, or empty.
    """

    __test__ = False  # no test case, whatever its name suggests

    tested_on: str
    how: str
    passed: bool
    result: str = ""
    media: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecRow:
    """One line of a spec sheet.

    Attributes:
        row_id: Within the sheet; stays when the label changes.
        label: What is measured, in the host's language.
        value: As the source gives it: `5`, `14 days`, `iOS 13+`.
        unit: `ATM`, `h`, `mm`, or empty.
        conditions: Under which it holds: "30 min at 1.5 m".
        source: Where it is from: "maker's sheet p. 2", "own test".
        labels: The label in other languages.
        evidence: Tests, oldest first.
    """

    row_id: str
    label: str
    value: str
    unit: str = ""
    conditions: str = ""
    source: str = ""
    labels: tuple[LocalText, ...] = ()
    evidence: tuple[TestEvidence, ...] = ()

    def __post_init__(self) -> None:
        if not (self.row_id and self.label and self.value):
            raise BadInput("a spec row has an id, a label and a value")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecSheet:
    """All rows of a product.

    Attributes:
        product_id: Whose.
        rows: In the order shown, each id once.
    """

    product_id: ProductId
    rows: tuple[SpecRow, ...] = ()

    def __post_init__(self) -> None:
        if len({row.row_id for row in self.rows}) != len(self.rows):
            raise BadInput(f"the spec sheet of {self.product_id} has a row id twice")
