"""What a subject's judge says: points, figures, what to do better, and moments to look at again."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.coach.scorecard import Fact, Figure, Highlight, Sentence, Subject

WEIGHTS = {
    Subject.PACE: 12.0,
    Subject.TALKING: 12.0,
    Subject.CUES: 12.0,
    Subject.QUESTIONS: 20.0,
    Subject.OFFERS: 8.0,
    Subject.PRICES: 6.0,
    Subject.LABELS: 4.0,
    Subject.TRUST: 6.0,
    Subject.FAULTS: 12.0,
    Subject.SALES: 8.0,
}
"""Of each subject in the whole, in hundredths; what can't be judged leaves its part to the rest."""

_ALL = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Something to do better.

    Attributes:
        lost: How many points of its subject it cost, 0 to 100.
        says: What to do.
    """

    lost: float
    says: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment that may be worth looking at again.

    Attributes:
        how_much: How good or how bad it was, 0 to 1; the strongest are kept.
        shows: What the scorecard says of it.
    """

    how_much: float
    shows: Highlight


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A subject, judged.

    Attributes:
        points: 0 to 100; None: it could not be judged in this run.
        certain: How far the points are more than chance, 0 to 1: so much of the weight counts.
        figures: What it is made of.
        advice: What to do better.
        moments: Worth looking at again.
    """

    points: float | None
    certain: float = 1.0
    figures: tuple[Figure, ...] = ()
    advice: tuple[Advice, ...] = ()
    moments: tuple[Moment, ...] = ()


NOT_JUDGED = Judged(points=None)


def within(value: float, low: float = 0.0, high: float = 1.0) -> float:
    """Return a number, brought between two others."""
    return min(max(value, low), high)


def points_of(share: float) -> float:
    """Return points for a share of what could be reached."""
    return within(share) * _ALL


def falling(value: float, *, full: float, none: float) -> float:
    """Return 1 up to `full`, 0 from `none` on, and what lies between in proportion."""
    if value <= full:
        return 1.0
    return 0.0 if value >= none else (none - value) / (none - full)


def advise(lost: float, code: str, **facts: Fact) -> Advice:
    """Return an advice."""
    return Advice(lost=lost, says=Sentence(code=code, facts=facts))


def moment(
    how_much: float, code: str, span_ms: tuple[int, int], *, good: bool, **facts: Fact
) -> Moment:
    """Return a moment."""
    says = Sentence(code=code, facts=facts)
    shows = Highlight(says=says, good=good, from_ms=span_ms[0], until_ms=span_ms[1])
    return Moment(how_much=within(how_much), shows=shows)


def quantile(values: Sequence[float], part: float) -> float | None:
    """Return the value below which a part of the values lies, the nearest one; None: of none."""
    if not values:
        return None
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
