"""An overlay drawn into pixels, ready to be laid over a canvas again and again."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Plane = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A drawn overlay and its place.

    Everything is even, because two pixels share one colour sample.

    Attributes:
        left: Column on the canvas, even.
        top: Row on the canvas, even.
        planes: Y (h, w), U and V (h/2, w/2); uint8, BT.709 limited range, already multiplied
            by alpha (the offset of 16 or 128, too).
        luma_transparency: (h, w), 255 minus alpha.
        chroma_transparency: (h/2, w/2), 255 minus alpha.
        opaque: Whether it covers everything below it (a slate); then it is copied, not blended.
    """

    left: int
    top: int
    planes: tuple[Plane, Plane, Plane]
    luma_transparency: Plane
    chroma_transparency: Plane
    opaque: bool = False

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height."""
        height, width = self.planes[0].shape
        return width, height
