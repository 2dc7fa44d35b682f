"""One ground going over into the next.

Pictures, slate and dark ground are faded, both moving on; the overlays have their own way of
coming and going (`overlay_moves`), since a price that does not hold any more may not be seen
through the next one.
"""

import numpy as np

from studio.capture.source import Picture
from studio.engine.colour import Planes
from studio.engine.drawn import DrawnScene
from studio.engine.ground import Ground, Pictures
from studio.engine.opencv import cv2
from studio.show.canvas import Canvas
from studio.show.scene import PictureSource

FADE_NS = 300_000_000


class Fade:
    """What was seen, becoming what is to be seen.

    Args:
        canvas: Of which canvas.
        ground: That canvas's.
        scene: What was seen.
        pictures: What the sources showed then: a clip that is left stays at its last picture.
        began_ns: The tick before the first one that shows a change.
    """

    def __init__(
        self,
        canvas: Canvas,
        ground: Ground,
        scene: DrawnScene,
        *,
        pictures: Pictures,
        began_ns: int,
    ) -> None:
        self._ground = ground
        self._scene: DrawnScene | None = scene
        self._clip: Picture | None = pictures.get(PictureSource.CLIP)
        self._began_ns = began_ns
        width, height = canvas.size_px
        half = (height // 2, width // 2)
        self._old: Planes = (
            np.empty((height, width), np.uint8),
            np.empty(half, np.uint8),
            np.empty(half, np.uint8),
        )

    def is_over(self, now_ns: int) -> bool:
        """Return whether only the new picture is seen."""
        return now_ns - self._began_ns >= FADE_NS

    def freeze(self, before: "Fade", pictures: Pictures, now_ns: int) -> None:
        """Begin with what is seen in the midst of another fade, as a still picture."""
        if self._scene is not None:
            self._ground.draw(self._scene, pictures, self._old)
            before.lay(self._old, pictures, now_ns)
            self._scene = None

    def lay(self, target: Planes, pictures: Pictures, now_ns: int) -> None:
        """Lay what is left of the old ground over the new one.

        Args:
            target: The new ground; overwritten.
            pictures: What the sources show now.
            now_ns: Decides how much.
        """
        if self._scene is not None:
            self._ground.draw(self._scene, self._of_then(pictures), self._old)
        done = min(1.0, max(0.0, (now_ns - self._began_ns) / FADE_NS))
        for new, old in zip(target, self._old, strict=True):
            cv2.addWeighted(new, done, old, 1 - done, 0, new)

    def _of_then(self, pictures: Pictures) -> Pictures:
        if self._clip is None:
            return {s: p for s, p in pictures.items() if s is not PictureSource.CLIP}
        return {**pictures, PictureSource.CLIP: self._clip}
