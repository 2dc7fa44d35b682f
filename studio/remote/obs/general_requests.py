"""Requests about the program itself: version, figures, settings, pictures, sleeping."""

import asyncio
import base64
from urllib.parse import urlsplit

from studio.core.settings import chosen_recordings_folder
from studio.remote.obs.codes import RPC_VERSION, Bit, Execution, Status
from studio.remote.obs.desk import Desk, Handlers
from studio.remote.obs.events import ObsEvent
from studio.remote.obs.fields import Asked, RequestFailed
from studio.remote.obs.frames import Fields
from studio.remote.obs.names import SCENES
from studio.remote.obs.studio import PictureAsk
from studio.remote.obs.view import program_scene, stream_reports
from studio.show.staging import Side

OBS_VERSION = "29.0.2"
WEBSOCKET_VERSION = "5.1.0"
"""Whom our answers are like: older clients know it, newer ones still ask what there is."""

IMAGE_FORMATS = ("bmp", "jpeg", "jpg", "png", "webp")
LONGEST_SLEEP_MS = 50_000
MOST_SLEEP_FRAMES = 10_000
_MB = 1024 * 1024


async def _get_stats(desk: Desk, asked: Asked) -> Fields:
    health, reports = desk.known.health, stream_reports(desk.known)
    stats = health.stats
    return {
        "cpuUsage": desk.known.cpu_percent,
        "memoryUsage": stats.engine_rss_bytes / _MB,
        "availableDiskSpace": max(0, health.disk_free_bytes) / _MB,
        "activeFps": float(desk.show.canvases[0].fps),
        "averageFrameRenderTime": stats.compose_ms.p50_ms,
        "renderSkippedFrames": stats.ticks_lost,
        "renderTotalFrames": stats.ticks,
        "outputSkippedFrames": stats.dropped + sum(r.frames_dropped for r in reports),
        "outputTotalFrames": stats.composed,
        "webSocketSessionIncomingMessages": desk.counted.incoming,
        "webSocketSessionOutgoingMessages": desk.counted.outgoing,
    }


async def _broadcast(desk: Desk, asked: Asked) -> None:
    data = asked.object("eventData")
    desk.broadcast(ObsEvent(kind="CustomEvent", bit=Bit.GENERAL, data=data))


async def _sleep(desk: Desk, asked: Asked) -> None:
    if asked.execution is Execution.SERIAL_REALTIME:
        wait_s = asked.number("sleepMillis", 0, LONGEST_SLEEP_MS) / 1_000
    elif asked.execution is Execution.SERIAL_FRAME:
        frames = asked.whole("sleepFrames", 0, MOST_SLEEP_FRAMES)
        wait_s = frames / desk.show.canvases[0].fps
    else:
        raise RequestFailed(Status.UNSUPPORTED_BATCH_EXECUTION)
    await asyncio.sleep(wait_s)


# --- settings ------------------------------------------------------------------------------------


async def _get_profiles(desk: Desk, asked: Asked) -> Fields:
    return {"currentProfileName": "Cuecard", "profiles": ["Cuecard"]}


async def _get_collections(desk: Desk, asked: Asked) -> Fields:
    return {"currentSceneCollectionName": "Cuecard", "sceneCollections": ["Cuecard"]}


async def _get_video(desk: Desk, asked: Asked) -> Fields:
    canvas = desk.show.canvases[0]
    return {
        "fpsNumerator": canvas.fps,
        "fpsDenominator": 1,
        "baseWidth": canvas.width_px,
        "baseHeight": canvas.height_px,
        "outputWidth": canvas.width_px,
        "outputHeight": canvas.height_px,
    }


async def _get_service(desk: Desk, asked: Asked) -> Fields:
    """Say where the stream goes: the server's name alone, never a key."""
    enabled = [d for d in desk.show.destinations if d.enabled]
    server = urlsplit(enabled[0].url) if enabled else None
    shown = f"{server.scheme}://{server.hostname}" if server and server.hostname else ""
    settings: Fields = {"server": shown, "use_auth": False}
    return {"streamServiceType": "rtmp_custom", "streamServiceSettings": settings}


async def _get_folder(desk: Desk, asked: Asked) -> Fields:
    return {"recordDirectory": str(await asyncio.to_thread(chosen_recordings_folder))}


async def _get_monitors(desk: Desk, asked: Asked) -> Fields:
    return {"monitors": []}


# --- pictures ------------------------------------------------------------------------------------


async def _get_screenshot(desk: Desk, asked: Asked) -> Fields:
    name = desk.source(asked)
    image_format = asked.text("imageFormat")
    width_px = asked.whole("imageWidth", 8, 4_096) if asked.has("imageWidth") else None
    height_px = asked.whole("imageHeight", 8, 4_096) if asked.has("imageHeight") else None
    quality = asked.has("imageCompressionQuality")
    percent = asked.whole("imageCompressionQuality", -1, 100) if quality else -1
    if image_format not in IMAGE_FORMATS:
        comment = "Your specified image format is invalid or not supported by this system."
        raise RequestFailed(Status.INVALID_FIELD, comment)
    ask = PictureAsk(
        side=_side(desk, name),
        image_format=image_format,
        width_px=width_px,
        height_px=height_px,
        quality=percent,
    )
    picture = await desk.studio.picture(ask)
    if picture is None:
        raise RequestFailed(Status.PROCESSING_FAILED, "Failed to render screenshot.")
    data = base64.b64encode(picture).decode()
    return {"imageData": f"data:image/{image_format};base64,{data}"}


def _side(desk: Desk, name: str) -> Side:
    if name == program_scene(desk.show):
        return Side.PROGRAM
    if name == SCENES[desk.show.preview.scene]:
        return Side.PREVIEW
    comment = "Only the scenes on program and in preview are drawn."
    raise RequestFailed(Status.PROCESSING_FAILED, comment)


def version(requests: list[str]) -> Fields:
    """Return what we say we are.

    Args:
        requests: The names of all that can be asked.
    """
    return {
        "obsVersion": OBS_VERSION,
        "obsWebSocketVersion": WEBSOCKET_VERSION,
        "rpcVersion": RPC_VERSION,
        "availableRequests": [*requests],
        "supportedImageFormats": list(IMAGE_FORMATS),
        "platform": "cuecard",
        "platformDescription": "Cuecard",
    }


GENERAL_REQUESTS: Handlers = {
    "GetStats": _get_stats,
    "BroadcastCustomEvent": _broadcast,
    "Sleep": _sleep,
    "GetProfileList": _get_profiles,
    "GetSceneCollectionList": _get_collections,
    "GetVideoSettings": _get_video,
    "GetStreamServiceSettings": _get_service,
    "GetRecordDirectory": _get_folder,
    "GetMonitorList": _get_monitors,
    "GetSourceScreenshot": _get_screenshot,
}
