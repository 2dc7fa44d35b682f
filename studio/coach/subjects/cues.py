"""Cues: whether everything was shown that may not be missed, and in its order."""

from bisect import bisect_left

from studio.coach.evidence import Evidence
from studio.coach.judged import NOT_JUDGED, Judged, advise, points_of
from studio.coach.record import Planned
from studio.coach.scorecard import Fact, Figure
from studio.core.ids import CueId

_ORDER_SHARE = 0.2


def judge(evidence: Evidence) -> Judged:
    """Judge whether the rundown was followed."""
    needed = needed_cues(evidence)
    if evidence.nothing_to_take or not needed:
        return NOT_JUDGED
    missed = [cue for cue in needed if cue.cue_id not in evidence.shown]
    taken = len(needed) - len(missed)
    order = _first_shown(evidence)
    in_order = _longest_in_order([cue.cue_id for cue in evidence.wanted], order)
    kept = in_order / len(order) if order else 0.0
    share = taken / len(needed)
    advice = []
    if missed:
        facts: dict[str, Fact] = {"count": len(missed), "cue": missed[0].title}
        advice.append(advise((1 - share) * 100, "advice.cues_missed", **facts))
    if order and kept < 1:
        advice.append(advise(share * _ORDER_SHARE * (1 - kept) * 100, "advice.cues_order"))
    return Judged(
        points=points_of(share * (1 - _ORDER_SHARE + _ORDER_SHARE * kept)),
        figures=(
            Figure(code="cues_planned", value=len(needed), unit="count"),
            Figure(code="cues_taken", value=taken, unit="count", target=len(needed)),
            Figure(code="cues_in_order", value=in_order, unit="count", target=len(order)),
        ),
        advice=tuple(advice),
    )


def needed_cues(evidence: Evidence) -> tuple[Planned, ...]:
    """Return the cues that may not be missed; all, where the plan calls none essential.

    What is sold out before its turn need not be shown.
    """
    run = evidence.run
    essential = [cue for cue in evidence.wanted if cue.essential] or list(evidence.wanted)
    return tuple(
        cue
        for cue in essential
        if cue.cue_id in evidence.shown
        or cue.product_id is None
        or evidence.sold_out_ms.get(cue.product_id, run.length_ms) >= cue.begins_s * 1_000
    )


def _first_shown(evidence: Evidence) -> list[CueId]:
    """Return the shown cues in the order in which they first came."""
    return list(dict.fromkeys(cue_id for cue_id, _ in evidence.turns if cue_id in evidence.shown))


def _longest_in_order(planned: list[CueId], shown: list[CueId]) -> int:
    """Return how many of the shown cues stand in the planned order among themselves at most."""
    place = {cue_id: at for at, cue_id in enumerate(planned)}
    tails: list[int] = []
    for cue_id in shown:
        at = bisect_left(tails, place[cue_id])
        tails[at : at + 1] = [place[cue_id]]
    return len(tails)
