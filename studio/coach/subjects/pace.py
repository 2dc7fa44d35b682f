"""Pace: whether each cue, and the whole show, lasted as long as planned."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.coach.evidence import Evidence
from studio.coach.judged import (
    NOT_JUDGED,
    Advice,
    Judged,
    Moment,
    advise,
    falling,
    moment,
    points_of,
)
from studio.coach.record import Planned
from studio.coach.scorecard import Figure
from studio.core.ids import CueId

FREE_PART, FREE_S = 0.1, 5.0
"""So much more or less costs nothing: a tenth of the cue, or five seconds."""

WHOLE_FREE_PART, WHOLE_NONE_PART = 0.05, 0.5
_WHOLE_SHARE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class CueTime:
    """How long a cue lasted beside its plan.

    Attributes:
        planned: The cue.
        off_s: Over its time; negative: under it.
        share: Of the points it could bring, 0 to 1.
        shown: Whether it was shown at all.
    """

    planned: Planned
    off_s: float
    share: float
    shown: bool

    @property
    def in_time(self) -> bool:
        """Whether it cost nothing."""
        return self.shown and self.share >= 1.0


def judge(evidence: Evidence) -> Judged:
    """Judge the pace of a run."""
    if evidence.nothing_to_take or not evidence.wanted:
        return NOT_JUDGED
    run = evidence.run
    times = cue_times(evidence)
    planned_s = sum(time.planned.lasts_s for time in times)
    cues = sum(time.share * time.planned.lasts_s for time in times) / planned_s
    over_s = run.length_ms / 1_000 - run.planned_s
    free_s = max(FREE_S, WHOLE_FREE_PART * run.planned_s)
    whole = falling(abs(over_s), full=free_s, none=max(free_s * 2, WHOLE_NONE_PART * run.planned_s))
    points = points_of(cues * (1 - _WHOLE_SHARE + _WHOLE_SHARE * whole))
    in_time = sum(time.in_time for time in times)
    return Judged(
        points=points,
        figures=(
            Figure(code="length_s", value=run.length_ms / 1_000, unit="s"),
            Figure(code="planned_s", value=run.planned_s, unit="s"),
            Figure(code="over_s", value=over_s, unit="s"),
            Figure(code="cues_in_time", value=in_time, unit="count", target=len(times)),
        ),
        advice=_advice(evidence, times, over_s, _WHOLE_SHARE * 100 * cues * (1 - whole)),
        moments=_moments(evidence, times),
    )


def cue_times(evidence: Evidence) -> tuple[CueTime, ...]:
    """Return every wanted cue's time.

    A product that is sold out is left early for good reason: the time that it leaves is free, and
    what comes next may use it.
    """
    given_s = 0.0
    found = []
    for cue in evidence.wanted:
        spent_s = evidence.spent_s.get(cue.cue_id, 0.0)
        shown = cue.cue_id in evidence.shown
        off_s = spent_s - cue.lasts_s
        free_s = max(FREE_S, FREE_PART * cue.lasts_s)
        counted_s = off_s
        if off_s > 0 and given_s > 0:
            counted_s = max(0.0, off_s - given_s)
            given_s = max(0.0, given_s - off_s)
        if off_s < 0 and cue.product_id in evidence.sold_out_ms:
            given_s -= off_s
            counted_s = 0.0
        share = falling(abs(counted_s), full=free_s, none=max(free_s * 2, cue.lasts_s))
        found.append(CueTime(planned=cue, off_s=off_s, share=share if shown else 0.0, shown=shown))
    return tuple(found)


def good_by_cue(evidence: Evidence) -> Mapping[CueId, bool]:
    """Return of each wanted cue whether it was in time."""
    return {time.planned.cue_id: time.in_time for time in cue_times(evidence)}


def _advice(
    evidence: Evidence, times: tuple[CueTime, ...], over_s: float, whole_lost: float
) -> tuple[Advice, ...]:
    if not evidence.shown:
        return (advise(100.0, "advice.pace_nothing"),)
    found = []
    planned_s = sum(time.planned.lasts_s for time in times)
    lost = {
        over: sum(
            (1 - time.share) * time.planned.lasts_s / planned_s
            for time in times
            if time.shown and (time.off_s > 0) is over
        )
        for over in (True, False)
    }
    shown = [time for time in times if time.shown and not time.in_time]
    if lost[True] > 0:
        worst = max(shown, key=lambda time: time.off_s)
        cue, over_by_s = worst.planned.title, round(worst.off_s)
        found.append(advise(lost[True] * 100, "advice.pace_over", cue=cue, over_s=over_by_s))
    if lost[False] > 0:
        worst = min(shown, key=lambda time: time.off_s)
        cue, under_s = worst.planned.title, round(-worst.off_s)
        found.append(advise(lost[False] * 100, "advice.pace_under", cue=cue, under_s=under_s))
    if whole_lost > 0 and over_s > 0:
        found.append(advise(whole_lost, "advice.pace_whole_over", over_s=round(over_s)))
    elif whole_lost > 0:
        found.append(advise(whole_lost, "advice.pace_whole_under", under_s=round(-over_s)))
    return tuple(found)


def _moments(evidence: Evidence, times: tuple[CueTime, ...]) -> tuple[Moment, ...]:
    found = []
    ends_ms = {cue_id: turn.until_ms for cue_id, turn in evidence.turns}
    for time in times:
        end_ms = ends_ms.get(time.planned.cue_id)
        if end_ms is None or not time.shown:
            continue
        title, off_s = time.planned.title, round(abs(time.off_s))
        span = (end_ms - 10_000, end_ms + 5_000)
        if time.off_s > 0 and not time.in_time:
            how_much = 0.4 * (1 - time.share)
            over = moment(how_much, "highlight.cue_over", span, good=False, cue=title, over_s=off_s)
            found.append(over)
        elif time.in_time and time.planned.product_id is not None:
            share = 0.3 * falling(off_s, full=0, none=FREE_S)
            hit = moment(share, "highlight.cue_in_time", span, good=True, cue=title, off_s=off_s)
            found.append(hit)
    return tuple(found)
