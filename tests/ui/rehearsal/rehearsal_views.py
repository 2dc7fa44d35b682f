"""Scorecards and rehearsals for the window's tests: a plain one, the longest, an empty one."""

from dataclasses import replace

from studio.coach.fault import FaultKind
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
from studio.core.money import Money
from studio.protocol.rehearsal_messages import (
    PackLine,
    RehearsalChanged,
    RehearsalReport,
    Stage,
)
from studio.ui.view import View
from tests.builders import NOW_UTC_MS
from tests.ui.ui_values import a_running_show, a_view

MARKUP = "<b>Ana</b>"
LENGTH_MS = 600_000


def euros(amount_minor: int) -> Money:
    """Return an amount in euros."""
    return Money(amount_minor=amount_minor, currency="EUR")


def a_line(run_id: str = "run-1", points: float = 71.5, **changes: object) -> Line:
    """Return a run in one line."""
    values: dict[str, object] = {
        "run_id": run_id,
        "host": "Anna",
        "pack_id": "first-show",
        "title": "First show",
        "seed": 4_711,
        "started_utc_ms": NOW_UTC_MS - 900_000,
        "points": points,
        "marks": dict.fromkeys(Subject, points),
        "sold": (euros(61_460),),
    }
    return Line(**values | changes)  # type: ignore[arg-type]


def a_figure(code: str, value: float, unit: str, target: float | None = None) -> Figure:
    """Return one measured number."""
    return Figure(code=code, value=value, unit=unit, target=target)


MARKS = (
    Mark(
        subject=Subject.PACE,
        points=82,
        weight=15,
        figures=(
            a_figure("over_s", 34.0, "s", 60.0),
            a_figure("cues_in_time", 1, "count", 0),
        ),
    ),
    Mark(
        subject=Subject.TALKING,
        points=64,
        weight=15,
        figures=(
            a_figure("talk_share", 71, "%", 80),
            a_figure("silence_s", 41.5, "s", 20),
            a_figure("longest_silence_s", 14.2, "s", 8),
        ),
    ),
    Mark(
        subject=Subject.CUES,
        points=100,
        weight=10,
        figures=(a_figure("cues_taken", 0, "count", 0),),
    ),
    Mark(
        subject=Subject.QUESTIONS,
        points=44,
        weight=20,
        figures=(
            a_figure("answered_share", 58, "%", 80),
            a_figure("answer_median_s", 71.5, "s", 30),
            a_figure("unanswered", 9, "count", 3),
        ),
    ),
    Mark(
        subject=Subject.OFFERS,
        points=90,
        weight=10,
        figures=(a_figure("offer_errors", 1, "count", 0),),
    ),
    Mark(subject=Subject.PRICES, points=0, weight=0),
    Mark(
        subject=Subject.LABELS, points=100, weight=5, figures=(a_figure("label_gap_s", 0, "s", 0),)
    ),
    Mark(
        subject=Subject.TRUST,
        points=50,
        weight=5,
        figures=(a_figure("trust_shown", 1, "count", 2),),
    ),
    Mark(
        subject=Subject.FAULTS,
        points=75,
        weight=10,
        figures=(a_figure("faults_noticed", 3, "count", 4), a_figure("reaction_s", 6.8, "s", 8)),
    ),
    Mark(
        subject=Subject.SALES,
        points=68,
        weight=10,
        figures=(a_figure("sold", 614.6, "EUR"), a_figure("best_sold", 903.2, "EUR")),
    ),
)


def a_span(
    lane: str, from_s: float, until_s: float, label: str = "", good: bool | None = None
) -> Span:
    """Return something that lasted."""
    return Span(
        lane=lane,
        from_ms=round(from_s * 1_000),
        until_ms=round(until_s * 1_000),
        label=label,
        good=good,
    )


