"""Hints are quiet: at most two, the most important first, and they do not flicker."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from studio.coach.fault import EXPECTED, FaultKind
from studio.coach.hints import MOST, STAYS_MS, Live, OpenFault, hints, standing_after
from studio.coach.words import words_for

ALL_AT_ONCE = Live(
    at_ms=100_000,
    cue="Watch",
    cue_over_s=40,
    show_over_s=60,
    silent_s=20,
    muted_s=20,
    label_missing_s=20,
    trust_missing_s=20,
    sold_out_s=20,
    offer_left_s=30,
    question="Is it waterproof?",
    question_viewers=5,
    question_waits_s=100,
    faults=(OpenFault(kind=FaultKind.DESTINATION_DIES, stands_s=14),),
)


def codes(live: Live) -> list[str]:
    """Return which hints are due."""
    return [one.code for one in hints(live)]


def followed(moments: Iterable[Live]) -> list[list[str]]:
    """Let time go by, a second at a time, and return what was said at each."""
    said: list[list[str]] = []
    standing = Live(at_ms=0).standing
    for second, moment in enumerate(moments):
        live = replace(moment, at_ms=second * 1_000, standing=standing)
        due = hints(live)
        standing = standing_after(live, due)
        said.append([one.code for one in due])
    return said


def test_nothing_is_said_while_all_goes_well() -> None:
    assert codes(Live(at_ms=60_000, cue="Watch", cue_over_s=-20, show_over_s=-300)) == []


def test_the_most_important_is_said_first_and_two_are_enough() -> None:
    order = [
        ("hint.muted", {"muted_s": 0.0}),
        ("hint.fault_unnoticed", {"faults": ()}),
        ("hint.label_missing", {"label_missing_s": 0.0}),
        ("hint.dead_air", {"silent_s": 0.0}),
        ("hint.sold_out_offer", {"sold_out_s": 0.0}),
        ("hint.offer_ending", {"offer_left_s": None}),
        ("hint.question_waiting", {"question": ""}),
        ("hint.trust_missing", {"trust_missing_s": 0.0}),
        ("hint.cue_over", {"cue_over_s": 0.0}),
        ("hint.show_over", {"show_over_s": 0.0}),
    ]
    live = ALL_AT_ONCE

    for at, (code, over) in enumerate(order):
        assert codes(live) == [one for one, _ in order[at : at + MOST]]
        assert codes(live)[0] == code
        live = replace(live, **over)  # type: ignore[arg-type]
    assert codes(live) == []


def test_a_host_is_given_time_to_notice_a_fault_alone() -> None:
    within_s = EXPECTED[FaultKind.STOCK_GONE].within_s
    young = OpenFault(kind=FaultKind.STOCK_GONE, stands_s=within_s / 2 - 1)

    assert codes(Live(at_ms=0, faults=(young,))) == []
    assert codes(Live(at_ms=0, faults=(replace(young, stands_s=within_s / 2),))) == [
        "hint.fault_unnoticed"
    ]


def test_a_hint_that_came_stays_while_its_cause_wavers_about_the_threshold() -> None:
    wavering = [Live(at_ms=0, trust_missing_s=15 + second % 2 * -0.5) for second in range(20)]
    over = [Live(at_ms=0, cue="A", cue_over_s=15 - second % 3) for second in range(20)]

    assert followed(wavering) == [["hint.trust_missing"]] * 20
    assert followed(over) == [["hint.cue_over"]] * 20


def test_a_hint_can_be_read_even_if_its_cause_is_over_at_once() -> None:
    said = followed([Live(at_ms=0, silent_s=6), *[Live(at_ms=0)] * 5])

    assert said == [["hint.dead_air"]] * (STAYS_MS // 1_000) + [[]] * 3


def test_what_would_be_wrong_goes_at_once() -> None:
    assert followed([Live(at_ms=0, muted_s=3), Live(at_ms=0)]) == [["hint.muted"], []]


def test_a_growing_number_does_not_change_every_second() -> None:
    texts = [
        words_for("en").say(hints(Live(at_ms=0, silent_s=second))[0]) for second in range(6, 26)
    ]

    assert len(set(texts)) <= 5


@given(st.lists(st.floats(min_value=0, max_value=12), min_size=1, max_size=60))
def test_no_hint_comes_for_less_than_its_time(silences: list[float]) -> None:
    said = followed(Live(at_ms=0, silent_s=silent_s) for silent_s in silences)

    runs = [(code, len(list(group))) for code, group in groupby(map(tuple, said))]
    for code, lasted in runs[:-1]:
        assert not code or lasted >= STAYS_MS // 1_000
    assert all(len(one) <= MOST for one in said)
