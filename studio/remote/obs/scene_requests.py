"""Requests about scenes, preview and program, transitions, studio mode."""

from studio.protocol.show_commands import SetScene, SetTransition, ShowSlate, Take
from studio.remote.obs.codes import Status
from studio.remote.obs.desk import Desk, Handlers
from studio.remote.obs.fields import Asked, RequestFailed
from studio.remote.obs.frames import Fields, Value
from studio.remote.obs.names import SCENES, uuid_of
from studio.remote.obs.view import TRANSITIONS, program_scene
from studio.show.staging import SceneKind, Side, Transition

FADE_MS = 300
_KINDS = {Transition.CUT: "cut_transition", Transition.FADE: "fade_transition"}


async def _get_scene_list(desk: Desk, asked: Asked) -> Fields:
    program, preview = program_scene(desk.show), SCENES[desk.show.preview.scene]
    # The list begins with the lowest in OBS's window.
    lowest_first: list[Value] = [
        {"sceneIndex": index, "sceneName": name, "sceneUuid": uuid_of(name)}
        for index, name in enumerate(reversed(SCENES.values()))
    ]
    return {
        "currentProgramSceneName": program,
        "currentProgramSceneUuid": uuid_of(program),
        "currentPreviewSceneName": preview,
        "currentPreviewSceneUuid": uuid_of(preview),
        "scenes": lowest_first,
    }


async def _get_group_list(desk: Desk, asked: Asked) -> Fields:
    return {"groups": []}


async def _get_program(desk: Desk, asked: Asked) -> Fields:
    return _named("currentProgramScene", program_scene(desk.show))


async def _get_preview(desk: Desk, asked: Asked) -> Fields:
    return _named("currentPreviewScene", SCENES[desk.show.preview.scene])


def _named(what: str, name: str) -> Fields:
    uuid = uuid_of(name)
    return {"sceneName": name, "sceneUuid": uuid, f"{what}Name": name, f"{what}Uuid": uuid}


async def _set_program(desk: Desk, asked: Asked) -> None:
    scene = desk.scene(asked)
    covered = desk.show.slate_shown and scene is not SceneKind.SLATE
    await desk.do(SetScene(scene=scene, side=Side.PROGRAM))
    if covered:
        await desk.do(ShowSlate(shown=False))


async def _set_preview(desk: Desk, asked: Asked) -> None:
    await desk.do(SetScene(scene=desk.scene(asked), side=Side.PREVIEW))


async def _take(desk: Desk, asked: Asked) -> None:
    await desk.do(Take(expected_preview=desk.show.preview.cue_id))


async def _get_studio_mode(desk: Desk, asked: Asked) -> Fields:
    return {"studioModeEnabled": True}


async def _set_studio_mode(desk: Desk, asked: Asked) -> None:
    if not asked.flag("studioModeEnabled"):
        raise RequestFailed(Status.PROCESSING_FAILED, "There is always a preview here.")


async def _get_override(desk: Desk, asked: Asked) -> Fields:
    desk.scene(asked)
    return {"transitionName": None, "transitionDuration": None}


async def _get_transition_kinds(desk: Desk, asked: Asked) -> Fields:
    return {"transitionKinds": list(_KINDS.values())}


async def _get_transitions(desk: Desk, asked: Asked) -> Fields:
    current = desk.show.transition
    return {
        "currentSceneTransitionName": TRANSITIONS[current],
        "currentSceneTransitionUuid": uuid_of(TRANSITIONS[current]),
        "currentSceneTransitionKind": _KINDS[current],
        "transitions": [_told(one) for one in Transition],
    }


async def _get_transition(desk: Desk, asked: Asked) -> Fields:
    current = desk.show.transition
    lasts_ms = None if current is Transition.CUT else FADE_MS
    return {**_told(current), "transitionDuration": lasts_ms, "transitionSettings": None}


def _told(transition: Transition) -> Fields:
    name = TRANSITIONS[transition]
    return {
        "transitionName": name,
        "transitionUuid": uuid_of(name),
        "transitionKind": _KINDS[transition],
        "transitionFixed": transition is Transition.CUT,
        "transitionConfigurable": False,
    }


async def _set_transition(desk: Desk, asked: Asked) -> None:
    name = asked.text("transitionName")
    for transition, known in TRANSITIONS.items():
        if known == name:
            await desk.do(SetTransition(transition=transition))
            return
    raise RequestFailed(Status.NOT_FOUND, "No scene transition was found by that name.")


async def _set_duration(desk: Desk, asked: Asked) -> None:
    asked.number("transitionDuration", 50, 20_000)
    comment = "A fade lasts as long as it does; that can't be changed."
    raise RequestFailed(Status.NOT_CONFIGURABLE, comment)


SCENE_REQUESTS: Handlers = {
    "GetSceneList": _get_scene_list,
    "GetGroupList": _get_group_list,
    "GetCurrentProgramScene": _get_program,
    "SetCurrentProgramScene": _set_program,
    "GetCurrentPreviewScene": _get_preview,
    "SetCurrentPreviewScene": _set_preview,
    "GetSceneSceneTransitionOverride": _get_override,
    "GetTransitionKindList": _get_transition_kinds,
    "GetSceneTransitionList": _get_transitions,
    "GetCurrentSceneTransition": _get_transition,
    "SetCurrentSceneTransition": _set_transition,
    "SetCurrentSceneTransitionDuration": _set_duration,
    "TriggerStudioModeTransition": _take,
    "GetStudioModeEnabled": _get_studio_mode,
    "SetStudioModeEnabled": _set_studio_mode,
}
