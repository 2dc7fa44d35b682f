"""The scorecard: how a run was, in numbers that a host can do something about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studio.core.money import Money

Fact = str | int | float


class Subject(StrEnum):
    """What is judged."""

    PACE = "pace"
    TALKING = "talking"
    CUES = "cues"
    QUESTIONS = "questions"
    OFFERS = "offers"
    PRICES = "prices"  # said against shown, where captions exist
    LABELS = "labels"
    TRUST = "trust"
    FAULTS = "faults"
    SALES = "sales"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Something to say; the words are in `studio.coach.words`.

    Attributes:
        code: Stable name of the sentence.
        facts: What goes into it.
    """

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured number.

    Attributes:
        code: Its name, such as `answer_median_s`.
        value: The number.
        unit: `s`, `%`, `per_min`, `count`, or a currency.
        target: What it should be at least, or at most; None: it is for information.
    """

    code: str
    value: float
    unit: str
    target: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One subject, judged.

    Attributes:
        subject: Which.
        points: 0 to 100.
        weight: Its part of the whole; 0: it could not be judged in this run.
        figures: What it is made of.
    """

    subject: Subject
    points: float
    weight: float
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Something that lasted, on the timeline.

    Attributes:
        lane: `cue`, `silence`, `offer`, `question`, `fault`, `slate`, `muted`.
        from_ms: Its beginning.
        until_ms: Its end.
        label: Plain text, or empty.
        good: Whether it was as it should be; None: neither.
    """

    lane: str
    from_ms: int
    until_ms: int
    label: str = ""
    good: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A line to plot.

    Attributes:
        code: `viewers`, `messages`, `orders`, `open_questions`.
        unit: As in `Figure`.
        at_ms: Moments, growing.
        values: One each.
    """

    code: str
    unit: str
    at_ms: tuple[int, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A moment worth looking at again.

    Attributes:
        says: Why.
        good: Whether it is one of the best, or of the worst.
        from_ms: Where it begins.
        until_ms: Where it ends.
        file: Name of the clip beside the scorecard, or empty.
    """

    says: Sentence
    good: bool
    from_ms: int
    until_ms: int
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What a training pack wants reached.

    Attributes:
        subject: Of what; None: of the whole.
        points: At least.
    """

    subject: Subject | None
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalMet:
    """A goal and what became of it."""

    goal: Goal
    points: float
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A scorecard in one line, to compare with.

    Attributes:
        run_id: Which run.
        host: Whose, or empty.
        pack_id: Which pack.
        title: Of the pack or the show.
        seed: Of the audience.
        started_utc_ms: When.
        points: Of the whole.
        marks: Points by subject.
        sold: What was sold (modelled), by currency.
    """

    run_id: str
    host: str
    pack_id: str
    title: str
    seed: int
    started_utc_ms: int
    points: float
    marks: Mapping[Subject, float] = field(default_factory=dict)
    sold: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """How a run was.

    Attributes:
        line: The whole of it in one line.
        market: Language, law and money, as `es-ES`.
        speed: 1 in real time.
        length_ms: How long it was on air.
        marks: Every subject once.
        goals: Of the pack.
        advice: What to do better, the most rewarding first; at most three.
        timeline: What lasted.
        series: Lines to plot.
        highlights: Best and worst moments.
        beside: Earlier runs and other hosts' runs of the same pack, best first.
        recording: Name of the recording beside it, or empty.
    """

    line: Line
    market: str
    speed: float
    length_ms: int
    marks: tuple[Mark, ...]
    goals: tuple[GoalMet, ...] = ()
    advice: tuple[Sentence, ...] = ()
    timeline: tuple[Span, ...] = ()
    series: tuple[Series, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    beside: tuple[Line, ...] = ()
    recording: str = ""
