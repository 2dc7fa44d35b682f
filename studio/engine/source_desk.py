"""The camera, the second source and the microphone that are open now."""

import logging
import threading
from dataclasses import replace

from studio.capture import registry
from studio.capture.source import AudioSource, Picture, VideoSource
from studio.core.clock import Clock
from studio.core.source_spec import SourceSpec
from studio.engine.clip_desk import ClipDesk, source_report
from studio.protocol.reports import SourceReport, SourceState

_logger = logging.getLogger(__name__)

HOLD_NS = 500_000_000
"""How long the last picture is held before the slate covers it."""

_SLOWEST_STEP_NS = 3_000_000_000
_STEPS_HELD = 2
"""A camera of one picture a second is not gone after half of one."""


class _Held:
    """The last picture of a camera, and how long it may stand."""

    def __init__(self) -> None:
        self._picture: Picture | None = None
        self._hold_ns = HOLD_NS

    def picture(self, camera: VideoSource | None, now_ns: int) -> tuple[Picture | None, bool]:
        """Return the camera's picture for a tick, and whether it is a new one."""
        fresh = camera.latest.take() if camera is not None else None
        if fresh is not None:
            self._hold_ns = _hold_ns(self._picture, fresh)
            self._picture = fresh
        held = self.last(now_ns)
        return held, held is not None and fresh is not None

    def last(self, now_ns: int) -> Picture | None:
        """Return what it gave last, as long as that may stand."""
        held = self._picture
        return None if held is None or now_ns - held.captured_ns > self._hold_ns else held


class SourceDesk:
    """Opens, replaces and closes the sources, and gives the ticker its pictures.

    Args:
        clock: The master.
        zero_ns: Its zero.

    Attributes:
        clips: Those of the scenes.
    """

    def __init__(self, clock: Clock, zero_ns: int = 0) -> None:
        self._clock = clock
        self.clips = ClipDesk(clock, zero_ns)
        self._lock = threading.Lock()
        self._lost_ns = range(0)
        self._epoch_ns = clock.monotonic_ns()
        self.camera: VideoSource | None = None
        self.microphone: AudioSource | None = None
        self.second: VideoSource | None = None
        self._camera_held = _Held()
        self._second_held = _Held()

    def open(
        self, camera: SourceSpec, microphone: SourceSpec, second: SourceSpec | None = None
    ) -> None:
        """Open these; one that is open already is left as it is.

        Files opened together begin together, so that the sound of a clip fits its picture. A
        second source that is the camera itself is opened once.

        Raises:
            BadInput: One of them can't be a camera or a microphone; nothing was changed.
        """
        with self._lock:
            open_now = {source.spec: source for source in (self.camera, self.second) if source}
            wanted = {camera} if second is None else {camera, second}
            new_microphone = self.microphone is None or self.microphone.spec != microphone
            clock, epoch_ns = self._clock, self._epoch_ns
            if camera not in open_now and new_microphone:
                epoch_ns = clock.monotonic_ns()
            # All are made before anything is replaced: a bad one leaves all as it was.
            fresh = {
                spec: registry.open_camera(spec, clock=clock, epoch_ns=epoch_ns)
                for spec in wanted - open_now.keys()
            }
            fresh_microphone = (
                registry.open_microphone(microphone, clock=clock, epoch_ns=epoch_ns)
                if new_microphone
                else None
            )
            self._epoch_ns = epoch_ns
            for source in fresh.values():
                source.start()
            everyone = open_now | fresh
            self.camera, self.second = everyone[camera], everyone[second] if second else None
            for spec in open_now.keys() - wanted:
                open_now[spec].stop()
            if fresh_microphone is not None:
                self._replace_microphone(fresh_microphone)

    def lose_camera(self, seconds: float) -> None:
        """Treat the camera as lost for a time; 0 ends it.

        What it gives meanwhile is thrown away, and its report is that of one that was unplugged.
        """
        now_ns = self._clock.monotonic_ns()
        self._lost_ns = range(now_ns, now_ns + round(seconds * 1e9))

    def _replace_microphone(self, fresh: AudioSource) -> None:
        # The old one first: two streams on one sound card are often refused.
        old, self.microphone = self.microphone, None
        if old is not None:
            old.stop()
        fresh.start()
        self.microphone = fresh

    def close(self) -> None:
        """Let go of everything."""
        self.clips.close()
        with self._lock:
            for source in (self.camera, self.second, self.microphone):
                if source is not None:
                    source.stop()
            self.camera = self.second = self.microphone = None

    def picture(self, now_ns: int) -> tuple[Picture | None, bool]:
        """Return the camera's picture for a tick, and whether it is a new one.

        None where the last one is older than `HOLD_NS`, or for a slow camera than two of its
        steps: the slate's turn.
        """
        camera = self.camera
        if camera is not None and now_ns in self._lost_ns:
            while camera.latest.take() is not None:
                continue
            camera = None
        return self._camera_held.picture(camera, now_ns)

    def second_picture(self, now_ns: int) -> Picture | None:
        """Return the second source's picture for a tick, by the same rules.

        Where it is the camera, ask for the camera's first.
        """
        second = self.second
        if second is None:
            return None
        if second is self.camera:
            return self._camera_held.last(now_ns)
        return self._second_held.picture(second, now_ns)[0]

    def reports(self) -> tuple[SourceReport, ...]:
        """Return how camera, second source, clips and microphone do."""
        return (
            *self._of_camera("camera", self.camera),
            *self._of_camera("second", self.second),
            *self.clips.reports(),
            *_reports("microphone", self.microphone),
        )

    def _of_camera(self, role: str, source: VideoSource | None) -> tuple[SourceReport, ...]:
        told, now_ns, lost_ns = _reports(role, source), self._clock.monotonic_ns(), self._lost_ns
        if source is not self.camera or now_ns not in lost_ns:
            return told
        return tuple(_as_unplugged(one, age_s=(now_ns - lost_ns.start) / 1e9) for one in told)


def _hold_ns(before: Picture | None, fresh: Picture) -> int:
    step_ns = fresh.captured_ns - before.captured_ns if before is not None else 0
    return max(HOLD_NS, _STEPS_HELD * step_ns) if 0 < step_ns <= _SLOWEST_STEP_NS else HOLD_NS


def _as_unplugged(report: SourceReport, *, age_s: float) -> SourceReport:
    text = f"Camera {report.name} was unplugged."
    return replace(report, state=SourceState.LOST, age_s=age_s, text=text, fps=0.0)


def _reports(role: str, source: VideoSource | AudioSource | None) -> tuple[SourceReport, ...]:
    if source is None:
        return ()
    return (source_report(role, source.spec.label, source.status()),)
