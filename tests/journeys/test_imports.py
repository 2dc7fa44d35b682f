"""A catalogue from a file: all of it or nothing, whoever is killed in the middle."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from studio.cli.catalogue_client import import_file, plan_file
from studio.core.errors import ConnectionLost, EngineUnavailable, StudioError
from studio.protocol.catalogue_commands import AskProducts, ConfirmImport, PlanImport
from studio.protocol.catalogue_reports import ProductsListed
from tests.journeys.show_files import CATALOGUE
from tests.journeys.studio_run import StudioRun, studio_run

BIG = 250
ROWS = 40


def cuecard(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user would."""
    return subprocess.run(
        [sys.executable, "-m", "studio", "catalogue", *words],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def names_of(studio: StudioRun) -> list[str]:
    """Return what the catalogue holds."""
    studio.client.told.clear()
    studio.client.request(AskProducts(most=500))
    [page] = [told for told in studio.client.told if isinstance(told, ProductsListed)]
    assert page.total == len(page.products)
    return sorted(product.name for product in page.products)


def big_file(path: Path) -> Path:
    """Write a catalogue that takes a while to read and to write."""
    products = [
        {
            "product": f"product-{number}",
            "name": f"Lamp {number}",
            "price_minor": 1000 + number,
            "currency": "EUR",
            "rows": [
                {"id": f"row-{at}", "label": f"Length {at}", "value": str(at), "unit": "mm"}
                for at in range(ROWS)
            ],
        }
        for number in range(BIG)
    ]
    path.write_text(json.dumps(products), encoding="utf-8")
    return path


def test_what_is_imported_can_be_exported_and_a_wrong_row_keeps_its_whole_file_out(
    tmp_path: Path, home: Path
) -> None:
    file, out = tmp_path / "catalogue.json", tmp_path / "out.xlsx"
    file.write_text(json.dumps(CATALOGUE), encoding="utf-8")

    tried = cuecard("import", str(file), "--dry-run", "--json")  # with a studio of its own
    with studio_run():
        a_wrong_row_keeps_the_whole_file_out_and_is_named(tmp_path)
        brought = cuecard("import", str(file), "--json")
        written = cuecard("export", str(out))
        again = cuecard("import", str(out), "--json")

    assert [done.returncode for done in (tried, brought, written, again)] == [0, 0, 0, 0], (
        tried.stderr + brought.stderr + written.stderr + again.stderr
    )
    first: dict[str, Any] = json.loads(tried.stdout)
    second: dict[str, Any] = json.loads(brought.stdout)
    third: dict[str, Any] = json.loads(again.stdout)
    assert (first["new"], first["written"]) == (second["new"], False)
    assert second["written"]
    assert (third["new"], third["changed"], third["wrong"]) == (0, 0, 0)
    assert any(home.rglob("cuecard.db"))


def a_wrong_row_keeps_the_whole_file_out_and_is_named(tmp_path: Path) -> None:
    file = tmp_path / "wrong.json"
    wrong = {"product": "lamp", "name": "Lamp", "price_minor": "cheap", "rows": []}
    file.write_text(json.dumps([*CATALOGUE, wrong]), encoding="utf-8")

    refused = cuecard("import", str(file), "--json")
    written = cuecard("export", str(tmp_path / "out.json"))

    assert refused.returncode == 2
    told = json.loads(refused.stdout)
    assert (told["wrong"], told["written"]) == (1, False)
    [fault] = told["faults"][0]["faults"]
    assert "price_minor" in fault["column"]
    assert fault["reason"]
    assert fault["expected"]
    assert written.returncode == 0
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8")) == []


def test_a_control_room_killed_while_it_reads_has_changed_nothing(
    studio: StudioRun, tmp_path: Path
) -> None:
    first = tmp_path / "first.json"
    first.write_text(json.dumps(CATALOGUE), encoding="utf-8")
    import_file(studio.client, first, leave_out_wrong=False)
    before = names_of(studio)
    big = big_file(tmp_path / "big.json")

    for kill_after_rows in (1, ROWS * BIG // 2):
        with pytest.raises((ConnectionLost, EngineUnavailable)):
            kill_while_reading(studio, big, kill_after_rows)

        studio.attach_again()
        assert names_of(studio) == before, f"killed after {kill_after_rows} rows"


def kill_while_reading(studio: StudioRun, file: Path, rows: int) -> None:
    """Begin an import and kill the control room when so many rows were read, or it was ready."""
    client = studio.client
    client.catalogue = None  # what is told from now on is about this import
    client.request(PlanImport(path=str(file)))
    while True:
        client.wait_for_news(0.1)
        report = client.catalogue.running_import if client.catalogue is not None else None
        if report is not None and (report.done >= rows or report.new):
            break
    studio.kill("control")
    for _ in range(50):
        client.wait_for_news(0.1)


def test_a_control_room_killed_while_it_writes_leaves_all_or_nothing(
    studio: StudioRun, tmp_path: Path
) -> None:
    file = big_file(tmp_path / "big.json")
    plan_file(studio.client, file)
    pid = studio.pid("control")

    with pytest.raises(StudioError):
        confirm_and_kill(studio)

    studio.attach_again()
    assert studio.pid("control") != pid
    assert len(names_of(studio)) in (0, BIG)


def confirm_and_kill(studio: StudioRun) -> None:
    """Ask for the import to be written and kill the control room at once."""
    studio.client.ask(ConfirmImport())
    studio.kill("control")
    for _ in range(50):
        studio.client.wait_for_news(0.1)
