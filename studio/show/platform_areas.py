"""What platforms cover of a picture with their own header, chat and buttons.

Measured by others on phones of the usual shape; apps change, so every value can be set by hand.
"""

from collections.abc import Mapping

from studio.show.canvas import Canvas, Layout
from studio.show.look import SafeArea, usual_area

UPRIGHT_AREAS: Mapping[str, SafeArea] = {
    "tiktok": SafeArea(top=0.13, bottom=0.25, left=0.06, right=0.12),
    "youtube_shorts": SafeArea(top=0.12, bottom=0.22, left=0.05, right=0.14),
    "youtube_live": SafeArea(top=0.10, bottom=0.24, left=0.05, right=0.12),
    "instagram": SafeArea(top=0.13, bottom=0.20, left=0.05, right=0.09),
    "aliexpress": SafeArea(top=0.11, bottom=0.26, left=0.05, right=0.12),
}
LYING_AREAS: Mapping[str, SafeArea] = {
    "youtube_live": SafeArea(top=0.08, bottom=0.12, left=0.04, right=0.04),
    "tiktok": SafeArea(top=0.10, bottom=0.14, left=0.05, right=0.10),
}
AREAS = tuple(UPRIGHT_AREAS)
"""The platforms that are known."""


def platform_area(platform: str, canvas: Canvas) -> SafeArea | None:
    """Return what a platform leaves free of a canvas; None where nothing is known of it."""
    upright = canvas.height_px > canvas.width_px
    return (UPRIGHT_AREAS if upright else LYING_AREAS).get(platform)


def free_area(layout: Layout, canvas: Canvas) -> SafeArea:
    """Return where overlays may stand on a canvas."""
    chosen = layout.safe or platform_area(layout.platform, canvas)
    return chosen or usual_area(canvas.size_px)
