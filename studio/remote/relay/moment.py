"""Two clocks a long way apart: one that does not jump, and how far the other one is off."""

from collections import deque
from dataclasses import dataclass

from studio.core.clock import Clock

TRIPS_KEPT = 8
TRIP_LASTS_MS = 60_000


class SteadyClock:
    """Wall time as it was at the start, carried on by the clock that never jumps.

    A command's age must not change because somebody sets this machine's clock.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._base_ms = clock.utc_ms() - clock.monotonic_ns() // 1_000_000

    def now_ms(self) -> int:
        """Return milliseconds since the Unix epoch, as far as this machine knows."""
        return self._base_ms + self._clock.monotonic_ns() // 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trip:
    ended_ms: int
    lasted_ms: int
    offset_ms: float


class FarClock:
    """The studio's clock, worked out from the times of questions and their answers.

    The quickest of the last trips counts: its two ways were the most alike, and its error is at
    most half of what it lasted.
    """

    def __init__(self, near: SteadyClock) -> None:
        self._near = near
        self._trips: deque[_Trip] = deque(maxlen=TRIPS_KEPT)

    @property
    def known(self) -> bool:
        """Whether there was an answer yet."""
        return bool(self._trips)

    @property
    def trip_ms(self) -> int:
        """How long the quickest trip lasted."""
        return self._best().lasted_ms if self._trips else 0

    def now_ms(self) -> int:
        """Return now by the studio's clock; before its first answer, by this machine's."""
        return self.at_ms(self._near.now_ms())

    def at_ms(self, near_ms: int) -> int:
        """Return a moment of this machine by the studio's clock."""
        return round(near_ms + (self._best().offset_ms if self._trips else 0.0))

    def answered(self, asked_ms: int, far_ms: int) -> None:
        """Take in the studio's time from an answer to what was asked at a moment of ours."""
        now_ms = self._near.now_ms()
        trip = _Trip(
            ended_ms=now_ms,
            lasted_ms=now_ms - asked_ms,
            offset_ms=far_ms - (asked_ms + now_ms) / 2,
        )
        self._trips.append(trip)

    def forget(self) -> None:
        """Begin anew: the studio's side was started anew."""
        self._trips.clear()

    def _best(self) -> _Trip:
        newest_ms = self._trips[-1].ended_ms
        fresh = [one for one in self._trips if newest_ms - one.ended_ms <= TRIP_LASTS_MS]
        return min(fresh, key=lambda trip: trip.lasted_ms)
