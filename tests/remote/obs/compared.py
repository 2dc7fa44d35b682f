"""What OBS and we are both asked, and how answers are compared."""

import json
import re
from pathlib import Path
from typing import cast

import pytest
from websockets.exceptions import ConnectionClosedError

from studio.remote.obs.codes import OpCode
from studio.remote.obs.frames import Encoding
from studio.remote.obs.names import MICROPHONE, SCENES
from tests.remote.obs.asking import Box, Json, a_stranger

RECORDED = Path(__file__).parents[2] / "golden" / "obs" / "answers.json"
"""What a real OBS 29.0.2 said; `make soak` asks one again."""

CARD = "Product card"
Asks = tuple[str, Json]


def _about(kinds: tuple[str, ...], datas: tuple[Json, ...]) -> list[Asks]:
    return [(kind, data) for kind in kinds for data in datas]


_WRONG_SCENES: tuple[Json, ...] = (
    None,
    {},
    {"sceneName": None},
    {"sceneName": 5},
    {"sceneName": ""},
    {"sceneName": "nowhere"},
    {"sceneName": MICROPHONE},
)
_WRONG_INPUTS: tuple[Json, ...] = (
    None,
    {},
    {"inputName": True},
    {"inputName": ""},
    {"inputName": "nothing"},
    {"inputName": "Split"},
)
_CARD: dict[str, Json] = {"inputName": CARD}
_MICROPHONE: dict[str, Json] = {"inputName": MICROPHONE}
_SOUND = (
    *("GetInputMute", "SetInputMute", "ToggleInputMute", "GetInputVolume", "SetInputVolume"),
    *("GetInputAudioSyncOffset", "SetInputAudioSyncOffset", "GetInputAudioBalance"),
    *("GetInputAudioMonitorType", "GetInputAudioTracks"),
)
_OF_ITEMS = (
    *("GetSceneItemList", "GetSceneItemId", "GetSceneItemEnabled", "SetSceneItemEnabled"),
    *("GetSceneItemLocked", "GetSceneItemIndex", "GetSceneItemBlendMode", "GetSceneItemTransform"),
)
_SCREENSHOT: dict[str, Json] = {"sourceName": "Camera", "imageFormat": "png"}

