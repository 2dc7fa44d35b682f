"""Time in the rundown: cuts of one plan, and how far ahead or behind the show is.

Everything here follows from the cues, the wanted length and the clock; nothing of it is stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor

from studio.core.ids import CueId
from studio.show.cue import Cue

MOST_RUNS = 100
"""More takes than a show of 3 hours has; of older ones nothing depends but time already counted."""
LONGEST_STRETCH = 2.0
"""A cue is drawn out to twice its plan at most; what is left of a longer show stays free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One cue's time in a cut.

    Attributes:
        cue_id: Which.
        lasts_s: How long it lasts in this cut; 0 when it is left out.
        left_out: Whether it has no place in this cut.
    """

    cue_id: CueId
    lasts_s: int
    left_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRun:
    """A cue that was on program.

    Attributes:
        cue_id: Which.
        began_utc_ms: When it was taken.
        ended_utc_ms: When another was taken; None while it is on program.
    """

    cue_id: CueId
    began_utc_ms: int
    ended_utc_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How the show stands against its plan.

    Attributes:
        slots: The cut, in running order.
        done_s: Time on air so far.
        behind_s: Positive when the show is late, negative when it is early.
        left_s: Planned time that is still to come, this cue's rest included.
        cue_left_s: Of the cue on program; negative when it is over its time; None: no cue is.
    """

    slots: tuple[Slot, ...]
    done_s: int
    behind_s: int
    left_s: int
    cue_left_s: int | None = None


def closed_runs(runs: Sequence[CueRun], now_utc_ms: int) -> tuple[CueRun, ...]:
    """Return what was on program after it was replaced."""
    return tuple(
        replace(run, ended_utc_ms=now_utc_ms) if run.ended_utc_ms is None else run for run in runs
    )[-MOST_RUNS:]


def cut(cues: Sequence[Cue], length_s: int | None) -> tuple[Slot, ...]:
    """Fit the cues into a length.

    Cues that are not essential are left out from the end of the rundown, as few as will do, each
    remaining one having at least its shortest time; then all are shortened or drawn out in
    proportion. An essential cue never goes, so a length that is too short is overrun.

    Args:
        cues: In running order.
        length_s: Of the whole show; None: as planned.
    """
    if length_s is None:
        return tuple(Slot(cue_id=cue.cue_id, lasts_s=cue.planned_s) for cue in cues)
    kept = list(cues)
    for cue in reversed(cues):
        if sum(_shortest_s(c) for c in kept) <= length_s:
            break
        if not cue.essential:
            kept.remove(cue)
    lasts_s = _fitted(kept, length_s)
    return tuple(
        Slot(
            cue_id=cue.cue_id,
            lasts_s=lasts_s.get(cue.cue_id, 0),
            left_out=cue.cue_id not in lasts_s,
        )
        for cue in cues
    )


def _shortest_s(cue: Cue) -> int:
    return min(max(1, cue.shortest_s), cue.planned_s)


def _fitted(cues: Sequence[Cue], length_s: int) -> dict[CueId, int]:
    """Share a length out: what lies between shortest and planned shrinks alike, or all grows."""
    planned_s = sum(cue.planned_s for cue in cues)
    if planned_s <= length_s:
        grow = min(LONGEST_STRETCH, length_s / planned_s) if planned_s else 1.0
        return _rounded([(cue.cue_id, cue.planned_s * grow) for cue in cues])
    least_s = sum(_shortest_s(cue) for cue in cues)
    give = planned_s - least_s
    share = max(0.0, length_s - least_s) / give if give else 0.0
    return _rounded(
        [
            (cue.cue_id, _shortest_s(cue) + (cue.planned_s - _shortest_s(cue)) * share)
            for cue in cues
        ]
    )


def _rounded(shares: Sequence[tuple[CueId, float]]) -> dict[CueId, int]:
    """Round to whole seconds so that the sum is the rounded sum."""
    rounded: dict[CueId, int] = {}
    exact = 0.0
    given = 0
    for cue_id, lasts_s in shares:
        exact += lasts_s
        rounded[cue_id] = floor(exact + 0.5) - given  # `round` would give 0 for a second at 1.5
        given += rounded[cue_id]
    return rounded


def pace(
    slots: tuple[Slot, ...], runs: Sequence[CueRun], *, on_air_since_utc_ms: int, now_utc_ms: int
) -> Pace:
    """Return how the show stands.

    A cue that was skipped saves its time: behind is the time spent so far, less the planned time
    of every cue before the present one, less what the present cue may have used by now.

    Args:
        slots: The cut.
        runs: What was on program, oldest first.
        on_air_since_utc_ms: When the show went on air.
        now_utc_ms: The moment asked about.
    """
    order = {slot.cue_id: at for at, slot in enumerate(slots)}
    here = next((order[run.cue_id] for run in reversed(runs) if run.cue_id in order), None)
    done_s = max(0, now_utc_ms - on_air_since_utc_ms) // 1_000
    if here is None:
        return Pace(slots=slots, done_s=done_s, behind_s=done_s, left_s=_lasting_s(slots))
    spent_s = _spent_ms(slots[here].cue_id, runs, now_utc_ms) // 1_000
    slot = slots[here]
    before_s = _lasting_s(slots[:here])
    used_s = min(spent_s, slot.lasts_s)
    running = any(run.cue_id == slot.cue_id and run.ended_utc_ms is None for run in runs)
    return Pace(
        slots=slots,
        done_s=done_s,
        behind_s=done_s - before_s - used_s,
        left_s=slot.lasts_s - used_s + _lasting_s(slots[here + 1 :]),
        cue_left_s=slot.lasts_s - spent_s if running else None,
    )


def _lasting_s(slots: Sequence[Slot]) -> int:
    return sum(slot.lasts_s for slot in slots)


def _spent_ms(cue_id: CueId, runs: Sequence[CueRun], now_utc_ms: int) -> int:
    """Return how long a cue was on program, all its turns together."""
    return sum(
        max(0, (now_utc_ms if run.ended_utc_ms is None else run.ended_utc_ms) - run.began_utc_ms)
        for run in runs
        if run.cue_id == cue_id
    )
