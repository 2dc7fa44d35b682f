"""Laying a drawn overlay over the picture: the only arithmetic done on every frame."""

import threading

import numpy as np

from studio.overlay._opencv import cv2
from studio.overlay.layer import Layer, Plane

_Planes = tuple[Plane, Plane, Plane]
_Span = tuple[int, int, int]


def blend_layer(
    planes: _Planes, layer: Layer, opacity: float = 1.0, shift_px: tuple[int, int] = (0, 0)
) -> None:
    """Lay a drawn overlay over the three planes of a canvas, in place.

    In place and on the overlay's rectangle alone, because a fresh 1080p plane for every
    overlay of every frame would cost more than the blending itself.

    Args:
        planes: Y (height, width), U and V (height/2, width/2); uint8, BT.709 limited range.
        layer: What to lay over them.
        opacity: 0, not seen, to 1, as drawn; for an overlay that enters or leaves.
        shift_px: By how much it stands to the right and further down than drawn; rounded down to
            whole colour samples, which are two pixels wide and high.

    Raises:
        ValueError: The layer is not even, or it is laid as drawn and does not lie wholly on the
            canvas: placing clips it first. One that is shifted or fades is clipped here. The
            canvas is unchanged.

    Source:
        Porter & Duff, "Compositing Digital Images", SIGGRAPH 1984, operator "over";
        within 1.3 steps of a float reference (media.md, section 2).
    """
    right, down = shift_px[0] // 2, shift_px[1] // 2
    if opacity >= 1 and not (right or down):
        _check_place(planes[0], layer)
        _lay(planes, layer)
    elif opacity > 0:
        _check_even(layer)
        _lay_partly(planes, layer, min(1.0, opacity), (right, down))


def _lay(planes: _Planes, layer: Layer) -> None:
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


def _lay_partly(planes: _Planes, layer: Layer, opacity: float, shift: tuple[int, int]) -> None:
    """Lay what is seen of a layer; `shift` counts colour samples."""
    width, height = layer.size_px
    across = _seen(layer.left // 2 + shift[0], width // 2, planes[1].shape[1])
    down = _seen(layer.top // 2 + shift[1], height // 2, planes[1].shape[0])
    if across[1] <= 0 or down[1] <= 0:
        return
    through = (layer.luma_transparency, layer.chroma_transparency, layer.chroma_transparency)
    for plane, drawn, transparency, samples in zip(
        planes, layer.planes, through, (2, 1, 1), strict=True
    ):
        size = (across[1], down[1])
        below = _part(plane, across[0], down[0], size, samples)
        over = _part(drawn, across[2], down[2], size, samples)
        if not layer.opaque:
            clear = _part(transparency, across[2], down[2], size, samples)
            whole = _scratch(below.shape)
            cv2.multiply(below, clear, whole, scale=1 / 255)
            cv2.add(whole, over, whole)
            over = whole
        cv2.addWeighted(below, 1 - opacity, over, opacity, 0, below)


def _seen(start: int, length: int, most: int) -> _Span:
    """Return where a span starts on the canvas, how long it is there, and what is cut before."""
    cut = max(0, -start)
    return start + cut, min(start + length, most) - start - cut, cut


def _part(plane: Plane, left: int, top: int, size: tuple[int, int], samples: int) -> Plane:
    """Return a part of a plane that has so many values in each direction for a colour sample."""
    rows = slice(top * samples, (top + size[1]) * samples)
    return plane[rows, left * samples : (left + size[0]) * samples]


class _Scratch(threading.local):
    """Room for what a thread blends, kept from frame to frame."""

    room = np.empty(0, np.uint8)


_scratches = _Scratch()


def _scratch(shape: tuple[int, ...]) -> Plane:
    needed = shape[0] * shape[1]
    if _scratches.room.size < needed:
        _scratches.room = np.empty(needed, np.uint8)
    return _scratches.room[:needed].reshape(shape[0], shape[1])


def _check_place(luma: Plane, layer: Layer) -> None:
    width, height = layer.size_px
    inside = layer.left + width <= luma.shape[1] and layer.top + height <= luma.shape[0]
    if layer.left < 0 or layer.top < 0 or not inside:
        place = f"{width}x{height} at ({layer.left}, {layer.top})"
        raise ValueError(f"layer {place} leaves canvas {luma.shape[1]}x{luma.shape[0]}")
    _check_even(layer)


def _check_even(layer: Layer) -> None:
    width, height = layer.size_px
    if (layer.left | layer.top | width | height) & 1:
        raise ValueError(f"layer {width}x{height} at ({layer.left}, {layer.top}) is not even")
