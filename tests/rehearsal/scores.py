"""Scorecards for tests: a small one, and a long evening with everything in it."""

import math
import random
from collections.abc import Iterator
from dataclasses import replace

from studio.coach.fault import FaultKind
from studio.coach.record import Struck
from studio.coach.scorecard import (
    Figure,
    Goal,
    GoalMet,
    Highlight,
    Line,
    Mark,
    Scorecard,
    Sentence,
    Series,
    Span,
    Subject,
)
from studio.coach.scoring import score
from studio.core.money import Money
from tests.builders import NOW_UTC_MS
from tests.coach.runs import a_plan, a_run, asked, event, samples, sold

HOUR_MS = 3_600_000
MINUTE_MS = 60_000
LONG_TITLE = "Gadgets in Spain: the sports watch, the clip camera and everything for the mountains"
ARABIC = "ساعة رياضية مقاومة للماء"

_FIGURES = {
    Subject.PACE: (("over_s", 374, "s", 300.0), ("cues_in_time", 24, "count", 32.0)),
    Subject.TALKING: (("talk_share", 71.4, "%", 80.0), ("longest_silence_s", 9.4, "s", 6.0)),
    Subject.CUES: (("cues_planned", 32, "count", None), ("cues_taken", 30, "count", 32.0)),
    Subject.QUESTIONS: (
        ("answered_share", 82.0, "%", 90.0),
        ("answer_median_s", 31.0, "s", 45.0),
        ("unanswered", 14, "count", None),
    ),
    Subject.OFFERS: (("offer_errors", 1, "count", 0.0),),
    Subject.PRICES: (),
    Subject.LABELS: (("label_gap_s", 0, "s", 0.0),),
    Subject.TRUST: (("trust_needed", 6, "count", None), ("trust_shown", 4, "count", 6.0)),
    Subject.FAULTS: (("faults_noticed", 8, "count", 12.0), ("reaction_s", 11.2, "s", 15.0)),
    Subject.SALES: (
        ("orders", 214, "count", None),
        ("sold", 8_412.5, "EUR", 9_000.0),
        ("per_1000_min", 1.26, "count", None),
    ),
}
_POINTS = (64, 71, 88, 82.4, 75, 0, 100, 41, 69, 58)


def a_line(number: int = 0, *, host: str = "Studio 4", points: float = 74.2) -> Line:
    """Make a run in one line."""
    return Line(
        run_id=f"run-{number:012x}",
        host=host,
        pack_id="gadgets-spain",
        title=LONG_TITLE,
        seed=7 + number,
        started_utc_ms=NOW_UTC_MS - number * 26 * HOUR_MS,
        points=points,
        marks={subject: min(points + 4, 100) for subject in Subject},
        sold=(Money(amount_minor=841_250 - number * 12_345, currency="EUR"),),
    )


def a_score(*, title: str = LONG_TITLE, host: str = "Studio 4") -> Scorecard:
    """Make the scorecard of a few minutes."""
    line = Line(
        run_id="run-0000000000aa",
        host=host,
        pack_id="first-show",
        title=title,
        seed=7,
        started_utc_ms=NOW_UTC_MS,
        points=88.0,
    )
    marks = tuple(Mark(subject=subject, points=88.0, weight=1.0) for subject in Subject)
    return Scorecard(line=line, market="es-ES", speed=1.0, length_ms=5 * MINUTE_MS, marks=marks)


def a_long_score(*, hours: float = 3.0) -> Scorecard:
    """Make the scorecard of a long evening: twelve faults, two languages, many questions."""
    length_ms = round(hours * HOUR_MS)
    marks = tuple(
        Mark(
            subject=subject,
            points=points,
            weight=0.0 if subject is Subject.PRICES else 1.0,
            figures=tuple(
                Figure(code=code, value=value, unit=unit, target=target)
                for code, value, unit, target in _FIGURES[subject]
            ),
        )
        for subject, points in zip(Subject, _POINTS, strict=True)
    )
    return Scorecard(
        line=a_line(),
        market="es-ES",
        speed=20.0,
        length_ms=length_ms,
        marks=marks,
        goals=(
            GoalMet(goal=Goal(subject=None, points=70), points=74.2, met=True),
            GoalMet(goal=Goal(subject=Subject.TRUST, points=80), points=41.0, met=False),
        ),
        advice=(
            Sentence(code="advice.trust_strip", facts={"cue": LONG_TITLE, "count": 2}),
            Sentence(code="advice.dead_air", facts={"count": 18, "longest_s": 9.4}),
            Sentence(code="advice.answer_more", facts={"count": 14, "text": ARABIC}),
        ),
        timeline=tuple(_timeline(length_ms)),
        series=_series(length_ms),
        highlights=_highlights(),
        beside=(
            a_line(1, host="ليلى", points=91.0),
            a_line(2, points=80.0),
            a_line(
                3, host="The host whose name is as long as names may be, and longer", points=62.0
            ),
            a_line(4, host="", points=38.4),
        ),
        recording="recording.mkv",
    )


