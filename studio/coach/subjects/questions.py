"""Questions: how much of what viewers asked was answered, and how soon.

Each answered question brings as many points as viewers asked it, fewer the longer they waited. All
points are reached by whoever answers nine tenths of what a host has time for: two questions a
minute, those that most viewers ask. So another answer never costs points, and a flood of questions
is nobody's fault.
"""

from collections.abc import Sequence

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
    quantile,
)
from studio.coach.record import Asked
from studio.coach.scorecard import Fact, Figure

PER_MIN = 2.0
"""Answers that a host has time for beside everything else."""

ENOUGH = 0.9
SOON_S, LATE_S, LATE_WORTH = 60.0, 300.0, 0.5
"""An answer within a minute brings everything, after five minutes half."""

LAST_S = 30.0
"""What is asked in the last half minute need not be answered any more."""

_LONGEST_TEXT = 80


def judge(evidence: Evidence) -> Judged:
    """Judge how viewers' questions were answered."""
    length_ms = evidence.run.length_ms
    fair = [
        one
        for one in evidence.run.asked
        if one.answerable and one.at_ms <= length_ms - LAST_S * 1_000
    ]
    answered = [one for one in evidence.run.asked if one.answerable and _waited_s(one) is not None]
    room = max(1, round(length_ms / 60_000 * PER_MIN))
    could = sum(sorted((one.viewers for one in fair), reverse=True)[:room])
    if could <= 0:
        return NOT_JUDGED
    got = sum(_worth(one) for one in answered)
    share = got / (ENOUGH * could)
    waits_s = [wait for one in answered if (wait := _waited_s(one)) is not None]
    left = [one for one in fair if _waited_s(one) is None]
    return Judged(
        points=points_of(share),
        figures=_figures(evidence, fair, waits_s),
        advice=_advice(left, waits_s, lost=100 - points_of(share)),
        moments=(*_missed(left, length_ms), *_answered_well(answered)),
    )


def waited_ms(one: Asked) -> int | None:
    """Return how long a question waited for its answer; None: it was not answered."""
    return None if one.answered_at_ms is None else max(0, one.answered_at_ms - one.at_ms)


def _waited_s(one: Asked) -> float | None:
    waited = waited_ms(one)
    return None if waited is None else waited / 1_000


def _worth(one: Asked) -> float:
    wait = _waited_s(one)
    if wait is None:
        return 0.0
    return one.viewers * (LATE_WORTH + (1 - LATE_WORTH) * falling(wait, full=SOON_S, none=LATE_S))


def _figures(
    evidence: Evidence, fair: Sequence[Asked], waits_s: Sequence[float]
) -> tuple[Figure, ...]:
    viewers = sum(one.viewers for one in fair)
    heard = sum(one.viewers for one in fair if one.answered_at_ms is not None)
    figures = [
        Figure(code="asked", value=len(evidence.run.asked), unit="count"),
        Figure(code="answered", value=len(waits_s), unit="count"),
        Figure(code="answered_share", value=100 * heard / viewers, unit="%"),
        Figure(
            code="unanswered", value=sum(one.answered_at_ms is None for one in fair), unit="count"
        ),
    ]
    median_s, p90_s = quantile(waits_s, 0.5), quantile(waits_s, 0.9)
    if median_s is not None:
        figures.append(Figure(code="answer_median_s", value=median_s, unit="s", target=SOON_S))
    if p90_s is not None:
        figures.append(Figure(code="answer_p90_s", value=p90_s, unit="s"))
    return tuple(figures)


def _advice(left: Sequence[Asked], waits_s: Sequence[float], *, lost: float) -> tuple[Advice, ...]:
    """Who is slow loses by that; who answers little, by that."""
    if lost <= 0:
        return ()
    median_s = quantile(waits_s, 0.5)
    slow = 0.0 if median_s is None else 1 - falling(median_s, full=SOON_S, none=LATE_S)
    found = []
    if left:
        most = max(left, key=lambda one: (one.viewers, -one.at_ms))
        facts: dict[str, Fact] = {"count": len(left), "text": short(most.text)}
        found.append(advise(lost * (1 - slow / 2), "advice.answer_more", **facts))
    if median_s is not None and slow > 0:
        weight = slow / 2 if left else 1.0
        found.append(advise(lost * weight, "advice.answer_faster", median_s=round(median_s)))
    return tuple(found)


def _missed(left: Sequence[Asked], length_ms: int) -> tuple[Moment, ...]:
    """Return the moments of what most viewers asked for nothing."""
    worst = sorted(left, key=lambda one: (-one.viewers, one.at_ms))[:2]
    return tuple(
        moment(
            0.25 + one.viewers / 40,
            "highlight.question_missed",
            (one.at_ms - 2_000, min(one.at_ms + 18_000, length_ms)),
            good=False,
            viewers=one.viewers,
            text=short(one.text),
        )
        for one in worst
    )


def _answered_well(answered: Sequence[Asked]) -> tuple[Moment, ...]:
    """Return the moments of what most viewers were answered soon."""
    best = sorted(answered, key=lambda one: (-_worth(one), one.at_ms))[:2]
    return tuple(
        moment(
            0.25 + _worth(one) / 40,
            "highlight.question_answered",
            (one.answered_at_ms - 15_000, one.answered_at_ms + 3_000),
            good=True,
            viewers=one.viewers,
            text=short(one.text),
            took_s=round((one.answered_at_ms - one.at_ms) / 1_000),
        )
        for one in best
        if one.answered_at_ms is not None
    )


def short(text: str) -> str:
    """Return a question that fits a line."""
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
