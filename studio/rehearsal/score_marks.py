"""The points of a scorecard's page: the whole, and each subject with what it is made of."""

from studio.coach.scorecard import Figure, Line, Mark, Scorecard
from studio.coach.words import Words
from studio.rehearsal.html_text import Html, joined, section, tag
from studio.rehearsal.score_words import grade, points_text, sold_text

_METER_PX = 8


def ring_of(line: Line, words: Words) -> Html:
    """Return the points of the whole, and what was sold by the model."""
    part = min(max(line.points, 0.0), 100.0)
    circle: dict[str, int] = {"cx": 60, "cy": 60, "r": 52, "pathLength": 100}
    ring = tag(
        "svg",
        tag("circle", class_="rail", **circle),
        tag(
            "circle",
            class_=f"part {grade(part)}",
            stroke_dasharray=f"{part:.1f} 100",
            transform="rotate(-90 60 60)",
            **circle,
        ),
        tag("text", points_text(part, words), x=60, y=74),
        class_="ring",
        viewBox="0 0 120 120",
    )
    sold = tag("p", words.name("page.sold"), class_="dim small")
    of_all = tag("p", words.name("page.of_points"), class_="dim")
    return joined((ring, of_all, sold, tag("p", sold_text(line, words), class_="sold")))


def marks_of(score: Scorecard, words: Words) -> Html:
    """Return every subject with its points, its figures and the best run beside it."""
    whole = sum(mark.weight for mark in score.marks) or 1.0
    cards = [_mark(mark, mark.weight / whole, score, words) for mark in score.marks]
    legend = (
        tag(
            "p",
            tag("span", tag("i", class_="stroke"), words.name("page.best_beside")),
            class_="legend",
        )
        if score.beside
        else Html("")
    )
    title = words.name("page.marks")
    return section(title, legend, tag("div", *cards, class_="marks"), class_="subjects")


def _mark(mark: Mark, share: float, score: Scorecard, words: Words) -> Html:
    judged = mark.weight > 0
    colour = grade(mark.points) if judged else "none"
    points = tag("b", points_text(mark.points, words) if judged else "–", class_=colour)
    best = max((line.marks.get(mark.subject, 0.0) for line in score.beside), default=0.0)
    counts = f"{words.name('page.weight')} {words.value(share * 100, '%')}"
    return tag(
        "article",
        tag("h3", tag("span", words.name(f"mark.{mark.subject}")), points),
        _meter(mark.points, best, colour) if judged else Html(""),
        tag("p", words.name(f"mark_about.{mark.subject}"), class_="dim small"),
        tag("p", counts if judged else words.name("page.not_judged"), class_="dim small"),
        tag("dl", *(_figure(figure, words) for figure in mark.figures)),
        class_="mark",
    )


def _meter(points: float, best: float, colour: str) -> Html:
    """Return a bar of points; a stroke over it is the best run beside this one."""
    part = min(max(points, 0.0), 100.0)
    stroke = tag("rect", class_="best", x=f"{min(best, 99.0):.1f}%", width=3, height=_METER_PX)
    return tag(
        "svg",
        tag("rect", class_="rail", width="100%", height=_METER_PX, rx=4),
        tag("rect", class_=f"fill {colour}", width=f"{part:.1f}%", height=_METER_PX, rx=4),
        stroke if best > 0 else Html(""),
        class_="meter",
        width="100%",
        height=_METER_PX,
        aria_hidden="true",
    )


def _figure(figure: Figure, words: Words) -> Html:
    value = tag("b", words.figure(figure))
    aim = Html("")
    if figure.target is not None:
        target = words.value(figure.target, figure.unit)
        aim = tag("span", f" {words.name('page.target')} {target}", class_="dim")
    return tag("div", tag("dt", words.name(f"figure.{figure.code}")), tag("dd", value, aim))
