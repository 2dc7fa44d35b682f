"""Requests about scene items: overlays, and the cameras under them."""

from studio.protocol.show_commands import ShowOverlay
from studio.remote.obs.codes import Status
from studio.remote.obs.desk import Desk, Handlers
from studio.remote.obs.fields import Asked, RequestFailed
from studio.remote.obs.frames import Fields
from studio.remote.obs.names import ITEMS, OVERLAY_INPUT, SCENES, VIDEO_INPUT, Item, uuid_of
from studio.remote.obs.view import is_shown, side_of
from studio.show.staging import SceneKind
from studio.show.state import ShowState

HIGHEST_ID = 2**63 - 1


async def _get_list(desk: Desk, asked: Asked) -> Fields:
    scene = desk.scene(asked)
    items = ITEMS[scene]
    told = [_told(desk.show, scene, item, index) for index, item in enumerate(items)]
    return {"sceneItems": [*told]}


def _told(show: ShowState, scene: SceneKind, item: Item, index: int) -> Fields:
    return {
        "sceneItemId": item.item_id,
        "sceneItemIndex": index,
        "sceneItemEnabled": _is_enabled(show, scene, item),
        "sceneItemLocked": True,
        "sceneItemTransform": _transform(show),
        "sceneItemBlendMode": "OBS_BLEND_NORMAL",
        "sourceName": item.name,
        "sourceUuid": uuid_of(item.name),
        "sourceType": "OBS_SOURCE_TYPE_INPUT",
        "inputKind": VIDEO_INPUT if item.overlay is None else OVERLAY_INPUT,
        "isGroup": None,
    }


async def _get_id(desk: Desk, asked: Asked) -> Fields:
    scene = desk.scene(asked)
    name = asked.text("sourceName")
    for item in ITEMS[scene]:
        if item.name == name:
            return {"sceneItemId": item.item_id}
    comment = "No scene items were found in the specified scene by that name or offset."
    raise RequestFailed(Status.NOT_FOUND, comment)


async def _get_source(desk: Desk, asked: Asked) -> Fields:
    _, item = _item(desk, asked)
    return {"sourceName": item.name, "sourceUuid": uuid_of(item.name)}


async def _get_enabled(desk: Desk, asked: Asked) -> Fields:
    scene, item = _item(desk, asked)
    return {"sceneItemEnabled": _is_enabled(desk.show, scene, item)}


async def _set_enabled(desk: Desk, asked: Asked) -> None:
    scene, item = _item(desk, asked)
    shown = asked.flag("sceneItemEnabled")
    if item.overlay is not None:
        side = side_of(desk.show, SCENES[scene])
        await desk.do(ShowOverlay(overlay=item.overlay, shown=shown, side=side))
    elif not shown:
        comment = "What a scene is made of can't be hidden; choose another scene."
        raise RequestFailed(Status.RESOURCE_STATE, comment)


async def _get_locked(desk: Desk, asked: Asked) -> Fields:
    _item(desk, asked)
    return {"sceneItemLocked": True}


async def _get_index(desk: Desk, asked: Asked) -> Fields:
    scene, item = _item(desk, asked)
    return {"sceneItemIndex": ITEMS[scene].index(item)}


async def _get_blend_mode(desk: Desk, asked: Asked) -> Fields:
    _item(desk, asked)
    return {"sceneItemBlendMode": "OBS_BLEND_NORMAL"}


async def _get_transform(desk: Desk, asked: Asked) -> Fields:
    _item(desk, asked)
    return {"sceneItemTransform": _transform(desk.show)}


def _item(desk: Desk, asked: Asked) -> tuple[SceneKind, Item]:
    scene = desk.scene(asked)
    item_id = asked.whole("sceneItemId", 0, HIGHEST_ID)
    for item in ITEMS[scene]:
        if item.item_id == item_id:
            return scene, item
    comment = f"No scene items were found in scene `{SCENES[scene]}` with the ID `{item_id}`."
    raise RequestFailed(Status.NOT_FOUND, comment)


def _is_enabled(show: ShowState, scene: SceneKind, item: Item) -> bool:
    return item.overlay is None or is_shown(show, item.overlay, side_of(show, SCENES[scene]))


def _transform(show: ShowState) -> Fields:
    """Return a place over the whole canvas: overlays find their places by themselves."""
    width_px, height_px = show.canvases[0].size_px
    crop: Fields = {f"crop{side}": 0 for side in ("Bottom", "Left", "Right", "Top")}
    return {
        **crop,
        "alignment": 5,
        "boundsAlignment": 0,
        "boundsHeight": 0.0,
        "boundsType": "OBS_BOUNDS_NONE",
        "boundsWidth": 0.0,
        "height": float(height_px),
        "positionX": 0.0,
        "positionY": 0.0,
        "rotation": 0.0,
        "scaleX": 1.0,
        "scaleY": 1.0,
        "sourceHeight": float(height_px),
        "sourceWidth": float(width_px),
        "width": float(width_px),
    }


ITEM_REQUESTS: Handlers = {
    "GetSceneItemList": _get_list,
    "GetSceneItemId": _get_id,
    "GetSceneItemSource": _get_source,
    "GetSceneItemEnabled": _get_enabled,
    "SetSceneItemEnabled": _set_enabled,
    "GetSceneItemLocked": _get_locked,
    "GetSceneItemIndex": _get_index,
    "GetSceneItemBlendMode": _get_blend_mode,
    "GetSceneItemTransform": _get_transform,
}
