"""One canvas, one tick: the scene's pictures as ground, the layers above, in place.

Takes no lock and draws nothing: everything was prepared by others.
"""

import time
from dataclasses import dataclass

import numpy as np

from studio.engine.colour import Planes
from studio.engine.drawn import DrawnScene, Moment, same_ground
from studio.engine.fade import Fade
from studio.engine.ground import Ground, Pictures
from studio.engine.overlay_moves import OverlayMoves
from studio.show.canvas import Canvas
from studio.show.staging import Transition

_BLACK = (16, 128, 128)


@dataclass(frozen=True, slots=True)
class ComposeTimes:
    """Where the time of one picture went, in nanoseconds."""

    convert_ns: int
    blend_ns: int


class Compositor:
    """Composes one canvas; used by the ticker alone.

    Attributes:
        canvas: Which.
        scene: What is seen; set it and everything is there at once.
    """

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.scene: DrawnScene | None = None
        self._ground = Ground(canvas)
        self._moves = OverlayMoves(canvas)
        self._fade: Fade | None = None

    def take(
        self, scene: DrawnScene | None, transition: Transition, pictures: Pictures, now: Moment
    ) -> bool:
        """Go over to another scene; return whether it is another one.

        Args:
            scene: What is to be seen; the same one changes nothing.
            transition: How the ground goes over.
            pictures: What the sources showed until now.
            now: The tick that shows the first of it.
        """
        before = self.scene
        if scene is before:
            return False
        if before is None or scene is None:
            self._moves.stop()
            self._fade = None
        else:
            self._moves.take(before, scene, now)
            if not same_ground(before.scene, scene.scene):
                self._fade = self._begin_fade(before, transition, pictures, now.ns)
        self.scene = scene
        return True

    def _begin_fade(
        self, before: DrawnScene, transition: Transition, pictures: Pictures, now_ns: int
    ) -> Fade | None:
        if transition is Transition.CUT:
            return None
        began_ns = now_ns - 1_000_000_000 // self.canvas.fps
        fade = Fade(self.canvas, self._ground, before, pictures=pictures, began_ns=began_ns)
        if self._fade is not None and not self._fade.is_over(now_ns):
            fade.freeze(self._fade, pictures, now_ns)
        return fade

    def compose(self, pictures: Pictures, target: Planes, now: Moment) -> ComposeTimes:
        """Write the canvas as viewers should see it now.

        Args:
            pictures: What the sources show.
            target: Y, U, V of 4:2:0 BT.709 limited range; overwritten.
            now: Decides which offers still run.
        """
        began = time.perf_counter_ns()
        if self.scene is None:
            _blacken(target)
            return ComposeTimes(time.perf_counter_ns() - began, 0)
        self._ground.draw(self.scene, pictures, target)
        if self._fade is not None:
            if self._fade.is_over(now.ns):
                self._fade = None
            else:
                self._fade.lay(target, pictures, now.ns)
        converted = time.perf_counter_ns()
        self._moves.blend(self.scene, target, now)
        return ComposeTimes(converted - began, time.perf_counter_ns() - converted)


def _blacken(target: Planes) -> None:
    for plane, black in zip(target, _BLACK, strict=True):
        np.copyto(plane, black)
