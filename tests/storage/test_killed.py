"""A program that is killed in mid-work leaves nothing half done, and loses nothing confirmed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from studio.storage import version
from studio.storage.place import Place
from studio.storage.version import version_of
from tests.catalogue.import_values import a_listing, a_sheet
from tests.storage.stores import SHOW, from_outside, load, with_catalogue, with_store
from tests.storage.test_migration import lay_old, tables_of

_OPENS = """
import asyncio, sys, time
from pathlib import Path
from studio.storage.database import Database

place = sys.argv[1] if "://" in sys.argv[1] else Path(sys.argv[1])

def say(word):
    sys.stdout.write(f"{word}\\n")
    sys.stdout.flush()
"""

_SAVES_A_CATALOGUE = """
from studio.storage.catalogue_store import CatalogueStore
from tests.storage.test_catalogue_store import many

class StopsBeforeTheEnd(Database):
    async def run(self, work, **limits):
        def and_wait(connection):
            work(connection)
            say("written, not confirmed")
            time.sleep(600)
        return await super().run(and_wait, within_s=600)

async def save():
    database = StopsBeforeTheEnd(place)
    await database.open()
    await CatalogueStore(database).save(many(500, 40), by="Ana", at_utc_ms=5)

asyncio.run(save())
"""

_KEEPS_SHOWS = """
from studio.core.ids import ShowId
from studio.show.state import ShowState
from studio.storage.show_store import ShowStore
from tests.storage.stores import a_deed, an_event

async def write():
    database = Database(place, sync=lambda _log: time.sleep(600))  # no disk has any of it
    await database.open()
    store = ShowStore(database)
    for revision in range(1, 1_000_000):
        state = ShowState(show_id=ShowId("show-1"), title="x" * 20_000, revision=revision)
        facts = [an_event(f"event {revision}", revision=revision)]
        if revision % 2 and revision > 1:
            await store.promise(state, by="Ana", deed=a_deed(revision), events=facts)
            await store.keep(state, by="Ana", at_utc_ms=revision)
        else:
            await store.keep(
                state, by="Ana", at_utc_ms=revision, deed=a_deed(revision), events=facts
            )
        say(revision)

asyncio.run(write())
"""

_TAKES_A_STEP = """
from studio.storage import migration

really = migration.command.upgrade

def upgrade(config, to):
    really(config, to)
    say("changed, not confirmed")
    time.sleep(600)

migration.command.upgrade = upgrade
asyncio.run(Database(place).open())
"""


@pytest.fixture
def place(empty_place: Place) -> Place:
    """Give a place of either kind that nobody has opened yet."""
    return empty_place


def start(code: str, place: Place) -> subprocess.Popen[str]:
    """Start a program that uses the database."""
    return subprocess.Popen(
        [sys.executable, "-c", _OPENS + code, str(place)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def kill(program: subprocess.Popen[str]) -> str:
    """Kill it as a power cut would, and return what it still said."""
    os.kill(program.pid, signal.SIGKILL)
    assert program.stdout is not None
    said = program.stdout.read()
    program.stdout.close()
    program.wait()
    return said


def first_line(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def test_of_a_catalogue_that_was_being_saved_there_is_all_or_nothing(place: Place) -> None:
    before = with_catalogue(
        place, lambda s: s.save([(a_listing(), a_sheet())], by="Ana", at_utc_ms=1)
    )
    program = start(_SAVES_A_CATALOGUE, place)
    assert first_line(program) == "written, not confirmed"

    kill(program)

    assert with_catalogue(place, lambda store: store.load()) == before
    with_catalogue(place, lambda s: s.save([(a_listing("b"), a_sheet("b"))], by="A", at_utc_ms=2))
    assert len(with_catalogue(place, lambda store: store.load())) == 2


def test_a_writer_that_is_killed_loses_nothing_it_had_confirmed(place: Place) -> None:
    program = start(_KEEPS_SHOWS, place)
    for _line in range(40):
        confirmed = int(first_line(program))
    confirmed = max([confirmed, *(int(word) for word in kill(program).split("\n")[:-1] if word)])

    kept = load(place)

    assert kept is not None
    assert confirmed <= kept.state.revision <= confirmed + 1
    events = with_store(place, lambda s: s.events(SHOW.show_id, most=10**6))
    deeds = with_store(place, lambda s: s.deeds(SHOW.show_id))
    true = list(range(1, kept.state.revision + 1))
    assert [event.revision for event in events] == true
    assert [event.seq for event in events] == true
    assert [deed.revision for deed in deeds] == true


def test_a_step_that_was_being_taken_is_taken_by_the_next_program(place: Place) -> None:
    lay_old(place)
    before = tables_of(place)
    program = start(_TAKES_A_STEP, place)
    assert first_line(program) == "changed, not confirmed"

    kill(program)

    assert tables_of(place) == before
    kept = load(place)
    assert kept is not None
    assert kept.state.title == "Lunes de relojes"
    with from_outside(place) as connection:
        assert version_of(connection) == version.NEWEST
