"""From a source's picture to the ground of a canvas: framing, size, 4:2:0 and colours.

Worked out once for each kind of picture (`PicturePlan`), then applied each tick with no further
copy of the frame: every plane is read from the source and written into the canvas.
"""

from dataclasses import dataclass, replace

import numpy as np

from studio.capture.source import Picture
from studio.engine.colour import ColourChange, Plane, Planes
from studio.engine.opencv import cv2
from studio.show.canvas import Fill, Framing
from studio.show.scene import WHOLE, Box

_BLACK = (16, 128, 128)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A part of a picture in pixels; even wherever it meets 4:2:0."""

    left: int
    top: int
    width: int
    height: int

    def of(self, plane: Plane, across: int = 1, down: int = 1) -> Plane:
        """Return this part of a plane that has one sample for `across` x `down` pixels."""
        top, left = self.top // down, self.left // across
        return plane[
            top : top + max(1, self.height // down), left : left + max(1, self.width // across)
        ]


def _even(value: float) -> int:
    return int(value) // 2 * 2


def rect_of(box: Box, canvas_px: tuple[int, int]) -> Rect:
    """Return a box in pixels: even, on the canvas, and never empty."""
    width_px, height_px = canvas_px
    left, right = _side(box.left, box.width, width_px)
    top, bottom = _side(box.top, box.height, height_px)
    return Rect(left=left, top=top, width=right - left, height=bottom - top)


def _side(begin: float, length: float, whole_px: int) -> tuple[int, int]:
    """Return where a box begins and ends; boxes that touch in shares touch in pixels."""
    first = min(max(0, _even(begin * whole_px + 0.5)), whole_px - 2)
    last = min(_even((begin + length) * whole_px + 0.5), whole_px)
    return first, max(first + 2, last)


def _whole(source_px: tuple[int, int]) -> Rect:
    """Return all of a picture but an odd last row and column; one pixel stays one."""
    width, height = (max(1, _even(side)) for side in source_px)
    return Rect(left=0, top=0, width=width, height=height)


def place(
    source_px: tuple[int, int], canvas_px: tuple[int, int], framing: Framing
) -> tuple[Rect, Rect]:
    """Return which part of the picture goes to which part of the canvas.

    Args:
        source_px: Width and height of the picture.
        canvas_px: Width and height of the canvas.
        framing: How it fills.
    """
    (source_w, source_h), (canvas_w, canvas_h) = source_px, canvas_px
    if framing.fill is Fill.FIT:
        scale = min(canvas_w / source_w, canvas_h / source_h)
        # A ribbon of a picture would round to nothing.
        width, height = (max(2, _even(side * scale + 0.5)) for side in source_px)
        target = Rect(
            left=_even((canvas_w - width) / 2),
            top=_even((canvas_h - height) / 2),
            width=width,
            height=height,
        )
        return _whole(source_px), target
    crop = framing.fill is Fill.CROP
    zoom, centre_x, centre_y = (
        (framing.zoom, framing.centre_x, framing.centre_y) if crop else (1.0, 0.5, 0.5)
    )
    scale = max(canvas_w / source_w, canvas_h / source_h) * zoom
    width = min(_whole(source_px).width, max(2, _even(canvas_w / scale + 0.5)))
    height = min(_whole(source_px).height, max(2, _even(canvas_h / scale + 0.5)))
    left = min(max(0.0, centre_x * source_w - width / 2), source_w - width)
    top = min(max(0.0, centre_y * source_h - height / 2), source_h - height)
    part = Rect(left=_even(left), top=_even(top), width=width, height=height)
    return part, Rect(left=0, top=0, width=canvas_w, height=canvas_h)


class PicturePlan:
    """How pictures of one kind come into one box of a canvas.

    Args:
        picture: Any picture of that kind.
        canvas_px: Width and height.
        framing: How it fills its box.
        box: Where it stands.
    """

    def __init__(
        self, picture: Picture, canvas_px: tuple[int, int], framing: Framing, box: Box = WHOLE
    ) -> None:
        self._box = rect_of(box, canvas_px)
        box_px = (self._box.width, self._box.height)
        self._part, within = place(picture.size_px, box_px, framing)
        self._has_bars = (within.width, within.height) != box_px
        self._target = replace(
            within, left=self._box.left + within.left, top=self._box.top + within.top
        )
        size = {"width_px": self._target.width, "height_px": self._target.height}
        self._colour = ColourChange(picture.matrix, full_range=picture.full_range, **size)
        luma, chroma = picture.planes[0].shape, picture.planes[1].shape
        self._across = round(luma[1] / chroma[1])
        self._down = round(luma[0] / chroma[0])
        half = (self._target.height // 2, self._target.width // 2)
        self._scratch = (
            np.empty((self._target.height, self._target.width), np.uint8),
            np.empty(half, np.uint8),
            np.empty(half, np.uint8),
        )

    def apply(self, picture: Picture, canvas: Planes) -> None:
        """Write the picture into its box.

        Args:
            picture: Of this plan's kind.
            canvas: Y, U, V of 4:2:0, BT.709 limited range, uint8; overwritten in the box.
        """
        if self._has_bars:
            fill(canvas, self._box, _BLACK)
        target = _parts(canvas, self._target)
        if self._colour.is_none:
            self._sized(picture.planes, target)
        else:
            self._colour.apply(self._sized(picture.planes, self._scratch), target)

    def _sized(self, planes: Planes, room: Planes) -> Planes:
        """Return the planes at the target's size: the source's own memory where that fits."""
        straight = room is not self._scratch
        y, u, v = planes
        return (
            _sized(self._part.of(y), room[0], must_copy=straight),
            _sized(self._part.of(u, self._across, self._down), room[1], must_copy=straight),
            _sized(self._part.of(v, self._across, self._down), room[2], must_copy=straight),
        )


def fill(canvas: Planes, rect: Rect, colour: tuple[int, int, int]) -> None:
    """Fill a part of a canvas with one colour: Y, U, V."""
    for plane, level in zip(_parts(canvas, rect), colour, strict=True):
        plane[:] = level


def kind_of(picture: Picture) -> tuple[object, ...]:
    """Return what pictures that one plan serves have in common."""
    planes = picture.planes
    return planes[0].shape, planes[1].shape, picture.matrix, picture.full_range


def _parts(canvas: Planes, rect: Rect) -> Planes:
    y, u, v = canvas
    return rect.of(y), rect.of(u, 2, 2), rect.of(v, 2, 2)


def _sized(plane: Plane, room: Plane, *, must_copy: bool) -> Plane:
    """Return `plane` at the size of `room`, drawn into `room` unless it has that size already."""
    height, width = room.shape
    if plane.shape == room.shape:
        if not must_copy:
            return plane
        np.copyto(room, plane)
    elif plane.shape == (height * 2, width):
        # 4:2:2 to 4:2:0: the mean of two rows, three times as fast as a resize.
        cv2.addWeighted(plane[0::2], 0.5, plane[1::2], 0.5, 0, room)
    else:
        # Below a half, linear skips samples; above it, area costs four times as much for nothing.
        far = plane.shape[0] >= 2 * height or plane.shape[1] >= 2 * width
        how = cv2.INTER_AREA if far else cv2.INTER_LINEAR
        cv2.resize(plane, (width, height), room, interpolation=how)
    return room
