"""The time axis that the timeline and every plot of a scorecard share.

Places along it are percent of the width, so that text keeps its size on a phone.
"""

from studio.coach.words import Words
from studio.rehearsal.html_text import Html, joined, tag

_STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 86_400)
_MOST_TICKS = 6
_TICKS_FROM = 5
"""The last label stands at the end; one that is nearer than this percent would touch it."""
_HEIGHT_PX = 18


def percent(at_ms: float, length_ms: int) -> float:
    """Return where a moment stands, 0 to 100; what lies outside stands at the edge."""
    return min(max(at_ms / max(length_ms, 1) * 100, 0.0), 100.0)


def at(place: float) -> str:
    """Return a place as SVG writes it."""
    return f"{place:.2f}%"


def ticks_ms(length_ms: int) -> tuple[int, ...]:
    """Return the round moments that are written under an axis, from 0 on."""
    fitting = (s for s in _STEPS_S if length_ms <= s * 1_000 * _MOST_TICKS)
    step_ms = next(fitting, _STEPS_S[-1]) * 1_000
    return tuple(range(0, max(length_ms, 1), step_ms))[: 2 * _MOST_TICKS]


def grid_of(length_ms: int) -> Html:
    """Return faint upright lines at the round moments."""
    places = (at(percent(tick, length_ms)) for tick in ticks_ms(length_ms)[1:])
    return joined(
        tag("line", class_="grid", x1=place, x2=place, y1=0, y2="100%") for place in places
    )


def axis_of(length_ms: int, words: Words) -> Html:
    """Return the moments under a picture."""
    places = [(tick, percent(tick, length_ms)) for tick in ticks_ms(length_ms)]
    labels = [
        tag(
            "text",
            words.moment(tick),
            x=at(place),
            y=13,
            text_anchor="middle" if place else "start",
        )
        for tick, place in places
        if place <= 100 - _TICKS_FROM
    ]
    return tag("svg", *labels, class_="axis", width="100%", height=_HEIGHT_PX, aria_hidden="true")
