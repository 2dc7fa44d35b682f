"""Imports over the protocol: seen row by row, stopped, confirmed, and all or nothing."""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studio.catalogue.import_plan import RowState
from studio.catalogue.sheet_file import read_file
from studio.catalogue.sheet_record import RecordFile, Watch
from studio.cli.client import StudioClient
from studio.control import import_desk
from studio.core.errors import RefusedElsewhere
from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import (
    AskImportRows,
    AskProduct,
    AskProducts,
    ConfirmImport,
    DropImport,
    PlanImport,
    SaveProduct,
)
from studio.protocol.catalogue_reports import (
    ImportReport,
    ImportRows,
    ImportState,
    ProductOpened,
    ProductsListed,
)
from studio.protocol.show_commands import ShowSlate
from tests.builders import a_listing, a_sheet
from tests.fakes.studio_room import (
    FakeStarter,
    a_client,
    a_room,
    add_product,
    ask,
    hear,
    ready,
)

PASTED = "product\tname\tprice\tcurrency\nwatch\tTrek Watch\t59,90\tEUR\nbuds\tBuds\tfree\tEUR\n"


def report(client: StudioClient) -> ImportReport | None:
    """Return how the import is, as last heard."""
    return client.catalogue.running_import if client.catalogue is not None else None


def wait_for(client: StudioClient, state: ImportState) -> ImportReport:
    """Listen until the import is in a state."""
    hear(client, lambda: getattr(report(client), "state", None) is state)
    found = report(client)
    assert found is not None
    return found


def products(client: StudioClient) -> int:
    """Return how many products there are."""
    return ask(client, AskProducts(), ProductsListed).total


def a_file(folder: Path, count: int, *, rows: int = 1) -> Path:
    """Write a file of products."""
    path = folder / "catalogue.json"
    specs = [{"id": f"r{n}", "label": f"Label {n}", "value": str(n)} for n in range(rows)]
    path.write_text(
        json.dumps(
            [{"product": f"p{n}", "name": f"Product {n}", "rows": specs} for n in range(count)]
        )
    )
    return path


