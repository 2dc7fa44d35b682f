"""Which database is used: the server of the settings, or a file that nothing else touches."""

import asyncio
from pathlib import Path

import pytest

from studio.core.errors import StorageError
from studio.core.paths import SESSION_VARIABLE
from studio.core.settings import DatabaseSettings, Settings, settings_path, write_settings
from studio.storage.database import Database
from studio.storage.place import database_path, database_place, shown_place
from studio.storage.show_store import ShowStore
from tests.storage.stores import SHOW, keep

SERVER = "postgresql://ana@db.example:5433/shows"


def use(url: str) -> None:
    write_settings(Settings(database=DatabaseSettings(url=url)))


def test_without_a_word_in_the_settings_it_is_a_file() -> None:
    assert database_place() == database_path()
    assert database_path().name == "cuecard.db"


def test_the_settings_name_a_server() -> None:
    use(SERVER)

    assert database_place() == SERVER


def test_a_rehearsal_never_touches_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    use(SERVER)
    show = database_path()
    monkeypatch.setenv("CUECARD_REHEARSAL", "1")

    assert database_place() == database_path()
    assert database_path() != show
    assert database_path().name == "rehearsal.db"


def test_a_run_with_a_session_of_its_own_never_touches_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(SERVER)
    monkeypatch.setenv(SESSION_VARIABLE, str(tmp_path / "run"))

    assert database_place() == tmp_path / "run" / "data" / "cuecard.db"


def test_an_address_with_a_password_in_it_is_refused_and_no_other_database_is_used() -> None:
    settings_path().write_text('[database]\nurl = "postgresql://ana:sesame@db.example/shows"\n')

    with pytest.raises(StorageError, match="belongs in the keyring") as refused:
        database_place()

    assert "sesame" not in str(refused.value)


def test_the_settings_are_asked_at_every_opening(server_place: str) -> None:
    keep(server_place, SHOW)
    settings_path().write_text('[database]\nurl = "a word"\n')

    async def story() -> bool:
        database = Database()
        try:
            with pytest.raises(StorageError, match=r"database\.url must be"):
                await database.open()
            use(server_place)
            await database.open()
            kept = await ShowStore(database).load()
            return kept is not None and kept.state == SHOW
        finally:
            await database.close()

    assert asyncio.run(story())


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Path("somewhere") / "cuecard.db", "cuecard.db"),
        ("postgresql://ana:sesame@db.example:5433/shows", "shows on db.example"),
        ("postgresql:///shows?host=/run/postgresql", "shows on this machine"),
    ],
)
def test_what_is_said_of_a_place_has_no_user_and_no_password(place: Path | str, shown: str) -> None:
    assert shown_place(place) == shown
