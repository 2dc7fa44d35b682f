"""From a decoder's picture to planes, without a copy wherever that is possible."""

from dataclasses import dataclass

import numpy as np
from av.video.frame import VideoFrame
from av.video.plane import VideoPlane
from av.video.reformatter import ColorRange, Colorspace

from studio.capture._opencv import cv2
from studio.capture.source import Plane
from studio.capture.worker import Matrix

Planes = tuple[Plane, Plane, Plane]

_PLANAR = frozenset({"yuv420p", "yuv422p", "yuv444p", "yuvj420p", "yuvj422p", "yuvj444p"})
_BT601 = frozenset({4, 5, 6})
"""AVCOL_SPC_FCC, BT470BG, SMPTE170M of libavutil/pixfmt.h: the same weights or nearly."""
_HIGH_DEFINITION_PX = 720
"""Untagged video of this height or more is BT.709 by custom, smaller BT.601."""
_TURNS = {
    90: cv2.ROTATE_90_COUNTERCLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_CLOCKWISE,
}
"""FFmpeg counts the turn that is to be undone counter-clockwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanarPicture:
    """Planes and what they mean; see `studio.capture.source.Picture`."""

    planes: Planes
    matrix: Matrix
    full_range: bool


def planar_picture(frame: VideoFrame) -> PlanarPicture:
    """Take the planes out of a decoded frame.

    The planes are views into the decoder's memory where its format allows; they keep it alive,
    and a decoder never writes again into a picture it has given away.
    """
    turn = frame.rotation % 360 if frame.rotation else 0
    matrix, full = _meaning(frame)
    name = frame.format.name
    if frame.format.is_rgb:
        frame = frame.reformat(
            format="yuv420p",
            dst_colorspace=Colorspace.ITU709,
            dst_color_range=ColorRange.MPEG,
            threads=1,
        )
    elif name not in _PLANAR or (turn and "422" in name):
        frame = frame.reformat(format="yuv420p", threads=1)
    planes = _views(frame)
    if turn in _TURNS:
        luma, blue, red = (_turned(plane, _TURNS[turn]) for plane in planes)
        planes = (luma, blue, red)
    return PlanarPicture(planes=planes, matrix=matrix, full_range=full)


def yuy2_planes(data: Plane, *, width_px: int, height_px: int) -> Planes:
    """Split packed YUYV into planes of 4:2:2 that lie apart from the buffer they came in.

    Args:
        data: uint8, 2 bytes a pixel, of any shape.
        width_px: Even.
        height_px: Any.
    """
    luma_and_colour = data.reshape(height_px, width_px, 2)
    pairs = data.reshape(height_px, width_px // 2, 4)
    return (
        _channel(luma_and_colour, 0),
        _channel(pairs, 1),
        _channel(pairs, 3),
    )


def bgr_planes(data: Plane) -> Planes:
    """Turn (height, width, 3) BGR of even size into 4:2:0 planes of BT.601, limited range."""
    height, width = data.shape[0] & ~1, data.shape[1] & ~1
    packed = np.asarray(cv2.cvtColor(data[:height, :width], cv2.COLOR_BGR2YUV_I420), np.uint8)
    half = (height // 2, width // 2)
    size = half[0] * half[1]
    colour = packed[height:].reshape(-1)
    return packed[:height], colour[:size].reshape(half), colour[size:].reshape(half)


def _meaning(frame: VideoFrame) -> tuple[Matrix, bool]:
    """Return matrix and whether the range is full, of the planes this frame will give."""
    pixels = frame.format
    if pixels.is_rgb:
        return "bt709", False
    jpeg = pixels.name.startswith("yuvj")
    full = jpeg or frame.color_range == ColorRange.JPEG
    if frame.colorspace == Colorspace.ITU709:
        return "bt709", full
    if jpeg or frame.colorspace in _BT601:
        return "bt601", full
    return ("bt709" if frame.height >= _HIGH_DEFINITION_PX else "bt601"), full


def _views(frame: VideoFrame) -> Planes:
    luma, blue, red = frame.planes
    return _view(luma), _view(blue), _view(red)


def _view(plane: VideoPlane) -> Plane:
    stride, height = plane.line_size, plane.height
    flat = np.frombuffer(memoryview(plane), np.uint8, count=stride * height)
    return flat.reshape(height, stride)[:, : plane.width]


def _turned(plane: Plane, code: int) -> Plane:
    return np.asarray(cv2.rotate(np.ascontiguousarray(plane), code), np.uint8)


def _channel(pixels: Plane, index: int) -> Plane:
    return np.asarray(cv2.extractChannel(pixels, index), np.uint8)
