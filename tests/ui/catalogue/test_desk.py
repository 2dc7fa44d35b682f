"""Edits stay whoever else changes, deletes or sells the product, and however late answers are."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import SaveProduct
from studio.ui.catalogue.tab import CatalogueTab
from tests.ui.catalogue.answering_room import AnsweringRoom

WATCH = ProductId("watch")


def _open(tab: CatalogueTab, product_id: ProductId = WATCH) -> None:
    tab.panel.list.setCurrentIndex(tab.panel.model.index(tab.panel.model.row_of(product_id)))


def _type(qtbot: QtBot, tab: CatalogueTab, name: str, text: str) -> None:
    field = tab.product.form.fields[name].field
    field.selectAll()
    qtbot.keyClicks(field, text)


def _last_save(room: AnsweringRoom) -> SaveProduct:
    command = room.of(SaveProduct)[-1]
    assert isinstance(command, SaveProduct)
    return command


def test_somebody_elses_change_is_told_and_the_edits_stay_until_the_host_decides(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    _open(tab)
    _type(qtbot, tab, "brand", "Mine")

    room.put(replace(room.products[WATCH].listing, brand="Theirs"), by="Ana")
    room.draw()

    assert tab.product.newer_bar.isVisible()
    assert "Ana" in tab.product.newer_label.text()
    assert tab.product.form.fields["brand"].field.text() == "Mine"
    assert not tab.product.save_button.isEnabled()
    tab.product.keep_button.click()
    tab.product.save()

    assert _last_save(room).expected_revision == 2
    assert room.products[WATCH].listing.brand == "Mine"


def test_reloading_takes_theirs_and_undo_still_has_mine(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    _open(tab)
    _type(qtbot, tab, "brand", "Mine")
    room.put(replace(room.products[WATCH].listing, brand="Theirs"), by="Ana")
    room.draw()

    tab.product.reload_button.click()
    assert tab.product.form.fields["brand"].field.text() == "Theirs"
    assert not tab.desk.is_edited(WATCH)
    tab.product.undo_button.click()

    assert tab.product.form.fields["brand"].field.text() == "Mine"


def test_a_stale_save_is_refused_and_says_who_was_faster(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    _open(tab)
    _type(qtbot, tab, "brand", "Mine")
    room.put(replace(room.products[WATCH].listing, brand="Theirs"), by="Ana")  # not told yet

    tab.product.save()

    assert room.products[WATCH].listing.brand == "Theirs"
    assert tab.product.newer_bar.isVisible()
    assert "Ana" in tab.product.newer_label.text()
    assert tab.product.form.fields["brand"].field.text() == "Mine"


def test_a_change_by_somebody_else_to_an_unedited_product_is_simply_drawn(
    tab: CatalogueTab, room: AnsweringRoom
) -> None:
    _open(tab)

    room.put(replace(room.products[WATCH].listing, brand="Theirs"), by="Ana")
    room.draw()

    assert tab.product.form.fields["brand"].field.text() == "Theirs"
    assert not tab.product.newer_bar.isVisible()


def test_a_product_that_somebody_deleted_keeps_its_edits_and_can_be_saved_anew(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    _open(tab)
    _type(qtbot, tab, "brand", "Mine")

    room.remove(WATCH, by="Ana")
    room.draw()
    assert "deleted by somebody else" in tab.product.state_label.text()
    tab.product.save()

    assert _last_save(room).expected_revision == 0
    assert room.products[WATCH].listing.brand == "Mine"


def test_typing_goes_on_while_saving_is_answered(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    _open(tab)
    _type(qtbot, tab, "brand", "One")
    room.holds = True

    tab.product.save()
    assert tab.product.save_button.waiting
    _type(qtbot, tab, "brand", "Two")
    room.holds = False
    room.answer()

    assert room.products[WATCH].listing.brand == "One"
    assert tab.product.form.fields["brand"].field.text() == "Two"
    assert tab.desk.is_edited(WATCH)
    assert not tab.product.newer_bar.isVisible()


def test_pieces_sold_meanwhile_come_into_the_form_where_nobody_typed(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    _open(tab)
    _type(qtbot, tab, "brand", "Mine")
    opened = room.products[WATCH]
    fewer = replace(opened.listing, stock=22)

    tab.render_told(type(opened)(listing=fewer, sheet=opened.sheet, revision=opened.revision))

    assert tab.product.form.fields["stock"].field.text() == "22"
    assert tab.product.form.fields["brand"].field.text() == "Mine"
    assert not tab.product.newer_bar.isVisible()
