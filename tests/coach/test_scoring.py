"""The whole scorecard: weights, advice, moments, goals, other runs, and what an idle host gets."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.coach.fault import FaultKind
from studio.coach.judged import WEIGHTS
from studio.coach.record import Run, Struck
from studio.coach.scorecard import Goal, Line, Mark, Scorecard, Subject
from studio.coach.scoring import LONGEST_MS, MOST_ADVICE, MOST_OF_A_KIND, SHORTEST_MS, score
from studio.coach.timeline import MOST_POINTS
from studio.coach.words import LANGUAGES, words_for
from studio.core.ids import CueId
from studio.core.money import Money
from studio.show.happened import Fact
from tests.coach.runs import a_plan, a_run, asked, event, lasting, samples, sold

OFFER: dict[str, Fact] = {"offer": "o-1", "product": "p-3", "name": "Watch"}


def good_run() -> Run:
    """Make a run in which everything went as it should."""
    begins_ms = 190_000
    ends: dict[str, Fact] = {"ends_at_utc_ms": 1_800_000_000_000}
    return replace(
        a_run(
            questions=[asked(number, 10 * number, after_s=8, viewers=3) for number in range(10)],
            struck=[
                Struck(
                    kind=FaultKind.CAMERA_LOST,
                    at_ms=70_000,
                    until_ms=90_000,
                    reacted_at_ms=74_000,
                    reaction="slate.shown",
                )
            ],
            events=[
                event("cue.taken", 60_000),
                event("offer.started", begins_ms, OFFER | ends),
                event("offer.ended", begins_ms + 30_000, OFFER | {"ended_by": "time"}),
            ],
        ),
        sold=tuple(sold(60 + number) for number in range(20)),
    )


def idle_run() -> Run:
    """Make a run in which nobody did a thing: the first product stands there, paid and labelled."""
    plan = a_plan()
    paid = replace(plan[0], product_id=plan[1].product_id, paid=True, needs_trust=True, offer=True)
    plan = (paid, *plan[1:])
    seconds = samples(plan, speaking=False)
    still = replace(seconds[0], trust=True, label=True)
    return a_run(
        plan,
        seconds=lasting([still] * len(seconds)),
        questions=[asked(number, 10 * number) for number in range(10)],
        struck=[Struck(kind=FaultKind.CAMERA_LOST, at_ms=70_000, until_ms=90_000)],
        events=[event("offer.started", 5_000, OFFER | {"product": "p-1"}, by="Cuecard")],
    )


def mark(card: Scorecard, subject: Subject) -> Mark:
    """Return a subject's mark."""
    return next(one for one in card.marks if one.subject is subject)


def test_a_good_host_gets_nearly_everything_and_no_lecture() -> None:
    card = score(good_run())

    assert card.line.points > 95
    assert card.advice == ()
    assert {one.subject for one in card.marks if one.weight == 0} == {Subject.PRICES}


def test_a_host_who_does_nothing_earns_nothing() -> None:
    card = score(idle_run())

    assert {one.subject: one.points for one in card.marks if one.points > 0} == {}
    assert card.line.points == 0
    assert len(card.advice) == MOST_ADVICE


def test_a_host_who_answers_nothing_is_in_between() -> None:
    run = good_run()
    silent = replace(run, asked=tuple(replace(one, answered_at_ms=None) for one in run.asked))

    card = score(silent)

    assert score(idle_run()).line.points + 20 < card.line.points < score(run).line.points - 15
    assert card.advice[0].code == "advice.answer_more"


def test_the_weights_are_hundredths_of_the_whole() -> None:
    assert set(WEIGHTS) == set(Subject)
    assert sum(WEIGHTS.values()) == 100


def test_what_can_not_be_judged_leaves_its_part_to_the_rest() -> None:
    plan = tuple(replace(cue, offer=False, needs_trust=False, paid=False) for cue in a_plan())

    card = score(a_run(plan))

    unjudged = {one.subject for one in card.marks if one.weight == 0}
    judged = {Subject.PACE, Subject.TALKING, Subject.CUES, Subject.SALES}
    assert unjudged == set(Subject) - judged
    weight = sum(one.weight for one in card.marks)
    assert card.line.points == pytest.approx(100 * 36 / weight, abs=0.1)


def test_a_run_of_nothing_has_a_scorecard_all_the_same() -> None:
    empty = a_run((), seconds=())

    card = score(empty)

    assert card.line.points == 0
    assert not any((card.timeline, card.series, card.highlights, card.advice))


