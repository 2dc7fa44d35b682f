"""What the scorecard's page and its paper call their parts alike."""

from datetime import UTC, datetime

from studio.coach.fault import FaultKind
from studio.coach.scorecard import Line, Scorecard, Series, Span
from studio.coach.words import Words
from studio.core.days import format_day

MOST_FAULTS = 60
MOST_LINES = 20
_GOOD_FROM, _FAIR_FROM = 80.0, 50.0
_NOTHING = "–"
_KINDS = frozenset(FaultKind)


def grade(points: float) -> str:
    """Return how good points are: `good`, `fair`, `poor`."""
    if points >= _GOOD_FROM:
        return "good"
    return "fair" if points >= _FAIR_FROM else "poor"


def points_text(points: float, words: Words) -> str:
    """Write points without decimals."""
    return words.number(round(points))


def label_of(span: Span, words: Words) -> str:
    """Return what a span is called: a fault by its kind, all else by its label."""
    if span.lane == "fault" and span.label in _KINDS:
        return words.name(f"fault.{span.label}")
    return span.label


def what_to_do(span: Span, words: Words) -> str:
    """Return what a host does about a fault, or nothing where it was done or is not known."""
    if span.good or span.label not in _KINDS:
        return ""
    return words.name(f"fault_do.{span.label}")


def series_name(series: Series, words: Words) -> str:
    """Return what a line is called, with the time that it counts in."""
    name = words.name(f"series.{series.code}")
    return f"{name}, {words.name('unit.per_min')}" if series.unit == "per_min" else name


def host_of(line: Line, words: Words) -> str:
    """Return whose a run was."""
    return line.host or words.name("page.nobody")


def pack_of(line: Line, words: Words) -> str:
    """Return which pack a run was of."""
    return line.pack_id or words.name("page.own_show")


def speed_text(score: Scorecard, words: Words) -> str:
    """Write how fast a run was."""
    return words.name("page.real_time") if score.speed == 1 else f"× {words.number(score.speed)}"


def sold_text(line: Line, words: Words) -> str:
    """Write what the model sold, by currency."""
    return " + ".join(words.amount(amount) for amount in line.sold) or _NOTHING


def moment_text(utc_ms: int, words: Words) -> str:
    """Write a moment of the calendar, at Greenwich."""
    try:
        moment = datetime.fromtimestamp(utc_ms / 1_000, UTC)
    except (ValueError, OverflowError, OSError):
        return _NOTHING
    hours_and_minutes = words.moment((moment.hour * 60 + moment.minute) * 1_000)
    return f"{format_day(moment.date(), words.locale, with_year=True)} {hours_and_minutes} UTC"


def faults_of(score: Scorecard) -> list[Span]:
    """Return the faults that are listed, in the order in which they struck."""
    struck = (span for span in score.timeline if span.lane == "fault")
    return sorted(struck, key=lambda span: span.from_ms)[:MOST_FAULTS]


def ranked(score: Scorecard) -> tuple[tuple[int, Line], ...]:
    """Return the runs that are told, best first, each with its rank from 1; this run among them."""
    others = [line for line in score.beside if line.run_id != score.line.run_id]
    best_first = sorted([score.line, *others], key=lambda line: -line.points)
    numbered = list(enumerate(best_first, 1))
    shown = numbered[:MOST_LINES]
    own = next(pair for pair in numbered if pair[1] is score.line)
    return tuple(shown) if own in shown else (*shown, own)
