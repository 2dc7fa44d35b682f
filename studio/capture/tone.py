"""A quiet tone with a beep at each full second, for trying things without a microphone."""

import numpy as np

from studio.capture.source import Samples
from studio.capture.worker import AudioWorker
from studio.core.clock import Clock
from studio.core.source_spec import SourceSpec

RATE_HZ = 48_000
TONE_HZ = 1_000
TONE_DB = -20.0
BEEP_HZ = 2_000
BEEP_DB = -8.0
BEEP_S = 0.1
"""As long as the test pattern's flash."""
BLOCK_SAMPLES = 960
"""20 ms; a second is a whole number of them."""
_EDGE_SAMPLES = 48
"""1 ms from nothing to full loudness, or the beep would click."""


def one_second() -> Samples:
    """Return the second that is repeated: (48000, 1), beginning with the beep."""
    at_s = np.arange(RATE_HZ) / RATE_HZ
    tone = 10 ** (TONE_DB / 20) * np.sin(2 * np.pi * TONE_HZ * at_s)
    beep = 10 ** (BEEP_DB / 20) * np.sin(2 * np.pi * BEEP_HZ * at_s)
    length = round(BEEP_S * RATE_HZ)
    loud = np.zeros(RATE_HZ)
    loud[:length] = 1.0
    rise = np.arange(_EDGE_SAMPLES) / _EDGE_SAMPLES
    loud[:_EDGE_SAMPLES] = rise
    loud[length - _EDGE_SAMPLES : length] = rise[::-1]
    mixed = beep * loud + tone * (1.0 - loud)
    return mixed.astype(np.float32).reshape(-1, 1)


class ToneSource(AudioWorker):
    """The tone, in step with the test pattern of the same epoch."""

    def __init__(self, spec: SourceSpec, *, clock: Clock, epoch_ns: int) -> None:
        super().__init__(spec, clock)
        self._epoch_ns = epoch_ns

    def _attempt(self) -> None:
        second = one_second()
        second.flags.writeable = False
        block_ns = BLOCK_SAMPLES * 1_000_000_000 // RATE_HZ
        index = self._due_index(block_ns)
        while True:
            ended_ns = self._epoch_ns + (index + 1) * block_ns
            if not self.rest_until(ended_ns):
                return
            first = index * BLOCK_SAMPLES % RATE_HZ
            self._give(second[first : first + BLOCK_SAMPLES], RATE_HZ, ended_ns)
            index = max(index + 1, self._due_index(block_ns) - RATE_HZ // BLOCK_SAMPLES)

    def _due_index(self, block_ns: int) -> int:
        return max(0, self._clock.monotonic_ns() - self._epoch_ns) // block_ns
