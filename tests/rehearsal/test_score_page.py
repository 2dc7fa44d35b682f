"""The scorecard's page: whole, read strictly, and safe from what strangers write into it."""

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studio.coach.fault import FaultKind
from studio.coach.scorecard import Highlight, Scorecard, Sentence, Series, Span, Subject
from studio.coach.words import LANGUAGES, Words, words_for
from studio.questions.cleaning import clean_text
from studio.rehearsal.score_page import page_of
from studio.rehearsal.svg_plot import MOST_POINTS, nice_top, thinned
from studio.rehearsal.svg_timeline import LANES, in_rows
from tests.rehearsal.scores import ARABIC, a_judged_score, a_long_score, a_score

HOSTILE = (
    '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
    "</title></style><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "&lt;b&gt; & ]]> <!-- ",
    "javascript:alert(1)",
    "safe\x00\x1b[31m\u202eevil\ud800\ufffe",
)
KNOWN_ATTRIBUTES = frozenset(
    (
        *("class", "lang", "dir", "charset", "content", "http-equiv", "name", "scope", "tabindex"),
        *("href", "src", "controls", "preload", "viewBox", "preserveAspectRatio", "points"),
        *("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "width", "height", "pathLength"),
        *("text-anchor", "stroke-dasharray", "transform", "vector-effect", "aria-hidden"),
    )
)


def tree_of(page: str) -> ElementTree.Element:
    """Read a page strictly: it is well-formed to the last bracket."""
    return ElementTree.fromstring(page.removeprefix("<!DOCTYPE html>\n"))  # noqa: S314 - our own


def said_in(page: str) -> str:
    """Return all that a reader sees, letters of other scripts included."""
    return " ".join(" ".join(tree_of(page).itertext()).split())


def hostile_score(text: str) -> Scorecard:
    """Put a text wherever a stranger's may stand."""
    score = a_score(title=text, host=text)
    line = replace(score.line, run_id=text, pack_id=text)
    return replace(
        score,
        line=line,
        market=text,
        recording=text,
        advice=(Sentence(code=text, facts={text: text}), Sentence(code="advice.dead_air")),
        timeline=tuple(
            Span(lane=lane, from_ms=0, until_ms=300_000, label=text)
            for lane in ("cue", "fault", "question", text)
        ),
        series=(Series(code=text, unit=text, at_ms=(0, 1), values=(1.0, float("inf"))),),
        highlights=(
            Highlight(
                says=Sentence(code="highlight.question_missed", facts={"text": text}),
                good=False,
                from_ms=0,
                until_ms=1,
                file=text,
            ),
        ),
        beside=(replace(line, run_id="another", points=99.0),),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_what_strangers_write_stays_text(text: str) -> None:
    tree = tree_of(page_of(hostile_score(text), words_for("ar")))

    names = {element.tag for element in tree.iter()}
    assert not names & {"script", "img", "iframe", "object", "link", "form", "b onload"}
    told = {key for element in tree.iter() for key in element.attrib}
    assert told <= KNOWN_ATTRIBUTES
    links = [e.attrib[key] for e in tree.iter() for key in ("href", "src") if key in e.attrib]
    assert links == []
    assert tree.findtext("head/title") is not None


@given(st.text(max_size=60))
def test_any_text_leaves_the_page_well_formed(text: str) -> None:
    tree_of(page_of(hostile_score(text), words_for("en")))


def test_nothing_is_loaded_and_nothing_runs() -> None:
    page = page_of(a_long_score(hours=0.2), words_for("en"))

    tree = tree_of(page)
    policy = next(
        m.attrib["content"]
        for m in tree.iter("meta")
        if m.attrib.get("http-equiv") == "Content-Security-Policy"
    )
    style = re.search(r"<style>(.*)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert "default-src 'none'" in policy
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert "url(" not in style[1]
    assert "http" not in page.replace("http-equiv", "")
    assert [e.attrib for e in tree.iter() if "style" in e.attrib] == []
    links = {e.attrib[key] for e in tree.iter() for key in ("href", "src") if key in e.attrib}
    assert links == {"./best-1.mp4", "./worst-1.mp4"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_said_in_every_language(language: str) -> None:
    score, words = a_long_score(hours=0.2), words_for(language)

    page = page_of(score, words)

    said = said_in(page)
    wanted = [words.name(f"mark.{subject}") for subject in Subject]
    wanted += [words.name(f"fault.{kind}") for kind in FaultKind]
    wanted += [words.name(f"series.{series.code}") for series in score.series]
    wanted += [words.name(f"lane.{lane}") for lane in ("cue", "silence", "slate", "muted")]
    wanted += [words.name(f"page.{code}") for code in ("modelled", "repeat_note", "not_judged")]
    wanted += [words.say(sentence) for sentence in score.advice[1:2]]
    wanted += [words.number(74), "gadgets-spain", "ليلى", ARABIC]
    assert [text for text in wanted if text not in said] == []
    assert unnamed(said) == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_all_that_the_coach_says_has_words(language: str) -> None:
    score, words = a_judged_score(), words_for(language)

    said = said_in(page_of(score, words))

    figures = [figure for mark in score.marks for figure in mark.figures]
    assert len(figures) > 20
    assert unnamed(said) == []
    assert [f.code for f in figures if words.name(f"figure.{f.code}") not in said] == []
    assert [f.code for f in figures if clean_text(words.figure(f)) not in said] == []
    assert {span.lane for span in score.timeline} == set(LANES)


def unnamed(said: str) -> list[str]:
    """Return codes that nobody put into words."""
    return re.findall(r"\b(?:page|mark|figure|lane|series|fault|advice|unit|highlight)\.\w+", said)


def test_the_page_runs_as_its_language_does() -> None:
    def direction(words: Words) -> tuple[str, str]:
        tree = tree_of(page_of(a_score(), words))
        return tree.attrib["lang"], tree.attrib["dir"]

    assert direction(words_for("ar-AE")) == ("ar", "rtl")
    assert direction(words_for("zh-CN")) == ("zh", "ltr")


def test_a_clip_that_is_missing_is_said_and_one_elsewhere_is_not_led_to() -> None:
    score = a_long_score(hours=0.1)
    words = words_for("en")
    elsewhere = ("../secret.mp4", "a/b.mp4", "//host/x.mp4", "x:y.mp4", "run.exe", "")

    pages = [
        page_of(
            replace(score, highlights=(replace(score.highlights[0], file=name),)),
            words,
        )
        for name in elsewhere
    ]

    assert all(words.name("page.no_clip") in page for page in pages)
    assert [page for page in pages if "<video" in page or "<a " in page] == []


def test_this_run_stands_in_its_place_among_the_others() -> None:
    score, words = a_long_score(hours=0.1), words_for("en")

    rows = list(tree_of(page_of(score, words)).iter("tr"))

    own = [number for number, row in enumerate(rows) if row.attrib.get("class") == "own"]
    assert own == [3]
    assert words.name("page.this_run") in "".join(rows[3].itertext())
    assert "91" in "".join(rows[1].itertext())
    far_behind = replace(
        score,
        beside=tuple(replace(score.line, run_id=str(n), points=80.0) for n in range(300)),
    )
    assert len(list(tree_of(page_of(far_behind, words)).iter("tr"))) == 1 + 20 + 1


@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(0, 300)), max_size=40),
    st.integers(1, 4),
)
def test_spans_lie_over_each_other_only_where_rows_run_out(
    times: list[tuple[int, int]], most: int
) -> None:
    spans = [Span(lane="question", from_ms=at, until_ms=at + n) for at, n in sorted(times)]

    rows = in_rows(spans, most)

    assert sorted(repr(span) for row in rows for span in row) == sorted(
        repr(span) for span in spans
    )
    assert len(rows) <= most
    over = [
        (one, following)
        for row in rows
        for one, following in pairwise(row)
        if following.from_ms < one.until_ms
    ]
    assert over == [] or len(rows) == most


@example(values=[5e-324])
@given(values=st.lists(st.floats(-10, 1e7), min_size=1, max_size=2_000))
def test_a_long_line_is_thinned_without_losing_its_heights(values: list[float]) -> None:
    series = Series(
        code="viewers", unit="count", at_ms=tuple(range(len(values))), values=tuple(values)
    )

    stretches = thinned(series)

    assert len(stretches) <= MOST_POINTS
    assert max(s.high for s in stretches) == max(values)
    assert min(s.low for s in stretches) == min(values)
    assert [s.at_ms for s in stretches] == sorted(s.at_ms for s in stretches)
    assert nice_top(max(values)) >= max(values)
