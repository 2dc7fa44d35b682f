"""Requests: what each does to the show, and what it answers."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.remote.obs.codes import Execution, Status
from studio.remote.obs.requests import REQUESTS
from studio.show.staging import OverlayKind, SceneKind, Side, Transition
from studio.show.state import ShowState, Sound
from tests.builders import (
    a_rundown_show,
    a_show,
)
from tests.remote.obs.asking import Json, asked, told
from tests.remote.obs.fake_studio import FakeStudio

MICROPHONE = "Microphone"


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
