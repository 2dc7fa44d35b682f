"""Requests about the stream, the recording and other outputs.

Going live sends to every destination that is switched on and records if the show records; it ends
both. A recording alone can begin and end on air; off air it can only where nothing else would be
sent to.
"""

from studio.core.clock import SystemClock
from studio.protocol.reports import OutputReport, OutputState
from studio.protocol.setup_commands import EndShow, GoLive, SetRecording
from studio.remote.obs.codes import Status
from studio.remote.obs.desk import Desk, Handlers
from studio.remote.obs.fields import Asked, RequestFailed
from studio.remote.obs.frames import Fields
from studio.remote.obs.view import (
    Phase,
    record_phase,
    stream_phase,
    stream_reports,
    streams_to,
)
from studio.show.destination import RECORDING
from studio.show.state import ShowState

_HELD = "Going live is what starts it here; the stream's button does."


# --- stream --------------------------------------------------------------------------------------


async def _get_stream(desk: Desk, asked: Asked) -> Fields:
    phase, reports = stream_phase(desk.known), stream_reports(desk.known)
    duration_ms = _duration_ms(desk.show) if phase.active else 0
    return {
        "outputActive": phase.active,
        "outputReconnecting": phase is Phase.RECONNECTING,
        "outputTimecode": timecode(duration_ms),
        "outputDuration": duration_ms,
        "outputCongestion": 1.0 if any(r.congested for r in reports) else 0.0,
        "outputBytes": sum(r.bytes_sent for r in reports),
        "outputSkippedFrames": sum(r.frames_dropped for r in reports),
        "outputTotalFrames": sum(r.frames_offered for r in reports),
    }


async def _start_stream(desk: Desk, asked: Asked) -> None:
    show = desk.show
    if show.on_air and streams_to(show):
        raise RequestFailed(Status.OUTPUT_RUNNING)
    if show.on_air:
        comment = "The show is being recorded alone; end it before going live."
        raise RequestFailed(Status.PROCESSING_FAILED, comment)
    if not streams_to(show):
        raise RequestFailed(Status.PROCESSING_FAILED, "Choose a destination in Cuecard first.")
    await desk.do(GoLive())


async def _stop_stream(desk: Desk, asked: Asked) -> None:
    if not (desk.show.on_air and streams_to(desk.show)):
        raise RequestFailed(Status.OUTPUT_NOT_RUNNING)
    await desk.do(EndShow())


async def _toggle_stream(desk: Desk, asked: Asked) -> Fields:
    started = not (desk.show.on_air and streams_to(desk.show))
    await (_start_stream if started else _stop_stream)(desk, asked)
    return {"outputActive": started}


# --- recording -----------------------------------------------------------------------------------


async def _get_record(desk: Desk, asked: Asked) -> Fields:
    phase = record_phase(desk.known)
    duration_ms = _duration_ms(desk.show) if phase.active else 0
    report = _recording(desk)
    return {
        "outputActive": phase.active,
        "outputPaused": False,
        "outputTimecode": timecode(duration_ms),
        "outputDuration": duration_ms,
        "outputBytes": report.bytes_sent if report is not None else 0,
    }


async def _start_record(desk: Desk, asked: Asked) -> None:
    show = desk.show
    if show.on_air and show.record:
        raise RequestFailed(Status.OUTPUT_RUNNING)
    if not show.on_air and streams_to(show):
        raise RequestFailed(Status.PROCESSING_FAILED, _HELD)
    if not show.record:
        await desk.do(SetRecording(record=True, path=show.recording_path))
    if not show.on_air:
        await desk.do(GoLive())


async def _stop_record(desk: Desk, asked: Asked) -> Fields:
    show = desk.show
    if not (show.on_air and show.record):
        raise RequestFailed(Status.OUTPUT_NOT_RUNNING)
    report = _recording(desk)
    if streams_to(show):
        await desk.do(SetRecording(record=False, path=show.recording_path))
    else:
        await desk.do(EndShow())
    return {"outputPath": report.path if report is not None else ""}


