"""Requests about stream, recording, figures and pictures."""

from typing import Any

from studio.protocol.reports import EngineStats, Health, OutputReport, OutputState
from studio.protocol.setup_commands import EndShow, GoLive, SetRecording
from studio.remote.obs.codes import Status
from studio.show.destination import RECORDING
from studio.show.staging import Side
from tests.builders import (
    NOW_UTC_MS,
    a_destination,
    a_rundown_show,
)
from tests.remote.obs.asking import Json, asked, told
from tests.remote.obs.fake_studio import FakeStudio


def on_air(**changes: Any) -> FakeStudio:  # noqa: ANN401 - whatever fields a show has
    """Return a studio on air to one destination, recording."""
    fields: dict[str, Any] = {
        "destinations": (a_destination(),),
        "on_air_since_utc_ms": NOW_UTC_MS,
    }
    return FakeStudio(a_rundown_show(**{**fields, **changes}))


def output(state: OutputState, name: str = "Bazaar", **changes: Any) -> OutputReport:  # noqa: ANN401
    """Return a report of an output."""
    destination_id = RECORDING if name == "recording" else a_destination().destination_id
    return OutputReport(destination_id=destination_id, name=name, state=state, **changes)


def test_going_live_needs_a_destination() -> None:
    result = asked(FakeStudio(), "StartStream")

    assert result.status is Status.PROCESSING_FAILED
    assert "destination" in result.comment


def test_the_stream_starts_and_stops_once() -> None:
    studio = FakeStudio(a_rundown_show(destinations=(a_destination(),)))

    stopped_first = asked(studio, "StopStream").status
    told(studio, "StartStream")
    started_again = asked(studio, "StartStream").status
    stopped = told(studio, "ToggleStream")

    assert stopped_first is Status.OUTPUT_NOT_RUNNING
    assert started_again is Status.OUTPUT_RUNNING
    assert stopped == {"outputActive": False}
    assert [type(one) for one in studio.asked] == [GoLive, EndShow]


def test_a_recording_cannot_start_alone_where_going_live_would_stream() -> None:
    studio = FakeStudio(a_rundown_show(destinations=(a_destination(),)))

    assert asked(studio, "StartRecord").status is Status.PROCESSING_FAILED
    assert studio.asked == []


def test_without_destinations_the_recording_is_the_show() -> None:
    studio = FakeStudio(a_rundown_show(record=False))

    told(studio, "StartRecord")
    again = asked(studio, "StartRecord").status
    told(studio, "StopRecord")

    assert again is Status.OUTPUT_RUNNING
    assert [type(one) for one in studio.asked] == [SetRecording, GoLive, EndShow]


def test_on_air_the_recording_comes_and_goes_without_ending_the_show() -> None:
    studio = on_air()
    studio.run_so(Health(outputs=(output(OutputState.LIVE, "recording", path="/r.mkv"),)))

    stopped = told(studio, "StopRecord")
    told(studio, "ToggleRecord")

    assert stopped == {"outputPath": "/r.mkv"}
    assert studio.asked == [SetRecording(record=False), SetRecording(record=True)]
    assert studio.show.on_air


def test_the_streams_status_is_that_of_its_destinations_together() -> None:
    studio = on_air()
    studio.run_so(
        Health(
            outputs=(
                output(OutputState.LIVE, bytes_sent=10, frames_offered=5, frames_dropped=1),
                output(OutputState.RECONNECTING, "Other", bytes_sent=7, congested=True),
                output(OutputState.LIVE, "recording", bytes_sent=1_000),
            )
        )
    )

    status = told(studio, "GetStreamStatus")

    assert (status["outputActive"], status["outputReconnecting"]) == (True, False)
    assert (status["outputBytes"], status["outputCongestion"]) == (17, 1.0)
    assert (status["outputSkippedFrames"], status["outputTotalFrames"]) == (1, 5)
    assert told(studio, "GetRecordStatus")["outputBytes"] == 1_000


def test_no_key_is_in_what_is_said_of_the_service() -> None:
    secret = a_destination(url="rtmp://user:secret@ingest.example.com/app/path-with-key")
    studio = FakeStudio(a_rundown_show(destinations=(secret,)))

    answer = told(studio, "GetStreamServiceSettings")

    assert answer["streamServiceSettings"] == {
        "server": "rtmp://ingest.example.com",
        "use_auth": False,
    }


def test_figures_are_those_of_the_engine() -> None:
    studio = FakeStudio()
    stats = EngineStats(ticks=100, ticks_lost=2, composed=98, dropped=3, engine_rss_bytes=2**20)
    studio.run_so(Health(stats=stats, disk_free_bytes=2**21))

    found = told(studio, "GetStats")

    assert (found["renderTotalFrames"], found["renderSkippedFrames"]) == (100, 2)
    assert (found["memoryUsage"], found["availableDiskSpace"]) == (1.0, 2.0)


# --- pictures ------------------------------------------------------------------------------------


def test_a_screenshot_is_of_the_side_that_shows_the_scene() -> None:
    studio = FakeStudio()
    told(studio, "SetCurrentPreviewScene", sceneName="Split")
    fields: dict[str, Json] = {"imageFormat": "jpg", "imageWidth": 64}

    answer = told(studio, "GetSourceScreenshot", sourceName="Split", **fields)
    hidden = asked(studio, "GetSourceScreenshot", sourceName="Slate", **fields)
    studio.picture_file = None
    none = asked(studio, "GetSourceScreenshot", sourceName="Split", **fields)

    assert answer == {"imageData": "data:image/jpg;base64,YSBwaWN0dXJl"}
    assert (studio.pictures[0].side, studio.pictures[0].width_px) == (Side.PREVIEW, 64)
    assert hidden.status is none.status is Status.PROCESSING_FAILED


def test_no_file_is_written_for_others() -> None:
    fields: dict[str, Json] = {"sourceName": "Camera", "imageFormat": "png"}

    assert asked(FakeStudio(), "SaveSourceScreenshot", imageFilePath="x.png", **fields).status is (
        Status.UNKNOWN_REQUEST_TYPE
    )
