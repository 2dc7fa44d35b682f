"""Engines and control rooms that die and come back: who asks whom, and what viewers notice."""

import os
import socket
from pathlib import Path

import pytest

from studio.control import engine_link
from studio.control.adoption import INTERRUPTED, adopt, settled
from studio.control.deeds import Deed, done
from studio.core.ids import DestinationId, SecretName, ShowId
from studio.core.process import Rendezvous
from studio.protocol.engine_messages import (
    EngineSnapshot,
    HoldEngineKey,
    OpenSources,
    OutputSpec,
    SetEngineSound,
    SetProgram,
    SetUp,
    StartOutput,
    StopOutput,
)
from studio.protocol.message import VERSION
from studio.protocol.setup_commands import (
    EndShow,
    GoLive,
    HoldKey,
    SaveDestination,
    SetRecording,
    SetSound,
)
from studio.protocol.show_commands import ShowSlate
from studio.show.destination import Destination
from studio.show.state import ShowState, Sound, end_show, go_live, show_slate
from studio.storage.show_store import KeptShow
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear, ready, until

TOK = Destination(
    destination_id=DestinationId("tok"),
    name="Tok",
    url="rtmp://127.0.0.1/live",
    secret_name=SecretName("tok"),
)
OFF_AIR = ShowState(show_id=ShowId("show-1"))
ON_AIR = go_live(OFF_AIR, now_utc_ms=1_000)
RUNNING = EngineSnapshot(
    started_utc_ms=1,
    specs=(OutputSpec(destination_id=DestinationId("recording"), name="r", url="/x.mkv"),),
)
RESTING = EngineSnapshot(started_utc_ms=1)


@pytest.mark.usefixtures("caplog")
def test_a_new_engine_is_told_the_whole_show_and_is_on_air_again(tmp_path: Path) -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=TOK))
        host.request(HoldKey(secret_name=SecretName("tok"), key="key-for-this-run"))
        host.request(SetRecording(record=True, path=str(tmp_path / "show.mkv")))
        host.request(ShowSlate(shown=True))
        host.request(GoLive())
        (tmp_path / "show.mkv").write_bytes(b"recorded so far")
        first = starter.engine

        first.die()

        until(lambda: len(starter.engines) == 2)
        second = starter.engine
        until(lambda: len(second.snapshot.specs) == 2, "being on air again")
        kinds = [type(instruction) for instruction in second.received]
        assert kinds[:5] == [HoldEngineKey, SetUp, OpenSources, SetEngineSound, SetProgram]
        assert set(kinds[5:]) == {StartOutput}
        urls = {spec.destination_id: spec.url for spec in second.snapshot.specs}
        assert urls[DestinationId("recording")] == str(tmp_path / "show.part2.mkv")
        assert second.snapshot.scenes[0].slate_shown
        hear(host, lambda: host.health.engine_starts == 2)
        host.request(EndShow())


def test_a_control_room_that_comes_back_leaves_running_outputs_alone(tmp_path: Path) -> None:
    starter, database = FakeStarter(), tmp_path / "cuecard.db"
    with a_room(starter, database, engines_stay=True), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=TOK))
        host.request(ShowSlate(shown=True))
        host.request(GoLive())
    engine = starter.engine
    assert not engine.ended.is_set()
    engine.received.clear()

    with a_room(starter, database), a_client() as host:
        ready(host)
        host.request(SetSound(sound=Sound(gain_db=3.0)))

        assert host.show is not None
        assert host.show.on_air
        assert host.show.slate_shown
        assert host.show.destinations == (TOK,)
        for kind in (SetUp, StartOutput, StopOutput, SetProgram):
            assert engine.got(kind) == []
        host.request(EndShow())


@pytest.mark.usefixtures("caplog")
def test_a_control_room_that_cannot_read_its_show_does_not_end_the_stream(tmp_path: Path) -> None:
    starter, database = FakeStarter(), tmp_path / "cuecard.db"
    with a_room(starter, database, engines_stay=True), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=TOK))
        host.request(SetSound(sound=Sound(gain_db=3.0)))
        host.request(GoLive())
    engine = starter.engine
    sent = engine.snapshot.specs
    engine.received.clear()
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"this is no database at all" * 400)

    with a_room(starter, damaged), a_client() as host:
        ready(host)
        hear(host, lambda: host.show is not None and host.show.on_air)

        assert host.show is not None
        assert host.show.destinations == (TOK,)
        assert host.show.record
        assert host.show.sound == Sound(gain_db=3.0)
        assert host.show.camera == engine.snapshot.camera
        assert engine.snapshot.specs == sent
        for kind in (SetUp, StartOutput, StopOutput):
            assert engine.got(kind) == []
        hear(host, lambda: any(w.code == "show_unknown" for w in host.health.warnings))
        host.request(EndShow())
        assert engine.snapshot.specs == ()


