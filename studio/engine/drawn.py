"""A scene of a canvas as pixels: which layer is seen when.

Drawing takes milliseconds, a tick has one to spare: so everything is drawn beforehand, and the
ticker only picks by the clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.core.clock import Clock
from studio.core.ids import CanvasId, EventId
from studio.overlay import registry
from studio.overlay.layer import Layer
from studio.show.canvas import Canvas
from studio.show.look import CLEAN, Look
from studio.show.overlays import Overlay, TimedOverlay
from studio.show.scene import Scene
from studio.show.staging import Transition

AHEAD_MS = 2_500
_KEPT_LAYERS = 96
"""Two canvases, two sides, and what was seen just before."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, by both clocks."""

    utc_ms: int
    ns: int

    @classmethod
    def of(cls, clock: Clock) -> "Moment":
        """Return now."""
        return cls(clock.utc_ms(), clock.monotonic_ns())


@dataclass(frozen=True, slots=True)
class DrawnSpan:
    """One drawing of an overlay and how long it is right; `until_utc_ms` None: for good."""

    from_utc_ms: int
    until_utc_ms: int | None
    layer: Layer


class Track:
    """One overlay of a scene: its drawings in time.

    The list of spans is replaced as a whole, so that the ticker needs no lock.

    Args:
        timed: What is drawn, and when it is seen.
        canvas: For which size.
        look: Theme and place.
        born: When it was asked for: an offer whose wall clock is set back all the same ends as
            long after this as was promised then.
    """

    def __init__(
        self, timed: TimedOverlay, canvas: Canvas, look: Look = CLEAN, *, born: Moment | None = None
    ) -> None:
        self.timed = timed
        self.kind: type[Overlay] = type(timed.overlay)
        self._size_px = canvas.size_px
        self._look = look
        self._born = born
        self._spans: tuple[DrawnSpan, ...] = ()

    def utc_ms_at(self, moment: Moment) -> int:
        """Return the time that counts: the wall's, which may jump on but never back."""
        born = self._born
        if born is None:
            return moment.utc_ms
        return max(moment.utc_ms, born.utc_ms + (moment.ns - born.ns) // 1_000_000)

    def seen(self, moment: Moment) -> Layer | None:
        """Return what is seen now."""
        return self.layer_at(self.utc_ms_at(moment))

    def layer_at(self, utc_ms: int) -> Layer | None:
        """Return what is seen at a moment: nothing before its time and from its end on."""
        if not self.timed.seen_at(utc_ms) or not self._spans:
            return None
        for span in reversed(self._spans):
            if span.from_utc_ms <= utc_ms:
                return span.layer
        return self._spans[0].layer

    def draw_ahead(self, moment: Moment, cache: "LayerCache") -> None:
        """Draw what will be seen in the next seconds."""
        utc_ms = self.utc_ms_at(moment)
        self.draw_until(utc_ms + AHEAD_MS, utc_ms, cache)

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
            layer = cache.layer(
                self.timed.overlay, self._size_px, at, look=self._look, changes=until is not None
            )
            spans.append(DrawnSpan(at, until, layer))
            at = until
        self._spans = tuple(spans)


class LayerCache:
    """Keeps drawings of overlays that do not change by themselves, the longest unused go first."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Overlay, tuple[int, int], Look], Layer] = {}

    def layer(
        self,
        overlay: Overlay,
        canvas_px: tuple[int, int],
        at_utc_ms: int,
        *,
        look: Look = CLEAN,
        changes: bool = False,
    ) -> Layer:
        """Return the drawing, made now or before."""
        if changes:
            return registry.draw(overlay, canvas_px, at_utc_ms, look=look)
        key = (overlay, canvas_px, look)
        layer = self._kept.pop(key, None)
        if layer is None:
            layer = registry.draw(overlay, canvas_px, at_utc_ms, look=look)
            if len(self._kept) >= _KEPT_LAYERS:
                self._kept.pop(next(iter(self._kept)))
        self._kept[key] = layer
        return layer


@dataclass(frozen=True, slots=True, eq=False)
class DrawnScene:
    """A scene ready for the ticker: what covers the camera, and the tracks above."""

    scene: Scene
    slate: Layer
    tracks: tuple[Track, ...]

    @property
    def clip(self) -> str:
        """The clip that plays while this is on program: under the slate none is heard."""
        return clip_of(self.scene)


def clip_of(scene: Scene) -> str:
    """Return the file that plays with a scene, or nothing."""
    return "" if scene.slate_shown else scene.clip


def same_ground(one: Scene, other: Scene) -> bool:
    """Return whether two scenes differ in their overlays at most."""
    return (one.pictures, one.clip, one.slate_shown, one.slate, one.look) == (
        other.pictures,
        other.clip,
        other.slate_shown,
        other.slate,
        other.look,
    )


@dataclass(frozen=True, slots=True, eq=False)
class DrawnProgram:
    """The scenes of every canvas, applied by the ticker as one.

    Attributes:
        revision: As it was asked for.
        canvases: For whose sizes it was drawn.
        scenes: By canvas.
        transition: How it follows what was seen before.
        asked_ns: When it was asked for; None: not counted.
        events: What its first picture says that it shows.
    """

    revision: int
    canvases: tuple[Canvas, ...]
    scenes: dict[CanvasId, DrawnScene]
    transition: Transition = Transition.CUT
    asked_ns: int | None = None
    events: tuple[EventId, ...] = ()

    @property
    def clip(self) -> str:
        """The clip of this program; every canvas has the same."""
        return next((scene.clip for scene in self.scenes.values() if scene.clip), "")

    def tracks(self) -> Iterable[Track]:
        """Return every track of every canvas."""
        return (track for scene in self.scenes.values() for track in scene.tracks)
