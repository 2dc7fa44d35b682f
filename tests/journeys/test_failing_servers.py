"""A destination that dies or stalls hurts nobody else, and comes back alone, on a keyframe."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from studio.protocol.reports import OutputState
from tests.journeys.keeping_up import assert_nothing_is_missing, needs_a_machine_that_keeps_up
from tests.journeys.received import read_back
from tests.journeys.studio_run import StudioRun, file_source, wait_for
from tests.servers.rtmp_server import RtmpServer, rtmp_server

SHAKY = ("killed", "stopped")
"""What becomes of a server, which is its name."""


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[dict[str, RtmpServer]]:
    """Run three real RTMP servers."""
    with ExitStack() as stack:
        yield {
            name: stack.enter_context(rtmp_server(tmp_path / name)) for name in ("steady", *SHAKY)
        }


@needs_a_machine_that_keeps_up
def test_servers_go_for_seconds_and_come_back_and_the_others_lose_nothing(
    studio: StudioRun, clips: Path, servers: dict[str, RtmpServer], tmp_path: Path
) -> None:
    studio.prepare(
        file_source(clips / "camera.mkv"), file_source(clips / "beeps.wav"), "1280x720@30"
    )
    for name, server in servers.items():
        studio.add_destination(name, server.url, name)
    studio.record_to(tmp_path / "show.mkv")
    studio.go_live()
    studio.stay(2)

    servers["killed"].kill()
    servers["stopped"].pause()
    wait_for("both losses are noticed", lambda: not any(_are_live(studio)), client=studio.client)
    studio.stay(3)
    servers["killed"].start()
    servers["stopped"].resume()
    wait_for("both are back", lambda: all(_are_live(studio)), client=studio.client)
    studio.stay(2)

    steady = studio.output("steady")
    assert steady is not None
    assert [change.state for change in steady.changes].count(OutputState.LIVE) == 1
    assert steady.frames_dropped == 0
    for name in SHAKY:
        shaky = studio.output(name)
        assert shaky is not None
        assert shaky.reconnects >= 1
    studio.end()
    stats = studio.client.health.stats
    assert_nothing_is_missing(read_back(tmp_path / "show.mkv"), stats)
    assert_nothing_is_missing(read_back(servers["steady"].received()[0]), stats)
    for name in SHAKY:
        assert read_back(servers[name].received()[-1]).frames[0].keyframe


def _are_live(studio: StudioRun) -> list[bool]:
    return [studio.is_live(name) for name in SHAKY]
