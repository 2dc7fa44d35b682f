"""What journeys share: a clip, a server, a studio."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.clips import write_beeps, write_camera_clip
from tests.journeys.studio_run import StudioRun, studio_run
from tests.servers.rtmp_server import RtmpServer, rtmp_server

CLIP_S = 15


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with `camera.mkv` and `beeps.wav`, 15 s each; as sources they begin anew."""
    folder = tmp_path_factory.mktemp("clips")
    write_camera_clip(folder / "camera.mkv", seconds=CLIP_S)
    write_beeps(folder / "beeps.wav", seconds=CLIP_S)
    return folder


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RtmpServer]:
    """Run a real RTMP server."""
    with rtmp_server(tmp_path / "server") as running:
        yield running


@pytest.fixture
def two_servers(tmp_path: Path, server: RtmpServer) -> Iterator[tuple[RtmpServer, RtmpServer]]:
    """Run two real RTMP servers."""
    with rtmp_server(tmp_path / "second-server") as second:
        yield server, second


@pytest.fixture
def studio() -> Iterator[StudioRun]:
    """Run a studio in its real processes."""
    with studio_run() as running:
        yield running
