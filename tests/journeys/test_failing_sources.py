"""A camera or microphone that goes leaves the show on air, says so, and comes back alone."""

import contextlib
import functools
import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.reports import SourceState
from tests.fakes.picture_server import Manners, PictureServer
from tests.journeys.clips import FPS
from tests.journeys.received import luma, pictures, read_back
from tests.journeys.studio_run import StudioRun, file_source, studio_run, wait_for
from tests.servers.sound_server import SoundServer


@contextlib.contextmanager
def network_camera(clip: Path) -> Iterator[PictureServer]:
    """Run a network camera that shows the clip."""
    with av.open(str(clip)) as container:
        pictures = tuple(bytes(packet) for packet in container.demux(video=0) if packet.size)
    camera = PictureServer(Manners(pictures=pictures, fps=FPS))
    camera.start()
    try:
        yield camera
    finally:
        camera.stop()


def test_a_camera_on_the_network_dies_the_last_picture_holds_then_the_slate_then_it_is_back(
    studio: StudioRun, clips: Path, tmp_path: Path
) -> None:
    recording = tmp_path / "show.mkv"
    with network_camera(clips / "camera.mkv") as camera:
        source = SourceSpec(kind=SourceKind.ADDRESS, name=camera.address)
        studio.prepare(source, file_source(clips / "beeps.wav"), "1280x720@30")
        wait_for(
            "the camera is live", lambda: _camera_is(studio, SourceState.LIVE), client=studio.client
        )
        studio.record_to(recording)
        studio.go_live()
        studio.stay(2)

        camera.stop()
        wait_for(
            "its loss is told", lambda: _camera_is(studio, SourceState.LOST), client=studio.client
        )
        assert any("camera" in warning.text for warning in studio.client.health.warnings)
        studio.stay(1.5)
        camera.start()
        wait_for("it is back", lambda: _camera_is(studio, SourceState.LIVE), client=studio.client)
        studio.stay(2)
        studio.end()

    moving = _moving(recording)
    held_s, dark_s = _longest_still(moving)
    assert held_s > 0.1, "the last picture was not held"
    assert dark_s, "the slate never came"
    assert _ends_with_the_camera(moving), "the camera did not come back"


def test_a_camera_file_that_goes_is_replaced_by_the_slate_and_taken_back(
    studio: StudioRun, clips: Path, tmp_path: Path
) -> None:
    camera = tmp_path / "camera.mkv"
    shutil.copy(clips / "camera.mkv", camera)
    studio.prepare(file_source(camera), file_source(clips / "beeps.wav"), "1280x720@30")
    studio.record_to(tmp_path / "show.mkv")
    studio.go_live()
    studio.stay(2)

    camera.unlink()
    wait_for("its loss is told", lambda: _camera_is(studio, SourceState.LOST), client=studio.client)
    studio.stay(1)
    shutil.copy(clips / "camera.mkv", camera)
    wait_for("it is back", lambda: _camera_is(studio, SourceState.LIVE), client=studio.client)
    studio.stay(1)

    assert studio.all_live()
    studio.end()
    moving = _moving(tmp_path / "show.mkv")
    assert _longest_still(moving)[1], "the slate never came"
    assert _ends_with_the_camera(moving), "the camera did not come back"


def _camera_is(studio: StudioRun, state: SourceState) -> bool:
    report = studio.source("camera")
    return report is not None and report.state is state


def _microphone_is(studio: StudioRun, state: SourceState) -> bool:
    report = studio.source("microphone")
    return report is not None and report.state is state


def _moving(path: Path) -> list[tuple[float, bool, float]]:
    """Return for each picture its time, whether it moved, and how bright the camera's part is."""
    rows: list[tuple[float, bool, float]] = []
    before = None
    for at_s, frame in pictures(path):
        part = luma(frame)[60:200, 20:300:4].astype(np.int16)
        moved = before is None or float(np.abs(part - before).mean()) > 0.5
        rows.append((at_s, moved, float(part.mean())))
        before = part
    return rows


def _ends_with_the_camera(rows: list[tuple[float, bool, float]]) -> bool:
    """Return whether the camera is what is seen last; the last picture may be a repeated one."""
    last = [row for row in rows if row[0] > rows[-1][0] - 1.0]
    return any(moved for _, moved, _ in last) and last[-1][2] >= 58


def _longest_still(rows: list[tuple[float, bool, float]]) -> tuple[float, bool]:
    """Return how long the camera's last picture stood before the slate, and whether that came.

    The clip is never darker than 60 in this corner; the slate is.
    """
    dark = next((index for index, row in enumerate(rows) if row[2] < 58), None)
    if dark is None:
        return 0.0, False
    last_move = max(index for index in range(dark) if rows[index][1])
    return rows[dark][0] - rows[last_move][0], True


def test_the_sound_server_is_killed_silence_and_a_warning_then_the_microphone_is_back(
    clips: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = SoundServer(tmp_path)
    for name, value in sound.environment.items():
        monkeypatch.setenv(name, value)
    microphone = SourceSpec(kind=SourceKind.MICROPHONE, name="default")
    sound.start()
    try:
        with studio_run() as studio:
            studio.prepare(file_source(clips / "camera.mkv"), microphone, "1280x720@30")
            live = functools.partial(_microphone_is, studio, SourceState.LIVE)
            lost = functools.partial(_microphone_is, studio, SourceState.LOST)
            wait_for("the microphone is live", live, client=studio.client)
            studio.record_to(tmp_path / "show.mkv")
            studio.go_live()
            playing = sound.play(clips / "beeps.wav")
            studio.stay(3)

            sound.kill()
            playing.wait()
            wait_for("its loss is told", lost, client=studio.client)
            assert any("microphone" in warning.text for warning in studio.client.health.warnings)
            sound.start()
            wait_for("it is back", live, client=studio.client)
            playing = sound.play(clips / "beeps.wav")
            studio.stay(3)
            playing.kill()
            playing.wait()
            assert studio.all_live()
            studio.end()
    finally:
        sound.kill()

    received = read_back(tmp_path / "show.mkv")
    sound_s = received.audio_s[1] - received.audio_s[0]
    assert abs(sound_s - received.frames[-1].at_s) < 0.5, "the sound track stopped"
    assert len(received.beeps_s) >= 3
    gaps = [b - a for a, b in itertools.pairwise(received.beeps_s)]
    assert max(gaps) > 1.5, "the sound was never gone"
