"""One canvas, one tick: the camera as ground, the layers above, in place.

Takes no lock and draws nothing: everything was prepared by others.
"""

import time
from dataclasses import dataclass

import numpy as np

from studio.capture.source import Picture
from studio.engine.colour import Planes
from studio.engine.convert import PicturePlan
from studio.engine.program import DrawnScene
from studio.overlay.blend import blend_layer
from studio.show.canvas import Canvas

_BLACK = (16, 128, 128)


@dataclass(frozen=True, slots=True)
class ComposeTimes:
    """Where the time of one picture went, in nanoseconds."""

    convert_ns: int
    blend_ns: int


class Compositor:
    """Composes one canvas; used by the ticker alone."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.scene: DrawnScene | None = None
        self._plan: PicturePlan | None = None

    def compose(self, picture: Picture | None, target: Planes, utc_ms: int) -> ComposeTimes:
        """Write the canvas as viewers should see it now.

        Args:
            picture: The camera's, or None: then the slate.
            target: Y, U, V of 4:2:0 BT.709 limited range; overwritten.
            utc_ms: Decides which offers still run.
        """
        began = time.perf_counter_ns()
        self._ground(picture, target)
        converted = time.perf_counter_ns()
        if self.scene is not None:
            for track in self.scene.tracks:
                layer = track.layer_at(utc_ms)
                if layer is not None:
                    blend_layer(target, layer)
        return ComposeTimes(converted - began, time.perf_counter_ns() - converted)

    def _ground(self, picture: Picture | None, target: Planes) -> None:
        scene = self.scene
        if scene is None:
            _blacken(target)
        elif picture is None or scene.scene.slate_shown:
            blend_layer(target, scene.slate)
        else:
            framing = scene.scene.framing
            if self._plan is None or not self._plan.fits(picture, framing):
                self._plan = PicturePlan(picture, self.canvas.size_px, framing)
            self._plan.apply(picture, target)


def _blacken(target: Planes) -> None:
    for plane, black in zip(target, _BLACK, strict=True):
        np.copyto(plane, black)