ASKED: list[Asks] = [
    ("", None),
    ("Nonsense", None),
    ("Nonsense", {"a": 1}),
    *_about(("SetCurrentProgramScene", "SetCurrentPreviewScene"), _WRONG_SCENES),
    *_about(("GetSceneSceneTransitionOverride", *_OF_ITEMS), _WRONG_SCENES),
    *_about(_SOUND, (*_WRONG_INPUTS, _MICROPHONE)),
    *_about(("GetInputMute", "GetInputVolume", "GetInputAudioTracks"), (_CARD,)),
    *_about(("GetInputSettings",), _WRONG_INPUTS),
    ("SetCurrentPreviewScene", {"sceneName": "Slate"}),
    ("GetCurrentPreviewScene", None),
    ("SetCurrentProgramScene", {"sceneName": "Camera"}),
    ("GetCurrentProgramScene", None),
    ("GetSceneList", None),
    ("GetGroupList", None),
    ("GetSceneItemList", {"sceneName": "Camera"}),
    ("GetSceneItemId", {"sceneName": "Camera"}),
    ("GetSceneItemId", {"sceneName": "Camera", "sourceName": 1}),
    ("GetSceneItemId", {"sceneName": "Camera", "sourceName": "nothing"}),
    ("GetSceneItemId", {"sceneName": "Camera", "sourceName": CARD}),
    ("GetSceneItemEnabled", {"sceneName": "Camera"}),
    ("GetSceneItemEnabled", {"sceneName": "Camera", "sceneItemId": "one"}),
    ("GetSceneItemEnabled", {"sceneName": "Camera", "sceneItemId": -1}),
    ("GetSceneItemEnabled", {"sceneName": "Camera", "sceneItemId": 99}),
    ("SetSceneItemEnabled", {"sceneName": "Camera", "sceneItemId": 99}),
    ("SetInputMute", {**_MICROPHONE, "inputMuted": 1}),
    ("SetInputMute", {**_MICROPHONE, "inputMuted": True}),
    ("GetInputMute", _MICROPHONE),
    ("ToggleInputMute", _MICROPHONE),
    ("SetInputVolume", {**_MICROPHONE, "inputVolumeMul": -1}),
    ("SetInputVolume", {**_MICROPHONE, "inputVolumeMul": 21}),
    ("SetInputVolume", {**_MICROPHONE, "inputVolumeMul": "loud"}),
    ("SetInputVolume", {**_MICROPHONE, "inputVolumeDb": 27}),
    ("SetInputVolume", {**_MICROPHONE, "inputVolumeDb": -101}),
    ("SetInputVolume", {**_MICROPHONE, "inputVolumeDb": -6, "inputVolumeMul": 0.5}),
    ("SetInputVolume", {**_MICROPHONE, "inputVolumeDb": -6}),
    ("GetInputVolume", _MICROPHONE),
    ("SetInputAudioSyncOffset", {**_MICROPHONE, "inputAudioSyncOffset": -951}),
    ("SetInputAudioSyncOffset", {**_MICROPHONE, "inputAudioSyncOffset": 50}),
    ("GetInputSettings", _MICROPHONE),
    ("GetInputList", None),
    ("GetInputList", {"inputKind": 1}),
    ("GetInputList", {"inputKind": ""}),
    ("GetInputList", {"inputKind": "no_such_kind"}),
    ("GetInputKindList", None),
    ("GetSpecialInputs", None),
    ("GetSourceActive", None),
    ("GetSourceActive", {"sourceName": "nothing"}),
    ("GetSourceActive", {"sourceName": "Camera"}),
    ("GetSourceFilterList", {"sourceName": "nothing"}),
    ("GetSourceFilterList", {"sourceName": "Camera"}),
    ("GetTransitionKindList", None),
    ("GetSceneTransitionList", None),
    ("GetCurrentSceneTransition", None),
    ("SetCurrentSceneTransition", {}),
    ("SetCurrentSceneTransition", {"transitionName": "Nonsense"}),
    ("SetCurrentSceneTransition", {"transitionName": "Fade"}),
    ("SetCurrentSceneTransitionDuration", {"transitionDuration": 10}),
    ("GetStudioModeEnabled", None),
    ("SetStudioModeEnabled", {}),
    ("SetStudioModeEnabled", {"studioModeEnabled": "yes"}),
    ("SetStudioModeEnabled", {"studioModeEnabled": True}),
    ("TriggerStudioModeTransition", None),
    ("GetStreamStatus", None),
    ("StopStream", None),
    ("GetRecordStatus", None),
    ("StopRecord", None),
    ("GetOutputList", None),
    ("GetOutputStatus", None),
    ("GetOutputStatus", {"outputName": "nothing"}),
    ("GetReplayBufferStatus", None),
    ("StartReplayBuffer", None),
    ("GetLastReplayBufferReplay", None),
    ("GetVirtualCamStatus", None),
    ("GetVideoSettings", None),
    ("GetProfileList", None),
    ("GetSceneCollectionList", None),
    ("GetStreamServiceSettings", None),
    ("GetRecordDirectory", None),
    ("GetMonitorList", None),
    ("GetStats", None),
    ("GetVersion", None),
    ("GetHotkeyList", None),
    ("TriggerHotkeyByName", None),
    ("TriggerHotkeyByName", {"hotkeyName": 7}),
    ("TriggerHotkeyByName", {"hotkeyName": "nothing"}),
    ("TriggerHotkeyByKeySequence", {}),
    ("BroadcastCustomEvent", None),
    ("BroadcastCustomEvent", {"eventData": 1}),
    ("BroadcastCustomEvent", {"eventData": {}}),
    ("BroadcastCustomEvent", {"eventData": {"a": 1}}),
    ("CallVendorRequest", None),
    ("CallVendorRequest", {"vendorName": "nobody"}),
    ("CallVendorRequest", {"vendorName": "nobody", "requestType": 1}),
    ("CallVendorRequest", {"vendorName": "nobody", "requestType": "a"}),
    ("CallVendorRequest", {"vendorName": "nobody", "requestType": "a", "requestData": 1}),
    # Empty data is refused by OBS; here it is taken for none: `TakeNext` needs none.
    ("Sleep", {"sleepMillis": 1}),
    ("GetSourceScreenshot", {"sourceName": "nothing", "imageFormat": "png"}),
    ("GetSourceScreenshot", {"sourceName": "Camera"}),
    ("GetSourceScreenshot", {"sourceName": "Camera", "imageFormat": "nonsense"}),
    ("GetSourceScreenshot", {**_SCREENSHOT, "imageWidth": 7}),
    ("GetSourceScreenshot", {**_SCREENSHOT, "imageHeight": 5_000}),
    ("GetSourceScreenshot", {**_SCREENSHOT, "imageCompressionQuality": 101}),
    ("GetSourceScreenshot", {**_SCREENSHOT, "imageWidth": 64}),
]
"""In this order, in one connection."""

