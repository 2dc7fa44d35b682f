"""Excel workbooks are read as what they show, and hostile ones cost nothing."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from studio.catalogue.import_plan import plan_import
from studio.catalogue.sheet_file import read_content, read_file
from studio.catalogue.sheet_record import Key, Watch
from studio.catalogue.sheet_workbook import MOST_UNPACKED_BYTES
from studio.core.errors import BadInput, Cancelled

SHEET = "xl/worksheets/sheet1.xml"


def a_workbook(*sheets: list[list[object]]) -> bytes:
    """Return a workbook with some sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def tampered(content: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return a workbook with its first sheet's XML changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part) if name == SHEET else part)
    return file.getvalue()


def test_numbers_dates_and_booleans_are_read_as_they_are_shown(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["product", "name", "price", "currency", "row", "label", "value"],
        [7, "Trek", 38.9, "EUR"],
        [7, None, None, None, "w", "Width", 1.5],
    ]
    tests: list[list[object]] = [
        ["product", "row", "tested on", "test how", "test passed"],
        [7, "w", datetime(2026, 11, 18), "a ruler", True],
    ]
    path = tmp_path / "book.xlsx"
    path.write_bytes(a_workbook(rows, tests))

    plan = plan_import(read_file(path))

    assert [row.faults for row in plan.wrong] == []
    (listing,), (sheet,) = plan.listings, plan.sheets
    assert listing.product_id == "7"
    assert listing.price is not None
    assert listing.price.amount_minor == 3_890
    assert sheet.rows[0].value == "1.5"
    assert sheet.rows[0].evidence[0].tested_on == "2026-11-18"


def test_a_column_of_a_second_sheet_is_named_with_the_sheet() -> None:
    content = a_workbook([["product", "name"], ["w", "W"]], [["product", "price"], ["w", "blue"]])

    plan = plan_import(read_content("book.xlsx", content))

    assert plan.wrong[0].faults[0].column == "Sheet 2!B (price)"


def test_a_formula_is_the_value_it_last_had_and_nothing_else() -> None:
    content = tampered(
        a_workbook([["product", "name"], ["w", "=1+1"]]),
        lambda xml: xml.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>").replace(
            b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"
        ),
    )

    file = read_content("book.xlsx", content)

    assert file.records[0].cells[Key("name")].content == 2


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(SHEET, "w") as p:
        for _ in range(MOST_UNPACKED_BYTES // 2**24 + 1):
            p.write(bytes(2**24))

    with pytest.raises(BadInput, match=r"bomb\.xlsx: it unpacks to \d+ bytes in 1 parts; expected"):
        read_content("bomb.xlsx", file.getvalue())


def test_entities_that_multiply_are_refused() -> None:
    doctype = b'<!DOCTYPE x [<!ENTITY a "' + b"ha" * 500 + b'">'
    for name, inner in zip(b"bcdefgh", b"abcdefg", strict=True):
        doctype += b'<!ENTITY %c "%s">' % (name, b"&%c;" % inner * 20)
    content = tampered(
        a_workbook([["product", "name"], ["w", "W"]]),
        lambda xml: doctype + b"]>" + xml.replace(b"<sheetData>", b"<sheetData>&h;"),
    )

    with pytest.raises(BadInput, match="no Excel workbook, or a damaged one"):
        read_content("book.xlsx", content)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'r="2"', b'r="99999999999"'), (b'r="B2"', b'r="XFD2"')],
)
def test_a_cell_at_the_end_of_the_world_is_refused(old: bytes, new: bytes) -> None:
    content = tampered(
        a_workbook([["product", "name"], ["w", "W"]]), lambda xml: xml.replace(old, new)
    )

    with pytest.raises(BadInput, match="expected at most 256 in 1048576 rows"):
        read_content("book.xlsx", content)


def test_what_a_sheet_claims_of_its_size_is_not_believed() -> None:
    content = tampered(
        a_workbook([["product", "name"], ["w", "W"]]),
        lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'),
    )

    assert len(read_content("book.xlsx", content).records) == 1


@pytest.mark.parametrize("keep", [30, 400, 3_000])
def test_half_a_workbook_is_refused(keep: int) -> None:
    content = a_workbook([["product", "name"], ["w", "W"]])[:keep]

    with pytest.raises(BadInput, match=r"book\.xlsx: it is no Excel workbook, or a damaged one"):
        read_content("book.xlsx", content)


def test_any_zip_is_no_workbook() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("holiday.txt", "sun")

    with pytest.raises(BadInput, match="no Excel workbook"):
        read_content("book.xlsx", file.getvalue())


def test_reading_a_long_workbook_can_be_stopped() -> None:
    rows: list[list[object]] = [[f"p{n}", "W"] for n in range(300)]
    content = a_workbook([["product", "name"], *rows])
    steps: list[int] = []
    watch = Watch(progress=lambda done, _: steps.append(done), cancelled=lambda: bool(steps))

    with pytest.raises(Cancelled):
        read_content("book.xlsx", content, watch)

    assert steps == [100]
