"""Requests about inputs: the cameras, the microphone, and the overlays as sources."""

from dataclasses import replace

from studio.protocol.setup_commands import SetSound
from studio.remote.obs.codes import Status
from studio.remote.obs.desk import Desk, Handlers
from studio.remote.obs.fields import Asked, RequestFailed
from studio.remote.obs.frames import Fields
from studio.remote.obs.levels import to_db, to_factor
from studio.remote.obs.names import INPUT_KINDS, ITEMS, KINDS, MICROPHONE, SCENES, uuid_of
from studio.remote.obs.view import inputs_of, is_shown, program_scene
from studio.show.staging import Side
from studio.show.state import GAIN_DB, ShowState, Sound

_SPECIAL = ("desktop1", "desktop2", "mic1", "mic2", "mic3", "mic4")


async def _get_list(desk: Desk, asked: Asked) -> Fields:
    wanted = asked.text("inputKind") if asked.has("inputKind") else ""
    found = inputs_of(desk.show).items()
    told = [_told(name, kind) for name, kind in found if not wanted or kind == wanted]
    return {"inputs": [*told]}


def _told(name: str, kind: str) -> Fields:
    return {
        "inputName": name,
        "inputUuid": uuid_of(name),
        "inputKind": kind,
        "unversionedInputKind": kind,
    }


async def _get_kinds(desk: Desk, asked: Asked) -> Fields:
    return {"inputKinds": list(INPUT_KINDS)}


async def _get_special(desk: Desk, asked: Asked) -> Fields:
    return {name: MICROPHONE if name == "mic1" else None for name in _SPECIAL}


async def _get_settings(desk: Desk, asked: Asked) -> Fields:
    kind = inputs_of(desk.show)[desk.input(asked)]
    return {"inputSettings": {}, "inputKind": kind}


async def _get_active(desk: Desk, asked: Asked) -> Fields:
    name, show = desk.source(asked), desk.show
    active = name == MICROPHONE or _is_seen(show, name, Side.PROGRAM)
    return {"videoActive": active, "videoShowing": active or _is_seen(show, name, Side.PREVIEW)}


def _is_seen(show: ShowState, name: str, side: Side) -> bool:
    scene = program_scene(show) if side is Side.PROGRAM else SCENES[show.preview.scene]
    return name == scene or any(
        item.name == name and (item.overlay is None or is_shown(show, item.overlay, side))
        for item in ITEMS[KINDS[scene]]
    )


async def _get_filters(desk: Desk, asked: Asked) -> Fields:
    desk.source(asked)
    return {"filters": []}


# --- sound ---------------------------------------------------------------------------------------


async def _get_mute(desk: Desk, asked: Asked) -> Fields:
    return {"inputMuted": _sound(desk, asked).muted}


async def _set_mute(desk: Desk, asked: Asked) -> None:
    sound = _sound(desk, asked)
    await desk.do(SetSound(sound=replace(sound, muted=asked.flag("inputMuted"))))


async def _toggle_mute(desk: Desk, asked: Asked) -> Fields:
    sound = _sound(desk, asked)
    muted = not sound.muted
    await desk.do(SetSound(sound=replace(sound, muted=muted)))
    return {"inputMuted": muted}


async def _get_volume(desk: Desk, asked: Asked) -> Fields:
    gain_db = _sound(desk, asked).gain_db
    return {"inputVolumeMul": to_factor(gain_db), "inputVolumeDb": gain_db}


async def _set_volume(desk: Desk, asked: Asked) -> None:
    sound = _sound(desk, asked)
    has_factor, has_db = asked.has("inputVolumeMul"), asked.has("inputVolumeDb")
    if has_factor:
        level_db = to_db(asked.number("inputVolumeMul", 0, 20))
    if has_db:
        level_db = asked.number("inputVolumeDb", -100, 26)
    if has_factor and has_db:
        comment = "You may only specify one volume field."
        raise RequestFailed(Status.TOO_MANY_FIELDS, comment)
    if not has_factor and not has_db:
        raise RequestFailed(Status.MISSING_FIELD, "You must specify one volume field.")
    low_db, high_db = GAIN_DB
    gain_db = min(high_db, max(low_db, level_db))
    await desk.do(SetSound(sound=replace(sound, gain_db=gain_db)))


async def _get_sync(desk: Desk, asked: Asked) -> Fields:
    return {"inputAudioSyncOffset": _sound(desk, asked).lip_sync_ms}


async def _set_sync(desk: Desk, asked: Asked) -> None:
    sound = _sound(desk, asked)
    offset_ms = asked.whole("inputAudioSyncOffset", -950, 20_000)
    if offset_ms > 1_000:
        comment = "The sound can be a second late at most."
        raise RequestFailed(Status.OUT_OF_RANGE, comment)
    await desk.do(SetSound(sound=replace(sound, lip_sync_ms=offset_ms)))


async def _get_balance(desk: Desk, asked: Asked) -> Fields:
    _sound(desk, asked)
    return {"inputAudioBalance": 0.5}


async def _get_monitor(desk: Desk, asked: Asked) -> Fields:
    _sound(desk, asked)
    return {"monitorType": "OBS_MONITORING_TYPE_NONE"}


async def _get_tracks(desk: Desk, asked: Asked) -> Fields:
    _sound(desk, asked)
    return {"inputAudioTracks": {str(number): number == 1 for number in range(1, 7)}}


def _sound(desk: Desk, asked: Asked) -> Sound:
    if desk.input(asked) != MICROPHONE:
        comment = "The specified input does not support audio."
        raise RequestFailed(Status.RESOURCE_STATE, comment)
    return desk.show.sound


INPUT_REQUESTS: Handlers = {
    "GetInputList": _get_list,
    "GetInputKindList": _get_kinds,
    "GetSpecialInputs": _get_special,
    "GetInputSettings": _get_settings,
    "GetSourceActive": _get_active,
    "GetSourceFilterList": _get_filters,
    "GetInputMute": _get_mute,
    "SetInputMute": _set_mute,
    "ToggleInputMute": _toggle_mute,
    "GetInputVolume": _get_volume,
    "SetInputVolume": _set_volume,
    "GetInputAudioSyncOffset": _get_sync,
    "SetInputAudioSyncOffset": _set_sync,
    "GetInputAudioBalance": _get_balance,
    "GetInputAudioMonitorType": _get_monitor,
    "GetInputAudioTracks": _get_tracks,
}