_ONE: dict[str, Json] = {"requestType": "GetStudioModeEnabled"}
BATCHES: list[dict[str, Json]] = [
    {"requests": []},
    {"requests": [_ONE, {**_ONE, "requestId": "mine"}]},
    {"requests": [{"requestType": 5}, {}, _ONE]},
    {"requests": [{"requestType": "Nonsense"}, _ONE]},
    {"requests": [{"requestType": "Nonsense"}, _ONE], "haltOnFailure": True},
    {"requests": [_ONE, {"requestType": "Nonsense"}], "executionType": 1},
    {"requests": [{"requestType": "Sleep", "requestData": {"sleepMillis": 2}}, _ONE]},
    {"requests": [{"requestType": "Sleep", "requestData": {"sleepMillis": 50_001}}]},
    {"requests": [{"requestType": "Sleep"}]},
    {"requests": [{"requestType": "Sleep", "requestData": {"sleepMillis": 2}}], "executionType": 1},
    {"requests": [{"requestType": "Sleep", "requestData": {"sleepFrames": 2}}], "executionType": 1},
    {
        "requests": [
            {"requestType": "GetCurrentProgramScene", "outputVariables": {"here": "nothing"}},
            {
                "requestType": "GetCurrentProgramScene",
                "outputVariables": {"here": "currentProgramSceneName"},
            },
            {
                "requestType": "SetCurrentProgramScene",
                "requestData": {},
                "inputVariables": {"sceneName": "here"},
            },
            {
                "requestType": "SetCurrentProgramScene",
                "requestData": {},
                "inputVariables": {"sceneName": "given"},
            },
        ],
        "variables": {"given": "nowhere"},
    },
]

CLOSING: list[Json] = [
    "no json",
    "[]",
    "5",
    {},
    {"op": None},
    {"op": "6", "d": {}},
    {"op": 6},
    {"op": 6, "d": None},
    {"op": 6, "d": []},
    {"op": 4, "d": {}},
    {"op": 7, "d": {}},
    {"op": 42, "d": {}},
    {"op": 1, "d": {"rpcVersion": 1}},
    {"op": 3, "d": {"eventSubscriptions": "all"}},
    {"op": 3, "d": {"eventSubscriptions": -1}},
    {"op": 3, "d": {"eventSubscriptions": 1.5}},
    {"op": 6, "d": {}},
    {"op": 6, "d": {"requestId": "1"}},
    {"op": 6, "d": {"requestId": "1", "requestType": 5}},
    {"op": 8, "d": {}},
    {"op": 8, "d": {"requestId": "1"}},
    {"op": 8, "d": {"requestId": "1", "requests": {}}},
    {"op": 8, "d": {"requestId": "1", "requests": [], "executionType": "x"}},
    {"op": 8, "d": {"requestId": "1", "requests": [], "executionType": 3}},
    {"op": 8, "d": {"requestId": "1", "requests": [], "haltOnFailure": 1}},
    {"op": 8, "d": {"requestId": "1", "requests": [], "executionType": 2, "variables": {"a": 1}}},
]
"""After each of them the connection is over."""