@contextmanager
def a_slow_reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Let reading wait in the middle until the event is set, or until it is stopped."""
    go_on = threading.Event()

    def slow(path: Path, watch: Watch) -> RecordFile:
        while not go_on.wait(0.01):
            watch.step(1, 100)
        return read_file(path, watch)

    monkeypatch.setattr(import_desk, "read_file", slow)
    try:
        yield go_on
    finally:
        go_on.set()


def test_each_row_is_seen_before_anything_is_written_and_wrong_ones_are_left_out() -> None:
    with a_room(FakeStarter()), a_client("Ana") as ana:
        ready(ana)

        ana.request(PlanImport(text=PASTED))
        planned = wait_for(ana, ImportState.READY)

        assert (planned.new, planned.wrong, planned.products, planned.by) == (1, 1, 1, "Ana")
        assert products(ana) == 0
        wrong = ask(ana, AskImportRows(states=(RowState.WRONG,)), ImportRows)
        assert wrong.total == 1
        assert wrong.rows[0].faults[0].column == "C (price)"
        assert ask(ana, AskImportRows(), ImportRows).total == 2
        said = ana.request(ConfirmImport())
        assert said == "1 products were written"
        wait_for(ana, ImportState.DONE)
        opened = ask(ana, AskProduct(product_id=ProductId("watch")), ProductOpened)
        assert (opened.listing.names[0].text, opened.changed_by) == ("Trek Watch", "Ana")
        assert opened.prices[0].price.amount_minor == 5990


def test_an_import_that_was_dropped_wrote_nothing_and_can_not_be_confirmed() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(PlanImport(text=PASTED))
        wait_for(host, ImportState.READY)

        host.request(DropImport())

        hear(host, lambda: report(host) is None)
        for command in (ConfirmImport(), AskImportRows(), DropImport()):
            with pytest.raises(RefusedElsewhere):
                host.request(command)
        assert products(host) == 0


def test_reading_can_be_stopped_and_holds_nothing_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_slow_reader(monkeypatch),
        a_room(FakeStarter()),
        a_client("Ana") as ana,
        a_client("Luis") as luis,
    ):
        ready(ana)
        ana.request(PlanImport(path=str(a_file(tmp_path, 3))))
        wait_for(ana, ImportState.READING)

        with pytest.raises(RefusedElsewhere, match=r"Ana imports catalogue.json already"):
            luis.request(PlanImport(text=PASTED))
        luis.request(ShowSlate(shown=True))
        luis.request(DropImport())

        hear(ana, lambda: report(ana) is None)
        ana.request(PlanImport(text=PASTED))
        wait_for(ana, ImportState.READY)
        with pytest.raises(RefusedElsewhere, match="Ana planned an import already"):
            luis.request(PlanImport(text=PASTED))


def test_a_room_that_closes_in_the_midst_of_reading_wrote_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "shows.db"
    with a_slow_reader(monkeypatch), a_room(FakeStarter(), database), a_client() as host:
        ready(host)
        host.request(PlanImport(path=str(a_file(tmp_path, 3))))
        wait_for(host, ImportState.READING)

    with a_room(FakeStarter(), database), a_client() as host:
        assert products(host) == 0


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (PlanImport(), "either a file or"),
        (PlanImport(path="/a.csv", text="x"), "either a file or"),
        (PlanImport(path="a.csv"), "whole path"),
    ],
)
def test_an_import_of_nothing_is_refused(asked: PlanImport, reason: str) -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)

        with pytest.raises(RefusedElsewhere, match=reason):
            host.request(asked)

        assert report(host) is None


def test_a_file_that_can_not_be_read_fails_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("")
    with a_room(FakeStarter()), a_client() as host:
        ready(host)

        host.request(PlanImport(path=str(path)))

        assert "empty.csv: it is empty" in wait_for(host, ImportState.FAILED).text


@pytest.mark.usefixtures("caplog")
def test_on_a_database_that_fails_an_import_writes_nothing_and_can_be_confirmed_again(
    tmp_path: Path,
) -> None:
    database = tmp_path / "shows.db"
    with a_room(FakeStarter(), database), a_client() as host:
        ready(host)
        host.request(PlanImport(path=str(a_file(tmp_path, 20))))
        wait_for(host, ImportState.READY)
        with sqlite3.connect(database, isolation_level=None) as other:
            # The eleventh product breaks the transaction in the midst of it.
            other.execute(
                "CREATE TRIGGER full BEFORE INSERT ON products WHEN new.product_id = 'p10' "
                "BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
            )
            with pytest.raises(RefusedElsewhere) as denied:
                host.request(ConfirmImport())
            assert denied.value.reason_code == "storage"
            assert "Nothing was written" in wait_for(host, ImportState.READY).text
            assert products(host) == 0
            assert other.execute("SELECT count(*) FROM products").fetchone() == (0,)
            other.execute("DROP TRIGGER full")
        other.close()

        host.request(ConfirmImport())

        assert products(host) == 20


def test_a_catalogue_that_changed_meanwhile_is_planned_against_anew(tmp_path: Path) -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        add_product(host, a_listing("other"), a_sheet("other"))
        host.request(PlanImport(path=str(a_file(tmp_path, 2))))
        wait_for(host, ImportState.READY)
        host.request(SaveProduct(listing=a_listing("p0"), sheet=a_sheet("p0"), expected_revision=0))

        with pytest.raises(RefusedElsewhere, match="planned anew") as denied:
            host.request(ConfirmImport())

        assert denied.value.reason_code == "stale"
        hear(host, lambda: (found := report(host)) and found.text)
        planned = report(host)
        assert planned is not None
        assert "planned anew" in planned.text
        assert (planned.changed, planned.new) == (1, 3)  # the product has a name that is new to it
        host.request(ConfirmImport())
        opened = ask(host, AskProduct(product_id=ProductId("p0")), ProductOpened)
        assert opened.listing.warranty_months == 36
        assert [row.row_id for row in opened.sheet.rows] == ["ip", "r0"]


def test_another_product_that_changed_meanwhile_needs_no_second_look(tmp_path: Path) -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(PlanImport(path=str(a_file(tmp_path, 2))))
        wait_for(host, ImportState.READY)
        add_product(host, a_listing("other"), a_sheet("other"))

        host.request(ConfirmImport())

        assert products(host) == 3


def test_progress_is_told_while_a_long_file_is_read(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(PlanImport(path=str(a_file(tmp_path, 200, rows=40))))

        def ready_now() -> bool:
            found = report(host)
            if found is not None and found.state is ImportState.READING and found.total:
                seen.append((found.done, found.total))
            return found is not None and found.state is ImportState.READY

        hear(host, ready_now)
        host.request(ShowSlate(shown=True))

        assert seen == sorted(seen)
        assert seen
        assert all(0 <= done <= total for done, total in seen)


def test_a_page_of_rows_goes_where_it_is_asked_for(tmp_path: Path) -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(PlanImport(path=str(a_file(tmp_path, 30))))
        wait_for(host, ImportState.READY)

        page = ask(host, AskImportRows(offset=25, most=10), ImportRows)

        assert page.offset == 25
        assert page.total == 60
        assert len(page.rows) == 10
