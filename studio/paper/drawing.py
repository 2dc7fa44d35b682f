"""A drawing in a document: boxes, lines and labels, as lines and not as pixels.

Places across are parts of the text's width, 0 to 1; places down are millimetres from its top.
"""

from dataclasses import dataclass
from typing import Literal

Colour = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""

Edge = Literal["L", "C", "R"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A filled rectangle.

    Attributes:
        left: Its left edge.
        top_mm: Its upper edge.
        width: Its width; 0 is still drawn, as a hair.
        height_mm: Its height.
        colour: Of all of it.
    """

    left: float
    top_mm: float
    width: float
    height_mm: float
    colour: Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line through points.

    Attributes:
        points: Two at least: part of the width, millimetres from the top.
        colour: Of it.
        width_mm: How thick it is.
    """

    points: tuple[tuple[float, float], ...]
    colour: Colour
    width_mm: float = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A few small words; what is too wide for its place goes on beyond it.

    Attributes:
        at: Where it begins, has its middle or ends.
        top_mm: Its upper edge.
        text: What it says.
        edge: Which part of it stands there.
    """

    at: float
    top_mm: float
    text: str
    edge: Edge = "L"


Part = Box | Stroke | Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is drawn.

    Attributes:
        height_mm: Of the whole.
        parts: In the order in which they are drawn; the last lies on top.
    """

    height_mm: float
    parts: tuple[Part, ...]
