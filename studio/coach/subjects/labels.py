"""Labels: whether the picture said that it is advertising while a paid product was shown."""

from studio.coach.evidence import Evidence, Stretch
from studio.coach.judged import NOT_JUDGED, Judged, advise, moment, points_of
from studio.coach.record import Planned
from studio.coach.scorecard import Figure

FREE_S = 1.0
"""A label may come with the picture that follows a take."""


def judge(evidence: Evidence) -> Judged:
    """Judge the label on advertising; each paid cue counts alike."""
    paid = [cue for cue in evidence.wanted if cue.paid and cue.product_id is not None]
    if not paid:
        return NOT_JUDGED
    shares = [_told(cue, evidence) for cue in paid]
    gaps = label_gaps(evidence)
    gap_s = sum(one.lasts_s for one in gaps)
    missed = [cue for cue in paid if cue.cue_id not in evidence.shown]
    lost = points_of(1 - sum(shares) / len(shares))
    lost_by_missing = 100 * len(missed) / len(paid)
    advice = []
    if gap_s > 0:
        advice.append(advise(lost - lost_by_missing, "advice.label_gap", gap_s=round(gap_s)))
    if missed:
        advice.append(advise(lost_by_missing, "advice.paid_missed", count=len(missed)))
    products = {cue.product_id for cue in paid}
    paid_s = evidence.time_s(lambda one: one.product_id in products and not one.slate)
    return Judged(
        points=100 - lost,
        figures=(
            Figure(code="paid_s", value=paid_s, unit="s"),
            Figure(code="label_gap_s", value=gap_s, unit="s", target=0),
        ),
        advice=tuple(advice),
        moments=tuple(
            moment(
                0.5 + one.lasts_s / 60,
                "highlight.label_gap",
                (one.from_ms - 2_000, min(one.until_ms, one.from_ms + 15_000)),
                good=False,
                gap_s=round(one.lasts_s),
            )
            for one in gaps
        ),
    )


def _told(cue: Planned, evidence: Evidence) -> float:
    """Return for which part of a paid cue the picture said so; nothing, if it was not shown."""
    if cue.cue_id not in evidence.shown:
        return 0.0
    on_s = evidence.time_s(lambda one: one.cue_id == cue.cue_id and not one.slate)
    with_s = evidence.time_s(lambda one: one.cue_id == cue.cue_id and not one.slate and one.label)
    return with_s / on_s if on_s > 0 else 0.0


def label_gaps(evidence: Evidence) -> tuple[Stretch, ...]:
    """Return when a paid product was shown without its label."""
    paid = {cue.product_id for cue in evidence.run.plan if cue.paid}
    found = evidence.stretches(
        lambda one: (
            one.product_id is not None
            and one.product_id in paid
            and not one.slate
            and not one.label
        )
    )
    return tuple(one for one in found if one.lasts_s > FREE_S)
