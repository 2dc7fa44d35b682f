"""A destination that dies or stalls hurts nobody else, and comes back alone, on a keyframe."""

from pathlib import Path

import pytest

from studio.protocol.reports import OutputState
from tests.journeys.keeping_up import assert_nothing_is_missing, needs_a_machine_that_keeps_up
from tests.journeys.received import read_back
from tests.journeys.studio_run import StudioRun, file_source, wait_for
from tests.servers.rtmp_server import RtmpServer


@needs_a_machine_that_keeps_up
@pytest.mark.parametrize("trouble", ["killed", "stopped"])
def test_a_server_goes_for_five_seconds_and_the_others_lose_nothing(
    trouble: str,
    studio: StudioRun,
    clips: Path,
    two_servers: tuple[RtmpServer, RtmpServer],
    tmp_path: Path,
) -> None:
    server, second_server = two_servers
    studio.prepare(
        file_source(clips / "camera.mkv"), file_source(clips / "beeps.wav"), "1280x720@30"
    )
    studio.add_destination("steady", server.url, "steady")
    studio.add_destination("shaky", second_server.url, "shaky")
    studio.record_to(tmp_path / "show.mkv")
    studio.go_live()
    studio.stay(3)

    _break(second_server, trouble)
    wait_for("its loss is noticed", lambda: not studio.is_live("shaky"), client=studio.client)
    studio.stay(5)
    _mend(second_server, trouble)
    wait_for("it is back", lambda: studio.is_live("shaky"), client=studio.client)
    studio.stay(3)

    shaky, steady = studio.output("shaky"), studio.output("steady")
    assert shaky is not None
    assert shaky.reconnects >= 1
    assert steady is not None
    assert [change.state for change in steady.changes].count(OutputState.LIVE) == 1
    assert steady.frames_dropped == 0
    studio.end()
    stats = studio.client.health.stats
    assert_nothing_is_missing(read_back(tmp_path / "show.mkv"), stats)
    assert_nothing_is_missing(read_back(server.received()[0]), stats)
    assert read_back(second_server.received()[-1]).frames[0].keyframe


def _break(server: RtmpServer, trouble: str) -> None:
    if trouble == "killed":
        server.kill()
    else:
        server.pause()


def _mend(server: RtmpServer, trouble: str) -> None:
    if trouble == "killed":
        server.start()
    else:
        server.resume()
