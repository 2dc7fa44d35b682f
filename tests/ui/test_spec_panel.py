"""The spec sheet on air: the product's own rows, searching, the answer, and the cue that stays."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.catalogue.listing import Listing
from studio.catalogue.search import SpecIndex
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import AskProduct, SearchSpecs
from studio.protocol.catalogue_reports import (
    CatalogueChanged,
    ProductOpened,
    SpecHit,
    SpecsFound,
)
from studio.protocol.messages import Command
from studio.ui.on_air.spec_panel import SpecPanel
from tests.builders import BUDS, WATCH, a_listing
from tests.ui.ui_values import a_running_show, a_view, asked_by

ROWS = (
    SpecRow(
        row_id="ip",
        label="Water resistance",
        value="5",
        unit="ATM",
        conditions="30 min at 1.5 m",
        source="maker's sheet p. 2",
        evidence=(TestEvidence(tested_on="2026-11-18", how="30 min in a bucket", passed=True),),
    ),
    SpecRow(row_id="battery", label="Battery life", value="14", unit="days"),
)
OTHERS = (SpecRow(row_id="ip", label="Water protection", value="IPX4"),)


def _listing(product_id: ProductId) -> Listing:
    return a_listing(product_id, tags=("wearables",))


INDEX = SpecIndex()
INDEX.put(_listing(WATCH), SpecSheet(product_id=WATCH, rows=ROWS))
INDEX.put(_listing(BUDS), SpecSheet(product_id=BUDS, rows=OTHERS))


def found(text: str) -> SpecsFound:
    """Return what the control room says of a search, by the same index."""
    rows = {(WATCH, row.row_id): row for row in ROWS} | {(BUDS, r.row_id): r for r in OTHERS}
    hits = tuple(
        SpecHit(
            found=one,
            product_name=f"The {one.product_id}",
            row=rows.get((one.product_id, one.row_id)),
        )
        for one in INDEX.search(text, product_id=WATCH)
    )
    return SpecsFound(text=text, product_id=WATCH, hits=hits)


OPENED = ProductOpened(
    listing=_listing(WATCH), sheet=SpecSheet(product_id=WATCH, rows=ROWS), revision=1
)


@pytest.fixture
def panel(qtbot: QtBot) -> SpecPanel:
    made = SpecPanel()
    qtbot.addWidget(made)
    made.resize(430, 600)
    made.show()
    made.render_state(a_view(a_running_show()))
    made.render_told(OPENED)
    return made


def _type(panel: SpecPanel, text: str) -> None:
    panel.field.setText(text)
    panel.field.textEdited.emit(text)


def test_the_sheet_of_the_product_on_program_is_asked_for_once(qtbot: QtBot) -> None:
    panel = SpecPanel()
    qtbot.addWidget(panel)
    asked = asked_by(panel)

    for _ in range(3):
        panel.render_state(a_view(a_running_show()))

    assert asked == [AskProduct(product_id=WATCH)]


def test_a_sheet_that_was_changed_is_asked_for_again_and_another_one_is_not(
    panel: SpecPanel,
) -> None:
    asked = asked_by(panel)
    show = a_running_show()

    for revision, changed in ((2, (BUDS,)), (3, (WATCH,)), (4, ())):
        news = CatalogueChanged(revision=revision, products=2, changed=changed)
        panel.render_state(a_view(show, catalogue=news))

    assert asked == [AskProduct(product_id=WATCH)] * 2


def test_rows_stand_in_their_order_and_none_is_large_before_one_is_chosen(
    panel: SpecPanel,
) -> None:
    assert [line.label for line in panel.list.rows.lines] == ["Water resistance", "Battery life"]
    assert panel.answer.answer is None
    assert not panel.answer.isVisible()


def test_a_chosen_row_is_shown_large_with_how_we_know(panel: SpecPanel) -> None:
    panel.list.choose(0)

    assert panel.answer.words.text() == "5 ATM, 30 min at 1.5 m"
    assert "bucket, passed" in panel.answer.proof.text()
    assert "maker's sheet p. 2" in panel.answer.proof.text()
    assert panel.answer.words.font().pixelSize() >= 24


def test_typing_asks_as_typed_and_shows_the_best_row_at_once(panel: SpecPanel) -> None:
    asked = asked_by(panel)
    panel.begin_search()

    _type(panel, "water")
    panel.render_told(found("water"))

    assert asked == [SearchSpecs(text="water", product_id=WATCH)]
    assert [line.label for line in panel.list.rows.lines if line.label] == [
        "Water resistance",
        "Water protection",
    ]
    assert panel.list.rows.lines[0].label_marks == ((0, 5),)
    assert panel.list.rows.lines[1].heading.endswith("related")
    assert panel.answer.words.text().startswith("5 ATM")


def test_an_answer_to_what_was_typed_before_is_not_shown(panel: SpecPanel) -> None:
    panel.begin_search()
    _type(panel, "battery")

    panel.render_told(found("water"))

    assert [line.label for line in panel.list.rows.lines] == ["Water resistance", "Battery life"]
    assert panel.answer.answer is None


def test_a_relatives_row_is_read_out_with_its_name_and_changes_no_cue(
    qtbot: QtBot, panel: SpecPanel
) -> None:
    asked: list[Command] = asked_by(panel)
    panel.begin_search()
    _type(panel, "water")
    panel.render_told(found("water"))
    asked.clear()

    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)

    assert panel.answer.words.text() == "IPX4"
    assert "The buds" in panel.answer.label.text()
    assert asked == []


def test_a_quantity_finds_what_is_the_same_in_other_words(panel: SpecPanel) -> None:
    panel.begin_search()
    _type(panel, "50 m")

    panel.render_told(found("50 m"))

    assert panel.answer.words.text().startswith("5 ATM")
    assert panel.list.rows.lines[0].words_marks[0] == (0, 1)


def test_esc_gives_the_cues_own_sheet_back(qtbot: QtBot, panel: SpecPanel) -> None:
    panel.begin_search()
    _type(panel, "water")
    panel.render_told(found("water"))

    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)

    assert [line.label for line in panel.list.rows.lines] == ["Water resistance", "Battery life"]
    assert panel.answer.answer is None
    assert not panel.field.isVisible()


def test_a_taken_product_brings_its_own_sheet(panel: SpecPanel) -> None:
    asked = asked_by(panel)
    show = a_running_show(taken=5)

    panel.render_state(a_view(show))

    assert show.program.product_id == BUDS
    assert asked == [AskProduct(product_id=BUDS)]
    assert panel.list.rows.lines == ()


def test_a_product_that_the_catalogue_has_not_is_no_notice(panel: SpecPanel) -> None:
    shown = panel.render_answer(AskProduct(product_id=WATCH), "no such product", done=False)

    assert shown