def test_goals_are_met_or_not_and_what_was_not_judged_is_no_goal() -> None:
    goals = (
        Goal(subject=None, points=90),
        Goal(subject=Subject.PACE, points=100.0),
        Goal(subject=Subject.QUESTIONS, points=100.5),
        Goal(subject=Subject.PRICES, points=1),
    )

    found = score(good_run(), goals=goals).goals

    assert [one.met for one in found] == [True, True, False]


def test_other_runs_of_the_same_pack_stand_beside_it_the_best_first() -> None:
    def line(run_id: str, points: float, pack_id: str = "pack") -> Line:
        return Line(
            run_id=run_id,
            host="Other",
            pack_id=pack_id,
            title="A show",
            seed=1,
            started_utc_ms=1,
            points=points,
            sold=(Money(amount_minor=80_000, currency="EUR"),),
        )

    beside = (line("a", 40), line("b", 70), line("run", 90), line("c", 99, "another"))

    card = score(good_run(), beside=beside)

    assert [one.run_id for one in card.beside] == ["b", "a"]
    assert mark(card, Subject.SALES).points == 50


def test_a_scorecard_is_said_in_every_language_without_a_gap() -> None:
    cards = [score(good_run()), score(idle_run())]

    for language in LANGUAGES:
        words = words_for(language)
        for card in cards:
            says = [*card.advice, *(one.says for one in card.highlights)]
            texts = [words.say(one) for one in says]
            texts += [words.figure(figure) for one in card.marks for figure in one.figures]
            names = [f"figure.{figure.code}" for one in card.marks for figure in one.figures]
            assert all(text and "{" not in text and "–:" not in text for text in texts)
            assert all(name in words.table for name in names)


def test_the_time_line_has_what_lasted() -> None:
    card = score(good_run())

    lanes = {span.lane for span in card.timeline}
    assert lanes == {"cue", "offer", "question", "fault"}
    assert [span.label for span in card.timeline if span.lane == "fault"] == ["camera_lost"]
    assert all(span.good for span in card.timeline if span.lane in {"cue", "question", "fault"})


def test_long_shows_have_no_more_points_to_plot() -> None:
    plan = a_plan(2, lasts_s=3 * 3600)
    seconds = samples(plan)
    run = a_run(plan, seconds=seconds)

    card = score(run)

    assert {one.code for one in card.series} == {"viewers", "messages", "orders", "open_questions"}
    assert all(len(one.at_ms) == len(one.values) <= MOST_POINTS for one in card.series)
    assert all(list(one.at_ms) == sorted(set(one.at_ms)) for one in card.series)


def test_a_short_run_has_points_to_plot_and_does_not_end_at_nothing() -> None:
    plan = a_plan(2, lasts_s=10)
    run = replace(a_run(plan, seconds=samples(plan)), length_ms=20_200)

    viewers = next(one for one in score(run).series if one.code == "viewers")

    assert len(viewers.values) >= 15
    assert viewers.values[-1] > 0


def test_moments_are_few_short_within_the_show_and_apart() -> None:
    run = replace(
        good_run(),
        struck=tuple(
            Struck(kind=kind, at_ms=number * 19_000, until_ms=number * 19_000 + 9_000)
            for number, kind in enumerate(FaultKind)
        ),
    )

    found = score(run).highlights

    for good in (True, False):
        kind = [one for one in found if one.good is good]
        assert 0 < len(kind) <= MOST_OF_A_KIND
        assert all(one.until_ms <= two.from_ms for one, two in pairwise(kind))
    for one in found:
        assert 0 <= one.from_ms < one.until_ms <= run.length_ms
        assert SHORTEST_MS <= one.until_ms - one.from_ms <= LONGEST_MS


@given(st.data())
def test_no_run_has_points_out_of_bounds_or_a_card_that_differs_the_second_time(
    data: st.DataObject,
) -> None:
    plan = a_plan(data.draw(st.integers(min_value=1, max_value=5)), lasts_s=10)
    cue_ids = [cue.cue_id for cue in plan] + [CueId("stranger"), None]
    seconds = [
        replace(
            second,
            cue_id=data.draw(st.sampled_from(cue_ids)),
            speaking=data.draw(st.booleans()),
            slate=data.draw(st.booleans()),
            trust=data.draw(st.booleans()),
            label=data.draw(st.booleans()),
        )
        for second in samples(plan)[: data.draw(st.integers(min_value=0, max_value=40))]
    ]
    waits = st.none() | st.integers(0, 99)
    questions = [
        asked(number, data.draw(st.integers(0, 60)), after_s=data.draw(waits))
        for number in range(data.draw(st.integers(0, 4)))
    ]
    run = a_run(plan, seconds=seconds, questions=questions)

    card = score(run)

    assert all(0 <= one.points <= 100 for one in card.marks)
    assert 0 <= card.line.points <= 100
    assert card == score(run)
