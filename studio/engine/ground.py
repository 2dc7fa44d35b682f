"""What lies below the overlays: the scene's pictures in their boxes, or the slate."""

from collections.abc import Mapping

from studio.capture.source import Picture
from studio.engine.colour import Planes
from studio.engine.convert import PicturePlan, Rect, fill, kind_of, rect_of
from studio.engine.drawn import DrawnScene
from studio.overlay.blend import blend_layer
from studio.show.canvas import Canvas
from studio.show.scene import WHOLE, PictureSource, Placed

Pictures = Mapping[PictureSource, Picture]
"""What the sources show now; one that has nothing is left out."""

_CALM = (36, 134, 124)
"""Dark, as the slate's edge: where a part of a scene has nothing to show."""

_KEPT_PLANS = 8


class Ground:
    """Lays the pictures of a scene on one canvas; used by the ticker alone.

    Args:
        canvas: Which.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas_px = canvas.size_px
        self._plans: dict[tuple[object, ...], PicturePlan] = {}

    def draw(self, drawn: DrawnScene, pictures: Pictures, target: Planes) -> None:
        """Write the whole canvas.

        Where the lowest picture has nothing to show, the slate stands; but a part of a canvas
        that shows another picture beside it is dark: a slate cut in two says nothing.

        Args:
            drawn: The scene.
            pictures: What there is to show.
            target: Y, U, V of 4:2:0 BT.709 limited range; overwritten.
        """
        placed = drawn.scene.pictures
        first = _lowest_seen(placed, pictures)
        if drawn.scene.slate_shown or _wants_slate(placed[first:], pictures):
            blend_layer(target, drawn.slate)
        elif placed[first].box != WHOLE and not self._is_covered(placed, pictures):
            width, height = self._canvas_px
            fill(target, Rect(left=0, top=0, width=width, height=height), _CALM)
        if not drawn.scene.slate_shown:
            for index, one in enumerate(placed[first:], first):
                picture = pictures.get(one.source)
                if picture is not None:
                    self._plan(index, one, picture).apply(picture, target)

    def _is_covered(self, placed: tuple[Placed, ...], pictures: Pictures) -> bool:
        """Return whether pictures that do not overlap are all there and fill the canvas."""
        boxes = [rect_of(one.box, self._canvas_px) for one in placed]
        area = sum(box.width * box.height for box in boxes)
        whole = area == self._canvas_px[0] * self._canvas_px[1] and not _overlap(boxes)
        return whole and all(one.source in pictures for one in placed)

    def _plan(self, index: int, placed: Placed, picture: Picture) -> PicturePlan:
        key = (index, placed.framing, placed.box, *kind_of(picture))
        plan = self._plans.get(key)
        if plan is None:
            while len(self._plans) >= _KEPT_PLANS:
                self._plans.pop(next(iter(self._plans)))
            plan = PicturePlan(picture, self._canvas_px, placed.framing, placed.box)
            self._plans[key] = plan
        return plan


def _lowest_seen(placed: tuple[Placed, ...], pictures: Pictures) -> int:
    """Return which picture is the lowest that is not wholly covered by another."""
    for index in range(len(placed) - 1, 0, -1):
        if placed[index].box == WHOLE and placed[index].source in pictures:
            return index
    return 0


def _wants_slate(placed: tuple[Placed, ...], pictures: Pictures) -> bool:
    if not placed or placed[0].source in pictures:
        return not placed
    return placed[0].box == WHOLE or not any(one.source in pictures for one in placed)


def _overlap(boxes: list[Rect]) -> bool:
    return any(
        one.left < two.left + two.width
        and two.left < one.left + one.width
        and one.top < two.top + two.height
        and two.top < one.top + one.height
        for index, one in enumerate(boxes)
        for two in boxes[:index]
    )
