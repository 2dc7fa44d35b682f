"""The whole pipeline on real threads: sources, canvases, encoders and outputs."""

from pathlib import Path
from typing import Any

import av
import pytest

from studio.core.errors import BadInput, EncoderError, Refused
from studio.core.ids import DestinationId
from studio.core.source_spec import TONE
from studio.engine.outputs.output import Output
from studio.protocol.engine_messages import OutputSpec, SetProgram
from studio.protocol.reports import OutputState
from studio.show.state import Sound
from tests.builders import a_canvas, a_scene, a_show
from tests.engine.pipelines import LANDSCAPE, NOWHERE, PORTRAIT, Pipeline, a_file, set_up
from tests.engine.test_source_desk import SMALL
from tests.waiting import wait_until


def pictures_and_sound_s(path: Path) -> tuple[int, tuple[int, int], float]:
    """Return how many pictures a file holds, their size, and how many seconds of sound."""
    with av.open(str(path)) as container:
        video, sound = container.streams.video[0], container.streams.audio[0]
        size = (video.width, video.height)
        pictures, samples = 0, 0
        for packet in container.demux(video, sound):
            for frame in packet.decode():
                if isinstance(frame, av.VideoFrame):
                    pictures += 1
                elif isinstance(frame, av.AudioFrame):
                    samples += frame.samples
    return pictures, size, samples / 48_000


def test_a_recording_holds_every_picture_and_as_much_sound(ready: Pipeline, tmp_path: Path) -> None:
    path = tmp_path / "show.mkv"

    ready.media.start_output(a_file(path))
    ready.wait_for_frames("recording", 40)
    ready.media.stop_output(DestinationId("recording"))

    snapshot = ready.snapshot()
    pictures, size, sound_s = pictures_and_sound_s(path)
    assert size == PORTRAIT.size_px
    assert pictures == ready.frames_sent("recording") >= 40
    assert sound_s == pytest.approx(pictures / 25, abs=0.5)
    assert snapshot.stats.composed == snapshot.stats.encoded + snapshot.stats.dropped
    assert snapshot.stats.ticks == snapshot.stats.composed + snapshot.stats.ticks_lost
    assert snapshot.encoder == ""
    assert snapshot.specs == ()


@pytest.mark.parametrize("lip_sync_ms", [-1_000, 1_000])
def test_sound_set_far_apart_from_its_picture_costs_neither(
    ready: Pipeline, tmp_path: Path, lip_sync_ms: int
) -> None:
    path = tmp_path / "apart.mkv"
    ready.media.set_sound(Sound(lip_sync_ms=lip_sync_ms))

    ready.media.start_output(a_file(path))
    ready.wait_for_frames("recording", 60)
    ready.media.stop_output(DestinationId("recording"))

    pictures, _, sound_s = pictures_and_sound_s(path)
    assert pictures == ready.frames_sent("recording") >= 60
    assert sound_s > 1.0


def test_starting_and_stopping_again_makes_two_whole_files(ready: Pipeline, tmp_path: Path) -> None:
    for name in ("first.mkv", "second.mkv"):
        ready.media.start_output(a_file(tmp_path / name))
        ready.wait_for_frames("recording", 15)
        ready.media.stop_output(DestinationId("recording"))
        assert pictures_and_sound_s(tmp_path / name)[0] >= 15

    assert len(ready.snapshot().outputs) == 1


def test_two_canvases_are_sent_side_by_side(pipeline: Pipeline, tmp_path: Path) -> None:
    media, canvases = pipeline.media, (PORTRAIT, LANDSCAPE)
    media.set_up(set_up(canvases=canvases))
    media.open_sources(SMALL, TONE)
    media.set_program(
        SetProgram(
            revision=5, scenes=tuple(a_scene(a_show(), canvas=canvas) for canvas in canvases)
        )
    )
    wait_until(lambda: pipeline.on_air, "the scenes are on air")

    for canvas in canvases:
        name = canvas.canvas_id
        media.start_output(a_file(tmp_path / f"{name}.mkv", canvas_id=name, name=name))
    for canvas in canvases:
        pipeline.wait_for_frames(canvas.canvas_id, 15)
    for canvas in canvases:
        media.stop_output(DestinationId(canvas.canvas_id))

    for canvas in canvases:
        pictures, size, sound_s = pictures_and_sound_s(tmp_path / f"{canvas.canvas_id}.mkv")
        assert size == canvas.size_px
        assert pictures >= 15
        assert sound_s > 0.2
    assert [revision for revision, _, _ in pipeline.on_air] == [5]


def test_an_output_to_nowhere_runs_like_any_other(ready: Pipeline) -> None:
    ready.media.start_output(NOWHERE)
    ready.wait_for_frames("nowhere", 10)

    report = ready.snapshot().outputs[0]

    assert report.state is OutputState.LIVE
    assert report.bytes_sent > 0
    assert ready.snapshot().encoder == "libx264 ultrafast"


def test_the_same_destination_twice_is_one_output(ready: Pipeline) -> None:
    ready.media.start_output(NOWHERE)
    outputs: list[Output] = list(ready.media._lanes[0].outputs.values())

    ready.media.start_output(NOWHERE)

    assert list(ready.media._lanes[0].outputs.values()) == outputs
    assert ready.snapshot().specs == (NOWHERE,)


