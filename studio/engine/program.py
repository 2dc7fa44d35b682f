"""The thread that draws the program, and the preview when there is nothing better to do."""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from studio.core.clock import Clock
from studio.core.ids import EventId
from studio.engine.drawn import (
    DrawnProgram,
    DrawnScene,
    LayerCache,
    Moment,
    Track,
    clip_of,
    same_ground,
)
from studio.overlay import registry
from studio.show.canvas import Canvas
from studio.show.scene import Scene
from studio.show.staging import Transition

_logger = logging.getLogger(__name__)

_TURN_S = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for.

    Attributes:
        revision: Of the show.
        scenes: Of the program.
        preview: What a take would show.
        transition: How the program follows what was seen before.
        canvases: For which sizes.
        asked_ns: When.
        events: What becomes true with it; not kept for another program that takes its place.
    """

    revision: int
    scenes: tuple[Scene, ...]
    preview: tuple[Scene, ...] = ()
    transition: Transition = Transition.CUT
    canvases: tuple[Canvas, ...]
    asked_ns: int | None = None
    events: tuple[EventId, ...] = ()

    @property
    def clip(self) -> str:
        """The program's clip."""
        return next((clip_of(scene) for scene in self.scenes if clip_of(scene)), "")

    @property
    def preview_clip(self) -> str:
        """The preview's clip."""
        return next((clip_of(scene) for scene in self.preview if clip_of(scene)), "")

    def after(self, skipped: "Wanted | None") -> "Wanted":
        """Return this, with the fade of what was asked just before and is not to be seen.

        A take is often followed at once by a word about the next preview.
        """
        if skipped is None or skipped.transition is not Transition.FADE:
            return self
        pairs = zip(self.scenes, skipped.scenes, strict=False)
        same = len(self.scenes) == len(skipped.scenes) and all(same_ground(*two) for two in pairs)
        return replace(self, transition=Transition.FADE) if same else self


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawerPorts:
    """Who is told what.

    Attributes:
        program: Takes a program when all that is seen first has been drawn.
        preview: Takes a preview likewise; its revision is the program's.
        clips: Takes the paths of the program's and the preview's clip, before anything is drawn.
    """

    program: Callable[[DrawnProgram], None]
    preview: Callable[[DrawnProgram], None]
    clips: Callable[[str, str], None]


class ProgramDrawer:
    """The thread that draws ahead.

    Args:
        clock: Both of its times count.
        ports: See there.
    """

    def __init__(self, clock: Clock, ports: DrawerPorts) -> None:
        self._clock = clock
        self._ports = ports
        self._cache = LayerCache()
        self._lock = threading.Lock()
        self._wanted: Wanted | None = None
        self._current: DrawnProgram | None = None
        self._preview_wanted: Wanted | None = None
        self._preview: DrawnProgram | None = None
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

    def show(self, wanted: Wanted) -> None:
        """Draw these scenes and hand them over; what was asked before and not begun is skipped."""
        with self._lock:
            self._wanted = wanted.after(self._wanted)
        self._wake.set()

    def _run(self) -> None:
        self._safely(registry.prewarm)
        while not self._stopping:
            self._safely(self._turn)
            self._safely(self._preview_turn)
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
        if wanted is None:
            self._draw_ahead(self._current)
            return
        self._preview_wanted = wanted
        self._ports.clips(wanted.clip, wanted.preview_clip)
        program = self._laid_out(wanted, wanted.scenes)
        self._draw_ahead(program)
        if self._is_out_of_date(wanted):
            return
        self._current = program
        self._ports.program(program)

    def _is_out_of_date(self, wanted: Wanted) -> bool:
        """Return whether something else was asked for meanwhile.

        A change that took too long is taken back: its price must not be seen even for a tick.
        """
        with self._lock:
            newer = self._wanted
            if newer is not None:
                self._wanted = newer.after(wanted)
        return newer is not None

    def _preview_turn(self) -> None:
        """Draw the preview, layer by layer; a program that is asked for meanwhile goes first."""
        wanted, self._preview_wanted = self._preview_wanted, None
        if wanted is None:
            self._draw_ahead(self._preview)
            return
        preview = self._laid_out(wanted, wanted.preview)
        for track in preview.tracks():
            track.draw_ahead(Moment.of(self._clock), self._cache)
            if self._wanted is not None:
                return
        self._preview = preview
        self._ports.preview(preview)

    def _laid_out(self, wanted: Wanted, scenes: tuple[Scene, ...]) -> DrawnProgram:
        """Return the scenes with their slates; of the tracks those that are known are drawn."""
        by_id = {canvas.canvas_id: canvas for canvas in wanted.canvases}
        now = Moment.of(self._clock)
        placed = ((scene, by_id.get(scene.canvas_id)) for scene in scenes)
        drawn = {
            canvas.canvas_id: self._scene(scene, canvas, now)
            for scene, canvas in placed
            if canvas is not None
        }
        return DrawnProgram(
            wanted.revision,
            wanted.canvases,
            drawn,
            wanted.transition,
            wanted.asked_ns,
            wanted.events,
        )

    def _scene(self, scene: Scene, canvas: Canvas, now: Moment) -> DrawnScene:
        """Return a scene; one that is known as it is, so that the ticker sees no change."""
        known = tuple(self._known(canvas))
        for one in known:
            if one.scene == scene:
                return one
        look = scene.look
        tracks = {(t.timed, one.scene.look): t for one in known for t in one.tracks}
        slate = self._cache.layer(scene.slate, canvas.size_px, now.utc_ms, look=look)
        return DrawnScene(
            scene,
            slate,
            tuple(
                tracks.get((timed, look)) or Track(timed, canvas, look, born=now)
                for timed in scene.overlays
            ),
        )

    def _known(self, canvas: Canvas) -> Iterator[DrawnScene]:
        """Yield what is drawn for a canvas of this very size, the program first."""
        for drawn in (self._current, self._preview):
            if drawn is not None and canvas in drawn.canvases:
                scene = drawn.scenes.get(canvas.canvas_id)
                if scene is not None:
                    yield scene

    def _draw_ahead(self, drawn: DrawnProgram | None) -> None:
        for track in drawn.tracks() if drawn is not None else ():
            track.draw_ahead(Moment.of(self._clock), self._cache)
