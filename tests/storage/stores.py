"""Opening a store, doing something with it, and looking at the tables from outside."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from studio.core.ids import ShowId
from studio.show.state import ShowState
from studio.storage.catalogue_store import CatalogueStore
from studio.storage.database import Database
from studio.storage.place import Place
from studio.storage.show_store import KeptShow, ShowStore
from studio.storage.show_values import StoredDeed, StoredEvent

T = TypeVar("T")

SHOW = ShowState(show_id=ShowId("show-1"))


def with_database(place: Place, work: Callable[[Database], Awaitable[T]]) -> T:
    """Open the database, do some work, close it."""

    async def story() -> T:
        database = Database(place)
        try:
            await database.open()
            return await work(database)
        finally:
            await database.close()

    return asyncio.run(story())


def bring_up_to_date(place: Place) -> None:
    """Open the database once, so that it has today's tables."""

    async def nothing(_database: Database) -> None:
        return

    with_database(place, nothing)


def with_store(place: Place, work: Callable[[ShowStore], Awaitable[T]]) -> T:
    """Do some work with the shows."""
    return with_database(place, lambda database: work(ShowStore(database)))


def with_catalogue(place: Place, work: Callable[[CatalogueStore], Awaitable[T]]) -> T:
    """Do some work with the catalogue."""
    return with_database(place, lambda database: work(CatalogueStore(database)))


def keep(place: Place, state: ShowState, *, at_utc_ms: int = 1) -> None:
    """Keep a show."""
    with_store(place, lambda store: store.keep(state, by="Ana", at_utc_ms=at_utc_ms))


def load(place: Place) -> KeptShow | None:
    """Load the current show."""
    return with_store(place, lambda store: store.load())


@contextlib.contextmanager
def from_outside(place: Place) -> Iterator[Connection]:
    """Connect as another program would; what it did is committed at the end."""
    address = f"sqlite:///{place}" if isinstance(place, Path) else with_driver(place)
    engine = create_engine(address, poolclass=NullPool)
    with engine.begin() as connection:
        yield connection


def with_driver(address: str) -> str:
    """Return a server's address with the driver's name in it."""
    return address.replace("postgresql://", "postgresql+psycopg://")


def an_event(event_id: str, *, revision: int = 1) -> StoredEvent:
    """Return an event."""
    return StoredEvent(
        event_id=event_id,
        kind="product.shown",
        at_utc_ms=5,
        revision=revision,
        body_json=f'{{"product_id":"ساعة {event_id}"}}',
    )


def a_deed(revision: int) -> StoredDeed:
    """Return a deed."""
    return StoredDeed(
        revision=revision,
        command_json='{"type":"Take"}',
        known_json='{"now_utc_ms":5}',
        by="Luis",
        at_utc_ms=5,
    )
