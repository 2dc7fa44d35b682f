"""A team's studios share a catalogue on a real server; nothing is overwritten unseen."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import psycopg
import pytest

from studio.core.errors import Refused, StorageError
from studio.core.ids import ProductId
from studio.storage.catalogue_store import CatalogueStore, StoredProduct
from studio.storage.database import Database
from studio.storage.team.items import Item, Key, Kind
from studio.storage.team.marks import TeamMarks
from studio.storage.team.products import item_of, product_of
from studio.storage.team.server import TeamServer
from studio.storage.team.sync import Synced, TeamSync
from tests.builders import NOW_UTC_MS, a_listing, a_sheet
from tests.servers.postgres_server import PostgresServer

T = TypeVar("T")
WATCH = ProductId("watch")
KEY = Key(Kind.PRODUCT, WATCH)


class Team:
    """A team of two studios, on a server."""

    def __init__(self, postgres: PostgresServer) -> None:
        self.postgres = postgres
        self.database = postgres.new_database()
        mark = uuid4().hex[:8]
        self.roles = {name: f"{name}_{mark}" for name in ("anna", "boris", "agency", "nobody")}
        with postgres.connection() as connection:
            for role in self.roles.values():
                connection.execute(f'CREATE ROLE "{role}" LOGIN'.encode())
        go(self._found())

    def address(self, name: str) -> str:
        """Return where a role connects to."""
        return self.postgres.url(self.database, user=self.roles[name])

    def server(self, name: str) -> TeamServer:
        """Return the server as a role sees it."""
        return TeamServer(self.address(name))

    def sql(self, name: str, statement: str) -> list[tuple[Any, ...]]:
        """Run a statement as a role that does not mean well."""
        with psycopg.connect(self.address(name), autocommit=True) as connection:
            return connection.execute(statement.encode()).fetchall()

    async def _found(self) -> None:
        server = TeamServer(self.postgres.url(self.database))
        await server.found()
        for name in ("anna", "boris"):
            await server.admit(self.roles[name], name)
        await server.admit(self.roles["agency"], "agency", sees_all=True)
        with pytest.raises(Refused, match="there is a team"):
            await server.found()
        await server.close()


class Studio:
    """One studio, with a database of its own."""

    def __init__(self, team: Team, name: str, folder: Path) -> None:
        self.name = name
        self.database = Database(folder / f"{name}.db")
        self.catalogue = CatalogueStore(self.database)
        self.server = team.server(name)
        self.others: list[Item] = []
        self._sync = TeamSync(self.server, TeamMarks(self.database), self._take)

    async def write(self, maker: str, product_id: ProductId = WATCH) -> None:
        """Have a product with a maker as is told."""
        listing = replace(a_listing(product_id), brand=maker)
        sheet = replace(a_sheet(), product_id=product_id)
        await self.catalogue.save([(listing, sheet)], by=self.name, at_utc_ms=NOW_UTC_MS)

    async def makers(self) -> dict[str, str]:
        """Return the maker of each product."""
        return {p.listing.product_id: p.listing.brand for p in await self.catalogue.load()}

    async def sync(self) -> Synced:
        """Bring it and the team together."""
        products = [item_of(stored) for stored in await self.catalogue.load()]
        return await self._sync.sync([*products, *self.others])

    async def choose(self, *, keeps_mine: bool) -> None:
        """Choose in the one conflict."""
        (conflict,) = await self.server.open_conflicts()
        await self.server.settle(
            conflict.conflict_id,
            keeps_mine=keeps_mine,
            by="somebody",
            studio=self.name,
            at_utc_ms=NOW_UTC_MS,
        )

    async def _take(self, items: Sequence[Item]) -> Sequence[Item]:
        products = [product_of(item) for item in items]
        saved = await self.catalogue.save(products, by="team", at_utc_ms=NOW_UTC_MS)
        return [item_of(stored) for stored in saved]


Story = Callable[[Studio, Studio], Awaitable[T]]


def go(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run something."""
    return asyncio.run(coroutine)


@pytest.fixture
def team(postgres: PostgresServer) -> Iterator[Team]:
    """Found a team."""
    found = Team(postgres)
    yield found
    postgres.drop(found.database)


def play(team: Team, folder: Path, story: Story[T]) -> T:
    """Play a story of two studios."""

    async def whole() -> T:
        studios = [Studio(team, name, folder) for name in ("anna", "boris")]
        for studio in studios:
            await studio.database.open()
        try:
            return await story(*studios)
        finally:
            for studio in studios:
                await studio.server.close()
                await studio.database.close()

    return go(whole())


def a_deal(studio: str) -> Item:
    """Return what nobody else may see."""
    return Item(
        key=Key(Kind.DEAL, "deal-1"),
        body_json=f'{{"of":"{studio}"}}',
        changed_by=studio,
        changed_at_utc_ms=NOW_UTC_MS,
    )


def test_what_one_writes_the_other_has_and_nothing_is_sent_twice(
    team: Team, tmp_path: Path
) -> None:
    async def story(anna: Studio, boris: Studio) -> None:
        await anna.write("Orbit")
        assert await anna.sync() == Synced(pushed=1)
        assert await boris.sync() == Synced(pulled=1)
        await boris.write("Orbit Ltd")
        assert await boris.sync() == Synced(pushed=1)
        assert await anna.sync() == Synced(pulled=1)
        assert await anna.makers() == await boris.makers() == {"watch": "Orbit Ltd"}
        assert await anna.sync() == await boris.sync() == Synced()

    play(team, tmp_path, story)


