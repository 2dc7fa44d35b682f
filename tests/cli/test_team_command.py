"""Two studios share a catalogue from the command line, over a real server."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studio.cli.main import run
from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.catalogue_reports import ProductOpened
from studio.protocol.team_messages import TeamChanged, TeamStep
from studio.protocol.trade_commands import SaveDeal
from studio.storage.catalogue_store import CatalogueStore
from studio.storage.database import Database
from studio.storage.team.items import Kind
from studio.storage.team.marks import TeamMarks
from studio.storage.team.products import item_of
from studio.storage.team.server import TeamServer
from studio.storage.team.sync import TeamSync
from tests.builders import NOW_UTC_MS, a_listing, a_sheet
from tests.fakes.studio_room import FakeStarter, a_client, a_room, add_product, ask, hear
from tests.protocol.trade_examples import A_DEAL
from tests.servers.postgres_server import PostgresServer

WATCH = ProductId("watch")


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """Run a server with roles for two studios."""
    postgres = PostgresServer()
    with postgres.connection() as connection:
        for role in ("anna", "boris"):
            connection.execute(f"CREATE ROLE {role} LOGIN".encode())
    yield postgres
    postgres.close()


def boris_writes(url: str, file: Path, brand: str) -> None:
    """Have the other studio change the watch, whatever anybody else did."""

    async def whole() -> None:
        database, server = Database(file), TeamServer(url)
        await database.open()
        catalogue = CatalogueStore(database)
        listing = replace(a_listing(WATCH), brand=brand)
        await catalogue.save([(listing, a_sheet())], by="Boris", at_utc_ms=NOW_UTC_MS)
        items = [item_of(stored) for stored in await catalogue.load()]
        sync = TeamSync(server, TeamMarks(database), lambda _: asyncio.sleep(0, result=()))
        await sync.sync(items)
        await server.close()
        await database.close()

    asyncio.run(whole())


def owners_of_deals(url: str) -> list[str]:
    """Return whose deals a role sees."""

    async def whole() -> list[str]:
        server = TeamServer(url)
        found = [owner for owner, _ in await server.newest(Kind.DEAL)]
        await server.close()
        return found

    return asyncio.run(whole())


def told_of_team() -> TeamChanged:
    """Return what a window that comes now is told of the team."""
    with a_client() as client:
        hear(client, lambda: client.team is not None)
        assert client.team is not None
        return client.team


def is_told_what_a_window_draws(told: TeamChanged) -> None:
    """Check what is told while both studios changed the same."""
    assert (told.studio, told.step) == ("Studio Anna", TeamStep.TOGETHER)
    assert (told.sent, told.taken, told.conflicts) == (2, 0, 1)
    assert [(one.name, one.products) for one in told.studios] == [("Studio Anna", 1)]


def test_a_studio_joins_syncs_and_chooses(
    server: PostgresServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = server.new_database()
    agency, anna, boris = (server.url(database, user=u) for u in ("cuecard", "anna", "boris"))

    def said(*words: str) -> str:
        code = run(["team", *words])
        printed = capsys.readouterr()
        assert code == 0, printed.err
        return printed.out

    said("found", agency)
    for role, url in (("anna", "Studio Anna"), ("boris", "Studio Boris")):
        said("admit", agency, role, url)
    with a_room(FakeStarter(), tmp_path / "anna.db"):
        assert run(["team", "sync"]) == 1
        assert "in no team" in capsys.readouterr().err
        assert "In no team" in said()
        assert run(["team", "join", "postgresql://anna:secret@127.0.0.1/x"]) == 1
        assert "secret" not in capsys.readouterr().err
        assert "Studio Anna" in said("join", anna)
        with a_client() as client:
            add_product(client, replace(a_listing(WATCH), brand="Anna's", stock=7))
            client.request(SaveDeal(deal=A_DEAL))
        assert "Nothing was changed" in said("conflicts")
        said("sync")
        assert [owners_of_deals(url) for url in (anna, boris, agency)] == [
            ["Studio Anna"],
            [],
            ["Studio Anna"],
        ]
        boris_writes(boris, tmp_path / "boris.db", "Boris's")

        said("sync")
        is_told_what_a_window_draws(told_of_team())
        (conflict,) = json.loads(said("conflicts", "--json"))
        printed = said("conflicts")
        assert "aside: Studio Boris, Boris" in printed
        assert "listing.brand: aside Boris's, holds Anna's" in printed
        said("choose", conflict["conflict_id"], "aside")
        assert told_of_team().conflicts == 0
        said("sync")

        assert "Nothing was changed" in said("conflicts")
        with a_client() as client:
            opened = ask(client, AskProduct(product_id=WATCH), ProductOpened)
        assert (opened.listing.brand, opened.listing.stock) == ("Boris's", 7)
        said("leave")
        assert (told_of_team(), "In no team" in said()) == (TeamChanged(), True)
