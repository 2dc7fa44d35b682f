"""How overlays come and go after a take: a short fade and a small slide.

Matched by kind: what the old scene shows and the new one does not leaves, what only the new one
shows enters, and whatever both show swaps at once. What ends by its own time is simply not seen
any more, moving or not. While nothing moves there is nothing here to do.
"""

from dataclasses import dataclass

from studio.engine.colour import Planes
from studio.engine.drawn import DrawnScene, Moment, Track
from studio.overlay.blend import blend_layer
from studio.overlay.layer import Layer
from studio.show.canvas import Canvas
from studio.show.overlays import (
    AdLabel,
    Countdown,
    Coupon,
    Overlay,
    ProductCard,
    RehearsalMark,
    StockLeft,
)

LASTS_NS = 200_000_000
PRICE_LEAVES_NS = 60_000_000
"""With the wait for the next tick, and the one after it, well below a tenth of a second."""

_SAY_A_PRICE = (ProductCard, Countdown, Coupon, StockLeft)
_AT_ONCE = (AdLabel, RehearsalMark)
"""What must be on the picture with its product, whole."""

_SLIDE_SHARE = 1 / 24
"""Of the canvas's shorter side."""

Kind = type[Overlay]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Motion:
    """How far an overlay is there, 0 to 1, as time goes by."""

    from_level: float
    to_level: float
    began_ns: int
    lasts_ns: int

    def level(self, now_ns: int) -> float:
        done = min(1.0, max(0.0, (now_ns - self.began_ns) / self.lasts_ns))
        return self.from_level + (self.to_level - self.from_level) * done

    def is_over(self, now_ns: int) -> bool:
        return now_ns - self.began_ns >= self.lasts_ns


class OverlayMoves:
    """The overlays of one canvas, some of them on their way; used by the ticker alone.

    Args:
        canvas: Which.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._slide_px = round(min(canvas.size_px) * _SLIDE_SHARE) // 2 * 2
        self._height_px = canvas.height_px
        self._step_ns = 1_000_000_000 // canvas.fps
        self._coming: dict[Kind, _Motion] = {}
        self._going: tuple[tuple[Track, _Motion], ...] = ()

    def stop(self) -> None:
        """Let everything be where it belongs."""
        self._coming = {}
        self._going = ()

    def take(self, before: DrawnScene, after: DrawnScene, now: Moment) -> None:
        """Begin what the change from one scene to the next needs."""
        if after.scene.slate_shown:
            self.stop()
            return
        was = {t.kind: self._level(t.kind, now) for t in before.tracks if t.seen(now)}
        left = {track.kind: motion.level(now.ns) for track, motion in self._going}
        will_be = {track.kind for track in after.tracks if track.seen(now)}
        going = (
            *((t, self._level(t.kind, now)) for t in before.tracks if t.kind in was),
            *((t, motion.level(now.ns)) for t, motion in self._going if t.kind not in was),
        )
        self._going = tuple(
            (track, self._motion(level, 0.0, now, _leaves_ns(track.kind)))
            for track, level in going
            if track.kind not in will_be and track.kind not in _AT_ONCE
        )
        levels = {kind: was.get(kind, left.get(kind, 0.0)) for kind in will_be}
        self._coming = {
            kind: self._coming.get(kind) or self._motion(level, 1.0, now, LASTS_NS)
            for kind, level in levels.items()
            if level < 1.0 and kind not in _AT_ONCE
        }

    def blend(self, scene: DrawnScene, target: Planes, now: Moment) -> None:
        """Lay the overlays of a scene, and those that leave it, over the canvas."""
        if not self._coming and not self._going:
            for track in scene.tracks:
                layer = track.seen(now)
                if layer is not None:
                    blend_layer(target, layer)
            return
        self._forget_what_arrived(now.ns)
        for track, motion in self._going:
            self._lay(track, motion.level(now.ns), target, now)
        for track in scene.tracks:
            self._lay(track, self._level(track.kind, now), target, now)

    def _level(self, kind: Kind, now: Moment) -> float:
        motion = self._coming.get(kind)
        return 1.0 if motion is None else motion.level(now.ns)

    def _motion(self, level: float, to_level: float, now: Moment, lasts_ns: int) -> _Motion:
        """Return a motion that the first tick shows already."""
        return _Motion(
            from_level=level,
            to_level=to_level,
            began_ns=now.ns - self._step_ns,
            lasts_ns=lasts_ns,
        )

    def _forget_what_arrived(self, now_ns: int) -> None:
        self._coming = {k: m for k, m in self._coming.items() if not m.is_over(now_ns)}
        self._going = tuple(one for one in self._going if not one[1].is_over(now_ns))

    def _lay(self, track: Track, level: float, target: Planes, now: Moment) -> None:
        layer = track.seen(now)
        if layer is None or level <= 0:
            return
        if level >= 1:
            blend_layer(target, layer)
        else:
            eased = level * (2 - level)
            blend_layer(target, layer, opacity=eased, shift_px=(0, self._shift_px(layer, eased)))

    def _shift_px(self, layer: Layer, level: float) -> int:
        """Return how far from its place it is: towards the nearer edge, and never beyond it."""
        away_px = round(self._slide_px * (1 - level)) // 2 * 2
        height_px = layer.size_px[1]
        if layer.top + height_px / 2 < self._height_px / 2:
            return -min(away_px, layer.top)
        return min(away_px, self._height_px - height_px - layer.top)


def _leaves_ns(kind: Kind) -> int:
    return PRICE_LEAVES_NS if kind in _SAY_A_PRICE else LASTS_NS
