"""The scorecard as one page for a browser: nothing is loaded, nothing runs, everything is escaped.

Clips lie beside it and are named by it; without them it is still whole.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from functools import cache

from studio.coach.scorecard import GoalMet, Scorecard
from studio.coach.words import Words
from studio.core.paths import resource
from studio.rehearsal.html_text import Html, foreign, section, sentence, tag
from studio.rehearsal.score_beside import beside_of
from studio.rehearsal.score_marks import marks_of, ring_of
from studio.rehearsal.score_moments import highlights_of, timeline_part
from studio.rehearsal.score_words import (
    host_of,
    moment_text,
    pack_of,
    points_text,
    series_name,
    speed_text,
)
from studio.rehearsal.svg_plot import BANDS, plot_of


def page_of(score: Scorecard, words: Words) -> str:
    """Return the page.

    Args:
        score: What it says.
        words: Of the language it says it in.
    """
    style, digest = _style()
    policy = (
        f"default-src 'none'; style-src '{digest}'; media-src 'self' file:; "
        "base-uri 'none'; form-action 'none'"
    )
    title = f"{score.line.title} – {words.name('page.title')}"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("style", Html(style)),
    )
    sections = (
        _top(score, words),
        _first(score, words),
        marks_of(score, words),
        timeline_part(score, words),
        _plots(score, words),
        highlights_of(score, words),
        beside_of(score, words),
        _repeat(score, words),
    )
    whole = tag(
        "html",
        head,
        tag("body", tag("main", *sections)),
        lang=words.language,
        dir="rtl" if words.right_to_left else "ltr",
    )
    return f"<!DOCTYPE html>\n{whole}\n"


@cache
def _style() -> tuple[str, str]:
    """Return the look, and the digest by which the page allows it and nothing else."""
    style = resource("rehearsal", "scorecard.css").read_text(encoding="utf-8")
    digest = b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return style, f"sha256-{digest}"


def _top(score: Scorecard, words: Words) -> Html:
    line = score.line
    said = (
        ("host", foreign(host_of(line, words))),
        ("when", moment_text(line.started_utc_ms, words)),
        ("length", words.moment(score.length_ms)),
        ("market", foreign(score.market)),
    )
    over = f"{words.name('page.rehearsal')} · {words.name('page.title')}"
    return tag(
        "header",
        tag("p", over, class_="over"),
        tag("h1", foreign(line.title)),
        _chips(said, words),
        tag("p", words.name("page.modelled"), class_="modelled"),
    )


def _chips(said: Iterable[tuple[str, str]], words: Words) -> Html:
    chips = (
        tag("span", tag("span", words.name(f"page.{code}"), " ", class_="dim"), value)
        for code, value in said
    )
    return tag("p", *chips, class_="chips")


def _first(score: Scorecard, words: Words) -> Html:
    """Return what is read first: the points, what to do better, the goals."""
    advice = [tag("li", tag("p", sentence(words.say(said)))) for said in score.advice]
    nothing = tag("p", words.name("page.no_advice"), class_="dim")
    goals = [_goal(met, words) for met in score.goals]
    return tag(
        "div",
        section(words.name("page.whole"), ring_of(score.line, words), class_="total"),
        section(
            words.name("page.advice"),
            tag("ol", *advice) if advice else nothing,
            class_="advice",
        ),
        section(words.name("page.goals"), tag("ul", *goals), class_="goals") if goals else Html(""),
        class_="first with-goals" if goals else "first",
    )


def _goal(met: GoalMet, words: Words) -> Html:
    subject = met.goal.subject
    what = words.name(f"mark.{subject}" if subject else "page.whole")
    points = f"{points_text(met.points, words)} / {points_text(met.goal.points, words)}"
    came = words.name("page.met" if met.met else "page.missed")
    return tag(
        "li",
        tag("span", "✓" if met.met else "✗", class_="good" if met.met else "poor"),
        tag("span", what),
        tag("bdi", points, class_="mono", dir="ltr"),
        tag("span", came, class_="dim small"),
    )


def _plots(score: Scorecard, words: Words) -> Html:
    """Return a plot of each series over what was offered and what struck."""
    seen = {span.lane for span in score.timeline}
    legend = [
        tag("span", tag("i", class_=f"swatch {lane}"), words.name(f"lane.{lane}"))
        for lane in BANDS
        if lane in seen
    ]
    plots = [
        tag(
            "figure",
            tag("figcaption", series_name(series, words)),
            plot_of(series, score.timeline, score.length_ms, words),
        )
        for series in score.series
    ]
    if not plots:
        return Html("")
    return section(
        words.name("page.plots"),
        tag("p", *legend, class_="legend"),
        tag("div", *plots, class_="plots"),
        class_="over-time",
    )


def _repeat(score: Scorecard, words: Words) -> Html:
    """Return what makes the same audience and the same faults come again."""
    line = score.line
    said = (
        ("pack", foreign(pack_of(line, words))),
        ("seed", tag("bdi", str(line.seed), class_="mono")),
        ("speed", speed_text(score, words)),
        ("run", tag("bdi", line.run_id, class_="mono")),
        *((("recording", foreign(score.recording)),) if score.recording else ()),
    )
    return section(
        words.name("page.repeat"),
        tag("p", words.name("page.repeat_note")),
        _chips(said, words),
        tag("p", words.name("page.made_with"), class_="dim small"),
        class_="repeat",
    )
