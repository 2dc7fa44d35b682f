"""Requests: what each does to the show, and what it answers."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import CueId, QuestionId
from studio.protocol.question_reports import QuestionsChanged
from studio.protocol.reports import EngineStats, Health, OutputReport, OutputState
from studio.protocol.setup_commands import EndShow, GoLive, SetRecording
from studio.protocol.show_commands import ExtendOffer, MarkMoment, StartOffer
from studio.remote.obs.codes import Execution, Status
from studio.remote.obs.requests import REQUESTS
from studio.show.destination import RECORDING
from studio.show.staging import OverlayKind, SceneKind, Side, Transition
from studio.show.state import ShowState, Sound
from tests.builders import (
    NOW_UTC_MS,
    a_destination,
    a_question,
    a_rundown_show,
    a_selling_show,
    a_show,
)
from tests.remote.obs.asking import Json, asked, told
from tests.remote.obs.fake_studio import FakeStudio

MICROPHONE = "Microphone"


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


# --- scenes --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "side"), [("Program", Side.PROGRAM), ("Preview", Side.PREVIEW)])
def test_a_scene_is_chosen_for_either_side_and_read_back(kind: str, side: Side) -> None:
    studio = FakeStudio()

    told(studio, f"SetCurrent{kind}Scene", sceneName="Picture in picture")

    show = studio.show
    staged = show.program if side is Side.PROGRAM else show.preview
    assert staged.scene is SceneKind.PICTURE_IN_PICTURE
    answer = told(studio, f"GetCurrent{kind}Scene")
    assert answer["sceneName"] == answer[f"current{kind}SceneName"] == "Picture in picture"
    listed = {scene["sceneName"]: scene for scene in told(studio, "GetSceneList")["scenes"]}
    assert answer["sceneUuid"] == listed["Picture in picture"]["sceneUuid"]


def test_a_scene_is_found_by_its_id_too() -> None:
    studio = FakeStudio()
    scenes = told(studio, "GetSceneList")["scenes"]
    split = next(scene["sceneUuid"] for scene in scenes if scene["sceneName"] == "Split")

    told(studio, "SetCurrentProgramScene", sceneUuid=split)

    assert studio.show.program.scene is SceneKind.SPLIT
    assert asked(studio, "SetCurrentProgramScene", sceneUuid="x").status is Status.NOT_FOUND


def test_the_slate_over_everything_is_the_scene_that_viewers_see_and_another_lifts_it() -> None:
    studio = FakeStudio(a_rundown_show(slate_shown=True))
    covered = told(studio, "GetCurrentProgramScene")["sceneName"]

    told(studio, "SetCurrentProgramScene", sceneName="Close-up")

    assert covered == "Slate"
    assert not studio.show.slate_shown
    assert told(studio, "GetCurrentProgramScene")["sceneName"] == "Close-up"


def test_a_clip_scene_without_a_clip_is_refused_in_the_studios_words() -> None:
    result = asked(FakeStudio(), "SetCurrentProgramScene", sceneName="Clip")

    assert (result.status, result.comment) == (
        Status.INVALID_FIELD,
        "choose a file for the clip first",
    )


def test_the_transition_takes_what_is_in_preview() -> None:
    studio = FakeStudio()

    told(studio, "TriggerStudioModeTransition")

    assert studio.show.program.cue_id == "cue-opening"
    assert studio.show.preview.cue_id == "cue-watch"


def test_without_anything_in_preview_a_take_is_refused() -> None:
    studio = FakeStudio(a_show())

    result = asked(studio, "TriggerStudioModeTransition")

    assert (result.status, result.comment) == (Status.RESOURCE_STATE, "put a cue in preview first")


def test_the_kind_of_transition_is_chosen_by_name() -> None:
    studio = FakeStudio()

    told(studio, "SetCurrentSceneTransition", transitionName="Fade")

    assert studio.show.transition is Transition.FADE
    assert told(studio, "GetCurrentSceneTransition")["transitionDuration"] == 300


def test_studio_mode_is_always_on() -> None:
    studio = FakeStudio()

    assert told(studio, "GetStudioModeEnabled") == {"studioModeEnabled": True}
    result = asked(studio, "SetStudioModeEnabled", studioModeEnabled=False)
    assert result.status is Status.PROCESSING_FAILED


# --- items ---------------------------------------------------------------------------------------


def test_an_overlay_has_one_id_in_every_scene() -> None:
    studio = FakeStudio()
    scenes = [scene["sceneName"] for scene in told(studio, "GetSceneList")["scenes"]]

    ids = {
        told(studio, "GetSceneItemId", sceneName=scene, sourceName="Coupon")["sceneItemId"]
        for scene in scenes
    }

    assert ids == {13}


def test_an_overlay_is_shown_on_the_side_its_scene_stands_for() -> None:
    studio = FakeStudio(a_rundown_show())
    told(studio, "TriggerStudioModeTransition")
    told(studio, "TriggerStudioModeTransition")  # the watch is on program, the coupon in preview
    told(studio, "SetCurrentPreviewScene", sceneName="Split")
    card: dict[str, Json] = {"sceneItemId": 11}
    coupon: dict[str, Json] = {"sceneItemId": 13}

    told(studio, "SetSceneItemEnabled", sceneName="Camera", sceneItemEnabled=False, **card)
    told(studio, "SetSceneItemEnabled", sceneName="Split", sceneItemEnabled=False, **coupon)

    assert not studio.show.program.shows(OverlayKind.CARD)
    assert not studio.show.preview.shows(OverlayKind.COUPON)
    on_program = told(studio, "GetSceneItemEnabled", sceneName="Camera", **card)
    assert on_program == {"sceneItemEnabled": False}


def test_an_overlay_that_has_nothing_to_say_is_refused() -> None:
    fields: dict[str, Json] = {"sceneName": "Camera", "sceneItemId": 18}

    result = asked(FakeStudio(), "SetSceneItemEnabled", sceneItemEnabled=True, **fields)

    assert result.status is Status.RESOURCE_STATE
    assert result.comment == "write the text of the lower third first"


def test_what_a_scene_is_made_of_cannot_be_hidden() -> None:
    studio = FakeStudio()
    camera: dict[str, Json] = {"sceneName": "Camera", "sceneItemId": 1}

    told(studio, "SetSceneItemEnabled", sceneItemEnabled=True, **camera)
    hidden = asked(studio, "SetSceneItemEnabled", sceneItemEnabled=False, **camera)

    assert hidden.status is Status.RESOURCE_STATE
    assert studio.asked == []


def test_items_lie_from_the_camera_up() -> None:
    items = told(FakeStudio(), "GetSceneItemList", sceneName="Split")["sceneItems"]

    assert [item["sceneItemIndex"] for item in items] == list(range(len(items)))
    assert [item["sourceName"] for item in items[:3]] == [
        "Main camera",
        "Second camera",
        "Product card",
    ]


# --- sound ---------------------------------------------------------------------------------------


def test_the_microphone_is_muted_and_opened() -> None:
    studio = FakeStudio()

    told(studio, "SetInputMute", inputName=MICROPHONE, inputMuted=True)
    muted = told(studio, "GetInputMute", inputName=MICROPHONE)
    toggled = told(studio, "ToggleInputMute", inputName=MICROPHONE)

    assert (muted, toggled) == ({"inputMuted": True}, {"inputMuted": False})


def test_the_volume_is_set_in_either_unit_within_what_the_studio_has() -> None:
    studio = FakeStudio(a_rundown_show(sound=Sound(muted=True, lip_sync_ms=40)))

    told(studio, "SetInputVolume", inputName=MICROPHONE, inputVolumeMul=0.5)
    half = told(studio, "GetInputVolume", inputName=MICROPHONE)
    told(studio, "SetInputVolume", inputName=MICROPHONE, inputVolumeDb=-100)
    least = told(studio, "GetInputVolume", inputName=MICROPHONE)

    assert half["inputVolumeDb"] == pytest.approx(-6.02, abs=0.01)
    assert half["inputVolumeMul"] == pytest.approx(0.5)
    assert least["inputVolumeDb"] == -60
    assert studio.show.sound == Sound(muted=True, gain_db=-60, lip_sync_ms=40)


def test_the_second_camera_and_the_clip_are_inputs_only_where_there_are_some() -> None:
    with_clip = a_rundown_show()
    with_clip = replace(with_clip, program=replace(with_clip.program, clip="/a.mp4"))

    names = {one["inputName"] for one in told(FakeStudio(), "GetInputList")["inputs"]}
    more = {one["inputName"] for one in told(FakeStudio(with_clip), "GetInputList")["inputs"]}

    assert "Main camera" in names
    assert more - names == {"Clip file"}


# --- stream and recording ------------------------------------------------------------------------


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


# --- vendor requests and keys --------------------------------------------------------------------


def vendor(studio: FakeStudio, kind: str, **data: Json) -> Json:
    """Return what a vendor request is answered that goes well."""
    answer = told(
        studio, "CallVendorRequest", vendorName="cuecard", requestType=kind, requestData=data
    )
    return answer["responseData"]


def refused(studio: FakeStudio, kind: str, **data: Json) -> Status:
    """Return how a vendor request is refused."""
    fields: dict[str, Json] = {"vendorName": "cuecard", "requestType": kind, "requestData": data}
    return asked(studio, "CallVendorRequest", **fields).status


@pytest.mark.parametrize("named", [{"slot": 5}, {"product_id": "buds"}, {"cue_id": "cue-buds"}])
def test_a_product_is_cued_by_slot_product_or_cue(named: dict[str, Json]) -> None:
    studio = FakeStudio()

    answer = vendor(studio, "CueProduct", **named)

    assert studio.show.preview.cue_id == "cue-buds"
    assert answer["slot"] == 5
    assert answer["title"] == "El buds"


def test_a_cue_that_is_not_there_is_not_found() -> None:
    studio = FakeStudio()

    assert refused(studio, "CueProduct", slot=8) is Status.NOT_FOUND
    assert refused(studio, "CueProduct", cue_id="nothing") is Status.NOT_FOUND
    assert refused(studio, "CueProduct") is Status.MISSING_FIELD
    assert refused(studio, "CueProduct", slot=0) is Status.OUT_OF_RANGE
    assert refused(studio, "Nonsense") is Status.NOT_FOUND


def test_an_offer_starts_runs_longer_and_stops() -> None:
    studio = FakeStudio()
    vendor(studio, "CueProduct", product_id="watch")
    vendor(studio, "TakeNext")

    started = vendor(studio, "StartOffer", percent=20, minutes=5)
    longer = vendor(studio, "ExtendOffer", seconds=30)
    vendor(studio, "StopOffer")

    assert started["price_minor"] == 4792
    assert longer["ends_at_utc_ms"] - started["ends_at_utc_ms"] == 30_000
    assert studio.show.offers[-1].ended_at_utc_ms is not None
    assert StartOffer(percent=20, duration_s=300.0) in studio.asked


def test_a_question_is_shown_by_its_id_or_as_the_one_worth_most() -> None:
    studio = FakeStudio()
    none = refused(studio, "ShowQuestion", top=True)
    studio.ask(QuestionsChanged(questions=(a_question(7), a_question(8))))

    vendor(studio, "ShowQuestion", top=True)
    top = studio.show.texts.question_id
    vendor(studio, "ShowQuestion", question_id="question-8")

    assert none is Status.NOT_FOUND
    assert top == "question-7"
    assert studio.show.texts.question_id == "question-8"
    assert refused(studio, "ShowQuestion") is Status.MISSING_FIELD


def press(studio: FakeStudio, key: str) -> None:
    """Press a key by its name."""
    told(studio, "TriggerHotkeyByName", hotkeyName=f"studio.{key}")


def test_keys_by_name_work_the_show() -> None:
    studio = FakeStudio()

    press(studio, "cue.2")
    press(studio, "take")
    press(studio, "pin")
    press(studio, "mute")
    press(studio, "slate")
    press(studio, "mark")

    show = studio.show
    assert show.program.cue_id == CueId("cue-watch")
    assert not show.program.shows(OverlayKind.CARD)
    assert show.sound.muted
    assert show.slate_shown
    assert isinstance(studio.asked[-1], MarkMoment)


def test_the_offers_key_starts_what_is_planned_and_stops_what_runs() -> None:
    studio = FakeStudio()
    press(studio, "cue.2")
    press(studio, "take")

    press(studio, "offer.toggle")
    running = studio.show.offers[-1]
    press(studio, "offer.extend")
    press(studio, "offer.toggle")

    assert running.price.amount_minor == 3893
    assert ExtendOffer(by_s=60) in studio.asked
    assert studio.show.offers[-1].ended_at_utc_ms is not None


def test_the_offers_key_leaves_a_card_files_own_price_alone() -> None:
    of_the_card, running = FakeStudio(a_show()), FakeStudio(a_selling_show(a_show()))

    refused_key = asked(of_the_card, "TriggerHotkeyByName", hotkeyName="studio.offer.toggle")
    press(running, "offer.toggle")

    assert refused_key.comment == "an offer ends by time, by quantity, or by both: say when"
    assert of_the_card.show.offers[-1].ended_at_utc_ms is None
    assert running.show.offers[-1].ended_at_utc_ms is not None


def test_the_next_question_goes_round() -> None:
    studio = FakeStudio()
    studio.ask(QuestionsChanged(questions=tuple(a_question(n) for n in (1, 2, 3))))
    seen: list[QuestionId | None] = []

    for _ in range(4):
        press(studio, "question.next")
        seen.append(studio.show.texts.question_id)

    assert seen == ["question-1", "question-2", "question-3", "question-1"]


def test_there_are_twenty_slots_and_no_other_keys() -> None:
    keys = told(FakeStudio(), "GetHotkeyList")["hotkeys"]

    assert {f"studio.cue.{slot}" for slot in range(1, 21)} < set(keys)
    assert len(keys) == 29
    assert asked(FakeStudio(), "TriggerHotkeyByName", hotkeyName="studio.cue.21").status is (
        Status.NOT_FOUND
    )


# --- whatever comes ------------------------------------------------------------------------------

words = st.sampled_from(
    ["Camera", "Split", "Clip", "Product card", "Microphone", "cuecard", "CueProduct", "png", ""]
)
leaves = st.none() | st.booleans() | st.integers() | st.floats() | words | st.text()
datas = st.dictionaries(
    st.sampled_from(
        [
            *("sceneName", "sourceName", "inputName", "sceneItemId", "sceneItemEnabled"),
            *("inputMuted", "inputVolumeMul", "inputVolumeDb", "imageFormat", "imageWidth"),
            *("hotkeyName", "vendorName", "requestType", "requestData", "transitionName"),
            *("sceneUuid", "eventData", "sleepMillis", "outputName", "inputAudioSyncOffset"),
        ]
    ),
    leaves | st.dictionaries(st.sampled_from(["slot", "seconds", "percent", "top"]), leaves),
)


@given(
    kinds=st.lists(
        st.tuples(st.sampled_from(sorted(set(REQUESTS) - {"Sleep"})), st.none() | datas), max_size=8
    )
)
def test_any_requests_are_answered_and_leave_a_show(
    kinds: list[tuple[str, dict[str, Any] | None]],
) -> None:
    studio = FakeStudio()

    results = [asked(studio, kind, **(data or {})) for kind, data in kinds]

    assert all("fault of Cuecard" not in result.comment for result in results)
    assert isinstance(studio.show, ShowState)


def test_sleeping_is_for_batches() -> None:
    assert asked(FakeStudio(), "Sleep", sleepMillis=1).status is Status.UNSUPPORTED_BATCH_EXECUTION
    slept = asked(FakeStudio(), "Sleep", Execution.SERIAL_FRAME, sleepFrames=1)
    assert slept.status is Status.SUCCESS


def test_while_the_control_room_is_away_nothing_is_ready() -> None:
    studio = FakeStudio()
    studio.away = True

    assert asked(studio, "GetSceneList").status is Status.NOT_READY
    assert asked(studio, "GetVersion").status is Status.SUCCESS
