"""When it happened: the timeline of a scorecard's page, its faults, its best and worst moments."""

import re
from urllib.parse import quote

from studio.coach.scorecard import Highlight, Scorecard, Span
from studio.coach.words import Words
from studio.rehearsal.html_text import Html, section, sentence, tag
from studio.rehearsal.score_words import faults_of, label_of, what_to_do
from studio.rehearsal.svg_timeline import timeline_of

_PLAIN_NAME = re.compile(r"[\w-][\w. -]{0,150}\.(?:mp4|mkv|webm)")
"""A file beside the page: no folder, no scheme, nothing that a browser would run."""
_SIGNS = {True: ("✓", "good"), False: ("✗", "poor"), None: ("·", "dim")}


def timeline_part(score: Scorecard, words: Words) -> Html:
    """Return what lasted, in lanes, and under it what struck and what a host does about it."""
    if not score.timeline:
        return Html("")
    lanes = timeline_of(score.timeline, score.length_ms, words)
    struck = [_fault(span, words) for span in faults_of(score)]
    listed = (
        (tag("h3", words.name("page.faults")), tag("ul", *struck, class_="faults"))
        if struck
        else ()
    )
    return section(words.name("page.timeline"), lanes, *listed, class_="when")


def highlights_of(score: Scorecard, words: Words) -> Html:
    """Return the best and the worst moments, with their clips where there are any."""
    if not score.highlights:
        return Html("")
    groups = [
        tag(
            "div",
            tag("h3", words.name("page.best" if good else "page.worst")),
            tag("div", *(_moment(one, words) for one in moments), class_="moments"),
        )
        for good in (True, False)
        if (moments := [one for one in score.highlights if one.good is good])
    ]
    return section(
        words.name("page.highlights"), tag("div", *groups, class_="sides"), class_="again"
    )


def plain_file(name: str) -> str:
    """Return a clip's name if a page may lead to it, else nothing."""
    return name if _PLAIN_NAME.fullmatch(name) else ""


def _fault(span: Span, words: Words) -> Html:
    sign, colour = _SIGNS[span.good]
    advice = what_to_do(span, words)
    return tag(
        "li",
        tag("span", words.moment(span.from_ms), class_="mono dim"),
        tag("span", sign, class_=colour),
        tag(
            "div",
            tag("p", label_of(span, words)),
            tag("p", advice, class_="dim small") if advice else Html(""),
        ),
    )


def _moment(one: Highlight, words: Words) -> Html:
    name = plain_file(one.file)
    link = f"./{quote(name)}"
    span = f"{words.moment(one.from_ms)}–{words.moment(one.until_ms)}"
    return tag(
        "article",
        tag("video", controls="controls", preload="metadata", src=link) if name else Html(""),
        tag("p", sentence(words.say(one.says))),
        tag(
            "p",
            tag("bdi", span, class_="mono", dir="ltr"),
            " · ",
            tag("a", words.name("page.clip"), href=link) if name else words.name("page.no_clip"),
            class_="dim small",
        ),
        class_="moment",
    )
