"""A media file that goes round and round, in step with every other one of the same epoch."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Protocol

from av.container import InputContainer
from av.stream import Stream

from studio.capture.media import plain_errors
from studio.core.errors import DeviceLost, DeviceNotFound

LATE_NS = 1_000_000_000
"""Further behind than this, what was missed is skipped; the machine slept, or is too slow."""
_LOOK_EVERY_NS = 1_000_000_000


class Timed(Protocol):
    """A packet or frame: what both have of time."""

    pts: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Identity:
    """What tells whether a path still leads to the file that was opened."""

    device: int
    number: int

    @classmethod
    def of(cls, path: Path) -> "_Identity":
        found = path.stat()
        return cls(device=found.st_dev, number=found.st_ino)


class LoopedFile:
    """One stream of an open file, and when its parts are due.

    A turn lasts as long as the file says it does, not as long as this stream: so the picture of
    a file, and its sound opened apart from it, stay together for ever.

    Attributes:
        container: The open file.
        stream: The one that is played.
        period_ns: Length of a turn; 0 until the first turn ended where the file doesn't say.
        base_ns: Monotonic moment at which the present turn began.
    """

    def __init__(
        self, path: Path, container: InputContainer, stream: Stream, *, epoch_ns: int
    ) -> None:
        self.container = container
        self.stream = stream
        self.period_ns = (container.duration or 0) * 1_000
        self.base_ns = epoch_ns
        self._path = path
        self._identity = self._look()
        self._looked_ns = 0
        self._start_us = container.start_time or 0
        time_base = stream.time_base or Fraction(1, 1_000_000)
        self._numerator_ns = time_base.numerator * 1_000_000_000
        self._denominator = time_base.denominator

    def place(self, now_ns: int) -> int:
        """Go to the turn and place that are due now, and return the place in ns."""
        if not self.period_ns:
            self.base_ns = now_ns
            self._seek(0)
            return 0
        offset_ns = now_ns - self.base_ns
        turns = max(0, offset_ns // self.period_ns)
        self.base_ns += turns * self.period_ns
        offset_ns = max(0, offset_ns - turns * self.period_ns)
        self._seek(offset_ns)
        return offset_ns

    def next_turn(self, length_ns: int) -> None:
        """Begin again; `length_ns` is what the turn turned out to last, if the file didn't say."""
        self.period_ns = self.period_ns or length_ns
        if not self.period_ns:
            raise DeviceLost(f"{self._path.name} holds nothing that can be played.")
        self.base_ns += self.period_ns
        self._seek(0)

    def offset_ns(self, timed: Timed) -> int | None:
        """Return where in the turn a packet or frame belongs, or None if it doesn't say."""
        if timed.pts is None:
            return None
        return timed.pts * self._numerator_ns // self._denominator - self._start_us * 1_000

    def check(self, now_ns: int) -> None:
        """See once a second whether the file is still there.

        Raises:
            DeviceNotFound: It is gone.
            DeviceLost: Another one has taken its place.
        """
        if now_ns - self._looked_ns < _LOOK_EVERY_NS:
            return
        self._looked_ns = now_ns
        if self._look() != self._identity:
            raise DeviceLost(f"{self._path.name} was replaced; it is opened anew.")

    def _look(self) -> _Identity:
        try:
            return _Identity.of(self._path)
        except OSError as error:
            raise DeviceNotFound(f"{self._path.name} is not there.") from error

    def _seek(self, offset_ns: int) -> None:
        with plain_errors(self._path.name):
            self.container.seek(self._start_us + offset_ns // 1_000)
