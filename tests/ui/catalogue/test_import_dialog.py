"""An import is read, looked at and written only when the host says so."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.catalogue.import_plan import RowState
from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import (
    AskImportRows,
    ConfirmImport,
    DropImport,
    PlanImport,
)
from studio.protocol.catalogue_reports import ImportReport, ImportState
from studio.ui.catalogue.import_dialog import ImportDialog
from studio.ui.catalogue.tab import CatalogueTab
from tests.ui.catalogue.answering_room import AnsweringRoom

HEADINGS = "product\tname\tprice\tcurrency\tColour"
GOOD = "mug\tBlue mug\t12,50\tEUR\tblue"
WRONG = "cup\tRed cup\tcheap\tEUR\tred"


def _paste(tab: CatalogueTab, *lines: str) -> ImportDialog:
    dialog = tab.import_dialog
    dialog.begin()
    dialog.show()
    dialog.take_paste("\n".join((HEADINGS, *lines)))
    dialog.paste_button.click()
    return dialog


def _cell(dialog: ImportDialog, row: int, column: int) -> str:
    rows = dialog.preview.rows
    return str(rows.data(rows.index(row, column))).strip("\u2068\u2069")


def test_pasted_rows_are_shown_and_nothing_is_written_before_it_is_confirmed(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    dialog = _paste(tab, GOOD)
    qtbot.waitUntil(lambda: _cell(dialog, 0, 2) == "mug")

    assert dialog.preview.isVisible()
    assert "new" in _cell(dialog, 0, 1)
    assert ProductId("mug") not in room.products
    assert "Colour" in dialog.preview.ignored_label.text()
    dialog.preview.confirm_button.click()

    assert ProductId("mug") in room.products
    assert "1 products" in dialog.ending_label.text()
    assert tab.panel.model.row_of(ProductId("mug")) >= 0


def test_a_wrong_row_says_column_reason_and_what_was_expected(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    dialog = _paste(tab, GOOD, WRONG)
    qtbot.waitUntil(lambda: _cell(dialog, 0, 2) == "cup")

    words = _cell(dialog, 0, 4)
    assert _cell(dialog, 0, 0) == "3"
    assert words.startswith("C (price): 'cheap' is no price; expected a price such as")
    assert "wrong" in _cell(dialog, 0, 1)
    dialog.preview.table.selectRow(0)
    assert "Row 3" in dialog.preview.detail_label.text()
    assert "leave out 1 wrong" in dialog.preview.confirm_button.text()


def test_rows_are_filtered_by_state_with_their_counts(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    dialog = _paste(tab, GOOD, WRONG, "watch\tTrek Watch S2\t59,90\tEUR\tblack")
    buttons = dialog.preview.filters

    assert buttons[None].text().split() == ["All", "3"]
    assert buttons[RowState.UNCHANGED].text().split() == ["unchanged", "1"]
    buttons[RowState.UNCHANGED].click()
    qtbot.waitUntil(lambda: _cell(dialog, 0, 2) == "watch")

    assert dialog.preview.rows.rowCount() == 1
    last = room.of(AskImportRows)[-1]
    assert isinstance(last, AskImportRows)
    assert last.states == (RowState.UNCHANGED,)


def test_only_pages_that_are_looked_at_are_asked_for(
    tab: CatalogueTab, empty_room: AnsweringRoom, qtbot: QtBot
) -> None:
    lines = [f"p{n}\tName {n}\t1,00\tEUR\tx" for n in range(3_000)]
    dialog = _paste(tab, *lines)
    qtbot.waitUntil(lambda: _cell(dialog, 0, 2) == "p0")
    assert dialog.preview.rows.rowCount() == 3_000

    bar = dialog.preview.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: _cell(dialog, 2_999, 2) == "p2999")

    asked = [c.offset for c in empty_room.of(AskImportRows) if isinstance(c, AskImportRows)]
    assert len(asked) <= 4
    assert asked[0] == 0
    assert asked[-1] == 2_800


def test_a_page_of_another_filter_is_not_taken(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    dialog = _paste(tab, GOOD, WRONG)
    room.holds = True
    dialog.preview.filters[RowState.NEW].click()
    qtbot.waitUntil(lambda: bool(_cell(dialog, 0, 2)) and len(room.of(AskImportRows)) >= 1)
    asked = len(room.of(AskImportRows))
    dialog.preview.filters[RowState.WRONG].click()
    qtbot.waitUntil(lambda: bool(_cell(dialog, 0, 2)) and len(room.of(AskImportRows)) > asked)

    room.answer()

    assert _cell(dialog, 0, 2) == "cup"


def test_the_encoding_is_shown_with_letters_that_a_wrong_guess_would_spoil(
    tab: CatalogueTab, room: AnsweringRoom, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes("product;name\nm1;Кружка синяя\n".encode("cp1251"))
    tab.import_dialog.begin()
    tab.import_dialog.show()

    tab.import_dialog.read(str(file))

    label = tab.import_dialog.preview.letters_label.text()
    assert "Windows-1251" in label
    assert "Кружка синяя" in label
    assert room.of(PlanImport) == [PlanImport(path=str(file))]


def test_reading_shows_how_far_it_is_and_can_be_stopped(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    room.holds = True
    dialog = _paste(tab, GOOD)
    room.report = ImportReport(name="big.csv", state=ImportState.READING, done=500, total=20_000)
    room.draw()

    assert dialog.progress.isVisible()
    assert (dialog.progress_bar.value(), dialog.progress_bar.maximum()) == (500, 20_000)
    assert "500 of 20000" in dialog.rows_label.text()
    dialog.cancel_button.click()
    room.answer()

    assert room.of(DropImport) == [DropImport()]
    assert room.of(ConfirmImport) == []


def test_a_file_that_cannot_be_read_says_why_and_another_can_be_chosen(
    tab: CatalogueTab, room: AnsweringRoom, tmp_path: Path
) -> None:
    dialog = tab.import_dialog
    dialog.begin()
    dialog.show()

    dialog.read(str(tmp_path / "missing.csv"))

    assert dialog.ending.isVisible()
    assert "Nothing was imported" in dialog.ending_label.text()
    assert "missing.csv" in dialog.ending_more.text()
    dialog.another_button.click()
    assert dialog.choice.isVisible()


def test_the_last_import_is_not_shown_when_the_dialog_is_opened_again(
    tab: CatalogueTab, room: AnsweringRoom
) -> None:
    dialog = _paste(tab, GOOD)
    dialog.preview.confirm_button.click()
    dialog.close()

    tab.panel.import_asked.disconnect()
    tab.import_dialog.begin()
    tab.import_dialog.show()
    room.draw()

    assert dialog.choice.isVisible()


def test_a_write_that_failed_is_told_over_the_preview_that_is_still_there(
    tab: CatalogueTab, room: AnsweringRoom
) -> None:
    dialog = _paste(tab, GOOD)
    assert room.report is not None

    room.report = replace(room.report, text="Nothing was written: the disk is full.")
    room.draw()

    assert dialog.preview.isVisible()
    assert "disk is full" in dialog.preview.answer_label.text()


def test_the_dialog_blocks_nothing_and_is_used_by_keys_alone(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    dialog = _paste(tab, GOOD)
    assert not dialog.isModal()

    qtbot.keyClick(dialog.preview.confirm_button, Qt.Key.Key_Space)

    assert room.of(ConfirmImport) == [ConfirmImport()]


def test_hostile_cells_are_plain_text(tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot) -> None:
    dialog = _paste(tab, "<b>x</b>\t<img src=x>\tcheap\tEUR\tx")
    qtbot.waitUntil(lambda: _cell(dialog, 0, 2) == "<b>x</b>")

    rows = dialog.preview.rows
    tip = rows.data(rows.index(0, 2), Qt.ItemDataRole.ToolTipRole)

    assert "&lt;b&gt;" in str(tip)
