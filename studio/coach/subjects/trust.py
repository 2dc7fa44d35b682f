"""Trust: above the price from which buyers hesitate, warranty, returns and tests are shown."""

from studio.coach.evidence import Evidence
from studio.coach.judged import NOT_JUDGED, Advice, Judged, advise, points_of, within
from studio.coach.record import Planned
from studio.coach.scorecard import Fact, Figure

SHOWN_S, SHOWN_PART = 20.0, 0.3
"""Long enough: twenty seconds, or three tenths of a shorter cue."""

MOST_POINTS = 3
_POINTS_SHARE = 0.25


def judge(evidence: Evidence) -> Judged:
    """Judge the trust strip of all products above the threshold."""
    needed = [cue for cue in evidence.wanted if cue.needs_trust]
    if not needed:
        return NOT_JUDGED
    strips = [_strip(cue, evidence) for cue in needed]
    points = [_prepared(cue, evidence) for cue in needed]
    share = sum((1 - _POINTS_SHARE) * one for one in strips) + _POINTS_SHARE * sum(points)
    return Judged(
        points=points_of(share / len(needed)),
        figures=(
            Figure(code="trust_needed", value=len(needed), unit="count"),
            Figure(
                code="trust_shown",
                value=sum(one >= 1 for one in strips),
                unit="count",
                target=len(needed),
            ),
            Figure(
                code="trust_points",
                value=sum(cue.trust_points for cue in needed) / len(needed),
                unit="count",
                target=MOST_POINTS,
            ),
        ),
        advice=_advice(needed, strips, points),
    )


def _strip(cue: Planned, evidence: Evidence) -> float:
    if cue.cue_id not in evidence.shown:
        return 0.0
    enough_s = min(SHOWN_S, SHOWN_PART * cue.lasts_s)
    seen_s = evidence.time_s(lambda one: one.cue_id == cue.cue_id and one.trust)
    return within(seen_s / enough_s) if enough_s > 0 else 1.0


def _prepared(cue: Planned, evidence: Evidence) -> float:
    return within(cue.trust_points / MOST_POINTS) if cue.cue_id in evidence.shown else 0.0


def _advice(needed: list[Planned], strips: list[float], points: list[float]) -> tuple[Advice, ...]:
    found = []
    bare = [cue for cue, seen in zip(needed, strips, strict=True) if seen < 1]
    if bare:
        lost = points_of((1 - _POINTS_SHARE) * (1 - sum(strips) / len(needed)))
        facts: dict[str, Fact] = {"count": len(bare), "cue": bare[0].title}
        found.append(advise(lost, "advice.trust_strip", **facts))
    poor = min(needed, key=lambda cue: cue.trust_points)
    if poor.trust_points < MOST_POINTS:
        lost = points_of(_POINTS_SHARE * (1 - sum(points) / len(needed)))
        say = "advice.trust_points"
        found.append(advise(lost, say, cue=poor.title, points=poor.trust_points))
    return tuple(found)
