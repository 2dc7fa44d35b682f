"""Scenes that are drawn without the thread that draws them, and a camera filled by hand."""

import numpy as np

from studio.capture.source import Condition, LatestFrame, Picture, SourceStatus
from studio.core.source_spec import PATTERN, SourceSpec
from studio.engine.colour import Planes
from studio.engine.drawn import AHEAD_MS, DrawnProgram, DrawnScene, LayerCache, Moment, Track
from studio.engine.ground import Pictures
from studio.overlay.fonts import ensure_gui_application
from studio.show.canvas import Canvas
from studio.show.scene import PictureSource, Scene
from studio.show.staging import Transition


def drawn(scene: Scene, canvas: Canvas, *, at_utc_ms: int) -> DrawnScene:
    """Return a scene with everything drawn that is seen in the next seconds."""
    ensure_gui_application()
    cache = LayerCache()
    slate = cache.layer(scene.slate, canvas.size_px, at_utc_ms, look=scene.look)
    tracks = tuple(Track(timed, canvas, scene.look) for timed in scene.overlays)
    for track in tracks:
        track.draw_until(at_utc_ms + AHEAD_MS, at_utc_ms, cache)
    return DrawnScene(scene, slate, tracks)


def a_program(
    scenes: tuple[Scene, ...],
    canvases: tuple[Canvas, ...],
    *,
    revision: int,
    at_utc_ms: int,
    transition: Transition = Transition.CUT,
) -> DrawnProgram:
    """Return these scenes as the drawer would hand them over."""
    made = {
        scene.canvas_id: drawn(scene, canvas, at_utc_ms=at_utc_ms)
        for scene, canvas in zip(scenes, canvases, strict=True)
    }
    return DrawnProgram(revision, canvases, made, transition)


def at(utc_ms: int, ns: int = 0) -> Moment:
    """Return a moment by the wall clock alone, or by both."""
    return Moment(utc_ms, ns)


def from_camera(picture: Picture | None) -> Pictures:
    """Return what there is to show when only the camera gives something, or nothing."""
    return {} if picture is None else {PictureSource.CAMERA: picture}


def a_picture(*, luma: int = 120, captured_ns: int = 0, number: int = 0) -> Picture:
    """Return a small grey picture in the canvas's colours."""
    return Picture(
        planes=(
            np.full((90, 160), luma, np.uint8),
            np.full((45, 80), 128, np.uint8),
            np.full((45, 80), 128, np.uint8),
        ),
        matrix="bt709",
        full_range=False,
        captured_ns=captured_ns,
        number=number,
    )


def a_target(canvas: Canvas) -> Planes:
    """Return a canvas with remains of an earlier picture."""
    width, height = canvas.size_px
    half = (height // 2, width // 2)
    y, u, v = (np.full(size, 60, np.uint8) for size in ((height, width), half, half))
    return y, u, v


class HandCamera:
    """A `VideoSource` whose pictures a test puts in; it has no thread and no clock."""

    def __init__(self) -> None:
        self.spec: SourceSpec = PATTERN
        self.latest = LatestFrame()

    def start(self) -> None:
        """Nothing is to be opened."""

    def stop(self) -> None:
        """Nothing is to be closed."""

    def status(self) -> SourceStatus:
        """Always live."""
        return SourceStatus(condition=Condition.LIVE, age_s=0.0)
