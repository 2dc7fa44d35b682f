"""A disk that fills up because a rehearsal wants it: what is told of it, never the disk itself."""

from studio.core.clock import Clock

FROM_BYTES = 6_000_000_000
TO_BYTES = 150_000_000
STEPS = 12
"""A disk is seen to fill step by step, as recordings are written in pieces."""

FULL_AFTER = 0.5
"""Part of the time after which nothing more goes in; then it stays so until it is over."""


class FillingDisk:
    """Says how much of a disk is free: the truth, or less of it for a time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._began_ns = self._until_ns = 0

    def fill(self, seconds: float) -> None:
        """Let it fill up and stay full for a time; 0 ends it."""
        self._began_ns = self._clock.monotonic_ns()
        self._until_ns = self._began_ns + round(seconds * 1e9)

    def free_bytes(self, truly_bytes: int) -> int:
        """Return what is told to be free.

        Args:
            truly_bytes: What is; -1: it can't be told.
        """
        now_ns, lasts_ns = self._clock.monotonic_ns(), self._until_ns - self._began_ns
        if not self._began_ns <= now_ns < self._until_ns or not lasts_ns:
            return truly_bytes
        passed = (now_ns - self._began_ns) / (lasts_ns * FULL_AFTER)
        step = min(STEPS, int(passed * STEPS) + 1)
        begins = FROM_BYTES if truly_bytes < 0 else min(FROM_BYTES, truly_bytes)
        return begins - (begins - min(begins, TO_BYTES)) * step // STEPS
