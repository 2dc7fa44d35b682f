"""Faults of a run, and what the host did about each: found in the events that the host made."""

from collections.abc import Iterator
from dataclasses import dataclass

from studio.coach.fault import EXPECTED, FaultKind
from studio.coach.record import Struck
from studio.show.events import ShowEvent
from studio.show.staging import OF_A_CUE

LATE = 2.0
"""A reaction counts until so many times the time that is given for it, or until it healed."""

_MARKED = "moment.marked"
_OWN_TIME = 0.95
"""An end of the show after this part of its plan is nobody's panic."""

_CARD = "card"


@dataclass(slots=True)
class _Fault:
    """A fault as it goes on."""

    kind: FaultKind
    at_ms: int
    until_ms: int | None = None
    reacted_at_ms: int | None = None
    reaction: str = ""
    made_worse: bool = False

    def counts_until_ms(self) -> int:
        given_ms = round(EXPECTED[self.kind].within_s * LATE * 1_000)
        return max(self.at_ms + given_ms, self.until_ms or 0)

    def stands(self, at_ms: int) -> bool:
        return self.at_ms <= at_ms and (self.until_ms is None or at_ms <= self.until_ms)


class FaultWatch:
    """Remembers which faults struck, and looks for reactions.

    Args:
        planned_s: How long the show should be: ending it then is no reaction to anything.
    """

    def __init__(self, planned_s: float) -> None:
        self._planned_ms = planned_s * 1_000
        self._faults: list[_Fault] = []

    @property
    def struck(self) -> tuple[Struck, ...]:
        """All that struck, in the order in which it did."""
        return tuple(
            Struck(
                kind=fault.kind,
                at_ms=fault.at_ms,
                until_ms=fault.until_ms,
                reacted_at_ms=fault.reacted_at_ms,
                reaction=fault.reaction,
                made_worse=fault.made_worse,
            )
            for fault in self._faults
        )

    def strike(self, kind: FaultKind, at_ms: int) -> None:
        """Note that a fault struck."""
        self._faults.append(_Fault(kind=kind, at_ms=at_ms))

    def heal(self, kind: FaultKind, at_ms: int) -> None:
        """Note that the oldest standing fault of a kind is over."""
        for fault in self._faults:
            if fault.kind is kind and fault.until_ms is None:
                fault.until_ms = at_ms
                return

    def see(self, event: ShowEvent, at_ms: int) -> None:
        """Look at what the host did: it answers one fault at most."""
        fault = next(self._answered(event, at_ms), None)
        if fault is not None:
            fault.reacted_at_ms, fault.reaction = at_ms, event.kind
        for one in self._faults:
            if one.stands(at_ms) and self._is_wrong(one, event, at_ms):
                one.made_worse = True

    def unnoticed(self, at_ms: int) -> tuple[Struck, ...]:
        """Return what stands and was not reacted to, oldest first."""
        open_now = {id(f) for f in self._faults if f.stands(at_ms) and f.reacted_at_ms is None}
        pairs = zip(self._faults, self.struck, strict=True)
        return tuple(struck for fault, struck in pairs if id(fault) in open_now)

    def _answered(self, event: ShowEvent, at_ms: int) -> Iterator[_Fault]:
        """Yield the faults that an event may answer, the most likely first."""
        waiting = [
            fault
            for fault in self._faults
            if fault.reacted_at_ms is None
            and fault.at_ms <= at_ms <= fault.counts_until_ms()
            and answers(fault.kind, event)
        ]
        note = event.facts.get("note") if event.kind == _MARKED else None
        yield from (fault for fault in waiting if fault.kind == note)
        yield from waiting

    def _is_wrong(self, fault: _Fault, event: ShowEvent, at_ms: int) -> bool:
        if event.kind == "show.ended" and at_ms >= self._planned_ms * _OWN_TIME:
            return False
        return event.kind in EXPECTED[fault.kind].wrong


def answers(kind: FaultKind, event: ShowEvent) -> bool:
    """Return whether what a host did is what is expected when a fault strikes.

    A take hides overlays, too: only an overlay that could carry what is wrong counts.
    """
    if event.kind not in EXPECTED[kind].answered_by:
        return False
    if event.kind != "overlay.hidden":
        return True
    overlay = event.facts.get("overlay")
    if kind is FaultKind.PRICE_CHANGED:
        return overlay == _CARD
    return overlay not in set(OF_A_CUE)
