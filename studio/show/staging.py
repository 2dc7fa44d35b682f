"""What one side shows, preview or program: which cue, which scene, which overlays are wanted."""

from dataclasses import dataclass, replace
from enum import StrEnum

from studio.catalogue.product import check_characters
from studio.core.errors import BadInput
from studio.core.ids import CueId, ProductId

LONGEST_CLIP_PATH = 1_000


class Side(StrEnum):
    """Which of the two pictures."""

    PROGRAM = "program"  # what viewers see
    PREVIEW = "preview"  # what a take will show


class SceneKind(StrEnum):
    """How sources fill a canvas."""

    CAMERA = "camera"
    CLOSE_UP = "close_up"  # the second source, or a part of the camera's picture
    SPLIT = "split"  # camera and close-up, one beside the other
    PICTURE_IN_PICTURE = "picture_in_picture"  # close-up, the camera small in a corner
    CLIP = "clip"  # a file with its sound; the camera when it is over
    SLATE = "slate"  # the holding picture


class Transition(StrEnum):
    """How one picture becomes another."""

    CUT = "cut"
    FADE = "fade"


class OverlayKind(StrEnum):
    """The overlays that are asked for by name; all others follow from the state by themselves."""

    CARD = "card"
    STOCK = "stock"
    COUPON = "coupon"
    QR = "qr"
    GIVEAWAY = "giveaway"
    TRUST = "trust"
    QUESTION = "question"
    LOWER_THIRD = "lower_third"
    TICKER = "ticker"
    CAPTIONS = "captions"
    LOGO = "logo"
    CORRECTION = "correction"


OF_A_CUE = (
    OverlayKind.CARD,
    OverlayKind.STOCK,
    OverlayKind.COUPON,
    OverlayKind.QR,
    OverlayKind.GIVEAWAY,
    OverlayKind.TRUST,
)
"""Overlays that belong to what is shown and go with it; the others stay over takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """One side.

    Attributes:
        cue_id: Which cue of the rundown, if it is one.
        product_id: Which product, if there is one.
        scene: How sources fill the canvas.
        clip: File of the clip; empty: none.
        shown: Which overlays of `OF_A_CUE` are wanted, in that order.
        since_utc_ms: When it went on program; None in preview.
        points_done: How many of the cue's talking points were said.
    """

    cue_id: CueId | None = None
    product_id: ProductId | None = None
    scene: SceneKind = SceneKind.CAMERA
    clip: str = ""
    shown: tuple[OverlayKind, ...] = ()
    since_utc_ms: int | None = None
    points_done: int = 0

    def __post_init__(self) -> None:
        if not all(kind in OF_A_CUE for kind in self.shown):
            raise BadInput("an overlay that belongs to no cue is shown for the whole show")
        check_clip(self.clip)

    def shows(self, kind: OverlayKind) -> bool:
        """Return whether an overlay is wanted."""
        return kind in self.shown

    def with_overlay(self, kind: OverlayKind, *, shown: bool) -> "Staged":
        """Return this side with one overlay more, or less."""
        return replace(self, shown=with_kind(self.shown, kind, shown=shown))


def check_clip(path: str) -> None:
    """Refuse what can't be a file's path; empty is none.

    Raises:
        BadInput: It is too long, or has characters that are not text.
    """
    if len(path) > LONGEST_CLIP_PATH:
        raise BadInput(f"the path of a clip has at most {LONGEST_CLIP_PATH} characters")
    check_characters("the path of a clip", path)


def with_kind(
    kinds: tuple[OverlayKind, ...], kind: OverlayKind, *, shown: bool
) -> tuple[OverlayKind, ...]:
    """Return the kinds with one more, or less, in the order of `OverlayKind`."""
    wanted = {*kinds, kind} if shown else set(kinds) - {kind}
    return tuple(one for one in OverlayKind if one in wanted)
