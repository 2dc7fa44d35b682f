"""An output picture, and how the camera fills it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from studio.core.errors import BadInput
from studio.core.ids import CanvasId
from studio.show.look import SafeArea

SIZES_PX = ((1080, 1920), (720, 1280), (1920, 1080), (1280, 720))
RATES_FPS = (25, 30, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """One output picture.

    Attributes:
        canvas_id: `portrait` or `landscape`; part of a file's name, so lower-case letters, digits
            and hyphens.
        width_px: With `height_px` one of `SIZES_PX`.
        height_px: Likewise.
        fps: One of `RATES_FPS`.
    """

    canvas_id: CanvasId
    width_px: int
    height_px: int
    fps: int = 30

    def __post_init__(self) -> None:
        if re.fullmatch(r"[a-z0-9-]{1,32}", self.canvas_id) is None:
            raise BadInput("a canvas is named with 1 to 32 lower-case letters, digits and hyphens")
        if (self.width_px, self.height_px) not in SIZES_PX:
            known = ", ".join(f"{w}x{h}" for w, h in SIZES_PX)
            raise BadInput(f"canvas {self.width_px}x{self.height_px} is none of {known}")
        if self.fps not in RATES_FPS:
            raise BadInput(f"canvas rate {self.fps} is none of 25, 30, 60 pictures a second")

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height."""
        return self.width_px, self.height_px


def parse_canvas(text: str) -> Canvas:
    """Read `1080x1920@30`; the rate may be left out.

    Raises:
        BadInput: It is not of that form, or no size or rate of the studio.
    """
    found = re.fullmatch(r"(\d{1,5})x(\d{1,5})(?:@(\d{1,3}))?", text)
    if found is None:
        raise BadInput(f"a canvas is written like 1080x1920@30, got {text!r}")
    width_px, height_px, fps = int(found[1]), int(found[2]), int(found[3] or 30)
    name = CanvasId("portrait" if height_px > width_px else "landscape")
    return Canvas(canvas_id=name, width_px=width_px, height_px=height_px, fps=fps)


class Fill(StrEnum):
    """How a picture of another shape meets the canvas."""

    FIT = "fit"  # all of the picture, bars beside it
    FILL = "fill"  # all of the canvas, the middle of the picture
    CROP = "crop"  # all of the canvas, a chosen part of the picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """Which part of the camera's picture fills the canvas.

    Attributes:
        fill: `centre_x`, `centre_y` and `zoom` count for `CROP` alone.
        centre_x: 0 is the left edge of the picture, 1 the right one.
        centre_y: 0 is the top edge, 1 the bottom one.
        zoom: 1 shows as much as fits; 4 is the most.
    """

    fill: Fill = Fill.FILL
    centre_x: float = 0.5
    centre_y: float = 0.5
    zoom: float = 1.0

    def __post_init__(self) -> None:
        if not (0 <= self.centre_x <= 1 and 0 <= self.centre_y <= 1):
            raise BadInput("the centre of the framing lies between 0 and 1")
        if not 1 <= self.zoom <= 4:
            raise BadInput("the zoom of the framing lies between 1 and 4")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What is special about one canvas.

    Attributes:
        canvas_id: Which.
        platform: Whose guides are drawn over the host's view: a key of
            `studio.show.platform_areas.AREAS`; empty: none.
        safe: Where overlays may stand; None: the platform's area, or the usual one.
        framing: How the camera fills this canvas; None: as every other.
    """

    canvas_id: CanvasId
    platform: str = ""
    safe: SafeArea | None = None
    framing: Framing | None = None

    def __post_init__(self) -> None:
        if len(self.platform) > 40 or not (self.platform.isprintable() or not self.platform):
            raise BadInput("a platform is named with at most 40 characters")
