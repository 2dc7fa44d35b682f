"""What is to go wrong, because somebody asked for it: HTTP answers, the clock, the ingest."""

import asyncio
from collections.abc import Callable, Sequence
from enum import StrEnum

import msgspec

from studio.local_platform.refusal import malformed

MOST = 50
_SLOWEST_BPS = 8_000


class FaultKind(StrEnum):
    """What goes wrong."""

    STATUS = "status"  # an answer with that number, such as 500 or 429, and nothing is done
    SLOW = "slow"  # the answer comes so much later
    CUT = "cut"  # the answer ends in the middle of its body
    SILENT = "silent"  # no answer at all, until the other side gives up
    GARBAGE = "garbage"  # a body that is no JSON
    HUGE = "huge"  # a body of twenty megabytes
    MOVED = "moved"  # a redirect to the same address
    LOST = "lost"  # it is done, and the connection closed without an answer
    CLOCK = "clock"  # the platform's clock is off by so much
    RTMP_REFUSE = "rtmp_refuse"  # the stream key is refused
    RTMP_KILL = "rtmp_kill"  # everybody who sends is hung up on, once, now
    RTMP_SILENT = "rtmp_silent"  # what is sent is not taken while this holds
    RTMP_SLOW = "rtmp_slow"  # what is sent is taken at so many bits a second
    RTMP_AWAY = "rtmp_away"  # everybody is hung up on, and so is whoever comes while this holds


class Fault(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that goes wrong.

    Attributes:
        kind: As above.
        path: Of HTTP: how the paths begin that it happens to; empty: all of `/v1` and `/oauth`.
        method: Of HTTP: which; empty: all.
        times: How often; 0: until it is taken away.
        status: Of `status`: from 400 to 599.
        retry_after_s: Of `status`: what the answer asks for; None: nothing.
        delay_s: Of `slow`.
        offset_s: Of `clock`: how far ahead it is.
        bps: Of `rtmp_slow`: bits a second that are taken of each stream, from 8,000 on.
    """

    kind: FaultKind
    path: str = ""
    method: str = ""
    times: int = 0
    status: int = 500
    retry_after_s: int | None = None
    delay_s: float = 1.0
    offset_s: float = 0.0
    bps: int = 1_000_000

    def __post_init__(self) -> None:
        if not 400 <= self.status <= 599 or not 0 <= self.delay_s <= 600 or self.times < 0:
            raise ValueError("status is from 400 to 599, delay_s from 0 to 600, times from 0")
        if self.bps < _SLOWEST_BPS:
            raise ValueError(f"bps is from {_SLOWEST_BPS} on")

    def meets(self, method: str, path: str) -> bool:
        """Return whether a request is one that it happens to."""
        if self.method and self.method.upper() != method:
            return False
        return path.startswith(self.path or ("/v1/", "/oauth/"))


_NOT_HTTP = frozenset(
    {
        FaultKind.CLOCK,
        FaultKind.RTMP_REFUSE,
        FaultKind.RTMP_KILL,
        FaultKind.RTMP_SILENT,
        FaultKind.RTMP_SLOW,
        FaultKind.RTMP_AWAY,
    }
)


class Faults:
    """What is asked for now, in the order it was asked for.

    Attributes:
        happened: How often each kind has happened.
        taking: Set unless the ingest is to take nothing.
    """

    def __init__(self) -> None:
        self.taking = asyncio.Event()
        self.taking.set()
        self._standing: list[tuple[Fault, int]] = []
        self.happened: dict[str, int] = {}

    def replace(self, faults: Sequence[Fault]) -> None:
        """Take these instead of what was there.

        Raises:
            Refusal: There are too many.
        """
        if len(faults) > MOST:
            raise malformed(f"At most {MOST} faults can be asked for.")
        self._standing = [(fault, fault.times) for fault in faults]
        if any(fault.kind is FaultKind.RTMP_SILENT for fault in faults):
            self.taking.clear()
        else:
            self.taking.set()

    def standing(self) -> list[Fault]:
        """Return those that still hold."""
        return [fault for fault, _ in self._standing]

    def take(self, kind: FaultKind) -> Fault | None:
        """Return the first of a kind, and count it; None: there is none."""
        return self._take(lambda fault: fault.kind is kind)

    def take_http(self, method: str, path: str) -> Fault | None:
        """Return what is to happen to a request, and count it; None: nothing."""
        return self._take(lambda fault: fault.kind not in _NOT_HTTP and fault.meets(method, path))

    @property
    def away(self) -> bool:
        """Whether the ingest is to be away."""
        return self._first(FaultKind.RTMP_AWAY) is not None

    def ingest_bps(self) -> int | None:
        """Return how fast the ingest is to take a stream, in bits a second; None: as it comes."""
        slow = self._first(FaultKind.RTMP_SLOW)
        return None if slow is None else slow.bps

    def clock_offset_ms(self) -> int:
        """Return how far ahead the platform's clock is."""
        clock = self._first(FaultKind.CLOCK)
        return 0 if clock is None else round(clock.offset_s * 1_000)

    def _first(self, kind: FaultKind) -> Fault | None:
        return next((fault for fault, _ in self._standing if fault.kind is kind), None)

    def _take(self, wanted: Callable[[Fault], bool]) -> Fault | None:
        for position, (fault, left) in enumerate(self._standing):
            if not wanted(fault):
                continue
            if left == 1:
                del self._standing[position]
            elif left:
                self._standing[position] = (fault, left - 1)
            self.happened[fault.kind] = self.happened.get(fault.kind, 0) + 1
            return fault
        return None
