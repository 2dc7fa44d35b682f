"""Databases of every older version open, with nothing lost, a copy kept, and today's tables."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, Table, insert, inspect, select, text

from studio.core.errors import StorageError
from studio.questions.desk import DeskState
from studio.storage import version
from studio.storage.all_tables import metadata
from studio.storage.chat_store import ChatStore
from studio.storage.device_store import DeviceStore
from studio.storage.place import Place
from studio.storage.question_store import QuestionStore
from tests.builders import a_chat, a_listing
from tests.storage.stores import (
    from_outside,
    load,
    with_catalogue,
    with_database,
    with_store,
)

KEPT = Path(__file__).parent / "kept"
OLD = "m0001"
OLDER = ("m0001", "m0002", "m0003")
STEPS = Path(version.__file__).parent / "migrations"


@pytest.fixture
def place(empty_place: Place) -> Place:
    """Give a place of either kind that nobody has opened yet."""
    return empty_place


def steps_config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(STEPS / "environment"))
    config.set_main_option("version_locations", str(STEPS))
    config.set_main_option("path_separator", "newline")
    config.attributes["connection"] = connection
    return config


def lay_old(place: Place, old: str = OLD) -> None:
    """Put the kept database of an older version there; on a server, its rows."""
    kept = KEPT / f"{old}.db"
    if isinstance(place, Path):
        place.parent.mkdir(parents=True)
        shutil.copy(kept, place)
        return
    with from_outside(place) as connection:
        command.upgrade(steps_config(connection), old)
        found = MetaData()
        found.reflect(connection)
        for table in found.sorted_tables:
            rows = kept_rows(kept, table)
            if table.name != "alembic_version" and rows:
                connection.execute(insert(table), rows)


def kept_rows(kept: Path, table: Table) -> list[dict[str, object]]:
    """Return the rows of a table of a kept file, as a server takes them."""
    with from_outside(kept) as source:
        there = Table(table.name, MetaData(), autoload_with=source)
        return [dict(row._mapping) for row in source.execute(select(there))]


def described(connection: Connection) -> dict[str, object]:
    """Return all tables with columns, keys and conditions, in words that can be compared."""
    found = inspect(connection)
    return {
        name: {
            "columns": sorted(
                (c["name"], str(c["type"]), c["nullable"], str(c["default"]))
                for c in found.get_columns(name)
            ),
            "key": found.get_pk_constraint(name)["constrained_columns"],
            "foreign": sorted(
                (k["constrained_columns"], k["referred_table"], str(k["options"]))
                for k in found.get_foreign_keys(name)
            ),
            "unique": sorted(k["column_names"] for k in found.get_unique_constraints(name)),
            "checks": sorted(str(k["sqltext"]) for k in found.get_check_constraints(name)),
        }
        for name in found.get_table_names()
    }


def tables_of(place: Place) -> dict[str, object]:
    with from_outside(place) as connection:
        return described(connection)


async def _nothing(_: object) -> None:
    """The database was opened; that is all."""


def test_the_steps_lead_to_the_tables_that_the_code_knows(place: Place) -> None:
    with_database(place, _nothing)

    with from_outside(place) as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
        by_steps = described(connection)
        by_steps.pop("alembic_version")
        for name in reversed(metadata.sorted_tables):
            name.drop(connection)
        metadata.create_all(connection)
        by_code = described(connection)
        by_code.pop("alembic_version")

    assert differences == []
    assert by_steps == by_code


def test_the_newest_version_is_the_last_step_there_is() -> None:
    assert ScriptDirectory.from_config(steps_config()).get_current_head() == version.NEWEST


def test_there_is_a_kept_database_of_every_older_version() -> None:
    steps = ScriptDirectory.from_config(steps_config()).walk_revisions()

    kept = {path.stem for path in KEPT.glob("*.db")}
    assert {step.revision for step in steps} - kept == {version.NEWEST}


def test_an_old_database_opens_with_all_it_had(place: Place) -> None:
    lay_old(place)

    kept = load(place)

    assert kept is not None
    assert kept.changed_by == "Ana"
    assert kept.state.title == "Lunes de relojes"
    assert kept.state.market == "es-ES"
    assert kept.state.revision == 5
    assert kept.state.on_air_since_utc_ms == 1_800_000_001_000
    assert [place.name for place in kept.state.destinations] == ["Bazaar"]
    assert [(c.width_px, c.height_px) for c in kept.state.canvases] == [(720, 1280)]
    assert kept.promised is not None
    assert kept.promised.slate_shown
    assert (kept.promised.revision, kept.promised_by) == (6, "Luis")
    listed = with_store(place, lambda store: store.list_shows())
    assert [(s.title, s.is_current) for s in listed] == [
        ("Lunes de relojes", True),
        ("Prueba", False),
    ]


def test_a_database_without_questions_opens_with_its_catalogue_and_its_show(place: Place) -> None:
    lay_old(place, "m0002")

    kept = load(place)

    assert kept is not None
    assert (kept.state.title, kept.state.on_air) == ("Lunes de relojes", True)
    (product,) = with_catalogue(place, lambda store: store.load())
    assert product.listing == a_listing()
    events = with_store(place, lambda store: store.events(kept.state.show_id))
    assert [event.kind for event in events] == ["show.started"]
    desk = with_database(place, lambda database: QuestionStore(database).load(kept.state.show_id))
    assert desk == DeskState()


def test_a_database_without_devices_opens_with_its_questions_and_chats(place: Place) -> None:
    lay_old(place, "m0003")

    kept = load(place)

    assert kept is not None
    show_id = kept.state.show_id
    desk = with_database(place, lambda database: QuestionStore(database).load(show_id))
    assert list(desk.questions) == ["question-1"]
    chats = with_database(place, lambda database: ChatStore(database).load())
    assert chats.chats == (a_chat(),)
    assert with_database(place, lambda database: DeviceStore(database).load()) == ()


@pytest.mark.parametrize("old", OLDER)
def test_an_old_database_becomes_as_a_fresh_one(
    place: Place, old: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    fresh = tmp_path / "fresh.db" if isinstance(place, Path) else another_server_place(request)
    lay_old(place, old)

    with_database(place, _nothing)
    with_database(fresh, _nothing)

    assert tables_of(place) == tables_of(fresh)


def another_server_place(request: pytest.FixtureRequest) -> str:
    server = request.getfixturevalue("postgres")
    name = server.new_database()
    request.addfinalizer(lambda: server.drop(name))
    return str(server.url(name))


def test_a_copy_of_the_file_from_before_is_kept(file_place: Path) -> None:
    lay_old(file_place)
    before = rows_of(file_place)

    with_database(file_place, _nothing)

    copy = file_place.with_name(f"cuecard.before-{version.NEWEST}.db")
    assert rows_of(copy) == before
    assert rows_of(file_place) != before


def rows_of(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        version_num = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        return [*version_num, *connection.execute("SELECT * FROM shows ORDER BY show_id")]


def test_a_copy_of_the_servers_tables_from_before_is_kept(server_place: str) -> None:
    lay_old(server_place)
    with from_outside(server_place) as connection:
        before = everything(connection, "public")
        connection.exec_driver_sql(f"CREATE SCHEMA before_{version.NEWEST}")  # an earlier try's

    with_database(server_place, _nothing)

    with from_outside(server_place) as connection:
        assert everything(connection, f"before_{version.NEWEST}") == before
        assert everything(connection, "public") != before


def everything(connection: Connection, schema: str) -> list[tuple[object, ...]]:
    found = MetaData(schema=schema)
    versions = Table("alembic_version", found, autoload_with=connection)
    shows = Table("shows", found, autoload_with=connection)
    in_order = select(shows).order_by(shows.c.show_id)
    return [
        *map(tuple, connection.execute(select(versions))),
        *map(tuple, connection.execute(in_order)),
    ]


def test_a_database_that_is_up_to_date_is_not_copied_again(file_place: Path) -> None:
    with_database(file_place, _nothing)
    with_database(file_place, _nothing)

    assert [p.name for p in file_place.parent.glob("*.db")] == ["cuecard.db"]


def test_a_step_that_fails_leaves_the_database_as_it_was(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_old(place)
    before = tables_of(place)
    with from_outside(place) as connection:  # so that the step's own table can't be made
        connection.exec_driver_sql("CREATE TABLE price_points (in_the_way INTEGER)")
    with pytest.raises(StorageError):
        with_database(place, _nothing)
    with from_outside(place) as connection:
        connection.exec_driver_sql("DROP TABLE price_points")

    assert tables_of(place) == before
    assert load(place) is not None


@pytest.mark.parametrize("odd", ["no JSON", "[1]"])
def test_a_show_that_nobody_can_read_is_left_for_whoever_opens_it(odd: str, place: Place) -> None:
    lay_old(place)
    with from_outside(place) as connection:
        statement = text("UPDATE shows SET state_json = :odd WHERE show_id = 'show-0'")
        connection.execute(statement, {"odd": odd})

    with_database(place, _nothing)

    with from_outside(place) as connection:
        found = text("SELECT state_json FROM shows WHERE show_id = 'show-0'")
        assert connection.execute(found).scalar() == odd
