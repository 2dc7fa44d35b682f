"""Which fault strikes when and until when: the same for one seed, in real and in fast time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from studio.coach.fault import FaultKind
from studio.rehearsal.pack import Fact, FaultPlan

LATE_MS = 1_000
"""Whoever looks at the clock later than this was held up: what strikes late lasts as long."""

_MIDDLE = (0.25, 0.75)
"""A fault without a time strikes in this part of the show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strike:
    """A fault that strikes in this run.

    Attributes:
        number: Its place in the pack, from 0; no two strikes share it.
        kind: What goes wrong.
        at_ms: When.
        until_ms: When it heals by itself, if the host does nothing.
        facts: What it needs to know, as the pack has it.
    """

    number: int
    kind: FaultKind
    at_ms: int
    until_ms: int
    facts: Mapping[str, Fact] = field(default_factory=dict)


class FaultClock:
    """Says what begins and what ends as time goes on.

    Attributes:
        strikes: All of this run, in the order in which they strike.
    """

    def __init__(self, plans: Sequence[FaultPlan], seed: int, length_s: float) -> None:
        """Draw what chance decides.

        Args:
            plans: Faults of the pack.
            seed: The same gives the same strikes.
            length_s: Of the show; what would strike after its end does not strike.
        """
        drawn = (_drawn(number, plan, seed, length_s) for number, plan in enumerate(plans))
        here = [one for one in drawn if one is not None and one.at_ms < length_s * 1_000]
        self.strikes = tuple(sorted(here, key=lambda one: (one.at_ms, one.number)))
        self._waiting = list(self.strikes)
        self._standing: list[Strike] = []

    @property
    def standing(self) -> tuple[Strike, ...]:
        """Return what struck and is not over, in the order in which it struck."""
        return tuple(self._standing)

    def struck(self, now_ms: int) -> tuple[Strike, ...]:
        """Return what strikes since the last look, oldest first; each is returned once."""
        begun = [_held_up(one, now_ms) for one in self._waiting if one.at_ms <= now_ms]
        self._waiting = [one for one in self._waiting if one.at_ms > now_ms]
        self._standing += begun
        return tuple(begun)

    def over(self, now_ms: int) -> tuple[Strike, ...]:
        """Return what healed by itself since the last look; each is returned once."""
        ended = [one for one in self._standing if one.until_ms <= now_ms]
        self._standing = [one for one in self._standing if one.until_ms > now_ms]
        return tuple(ended)

    def heal(self, strike: Strike) -> bool:
        """End a fault because the host did something about it; return whether it stood."""
        stood = strike in self._standing
        self._standing = [one for one in self._standing if one.number != strike.number]
        return stood

    def next_ms(self) -> int | None:
        """Return when something begins or ends next; None: nothing does any more."""
        begins = [one.at_ms for one in self._waiting]
        ends = [one.until_ms for one in self._standing]
        return min((*begins, *ends), default=None)


def _held_up(strike: Strike, now_ms: int) -> Strike:
    """Return a strike as it was drawn, or, if it comes late, as long as it was drawn."""
    late_ms = now_ms - strike.at_ms
    if late_ms <= LATE_MS:
        return strike
    return replace(strike, at_ms=now_ms, until_ms=strike.until_ms + late_ms)


def _drawn(number: int, plan: FaultPlan, seed: int, length_s: float) -> Strike | None:
    """Return when a fault strikes; None: it does not. Each has chances of its own."""
    chance = Random(f"fault/{seed}/{number}")  # noqa: S311 - a rehearsal, nobody's secret
    strikes, place = chance.random() < plan.chance, chance.uniform(*_MIDDLE)
    if not strikes:
        return None
    at_ms = round((place * length_s if plan.at_s is None else plan.at_s) * 1_000)
    lasts_ms = max(1, round(plan.lasts_s * 1_000))
    return Strike(
        number=number, kind=plan.kind, at_ms=at_ms, until_ms=at_ms + lasts_ms, facts=plan.facts
    )
