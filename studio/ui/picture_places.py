"""Where pictures of different shapes stand in one place: pure sums."""

from collections.abc import Sequence

GAP_PX = 10
Place = tuple[int, int, int, int]
"""Left, top, width, height."""


def places(room_px: tuple[int, int], shapes: Sequence[float]) -> list[Place]:
    """Return where each picture stands, side by side or one under the other.

    Of the two ways the one is taken in which the pictures cover more.

    Args:
        room_px: Width and height of the whole place.
        shapes: Width by height of each picture.
    """
    if not shapes:
        return []
    beside = _in_line(room_px, shapes)
    turned = [1 / shape for shape in shapes]
    below = [
        (left, top, width, height)
        for top, left, height, width in _in_line((room_px[1], room_px[0]), turned)
    ]
    return beside if _covered(beside) >= _covered(below) else below


def _in_line(room_px: tuple[int, int], shapes: Sequence[float]) -> list[Place]:
    """Return places side by side, all of one height, in the middle."""
    width_px, height_px = room_px
    free_px = width_px - GAP_PX * (len(shapes) - 1)
    high_px = min(float(height_px), max(0.0, free_px) / sum(shapes))
    widths = [high_px * shape for shape in shapes]
    left = (width_px - sum(widths) - GAP_PX * (len(shapes) - 1)) / 2
    found = []
    for wide_px in widths:
        found.append(
            (round(left), round((height_px - high_px) / 2), round(wide_px), round(high_px))
        )
        left += wide_px + GAP_PX
    return found


def _covered(found: Sequence[Place]) -> int:
    return sum(width * height for _left, _top, width, height in found)
