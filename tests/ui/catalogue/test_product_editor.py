"""The form of a product keeps what is typed, says what is wrong, and saves by asking."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio.catalogue.listing import Link, LocalFacts, Variant
from studio.catalogue.product import LocalText
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.protocol.catalogue_commands import AddPrices, SaveProduct
from studio.ui.catalogue.tab import CatalogueTab
from tests.builders import a_listing, euros
from tests.ui.catalogue.answering_room import AnsweringRoom

WATCH, BUDS = ProductId("watch"), ProductId("buds")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def test_every_field_of_a_product_survives_the_form_unchanged(
    tab: CatalogueTab, empty_room: AnsweringRoom, qtbot: QtBot
) -> None:
    listing = a_listing(
        "full",
        names=(
            LocalText(language="es", text="Reloj, negro | grande"),
            LocalText(language="ar", text="ساعة"),
        ),
        aliases=("reloj, grande", "watch"),
        facts=(LocalFacts(language="es", facts=("5 ATM", "a | b")),),
        brand="Norvelle",
        price=euros(3890),
        list_price=euros(5990),
        cost_floor=Money(amount_minor=12345, currency="CNY"),
        stock=3,
        stock_full=60,
        warranty_months=24,
        returns_days=15,
        paid=True,
        variants=(
            Variant(
                variant_id="xl",
                names=(LocalText(language="en", text="XL: large"),),
                price=euros(4000),
                stock=2,
            ),
        ),
        links=(Link(market="es-ES", url="https://shop.example.net/1"),),
        market_texts=(LocalText(language="de-DE", text="Line one\nline two"),),
        tags=("sport", "بحر، شاطئ"),
    )
    empty_room.put(listing)
    empty_room.draw()
    _open(tab, ProductId("full"))

    _type(qtbot, tab, "brand", "Other")
    tab.product.save()

    saved = _last_save(empty_room)
    assert saved.listing == replace(listing, brand="Other")
    assert saved.expected_revision == 1


def test_amounts_are_typed_as_the_market_writes_them(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    _open(tab)
    assert tab.product.form.fields["price"].field.text() == "59,90"

    _type(qtbot, tab, "price", "1.038,50")
    _type(qtbot, tab, "list_price", "1.200 EUR")
    tab.product.save()

    assert _last_save(room).listing.price == euros(103850)
    assert _last_save(room).listing.list_price == euros(120000)


@pytest.mark.parametrize(
    "case",
    [
        ("price", "abc", "is no amount"),
        ("price", "0", "for nothing"),
        ("list_price", "1,00", "below the price"),
        ("list_price", "90 USD", "one currency"),
        ("stock", "many", "no whole number"),
        ("warranty_months", "9999", "from 0 to 600"),
        ("brand", "x" * 150, "too long"),
    ],
    ids=lambda case: f"{case[0]}: {case[1][:8]}",
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_asked(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot, case: tuple[str, str, str]
) -> None:
    name, text, said = case
    _open(tab)

    _type(qtbot, tab, name, text)
    tab.product.save()

    label = tab.product.form.fields[name].wrong_label
    assert label.isVisible()
    assert said in label.text()
    assert tab.product.form.fields[name].field.accessibleDescription() == label.text()
    assert room.of(SaveProduct) == []


def test_a_new_product_says_what_is_missing_only_once_saving_was_tried(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    tab.panel.new_button.click()
    tab.product.form.close_cells()
    _type(qtbot, tab, "brand", "Norvelle")
    names = tab.product.form.tables["names"]
    assert not names.wrong_label.isVisible()

    qtbot.keyClick(tab.product.form.fields["brand"].field, Qt.Key.Key_S, CONTROL)

    assert "needs a name" in names.wrong_label.text()
    assert room.of(SaveProduct) == []
    assert names.table.hasFocus()


def test_a_new_product_is_written_by_keys_alone(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    qtbot.keyClick(tab, Qt.Key.Key_N, CONTROL)
    editor = tab.product.form.tables["names"].table.viewport().findChild(QLineEdit)
    assert editor is not None

    qtbot.keyClicks(editor, "Clip Cam 4K")
    tab.product.save()

    saved = _last_save(room)
    assert saved.expected_revision == 0
    assert saved.listing.names == (LocalText(language="en", text="Clip Cam 4K"),)
    assert tab.panel.chosen_id == saved.listing.product_id
    assert tab.product.state_label.text().startswith("saved")


def test_edits_survive_looking_at_another_product_and_are_marked(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    _open(tab)
    _type(qtbot, tab, "brand", "Half typ")
    _type(qtbot, tab, "price", "12,")

    _open(tab, BUDS)
    assert tab.product.form.fields["brand"].field.text() == "Norvelle"
    assert tab.desk.is_edited(WATCH)
    assert tab.unsaved == ("Trek Watch S2",)
    assert tab.product.unsaved_button.isVisible()
    _open(tab)

    assert tab.product.form.fields["brand"].field.text() == "Half typ"
    assert tab.product.form.fields["price"].field.text() == "12,"
    assert tab.product.state_label.text() == "not saved"


def test_undo_and_redo_go_over_all_fields_in_the_order_they_were_typed(
    tab: CatalogueTab, room: AnsweringRoom, qtbot: QtBot
) -> None:
    _open(tab)
    form = tab.product.form
    _type(qtbot, tab, "brand", "Other")
    form.paid_box.click()
    _type(qtbot, tab, "stock", "7")
    stock = form.fields["stock"].field

    qtbot.keyClick(stock, Qt.Key.Key_Z, CONTROL)
    assert stock.text() == "23"
    qtbot.keyClick(stock, Qt.Key.Key_Z, CONTROL)
    assert not form.paid_box.isChecked()
    qtbot.keyClick(stock, Qt.Key.Key_Z, CONTROL)
    assert form.fields["brand"].field.text() == "Norvelle"
    assert not tab.desk.is_edited(WATCH)
    for _ in range(3):
        qtbot.keyClick(stock, Qt.Key.Key_Z, CONTROL | SHIFT)

    assert (form.fields["brand"].field.text(), stock.text()) == ("Other", "7")
    assert form.paid_box.isChecked()
    assert room.of(SaveProduct) == []


def test_a_duplicate_is_a_new_product_with_new_ids(tab: CatalogueTab, room: AnsweringRoom) -> None:
    _open(tab)

    tab.panel.duplicate_button.click()
    tab.product.save()

    saved = _last_save(room)
    assert saved.listing.product_id not in (WATCH, "")
    assert saved.listing.names[0].text == "Trek Watch S2 2"
    assert saved.expected_revision == 0
    assert len(saved.sheet.rows) == 25
    assert not any(row.evidence for row in saved.sheet.rows)


def test_a_price_of_the_past_is_written_down_and_the_lowest_is_reckoned(
    tab: CatalogueTab, room: AnsweringRoom
) -> None:
    _open(tab)
    prices = tab.product.form.prices
    assert "No price" in prices.lowest_label.text()

    prices.since_field.field.setText("2024-05-01")
    prices.price_field.field.setText("44,90")
    prices.add_button.click()

    (command,) = room.of(AddPrices)
    assert isinstance(command, AddPrices)
    (point,) = command.points
    assert (point.market, point.price, point.product_id) == ("", euros(4490), WATCH)
    assert "44,90" in prices.lowest_label.text()
    assert not prices.known_label.isVisible()
    assert prices.model.rowCount() == 1


@pytest.mark.parametrize(
    ("since", "price", "market"),
    [
        ("soon", "44,90", ""),
        ("2999-01-01", "44,90", ""),
        ("2026-01-01", "cheap", ""),
        ("2026-01-01", "1", "xx"),
    ],
)
def test_a_price_of_the_past_that_cannot_be_is_not_asked_for(
    tab: CatalogueTab, room: AnsweringRoom, since: str, price: str, market: str
) -> None:
    _open(tab)
    prices = tab.product.form.prices
    prices.since_field.field.setText(since)
    prices.price_field.field.setText(price)
    prices.market_field.field.setText(market)

    prices.add()

    fields = (prices.since_field, prices.price_field, prices.market_field)
    assert room.of(AddPrices) == []
    assert any(field.wrong_label.text() for field in fields)


def test_photos_are_added_put_first_and_removed(
    tab: CatalogueTab, room: AnsweringRoom, tmp_path: Path
) -> None:
    _open(tab)
    photos = tab.product.form.photos
    first = room.products[WATCH].listing.photos[0]

    photos.add(("/pictures/one.png", "/pictures/notes.txt"))
    photos.list.setCurrentRow(1)
    photos.first_button.click()
    front = tab.desk.front
    assert front is not None
    assert front.draft.photos == ("/pictures/one.png", first)
    photos.list.setCurrentRow(0)
    photos.remove_button.click()

    assert tab.desk.front is not None
    assert tab.desk.front.draft.photos == (first,)


def test_hostile_text_stays_plain_text_everywhere(
    tab: CatalogueTab, empty_room: AnsweringRoom
) -> None:
    bomb = "<img src=x onerror=alert(1)><b>bold</b>"
    listing = a_listing("bomb", names=(LocalText(language="en", text=bomb),), brand=bomb)
    empty_room.put(listing, by=bomb)
    empty_room.draw()

    _open(tab, ProductId("bomb"))

    names = tab.product.form.tables["names"].model
    tip = names.data(names.index(0, 1), Qt.ItemDataRole.ToolTipRole)
    assert tab.product.title_label.text() == bomb
    assert "&lt;img" in str(tip)
    for label in tab.findChildren(QLabel):
        if bomb in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.usefixtures("styled", "right_to_left")
def test_the_longest_texts_break_nothing_right_to_left(
    tab: CatalogueTab, empty_room: AnsweringRoom, qtbot: QtBot
) -> None:
    longest = "ساعة ذكية كبيرة " * 7
    listing = a_listing("long", names=(LocalText(language="ar", text=longest.strip()),))
    empty_room.put(listing)
    empty_room.draw()

    _open(tab, ProductId("long"))
    picture = tab.grab()

    assert picture.width() == tab.width() == 1280
    assert tab.product.title_label.toolTip() == longest.strip()
    assert tab.panel.geometry().left() > tab.product.geometry().left()
