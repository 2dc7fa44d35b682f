"""Runs for tests: an hour of nothing, and what is put into it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from studio.coach.evidence import Evidence, evidence_of
from studio.coach.judged import Judged
from studio.coach.record import Asked, Planned, Run, Sample, Sold, Struck
from studio.coach.recorder import About
from studio.core.ids import CueId, EventId, ProductId, QuestionId, ShowId
from studio.core.money import Money
from studio.show.events import ShowEvent
from studio.show.happened import Fact
from tests.builders import NOW_UTC_MS

CUE_S = 60.0


def a_plan(cues: int = 4, *, lasts_s: float = CUE_S) -> tuple[Planned, ...]:
    """Make an opening and products; the last is dear, paid for and on offer."""
    return tuple(
        Planned(
            cue_id=CueId(f"cue-{number}"),
            title=f"Cue {number}",
            product_id=ProductId(f"p-{number}") if number else None,
            begins_s=number * lasts_s,
            lasts_s=lasts_s,
            offer=number == cues - 1,
            needs_trust=number == cues - 1,
            trust_points=3 if number else 0,
            paid=number == cues - 1,
        )
        for number in range(cues)
    )


def samples(
    plan: Sequence[Planned], *, speaking: bool = True, viewers: int = 100
) -> tuple[Sample, ...]:
    """Make the seconds of a show that keeps to its plan."""
    return tuple(
        Sample(
            at_ms=round((cue.begins_s + second) * 1_000),
            cue_id=cue.cue_id,
            product_id=cue.product_id,
            viewers=viewers,
            speaking=speaking,
            card=cue.product_id is not None,
            trust=cue.needs_trust,
            label=cue.paid,
        )
        for cue in plan
        for second in range(round(cue.lasts_s))
    )


def lasting(seconds: Iterable[Sample]) -> tuple[Sample, ...]:
    """Put seconds one after the other."""
    return tuple(replace(one, at_ms=number * 1_000) for number, one in enumerate(seconds))


def event(
    kind: str, at_ms: int, facts: Mapping[str, Fact] | None = None, *, by: str = "host"
) -> ShowEvent:
    """Make an event on air."""
    return ShowEvent(
        event_id=EventId(f"e/{kind}/{at_ms}"),
        kind=kind,
        show_id=ShowId("show"),
        revision=at_ms,
        at_utc_ms=NOW_UTC_MS + at_ms,
        on_air_ms=at_ms,
        by=by,
        facts=facts or {},
    )


def asked(
    number: int,
    at_s: float,
    *,
    after_s: float | None = None,
    viewers: int = 1,
    answerable: bool = True,
) -> Asked:
    """Make a question, answered after a time or never."""
    return Asked(
        question_id=QuestionId(f"q-{number}"),
        at_ms=round(at_s * 1_000),
        text=f"Question {number}?",
        viewers=viewers,
        answered_at_ms=None if after_s is None else round((at_s + after_s) * 1_000),
        answerable=answerable,
    )


def sold(at_s: float, minor: int = 2_000, *, pieces: int = 1, refunded: bool = False) -> Sold:
    """Make an order."""
    return Sold(
        at_ms=round(at_s * 1_000),
        product_id=ProductId("p-1"),
        pieces=pieces,
        total=Money(amount_minor=minor, currency="EUR"),
        refunded=refunded,
    )


def a_run(
    plan: tuple[Planned, ...] | None = None,
    *,
    seconds: Sequence[Sample] | None = None,
    questions: Sequence[Asked] = (),
    struck: Sequence[Struck] = (),
    events: Sequence[ShowEvent] = (),
) -> Run:
    """Make a run that keeps to its plan, unless told otherwise."""
    plan = a_plan() if plan is None else plan
    seconds = samples(plan) if seconds is None else seconds
    return Run(
        run_id="run",
        pack_id="pack",
        title="A show",
        market="es-ES",
        seed=7,
        started_utc_ms=NOW_UTC_MS,
        length_ms=len(seconds) * 1_000,
        planned_s=sum(cue.lasts_s for cue in plan),
        plan=plan,
        samples=tuple(seconds),
        events=tuple(events),
        asked=tuple(questions),
        struck=tuple(struck),
    )


def about(plan: tuple[Planned, ...] | None = None) -> About:
    """Make what is known of a run before it begins."""
    plan = a_plan() if plan is None else plan
    return About(
        run_id="run",
        title="A show",
        market="es-ES",
        seed=7,
        planned_s=sum(cue.lasts_s for cue in plan),
        plan=plan,
    )


Judge = Callable[[Evidence], Judged]


def judged(judge: Judge, run: Run) -> float:
    """Return the points of a subject that could be judged."""
    points = judge(evidence_of(run)).points
    assert points is not None
    return points


def codes(judge: Judge, run: Run) -> list[str]:
    """Return what a subject's judge advises."""
    return [one.says.code for one in judge(evidence_of(run)).advice]