def test_what_is_sold_changes_nothing_that_is_shared() -> None:
    stored = StoredProduct(listing=a_listing(WATCH), sheet=a_sheet(), revision=1)

    sold = replace(stored, listing=replace(stored.listing, stock=1), revision=2)

    assert item_of(sold).digest == item_of(stored).digest


@pytest.mark.parametrize("keeps_mine", [True, False])
def test_two_who_edit_one_product_choose_and_lose_nothing(
    team: Team, tmp_path: Path, keeps_mine: bool
) -> None:
    async def story(anna: Studio, boris: Studio) -> None:
        await anna.write("Orbit")
        await anna.sync()
        await boris.sync()
        await anna.write("Anna's")
        await boris.write("Boris's")
        await anna.sync()

        assert await boris.sync() == Synced(conflicts=1)
        assert await boris.sync() == Synced()
        assert (await anna.makers(), await boris.makers()) == (
            {"watch": "Anna's"},
            {"watch": "Boris's"},
        )
        (conflict,) = await anna.server.open_conflicts()
        assert (conflict.mine.studio, conflict.theirs.studio) == ("boris", "anna")
        assert '"Boris\'s"' in conflict.mine.item.body_json
        assert '"Anna\'s"' in conflict.theirs.item.body_json

        await anna.choose(keeps_mine=keeps_mine)

        for studio in (boris, anna, boris):
            await studio.sync()
        chosen = {"watch": "Boris's" if keeps_mine else "Anna's"}
        assert (await anna.makers(), await boris.makers()) == (chosen, chosen)
        assert await anna.server.open_conflicts() == ()
        with pytest.raises(Refused, match="is settled"):
            await boris.server.settle(
                conflict.conflict_id, keeps_mine=True, by="b", studio="boris", at_utc_ms=1
            )

    play(team, tmp_path, story)


def test_the_same_edit_twice_is_no_conflict_and_a_race_has_one_winner(
    team: Team, tmp_path: Path
) -> None:
    async def story(anna: Studio, boris: Studio) -> None:
        await anna.write("Orbit")
        await boris.write("Orbit")
        results = await asyncio.gather(anna.sync(), boris.sync())
        assert sum(result.pushed for result in results) == 1
        assert [await anna.sync(), await boris.sync()] == [Synced(), Synced()]

        await asyncio.gather(anna.write("A"), boris.write("B"))
        raced = await asyncio.gather(anna.sync(), boris.sync())
        after = [await anna.sync(), await boris.sync()]
        assert sum(result.pushed for result in (*raced, *after)) == 1
        assert sum(result.conflicts for result in (*raced, *after)) == 1

    play(team, tmp_path, story)


def test_deals_and_results_are_seen_by_their_studio_and_the_agency_alone(
    team: Team, tmp_path: Path
) -> None:
    async def story(anna: Studio, boris: Studio) -> None:
        for studio in (anna, boris):
            studio.others = [a_deal(studio.name)]
            assert (await studio.sync()).pushed == 1
        for studio in (anna, boris):
            assert [owner for owner, _ in await studio.server.newest(Kind.DEAL)] == [studio.name]
        agency = team.server("agency")
        assert [owner for owner, _ in await agency.newest(Kind.DEAL)] == ["anna", "boris"]
        await agency.close()

    play(team, tmp_path, story)


def test_a_studio_can_neither_pass_for_another_nor_change_what_was_written(
    team: Team, tmp_path: Path
) -> None:
    async def story(anna: Studio, boris: Studio) -> None:
        anna.others = [a_deal("anna")]
        await anna.write("Orbit")
        await anna.sync()

    play(team, tmp_path, story)

    row = "VALUES ('deal', 'anna', 'd', 1, 0, '{}', '{{}}', 'x', 1)"
    forged = f"INSERT INTO team.versions {row} RETURNING 1"
    assert team.sql("boris", "SELECT owner FROM team.versions WHERE kind = 'deal'") == []
    for statement in (
        forged.format("anna"),
        forged.format("boris"),
        "UPDATE team.versions SET body_json = '{}' RETURNING 1",
        "DELETE FROM team.versions RETURNING 1",
        "SELECT * FROM team.members",
        "INSERT INTO team.members VALUES ('x', 'y', true) RETURNING 1",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            team.sql("boris", statement)
    with pytest.raises(psycopg.errors.CheckViolation):
        team.sql(
            "boris",
            "INSERT INTO team.versions VALUES"
            " ('product', '', 'watch', 9, 1, 'boris', '{}', 'x', 1) RETURNING 1",
        )


def test_who_is_not_of_the_team_is_refused(team: Team) -> None:
    async def ask(server: TeamServer) -> str:
        try:
            return await server.studio()
        finally:
            await server.close()

    with pytest.raises((Refused, StorageError), match=r"does not know|may not|no team"):
        go(ask(team.server("nobody")))
    assert go(ask(team.server("boris"))) == "boris"


def test_without_the_server_work_goes_on_and_is_sent_when_it_is_back(tmp_path: Path) -> None:
    server = PostgresServer()

    async def story(anna: Studio, boris: Studio) -> None:
        await anna.write("Orbit")
        assert await anna.sync() == Synced(pushed=1)
        server.kill()
        with pytest.raises(StorageError, match="the team's server"):
            await anna.sync()
        await anna.write("Orbit Ltd")
        server.start()
        assert await anna.sync() == Synced(pushed=1)
        await boris.sync()
        assert await boris.makers() == {"watch": "Orbit Ltd"}

    try:
        play(Team(server), tmp_path, story)
    finally:
        server.close()
