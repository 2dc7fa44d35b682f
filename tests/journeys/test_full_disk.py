"""A full disk ends the recording alone, and says so; the stream goes on."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from studio.protocol.reports import OutputState
from tests.journeys.keeping_up import assert_nothing_is_missing, needs_a_machine_that_keeps_up
from tests.journeys.received import read_back
from tests.journeys.studio_run import StudioRun, file_source, wait_for
from tests.servers.rtmp_server import RtmpServer

SMALL_BYTES = 600_000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path | None]:
    """Make a disk that holds seconds of a show; None where only an administrator may."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SMALL_BYTES}", "tmpfs", str(folder)]
    mounted = sys.platform == "linux" and not subprocess.run(mount, check=False).returncode
    yield folder if mounted else None
    if mounted:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def limit_files(engine_pid: int) -> None:
    """Let the engine's files grow no further than the small disk would."""
    psutil.Process(engine_pid).rlimit(psutil.RLIMIT_FSIZE, (SMALL_BYTES, SMALL_BYTES))


@needs_a_machine_that_keeps_up
def test_the_disk_is_full_and_the_stream_goes_on(
    studio: StudioRun,
    clips: Path,
    server: RtmpServer,
    small_disk: Path | None,
    tmp_path: Path,
) -> None:
    camera, microphone = file_source(clips / "camera.mkv"), file_source(clips / "beeps.wav")
    studio.prepare(camera, microphone, "1280x720@30")
    studio.add_destination("server", server.url, "show")
    studio.record_to((small_disk or tmp_path) / "show.mkv")
    if small_disk is None:
        limit_files(studio.pid("engine"))
    studio.go_live()

    wait_for("the recording gave up", lambda: _recording_failed(studio), client=studio.client)
    studio.stay(3)

    report, stream = studio.output("recording"), studio.output("server")
    assert report is not None
    assert stream is not None
    assert report.code == "disk_full"
    assert any("recording" in warning.text for warning in studio.client.health.warnings)
    assert stream.state is OutputState.LIVE
    assert stream.frames_dropped == 0
    kept = read_back(Path(report.path))
    studio.end()
    assert len(kept.frames) > 30, "what had been recorded is gone"
    assert_nothing_is_missing(read_back(server.received()[0]), studio.client.health.stats)


def _recording_failed(studio: StudioRun) -> bool:
    report = studio.output("recording")
    return report is not None and report.state is OutputState.FAILED
