"""Scenes, overlays and inputs as OBS would call them: names and ids that never change.

Ids are worked out from names, so that a button that was set up yesterday works today.
"""

from dataclasses import dataclass
from uuid import UUID, uuid5

from studio.show.staging import OverlayKind, SceneKind

_NAMESPACE = UUID("6c0f9a52-5f0b-4f6e-9d4e-3a5a2f5d7c11")

SCENES: dict[SceneKind, str] = {
    SceneKind.CAMERA: "Camera",
    SceneKind.CLOSE_UP: "Close-up",
    SceneKind.SPLIT: "Split",
    SceneKind.PICTURE_IN_PICTURE: "Picture in picture",
    SceneKind.CLIP: "Clip",
    SceneKind.SLATE: "Slate",
}
KINDS = {name: kind for kind, name in SCENES.items()}

CAMERA = "Main camera"
SECOND = "Second camera"
CLIP = "Clip file"
MICROPHONE = "Microphone"

OVERLAYS: dict[OverlayKind, str] = {
    OverlayKind.CARD: "Product card",
    OverlayKind.STOCK: "Stock left",
    OverlayKind.COUPON: "Coupon",
    OverlayKind.QR: "QR code",
    OverlayKind.GIVEAWAY: "Giveaway",
    OverlayKind.TRUST: "Trust strip",
    OverlayKind.QUESTION: "Question",
    OverlayKind.LOWER_THIRD: "Lower third",
    OverlayKind.TICKER: "Ticker",
    OverlayKind.CAPTIONS: "Captions",
    OverlayKind.LOGO: "Logo",
    OverlayKind.CORRECTION: "Correction",
}

OVERLAY_INPUT = "cuecard_overlay"
VIDEO_INPUT = "cuecard_video"
AUDIO_INPUT = "cuecard_audio"
INPUT_KINDS = (VIDEO_INPUT, AUDIO_INPUT, OVERLAY_INPUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that lies in a scene.

    Attributes:
        item_id: The same in every scene.
        name: Of its source.
        overlay: Which overlay it is; None: a camera or a clip, which is always there.
    """

    item_id: int
    name: str
    overlay: OverlayKind | None = None


_CAMERA_ITEM = Item(item_id=1, name=CAMERA)
_SECOND_ITEM = Item(item_id=2, name=SECOND)
_CLIP_ITEM = Item(item_id=3, name=CLIP)
_OVERLAY_ITEMS = tuple(
    Item(item_id=number, name=name, overlay=kind)
    for number, (kind, name) in enumerate(OVERLAYS.items(), start=11)
)
_UNDER_OVERLAYS: dict[SceneKind, tuple[Item, ...]] = {
    SceneKind.CAMERA: (_CAMERA_ITEM,),
    SceneKind.CLOSE_UP: (_SECOND_ITEM,),
    SceneKind.SPLIT: (_CAMERA_ITEM, _SECOND_ITEM),
    SceneKind.PICTURE_IN_PICTURE: (_SECOND_ITEM, _CAMERA_ITEM),
    SceneKind.CLIP: (_CLIP_ITEM,),
    SceneKind.SLATE: (),
}
ITEMS: dict[SceneKind, tuple[Item, ...]] = {
    kind: (*under, *_OVERLAY_ITEMS) for kind, under in _UNDER_OVERLAYS.items()
}
"""What lies in each scene, the lowest first."""


def uuid_of(name: str) -> str:
    """Return the id of a scene, an input or a transition by its name."""
    return str(uuid5(_NAMESPACE, name))


NAMES = (*KINDS, CAMERA, SECOND, CLIP, MICROPHONE, *OVERLAYS.values())
BY_UUID = {uuid_of(name): name for name in NAMES}
