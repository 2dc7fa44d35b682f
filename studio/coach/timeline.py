"""What a scorecard shows along time: what lasted, and the lines to plot."""

from collections.abc import Iterator, Sequence

from studio.coach.evidence import Evidence
from studio.coach.record import Sample
from studio.coach.scorecard import Series, Span
from studio.coach.subjects.faults import fault_share
from studio.coach.subjects.offers import offers_ran
from studio.coach.subjects.pace import good_by_cue
from studio.coach.subjects.questions import SOON_S, short, waited_ms
from studio.coach.subjects.talking import silences

MOST_POINTS = 400
"""Of a line that is plotted: more than a screen shows apart."""

MOST_QUESTIONS = 200
"""On the timeline, those that most viewers asked."""

_STEP_MS = 10_000
_SHORT_MS, _FEW_POINTS, _LEAST_MS = 300_000, 20, 1_000
"""A short run has more points, or its line would say nothing; there is a sample a second."""


def spans(evidence: Evidence) -> tuple[Span, ...]:
    """Return what lasted, lane by lane, each in order of time; all within the show."""
    length_ms = evidence.run.length_ms
    found = (span for lane in _LANES for span in lane(evidence))
    return tuple(span for span in found if 0 <= span.from_ms < span.until_ms <= length_ms)


def _cues(evidence: Evidence) -> Iterator[Span]:
    good, length_ms = good_by_cue(evidence), evidence.run.length_ms
    for cue_id, turn in evidence.turns:
        planned = evidence.planned(cue_id)
        yield Span(
            lane="cue",
            from_ms=turn.from_ms,
            until_ms=min(turn.until_ms, length_ms),
            label=planned.title if planned is not None else "",
            good=good.get(cue_id),
        )


def _silences(evidence: Evidence) -> Iterator[Span]:
    for one in silences(evidence):
        yield Span(lane="silence", from_ms=one.from_ms, until_ms=one.until_ms, good=False)


def _offers(evidence: Evidence) -> Iterator[Span]:
    length_ms = evidence.run.length_ms
    for one in offers_ran(evidence):
        until_ms = length_ms if one.until_ms is None else min(one.until_ms, length_ms)
        good = False if one.replaced else None
        yield Span(lane="offer", from_ms=one.from_ms, until_ms=until_ms, label=one.name, good=good)


def _questions(evidence: Evidence) -> Iterator[Span]:
    length_ms = evidence.run.length_ms
    most = sorted(
        (one for one in evidence.run.asked if one.answerable),
        key=lambda one: (-one.viewers, one.at_ms),
    )
    for one in sorted(most[:MOST_QUESTIONS], key=lambda one: one.at_ms):
        wait_ms = waited_ms(one)
        answered_ms = length_ms if wait_ms is None else one.at_ms + max(1, wait_ms)
        good = None if wait_ms is not None else False
        if wait_ms is not None and wait_ms <= SOON_S * 1_000:
            good = True
        yield Span(
            lane="question",
            from_ms=one.at_ms,
            until_ms=min(answered_ms, length_ms),
            label=short(one.text),
            good=good,
        )


def _faults(evidence: Evidence) -> Iterator[Span]:
    length_ms = evidence.run.length_ms
    for one in evidence.run.struck:
        ends = [end for end in (one.until_ms, one.reacted_at_ms) if end is not None]
        until_ms = min(max(ends, default=length_ms), length_ms)
        yield Span(
            lane="fault",
            from_ms=one.at_ms,
            until_ms=max(until_ms, min(one.at_ms + 1_000, length_ms)),
            label=one.kind.value,
            good=fault_share(one) > 0,
        )


def _slates(evidence: Evidence) -> Iterator[Span]:
    for one in evidence.stretches(lambda sample: sample.slate):
        yield Span(lane="slate", from_ms=one.from_ms, until_ms=one.until_ms)


def _muted(evidence: Evidence) -> Iterator[Span]:
    for one in evidence.stretches(lambda sample: sample.muted):
        yield Span(lane="muted", from_ms=one.from_ms, until_ms=one.until_ms, good=False)


_LANES = (_cues, _offers, _questions, _faults, _silences, _muted, _slates)


def series(evidence: Evidence) -> tuple[Series, ...]:
    """Return viewers, messages and orders a minute, and open questions: a point every ten seconds.

    Of long shows every point stands for more, so that there are at most `MOST_POINTS`; of short
    ones for less. What is left over at the end and shorter than half a point is left out.
    """
    run = evidence.run
    step_ms = _step_ms(run.length_ms)
    parts = _parts(run.samples, step_ms, run.length_ms)
    if not parts:
        return ()
    at_ms = tuple(number * step_ms for number in range(len(parts)))
    orders = [0] * len(parts)
    for one in run.sold:
        if 0 <= one.at_ms < len(parts) * step_ms:
            orders[one.at_ms // step_ms] += 1
    per_min = 60_000 / step_ms
    return (
        Series(
            code="viewers",
            unit="count",
            at_ms=at_ms,
            values=tuple(_mean([one.viewers for one in part]) for part in parts),
        ),
        Series(
            code="messages",
            unit="per_min",
            at_ms=at_ms,
            values=tuple(sum(one.messages for one in part) * per_min for part in parts),
        ),
        Series(
            code="orders",
            unit="per_min",
            at_ms=at_ms,
            values=tuple(number * per_min for number in orders),
        ),
        Series(
            code="open_questions",
            unit="count",
            at_ms=at_ms,
            values=tuple(float(part[-1].open_questions) if part else 0.0 for part in parts),
        ),
    )


def _step_ms(length_ms: int) -> int:
    if length_ms < _SHORT_MS:
        seconds = length_ms // _FEW_POINTS // _LEAST_MS
        return min(_STEP_MS, max(1, seconds) * _LEAST_MS)
    steps = -(-length_ms // _STEP_MS)
    return _STEP_MS * max(1, -(-steps // MOST_POINTS))


def _parts(samples: Sequence[Sample], step_ms: int, length_ms: int) -> list[list[Sample]]:
    whole, rest_ms = divmod(length_ms, step_ms)
    count = whole + (2 * rest_ms >= step_ms)
    parts: list[list[Sample]] = [[] for _ in range(count)]
    for sample in samples:
        if 0 <= sample.at_ms < count * step_ms:
            parts[sample.at_ms // step_ms].append(sample)
    return parts


def _mean(values: Sequence[int]) -> float:
    return round(sum(values) / len(values), 1) if values else 0.0
