"""The list of products draws what it is told, asks on acts, and keeps its place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from studio.catalogue.price_history import PricePoint
from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import (
    AddPrices,
    AskProduct,
    AskProducts,
    ConfirmImport,
    ExportCatalogue,
    PlanImport,
    RemoveProduct,
    SaveProduct,
)
from studio.ui.catalogue.product_delegate import HEIGHT_PX
from studio.ui.catalogue.product_list import PAGE, ProductList
from studio.ui.catalogue.tab import CatalogueTab
from tests.builders import a_listing, euros
from tests.ui.catalogue.answering_room import AnsweringRoom

WATCH = ProductId("watch")


def _names(model: ProductList) -> list[str]:
    lines = [model.line(row) for row in range(model.rowCount())]
    return [line.name for line in lines if line is not None]


def _many(room: AnsweringRoom, count: int) -> None:
    for number in range(count):
        room.put(a_listing(f"p{number:04}"))
    room.draw()


def test_the_list_shows_price_stock_and_tests_of_every_product(
    tab: CatalogueTab, room: AnsweringRoom
) -> None:
    line = tab.panel.model.line(tab.panel.model.row_of(WATCH))

    assert tab.panel.model.rowCount() == len(room.products) == 8
    assert line is not None
    assert "59,90" in line.price
    assert "79,90" in line.struck
    assert "23 in stock" in line.stock.replace("\u2066", "").replace("\u2069", "")
    assert line.rows == "25 rows, 5 tested"


def test_pages_come_as_the_list_is_scrolled(
    tab: CatalogueTab, empty_room: AnsweringRoom, qtbot: QtBot
) -> None:
    _many(empty_room, 450)
    model = tab.panel.model
    assert model.rowCount() == PAGE
    bar = tab.panel.list.verticalScrollBar()

    for _ in range(3):
        qtbot.waitUntil(lambda: bar.maximum() > (model.rowCount() - 20) * HEIGHT_PX)
        bar.setValue(bar.maximum())

    asked = [c.offset for c in empty_room.of(AskProducts) if isinstance(c, AskProducts)]
    assert model.rowCount() == model.total == 450
    assert asked[-2:] == [200, 400]


def test_another_clients_change_loses_neither_choice_nor_scroll_place(
    tab: CatalogueTab, empty_room: AnsweringRoom, qtbot: QtBot
) -> None:
    _many(empty_room, 150)
    panel = tab.panel
    bar = panel.list.verticalScrollBar()
    panel.list.setCurrentIndex(panel.model.index(100))
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(97 * HEIGHT_PX + 13)
    top = panel.list.indexAt(panel.list.viewport().rect().topLeft())
    top_name = panel.model.data(top)

    empty_room.put(a_listing("aaa-first"), by="Ana")
    empty_room.remove(ProductId("p0003"), by="Ana")
    empty_room.remove(ProductId("p0004"), by="Ana")
    empty_room.draw()

    top = panel.list.indexAt(panel.list.viewport().rect().topLeft())
    assert panel.model.data(top) == top_name
    assert panel.chosen_id == ProductId("p0100")
    assert panel.list.currentIndex().row() == panel.model.row_of(ProductId("p0100")) == 99


def test_a_renamed_product_moves_and_stays_chosen(tab: CatalogueTab, room: AnsweringRoom) -> None:
    tester = QAbstractItemModelTester(
        tab.panel.model, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    tab.panel.list.setCurrentIndex(tab.panel.model.index(tab.panel.model.row_of(WATCH)))
    listing = room.products[WATCH].listing
    first = replace(listing.names[0], text="AAA Watch")

    room.put(replace(listing, names=(first, *listing.names[1:])), by="Ana")
    room.draw()

    assert _names(tab.panel.model)[0] == "AAA Watch"
    assert tab.panel.list.currentIndex().row() == 0
    assert tester.model() is tab.panel.model


def test_what_is_typed_into_the_filter_is_asked_once_after_a_pause(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    before = len(room.of(AskProducts))

    qtbot.keyClicks(tab.panel.filter_field, "norvelle")
    assert len(room.of(AskProducts)) == before
    qtbot.waitUntil(lambda: len(room.of(AskProducts)) > before)

    assert room.of(AskProducts)[before:] == [AskProducts(text="norvelle", offset=0, most=PAGE)]
    assert _names(tab.panel.model) == ["Aura Buds 3", "Trek Watch S2"]


def test_a_filter_that_finds_nothing_says_so(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    tab.panel.filter_field.setText("zzz")
    qtbot.keyClick(tab.panel.filter_field, Qt.Key.Key_Return)

    assert room.of(AskProducts)[-1].text == "zzz"
    assert "zzz" in tab.panel.nothing_label.text()
    assert tab.panel.nothing_label.isVisible()


def test_an_old_page_is_not_taken_for_the_answer_to_a_newer_question(
    tab: CatalogueTab, room: AnsweringRoom
) -> None:
    room.holds = True
    tab.panel.model.look_for("watch")
    tab.panel.model.look_for("buds")

    room.answer()

    assert _names(tab.panel.model) == ["Aura Buds 3"]


def test_a_click_opens_a_product_and_changes_nothing_before_it_is_told(
    tab: CatalogueTab, room: AnsweringRoom
) -> None:
    room.holds = True

    tab.panel.list.setCurrentIndex(tab.panel.model.index(tab.panel.model.row_of(WATCH)))

    assert room.asked[-1] == AskProduct(product_id=WATCH)
    assert tab.desk.front is None
    room.answer()
    assert tab.desk.front is not None
    assert tab.product.title_label.text() == "Trek Watch S2"


def test_deleting_asks_first_and_can_be_undone_with_its_prices(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    tab.panel.list.setCurrentIndex(tab.panel.model.index(tab.panel.model.row_of(WATCH)))
    sheet = room.products[WATCH].sheet

    qtbot.keyClick(tab.panel.list, Qt.Key.Key_Delete)
    assert tab.confirm_bar.isVisible()
    assert room.of(RemoveProduct) == []
    tab.confirm_bar.yes_button.click()
    assert WATCH not in room.products
    assert tab.desk.front is None
    tab.undo_bar.undo_button.click()

    assert room.products[WATCH].sheet == sheet
    assert room.of(SaveProduct)[-1].expected_revision == 0
    assert not tab.undo_bar.isVisible()
    assert tab.panel.model.row_of(WATCH) >= 0


def test_a_product_that_is_brought_back_has_its_price_history(
    tab: CatalogueTab, room: AnsweringRoom
) -> None:
    point = PricePoint(product_id=WATCH, market="", price=euros(4990), from_utc_ms=1)
    tab.commanded.emit(AddPrices(points=(point,)))
    tab.panel.list.setCurrentIndex(tab.panel.model.index(tab.panel.model.row_of(WATCH)))

    tab.panel.delete_button.click()
    tab.confirm_bar.yes_button.click()
    tab.undo_bar.undo_button.click()

    assert room.products[WATCH].prices == (point,)


def test_keeping_a_product_asks_for_nothing(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    tab.panel.list.setCurrentIndex(tab.panel.model.index(0))

    qtbot.keyClick(tab.panel.list, Qt.Key.Key_Delete)
    qtbot.keyClick(tab.confirm_bar, Qt.Key.Key_Escape)

    assert room.of(RemoveProduct) == []
    assert not tab.confirm_bar.isVisible()


def test_the_sample_catalogue_is_one_click_away_when_there_is_nothing(
    tab: CatalogueTab, empty_room: AnsweringRoom
) -> None:
    assert tab.panel.empty.isVisible()

    tab.panel.empty.sample_button.click()
    empty_room.draw()

    (plan,) = empty_room.of(PlanImport)
    assert isinstance(plan, PlanImport)
    assert plan.path.endswith("catalogue.json")
    assert empty_room.of(ConfirmImport) == [ConfirmImport()]
    assert tab.panel.model.rowCount() == 8
    assert tab.panel.list.isVisible()


def test_a_lost_link_keeps_the_list_and_asks_anew_when_it_is_back(
    tab: CatalogueTab, room: AnsweringRoom
) -> None:
    room.attached = False
    room.draw()
    asked = len(room.asked)

    assert tab.panel.model.rowCount() == 8
    assert not tab.panel.new_button.isEnabled()
    room.put(a_listing("new"))
    room.attached = True
    room.draw()

    assert len(room.asked) > asked
    assert tab.panel.model.rowCount() == 9


@pytest.mark.parametrize(
    ("path", "suffix", "written"),
    [
        ("/tmp/out", ".xlsx", "/tmp/out.xlsx"),  # noqa: S108 - never opened
        ("/tmp/out.json", ".xlsx", "/tmp/out.json"),  # noqa: S108 - never opened
        ("/tmp/my.shop", ".csv", "/tmp/my.shop.csv"),  # noqa: S108 - never opened
    ],
)
def test_an_export_has_the_ending_that_says_its_kind(
    tab: CatalogueTab, room: AnsweringRoom, path: str, suffix: str, written: str
) -> None:
    tab.export(path, suffix)

    assert room.of(ExportCatalogue) == [ExportCatalogue(path=written)]
