"""Where a broadcast goes: addresses, keys, and names of saved destinations."""

import asyncio
import os

import pytest

from studio.cli.targets import read_targets
from studio.core.errors import BadInput
from studio.core.ids import DestinationId, SecretName, ShowId
from studio.protocol.setup_commands import SaveDestination
from studio.show.destination import Destination
from studio.show.setup import save_destination
from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.place import database_path
from studio.storage.show_store import ShowStore
from tests.fakes.studio_room import FakeStarter, a_client, a_room, ready

TOK = Destination(
    destination_id=DestinationId("tok"),
    name="Tok",
    url="rtmps://ingest.example/app",
    secret_name=SecretName("tok"),
    enabled=False,
)


def test_a_full_address_is_split_and_its_key_kept_out_of_every_text() -> None:
    (target,) = read_targets([("rtmp://host/app/a-secret-key?x=/1", "")], rehearsal=False)

    assert target.destination.url == "rtmp://host/app"
    assert target.key == "a-secret-key?x=/1"
    assert "a-secret-key" not in repr(target)


def test_a_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOK_KEY", " another-secret \n")

    (target,) = read_targets([("rtmp://host/app", "TOK_KEY")], rehearsal=False)

    assert target.key == "another-secret"


def test_a_key_is_not_handed_on_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOK_KEY", "another-secret")
    typed = [("rtmp://host/app", "TOK_KEY"), ("rtmp://backup/app", "TOK_KEY")]

    targets = read_targets(typed, rehearsal=False)

    assert [target.key for target in targets] == ["another-secret"] * 2
    assert "TOK_KEY" not in os.environ


def test_two_destinations_on_one_host_have_names_of_their_own() -> None:
    typed = [("rtmp://host/app/key-number-1", ""), ("rtmp://host/app/key-number-2", "")]

    names = [target.destination.name for target in read_targets(typed, rehearsal=False)]

    assert names == ["host", "host 2"]


def test_a_saved_destination_is_found_in_the_database_where_no_studio_is_open() -> None:
    async def save() -> None:
        database = Database(database_path())
        await database.open()
        state = save_destination(ShowState(show_id=ShowId("show-1")), TOK)
        await ShowStore(database).keep(state, by="Ana", at_utc_ms=1)
        await database.close()

    asyncio.run(save())

    (target,) = read_targets([("Tok", "")], rehearsal=False)

    assert target.destination.url == TOK.url
    assert target.destination.secret_name == TOK.secret_name
    assert target.destination.enabled
    assert target.key == ""


def test_a_saved_destination_is_asked_of_the_studio_that_is_open() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=TOK))

        (target,) = read_targets([("Tok", "")], rehearsal=False)

    assert target.destination.name == "Tok"


def test_an_unknown_name_lists_the_known_ones() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=TOK))

        with pytest.raises(BadInput, match=r"no saved destination is called 'Tik' \(Tok\)"):
            read_targets([("Tik", "")], rehearsal=False)
