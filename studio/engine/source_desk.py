"""The camera and the microphone that are open now."""

import logging
import threading

from studio.capture import registry
from studio.capture.source import AudioSource, Picture, SourceStatus, VideoSource
from studio.core.clock import Clock
from studio.core.source_spec import SourceSpec
from studio.protocol.reports import SourceReport, SourceState

_logger = logging.getLogger(__name__)

HOLD_NS = 500_000_000
"""How long the last picture is held before the slate covers it."""

_SLOWEST_STEP_NS = 3_000_000_000
_STEPS_HELD = 2
"""A camera of one picture a second is not gone after half of one."""


class SourceDesk:
    """Opens, replaces and closes the sources, and gives the ticker its picture.

    Args:
        clock: The master.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._epoch_ns = clock.monotonic_ns()
        self.camera: VideoSource | None = None
        self.microphone: AudioSource | None = None
        self._held: Picture | None = None
        self._hold_ns = HOLD_NS

    def open(self, camera: SourceSpec, microphone: SourceSpec) -> None:
        """Open these; one that is open already is left as it is.

        Files opened together begin together, so that the sound of a clip fits its picture.

        Raises:
            BadInput: One of them can't be a camera or a microphone; nothing was changed.
        """
        with self._lock:
            new_camera = self.camera is None or self.camera.spec != camera
            new_microphone = self.microphone is None or self.microphone.spec != microphone
            both = new_camera and new_microphone
            clock = self._clock
            epoch_ns = clock.monotonic_ns() if both else self._epoch_ns
            # Both are made before anything is replaced: a bad one leaves all as it was.
            fresh_camera = (
                registry.open_camera(camera, clock=clock, epoch_ns=epoch_ns) if new_camera else None
            )
            fresh_microphone = (
                registry.open_microphone(microphone, clock=clock, epoch_ns=epoch_ns)
                if new_microphone
                else None
            )
            self._epoch_ns = epoch_ns
            if fresh_camera is not None:
                self._replace_camera(fresh_camera)
            if fresh_microphone is not None:
                self._replace_microphone(fresh_microphone)

    def _replace_camera(self, fresh: VideoSource) -> None:
        old = self.camera
        fresh.start()
        self.camera = fresh
        if old is not None:
            old.stop()

    def _replace_microphone(self, fresh: AudioSource) -> None:
        # The old one first: two streams on one sound card are often refused.
        old, self.microphone = self.microphone, None
        if old is not None:
            old.stop()
        fresh.start()
        self.microphone = fresh

    def close(self) -> None:
        """Let go of everything."""
        with self._lock:
            for source in (self.camera, self.microphone):
                if source is not None:
                    source.stop()
            self.camera = self.microphone = None

    def picture(self, now_ns: int) -> tuple[Picture | None, bool]:
        """Return the camera's picture for a tick, and whether it is a new one.

        None where the last one is older than `HOLD_NS`, or for a slow camera than two of its
        steps: the slate's turn.
        """
        camera = self.camera
        fresh = camera.latest.take() if camera is not None else None
        if fresh is not None:
            self._hold_ns = _hold_ns(self._held, fresh)
            self._held = fresh
        held = self._held
        if held is None or now_ns - held.captured_ns > self._hold_ns:
            return None, False
        return held, fresh is not None

    def reports(self) -> tuple[SourceReport, ...]:
        """Return how camera and microphone do."""
        camera, microphone = self.camera, self.microphone
        return tuple(
            _report(role, source.spec, source.status())
            for role, source in (("camera", camera), ("microphone", microphone))
            if source is not None
        )


def _hold_ns(before: Picture | None, fresh: Picture) -> int:
    step_ns = fresh.captured_ns - before.captured_ns if before is not None else 0
    return max(HOLD_NS, _STEPS_HELD * step_ns) if 0 < step_ns <= _SLOWEST_STEP_NS else HOLD_NS


def _report(role: str, spec: SourceSpec, status: SourceStatus) -> SourceReport:
    return SourceReport(
        role=role,
        name=spec.label,
        state=SourceState(status.condition.value),
        age_s=status.age_s,
        text=status.text,
        width_px=status.width_px,
        height_px=status.height_px,
        fps=status.fps,
    )
