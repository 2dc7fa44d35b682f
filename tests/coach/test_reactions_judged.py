"""Questions, faults and sales are judged by what the host did about them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.coach.evidence import evidence_of
from studio.coach.fault import EXPECTED, FaultKind
from studio.coach.record import Struck
from studio.coach.scorecard import Line
from studio.coach.subjects import (
    faults,
    questions,
    sales,
)
from studio.core.money import Money
from tests.coach.runs import a_plan, a_run, asked, codes, judged, sold

# --- questions -----------------------------------------------------------------------------------


def test_who_answers_all_soon_has_all_points_and_who_answers_none_has_none() -> None:
    soon = [asked(number, 20 * number, after_s=20, viewers=2) for number in range(8)]
    never = [replace(one, answered_at_ms=None) for one in soon]

    assert judged(questions.judge, a_run(questions=soon)) == 100
    assert judged(questions.judge, a_run(questions=never)) == 0


def test_late_answers_are_worth_half_and_told() -> None:
    plan = a_plan(lasts_s=300)
    late = [asked(number, 10, after_s=400, viewers=5) for number in range(4)]
    run = a_run(plan, questions=late)

    assert judged(questions.judge, run) == pytest.approx(100 * 0.5 / questions.ENOUGH)
    assert codes(questions.judge, run) == ["advice.answer_faster"]


def test_what_most_viewers_ask_counts_most() -> None:
    many, few = asked(1, 10, viewers=9), asked(2, 10, viewers=1)

    for_many = a_run(questions=[replace(many, answered_at_ms=20_000), few])
    for_few = a_run(questions=[many, replace(few, answered_at_ms=20_000)])

    assert judged(questions.judge, for_many) == 100
    assert judged(questions.judge, for_few) < 12


def test_a_flood_of_questions_is_nobodys_fault() -> None:
    flood = [
        asked(number, 1, viewers=9 if number < 8 else 1, after_s=9 if number < 8 else None)
        for number in range(500)
    ]

    assert judged(questions.judge, a_run(questions=flood)) == 100


def test_what_has_no_answer_or_comes_at_the_very_end_is_not_counted() -> None:
    run = a_run(questions=[asked(1, 10, answerable=False), asked(2, 220)])

    assert questions.judge(evidence_of(run)).points is None


@given(
    st.lists(
        st.tuples(st.integers(0, 230), st.none() | st.integers(0, 300), st.integers(1, 20)),
        min_size=1,
        max_size=30,
    ),
    st.integers(0, 29),
    st.integers(0, 300),
)
def test_another_answer_never_lowers_questions(
    given_questions: list[tuple[int, int | None, int]], which: int, after_s: int
) -> None:
    told = [
        asked(number, at_s, after_s=wait, viewers=viewers)
        for number, (at_s, wait, viewers) in enumerate(given_questions)
    ]
    at = which % len(told)
    answered_ms = told[at].at_ms + after_s * 1_000
    more = [
        replace(one, answered_at_ms=one.answered_at_ms or answered_ms) if number == at else one
        for number, one in enumerate(told)
    ]

    before = questions.judge(evidence_of(a_run(questions=told))).points
    after = questions.judge(evidence_of(a_run(questions=more))).points

    assert (before is None and after is None) or (after or 0) >= (before or 0)


# --- faults --------------------------------------------------------------------------------------


def fault(after_s: float | None, *, at_s: float = 60, worse: bool = False) -> Struck:
    """Make a lost camera that was reacted to after a time, or never."""
    at_ms = round(at_s * 1_000)
    return Struck(
        kind=FaultKind.CAMERA_LOST,
        at_ms=at_ms,
        until_ms=at_ms + 30_000,
        reacted_at_ms=None if after_s is None else at_ms + round(after_s * 1_000),
        made_worse=worse,
    )


@pytest.mark.parametrize(("part", "points"), [(0.5, 100), (1, 100), (1.5, 75), (2, 50), (2.1, 0)])
def test_reactions_count_full_in_time_and_half_when_twice_as_slow(
    part: float, points: float
) -> None:
    within_s = EXPECTED[FaultKind.CAMERA_LOST].within_s

    assert judged(faults.judge, a_run(struck=[fault(part * within_s)])) == points


def test_unnoticed_faults_bring_nothing_and_panic_costs_half() -> None:
    assert judged(faults.judge, a_run(struck=[fault(None)])) == 0
    assert judged(faults.judge, a_run(struck=[fault(2, worse=True)])) == 50
    assert codes(faults.judge, a_run(struck=[fault(None)])) == ["advice.fault_missed"]


def test_a_fault_of_the_last_seconds_is_not_counted() -> None:
    run = a_run(struck=[fault(None, at_s=236)])

    assert faults.judge(evidence_of(run)).points is None


# --- sales ---------------------------------------------------------------------------------------


def line(sold_minor: int, *, seed: int = 7) -> Line:
    """Make another run."""
    return Line(
        run_id=f"r{sold_minor}",
        host="",
        pack_id="pack",
        title="",
        seed=seed,
        started_utc_ms=0,
        points=50,
        sold=(Money(amount_minor=sold_minor, currency="EUR"),),
    )


def test_sales_are_measured_against_the_best_run_with_the_same_audience() -> None:
    run = replace(a_run(), sold=(sold(70, 3_000), sold(80, 9_000, refunded=True)))
    evidence = evidence_of(run)

    assert sales.judge(evidence, (line(6_000), line(4_000))).points == 50
    assert sales.judge(evidence, (line(6_000), line(90_000, seed=1))).points == 50
    assert sales.judge(evidence, (line(1_000),)).points == 100


def test_what_the_model_gives_a_good_host_is_the_measure_where_nobody_did_better() -> None:
    possible = (Money(amount_minor=12_000, currency="EUR"),)
    run = replace(a_run(), sold=(sold(70, 3_000),), possible=possible)

    assert sales.judge(evidence_of(run), (line(1_000),)).points == 25


def test_without_another_run_pieces_for_the_time_watched_count() -> None:
    watched_min = 4 * 100
    pieces = round(sales.PIECES_PER_1000_MIN * watched_min / 1_000 / 2)

    run = replace(a_run(), sold=tuple(sold(number) for number in range(pieces)))

    expected = 100 * pieces * 1_000 / watched_min / sales.PIECES_PER_1000_MIN
    assert judged(sales.judge, run) == pytest.approx(expected)


def test_the_fewer_pieces_there_are_to_sell_the_less_sales_weigh() -> None:
    watched_min = 4 * 100
    expected = sales.PIECES_PER_1000_MIN * watched_min / 1_000

    few = sales.judge(evidence_of(a_run()))
    many = sales.judge(evidence_of(replace(a_run(), sold=(sold(70, pieces=40),))))

    assert few.certain == pytest.approx(expected / sales.ENOUGH_PIECES)
    assert many.certain == 1
