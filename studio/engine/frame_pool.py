"""Frames that are used again: three fresh megabytes a picture would cost their page faults."""

from collections import deque
from dataclasses import dataclass

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace

from studio.engine.colour import Plane, Planes


@dataclass(frozen=True, slots=True, eq=False)
class CanvasFrame:
    """A frame of a canvas and its planes.

    Attributes:
        frame: yuv420p, tagged BT.709 limited.
        planes: Y, U, V of the same memory.
    """

    frame: VideoFrame
    planes: Planes


MOST_FREE = 4
"""More are needed only while the encoder is behind; kept for good, a burst would cost memory."""


class FramePool:
    """Hands out frames of one size and takes them back; grows while more are in use.

    Args:
        width_px: Even.
        height_px: Even.
    """

    def __init__(self, width_px: int, height_px: int) -> None:
        self._size_px = (width_px, height_px)
        self._free: deque[CanvasFrame] = deque()

    def take(self) -> CanvasFrame:
        """Return a frame with anything in it."""
        try:
            return self._free.popleft()
        except IndexError:
            return self._fresh()

    def give_back(self, frame: CanvasFrame) -> None:
        """Let a frame be used again; nobody may read it any more."""
        if len(self._free) < MOST_FREE:
            self._free.append(frame)

    def _fresh(self) -> CanvasFrame:
        frame = av.VideoFrame(*self._size_px, "yuv420p")
        frame.colorspace = Colorspace.ITU709
        frame.color_range = ColorRange.MPEG
        y, u, v = (_plane(frame, index) for index in range(3))
        return CanvasFrame(frame, (y, u, v))


def _plane(frame: VideoFrame, index: int) -> Plane:
    plane = frame.planes[index]
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    return rows[: plane.height, : plane.width]
