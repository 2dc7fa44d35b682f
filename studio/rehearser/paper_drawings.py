"""The timeline and the plots of a scorecard, drawn for paper."""

from collections.abc import Iterable, Iterator

from studio.coach.scorecard import Series, Span
from studio.coach.words import Words
from studio.paper.drawing import Box, Colour, Drawing, Edge, Label, Part, Stroke
from studio.rehearsal.score_words import series_name
from studio.rehearsal.svg_axis import percent, ticks_ms
from studio.rehearsal.svg_plot import BANDS, nice_top, thinned
from studio.rehearsal.svg_timeline import LANES, drawn, in_rows

_GOOD: Colour = (11, 127, 69)
_BAD: Colour = (200, 30, 41)
_BLUE: Colour = (47, 111, 228)
_PALE_BLUE: Colour = (214, 226, 250)
_OWN: dict[str, Colour] = {"cue": (190, 200, 212), "offer": (214, 150, 30), "question": _BLUE}
_BAND: dict[str, Colour] = {"offer": (250, 234, 204), "fault": (248, 214, 216)}
_GREY: Colour = (120, 128, 138)
_GROUND: Colour = (241, 243, 245)
_RULE: Colour = (214, 219, 225)

_NAMES = 0.17
"""Part of the width that the lanes' names take."""
_ROW_MM, _GAP_MM, _LANE_GAP_MM = 2.6, 0.5, 1.8
_LABEL_MM = 4.0
_MOST_ROWS = {"cue": 1, "question": 4, "fault": 2}
PLOT_MM = 24.0
_LEGEND = 0.16
"""Part of the width for each of its colours."""
_EDGE = 0.96
"""A moment further on has no room for its label."""


def timeline_drawing(spans: Iterable[Span], length_ms: int, words: Words) -> Drawing:
    """Draw what lasted, lane by lane."""
    kept = list(spans)
    parts: list[Part] = []
    top_mm = 1.0
    for lane in LANES:
        rows = in_rows(drawn(kept, lane), _MOST_ROWS.get(lane, 2))
        if not rows:
            continue
        height_mm = len(rows) * (_ROW_MM + _GAP_MM) - _GAP_MM
        name = words.name(f"lane.{lane}")
        parts.append(Label(at=0.0, top_mm=top_mm + height_mm / 2 - _LABEL_MM / 2, text=name))
        parts.append(_ground(_NAMES, top_mm, height_mm))
        for number, row in enumerate(rows):
            down_mm = top_mm + number * (_ROW_MM + _GAP_MM)
            parts += (_bar(span, down_mm, length_ms) for span in row)
        top_mm += height_mm + _LANE_GAP_MM
    parts += _axis(_NAMES, top_mm - _LANE_GAP_MM, length_ms, words)
    return Drawing(height_mm=top_mm + _LABEL_MM, parts=tuple(parts))


def plot_drawing(series: Series, spans: Iterable[Span], length_ms: int, words: Words) -> Drawing:
    """Draw a line over what was offered and what struck, under its name."""
    stretches = thinned(series)
    top = nice_top(max((one.high for one in stretches), default=0.0))
    ground_mm = _LABEL_MM + 1

    def place(at_ms: float, value: float) -> tuple[float, float]:
        down_mm = ground_mm + (1 - max(value, 0.0) / top) * PLOT_MM
        return _across(at_ms, length_ms, 0.0), down_mm

    bands = (_band(s, ground_mm, length_ms) for s in spans if s.lane in BANDS)
    heights = tuple(
        Stroke(points=(place(s.at_ms, s.low), place(s.at_ms, s.high)), colour=_PALE_BLUE)
        for s in stretches
        if s.high > s.low
    )
    begin, first, last = _sides(words)
    line = tuple(place(one.at_ms, one.mean) for one in stretches)
    parts: tuple[Part, ...] = (
        Label(at=begin, top_mm=0.0, text=series_name(series, words), edge=first),
        _ground(0.0, ground_mm, PLOT_MM),
        *bands,
        _rule(0.0, 1.0, ground_mm + PLOT_MM / 2),
        *heights,
        *((Stroke(points=line, colour=_BLUE),) if len(line) > 1 else ()),
        Label(at=1.0 - begin, top_mm=0.0, text=words.number(top), edge=last),
        *_axis(0.0, ground_mm + PLOT_MM, length_ms, words),
    )
    return Drawing(height_mm=ground_mm + PLOT_MM + _LABEL_MM + 2, parts=parts)


def legend_drawing(spans: Iterable[Span], words: Words) -> Drawing:
    """Draw what the colours under a plot's line mean."""
    seen = {span.lane for span in spans}
    parts: list[Part] = []
    for number, lane in enumerate(lane for lane in BANDS if lane in seen):
        left = number * _LEGEND
        parts.append(Box(left=left, top_mm=1.2, width=0.014, height_mm=2.2, colour=_BAND[lane]))
        parts.append(Label(at=left + 0.02, top_mm=0.2, text=words.name(f"lane.{lane}")))
    return Drawing(height_mm=_LABEL_MM + 1, parts=tuple(parts))


def meter_drawing(points: float) -> Drawing:
    """Draw the points of the whole as a bar."""
    part = min(max(points, 0.0), 100.0) / 100
    bar = Box(left=0.0, top_mm=1.0, width=part, height_mm=3.0, colour=_BLUE)
    return Drawing(height_mm=6.0, parts=(_ground(0.0, 1.0, 3.0), bar))


def _sides(words: Words) -> tuple[float, Edge, Edge]:
    """Return where lines begin, and the edges of what stands at their begin and end."""
    return (1.0, "R", "L") if words.right_to_left else (0.0, "L", "R")


def _bar(span: Span, top_mm: float, length_ms: int) -> Box:
    left = _across(span.from_ms, length_ms, _NAMES)
    width = _across(span.until_ms, length_ms, _NAMES) - left
    judged = _OWN.get(span.lane, _GREY) if span.good is None else _GOOD if span.good else _BAD
    if span.lane == "cue":  # they touch each other
        width = max(width - 0.001, 0.0)
        judged = _BAD if span.good is False else _OWN["cue"]
    return Box(left=left, top_mm=top_mm, width=width, height_mm=_ROW_MM, colour=judged)


def _band(span: Span, top_mm: float, length_ms: int) -> Box:
    left = _across(span.from_ms, length_ms, 0.0)
    width = _across(span.until_ms, length_ms, 0.0) - left
    return Box(left=left, top_mm=top_mm, width=width, height_mm=PLOT_MM, colour=_BAND[span.lane])


def _axis(left: float, top_mm: float, length_ms: int, words: Words) -> Iterator[Part]:
    yield _rule(left, 1.0, top_mm)
    for tick_ms in ticks_ms(length_ms):
        at = _across(tick_ms, length_ms, left)
        if at > _EDGE:
            continue
        yield Stroke(points=((at, top_mm), (at, top_mm + 1)), colour=_RULE, width_mm=0.2)
        yield Label(
            at=at, top_mm=top_mm + 0.8, text=words.moment(tick_ms), edge="C" if tick_ms else "L"
        )


def _ground(left: float, top_mm: float, height_mm: float) -> Box:
    return Box(left=left, top_mm=top_mm, width=1 - left, height_mm=height_mm, colour=_GROUND)


def _rule(left: float, right: float, top_mm: float) -> Stroke:
    return Stroke(points=((left, top_mm), (right, top_mm)), colour=_RULE, width_mm=0.2)


def _across(at_ms: float, length_ms: int, left: float) -> float:
    return left + percent(at_ms, length_ms) / 100 * (1 - left)
