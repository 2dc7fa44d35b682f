"""The scorecard of a run: every subject judged, weighed, and put beside other runs.

docs/scorecard.md says what each number means and what it is based on. The same run always gives the
same scorecard.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from studio.coach.evidence import Evidence, evidence_of
from studio.coach.judged import WEIGHTS, Judged, Moment
from studio.coach.record import Run
from studio.coach.scorecard import (
    Goal,
    GoalMet,
    Highlight,
    Line,
    Mark,
    Scorecard,
    Sentence,
    Subject,
)
from studio.coach.subjects import (
    cues,
    faults,
    labels,
    offers,
    pace,
    prices,
    questions,
    sales,
    talking,
    trust,
)
from studio.coach.timeline import series, spans

MOST_ADVICE = 3
MOST_BESIDE = 20
MOST_OF_A_KIND = 3
"""Of the best, and of the worst moments."""

SHORTEST_MS, LONGEST_MS = 6_000, 30_000
"""Of a moment, so that a clip of it is worth watching."""

_LEAST_LOST = 0.5
"""An advice that would bring less, in points of the whole, is not worth giving."""

_JUDGES: Mapping[Subject, Callable[[Evidence], Judged]] = {
    Subject.PACE: pace.judge,
    Subject.TALKING: talking.judge,
    Subject.CUES: cues.judge,
    Subject.QUESTIONS: questions.judge,
    Subject.OFFERS: offers.judge,
    Subject.PRICES: prices.judge,
    Subject.LABELS: labels.judge,
    Subject.TRUST: trust.judge,
    Subject.FAULTS: faults.judge,
}


def score(run: Run, *, goals: Sequence[Goal] = (), beside: Sequence[Line] = ()) -> Scorecard:
    """Judge a run.

    Args:
        run: All that was seen of it.
        goals: What the pack wants reached; one about what can't be judged is left out.
        beside: Earlier runs and other hosts' runs; those of other packs are left out.
    """
    evidence = evidence_of(run)
    others = _comparable(run, beside)
    judged = {subject: judge(evidence) for subject, judge in _JUDGES.items()}
    judged[Subject.SALES] = sales.judge(evidence, others)
    marks = tuple(_mark(subject, judged[subject]) for subject in Subject)
    whole = _whole(marks)
    return Scorecard(
        line=_line(run, whole, marks),
        market=run.market,
        speed=run.speed,
        length_ms=run.length_ms,
        marks=marks,
        goals=tuple(_goals(goals, marks, whole)),
        advice=_advice(judged),
        timeline=spans(evidence),
        series=series(evidence),
        highlights=_highlights(judged, run.length_ms),
        beside=others[:MOST_BESIDE],
        recording=run.recording,
    )


def _comparable(run: Run, beside: Sequence[Line]) -> tuple[Line, ...]:
    """Return other runs of the same pack, or of the same show, the best first."""
    same = [
        line
        for line in beside
        if line.run_id != run.run_id
        and line.pack_id == run.pack_id
        and (run.pack_id or line.title == run.title)
    ]
    return tuple(sorted(same, key=lambda line: (-line.points, -line.started_utc_ms, line.run_id)))


def _mark(subject: Subject, judged: Judged) -> Mark:
    if judged.points is None:
        return Mark(subject=subject, points=0.0, weight=0.0, figures=judged.figures)
    points, weight = round(judged.points, 1), _weight(subject, judged)
    return Mark(subject=subject, points=points, weight=weight, figures=judged.figures)


def _weight(subject: Subject, judged: Judged) -> float:
    return 0.0 if judged.points is None else round(WEIGHTS[subject] * judged.certain, 2)


def _whole(marks: Sequence[Mark]) -> float:
    weight = sum(mark.weight for mark in marks)
    if weight <= 0:
        return 0.0
    return round(sum(mark.points * mark.weight for mark in marks) / weight, 1)


def _line(run: Run, points: float, marks: Sequence[Mark]) -> Line:
    return Line(
        run_id=run.run_id,
        host=run.host,
        pack_id=run.pack_id,
        title=run.title,
        seed=run.seed,
        started_utc_ms=run.started_utc_ms,
        points=points,
        marks={mark.subject: mark.points for mark in marks if mark.weight > 0},
        sold=sales.sold_by_currency(run.sold),
    )


def _goals(goals: Sequence[Goal], marks: Sequence[Mark], whole: float) -> Iterator[GoalMet]:
    reached = {mark.subject: mark.points for mark in marks if mark.weight > 0}
    for goal in goals:
        points = whole if goal.subject is None else reached.get(goal.subject)
        if points is not None:
            yield GoalMet(goal=goal, points=points, met=points >= goal.points)


def _advice(judged: Mapping[Subject, Judged]) -> tuple[Sentence, ...]:
    """Return what would bring most, one thing of each subject as long as there are others."""
    weights = {subject: _weight(subject, one) for subject, one in judged.items()}
    total = sum(weights.values())
    ranked = []
    for place, (subject, one) in enumerate(judged.items()):
        given = sorted(one.advice, key=lambda advice: -advice.lost)
        for number, advice in enumerate(given):
            lost = advice.lost * weights[subject] / total if total else 0.0
            if lost >= _LEAST_LOST:
                ranked.append((number > 0, -lost, place, advice.says))
    return tuple(says for *_, says in sorted(ranked, key=lambda one: one[:3])[:MOST_ADVICE])


def _highlights(judged: Mapping[Subject, Judged], length_ms: int) -> tuple[Highlight, ...]:
    """Return the best and the worst moments, each in order of time; none shows the same twice."""
    moments = [one for each in judged.values() for one in each.moments]
    moments.sort(key=lambda one: (-one.how_much, one.shows.from_ms, one.shows.says.code))
    kept: list[Highlight] = []
    for good in (True, False):
        of_a_kind: list[Highlight] = []
        for one in moments:
            if one.shows.good is not good or len(of_a_kind) >= MOST_OF_A_KIND:
                continue
            shows = _trimmed(one, length_ms)
            if shows is not None and not any(_overlap(shows, other) for other in of_a_kind):
                of_a_kind.append(shows)
        kept += sorted(of_a_kind, key=lambda one: one.from_ms)
    return tuple(kept)


def _trimmed(one: Moment, length_ms: int) -> Highlight | None:
    """Return a moment within the show, neither too short nor too long for a clip."""
    shows = one.shows
    from_ms = min(max(0, shows.from_ms), max(0, length_ms - SHORTEST_MS))
    until_ms = min(max(shows.until_ms, from_ms + SHORTEST_MS), from_ms + LONGEST_MS, length_ms)
    return replace(shows, from_ms=from_ms, until_ms=until_ms) if until_ms > from_ms else None


def _overlap(one: Highlight, other: Highlight) -> bool:
    return one.from_ms < other.until_ms and other.from_ms < one.until_ms
