"""Writes a catalogue as a CSV, Excel or JSON file that an import reads back unchanged."""

import csv
import io
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import NamedTemporaryFile

from studio.catalogue.export_json import json_of
from studio.catalogue.export_table import table_of
from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.sheet_record import Scalar
from studio.catalogue.specsheet import SpecSheet
from studio.catalogue.workbooks import written_workbook
from studio.core.errors import BadInput

SUFFIXES = (".csv", ".xlsx", ".json")


def exported_csv(
    listings: Sequence[Listing], sheets: Sequence[SpecSheet], prices: Sequence[PricePoint] = ()
) -> bytes:
    """Return a catalogue as CSV, with the mark by which Excel knows it is UTF-8."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerows([_written(c) for c in row] for row in table_of(listings, sheets, prices))
    return file.getvalue().encode("utf-8-sig")


def exported_xlsx(
    listings: Sequence[Listing], sheets: Sequence[SpecSheet], prices: Sequence[PricePoint] = ()
) -> bytes:
    """Return a catalogue as an Excel workbook."""
    return written_workbook(table_of(listings, sheets, prices))


def exported_json(
    listings: Sequence[Listing], sheets: Sequence[SpecSheet], prices: Sequence[PricePoint] = ()
) -> bytes:
    """Return a catalogue as a JSON array, one product a line."""
    return json_of(listings, sheets, prices).encode()


def write_export(
    path: Path,
    listings: Sequence[Listing],
    sheets: Sequence[SpecSheet],
    prices: Sequence[PricePoint] = (),
) -> None:
    """Write a catalogue to a file of the kind its name ends in; whole, or not at all.

    Raises:
        BadInput: The name ends in nothing known, or the file can't be written.
    """
    exports = dict(zip(SUFFIXES, (exported_csv, exported_xlsx, exported_json), strict=True))
    export = exports.get(path.suffix.lower())
    if export is None:
        raise BadInput(f"{path.name}: expected a name that ends in {', '.join(SUFFIXES)}")
    content = export(listings, sheets, prices)
    try:
        _replace(path, content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name can't be used"
        raise BadInput(f"{path.name}: it can't be written: {reason}") from error


def _replace(path: Path, content: bytes) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=".export-", delete=False) as file:
        temporary = Path(file.name)
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _written(cell: Scalar | None) -> str:
    if cell is None:
        return ""
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)