async def _toggle_record(desk: Desk, asked: Asked) -> Fields:
    started = not (desk.show.on_air and desk.show.record)
    if started:
        await _start_record(desk, asked)
    else:
        await _stop_record(desk, asked)
    return {"outputActive": started}


# --- others --------------------------------------------------------------------------------------


async def _get_outputs(desk: Desk, asked: Asked) -> Fields:
    return {"outputs": [_told(desk.show, report) for report in desk.known.health.outputs]}


def _told(show: ShowState, report: OutputReport) -> Fields:
    width_px, height_px = show.canvases[0].size_px
    return {
        "outputName": report.name,
        "outputKind": "file_output" if report.destination_id == RECORDING else "rtmp_output",
        "outputWidth": width_px,
        "outputHeight": height_px,
        "outputActive": _is_active(report),
        "outputFlags": {
            "OBS_OUTPUT_AUDIO": True,
            "OBS_OUTPUT_VIDEO": True,
            "OBS_OUTPUT_ENCODED": True,
            "OBS_OUTPUT_MULTI_TRACK": False,
            "OBS_OUTPUT_SERVICE": report.destination_id != RECORDING,
        },
    }


async def _get_output(desk: Desk, asked: Asked) -> Fields:
    name = asked.text("outputName")
    report = next((r for r in desk.known.health.outputs if r.name == name), None)
    if report is None:
        comment = f"No output was found with the name `{name}`."
        raise RequestFailed(Status.NOT_FOUND, comment)
    duration_ms = _duration_ms(desk.show) if _is_active(report) else 0
    return {
        "outputActive": _is_active(report),
        "outputReconnecting": report.state is OutputState.RECONNECTING,
        "outputTimecode": timecode(duration_ms),
        "outputDuration": duration_ms,
        "outputCongestion": 1.0 if report.congested else 0.0,
        "outputBytes": report.bytes_sent,
        "outputSkippedFrames": report.frames_dropped,
        "outputTotalFrames": report.frames_offered,
    }


async def _no_replay(desk: Desk, asked: Asked) -> None:
    raise RequestFailed(Status.RESOURCE_STATE, "Replay buffer is not available.")


async def _no_camera(desk: Desk, asked: Asked) -> None:
    raise RequestFailed(Status.RESOURCE_STATE, "VirtualCam is not available.")


def _is_active(report: OutputReport) -> bool:
    return report.state in (OutputState.LIVE, OutputState.RECONNECTING)


def _recording(desk: Desk) -> OutputReport | None:
    outputs = desk.known.health.outputs
    return next((r for r in outputs if r.destination_id == RECORDING), None)


def _duration_ms(show: ShowState) -> int:
    since = show.on_air_since_utc_ms
    return 0 if since is None else max(0, SystemClock().utc_ms() - since)


def timecode(duration_ms: int) -> str:
    """Return a duration as `01:02:03.456`."""
    seconds, ms = divmod(duration_ms, 1_000)
    return f"{seconds // 3_600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{ms:03}"


OUTPUT_REQUESTS: Handlers = {
    "GetStreamStatus": _get_stream,
    "StartStream": _start_stream,
    "StopStream": _stop_stream,
    "ToggleStream": _toggle_stream,
    "GetRecordStatus": _get_record,
    "StartRecord": _start_record,
    "StopRecord": _stop_record,
    "ToggleRecord": _toggle_record,
    "GetOutputList": _get_outputs,
    "GetOutputStatus": _get_output,
    "GetReplayBufferStatus": _no_replay,
    "StartReplayBuffer": _no_replay,
    "StopReplayBuffer": _no_replay,
    "ToggleReplayBuffer": _no_replay,
    "SaveReplayBuffer": _no_replay,
    "GetLastReplayBufferReplay": _no_replay,
    "GetVirtualCamStatus": _no_camera,
    "StartVirtualCam": _no_camera,
    "StopVirtualCam": _no_camera,
    "ToggleVirtualCam": _no_camera,
}
