"""A control room that is killed between promise and keep: state, deed and events, each once."""

import asyncio
import os
import signal
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from studio.cli.client import StudioClient
from studio.control.deeds import replay_stored
from studio.core.errors import ConnectionLost
from studio.core.ids import CueId
from studio.core.process import is_running, publish_rendezvous, read_rendezvous, withdraw_rendezvous
from studio.protocol.engine_messages import Instruction, SetProgram
from studio.protocol.setup_commands import CloseStudio, EndShow, GoLive, SetMarket, SetRecording
from studio.protocol.show_commands import SetRundown, Take
from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.place import database_path
from studio.storage.show_store import ShowStore
from tests.builders import a_cue, a_listing, a_sheet
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.ready_database import lay_ready_database
from tests.fakes.studio_room import add_product, hear, until

TAKE = Take(expected_preview=CueId("cue-watch"))


@pytest.fixture(autouse=True)
def _no_studio_left_behind() -> Iterator[None]:
    """End what a failed test left: on air, a control room would stay for good."""
    lay_ready_database(database_path())
    yield
    for name in ("control", "engine"):
        found = read_rendezvous(name)
        if found is not None and found.pid != os.getpid():
            os.kill(found.pid, signal.SIGKILL)


@contextmanager
def an_engine() -> Iterator[FakeEngine]:
    """An engine of the test's own process, which every control room finds."""
    engine = FakeEngine()
    publish_rendezvous("engine", engine.rendezvous)
    try:
        yield engine
    finally:
        withdraw_rendezvous("engine")
        engine.die()


@contextmanager
def a_studio(name: str = "Ana") -> Iterator[StudioClient]:
    """A client of the control room's process, which is started where none runs."""
    client = StudioClient(name)
    client.attach()
    try:
        hear(client, lambda: client.show is not None and client.health.engine_running)
        yield client
    finally:
        client.close()


def on_air(client: StudioClient, recording: Path) -> None:
    """Go on air with two products in the rundown and the first one in preview."""
    client.request(SetMarket(market="es-ES"))
    for name in ("watch", "buds"):
        add_product(client, a_listing(name), a_sheet(name))
    cues = (a_cue(), a_cue("cue-buds", product_id="buds"))
    client.request(SetRundown(cues=cues))
    client.request(SetRecording(record=True, path=str(recording)))
    client.request(GoLive())


def kill_control_room() -> None:
    """Kill it as a crash of the machine would, and wait until it is gone."""
    found = read_rendezvous("control")
    assert found is not None
    os.kill(found.pid, signal.SIGKILL)
    until(lambda: not is_running(found.pid), "the end of the control room")


def what_is_kept() -> tuple[ShowState, ShowState, list[str]]:
    """Return the kept show, the show that its deeds give, and the kinds of its events."""

    async def read() -> tuple[ShowState, ShowState, list[str]]:
        database = Database(database_path())
        await database.open()
        try:
            store = ShowStore(database)
            kept = await store.load()
            assert kept is not None
            deeds = await store.deeds(kept.state.show_id)
            events = await store.events(kept.state.show_id, most=1_000)
        finally:
            await database.close()
        return kept.state, replay_stored(deeds), [event.kind for event in events]

    return asyncio.run(read())


@pytest.mark.usefixtures("caplog")
@pytest.mark.parametrize("shown", [True, False])
def test_a_take_that_was_under_way_is_there_once_or_not_at_all(tmp_path: Path, shown: bool) -> None:
    def kill(instruction: Instruction) -> None:
        if isinstance(instruction, SetProgram):
            engine.mute_program = not shown
            engine.before_obeying = lambda _instruction: None
            kill_control_room()

    with an_engine() as engine:
        with a_studio() as client:
            on_air(client, tmp_path / "show.mkv")
            engine.before_obeying = kill
            with pytest.raises(ConnectionLost):
                client.request(TAKE)
        until(lambda: engine.obeyed == len(engine.received), "the end of what was under way")
        engine.mute_program = False

        with a_studio() as client:
            if not shown:
                client.request(TAKE)
            hear(client, lambda: client.show and client.show.program.cue_id == "cue-watch")
            assert [e.kind for e in client.events].count("product.shown") <= 1
            client.request(EndShow())
            client.request(CloseStudio())
        until(lambda: read_rendezvous("control") is None, "the end of the studio")

    state, replayed, kinds = what_is_kept()
    assert state == replayed
    assert state.program.cue_id == "cue-watch"
    assert kinds.count("cue.taken") == 1
    assert kinds.count("product.shown") == 1
    assert kinds[-1] == "show.ended"


@pytest.mark.usefixtures("caplog")
def test_what_was_told_before_it_was_written_is_there_after_a_crash(tmp_path: Path) -> None:
    with an_engine() as engine:
        with a_studio() as client, a_studio("Luis") as other:
            on_air(client, tmp_path / "show.mkv")
            disk = sqlite3.connect(database_path(), isolation_level=None, check_same_thread=False)

            def hold_disk(_asked: SetProgram) -> None:
                disk.execute("BEGIN IMMEDIATE")

            engine.when_shown = hold_disk
            with ThreadPoolExecutor(1) as at_once:
                asked = at_once.submit(client.request, TAKE)
                hear(other, lambda: other.show and other.show.program.cue_id == "cue-watch")
                engine.when_shown = lambda _asked: None
                kill_control_room()
                with pytest.raises(ConnectionLost):
                    asked.result(timeout=60)
            disk.close()

        with a_studio() as client:
            hear(client, lambda: client.show and client.show.program.cue_id == "cue-watch")
            client.request(EndShow())
            client.request(CloseStudio())
        until(lambda: read_rendezvous("control") is None, "the end of the studio")

    state, replayed, kinds = what_is_kept()
    assert state == replayed
    assert kinds.count("cue.taken") == 1
