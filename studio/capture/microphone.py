"""A microphone that is plugged in, and the seam behind which the system's way to it lies."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, Protocol

from studio.capture.device import DeviceInfo, choose
from studio.capture.source import SampleRing, Samples, SoundBlock
from studio.capture.worker import Worker
from studio.core.clock import Clock
from studio.core.errors import DeviceLost
from studio.core.source_spec import SourceSpec

SILENT_NS = 1_000_000_000
"""A running sound card calls every 20 ms; one that has not for so long never will."""
FIRST_WITHIN_NS = 8_000_000_000
"""Opening takes a while, on a busy machine seconds."""
_LOOK_EVERY_S = 0.2

Take = Callable[[Samples, int], None]
"""Takes a block of samples and its rate; called from the sound system's thread."""


class OpenSound(Protocol):
    """One microphone that is open and gives blocks."""

    def running(self) -> bool:
        """Return whether the system still says that it runs.

        Raises:
            DeviceLost: It could not be opened after all; the text says why.
        """
        ...

    def close(self) -> None:
        """Let go of it; no block comes afterwards."""
        ...


class SoundSystem(Protocol):
    """The system's way to its microphones."""

    def list_microphones(self) -> tuple[DeviceInfo, ...]:
        """Return what is plugged in, as fresh as the system can say.

        Raises:
            DeviceError: There is no sound system.
        """
        ...

    def open(self, device: DeviceInfo, take: Take) -> OpenSound:
        """Open a microphone at its own rate; blocks come from now on.

        Raises:
            DeviceLost: It is gone, or can't be opened.
        """
        ...


class DeviceMicrophone(Worker):
    """The microphone of a spec; gone, the same one is looked for every other second.

    The thread only watches: sound comes in the sound system's own callback.

    Attributes:
        ring: Where its blocks are.
    """

    retry_after_s: ClassVar[tuple[float, ...]] = (0.5, 1.0, 1.0, 2.0)

    def __init__(self, spec: SourceSpec, *, clock: Clock, system: SoundSystem) -> None:
        super().__init__(spec, clock, name=f"microphone-{spec.kind}")
        self.ring = SampleRing()
        self._system = system
        self._looked_for = spec
        self._last_ns = 0

    def _attempt(self) -> None:
        device = choose(self._system.list_microphones(), self._looked_for)
        self._looked_for = replace(self.spec, name=device.name, device_id=device.device_id)
        self._last_ns = self._clock.monotonic_ns()
        sound = self._system.open(device, self._take)
        try:
            self._watch(sound, device)
        finally:
            sound.close()

    def _watch(self, sound: OpenSound, device: DeviceInfo) -> None:
        while not self._stop_asked.wait(_LOOK_EVERY_S):
            silent_ns = self._clock.monotonic_ns() - self._last_ns
            patience_ns = SILENT_NS if self._gave_any else FIRST_WITHIN_NS
            if not sound.running() or silent_ns > patience_ns:
                raise DeviceLost(f"Microphone {device.name} is gone: no sound comes from it.")

    def _take(self, samples: Samples, rate_hz: int) -> None:
        now_ns = self._clock.monotonic_ns()
        self.ring.put(SoundBlock(samples=samples, rate_hz=rate_hz, ended_ns=now_ns))
        self._last_ns = now_ns
        self._gave_any = True
        self._health.beat(now_ns)