TIMELINE = (
    a_span("cue", 0, 60, "Opening"),
    a_span("cue", 60, 250, "Trek Watch S2"),
    a_span("cue", 250, 420, MARKUP),
    a_span("cue", 420, 560, "Nimbus Vacuum", good=False),
    a_span("cue", 560, 600, "Closing"),
    a_span("offer", 120, 240, "−35 %", good=True),
    a_span("offer", 300, 420, "−20 %", good=False),
    a_span("question", 70, 95, "¿Cuántos minutos aguanta bajo el agua?", good=True),
    a_span("question", 90, 190, "работает с айфоном?", good=False),
    a_span("question", 150, 180, "vous livrez en Belgique ?", good=True),
    a_span("question", 310, 600, "كم يوم تدوم البطارية؟", good=False),
    a_span("question", 400, 430, "Ile waży?", good=True),
    a_span("fault", 200, 209, FaultKind.CAMERA_LOST, good=True),
    a_span("fault", 350, 410, FaultKind.CHAT_RAID, good=False),
    a_span("silence", 61, 75, good=False),
    a_span("silence", 440, 452, good=False),
    a_span("muted", 500, 504, good=False),
    a_span("slate", 201, 206, good=True),
)
MOMENTS_MS = tuple(range(0, LENGTH_MS + 1, 1_000))
SERIES = (
    Series(
        code="viewers",
        unit="count",
        at_ms=MOMENTS_MS,
        values=tuple(float(min(ms // 1_000, 190) + (ms // 1_000) % 17) for ms in MOMENTS_MS),
    ),
    Series(
        code="messages",
        unit="per_min",
        at_ms=MOMENTS_MS[::10],
        values=tuple(float((ms // 7_000) % 30) for ms in MOMENTS_MS[::10]),
    ),
    Series(
        code="orders",
        unit="count",
        at_ms=MOMENTS_MS[::60],
        values=(0.0, 1, 4, 9, 3, 2, 6, 1, 0, 2, 0),
    ),
)
BEST = a_line("run-9", 88.0, host="Luca", marks=dict.fromkeys(Subject, 88.0), sold=(euros(90_320),))
EARLIER = a_line("run-0", 52.0, seed=99)
SCORE = Scorecard(
    line=a_line(),
    market="es-ES",
    speed=1.0,
    length_ms=LENGTH_MS,
    marks=MARKS,
    goals=(
        GoalMet(goal=Goal(subject=None, points=60), points=71.5, met=True),
        GoalMet(goal=Goal(subject=Subject.QUESTIONS, points=70), points=44, met=False),
    ),
    advice=(
        Sentence(code="advice.answer_faster", facts={"median_s": 71.5}),
        Sentence(code="advice.talk_more", facts={"share_percent": 71, "target_percent": 80}),
        Sentence(code="advice.trust_strip", facts={"count": 2, "cue": MARKUP}),
    ),
    timeline=TIMELINE,
    series=SERIES,
    highlights=(
        Highlight(
            says=Sentence(code="highlight.best_sales", facts={"orders": 9}),
            good=True,
            from_ms=180_000,
            until_ms=210_000,
            file="best-1.mp4",
        ),
        Highlight(
            says=Sentence(code="highlight.silence", facts={"silence_s": 14}),
            good=False,
            from_ms=61_000,
            until_ms=75_000,
        ),
    ),
    beside=(BEST, a_line(), EARLIER),
    recording="recording.mkv",
)


FIRST = PackLine(
    file="first-show",
    pack_id="first-show",
    title="First show",
    about="Ten minutes with a gentle audience. Two products, one offer, one fault.",
    market="es-ES",
    length_s=600.0,
    faults=1,
    shipped=True,
)
GADGETS = replace(
    FIRST, file="gadgets", pack_id="gadgets", title="Gadgets in Spain", length_s=1_800.0, faults=4
)
ADDED = replace(
    FIRST, file="packs/ours.cuepack", pack_id="ours", title=MARKUP, shipped=False, about=""
)
BROKEN = PackLine(file="packs/bad.cuepack", title="bad", text="It holds no show.")
PACKS = (FIRST, GADGETS, ADDED, BROKEN)


def a_report(stage: Stage = Stage.RUNNING, **changes: object) -> RehearsalReport:
    """Return how a rehearsal goes."""
    values: dict[str, object] = {
        "stage": stage,
        "title": "First show",
        "pack_id": "first-show",
        "seed": 4_711,
        "viewers": 132,
    }
    return RehearsalReport(**values | changes)  # type: ignore[arg-type]


NOTHING = RehearsalReport()


def rehearsing(report: RehearsalReport = NOTHING, *, on_air: bool = False, **news: object) -> View:
    """Return what a rehearsal's window draws.

    Args:
        report: How the rehearsal goes.
        on_air: Whether its show is.
        news: Other fields of `RehearsalChanged`.
    """
    show = replace(a_running_show(), rehearsal=True)
    if not on_air:
        show = replace(show, on_air_since_utc_ms=None)
    values: dict[str, object] = {
        "report": report,
        "packs": PACKS,
        "earlier": (a_line(), EARLIER),
        "possible": True,
    }
    return a_view(show, rehearsal=RehearsalChanged(**values | news))  # type: ignore[arg-type]


LONG = "Intercontinental Bargain Marketplace and Livestream Platform of Everything that is Sold "
LONG_LINE = a_line(
    title=LONG * 2,
    host=LONG[:60],
    seed=999_999,
    points=100.0,
    sold=(euros(123_456_789), Money(amount_minor=987_654_321, currency="CZK")),
)
LONG_SCORE = replace(
    SCORE,
    line=LONG_LINE,
    length_ms=3 * 3_600_000,
    marks=tuple(
        replace(
            mark,
            weight=10.0,
            figures=tuple(
                replace(figure, value=99_999.5, target=99_999.0) for figure in mark.figures
            ),
        )
        for mark in MARKS
    ),
    goals=tuple(
        GoalMet(goal=Goal(subject=subject, points=100), points=100, met=False)
        for subject in Subject
    ),
    advice=(
        Sentence(code="advice.answer_more", facts={"count": 999, "text": LONG * 3}),
        Sentence(
            code="advice.sales_more",
            facts={
                "sold_minor": 123_456_789,
                "sold_currency": "EUR",
                "best_minor": 987_654_321,
                "best_currency": "CZK",
            },
        ),
        Sentence(code="advice.fault_missed", facts={"count": 12, "fault": "price_changed"}),
    ),
    timeline=tuple(
        a_span(lane, at * 40.0, at * 40.0 + 90, LONG, good=(None, True, False)[at % 3])
        for at in range(250)
        for lane in ("cue", "offer", "question", "fault", "silence", "muted", "slate")
    ),
    highlights=tuple(
        Highlight(
            says=Sentence(
                code="highlight.question_missed", facts={"viewers": 999, "text": LONG * 2}
            ),
            good=number % 2 == 0,
            from_ms=3_600_000 * number,
            until_ms=3_600_000 * number + 30_000,
            file=f"{number}.mp4",
        )
        for number in range(3)
    ),
    beside=tuple(replace(LONG_LINE, run_id=f"run-{n}", points=100.0 - n) for n in range(40)),
)
EMPTY_SCORE = Scorecard(
    line=a_line(title="", host="", points=0.0, sold=(), marks={}),
    market="es-ES",
    speed=1.0,
    length_ms=0,
    marks=(),
)
LONG_HINT = Sentence(code="hint.question_waiting", facts={"viewers": 999, "text": LONG * 3})


def rehearsing_much(stage: Stage = Stage.RUNNING) -> View:
    """Return a view in which everything about rehearsals is as long as it can be."""
    report = a_report(
        stage,
        title=LONG * 2,
        seed=999_999,
        light=True,
        faults=False,
        viewers=1_234_567,
        hints=(LONG_HINT,),
        text=LONG * 3,
        score=LONG_SCORE,
    )
    packs = tuple(
        replace(ADDED, file=f"{n}.cuepack", title=LONG, about=LONG * 3, text=LONG if n % 2 else "")
        for n in range(12)
    )
    earlier = tuple(replace(LONG_LINE, run_id=f"run-{number}") for number in range(100))
    on_air = stage is Stage.RUNNING
    return rehearsing(report, on_air=on_air, packs=packs, earlier=earlier)
