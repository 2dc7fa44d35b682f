"""The colours of the canvas worked out in floating point, by way of RGB."""

from typing import Literal

import numpy as np
import numpy.typing as npt

from studio.engine.colour import Plane, Planes

Matrix = Literal["bt601", "bt709"]
Real = npt.NDArray[np.float64]

KINDS: tuple[tuple[Matrix, bool], ...] = (
    ("bt601", True),
    ("bt601", False),
    ("bt709", True),
    ("bt709", False),
)
_RED_AND_BLUE = {"bt601": (0.299, 0.114), "bt709": (0.2126, 0.0722)}


def reference(planes: Planes, matrix: Matrix, *, full_range: bool) -> tuple[Real, Real, Real]:
    """Return Y at full size, U and V at half, of BT.709 limited range, by way of RGB."""
    y, u, v = (plane.astype(np.float64) for plane in planes)
    luma, blue, red = (y, u - 128, v - 128)
    if full_range:
        luma, blue, red = luma / 255, blue / 255, red / 255
    else:
        luma, blue, red = (luma - 16) / 219, blue / 224, red / 224
    wide = [np.repeat(np.repeat(plane, 2, 0), 2, 1) for plane in (blue, red)]
    new_luma = _bt709(*_rgb(luma, wide[0], wide[1], matrix))[0]
    _, new_blue, new_red = _bt709(*_rgb(np.zeros_like(blue), blue, red, matrix))
    return 16 + 219 * new_luma, 128 + 224 * new_blue, 128 + 224 * new_red


def _rgb(y: Real, u: Real, v: Real, matrix: Matrix) -> tuple[Real, Real, Real]:
    of_red, of_blue = _RED_AND_BLUE[matrix]
    red = y + 2 * (1 - of_red) * v
    blue = y + 2 * (1 - of_blue) * u
    return red, (y - of_red * red - of_blue * blue) / (1 - of_red - of_blue), blue


def _bt709(red: Real, green: Real, blue: Real) -> tuple[Real, Real, Real]:
    of_red, of_blue = _RED_AND_BLUE["bt709"]
    luma = of_red * red + (1 - of_red - of_blue) * green + of_blue * blue
    return luma, (blue - luma) / (2 * (1 - of_blue)), (red - luma) / (2 * (1 - of_red))


def wrong_by(plane: Plane, wanted: Real) -> float:
    """Return the largest error in steps; what leaves 0 to 255 can only be at the end."""
    return float(np.abs(plane - np.clip(wanted, 0, 255)).max())
