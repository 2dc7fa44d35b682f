"""What the engine has shown is told at once; the answer waits for the disk."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from studio.protocol.engine_messages import SetProgram
from studio.protocol.show_commands import SetCard, ShowCard
from studio.show.staging import OverlayKind
from tests.control.test_director import WATCH
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear, ready


def test_a_take_is_told_while_the_disk_writes_and_answered_when_it_has_written(
    tmp_path: Path,
) -> None:
    starter, database = FakeStarter(), tmp_path / "cuecard.db"
    disk = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    with (
        a_room(starter, database),
        a_client("Ana") as ana,
        a_client("Luis", role="producer") as luis,
        ThreadPoolExecutor(1) as at_once,
    ):
        ready(ana)
        ana.request(SetCard(product=WATCH))
        hear(luis, lambda: luis.show and luis.show.products)

        def hold_disk(_asked: SetProgram) -> None:
            disk.execute("BEGIN IMMEDIATE")

        starter.engine.when_shown = hold_disk

        asked = at_once.submit(ana.request, ShowCard(shown=True))

        hear(luis, lambda: luis.show and luis.show.program.shows(OverlayKind.CARD))
        assert not asked.done()
        kinds = {kind for (kind,) in disk.execute("SELECT kind FROM events")}
        assert "overlay.shown" in kinds
        starter.engine.when_shown = lambda _asked: None
        disk.execute("ROLLBACK")
        asked.result(timeout=60)
        held = disk.execute("SELECT count(*) FROM events WHERE state = 'held'").fetchone()
    disk.close()
    assert held == (0,)
