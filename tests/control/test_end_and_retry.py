"""What the host is told at the end, and what a destination saved on air brings about."""

from pathlib import Path

import pytest

from studio.control import stage
from studio.protocol.engine_messages import RetryEngineOutput, StopOutput
from studio.protocol.setup_commands import EndShow, GoLive, SaveDestination, SetRecording
from studio.protocol.show_commands import ShowSlate
from tests.control.test_director import a_destination
from tests.fakes.studio_room import FakeStarter, a_client, a_room, ready, until


def test_the_end_of_the_show_says_where_the_recording_is(tmp_path: Path) -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(SetRecording(record=True, path=str(tmp_path / "show.mkv")))
        host.request(GoLive())

        said = host.request(EndShow())

    assert said == f"The recording is {tmp_path / 'show.mkv'}"


def test_a_destination_saved_on_air_is_tried_again_at_once() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=a_destination()))
        host.request(SetRecording(record=False))
        host.request(GoLive())

        host.request(SaveDestination(destination=a_destination()))

        until(lambda: starter.engine.got(RetryEngineOutput))
        host.request(EndShow())


def test_a_recording_that_runs_is_not_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SetRecording(record=True, path=str(tmp_path / "show.mkv")))
        host.request(GoLive())

        def lost(*_: object) -> Path:
            raise OSError("the drive does not answer")

        monkeypatch.setattr(stage, "fresh_recording", lost)
        said = host.request(ShowSlate(shown=True))

        assert said == ""
        assert starter.engine.got(StopOutput) == []
        host.request(EndShow())
