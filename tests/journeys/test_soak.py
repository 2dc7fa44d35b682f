"""An hour on air: memory stays flat, sound stays in step, no frame is lost.

`make soak` runs it; `CUECARD_SOAK_S` makes it shorter or longer than the hour.
"""

import os
from pathlib import Path
from statistics import mean, median

import pytest

from studio.protocol.reports import OutputState
from studio.protocol.show_commands import StartOffer
from tests.journeys.received import read_last
from tests.journeys.studio_run import StudioRun, file_source, wait_for
from tests.servers.rtmp_server import RtmpServer, count_packets

SOAK_S = float(os.environ.get("CUECARD_SOAK_S", "3600"))
MEGABYTE = 1_000_000
FLAT_WITHIN_BYTES = 25 * MEGABYTE


@pytest.mark.soak
@pytest.mark.timeout(SOAK_S * 1.5 + 600)
def test_an_hour_on_air_loses_nothing_and_stays_in_step(
    studio: StudioRun, clips: Path, server: RtmpServer, tmp_path: Path
) -> None:
    studio.prepare(
        file_source(clips / "camera.mkv"), file_source(clips / "beeps.wav"), "1280x720@30"
    )
    studio.add_destination("server", server.url, "soak")
    studio.record_to(tmp_path / "show.mkv")
    studio.go_live()
    memory: list[int] = []
    minutes = max(4, round(SOAK_S / 60))
    for _ in range(minutes):
        studio.client.request(StartOffer(duration_s=30))
        studio.stay(SOAK_S / minutes)
        memory.append(studio.client.health.stats.engine_rss_bytes)

    stats = studio.client.health.stats
    studio.end()
    wait_for("the output has ended", lambda: _has_ended(studio), client=studio.client)

    quarter = len(memory) // 4
    settled, late = mean(memory[quarter : 2 * quarter]), mean(memory[-quarter:])
    assert late - settled < FLAT_WITHIN_BYTES, f"memory grew: {[m // MEGABYTE for m in memory]} MB"
    assert stats.ticks_lost == 0
    assert stats.dropped == 0
    report = studio.output("server")
    assert report is not None
    assert report.reconnects == 0
    assert report.frames_dropped == 0
    assert count_packets(server.received()[0]) == report.frames_sent
    assert_in_step_at_the_end(server.received()[0])


def _has_ended(studio: StudioRun) -> bool:
    report = studio.output("server")
    return report is not None and report.state is OutputState.IDLE


def assert_in_step_at_the_end(path: Path) -> None:
    end = read_last(path, seconds=25)
    offsets = [min((b - f for b in end.beeps_s), key=abs) for f in end.flashes_s()[1:-1]]
    assert len(offsets) > 10
    assert abs(median(offsets)) < 0.04
