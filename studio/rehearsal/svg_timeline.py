"""The timeline of a run: one lane for each sort of thing that lasted, as SVG."""

from collections.abc import Iterable, Sequence

from studio.coach.scorecard import Span
from studio.coach.words import Words
from studio.rehearsal.html_text import Html, joined, tag
from studio.rehearsal.score_words import label_of
from studio.rehearsal.svg_axis import at, axis_of, grid_of, percent

LANES = ("cue", "offer", "question", "fault", "silence", "muted", "slate")
_MOST_ROWS = {"cue": 1, "question": 8, "fault": 3}
_ROW_PX = {"cue": 24, "question": 8}
_USUAL_ROW_PX = 12
_GAP_PX = 2
_MOST_SPANS = 1_500
"""In one lane; of more, the longest are drawn."""
_NARROWEST = 0.3
"""Percent of the width: nothing that happened is too short to be seen."""
_WORDS_FROM = 5.0
"""Percent of the width under which no label fits into a span."""


def timeline_of(spans: Sequence[Span], length_ms: int, words: Words) -> Html:
    """Return all lanes, each with its name, over one axis; lanes without anything are left out.

    Args:
        spans: What lasted, in any order.
        length_ms: Of the run.
        words: For names and numbers.
    """
    found = {lane: drawn(spans, lane) for lane in LANES}
    rows = [
        tag(
            "div",
            tag("span", words.name(f"lane.{lane}"), class_="lane-name"),
            _track(lane, kept, length_ms, words),
            class_="lane",
        )
        for lane, kept in found.items()
        if kept
    ]
    axis = tag("div", tag("span", class_="lane-name"), axis_of(length_ms, words), class_="lane")
    return tag("div", *rows, axis, class_="timeline")


def drawn(spans: Iterable[Span], lane: str) -> list[Span]:
    """Return the spans of a lane that are drawn, in the order in which they begin."""
    kept = sorted((s for s in spans if s.lane == lane), key=lambda s: s.from_ms - s.until_ms)
    return sorted(kept[:_MOST_SPANS], key=lambda span: (span.from_ms, span.until_ms))


def in_rows(spans: Iterable[Span], most: int) -> list[list[Span]]:
    """Put spans that overlap into rows of their own, as far as there are rows.

    Args:
        spans: In the order in which they begin.
        most: Rows; what finds no free one lies over others in the last.
    """
    rows: list[list[Span]] = []
    for span in spans:
        free = next((row for row in rows if row[-1].until_ms <= span.from_ms), None)
        if free is not None:
            free.append(span)
        elif len(rows) < most:
            rows.append([span])
        else:
            rows[-1].append(span)
    return rows


def _track(lane: str, spans: Sequence[Span], length_ms: int, words: Words) -> Html:
    rows = in_rows(spans, _MOST_ROWS.get(lane, 2))
    row_px = _ROW_PX.get(lane, _USUAL_ROW_PX)
    bars = [
        _bar(span, (number * (row_px + _GAP_PX), row_px), length_ms, words)
        for number, row in enumerate(rows)
        for span in row
    ]
    height = len(rows) * (row_px + _GAP_PX) - _GAP_PX
    return tag("svg", grid_of(length_ms), *bars, class_="track", width="100%", height=height)


def _bar(span: Span, place: tuple[int, int], length_ms: int, words: Words) -> Html:
    top_px, height_px = place
    begins = percent(span.from_ms, length_ms)
    width = max(percent(span.until_ms, length_ms) - begins, _NARROWEST)
    judged = {True: " good", False: " bad", None: ""}[span.good]
    bar = tag(
        "rect",
        _told(span, words),
        class_=f"bar {span.lane}{judged}",
        x=at(begins),
        y=top_px,
        width=at(width),
        height=height_px,
        rx=2,
    )
    if span.lane != "cue" or width < _WORDS_FROM or not span.label:
        return bar
    label = tag("text", span.label, class_=f"label{judged}", x=5, y=height_px - 8)
    inside = tag("svg", label, x=at(begins), y=top_px, width=at(width), height=height_px)
    return joined((bar, inside))


def _told(span: Span, words: Words) -> Html:
    """Return what a pointer over a span reads."""
    lasts = f"{words.moment(span.from_ms)}–{words.moment(span.until_ms)}"
    return tag("title", f"{lasts} {label_of(span, words)}")
