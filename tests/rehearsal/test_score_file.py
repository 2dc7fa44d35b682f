"""Scorecards as files: what is written is read, and what is no scorecard is refused."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.coach.scorecard import (
    Figure,
    Goal,
    GoalMet,
    Highlight,
    Line,
    Mark,
    Scorecard,
    Sentence,
    Series,
    Span,
    Subject,
)
from studio.core.errors import BadInput
from studio.core.money import Money
from studio.rehearsal.score_file import (
    LARGEST_BYTES,
    LONGEST_TEXT,
    read_line,
    read_score,
    score_bytes,
)
from tests.rehearsal.scores import a_long_score, a_score

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
POINTS = st.floats(0, 100)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
MOMENTS = st.integers(0, 10_000_000)
SUBJECTS = st.sampled_from(Subject)
MONEY = st.builds(Money, amount_minor=st.integers(0, 10**9), currency=st.sampled_from(("EUR",)))
FACTS = st.dictionaries(TEXTS, TEXTS | st.integers(-(2**53), 2**53) | NUMBERS, max_size=3)
SENTENCES = st.builds(Sentence, code=TEXTS, facts=FACTS)
LINES = st.builds(
    Line,
    run_id=st.from_regex(r"[A-Za-z0-9][A-Za-z0-9-]{0,20}", fullmatch=True),
    host=TEXTS,
    pack_id=TEXTS,
    title=TEXTS,
    seed=st.integers(0, 2**62),
    started_utc_ms=st.integers(0, 10**13),
    points=POINTS,
    marks=st.dictionaries(SUBJECTS, POINTS),
    sold=st.lists(MONEY, max_size=2).map(tuple),
)
FIGURES = st.builds(Figure, code=TEXTS, value=NUMBERS, unit=TEXTS, target=st.none() | NUMBERS)


def few(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Make a few of something."""
    return st.lists(values, max_size=3).map(tuple)


SERIES = st.lists(st.tuples(MOMENTS, NUMBERS), max_size=5).map(
    lambda points: Series(
        code="viewers",
        unit="count",
        at_ms=tuple(at for at, _ in points),
        values=tuple(value for _, value in points),
    )
)
SCORES = st.builds(
    Scorecard,
    line=LINES,
    market=TEXTS,
    speed=st.floats(0.1, 100),
    length_ms=MOMENTS,
    marks=few(
        st.builds(Mark, subject=SUBJECTS, points=POINTS, weight=POINTS, figures=few(FIGURES))
    ),
    goals=few(
        st.builds(
            GoalMet,
            goal=st.builds(Goal, subject=st.none() | SUBJECTS, points=POINTS),
            points=POINTS,
            met=st.booleans(),
        )
    ),
    advice=few(SENTENCES),
    timeline=few(
        st.builds(
            Span,
            lane=TEXTS,
            from_ms=MOMENTS,
            until_ms=MOMENTS,
            label=TEXTS,
            good=st.none() | st.booleans(),
        )
    ),
    series=few(SERIES),
    highlights=few(
        st.builds(
            Highlight,
            says=SENTENCES,
            good=st.booleans(),
            from_ms=MOMENTS,
            until_ms=MOMENTS,
            file=TEXTS,
        )
    ),
    beside=few(LINES),
    recording=TEXTS,
)


@settings(max_examples=60)
@given(SCORES)
def test_what_is_written_is_read_again(score: Scorecard) -> None:
    content = score_bytes(score)

    assert read_score(content) == score
    assert read_line(content) == score.line
    assert score_bytes(read_score(content)) == content


def test_a_long_evening_is_small_enough() -> None:
    assert len(score_bytes(a_long_score())) < LARGEST_BYTES / 8


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return a scorecard's file with something else in it."""
    told = json.loads(score_bytes(a_score()))
    change(told)
    return json.dumps(told).encode()


WRONG = {
    "nothing": b"",
    "no json": b"\xff\xd8\xff",
    "another thing": b'{"events": []}',
    "a list": b"[]",
    "deep": b'{"format":1,"score":' + b"[" * 100_000,
    "cut off": score_bytes(a_score())[:-40],
    "an old form": changed(lambda told: told.update(format=0)),
    "no number": changed(lambda told: told.update(format="1")),
    "no line": changed(lambda told: told["score"].pop("line")),
    "a path": changed(lambda told: told["score"]["line"].update(run_id="../run")),
    "too many points": changed(lambda told: told["score"]["line"].update(points=100.5)),
    "another subject": changed(lambda told: told["score"]["line"].update(marks={"luck": 1})),
    "no currency": changed(
        lambda told: told["score"]["line"].update(sold=[{"amount_minor": 1, "currency": "QQQ"}])
    ),
    "no day": changed(lambda told: told["score"]["line"].update(started_utc_ms=10**17)),
    "a book": changed(lambda told: told["score"]["line"].update(host="x" * (LONGEST_TEXT + 1))),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_scorecard_is_refused_in_a_sentence(name: str) -> None:
    for read in (read_score, read_line):
        with pytest.raises(BadInput) as refused:
            read(WRONG[name])

        assert "\n" not in str(refused.value)
        assert len(str(refused.value)) < 300


def test_a_newer_one_says_so_and_a_huge_one_is_not_read() -> None:
    with pytest.raises(BadInput, match="newer Cuecard"):
        read_score(changed(lambda told: told.update(format=2, score="anything")))
    with pytest.raises(BadInput, match="larger than 16 MB"):
        read_score(b" " * (LARGEST_BYTES + 1))


def test_parts_that_contradict_each_other_are_refused() -> None:
    series = {"code": "viewers", "unit": "count", "at_ms": [1, 2], "values": [1]}

    with pytest.raises(BadInput, match="other moments"):
        read_score(changed(lambda told: told["score"].update(series=[series])))
    with pytest.raises(BadInput, match="that long"):
        read_score(changed(lambda told: told["score"].update(length_ms=-1)))
    with pytest.raises(BadInput, match="too long"):
        read_score(changed(lambda told: told["score"].update(market="x" * (LONGEST_TEXT + 1))))


@given(st.binary(max_size=200))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(BadInput):
        read_line(noise)
