"""The frame clock: one thread, a picture for every canvas at t0 + n / fps.

Ticks are numbered from the engine's zero and are the pictures' pts, so that a tick that came late
or was lost still leaves every other one in its place.
"""

import logging
import queue
import threading
from collections.abc import Callable

from studio.capture.source import Picture
from studio.core.clock import Clock
from studio.engine.clip_desk import CUT_NS
from studio.engine.drawn import DrawnProgram, Moment
from studio.engine.fade import FADE_NS
from studio.engine.ground import Pictures
from studio.engine.lane import Composed, Lane
from studio.engine.shared_pictures import SharedColours
from studio.engine.source_desk import SourceDesk
from studio.engine.stats import Counters
from studio.show.scene import PictureSource
from studio.show.staging import Transition

_logger = logging.getLogger(__name__)

CATCH_UP_NS = 250_000_000
"""A tick this late is still composed, at its own number; what is later is lost and counted."""

PREVIEW_FPS = 15
"""At most: the preview is for one pair of eyes."""

_DELAY_SMOOTHING = 0.05

OnAir = Callable[[int, int, int], None]
"""Takes revision, tick and UTC milliseconds of a program's first picture."""


class Ticker:
    """Runs the lanes.

    Args:
        clock: The master.
        zero_ns: Where tick 0 is.
        lanes: One a canvas; all of one rate.
        desk: Where the pictures come from.
        on_air: Called when a program is on the picture.
    """

    def __init__(
        self,
        clock: Clock,
        zero_ns: int,
        *,
        lanes: tuple[Lane, ...],
        desk: SourceDesk,
        on_air: OnAir,
    ) -> None:
        self._clock = clock
        self._zero_ns = zero_ns
        self._fps = lanes[0].canvas.fps
        self._lanes = lanes
        self._desk = desk
        self._on_air = on_air
        self._colours = SharedColours(tuple(lane.canvas for lane in lanes))
        self._preview_every = -(-self._fps // PREVIEW_FPS)
        self._inbox: queue.SimpleQueue[DrawnProgram] = queue.SimpleQueue()
        self._next: queue.SimpleQueue[DrawnProgram] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._last_composed_ns = 0
        self.counters = Counters()
        self.picture_delay_s = 0.0
        self._thread = threading.Thread(target=self._run, name="ticker", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stopping.set()
        self._thread.join()

    def show(self, program: DrawnProgram) -> None:
        """Show these scenes from the next tick on."""
        self._inbox.put(program)

    def show_next(self, preview: DrawnProgram) -> None:
        """Let these be the scenes that a take would show."""
        self._next.put(preview)

    def count_anew(self) -> Counters:
        """Begin counting from zero, for a new encoder, and return the counters."""
        self._last_composed_ns = 0
        self.counters = Counters()
        return self.counters

    def _due_ns(self, tick: int) -> int:
        return self._zero_ns + tick * 1_000_000_000 // self._fps

    def _run(self) -> None:
        tick = (self._clock.monotonic_ns() - self._zero_ns) * self._fps // 1_000_000_000 + 1
        while not self._stopping.is_set():
            self._clock.sleep_until_ns(self._due_ns(tick))
            tick += self._too_late(tick)
            try:
                self._turn(tick)
            except Exception:
                _logger.exception("tick %d failed", tick)
                self._lose(1)
            tick += 1

    def _too_late(self, tick: int) -> int:
        """Count and return the ticks, from this one on, that are not composed any more."""
        late_ns = self._clock.monotonic_ns() - self._due_ns(tick)
        if late_ns <= CATCH_UP_NS:
            return 0
        lost = late_ns * self._fps // 1_000_000_000
        self._lose(lost)
        return lost

    def _lose(self, ticks: int) -> None:
        if any(lane.encoder for lane in self._lanes):
            self.counters.ticks += ticks
            self.counters.ticks_lost += ticks

    def _turn(self, tick: int) -> None:
        due_ns = self._due_ns(tick)
        now = Moment.of(self._clock)
        late_ns = now.ns - due_ns
        camera, fresh = self._desk.picture(now.ns)
        if camera is not None and fresh:
            self._learn_delay(due_ns - camera.captured_ns)
        live = self._live(camera, now.ns)
        program = self._take(live, tick, now)
        pictures = self._colours.of(_with_clip(live, self._desk.clips.playing(due_ns)))
        encoded = False
        for lane in self._lanes:
            if lane.wants_pictures(now.ns):
                done = lane.compose(pictures, tick=tick, now=now)
                if done.encoded:
                    encoded = True
                    self._count(done, camera if fresh else None)
        if encoded:
            self._count_tick(late_ns, now.ns)
        if program is not None:
            self._on_air(program.revision, tick, now.utc_ms)
        if late_ns < 1_000_000_000 // self._fps:
            self._compose_next(live, tick, now)

    def _live(self, camera: Picture | None, now_ns: int) -> dict[PictureSource, Picture]:
        """Return what the cameras show."""
        live = {} if camera is None else {PictureSource.CAMERA: camera}
        second = self._desk.second_picture(now_ns)
        if second is not None:
            live[PictureSource.SECOND] = second
        return live

    def _take(self, live: Pictures, tick: int, now: Moment) -> DrawnProgram | None:
        """Take over what waits: between two ticks, on all canvases as one."""
        if self._inbox.empty():
            return None
        due_ns = self._due_ns(tick)
        before = _with_clip(live, self._desk.clips.playing(due_ns))
        program, changed = None, False
        while not self._inbox.empty():
            program = self._inbox.get()
            for lane in self._lanes:
                if program.events:
                    lane.mark(program.events, tick)
                scene = program.scenes.get(lane.canvas.canvas_id)
                changed |= lane.compositor.take(scene, program.transition, before, now)
            fades_ns = FADE_NS if program.transition is Transition.FADE else CUT_NS
            self._desk.clips.on_program(program.clip, due_ns, fades_ns=fades_ns)
        if changed and program is not None and program.asked_ns is not None:
            # By the clock and not by the numbers: a tick that is late has an early one.
            waited_ns = now.ns - program.asked_ns
            self.counters.took(-(-waited_ns * self._fps // 1_000_000_000))
        return program

    def _compose_next(self, live: Pictures, tick: int, now: Moment) -> None:
        """Compose what a take would show, one canvas a tick, while somebody looks."""
        while not self._next.empty():
            preview = self._next.get()
            for lane in self._lanes:
                lane.next_compositor.scene = preview.scenes.get(lane.canvas.canvas_id)
        for index, lane in enumerate(self._lanes):
            its_turn = (tick + index) % self._preview_every == 0
            if its_turn and lane.next_preview.watched(now.ns):
                scene = lane.next_compositor.scene
                clip = scene.clip if scene is not None else ""
                waiting = self._desk.clips.waiting(clip, self._due_ns(tick)) if clip else None
                pictures = self._colours.of(_with_clip(live, waiting))
                lane.compose_next(pictures, tick=tick, now=now)

    def _learn_delay(self, delay_ns: int) -> None:
        """Follow how long pictures wait for their tick; the sound is held back by as much."""
        self.picture_delay_s += _DELAY_SMOOTHING * (delay_ns / 1e9 - self.picture_delay_s)

    def _count(self, done: Composed, fresh: Picture | None) -> None:
        counters = self.counters
        counters.composed += 1
        counters.convert.add_ns(done.convert_ns)
        counters.blend.add_ns(done.blend_ns)
        counters.compose.add_ns(done.convert_ns + done.blend_ns)
        if fresh is None:
            counters.repeated += 1
        else:
            counters.saw_camera(fresh.number)

    def _count_tick(self, late_ns: int, now_ns: int) -> None:
        """Count what is one for all canvases."""
        counters = self.counters
        counters.ticks += 1
        counters.late.add_ns(max(0, late_ns))
        if self._last_composed_ns:
            counters.interval.add_ns(now_ns - self._last_composed_ns)
        self._last_composed_ns = now_ns


def _with_clip(live: Pictures, clip: Picture | None) -> Pictures:
    return live if clip is None else {**live, PictureSource.CLIP: clip}
