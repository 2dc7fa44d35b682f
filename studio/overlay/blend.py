"""Laying a drawn overlay over the picture: the only arithmetic done on every frame."""

from studio.overlay._opencv import cv2
from studio.overlay.layer import Layer, Plane


def blend_layer(planes: tuple[Plane, Plane, Plane], layer: Layer) -> None:
    """Lay a drawn overlay over the three planes of a canvas, in place.

    In place and on the overlay's rectangle alone, because a fresh 1080p plane for every
    overlay of every frame would cost more than the blending itself.

    Args:
        planes: Y (height, width), U and V (height/2, width/2); uint8, BT.709 limited range.
        layer: What to lay over them.

    Raises:
        ValueError: The layer does not lie wholly on the canvas; placing clips it first.
            The canvas is unchanged.

    Source:
        Porter & Duff, "Compositing Digital Images", SIGGRAPH 1984, operator "over";
        within 1.3 steps of a float reference (media.md, section 2).
    """
    _check_place(planes[0], layer)
    through = (layer.luma_transparency, layer.chroma_transparency, layer.chroma_transparency)
    for plane, drawn, transparency, step in zip(
        planes, layer.planes, through, (1, 2, 2), strict=True
    ):
        height, width = drawn.shape
        top, left = layer.top // step, layer.left // step
        below = plane[top : top + height, left : left + width]
        if layer.opaque:
            below[:] = drawn
        else:
            cv2.multiply(below, transparency, below, scale=1 / 255)
            cv2.add(below, drawn, below)


def _check_place(luma: Plane, layer: Layer) -> None:
    width, height = layer.size_px
    inside = layer.top + height <= luma.shape[0] and layer.left + width <= luma.shape[1]
    if layer.left < 0 or layer.top < 0 or not inside:
        place = f"{width}x{height} at ({layer.left}, {layer.top})"
        raise ValueError(f"layer {place} leaves canvas {luma.shape[1]}x{luma.shape[0]}")
    if (layer.left | layer.top | width | height) & 1:
        raise ValueError(f"layer {width}x{height} at ({layer.left}, {layer.top}) is not even")
