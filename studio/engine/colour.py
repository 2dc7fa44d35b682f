"""From a source's colours to those of the canvas: BT.709, limited range, plane by plane.

Only the planes are touched, never a BGR picture: two conversions of a whole frame would cost
5 to 12 ms at 1080p, this costs under two.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from studio.engine.opencv import cv2

Plane = npt.NDArray[np.uint8]
Planes = tuple[Plane, Plane, Plane]

_LUMA_WEIGHTS = {"bt601": (0.299, 0.114), "bt709": (0.2126, 0.0722)}
_LUMA_STEPS = 219 / 255
_CHROMA_STEPS = 224 / 255
_MIDDLE = 128.0


def _to_yuv(red_weight: float, blue_weight: float) -> npt.NDArray[np.float64]:
    green_weight = 1 - red_weight - blue_weight
    blue, red = 2 * (1 - blue_weight), 2 * (1 - red_weight)
    return np.array(
        [
            [red_weight, green_weight, blue_weight],
            [-red_weight / blue, -green_weight / blue, 0.5],
            [0.5, -green_weight / red, -blue_weight / red],
        ]
    )


@dataclass(frozen=True, slots=True)
class _Weights:
    """What each new plane takes of the old ones, range included: y = luma * Y + u * U + v * V."""

    luma: float
    luma_from: tuple[float, float]
    blue_from: tuple[float, float]
    red_from: tuple[float, float]
    black: float


def _weights(matrix: Literal["bt601", "bt709"], *, full_range: bool) -> _Weights:
    change = _to_yuv(*_LUMA_WEIGHTS["bt709"]) @ np.linalg.inv(_to_yuv(*_LUMA_WEIGHTS[matrix]))
    luma = _LUMA_STEPS if full_range else 1.0
    chroma = _CHROMA_STEPS if full_range else 1.0
    # Limited-range chroma has 224 steps where luma has 219.
    cross = _LUMA_STEPS if full_range else _LUMA_STEPS / _CHROMA_STEPS
    return _Weights(
        luma=luma,
        luma_from=(float(change[0, 1]) * cross, float(change[0, 2]) * cross),
        blue_from=(float(change[1, 1]) * chroma, float(change[1, 2]) * chroma),
        red_from=(float(change[2, 1]) * chroma, float(change[2, 2]) * chroma),
        black=16.0 if full_range else 0.0,
    )


class ColourChange:
    """Turns 4:2:0 planes of one kind into the canvas's; keeps its scratch between pictures.

    Args:
        matrix: Luma weights of the source.
        full_range: Whether the source counts from 0 to 255.
        width_px: Of the pictures, even.
        height_px: Likewise.
    """

    def __init__(
        self,
        matrix: Literal["bt601", "bt709"],
        *,
        full_range: bool,
        width_px: int,
        height_px: int,
    ) -> None:
        self.is_none = matrix == "bt709" and not full_range
        self._same_matrix = matrix == "bt709"
        self._weights = _weights(matrix, full_range=full_range)
        self._half = np.empty((height_px // 2, width_px // 2), np.uint8)
        self._whole = np.empty((height_px, width_px), np.uint8)

    def apply(self, source: Planes, target: Planes) -> None:
        """Write the canvas's colours into `target`.

        Args:
            source: Y, U, V of 4:2:0; may not be the target's own memory.
            target: Y, U, V of 4:2:0, the same sizes; overwritten.

        Source:
            ITU-R BT.601-7 and BT.709-6, luma weights and quantisation; within 2.1 steps of a
            float reference for luma and 1 for chroma (media.md, section 2).
        """
        y, u, v = source
        w = self._weights
        if self.is_none:
            for old, new in zip(source, target, strict=True):
                np.copyto(new, old)
            return
        if self._same_matrix:
            cv2.convertScaleAbs(y, target[0], w.luma, w.black)
        else:
            self._luma(source, target[0])
        for new, (of_u, of_v) in ((target[1], w.blue_from), (target[2], w.red_from)):
            cv2.addWeighted(u, of_u, v, of_v, _MIDDLE - _MIDDLE * (of_u + of_v), new)

    def _luma(self, source: Planes, target: Plane) -> None:
        """Change of luma by chroma, worked out at half size, where chroma is, and enlarged."""
        y, u, v = source
        w = self._weights
        of_u, of_v = w.luma_from
        cv2.addWeighted(u, of_u, v, of_v, _MIDDLE - _MIDDLE * (of_u + of_v), self._half)
        height, width = y.shape
        cv2.resize(self._half, (width, height), self._whole, interpolation=cv2.INTER_LINEAR)
        cv2.addWeighted(y, w.luma, self._whole, 1.0, w.black - _MIDDLE, target)
