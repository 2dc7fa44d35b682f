"""The database: opened, brought up to date, refused where it must be, and never half written."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from studio.core.errors import NewerDatabase, StorageError
from studio.core.ids import DestinationId, SecretName, ShowId
from studio.show.destination import Destination
from studio.show.state import ShowState, show_slate
from studio.storage import version
from studio.storage.database import Database, database_path
from studio.storage.mapping import state_from_json, state_to_json
from studio.storage.peek import peek_show
from studio.storage.show_store import KeptShow, ShowStore
from studio.storage.tables import metadata

T = TypeVar("T")
SHOW = ShowState(show_id=ShowId("show-1"))


def with_store(path: Path, work: Callable[[ShowStore], Awaitable[T]]) -> T:
    """Open the database, do some work, close it."""

    async def story() -> T:
        database = Database(path)
        try:
            await database.open()
            return await work(ShowStore(database))
        finally:
            await database.close()

    return asyncio.run(story())


def keep(path: Path, state: ShowState, *, at_utc_ms: int = 1) -> None:
    with_store(path, lambda store: store.keep(state, by="Ana", at_utc_ms=at_utc_ms))


def load(path: Path) -> KeptShow | None:
    return with_store(path, lambda store: store.load())


def test_a_fresh_database_has_no_show_and_keeps_the_first(tmp_path: Path) -> None:
    path = tmp_path / "new" / "cuecard.db"

    assert load(path) is None
    keep(path, SHOW)

    assert load(path) == KeptShow(state=SHOW, changed_by="Ana")


def test_the_steps_lead_to_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    load(path)
    engine = create_engine(f"sqlite:///{path}")

    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)

    engine.dispose()
    assert differences == []


def test_a_promise_stands_beside_the_show_until_it_is_settled(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    slate = show_slate(SHOW, shown=True)
    keep(path, SHOW)

    with_store(path, lambda store: store.promise(slate, by="Luis"))
    promised = load(path)
    with_store(path, lambda store: store.forget_promise(SHOW))
    forgotten = load(path)

    assert promised == KeptShow(state=SHOW, changed_by="Ana", promised=slate, promised_by="Luis")
    assert forgotten == KeptShow(state=SHOW, changed_by="Ana")


def test_another_show_takes_the_place_of_the_current_one(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    other = ShowState(show_id=ShowId("show-2"))

    keep(path, SHOW, at_utc_ms=1)
    keep(path, other, at_utc_ms=2)

    kept = load(path)
    assert kept is not None
    assert kept.state == other


def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    keep(path, SHOW)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = 'm9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()

    with pytest.raises(NewerDatabase, match="newer Cuecard"):
        load(path)

    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    path.write_bytes(b"not a database, but long enough to be taken for one" * 100)

    with pytest.raises(StorageError, match="damaged"):
        load(path)

    assert path.read_bytes().startswith(b"not a database")


def test_a_database_that_is_damaged_inside_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    keep(path, SHOW)
    content = bytearray(path.read_bytes())
    content[4_096:12_288] = b"\xa5" * 8_192
    path.write_bytes(content)

    with pytest.raises(StorageError):
        load(path)


def test_a_locked_database_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    keep(path, SHOW)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    with pytest.raises(StorageError, match="another program holds the database"):
        keep(path, SHOW)

    holder.close()


def test_a_state_that_can_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    keep(path, SHOW)
    connection = sqlite3.connect(path)
    connection.execute("""UPDATE shows SET state_json = '{"show_id": 5}'""")
    connection.commit()
    connection.close()

    with pytest.raises(StorageError, match="can't be read"):
        load(path)


def test_a_folder_in_the_place_of_the_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    path.mkdir()

    with pytest.raises(StorageError, match="can't be opened"):
        load(path)


def test_a_full_disk_keeps_the_show_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    keep(path, SHOW)
    large = ShowState(show_id=ShowId("show-1"), title="x" * 2_000_000, revision=1)

    async def story() -> None:
        database = Database(path)
        await database.open()
        await database.run(lambda c: c.exec_driver_sql("PRAGMA max_page_count=8"))
        try:
            await ShowStore(database).keep(large, by="Ana", at_utc_ms=2)
        finally:
            await database.close()

    with pytest.raises(StorageError, match="disk is full"):
        asyncio.run(story())

    assert load(path) == KeptShow(state=SHOW, changed_by="Ana")


def test_a_rehearsal_has_a_database_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    show = database_path()
    monkeypatch.setenv("CUECARD_REHEARSAL", "1")

    assert database_path() != show
    assert database_path().name == "rehearsal.db"


def test_looking_in_without_opening_finds_the_show_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    assert peek_show(path) is None
    keep(path, SHOW)
    before = path.read_bytes()

    assert peek_show(path) == SHOW

    assert path.read_bytes() == before


_WRITER = """
import asyncio, sys
from pathlib import Path
from studio.core.ids import ShowId
from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.show_store import ShowStore

async def write() -> None:
    database = Database(Path(sys.argv[1]))
    await database.open()
    store = ShowStore(database)
    for revision in range(1, 1_000_000):
        state = ShowState(show_id=ShowId("show-1"), title="x" * 20_000, revision=revision)
        await store.keep(state, by="Ana", at_utc_ms=revision)
        sys.stdout.write(f"{revision}\\n")
        sys.stdout.flush()

asyncio.run(write())
"""


def test_a_writer_that_is_killed_loses_nothing_it_had_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "cuecard.db"
    for _ in range(2):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        for _line in range(15):
            confirmed = int(writer.stdout.readline())
        os.kill(writer.pid, signal.SIGKILL)
        confirmed = max([confirmed, *(int(n) for n in writer.stdout.read().split()[:-1])])
        writer.stdout.close()
        writer.wait()

        kept = load(path)

        assert kept is not None
        assert kept.state.revision >= confirmed


@given(
    title=st.text(max_size=60),
    muted=st.booleans(),
    revision=st.integers(0, 2**40),
    names=st.lists(st.text("abcüж", min_size=1, max_size=9), max_size=4, unique=True),
)
@settings(max_examples=60)
def test_every_state_comes_back_as_it_was(
    title: str, muted: bool, revision: int, names: list[str]
) -> None:
    state = ShowState(
        show_id=ShowId("show-1"),
        title=title,
        slate_shown=muted,
        revision=revision,
        destinations=tuple(
            Destination(
                destination_id=DestinationId(name),
                name=name,
                url="rtmps://host/app",
                secret_name=SecretName(name),
            )
            for name in names
        ),
    )

    assert state_from_json(state_to_json(state)) == state


def test_the_newest_version_is_the_last_migration_there_is() -> None:
    steps = Path(version.__file__).parent / "migrations"
    config = Config()
    config.set_main_option("script_location", str(steps / "environment"))
    config.set_main_option("version_locations", str(steps))
    config.set_main_option("path_separator", "newline")

    assert ScriptDirectory.from_config(config).get_current_head() == version.NEWEST