@pytest.mark.usefixtures("caplog")
def test_a_broken_link_to_a_living_engine_restarts_nothing() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(GoLive())
        engine = starter.engine
        started = len(engine.got(StartOutput))

        engine.hang_up()

        hear(host, lambda: not host.health.engine_running)
        ready(host)
        assert starter.engines == [engine]
        assert len(engine.got(StartOutput)) == started
        host.request(EndShow())


@pytest.mark.usefixtures("caplog")
def test_an_engine_that_cannot_start_is_tried_again_and_the_host_is_told() -> None:
    starter = FakeStarter()
    starter.refuses = True
    with a_room(starter), a_client() as host:
        hear(host, lambda: any("ended while it started" in w.text for w in host.health.warnings))

        starter.refuses = False

        ready(host)
        assert host.health.engine_starts >= 2
        assert host.health.warnings == ()


@pytest.mark.usefixtures("caplog")
def test_an_engine_that_says_nothing_is_reported_and_not_killed() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(GoLive())

        starter.engine.silent = True

        hear(host, lambda: any("has not answered" in w.text for w in host.health.warnings))
        assert len(starter.engines) == 1
        starter.engine.silent = False
        hear(host, lambda: not any("has not answered" in w.text for w in host.health.warnings))
        host.request(EndShow())


@pytest.mark.usefixtures("caplog")
def test_a_machine_that_stopped_on_air_does_not_go_back_on_air_by_itself(tmp_path: Path) -> None:
    starter, database = FakeStarter(), tmp_path / "cuecard.db"
    with a_room(starter, database) as room:
        with a_client() as host:
            ready(host)
            host.request(GoLive())
        room.stop()
    starter.engine.die()

    with a_room(starter, database), a_client() as host:
        hear(host, lambda: host.show and not host.show.on_air)

        hear(host, lambda: INTERRUPTED in host.health.warnings)
        assert starter.engine.got(StartOutput) == []


def adopted(kept: KeptShow, snapshot: EngineSnapshot) -> ShowState:
    step = adopt(kept, snapshot, fresh=False, now_utc_ms=77).step
    return done(settled(kept, snapshot), Deed(command=step, by="Cuecard", at_utc_ms=77))


def test_an_ending_that_was_under_way_is_finished() -> None:
    kept = KeptShow(state=ON_AIR, changed_by="Ana", promised=end_show(ON_AIR), promised_by="Ana")

    assert not adopted(kept, RUNNING).on_air


def test_a_start_that_was_under_way_holds_where_the_engine_sends() -> None:
    kept = KeptShow(state=OFF_AIR, changed_by="Ana", promised=ON_AIR, promised_by="Ana")

    assert adopted(kept, RUNNING) == ON_AIR
    assert adopted(kept, RESTING) == OFF_AIR


def test_a_promise_is_true_where_the_engine_shows_it() -> None:
    promised = show_slate(ON_AIR, shown=True)
    kept = KeptShow(state=ON_AIR, changed_by="Ana", promised=promised, promised_by="Luis")
    shows_it = EngineSnapshot(
        started_utc_ms=1, specs=RUNNING.specs, program_revision=promised.revision
    )

    assert adopted(kept, shows_it).slate_shown
    assert not adopted(kept, RUNNING).slate_shown


def test_an_engine_on_air_is_believed_more_than_the_database() -> None:
    state = adopted(KeptShow(state=OFF_AIR, changed_by="Ana"), RUNNING)

    assert state.on_air_since_utc_ms == 77


@pytest.mark.usefixtures("caplog")
def test_the_number_of_a_dead_engine_that_a_stranger_has_now_keeps_no_engine_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine_link, "WAITS_S", (0.05,))
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    stale = Rendezvous(pid=os.getpid(), port=port, secret="ab" * 32, version=VERSION)

    class Stale(FakeStarter):
        def find(self) -> Rendezvous | None:
            return super().find() or stale

    starter = Stale()
    with a_room(starter), a_client() as host:
        ready(host)

        assert len(starter.engines) == 1
