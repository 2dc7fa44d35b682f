"""Words and figures of scorecards, in the window's language; sentences come from the coach."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from studio.coach.fault import FaultKind
from studio.coach.scorecard import Figure, Line, Sentence, Subject
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.plan.show_cards import day
from studio.ui.rehearsal.coach_words import words
from studio.ui.sales import sales_words

LANES = ("cue", "offer", "question", "fault", "silence", "muted", "slate")
"""In the order in which they stand on the timeline."""


def name(code: str) -> str:
    """Return a name or a heading of the coach's table, such as `page.goals`."""
    return words().name(code)


def number(value: float) -> str:
    """Write a number."""
    return figures.isolated(words().number(value))


def said(sentence: Sentence) -> str:
    """Return a sentence of the coach; plain text."""
    return words().say(sentence)


def subject_name(subject: Subject | None) -> str:
    """Return what a subject is called; None: all of them together."""
    if subject is None:
        return words().name("page.whole")
    return words().name(f"mark.{subject.value}")


def figure_name(figure: Figure) -> str:
    """Return what was measured."""
    return words().name(f"figure.{figure.code}")


def lane_name(lane: str) -> str:
    """Return what a lane of the timeline shows."""
    return words().name(f"lane.{lane}")


def series_name(code: str) -> str:
    """Return what a plotted line counts."""
    return words().name(f"series.{code}")


def span_label(lane: str, label: str) -> str:
    """Return what stands on a span of the timeline; a fault is named by its kind."""
    if lane == "fault" and label in set(FaultKind):
        return words().name(f"fault.{label}")
    return isolated_text(label)


def value(measured: float, unit: str) -> str:
    """Write a measured number with its unit: `8.5 s`, `2:05 min`, `85 %`, `€12.40`."""
    return isolated_text(words().value(measured, unit))


def points(reached: float) -> str:
    """Write points out of a hundred."""
    return number(round(reached))


def difference(more: float) -> str:
    """Write how many points more or fewer: `+12`, `−3`, `±0`."""
    whole = round(more)
    sign = "+" if whole > 0 else "−" if whole < 0 else "±"
    return figures.isolated(f"{sign}{words().number(abs(whole))}")


def time_of(at_ms: int) -> str:
    """Write a moment of a show: `3:05`, `1:02:30`."""
    return figures.isolated(words().moment(max(0, at_ms)))


def host_name(line: Line) -> str:
    """Return whose run it was."""
    return isolated_text(line.host) or words().name("page.nobody")


def run_title(line: Line) -> str:
    """Return what was rehearsed."""
    return isolated_text(line.title) or QCoreApplication.translate("Scorecard", "Untitled show")


def run_facts(line: Line, *more: str) -> str:
    """Return when a run was, of which audience, and what it sold; never without saying `modelled`.

    Args:
        line: The run.
        more: What stands before that, such as whose it was.
    """
    translate = QCoreApplication.translate
    seed = translate("Scorecard", "seed {number}").format(number=figures.isolated(str(line.seed)))
    parts = [*more, day(line.started_utc_ms), seed]
    if line.sold:
        sold = translate("Scorecard", "{amount} sold, modelled")
        parts.append(sold.format(amount=sales_words.amounts(line.sold)))
    return " · ".join(part for part in parts if part)


def joined(parts: Iterable[str]) -> str:
    """Return what is not empty, in one line."""
    return " · ".join(part for part in parts if part)