def _timeline(length_ms: int) -> Iterator[Span]:
    chance = random.Random(4)  # noqa: S311 - a made-up evening
    cues = 32
    for number in range(cues):
        begins = number * length_ms // cues
        title = ARABIC if number % 7 == 3 else f"{number + 1} Trek Watch S2, strap and charger"
        yield Span(
            lane="cue",
            from_ms=begins,
            until_ms=begins + length_ms // cues,
            label=title,
            good=number % 5 != 2,
        )
        if number % 4 == 1:
            yield Span(lane="offer", from_ms=begins + 40_000, until_ms=begins + 240_000, good=True)
    for _ in range(160):
        begins = chance.randrange(length_ms)
        good = chance.random() < 0.85
        waits = chance.randrange(8_000, 120_000 if good else 600_000)
        yield Span(lane="question", from_ms=begins, until_ms=begins + waits, label="?", good=good)
    for number, kind in enumerate(FaultKind):
        begins = (number + 1) * length_ms // 14
        good = number % 3 != 1
        yield Span(
            lane="fault", from_ms=begins, until_ms=begins + 60_000, label=kind.value, good=good
        )
    for number in range(24):
        begins = chance.randrange(length_ms)
        lane = ("silence", "silence", "muted", "slate")[number % 4]
        yield Span(lane=lane, from_ms=begins, until_ms=begins + 20_000, good=False)


def _series(length_ms: int) -> tuple[Series, ...]:
    chance = random.Random(5)  # noqa: S311 - a made-up evening
    moments = tuple(range(0, length_ms, 1_000))
    shape = [math.sin(moment / length_ms * math.pi) for moment in moments]
    values: dict[str, tuple[str, list[float]]] = {
        "viewers": ("count", [12_400 * s + 90 * chance.random() for s in shape]),
        "messages": ("per_min", [max(0.0, 90 * s + chance.gauss(0, 18)) for s in shape]),
        "orders": ("per_min", [float(round(214 * i / len(shape))) for i in range(len(shape))]),
        "open_questions": ("count", [float(i // 40 % 7 + i // 900 % 3) for i in range(len(shape))]),
    }
    return tuple(
        Series(code=code, unit=unit, at_ms=moments, values=tuple(line))
        for code, (unit, line) in values.items()
    )


def _highlights() -> tuple[Highlight, ...]:
    return (
        Highlight(
            says=Sentence(code="highlight.best_sales", facts={"orders": 41}),
            good=True,
            from_ms=41 * MINUTE_MS,
            until_ms=41 * MINUTE_MS + 30_000,
            file="best-1.mp4",
        ),
        Highlight(
            says=Sentence(code="highlight.silence", facts={"silence_s": 9.4}),
            good=False,
            from_ms=96 * MINUTE_MS,
            until_ms=96 * MINUTE_MS + 9_400,
            file="worst-1.mp4",
        ),
        Highlight(
            says=Sentence(code="highlight.fault_missed", facts={"fault": "camera_lost"}),
            good=False,
            from_ms=130 * MINUTE_MS,
            until_ms=131 * MINUTE_MS,
        ),
    )


def a_judged_score() -> Scorecard:
    """Let the coach judge a run in which about everything happened."""
    plan = a_plan(8)
    seconds = tuple(
        replace(
            one,
            speaking=number % 90 > 12,
            muted=200 < number < 215,
            slate=300 < number < 310,
            label=one.label and number % 7 != 3,
            viewers=number,
            messages=number % 4,
            open_questions=number % 5,
        )
        for number, one in enumerate(samples(plan))
    )
    struck = [
        Struck(
            kind=kind,
            at_ms=20_000 + 35_000 * number,
            until_ms=50_000 + 35_000 * number,
            reacted_at_ms=None if number % 3 == 2 else 26_000 + 35_000 * number,
            made_worse=number % 5 == 4,
        )
        for number, kind in enumerate(FaultKind)
    ]
    questions = [
        asked(number, 9.0 * number, after_s=None if number % 4 == 3 else 2.0 * number, viewers=3)
        for number in range(40)
    ]
    events = [
        event("offer.started", 425_000, {"offer": "o-1", "product": "p-7", "name": "Cue 7"}),
        event("offer.ended", 470_000, {"offer": "o-1", "product": "p-7"}),
    ]
    run = a_run(plan, seconds=seconds, questions=questions, struck=struck, events=events)
    sales = tuple(sold(12.0 * number) for number in range(30))
    goals = (Goal(subject=None, points=70), Goal(subject=Subject.FAULTS, points=80))
    return score(replace(run, sold=sales), goals=goals, beside=(a_line(1, points=91.0),))
