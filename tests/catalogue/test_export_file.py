"""Exports are safe to open in a spreadsheet, and are written whole or not at all."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from openpyxl import load_workbook

from studio.catalogue.cell_guard import guarded, unguarded
from studio.catalogue.export_file import exported_json, write_export
from studio.catalogue.import_plan import Present, plan_import
from studio.catalogue.product import LocalText
from studio.catalogue.sheet_file import read_file
from studio.core.errors import BadInput
from tests.catalogue.import_values import a_listing, a_sheet, texts

DANGEROUS = ['=HYPERLINK("http://a","b")', "+1", "-1", "@SUM(1)", "'=1", "＝1"]


@given(texts())
def test_a_guarded_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[0] not in "=+-@"


@pytest.mark.parametrize("text", ["\t=1", "\r=1", "\n=1"])
def test_what_a_spreadsheet_would_pass_over_is_guarded_too(text: str) -> None:
    assert guarded(text)[0] not in "=+-@\t\r\n"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_cell_of_an_export_is_computed(tmp_path: Path, text: str) -> None:
    listing = a_listing(brand=text, names=(LocalText(language="en", text=text),), tags=(text,))
    for suffix in ("csv", "xlsx"):
        write_export(tmp_path / f"all.{suffix}", [listing], [])

    rows = list(csv.reader(io.StringIO((tmp_path / "all.csv").read_text("utf-8-sig"))))
    sheet = load_workbook(tmp_path / "all.xlsx").worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]

    assert all(cell[:1] not in {*"=+-@\t\r＝"} for row in rows for cell in row if cell)
    assert {cell.data_type for cell in cells} <= {"s", "n"}


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "json"])
def test_an_export_is_a_file_that_an_import_reads(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "exports" / f"catalogue.{suffix}"
    path.parent.mkdir()

    write_export(path, [a_listing()], [a_sheet()])

    plan = plan_import(read_file(path))
    assert (plan.listings, plan.sheets) == ((a_listing(),), (a_sheet(),))
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_spec_sheets_alone_are_read_back_beside_their_products(tmp_path: Path) -> None:
    for suffix in ("csv", "xlsx", "json"):
        path = tmp_path / f"sheets.{suffix}"
        write_export(path, [], [a_sheet()])

        plan = plan_import(read_file(path), present=Present(listings=[a_listing()]))

        assert (plan.wrong, plan.listings, plan.sheets) == ((), (), (a_sheet(),))


def test_an_empty_catalogue_is_exported_and_read(tmp_path: Path) -> None:
    for suffix in ("csv", "xlsx", "json"):
        write_export(tmp_path / f"none.{suffix}", [], [])

        assert plan_import(read_file(tmp_path / f"none.{suffix}")).rows == ()


def test_json_has_the_form_other_programs_are_told_of() -> None:
    (product,) = json.loads(exported_json([a_listing(aliases=("reloj",))], [a_sheet()]))

    assert product == {
        "product": "watch",
        "name": "Trek Watch S2",
        "names": {"en": "Trek Watch S2"},
        "aliases": ["reloj"],
        "currency": "EUR",
        "price_minor": 5990,
        "stock": 23,
        "rows": [{"id": "ip", "label": "Water resistance", "value": "5", "unit": "ATM"}],
    }


def test_a_name_that_ends_in_nothing_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"all\.pdf: expected a name that ends in \.csv, \.xlsx"):
        write_export(tmp_path / "all.pdf", [], [])


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "exports" / "all.csv"
    folder.mkdir(parents=True)

    with pytest.raises(BadInput, match=r"all\.csv: it can't be written"):
        write_export(folder, [a_listing()], [])

    assert [file.name for file in folder.parent.iterdir()] == ["all.csv"]