STRANGERS: list[Json] = [
    {"op": 6, "d": {"requestId": "1", "requestType": "GetVersion"}},
    {"op": 3, "d": {}},
    {"op": 1, "d": {}},
    {"op": 1, "d": {"rpcVersion": 1}},
    {"op": 1, "d": {"rpcVersion": 1, "authentication": "wrong"}},
    {"op": 1, "d": {"authentication": "right"}},
    {"op": 1, "d": {"rpcVersion": "1", "authentication": "right"}},
    {"op": 1, "d": {"rpcVersion": 2, "authentication": "right"}},
    {"op": 1, "d": {"rpcVersion": 1, "authentication": "right", "eventSubscriptions": "all"}},
]
"""The same from who has not said who it is; "right" is the right answer."""


def prepare(box: Box) -> None:
    """Give OBS scenes and sources that are called as ours."""
    for name in SCENES.values():
        box.ask("CreateScene", sceneName=name)
    box.ask("RemoveScene", sceneName="Scene")
    for name, kind in ((MICROPHONE, "pulse_input_capture"), (CARD, "color_source_v3")):
        box.ask("CreateInput", sceneName="Camera", inputName=name, inputKind=kind)
    box.ask("SetStudioModeEnabled", studioModeEnabled=True)


def answers(box: Box) -> list[dict[str, Json]]:
    """Return what each request is answered: its code, its words, what its data look like."""
    found = []
    for kind, data in ASKED:
        box.send(OpCode.REQUEST, {"requestType": kind, "requestId": "a", "requestData": data})
        answer = box.until(OpCode.REQUEST_RESPONSE)
        status = answer["requestStatus"]
        assert answer["requestId"] == "a"
        found.append(
            {
                "asked": [kind, data],
                "code": status["code"],
                "comment": status.get("comment", ""),
                "shape": shape(answer.get("responseData")),
            }
        )
    return found


def batches(box: Box) -> list[list[dict[str, Json]]]:
    """Return what each batch is answered."""
    found = []
    for batch in BATCHES:
        box.send(OpCode.REQUEST_BATCH, {"requestId": "b", **batch})
        answer = box.until(OpCode.REQUEST_BATCH_RESPONSE)
        found.append(
            [
                {
                    "kind": result["requestType"],
                    "id": result.get("requestId"),
                    "code": result["requestStatus"]["code"],
                    "comment": result["requestStatus"].get("comment", ""),
                }
                for result in answer["results"]
            ]
        )
    return found


def ends(port: int, password: str) -> list[list[Json]]:
    """Return code and reason with which each connection ends."""
    found = []
    for message in CLOSING:
        with a_stranger(port, Encoding.JSON) as box:
            box.identify(password)
            found.append([message, *_end(box, message)])
    for message in STRANGERS:
        with a_stranger(port, Encoding.JSON) as box:
            right = box.answer_of(password)
            said = json.loads(json.dumps(message).replace('"right"', json.dumps(right)))
            found.append([message, *_end(box, said)])
    return found


def _end(box: Box, message: Json) -> tuple[int, str]:
    text = message if isinstance(message, str) else json.dumps(message)
    box.connection.send(text)
    with pytest.raises(ConnectionClosedError) as ended:
        box.until(OpCode.HELLO)
    received = ended.value.rcvd
    if received is None:
        return 0, ""
    # What follows is the JSON library's.
    return received.code, re.sub(r"(Unable to decode \w+: ).*", r"\1…", received.reason)


def shape(value: Json) -> Json:
    """Return what a value looks like: names and types, of a list its first."""
    match value:
        case dict():
            return {name: shape(one) for name, one in sorted(value.items())}
        case list():
            return [shape(value[0])] if value else []
        case bool():
            return "flag"
        case int() | float():
            return "number"
        case str():
            return "text"
        case _:
            return None


def fits(ours: Json, theirs: Json) -> bool:
    """Return whether a client that knows their shape finds its way in ours."""
    if theirs is None or ours is None or theirs in ([], {}):
        return type(theirs) is type(ours) or theirs is None or ours is None
    if isinstance(theirs, dict):
        given = cast("dict[str, Json]", ours) if isinstance(ours, dict) else {}
        return all(name in given and fits(given[name], theirs[name]) for name in theirs)
    if isinstance(theirs, list):
        return isinstance(ours, list) and (not ours or fits(ours[0], theirs[0]))
    return bool(ours == theirs)
