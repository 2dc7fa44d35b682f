"""Each subject is judged by what the host did, never by what did not go wrong by itself."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.coach.evidence import evidence_of
from studio.coach.record import PriceSaid, Run, Sample
from studio.coach.subjects import (
    cues,
    labels,
    offers,
    pace,
    prices,
    talking,
    trust,
)
from studio.core.money import Money
from studio.show.happened import Fact
from tests.coach.runs import a_plan, a_run, codes, event, judged, lasting, samples


def lasts(*seconds: float) -> Run:
    """Make a show of four cues of a minute, each lasting as long as told."""
    plan = a_plan()
    by_cue = {
        cue.cue_id: [one for one in samples(plan) if one.cue_id == cue.cue_id] for cue in plan
    }
    parts = [
        (by_cue[cue.cue_id] * 4)[: round(lasting_s)]
        for cue, lasting_s in zip(plan, seconds, strict=True)
    ]
    return a_run(plan, seconds=lasting(one for part in parts for one in part))


# --- pace ----------------------------------------------------------------------------------------


def test_a_show_that_keeps_its_plan_has_all_points_for_pace() -> None:
    assert judged(pace.judge, lasts(60, 60, 60, 60)) == 100
    assert judged(pace.judge, lasts(64, 57, 61, 58)) == 100


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        ((60, 110, 60, 60), "advice.pace_over"),
        ((60, 20, 60, 60), "advice.pace_under"),
        ((90, 90, 90, 90), "advice.pace_whole_over"),
        ((40, 40, 40, 40), "advice.pace_whole_under"),
    ],
)
def test_time_that_is_off_costs_points_and_is_told(seconds: tuple[float, ...], code: str) -> None:
    run = lasts(*seconds)

    assert 0 < judged(pace.judge, run) < 90
    assert code in codes(pace.judge, run)


def test_nothing_that_was_taken_is_no_pace() -> None:
    run = lasts(240, 0, 0, 0)

    assert judged(pace.judge, run) == 0
    assert codes(pace.judge, run) == ["advice.pace_nothing"]


def test_what_is_sold_out_may_be_left_early_and_its_time_be_used() -> None:
    run = lasts(60, 20, 100, 60)
    gone = event("product.sold_out", 70_000, {"product": "p-1"}, by="")

    assert judged(pace.judge, run) < 80
    assert judged(pace.judge, replace(run, events=(gone,))) == 100


@given(st.floats(min_value=0, max_value=120), st.floats(min_value=0, max_value=120))
def test_further_off_is_never_better(one: float, other: float) -> None:
    nearer, further = sorted((one, other), key=lambda seconds: abs(seconds - 60))

    near = judged(pace.judge, lasts(60, nearer, 60, 60))
    same_side = (nearer - 60) * (further - 60) >= 0

    if same_side:
        assert judged(pace.judge, lasts(60, further, 60, 60)) <= near


# --- talking -------------------------------------------------------------------------------------


def silent_at(quiet: Sequence[int], seconds: Sequence[Sample]) -> tuple[Sample, ...]:
    """Silence some seconds of a run."""
    quiet_at = set(quiet)
    return tuple(
        replace(one, speaking=False) if at in quiet_at else one for at, one in enumerate(seconds)
    )


def test_breaths_are_no_dead_air_and_long_silences_are() -> None:
    seconds = samples(a_plan())
    breaths = silent_at(range(0, 240, 5), seconds)
    silence = silent_at(range(100, 148), seconds)

    assert judged(talking.judge, a_run(seconds=breaths)) == 100
    assert judged(talking.judge, a_run(seconds=silence)) == pytest.approx(60, abs=1)
    assert codes(talking.judge, a_run(seconds=silence)) == ["advice.dead_air"]


def test_who_is_muted_is_not_heard_and_is_told() -> None:
    seconds = tuple(replace(one, muted=one.at_ms >= 120_000) for one in samples(a_plan()))

    run = a_run(seconds=seconds)

    assert judged(talking.judge, run) < 40
    assert "advice.muted" in codes(talking.judge, run)


def test_silence_under_the_slate_is_no_dead_air() -> None:
    seconds = tuple(
        replace(one, slate=True, speaking=False) if 100 <= at < 150 else one
        for at, one in enumerate(samples(a_plan()))
    )

    assert judged(talking.judge, a_run(seconds=seconds)) == 100


@pytest.mark.parametrize(
    ("words", "code"), [(5, "advice.too_fast"), (1, "advice.too_slow"), (2, "")]
)
def test_words_per_minute_count_a_little_where_captions_exist(words: int, code: str) -> None:
    seconds = tuple(replace(one, words=words) for one in samples(a_plan()))
    run = replace(a_run(seconds=seconds), captions=True)

    assert codes(talking.judge, run) == ([code] if code else [])
    assert 80 <= judged(talking.judge, run) <= 100


@given(st.sets(st.integers(0, 239)), st.sets(st.integers(0, 239)), st.integers(0, 60))
def test_adding_dead_air_never_raises_talking(
    quiet: set[int], more: set[int], appended: int
) -> None:
    seconds = silent_at(sorted(quiet), samples(a_plan()))
    before = judged(talking.judge, a_run(seconds=seconds))

    within = silent_at(sorted(more), seconds)
    after = lasting((*seconds, *[replace(seconds[-1], speaking=False)] * appended))

    assert judged(talking.judge, a_run(seconds=within)) <= before
    assert judged(talking.judge, a_run(seconds=after)) <= before


# --- cues ----------------------------------------------------------------------------------------


def test_missed_essential_cues_and_another_order_cost_points() -> None:
    missing = lasts(60, 60, 0, 60)
    plan = a_plan()
    swapped = [plan[0], plan[2], plan[1], plan[3]]
    seconds = lasting(one for cue in swapped for one in samples(plan) if one.cue_id == cue.cue_id)
    otherwise = a_run(plan, seconds=seconds)

    assert judged(cues.judge, missing) == 75
    assert codes(cues.judge, missing) == ["advice.cues_missed"]
    assert judged(cues.judge, otherwise) == 95
    assert codes(cues.judge, otherwise) == ["advice.cues_order"]


def test_what_is_not_essential_or_sold_out_before_may_be_left_out() -> None:
    run = lasts(60, 60, 0, 60)
    loose = replace(run, plan=tuple(replace(c, essential=c.title != "Cue 2") for c in run.plan))
    gone = event("product.sold_out", 100_000, {"product": "p-2"}, by="")

    assert judged(cues.judge, loose) == 100
    assert judged(cues.judge, replace(run, events=(gone,))) == 100


def test_a_show_of_one_cue_can_not_be_judged_by_its_cues() -> None:
    run = a_run(a_plan(1))

    assert cues.judge(evidence_of(run)).points is None
    assert pace.judge(evidence_of(run)).points is None


# --- offers and prices ---------------------------------------------------------------------------

OFFER: dict[str, Fact] = {"offer": "o-1", "product": "p-3"}
UNTIL: dict[str, Fact] = {"ends_at_utc_ms": 1_900_000_000_000}


def test_a_planned_offer_counts_if_it_starts_in_its_cue() -> None:
    here, elsewhere = (event("offer.started", at_ms, OFFER | UNTIL) for at_ms in (190_000, 10_000))

    assert judged(offers.judge, a_run(events=[here])) == 100
    assert judged(offers.judge, a_run(events=[elsewhere])) == 0
    assert judged(offers.judge, a_run()) == 0
    assert codes(offers.judge, a_run()) == ["advice.offers_start"]


def test_errors_and_offers_without_end_cost_points() -> None:
    started = event("offer.started", 190_000, OFFER | UNTIL)
    stopped = event("offer.ended", 193_000, OFFER | {"ended_by": "hand"})
    forced = event("check.overridden", 190_000, {"offer": "o-1", "reason": "because"})
    endless = event("offer.started", 190_000, OFFER)

    assert judged(offers.judge, a_run(events=[started, stopped])) == 85
    assert judged(offers.judge, a_run(events=[started, forced])) == 85
    assert judged(offers.judge, a_run(events=[endless])) == 80
    assert codes(offers.judge, a_run(events=[endless])) == ["advice.offers_close"]


def test_what_is_sold_out_must_be_left() -> None:
    started = event("offer.started", 190_000, OFFER | UNTIL)
    gone = event("product.sold_out", 61_000, {"product": "p-1"}, by="")

    run = a_run(events=[gone, started])

    assert judged(offers.judge, run) == pytest.approx(90, abs=1)
    assert codes(offers.judge, run) == ["advice.sold_out_off"]


def price_said(said_minor: int, shown_minor: int | None) -> PriceSaid:
    """Make a price that was said beside the one that was shown."""
    shown = None if shown_minor is None else Money(amount_minor=shown_minor, currency="EUR")
    return PriceSaid(at_ms=70_000, said=Money(amount_minor=said_minor, currency="EUR"), shown=shown)


def test_a_wrong_price_weighs_as_two_right_ones() -> None:
    right, wrong = price_said(3_890, 3_890), price_said(2_900, 3_890)

    assert judged(prices.judge, replace(a_run(), prices_said=(right, right))) == 100
    assert judged(prices.judge, replace(a_run(), prices_said=(right, right, wrong))) == 50
    assert prices.judge(evidence_of(a_run())).points is None
    nothing_shown = replace(a_run(), prices_said=(price_said(3_890, None),))
    assert prices.judge(evidence_of(nothing_shown)).points is None


# --- labels and trust ----------------------------------------------------------------------------


def test_gaps_of_the_label_cost_points_and_a_moment_after_the_take_does_not() -> None:
    gaps = tuple(
        replace(one, label=one.label and not 200 <= at < 215)
        for at, one in enumerate(samples(a_plan()))
    )

    assert judged(labels.judge, a_run()) == 100
    assert judged(labels.judge, a_run(seconds=gaps)) == 75
    assert codes(labels.judge, a_run(seconds=gaps)) == ["advice.label_gap"]
    assert judged(labels.judge, lasts(60, 60, 60, 0)) == 0


def test_the_strip_must_be_seen_for_a_while_and_have_something_to_say() -> None:
    plan = a_plan()
    short = tuple(
        replace(one, trust=one.trust and at < 189) for at, one in enumerate(samples(plan))
    )
    poor = (*plan[:3], replace(plan[3], trust_points=1))

    assert judged(trust.judge, a_run()) == 100
    assert judged(trust.judge, a_run(seconds=short)) == pytest.approx(62.5)
    assert judged(trust.judge, a_run(poor)) == pytest.approx(100 - 25 * 2 / 3)
    assert codes(trust.judge, a_run(poor)) == ["advice.trust_points"]
    assert judged(trust.judge, lasts(60, 60, 60, 0)) == 0
