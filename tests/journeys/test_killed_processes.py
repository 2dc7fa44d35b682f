"""Whatever process dies in mid-show, viewers keep seeing the show."""

from pathlib import Path

from studio.core.process import is_running
from studio.protocol.setup_commands import SetSound
from studio.protocol.show_commands import StartOffer
from studio.show.state import Sound
from tests.journeys.keeping_up import (
    assert_nothing_is_missing,
    needs_a_machine_that_keeps_up,
)
from tests.journeys.received import read_back
from tests.journeys.studio_run import StudioRun, file_source, wait_for
from tests.servers.rtmp_server import RtmpServer

CANVAS = "1280x720@30"


def go_on_air(studio: StudioRun, clips: Path, server: RtmpServer, recording: Path) -> None:
    camera, microphone = file_source(clips / "camera.mkv"), file_source(clips / "beeps.wav")
    studio.prepare(camera, microphone, CANVAS)
    studio.add_destination("server", server.url, "show")
    studio.record_to(recording)
    studio.go_live()


@needs_a_machine_that_keeps_up
def test_window_and_control_room_are_killed_and_the_same_show_goes_on_without_a_frame_lost(
    studio: StudioRun, clips: Path, server: RtmpServer, tmp_path: Path
) -> None:
    go_on_air(studio, clips, server, tmp_path / "show.mkv")
    kill_the_window(studio)
    kill_the_control_room(studio)

    wait_for("all is live", studio.all_live, client=studio.client)
    studio.end()
    stats = studio.client.health.stats
    assert_nothing_is_missing(read_back(tmp_path / "show.mkv"), stats)
    assert len(server.received()) == 1
    assert_nothing_is_missing(read_back(server.received()[0]), stats)


def kill_the_window(studio: StudioRun) -> None:
    window = studio.open_window()
    studio.stay(2)
    assert window.poll() is None, "the window did not stay open"

    window.kill()
    window.wait()
    studio.stay(1)

    assert studio.all_live()


def kill_the_control_room(studio: StudioRun) -> None:
    studio.client.request(StartOffer(duration_s=120))
    studio.client.request(SetSound(sound=Sound(gain_db=-3.0)))
    studio.stay(1)
    engine, before = studio.pid("engine"), studio.client.show

    studio.kill("control")
    studio.attach_again()
    studio.stay(2)

    assert studio.pid("engine") == engine
    assert studio.client.show == before


@needs_a_machine_that_keeps_up
def test_the_engine_is_killed_and_the_show_is_back_on_air_by_itself(
    studio: StudioRun, clips: Path, server: RtmpServer, tmp_path: Path
) -> None:
    go_on_air(studio, clips, server, tmp_path / "show.mkv")
    studio.stay(3)
    sent_s = 3.0
    show, before = studio.client.show, studio.client.health.stats

    dead = studio.kill("engine")
    wait_for(
        "another engine is live",
        lambda: studio.client.health.engine_starts > 1 and studio.all_live(),
        client=studio.client,
    )
    studio.stay(2)

    assert not is_running(dead)
    assert studio.client.show == show
    so_far = read_back(tmp_path / "show.mkv")
    assert so_far.frames[-1].at_s > sent_s - 1.0, "more than a second of the recording is gone"
    assert_nothing_is_missing(so_far, before)
    report = studio.output("recording")
    assert report is not None
    studio.end()
    assert report.path != str(tmp_path / "show.mkv")
    assert_nothing_is_missing(read_back(Path(report.path)), studio.client.health.stats)
    assert len(server.received()) == 2
    assert read_back(server.received()[1]).frames[0].keyframe
