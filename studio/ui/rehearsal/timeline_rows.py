"""Where spans stand on the timeline: lanes of their own, and rows where they overlap. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.coach.scorecard import Span
from studio.ui.rehearsal.score_words import LANES

_MOST_ROWS = {"cue": 1, "question": 4, "fault": 3}
_USUAL_ROWS = 2
_ONE_ROW_PX, _ROW_PX, _GAP_PX, _LANE_GAP_PX = 18, 9, 2, 10
LEAST_LABEL_PX = 18
"""In a lower row no words fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One lane.

    Attributes:
        name: Of what it shows.
        top_px: Where it begins.
        height_px: How high it is.
    """

    name: str
    top_px: int
    height_px: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A span and where it stands.

    Attributes:
        span: What lasted.
        top_px: Of its row.
        height_px: Of its row.
    """

    span: Span
    top_px: int
    height_px: int


def laid_out(spans: Sequence[Span]) -> tuple[tuple[Lane, ...], tuple[Placed, ...]]:
    """Return the lanes in which something lasted, and every span in its row."""
    used = dict.fromkeys(span.lane for span in spans)
    names = [*(lane for lane in LANES if lane in used), *(n for n in used if n not in LANES)]
    lanes: list[Lane] = []
    placed: list[Placed] = []
    top_px = 0
    for name in names:
        own = sorted((s for s in spans if s.lane == name), key=lambda s: (s.from_ms, s.until_ms))
        rows = _in_rows(own, _MOST_ROWS.get(name, _USUAL_ROWS))
        row_px = _ONE_ROW_PX if len(rows) == 1 else _ROW_PX
        high_px = len(rows) * (row_px + _GAP_PX) - _GAP_PX + _LANE_GAP_PX
        lanes.append(Lane(name=name, top_px=top_px, height_px=high_px))
        for number, row in enumerate(rows):
            at_px = top_px + _LANE_GAP_PX // 2 + number * (row_px + _GAP_PX)
            placed += [Placed(span=span, top_px=at_px, height_px=row_px) for span in row]
        top_px += high_px
    return tuple(lanes), tuple(placed)


def _in_rows(spans: Sequence[Span], most: int) -> list[list[Span]]:
    """Put spans that overlap under each other; what finds no free row lies over the last."""
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
