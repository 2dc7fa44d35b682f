"""A full disk takes nothing away, and is told in words."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from studio.catalogue.listing import Listing
from studio.catalogue.specsheet import SpecSheet
from studio.core.errors import StorageError
from studio.show.state import ShowState
from studio.storage.catalogue_store import CatalogueStore
from studio.storage.database import Database
from studio.storage.place import Place
from studio.storage.show_store import KeptShow, ShowStore
from tests.catalogue.import_values import a_listing, a_sheet
from tests.servers.postgres_server import PostgresServer
from tests.storage.small_disk import make_room, small_disk
from tests.storage.stores import SHOW, from_outside, load, with_catalogue

FILE_DISK_BYTES = 2_000_000
SERVER_DISK_BYTES = 24_000_000


def too_much() -> list[tuple[Listing, SpecSheet]]:
    """Return a catalogue of 24 MB that no server can make smaller."""
    chance = Random(1)  # noqa: S311 - what can't be made smaller, not what can't be guessed
    names = [f"product {number:04}" for number in range(3_000)]
    return [
        (a_listing(name, tags=(chance.randbytes(4_000).hex(),)), a_sheet(name)) for name in names
    ]


async def fill(
    place: Place, *, pages: int | None = None, make_room: Callable[[], None] = lambda: None
) -> None:
    """Save more than fits, and then go on with the show."""
    database = Database(place)
    await database.open()
    if pages is not None:
        await database.run(lambda c: c.exec_driver_sql(f"PRAGMA max_page_count={pages}"))
    shows, catalogue = ShowStore(database), CatalogueStore(database)
    try:
        await shows.keep(SHOW, by="Ana", at_utc_ms=1)
        await catalogue.save([(a_listing(), a_sheet())], by="Ana", at_utc_ms=1)
        with pytest.raises(StorageError, match="disk is full"):
            await catalogue.save(too_much(), by="Ana", at_utc_ms=2)
        make_room()
        assert len(await catalogue.load()) == 1
        await shows.keep(SHOW, by="Luis", at_utc_ms=3)
    finally:
        await database.close()


def assert_all_is_there(place: Place) -> None:
    assert load(place) == KeptShow(state=SHOW, changed_by="Luis")
    products = with_catalogue(place, lambda store: store.load())
    assert [product.listing.product_id for product in products] == ["watch"]


def test_a_full_disk_under_the_file_keeps_all_that_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    with small_disk(folder, FILE_DISK_BYTES) as mounted:
        place = folder / "cuecard.db"

        asyncio.run(fill(place, pages=None if mounted else FILE_DISK_BYTES // 4_096))

        assert_all_is_there(place)


def test_a_full_disk_keeps_the_show_as_it_was(file_place: Path) -> None:
    large = ShowState(show_id=SHOW.show_id, title="x" * 2_000_000, revision=1)

    async def story() -> None:
        database = Database(file_place)
        await database.open()
        await ShowStore(database).keep(SHOW, by="Luis", at_utc_ms=1)
        await database.run(lambda c: c.exec_driver_sql("PRAGMA max_page_count=40"))
        try:
            with pytest.raises(StorageError, match="disk is full"):
                await ShowStore(database).keep(large, by="Ana", at_utc_ms=2)
        finally:
            await database.close()

    asyncio.run(story())

    assert load(file_place) == KeptShow(state=SHOW, changed_by="Luis")


@pytest.mark.usefixtures("caplog")  # the driver may warn of what it still had on its way
def test_a_full_disk_under_the_server_keeps_all_that_was_there(postgres: PostgresServer) -> None:
    folder = postgres.folder / "small"
    with small_disk(folder, SERVER_DISK_BYTES) as mounted:
        if not mounted:
            pytest.skip("only an administrator may make a small disk for the server")
        postgres.own(folder)
        with postgres.connection() as connection:
            connection.execute(f"CREATE TABLESPACE small LOCATION '{folder}'")
        name = postgres.new_database("TABLESPACE small")
        place = postgres.url(name)
        try:
            # A server that fills its disk needs some of it back before it does anything more.
            asyncio.run(fill(place, make_room=lambda: make_room(folder, 4 * SERVER_DISK_BYTES)))

            assert_all_is_there(place)
            with from_outside(place) as other:
                assert other.execute(text("SELECT count(*) FROM products")).scalar() == 1
        finally:
            postgres.drop(name)
            with postgres.connection() as connection:
                connection.execute("DROP TABLESPACE small")
