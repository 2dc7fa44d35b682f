"""The spec sheet is typed into like a spreadsheet, searched while typing, and saved by asking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import SaveProduct, SearchSpecs
from studio.ui.catalogue.draft import RowDraft
from studio.ui.catalogue.spec_lines import TESTED_COLUMN, rows_of_cells
from studio.ui.catalogue.spec_results import HIT_ROLE, HitLine
from studio.ui.catalogue.spec_sheet_editor import SpecSheetEditor
from studio.ui.catalogue.tab import CatalogueTab
from tests.builders import a_listing
from tests.ui.catalogue.answering_room import AnsweringRoom

WATCH = ProductId("watch")
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(tab: CatalogueTab, room: AnsweringRoom) -> SpecSheetEditor:
    """Give the spec sheet of the watch, opened."""
    assert room.products
    tab.panel.list.setCurrentIndex(tab.panel.model.index(tab.panel.model.row_of(WATCH)))
    tab.product.show_sheet(shown=True)
    return tab.product.sheet


def _rows(tab: CatalogueTab) -> tuple[RowDraft, ...]:
    assert tab.desk.front is not None
    return tab.desk.front.draft.rows


def _cell(sheet: SpecSheetEditor, line: int, column: int, role: Qt.ItemDataRole) -> object:
    return sheet.model.data(sheet.model.index(line, column), role)


def _editor(sheet: SpecSheetEditor) -> QLineEdit:
    editor = sheet.table.indexWidget(sheet.table.currentIndex())
    assert isinstance(editor, QLineEdit)
    return editor


def _type_cell(qtbot: QtBot, sheet: SpecSheetEditor, text: str) -> None:
    """Type as a person does: the first letter opens the cell, the others go into it."""
    qtbot.keyClicks(sheet.table, text[:1])
    qtbot.keyClicks(_editor(sheet), text[1:])


def test_untested_rows_say_so_in_a_word_and_in_amber(sheet: SpecSheetEditor) -> None:
    tested = str(_cell(sheet, 0, TESTED_COLUMN, Qt.ItemDataRole.DisplayRole))
    untested = str(_cell(sheet, 1, TESTED_COLUMN, Qt.ItemDataRole.DisplayRole))

    assert "2026-09-14" in tested
    assert "untested" in untested
    amber = _cell(sheet, 1, TESTED_COLUMN, Qt.ItemDataRole.ForegroundRole)
    assert amber != _cell(sheet, 0, TESTED_COLUMN, Qt.ItemDataRole.ForegroundRole)


def test_typing_into_a_cell_goes_down_and_changes_the_draft_alone(
    tab: CatalogueTab, room: AnsweringRoom, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    sheet.table.go_to(0, 1)

    _type_cell(qtbot, sheet, "10")
    qtbot.keyClick(_editor(sheet), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.table.line == 1)

    assert _rows(tab)[0].value == "10"
    assert room.products[WATCH].sheet.rows[0].value == "5"


def test_enter_in_the_last_row_begins_a_new_one_and_saving_leaves_out_what_stays_blank(
    tab: CatalogueTab, room: AnsweringRoom, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    sheet.table.go_to(24, 0)

    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    qtbot.keyClicks(_editor(sheet), "Strap length")
    qtbot.keyClick(_editor(sheet), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(_rows(tab)) == 27)
    sheet.table.close_cell()
    sheet.table.go_to(25, 1)
    _type_cell(qtbot, sheet, "22")
    tab.product.save()

    (command,) = room.of(SaveProduct)
    assert isinstance(command, SaveProduct)
    assert len(command.sheet.rows) == 26
    assert command.sheet.rows[-1].label == "Strap length"
    assert command.sheet.rows[-1].value == "22"


def test_a_row_without_a_value_is_not_saved_and_the_place_is_shown(
    tab: CatalogueTab, room: AnsweringRoom, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    sheet.table.go_to(3, 1)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Delete)
    sheet.table.go_to(0, 0)

    tab.product.save()

    assert room.of(SaveProduct) == []
    assert "Row 4" in sheet.wrong_label.text()
    assert (sheet.table.line, sheet.table.currentIndex().column()) == (3, 1)
    assert "1 to put right" in tab.product.tabs.tabText(1)


def test_rows_move_by_keys_and_by_dragging_their_number(
    tab: CatalogueTab, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    first, second, third = (row.row_id for row in _rows(tab)[:3])
    sheet.table.go_to(0, 0)

    qtbot.keyClick(sheet.table, Qt.Key.Key_Down, ALT)
    assert [row.row_id for row in _rows(tab)[:3]] == [second, first, third]
    assert sheet.table.line == 1
    sheet.table.verticalHeader().moveSection(2, 0)

    assert [row.row_id for row in _rows(tab)[:3]] == [third, second, first]
    assert [sheet.table.verticalHeader().logicalIndex(n) for n in range(3)] == [0, 1, 2]


def test_rows_are_duplicated_and_deleted_and_undo_brings_all_back(
    tab: CatalogueTab, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    before = _rows(tab)
    sheet.table.go_to(0, 0)

    qtbot.keyClick(sheet.table, Qt.Key.Key_D, CONTROL)
    assert _rows(tab)[1].label == before[0].label
    assert _rows(tab)[1].row_id != before[0].row_id
    assert _rows(tab)[1].tests == ()
    sheet.table.go_to(0, 0)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Delete, CONTROL)
    assert len(_rows(tab)) == 25
    qtbot.keyClick(sheet.table, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Z, CONTROL)

    assert _rows(tab) == before


def test_cells_of_a_spreadsheet_become_rows_below_the_current_one(
    tab: CatalogueTab, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(
        'Glass\tsapphire\t\t"scratched\twith keys"\town test\nWeight\t38,5\tg\n'
    )
    sheet.table.go_to(1, 0)

    qtbot.keyClick(sheet.table, Qt.Key.Key_V, CONTROL)

    glass, weight = _rows(tab)[2:4]
    assert (glass.label, glass.value, glass.source) == ("Glass", "sapphire", "own test")
    assert glass.conditions == "scratched\twith keys"
    assert (weight.value, weight.unit) == ("38,5", "g")


def test_pasted_headings_say_where_each_column_goes() -> None:
    rows = rows_of_cells("Wert\tEigenschaft\tUnbekannt\n5\tDruck\tx\n")

    assert [(row.label, row.value) for row in rows] == [("Druck", "5")]


def test_a_test_is_added_beside_its_row_and_saved_with_it(
    tab: CatalogueTab, room: AnsweringRoom, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    sheet.table.go_to(1, 0)
    assert sheet.evidence.state_label.isVisible()

    sheet.evidence.add_button.click()
    form = sheet.evidence.tests[0]
    qtbot.keyClicks(form.fields["how"].field, "rinsed under a tap")
    form.passed_box.click()
    tab.product.save()

    (command,) = room.of(SaveProduct)
    assert isinstance(command, SaveProduct)
    (evidence,) = command.sheet.rows[1].evidence
    assert evidence.how == "rinsed under a tap"
    assert not evidence.passed
    assert "not passed" in str(_cell(sheet, 1, TESTED_COLUMN, Qt.ItemDataRole.DisplayRole))


def test_a_test_without_a_date_is_said_beside_its_field(
    tab: CatalogueTab, room: AnsweringRoom, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    sheet.table.go_to(0, 0)
    field = sheet.evidence.tests[0].fields["tested_on"]

    field.field.selectAll()
    qtbot.keyClicks(field.field, "soon")
    tab.product.save()

    assert room.of(SaveProduct) == []
    assert "is no date" in field.wrong_label.text()


def test_every_letter_of_a_search_is_asked_for_with_the_product_at_hand(
    room: AnsweringRoom, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(sheet.search.field, "50 m")

    asked = room.of(SearchSpecs)
    assert asked[-1] == SearchSpecs(text="50 m", product_id=WATCH)
    assert [c.text for c in asked if isinstance(c, SearchSpecs)] == ["5", "50", "50", "50 m"]
    line = sheet.search.hits.data(sheet.search.hits.index(0), HIT_ROLE)
    assert isinstance(line, HitLine)
    assert line.first.text == "Water resistance"
    assert line.second.text.startswith("5 ATM")
    assert line.second.marks == ((0, 1), (2, 3))


def test_an_old_answer_does_not_replace_a_newer_search(
    room: AnsweringRoom, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    room.holds = True
    qtbot.keyClicks(sheet.search.field, "battery")
    sheet.search.field.setText("zzzz")

    room.answer()

    assert sheet.search.hits.rowCount() == 0


def test_a_row_of_this_product_is_gone_to_by_keys(
    sheet: SpecSheetEditor, tab: CatalogueTab, qtbot: QtBot
) -> None:
    qtbot.keyClicks(sheet.search.field, "brightness")
    qtbot.keyClick(sheet.search.field, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)

    assert _rows(tab)[sheet.table.line].label == "Brightness"
    assert sheet.table.isVisible()
    assert sheet.search.field.text() == ""


def test_a_related_row_opens_its_sheet_and_back_returns_with_the_edits(
    tab: CatalogueTab, sheet: SpecSheetEditor, qtbot: QtBot
) -> None:
    sheet.table.go_to(0, 1)
    sheet.model.setData(sheet.model.index(0, 1), "7")
    qtbot.keyClicks(sheet.search.field, "microphones")
    line = sheet.search.hits.data(sheet.search.hits.index(0), HIT_ROLE)
    assert isinstance(line, HitLine)
    assert line.hit.product_name == "Aura Buds 3"

    sheet.search.chosen.emit(line.hit.found.product_id, line.hit.found.row_id)
    assert tab.product.title_label.text() == "Aura Buds 3"
    assert _rows(tab)[sheet.table.line].row_id == line.hit.found.row_id
    assert sheet.back_button.isVisible()
    sheet.back_button.click()

    assert tab.product.title_label.text() == "Trek Watch S2"
    assert _rows(tab)[0].value == "7"
    assert not sheet.back_button.isVisible()


def test_a_new_product_has_a_sheet_to_type_into(
    tab: CatalogueTab, empty_room: AnsweringRoom, qtbot: QtBot
) -> None:
    empty_room.put(a_listing("bare"))
    empty_room.draw()
    tab.panel.list.setCurrentIndex(tab.panel.model.index(0))
    tab.product.show_sheet(shown=True)
    sheet = tab.product.sheet

    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    qtbot.keyClicks(_editor(sheet), "Colour")
    sheet.table.close_cell()

    assert [row.label for row in _rows(tab)] == ["Colour"]
