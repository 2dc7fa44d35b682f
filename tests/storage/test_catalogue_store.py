"""Products, spec sheets and prices come back as they were, on either database."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from sqlalchemy import Engine, event

from studio.catalogue.listing import Listing
from studio.catalogue.price_history import DAY_MS, EVERY_MARKET, PricePoint, lowest_price
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.errors import BadInput, StorageError
from studio.core.ids import ProductId
from studio.storage.catalogue_store import CatalogueStore, StoredProduct
from studio.storage.database import Database
from studio.storage.place import Place
from tests.builders import NOW_UTC_MS, euros
from tests.catalogue.import_values import a_listing, a_sheet, catalogues
from tests.storage.stores import from_outside, with_catalogue, with_database

WATCH = ProductId("watch")


def a_point(
    minor: int, *, from_utc_ms: int, until_utc_ms: int | None = None, market: str = EVERY_MARKET
) -> PricePoint:
    """Return a price of the watch in euro cents."""
    return PricePoint(
        product_id=WATCH,
        market=market,
        price=euros(minor),
        from_utc_ms=from_utc_ms,
        until_utc_ms=until_utc_ms,
    )


def save(place: Place, *products: Listing, at_utc_ms: int = 1) -> tuple[StoredProduct, ...]:
    """Save products, each with a spec sheet of one row."""
    pairs = [(listing, a_sheet(listing.product_id)) for listing in products]
    return with_catalogue(place, lambda s: s.save(pairs, by="Ana", at_utc_ms=at_utc_ms))


def catalogue_of(place: Place) -> tuple[StoredProduct, ...]:
    return with_catalogue(place, lambda store: store.load())


def watch_history(place: Place) -> tuple[PricePoint, ...]:
    return with_catalogue(place, lambda store: store.history([WATCH]))[WATCH]


def many(count: int, rows: int, *, price: int = 100) -> list[tuple[Listing, SpecSheet]]:
    """Return a large catalogue."""
    names = [f"product {number:04}" for number in range(count)]
    sheet = tuple(
        SpecRow(row_id=f"row {n}", label=f"Größe {n}", value="50", unit="m", source="own test")
        for n in range(rows)
    )
    return [
        (
            a_listing(name, price=euros(price)),
            SpecSheet(product_id=ProductId(name), rows=sheet),
        )
        for name in names
    ]


def test_a_fresh_database_has_no_products(place: Place) -> None:
    assert catalogue_of(place) == ()


def test_products_come_back_in_the_order_of_their_ids(place: Place) -> None:
    saved = save(place, a_listing("b"), a_listing("Z"), a_listing("ж"), a_listing("a"))

    assert [p.listing.product_id for p in catalogue_of(place)] == ["Z", "a", "b", "ж"]
    assert set(catalogue_of(place)) == set(saved)


def test_every_catalogue_comes_back_as_it_was(place: Place) -> None:
    @given(catalogues())
    @settings(max_examples=8)
    def round_trip(made: tuple[tuple[Listing, ...], tuple[SpecSheet, ...]]) -> None:
        sheets = {sheet.product_id: sheet for sheet in made[1]}
        pairs = [
            (listing, sheets.get(listing.product_id, SpecSheet(product_id=listing.product_id)))
            for listing in made[0]
        ]

        async def story(database: Database) -> tuple[StoredProduct, ...]:
            await database.run(lambda c: c.exec_driver_sql("DELETE FROM products"))
            store = CatalogueStore(database)
            await store.save(pairs, by="Ana", at_utc_ms=NOW_UTC_MS)
            return await store.load()

        stored = with_database(place, story)

        by_id = sorted(pairs, key=lambda pair: pair[0].product_id)
        assert [(product.listing, product.sheet) for product in stored] == by_id

    round_trip()


def test_a_change_raises_the_revision_and_no_change_leaves_it(place: Place) -> None:
    first = save(place, a_listing())
    again = save(place, a_listing())
    changed = save(place, a_listing(stock=1), a_listing("buds"))

    assert [product.revision for product in (*first, *again, *changed)] == [1, 1, 2, 1]
    assert [p.revision for p in catalogue_of(place)] == [1, 2]


def test_who_changed_a_product_last_is_known_and_not_who_saved_it_unchanged(
    place: Place,
) -> None:
    save(place, a_listing(), at_utc_ms=5)
    pair = (a_listing(), a_sheet())

    (again,) = with_catalogue(place, lambda s: s.save([pair], by="Luis", at_utc_ms=9))

    assert (again.changed_by, again.changed_at_utc_ms) == ("Ana", 5)
    assert catalogue_of(place) == (again,)


def test_a_new_price_is_told_to_the_history_and_the_same_one_is_not(place: Place) -> None:
    save(place, a_listing(price=euros(5_990)), at_utc_ms=10)
    save(place, a_listing(price=euros(5_990), stock=4), at_utc_ms=20)
    save(place, a_listing(price=euros(4_990)), at_utc_ms=30)

    assert watch_history(place) == (
        a_point(5_990, from_utc_ms=10),
        a_point(4_990, from_utc_ms=30),
    )


def test_a_clock_that_was_set_back_puts_no_price_before_the_one_it_follows(place: Place) -> None:
    save(place, a_listing(price=euros(5_990)), at_utc_ms=1_000)
    save(place, a_listing(price=euros(4_990)), at_utc_ms=1_000)
    save(place, a_listing(price=euros(3_990)), at_utc_ms=10)

    assert [(p.price.amount_minor, p.from_utc_ms) for p in watch_history(place)] == [
        (5_990, 1_000),
        (4_990, 1_001),
        (3_990, 1_002),
    ]


def test_a_product_that_loses_its_price_holds_none_any_more(place: Place) -> None:
    save(place, a_listing(price=euros(1_000)), at_utc_ms=NOW_UTC_MS - 90 * DAY_MS)
    save(place, a_listing(price=euros(2_000)), at_utc_ms=NOW_UTC_MS - 80 * DAY_MS)
    save(place, a_listing(price=None), at_utc_ms=NOW_UTC_MS - 70 * DAY_MS)
    save(place, a_listing(price=None), at_utc_ms=NOW_UTC_MS - 60 * DAY_MS)
    save(place, a_listing(price=euros(3_000)), at_utc_ms=NOW_UTC_MS - 20 * DAY_MS)

    points = watch_history(place)
    assert lowest_price(points, market="es-ES", before_utc_ms=NOW_UTC_MS) == euros(3_000)
    assert lowest_price(points, market="es-ES", before_utc_ms=NOW_UTC_MS - 65 * DAY_MS) == euros(
        1_000
    )


def test_an_offer_is_written_open_and_ended_later(place: Place) -> None:
    save(place, a_listing(price=euros(5_990)), at_utc_ms=10)
    offer = a_point(3_990, from_utc_ms=20, until_utc_ms=80, market="es-ES")

    with_catalogue(place, lambda store: store.add_prices([offer]))
    with_catalogue(place, lambda store: store.end_price(offer, until_utc_ms=60))

    assert watch_history(place) == (
        a_point(5_990, from_utc_ms=10),
        replace(offer, until_utc_ms=60),
    )


def test_prices_that_come_with_products_are_written_with_them(place: Place) -> None:
    earlier = a_point(3_990, from_utc_ms=5, until_utc_ms=8, market="fr-FR")

    with_catalogue(
        place,
        lambda s: s.save([(a_listing(), a_sheet())], prices=[earlier], by="Ana", at_utc_ms=10),
    )

    assert watch_history(place) == (earlier, a_point(5_990, from_utc_ms=10))


def test_a_price_of_a_product_that_is_not_there_is_refused_with_all_the_rest(
    place: Place,
) -> None:
    stranger = replace(a_point(1, from_utc_ms=1), product_id=ProductId("nobody's"))

    with pytest.raises(StorageError, match="does not belong together"):
        with_catalogue(
            place,
            lambda s: s.save([(a_listing(), a_sheet())], prices=[stranger], by="Ana", at_utc_ms=1),
        )

    assert catalogue_of(place) == ()
    assert watch_history(place) == ()


def test_a_removed_product_takes_its_prices_with_it(place: Place) -> None:
    save(place, a_listing(), a_listing("buds"))

    removed = with_catalogue(place, lambda store: store.remove(WATCH))
    again = with_catalogue(place, lambda store: store.remove(WATCH))

    assert (removed, again) == (True, False)
    assert [p.listing.product_id for p in catalogue_of(place)] == ["buds"]
    history = with_catalogue(place, lambda s: s.history([WATCH, ProductId("buds")]))
    assert [len(points) for points in history.values()] == [0, 1]


def test_what_does_not_fit_together_is_refused_before_anything_is_written(place: Place) -> None:
    with pytest.raises(BadInput, match="twice"):
        save(place, a_listing(), a_listing(stock=1))
    with pytest.raises(BadInput, match="the spec sheet of buds"):
        with_catalogue(
            place, lambda s: s.save([(a_listing(), a_sheet("buds"))], by="Ana", at_utc_ms=1)
        )

    assert catalogue_of(place) == ()


def test_one_price_that_can_not_be_stored_keeps_all_away(place: Place) -> None:
    never = a_point(1, from_utc_ms=2**70)

    with pytest.raises(StorageError, match="can't be stored"):
        with_catalogue(
            place,
            lambda s: s.save([(a_listing(), a_sheet())], prices=[never], by="Ana", at_utc_ms=1),
        )

    assert catalogue_of(place) == ()


def test_a_number_that_no_database_holds_is_an_error_in_words(place: Place) -> None:
    save(place, a_listing())

    with pytest.raises(StorageError, match="can't be stored"):
        with_catalogue(place, lambda s: s.add_prices([a_point(1, from_utc_ms=2**70)]))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE products SET listing_json = '{}'", "the product watch"),
        ("UPDATE products SET sheet_json = '[1'", "the spec sheet of watch"),
    ],
)
def test_a_product_that_can_not_be_read_is_named(change: str, said: str, place: Place) -> None:
    save(place, a_listing())
    with from_outside(place) as connection:
        connection.exec_driver_sql(change)

    with pytest.raises(StorageError, match=said):
        catalogue_of(place)


def test_a_price_that_can_not_be_read_names_its_product(place: Place) -> None:
    save(place, a_listing())
    with from_outside(place) as connection:
        connection.exec_driver_sql("UPDATE price_points SET currency = 'no money'")

    with pytest.raises(StorageError, match="a price of watch"):
        watch_history(place)


def test_twenty_thousand_rows_are_saved_in_few_statements_and_the_same_ones_not_again(
    place: Place,
) -> None:
    asked: list[str] = []

    def note(*execution: object) -> None:
        asked.append(str(execution[2]).split(maxsplit=1)[0].upper())

    async def story(database: Database) -> list[Counter[str]]:
        store = CatalogueStore(database)
        told = []
        for price in (100, 100, 200):
            asked.clear()
            await store.save(many(500, 40, price=price), by="Ana", at_utc_ms=price)
            told.append(Counter(asked))
        assert len(await store.load()) == 500
        return told

    event.listen(Engine, "before_cursor_execute", note)
    try:
        first, again, changed = with_database(place, story)
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    assert 0 < first.total() < 500 / 10, first
    assert set(again) <= {"BEGIN", "SELECT"}, again
    assert again.total() < 500 / 10, again
    assert "INSERT" in changed
    assert changed.total() < 500 / 10, changed


def test_more_products_than_a_statement_takes_are_found_again(place: Place) -> None:
    products = many(2_500, 0)

    with_catalogue(place, lambda s: s.save(products, by="Ana", at_utc_ms=1))
    again = with_catalogue(place, lambda s: s.save(products, by="Ana", at_utc_ms=2))

    assert {product.revision for product in again} == {1}
    ids = [listing.product_id for listing, _ in products]
    history = with_catalogue(place, lambda s: s.history(ids))
    assert {len(points) for points in history.values()} == {1}
