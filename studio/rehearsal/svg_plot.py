"""A line over the time of a run, as SVG; what was offered and what struck lies under it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite

from studio.coach.scorecard import Series, Span
from studio.coach.words import Words
from studio.rehearsal.html_text import Html, joined, tag
from studio.rehearsal.svg_axis import at, axis_of, grid_of, percent

HEIGHT_PX = 120
MOST_POINTS = 400
_WIDE, _HIGH = 1_000, 100
_NICE = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_NOTHING = 1e-9
"""No line is drawn for less; numbers far below it can't be divided by ten any more."""

BANDS = ("offer", "fault")


def plot_of(series: Series, spans: Iterable[Span], length_ms: int, words: Words) -> Html:
    """Return a line with the space under it, its highest value and its axis.

    Args:
        series: What to draw; moments grow.
        spans: Of the timeline; offers and faults are drawn under the line.
        length_ms: Of the run.
        words: For numbers.
    """
    points = thinned(series)
    top = nice_top(max((one.high for one in points), default=0.0))
    bands = [_band(span, length_ms) for span in spans if span.lane in BANDS]
    halfway = tag("line", class_="grid", x1=0, x2="100%", y1="50%", y2="50%")
    scale = tag("text", words.number(top), class_="scale", x=4, y=12)
    middle = tag("text", words.number(top / 2), class_="scale", x=4, y=HEIGHT_PX // 2 - 4)
    picture = tag(
        "svg",
        *bands,
        grid_of(length_ms),
        halfway,
        _line(points, top, length_ms),
        scale,
        middle,
        class_="plot",
        width="100%",
        height=HEIGHT_PX,
    )
    return joined((picture, axis_of(length_ms, words)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A short time of a series.

    Attributes:
        at_ms: Its middle.
        mean: Of its values.
        low: The lowest.
        high: The highest.
    """

    at_ms: float
    mean: float
    low: float
    high: float


def thinned(series: Series) -> list[Stretch]:
    """Return a series in at most `MOST_POINTS` stretches; what is no number is left out."""
    points = [
        (at_ms, value)
        for at_ms, value in zip(series.at_ms, series.values, strict=False)
        if isfinite(value)
    ]
    count = min(len(points), MOST_POINTS)
    edges = [round(number * len(points) / max(count, 1)) for number in range(count + 1)]
    return [_stretch(points[begin:end]) for begin, end in pairwise(edges)]


def _stretch(points: Sequence[tuple[int, float]]) -> Stretch:
    values = [value for _, value in points]
    return Stretch(
        at_ms=(points[0][0] + points[-1][0]) / 2,
        mean=sum(values) / len(values),
        low=min(values),
        high=max(values),
    )


def nice_top(highest: float) -> float:
    """Return the round number at or above a value that an axis ends with."""
    if highest < _NOTHING:
        return 1.0
    power = 1.0
    while highest > power * 10:
        power *= 10
    while highest < power:
        power /= 10
    return next((step * power for step in _NICE if step * power >= highest), 10 * power)


def _line(stretches: Sequence[Stretch], top: float, length_ms: int) -> Html:
    if not stretches:
        return Html("")
    across = [percent(one.at_ms, length_ms) / 100 * _WIDE for one in stretches]

    def along(values: Iterable[float]) -> list[str]:
        down = ((1 - max(value, 0.0) / top) * (_HIGH - 2) + 1 for value in values)
        return [f"{x:.1f},{y:.1f}" for x, y in zip(across, down, strict=True)]

    line = along(one.mean for one in stretches)
    under = [f"{across[0]:.1f},{_HIGH}", *line, f"{across[-1]:.1f},{_HIGH}"]
    between = along(one.high for one in stretches) + along(one.low for one in stretches)[::-1]
    return tag(
        "svg",
        tag("polygon", class_="under", points=Html(" ".join(under))),
        tag("polygon", class_="between", points=Html(" ".join(between))),
        tag(
            "polyline",
            class_="line",
            points=Html(" ".join(line)),
            vector_effect="non-scaling-stroke",
        ),
        width="100%",
        height="100%",
        viewBox=f"0 0 {_WIDE} {_HIGH}",
        preserveAspectRatio="none",
    )


def _band(span: Span, length_ms: int) -> Html:
    begins = percent(span.from_ms, length_ms)
    width = max(percent(span.until_ms, length_ms) - begins, 0.2)
    return tag(
        "rect", class_=f"band {span.lane}", x=at(begins), y=0, width=at(width), height="100%"
    )
