"""A scorecard beside others of the same pack: earlier runs, and other hosts of the team."""

from studio.coach.scorecard import Line, Scorecard
from studio.coach.words import Words
from studio.rehearsal.html_text import Html, foreign, section, tag
from studio.rehearsal.score_words import (
    grade,
    host_of,
    moment_text,
    points_text,
    ranked,
    sold_text,
)

_TITLES = ("host", "points", "sold", "when", "seed")


def beside_of(score: Scorecard, words: Words) -> Html:
    """Return the comparison, or that there is nothing to compare with."""
    title = words.name("page.beside")
    if not score.beside:
        none = tag("p", words.name("page.alone"), class_="dim")
        return section(title, none, class_="beside")
    head = (tag("th", words.name(f"page.{code}"), scope="col") for code in _TITLES)
    rows = [_row(rank, line, score, words) for rank, line in ranked(score)]
    table = tag(
        "table",
        tag("thead", tag("tr", tag("th", "#", scope="col"), *head)),
        tag("tbody", *rows),
    )
    return section(title, tag("div", table, class_="wide", tabindex=0), class_="beside")


def _row(rank: int, line: Line, score: Scorecard, words: Words) -> Html:
    own = line is score.line
    whose = tag("b", words.name("page.this_run"), class_="chip") if own else Html("")
    points = tag("b", points_text(line.points, words), class_=grade(line.points))
    return tag(
        "tr",
        tag("td", words.number(rank), class_="mono dim"),
        tag("td", foreign(host_of(line, words)), whose),
        tag("td", points, class_="mono"),
        tag("td", sold_text(line, words), class_="mono"),
        tag("td", moment_text(line.started_utc_ms, words), class_="mono"),
        tag("td", str(line.seed), class_="mono"),
        class_="own" if own else None,
    )