def test_the_same_destination_is_not_sent_a_second_canvas(pipeline: Pipeline) -> None:
    pipeline.media.set_up(set_up(canvases=(PORTRAIT, LANDSCAPE)))
    other = OutputSpec(
        destination_id=NOWHERE.destination_id,
        name="Nowhere",
        url="null:",
        canvas_id=LANDSCAPE.canvas_id,
    )
    pipeline.media.start_output(NOWHERE)

    pipeline.media.start_output(other)

    assert pipeline.snapshot().specs == (NOWHERE,)


def test_a_destination_that_ended_and_came_back_is_reported_once(
    ready: Pipeline, tmp_path: Path
) -> None:
    ready.media.start_output(a_file(tmp_path / "keeps.mkv"))
    ready.media.start_output(NOWHERE)
    ready.media.stop_output(NOWHERE.destination_id)

    ready.media.start_output(NOWHERE)

    names = [report.destination_id for report in ready.snapshot().outputs]
    assert sorted(names) == ["nowhere", "recording"]


def test_the_picture_is_not_changed_while_an_output_runs(ready: Pipeline) -> None:
    ready.media.start_output(NOWHERE)

    with pytest.raises(Refused):
        ready.media.set_up(set_up(canvases=(LANDSCAPE,)))

    assert ready.snapshot().canvases == (PORTRAIT,)
    ready.media.stop_output(NOWHERE.destination_id)
    ready.media.set_up(set_up(canvases=(LANDSCAPE,)))
    assert ready.snapshot().canvases == (LANDSCAPE,)


def test_another_canvas_shows_the_program_that_was_asked_for_before(pipeline: Pipeline) -> None:
    pipeline.media.set_program(
        SetProgram(revision=3, scenes=(a_scene(a_show(), canvas=LANDSCAPE),))
    )

    pipeline.media.set_up(set_up(canvases=(LANDSCAPE,)))

    wait_until(lambda: pipeline.on_air, "the scene is on air")
    assert pipeline.on_air[0][0] == 3


def test_what_is_asked_for_counts_as_shown_only_when_it_is_on_the_picture(
    pipeline: Pipeline,
) -> None:
    scene = a_scene(a_show(), canvas=PORTRAIT)
    pipeline.media.set_program(SetProgram(revision=3, scenes=(scene,)))
    assert pipeline.snapshot().program_revision == 0

    pipeline.media.set_up(set_up())
    wait_until(lambda: pipeline.on_air, "the scene is on air")

    assert pipeline.snapshot().program_revision == 3
    assert pipeline.snapshot().scenes == (scene,)


@pytest.mark.parametrize(
    "changes",
    [
        {"canvases": ()},
        {"canvases": (PORTRAIT, PORTRAIT)},
        {"canvases": (PORTRAIT, a_canvas("landscape", fps=60))},
        {"bitrate_bps": 0},
        {"bitrate_bps": 10**12},
        {"audio_bitrate_bps": -1},
    ],
)
def test_a_setup_that_makes_no_sense_changes_nothing(
    ready: Pipeline, changes: dict[str, Any]
) -> None:
    with pytest.raises(BadInput):
        ready.media.set_up(set_up(**changes))

    assert ready.snapshot().canvases == (PORTRAIT,)


def test_before_a_setup_nothing_can_be_sent(pipeline: Pipeline) -> None:
    with pytest.raises(Refused):
        pipeline.media.start_output(NOWHERE)


def test_what_is_not_sent_can_not_be_stopped_or_tried_again(ready: Pipeline) -> None:
    with pytest.raises(Refused):
        ready.media.stop_output(DestinationId("who"))
    with pytest.raises(Refused):
        ready.media.retry_output(DestinationId("who"))


def test_an_encoder_that_does_not_open_leaves_nothing_running(ready: Pipeline) -> None:
    ready.media.set_up(set_up(encoder="nonsense"))

    with pytest.raises(EncoderError):
        ready.media.start_output(NOWHERE)

    assert ready.snapshot().specs == ()
    ready.media.set_up(set_up())
    ready.media.start_output(NOWHERE)
    ready.wait_for_frames("nowhere", 3)


def test_an_address_of_no_kind_starts_nothing(ready: Pipeline) -> None:
    strange = OutputSpec(destination_id=DestinationId("x"), name="x", url="gopher://x")

    with pytest.raises(BadInput):
        ready.media.start_output(strange)

    assert ready.snapshot().encoder == ""


def test_closing_in_mid_recording_leaves_a_whole_file(ready: Pipeline, tmp_path: Path) -> None:
    path = tmp_path / "cut.mkv"
    ready.media.start_output(a_file(path))
    ready.wait_for_frames("recording", 10)

    ready.media.close()

    assert pictures_and_sound_s(path)[0] >= 10
    assert not list(tmp_path.glob("*.ring"))


def test_the_meter_hears_the_tone(ready: Pipeline) -> None:
    ready.media.level()

    wait_until(lambda: -24 < ready.media.level().rms_db < -6, "the tone is heard")
