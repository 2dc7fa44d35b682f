"""Faults: whether what went wrong was noticed, how soon, and whether it was made worse."""

from collections.abc import Sequence

from studio.coach.evidence import Evidence
from studio.coach.fault import EXPECTED
from studio.coach.judged import (
    NOT_JUDGED,
    Advice,
    Judged,
    Moment,
    advise,
    moment,
    points_of,
    quantile,
)
from studio.coach.record import Struck
from studio.coach.scorecard import Fact, Figure

_HALF = 0.5
_WORSE_COSTS = 0.5


def judge(evidence: Evidence) -> Judged:
    """Judge what was done about faults; each counts alike."""
    struck = fair_faults(evidence)
    if not struck:
        return NOT_JUDGED
    shares = [fault_share(one) for one in struck]
    noticed = [one for one in struck if one.reacted_at_ms is not None]
    took = [took_s(one) or 0.0 for one in noticed]
    figures = [
        Figure(code="faults_struck", value=len(struck), unit="count"),
        Figure(code="faults_noticed", value=len(noticed), unit="count", target=len(struck)),
    ]
    median_s = quantile(took, 0.5)
    if median_s is not None:
        figures.append(Figure(code="reaction_s", value=median_s, unit="s"))
    worse = sum(one.made_worse for one in struck)
    figures.append(Figure(code="faults_worse", value=worse, unit="count", target=0))
    return Judged(
        points=points_of(sum(shares) / len(shares)),
        figures=tuple(figures),
        advice=_advice(struck),
        moments=tuple(one for fault in struck for one in _moments(fault)),
    )


def fair_faults(evidence: Evidence) -> tuple[Struck, ...]:
    """Return the faults that a host had time to react to before the show was over."""
    length_ms = evidence.run.length_ms
    return tuple(
        one
        for one in evidence.run.struck
        if one.reacted_at_ms is not None
        or one.at_ms + EXPECTED[one.kind].within_s * 1_000 <= length_ms
    )


def took_s(one: Struck) -> float | None:
    """Return how long the reaction took; None: there was none."""
    return None if one.reacted_at_ms is None else (one.reacted_at_ms - one.at_ms) / 1_000


def fault_share(one: Struck) -> float:
    """Return how much of a fault's points was reached, 0 to 1."""
    took, within_s = took_s(one), EXPECTED[one.kind].within_s
    if took is None or took > 2 * within_s:
        return 0.0
    late = max(0.0, took / within_s - 1)
    return (1 - _HALF * late) * (1 - _WORSE_COSTS * one.made_worse)


def _advice(struck: Sequence[Struck]) -> tuple[Advice, ...]:
    found = []
    each = 100 / len(struck)
    missed = [one for one in struck if one.reacted_at_ms is None]
    if missed:
        lost, kind = each * len(missed), missed[0].kind.value
        found.append(advise(lost, "advice.fault_missed", count=len(missed), fault=kind))
    worse = [one for one in struck if one.made_worse]
    if worse:
        lost = each * _WORSE_COSTS * len(worse)
        found.append(advise(lost, "advice.fault_worse", fault=worse[0].kind.value))
    slow = [one for one in struck if (took_s(one) or 0.0) > EXPECTED[one.kind].within_s]
    if slow:
        worst = max(slow, key=lambda one: (took_s(one) or 0.0) / EXPECTED[one.kind].within_s)
        lost = sum(each * (1 - fault_share(one)) for one in slow)
        facts: dict[str, Fact] = {
            "fault": worst.kind.value,
            "took_s": round(took_s(worst) or 0.0),
            "within_s": EXPECTED[worst.kind].within_s,
        }
        found.append(advise(lost, "advice.fault_slow", **facts))
    return tuple(found)


def _moments(one: Struck) -> tuple[Moment, ...]:
    fault, begins_ms = one.kind.value, one.at_ms - 3_000
    if one.made_worse:
        span = (begins_ms, one.at_ms + 20_000)
        return (moment(0.9, "highlight.fault_worse", span, good=False, fault=fault),)
    if one.reacted_at_ms is None:
        span = (begins_ms, one.at_ms + 20_000)
        return (moment(0.8, "highlight.fault_missed", span, good=False, fault=fault),)
    took = took_s(one) or 0.0
    share = fault_share(one) * (1 - took / (4 * EXPECTED[one.kind].within_s))
    span = (begins_ms, one.reacted_at_ms + 5_000)
    facts: dict[str, Fact] = {"fault": fault, "took_s": round(took)}
    return (moment(0.8 * share, "highlight.fault_mastered", span, good=True, **facts),)
