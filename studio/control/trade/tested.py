"""What a host's own test of a product becomes: evidence in its spec sheet."""

from dataclasses import replace

from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.control.catalogue_desk import CatalogueDesk
from studio.core.days import day_at
from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import SaveProduct

OWN_TEST = "own-test"
LONGEST_HOW = 500


async def write_evidence(
    catalogue: CatalogueDesk, product_id: ProductId, how: str, *, by: str, now_utc_ms: int
) -> bool:
    """Write down that a product was tested; return whether the catalogue has it.

    Raises:
        StaleRequest: Somebody changed the product at the same moment.
        StorageError: It could not be written.
    """
    await catalogue.until_loaded()
    stored = catalogue.shelf.get(product_id)
    if stored is None:
        return False
    test = TestEvidence(
        tested_on=day_at(now_utc_ms).isoformat(), how=how.strip()[:LONGEST_HOW], passed=True
    )
    sheet = with_test(stored.sheet, test)
    if sheet != stored.sheet:
        save = SaveProduct(listing=stored.listing, sheet=sheet, expected_revision=stored.revision)
        await catalogue.save(save, by=by)
    return True


def with_test(sheet: SpecSheet, test: TestEvidence) -> SpecSheet:
    """Return a sheet whose row of own tests has one more; the same test is no second one."""
    known = {row.row_id: row for row in sheet.rows}
    row = known.get(OWN_TEST) or SpecRow(
        row_id=OWN_TEST, label="Own test", value=test.tested_on, source="own test"
    )
    if test in row.evidence:
        return sheet
    row = replace(row, value=test.tested_on, evidence=(*row.evidence, test))
    return replace(sheet, rows=tuple((known | {OWN_TEST: row}).values()))
