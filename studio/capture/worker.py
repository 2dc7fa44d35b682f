"""The thread of a source: it tries, gives, says what went wrong, waits a little, tries again."""

import logging
import threading
from abc import ABC, abstractmethod
from typing import ClassVar, Literal

from studio.capture.health import Health
from studio.capture.source import (
    LatestFrame,
    Picture,
    Plane,
    SampleRing,
    Samples,
    SoundBlock,
    SourceStatus,
)
from studio.core.clock import Clock
from studio.core.errors import DeviceError
from studio.core.source_spec import SourceSpec

logger = logging.getLogger(__name__)

STOP_WITHIN_S = 1.8
"""The port promises two seconds."""
_SLICE_NS = 200_000_000
"""The longest sleep, so that a stop is never waited for longer."""

Matrix = Literal["bt601", "bt709"]


class Worker(ABC):
    """One source's thread.

    A subclass gives what it has from `_attempt` until `stopping`; that it came to nothing it
    tells by raising `DeviceError`, and is called again after a while.

    Attributes:
        retry_after_s: Waits between attempts; the last one for ever. A source that gave
            something begins anew.
    """

    retry_after_s: ClassVar[tuple[float, ...]] = (0.5, 0.5, 1.0, 1.5, 2.0)

    def __init__(self, spec: SourceSpec, clock: Clock, *, name: str) -> None:
        self.spec = spec
        self._clock = clock
        self._health = Health(clock)
        self._stop_asked = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._gave_any = False

    @property
    def stopping(self) -> bool:
        """Whether the thread shall end."""
        return self._stop_asked.is_set()

    def start(self) -> None:
        """Begin; a second call changes nothing."""
        if self._thread.ident is None and not self.stopping:
            self._health.begin()
            self._thread.start()

    def stop(self) -> None:
        """End the thread; a second call changes nothing."""
        self._stop_asked.set()
        if self._thread.ident is not None and self._thread is not threading.current_thread():
            self._thread.join(STOP_WITHIN_S)
            if self._thread.is_alive():
                logger.info("%s is still waiting for its device; it ends later", self._thread.name)

    def status(self) -> SourceStatus:
        """Return how it does now."""
        return self._health.status()

    @abstractmethod
    def _attempt(self) -> None:
        """Open and give until `stopping`; raise `DeviceError` when it ends by itself."""

    def now_ns(self) -> int:
        """Return the monotonic clock's now."""
        return self._clock.monotonic_ns()

    def rest_until(self, deadline_ns: int) -> bool:
        """Sleep until a monotonic moment; return False as soon as the thread shall end."""
        while not self._stop_asked.is_set():
            now_ns = self._clock.monotonic_ns()
            if now_ns >= deadline_ns:
                return True
            self._clock.sleep_until_ns(min(deadline_ns, now_ns + _SLICE_NS))
        return False

    def _run(self) -> None:
        failures = 0
        while not self.stopping:
            self._gave_any = False
            self._try_once()
            failures = 0 if self._gave_any else failures + 1
            waits_s = self.retry_after_s
            self._stop_asked.wait(waits_s[min(failures, len(waits_s) - 1)])

    def _try_once(self) -> None:
        try:
            self._attempt()
        except DeviceError as error:
            if not self.stopping:
                self._lose(str(error))
        except Exception:
            logger.exception("%s failed in a way nobody foresaw", self._thread.name)
            self._health.lose("It failed in an unexpected way; the log says more.")

    def _lose(self, text: str) -> None:
        if self._gave_any:
            logger.warning("%s: %s", self._thread.name, text)
        self._health.lose(text)


class VideoWorker(Worker):
    """A `VideoSource` that lives in a thread."""

    def __init__(self, spec: SourceSpec, clock: Clock) -> None:
        super().__init__(spec, clock, name=f"camera-{spec.kind}")
        self.latest = LatestFrame()
        self._number = 0

    def _give(
        self,
        planes: tuple[Plane, Plane, Plane],
        matrix: Matrix,
        *,
        full_range: bool,
        captured_ns: int,
    ) -> None:
        """Hand over a picture; its planes are nobody's to change from here on."""
        picture = Picture(
            planes=planes,
            matrix=matrix,
            full_range=full_range,
            captured_ns=captured_ns,
            number=self._number,
        )
        self.latest.put(picture)
        self._number += 1
        self._gave_any = True
        self._health.beat(captured_ns, picture.size_px)


class AudioWorker(Worker):
    """An `AudioSource` that lives in a thread."""

    def __init__(self, spec: SourceSpec, clock: Clock) -> None:
        super().__init__(spec, clock, name=f"microphone-{spec.kind}")
        self.ring = SampleRing()

    def _give(self, samples: Samples, rate_hz: int, ended_ns: int) -> None:
        """Hand over a block; it is nobody's to change from here on."""
        self.ring.put(SoundBlock(samples=samples, rate_hz=rate_hz, ended_ns=ended_ns))
        self._gave_any = True
        self._health.beat(ended_ns)
