"""A tiny clip, made and sent by a real FFmpeg to a real nginx-rtmp, and read back."""

import urllib.error
import urllib.request
from pathlib import Path

import pytest

from studio.bench.child import MeasurementFailed
from studio.bench.clips import make_clips
from studio.bench.feed import LiveFeed
from studio.bench.formats import Clips, ShowFormat
from studio.bench.matroska import live_clusters
from studio.bench.on_air import OnAir
from studio.bench.peers import ffmpeg_command
from studio.bench.pictures import content_of, numbers_in

TINY = ShowFormat(name="tiny", width_px=320, height_px=240, bitrate_bps=400_000, scale=1)
PICTURES = 60


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Clips:
    return make_clips(tmp_path_factory.mktemp("clips"), TINY, camera_s=PICTURES / 30)


def test_the_camera_carries_its_number_in_every_picture(clips: Clips) -> None:
    assert numbers_in(clips.camera, TINY) == list(range(PICTURES))


def test_the_ready_pictures_are_as_many_as_the_camera_has(clips: Clips) -> None:
    assert clips.ready.stat().st_size == PICTURES * TINY.picture_bytes


def test_clips_that_are_there_are_not_made_again(clips: Clips) -> None:
    made_ns = clips.camera.stat().st_mtime_ns

    again = make_clips(clips.camera.parent, TINY, camera_s=1)

    assert again == clips
    assert clips.camera.stat().st_mtime_ns == made_ns


def test_a_show_reaches_the_server_picture_by_picture(clips: Clips, tmp_path: Path) -> None:
    with OnAir(tmp_path) as air:
        air.launch(ffmpeg_command(clips, air.server.url))
        first = air.wait_for_first_picture()
        air.wait_until(lambda: len(air.tail.arrivals) >= 40, within_s=60)

        air.server.kill()
        assert air.program.wait(60) is not None

    assert first.is_keyframe
    assert first.at_ns > air.started_ns
    # Where the stream was cut, the last B frames are missing before a picture that came.
    numbers = numbers_in(air.tail.files[0], TINY)[:-4]
    assert numbers[0] == 0
    assert content_of(numbers).repeated == content_of(numbers).skipped == 0


def test_a_program_that_ends_before_it_is_on_air_is_told_with_its_last_words(
    clips: Clips, tmp_path: Path
) -> None:
    with OnAir(tmp_path) as air:
        air.launch(ffmpeg_command(clips, "nonsense://127.0.0.1/live"))

        with pytest.raises(MeasurementFailed, match="nonsense"):
            air.wait_for_first_picture()


def test_the_live_feed_notes_when_it_sent_each_picture(clips: Clips) -> None:
    with (
        LiveFeed(clips.camera, seconds=0.5) as feed,
        urllib.request.urlopen(feed.address("camera.mjpg"), timeout=10) as answer,  # noqa: S310 - our own
    ):
        received = answer.read()

    assert received.count(b"Content-Type: image/jpeg") == len(feed.sent_ns) == 15
    sent_ns = [feed.sent_ns[number] for number in range(15)]
    assert sent_ns == sorted(sent_ns)


def test_the_live_feed_knows_no_other_cameras(clips: Clips) -> None:
    with (
        LiveFeed(clips.camera, seconds=0.1) as feed,
        pytest.raises(urllib.error.HTTPError, match="404") as refused,
    ):
        urllib.request.urlopen(feed.address("other.mkv"), timeout=10)  # noqa: S310 - our own
    refused.value.close()


def test_live_clusters_hold_every_picture_once_and_play(clips: Clips, tmp_path: Path) -> None:
    clusters = live_clusters(clips.camera, seconds=1.0)
    path = tmp_path / "live.mkv"

    path.write_bytes(b"".join(cluster.data for cluster in clusters))

    assert sum(cluster.pictures for cluster in clusters) == 30
    assert max(cluster.pictures for cluster in clusters) == 1
    assert numbers_in(path, TINY) == list(range(30))
