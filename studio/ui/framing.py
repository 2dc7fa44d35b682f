"""Moving the camera's picture under the canvas: pure sums for mouse, wheel and slider."""

from dataclasses import replace

from studio.show.canvas import Canvas, Fill, Framing

ZOOM = (1.0, 4.0)
_ZOOM_STEP = 0.1
_USUAL_SIZE_PX = (1920, 1080)
"""Of a camera that has not said how large its pictures are."""


def visible_share(
    framing: Framing, camera_px: tuple[int, int], canvas: Canvas
) -> tuple[float, float]:
    """Return which part of the camera's picture the canvas shows, across and down, 0 to 1."""
    width_px, height_px = camera_px if all(camera_px) else _USUAL_SIZE_PX
    wider = (width_px / height_px) / (canvas.width_px / canvas.height_px)
    across, down = (1 / wider, 1.0) if wider > 1 else (1.0, wider)
    return across / framing.zoom, down / framing.zoom


def dragged(
    framing: Framing, by: tuple[float, float], camera_px: tuple[int, int], canvas: Canvas
) -> Framing:
    """Return the framing after the picture was pulled, by shares of the canvas.

    The centre stays where the canvas is filled, so that pulling further does nothing.
    """
    across, down = visible_share(framing, camera_px, canvas)
    return replace(
        framing,
        centre_x=_kept(framing.centre_x - by[0] * across, across),
        centre_y=_kept(framing.centre_y - by[1] * down, down),
    )


def zoomed(framing: Framing, steps: float) -> Framing:
    """Return the framing after turning the wheel; fitting and filling have no zoom."""
    if framing.fill is not Fill.CROP:
        return framing
    low, high = ZOOM
    return replace(framing, zoom=min(high, max(low, framing.zoom + steps * _ZOOM_STEP)))


def _kept(centre: float, share: float) -> float:
    return min(1 - share / 2, max(share / 2, centre))
