"""The program of a canvas as pixels: which layer is seen when.

Drawing takes milliseconds, a tick has one to spare: so everything is drawn beforehand, in a
thread of its own, and the ticker only picks by the wall clock.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from studio.core.clock import Clock
from studio.core.ids import CanvasId
from studio.overlay import registry
from studio.overlay.layer import Layer
from studio.show.canvas import Canvas
from studio.show.overlays import Overlay
from studio.show.overlays import TimedOverlay
from studio.show.scene import Scene

_logger = logging.getLogger(__name__)

AHEAD_MS = 2_500
_TURN_S = 0.25
_KEPT_LAYERS = 64


@dataclass(frozen=True, slots=True)
class DrawnSpan:
    """One drawing of an overlay and how long it is right; `until_utc_ms` None: for good."""

    from_utc_ms: int
    until_utc_ms: int | None
    layer: Layer


class Track:
    """One overlay of a scene: its drawings in time.

    The list of spans is replaced as a whole, so that the ticker needs no lock.
    """

    def __init__(self, timed: TimedOverlay, canvas: Canvas) -> None:
        self.timed = timed
        self._size_px = canvas.size_px
        self._spans: tuple[DrawnSpan, ...] = ()

    def layer_at(self, utc_ms: int) -> Layer | None:
        """Return what is seen at a moment: nothing before its time and from its end on."""
        if not self.timed.seen_at(utc_ms) or not self._spans:
            return None
        for span in reversed(self._spans):
            if span.from_utc_ms <= utc_ms:
                return span.layer
        return self._spans[0].layer

    def draw_until(self, horizon_utc_ms: int, now_utc_ms: int, cache: "LayerCache") -> None:
        """Draw what will be seen up to a moment, and forget what is past."""
        begin = max(now_utc_ms, self.timed.from_utc_ms or 0)
        spans = [s for s in self._spans if s.until_utc_ms is None or s.until_utc_ms > now_utc_ms]
        if spans and spans[0].from_utc_ms > begin:
            spans = []  # somebody set the wall clock back
        at = spans[-1].until_utc_ms if spans else begin
        end = self.timed.until_utc_ms
        while at is not None and (not spans or at <= horizon_utc_ms) and (end is None or at < end):
            until = registry.next_change_utc_ms(self.timed.overlay, at)
            layer = cache.layer(self.timed.overlay, self._size_px, at, changes=until is not None)
            spans.append(DrawnSpan(at, until, layer))
            at = until
        self._spans = tuple(spans)


class LayerCache:
    """Keeps drawings of overlays that do not change by themselves."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Overlay, tuple[int, int]], Layer] = {}

    def layer(
        self, overlay: Overlay, canvas_px: tuple[int, int], at_utc_ms: int, *, changes: bool
    ) -> Layer:
        """Return the drawing, made now or before."""
        if changes:
            return registry.draw(overlay, canvas_px, at_utc_ms)
        key = (overlay, canvas_px)
        if key not in self._kept:
            if len(self._kept) >= _KEPT_LAYERS:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = registry.draw(overlay, canvas_px, at_utc_ms)
        return self._kept[key]


@dataclass(frozen=True, slots=True, eq=False)
class DrawnScene:
    """A scene ready for the ticker: what covers the camera, and the tracks above."""

    scene: Scene
    slate: Layer
    tracks: tuple[Track, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DrawnProgram:
    """The scenes of every canvas, applied by the ticker as one.

    Attributes:
        revision: As it was asked for.
        canvases: For whose sizes it was drawn.
        scenes: By canvas.
    """

    revision: int
    canvases: tuple[Canvas, ...]
    scenes: dict[CanvasId, DrawnScene]

    def tracks(self) -> Iterable[Track]:
        """Return every track of every canvas."""
        return (track for scene in self.scenes.values() for track in scene.tracks)


class ProgramDrawer:
    """The thread that draws ahead.

    Args:
        clock: For the wall clock.
        ready: Takes a program when all that is seen first has been drawn.
    """

    def __init__(self, clock: Clock, ready: Callable[[DrawnProgram], None]) -> None:
        self._clock = clock
        self._ready = ready
        self._cache = LayerCache()
        self._lock = threading.Lock()
        self._wanted: tuple[int, tuple[Scene, ...], tuple[Canvas, ...]] | None = None
        self._current: DrawnProgram | None = None
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="overlay", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stopping = True
        self._wake.set()
        self._thread.join()

    def show(self, revision: int, scenes: tuple[Scene, ...], canvases: tuple[Canvas, ...]) -> None:
        """Draw these scenes and hand them over; what was asked before and not begun is skipped."""
        with self._lock:
            self._wanted = (revision, scenes, canvases)
        self._wake.set()

    def _run(self) -> None:
        self._safely(registry.prewarm)
        while not self._stopping:
            self._safely(self._turn)
            self._wake.wait(_TURN_S)
            self._wake.clear()

    @staticmethod
    def _safely(work: Callable[[], None]) -> None:
        try:
            work()
        except Exception:
            _logger.exception("an overlay could not be drawn")

    def _turn(self) -> None:
        with self._lock:
            wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._current = self._draw(*wanted)
            self._ready(self._current)
        elif self._current is not None:
            self._draw_ahead(self._current)

    def _draw(
        self, revision: int, scenes: tuple[Scene, ...], canvases: tuple[Canvas, ...]
    ) -> DrawnProgram:
        now = self._clock.utc_ms()
        by_id = {canvas.canvas_id: canvas for canvas in canvases}
        drawn = {}
        for scene in scenes:
            canvas = by_id.get(scene.canvas_id)
            if canvas is None:
                continue
            slate = self._cache.layer(scene.slate, canvas.size_px, now, changes=False)
            tracks = tuple(Track(timed, canvas) for timed in scene.overlays)
            drawn[scene.canvas_id] = DrawnScene(scene, slate, tracks)
        program = DrawnProgram(revision, canvases, drawn)
        self._draw_ahead(program)
        return program

    def _draw_ahead(self, program: DrawnProgram) -> None:
        now = self._clock.utc_ms()
        for track in program.tracks():
            track.draw_until(now + AHEAD_MS, now, self._cache)
