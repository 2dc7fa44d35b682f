"""What clients are told after a change: pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from studio.protocol.messages import Meters
from studio.remote.obs.codes import Bit
from studio.remote.obs.frames import Fields
from studio.remote.obs.levels import to_factor
from studio.remote.obs.names import MICROPHONE, uuid_of
from studio.remote.obs.studio import Known
from studio.remote.obs.vendor_events import vendor_events
from studio.remote.obs.view import Phase, View, view_of
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class ObsEvent:
    """Something that is told.

    Attributes:
        kind: OBS's name of it.
        bit: Whom it is told: those who asked for it.
        data: What.
    """

    kind: str
    bit: Bit
    data: Fields


class Telling:
    """Works out what to tell, against what was told last; nothing while no show is known."""

    def __init__(self) -> None:
        self._show: ShowState | None = None
        self._view: View | None = None

    def news(self, known: Known) -> tuple[ObsEvent, ...]:
        """Return what happened since the last time, oldest first.

        What happened while the control room was away is told when it is back.
        """
        show, seen = known.show, view_of(known)
        if show is None or seen is None:
            return ()
        before, was = self._show, self._view
        if was is not None:
            stream, record = settled(was.stream, seen.stream), settled(was.record, seen.record)
            seen = replace(seen, stream=stream, record=record)
        self._show, self._view = show, seen
        if before is None or was is None:
            return ()
        return (*_between(was, seen), *_vendor(before, known))


def _vendor(before: ShowState, known: Known) -> Iterator[ObsEvent]:
    if known.show is not None:
        for kind, data in vendor_events(before, known.show, by=known.changed_by):
            yield vendor_event(kind, data)


def _between(was: View, now: View) -> Iterator[ObsEvent]:
    yield from _scenes(was, now)
    yield from _items(was, now)
    yield from _inputs(was, now)
    yield from _sound(was, now)
    yield from _outputs(was, now)


def settled(was: Phase, now: Phase) -> Phase:
    """Return what an output is about whose show and whose state do not fit each other.

    Outputs are started before the show is on air, and stopped before it is off air: one that runs
    off air is on its way up if it was down, and one that does not run on air is on its way down if
    it was up.
    """
    if now is Phase.STOPPING and was in (Phase.STOPPED, Phase.STARTING):
        return Phase.STARTING
    if now is Phase.STARTING and (was.active or was is Phase.STOPPING):
        return Phase.STOPPING
    return now


def vendor_event(kind: str, data: Fields) -> ObsEvent:
    """Return an event that OBS has no word for."""
    told: Fields = {"vendorName": "cuecard", "eventType": kind, "eventData": data}
    return ObsEvent(kind="VendorEvent", bit=Bit.VENDORS, data=told)


def meters_event(meters: Meters) -> ObsEvent:
    """Return how loud the microphone is; one channel, as magnitude, peak and peak of the input."""
    magnitude, peak = to_factor(meters.rms_db), to_factor(meters.peak_db)
    told: Fields = {
        "inputName": MICROPHONE,
        "inputUuid": uuid_of(MICROPHONE),
        "inputLevelsMul": [[magnitude, peak, peak]],
    }
    bit = Bit.INPUT_VOLUME_METERS
    return ObsEvent(kind="InputVolumeMeters", bit=bit, data={"inputs": [told]})


def _scenes(was: View, now: View) -> Iterator[ObsEvent]:
    changes = (
        ("CurrentProgramSceneChanged", was.program, now.program),
        ("CurrentPreviewSceneChanged", was.preview, now.preview),
    )
    for kind, before, after in changes:
        if before != after:
            data: Fields = {"sceneName": after, "sceneUuid": uuid_of(after)}
            yield ObsEvent(kind=kind, bit=Bit.SCENES, data=data)
    if was.transition != now.transition:
        name = now.transition
        told: Fields = {"transitionName": name, "transitionUuid": uuid_of(name)}
        yield ObsEvent(kind="CurrentSceneTransitionChanged", bit=Bit.TRANSITIONS, data=told)


def _items(was: View, now: View) -> Iterator[ObsEvent]:
    for (scene, item_id), shown in now.shown.items():
        if was.shown.get((scene, item_id)) != shown:
            data: Fields = {
                "sceneName": scene,
                "sceneUuid": uuid_of(scene),
                "sceneItemId": item_id,
                "sceneItemEnabled": shown,
            }
            bit = Bit.SCENE_ITEMS
            yield ObsEvent(kind="SceneItemEnableStateChanged", bit=bit, data=data)


def _inputs(was: View, now: View) -> Iterator[ObsEvent]:
    for name, kind in now.inputs.items():
        if name not in was.inputs:
            data: Fields = {
                "inputKind": kind,
                "unversionedInputKind": kind,
                "inputSettings": {},
                "defaultInputSettings": {},
            }
            yield _of_input("InputCreated", name, data)
    for name in was.inputs:
        if name not in now.inputs:
            yield _of_input("InputRemoved", name, {})


def _sound(was: View, now: View) -> Iterator[ObsEvent]:
    if was.muted != now.muted:
        yield _of_input("InputMuteStateChanged", MICROPHONE, {"inputMuted": now.muted})
    if was.gain_db != now.gain_db:
        factor = to_factor(now.gain_db)
        told: Fields = {"inputVolumeMul": factor, "inputVolumeDb": now.gain_db}
        yield _of_input("InputVolumeChanged", MICROPHONE, told)
    if was.lip_sync_ms != now.lip_sync_ms:
        offset: Fields = {"inputAudioSyncOffset": now.lip_sync_ms}
        yield _of_input("InputAudioSyncOffsetChanged", MICROPHONE, offset)


def _of_input(kind: str, name: str, data: Fields) -> ObsEvent:
    told: Fields = {"inputName": name, "inputUuid": uuid_of(name), **data}
    return ObsEvent(kind=kind, bit=Bit.INPUTS, data=told)


def _outputs(was: View, now: View) -> Iterator[ObsEvent]:
    for phase in steps(was.stream, now.stream):
        data: Fields = {"outputActive": phase.active, "outputState": phase.value}
        yield ObsEvent(kind="StreamStateChanged", bit=Bit.OUTPUTS, data=data)
    for phase in steps(was.record, now.record):
        path = now.record_path or was.record_path or None
        told: Fields = {"outputActive": phase.active, "outputState": phase.value}
        told["outputPath"] = path if phase in (Phase.STARTED, Phase.STOPPED) else None
        yield ObsEvent(kind="RecordStateChanged", bit=Bit.OUTPUTS, data=told)


def steps(was: Phase, now: Phase) -> tuple[Phase, ...]:
    """Return the phases to tell between two: none is left out that clients count on."""
    if was is now:
        return ()
    if now is Phase.STARTED:
        if was is Phase.RECONNECTING:
            return (Phase.RECONNECTED,)
        return (now,) if was is Phase.STARTING else (Phase.STARTING, now)
    if now is Phase.STOPPED:
        return (now,) if was is Phase.STOPPING else (Phase.STOPPING, now)
    return (now,)
