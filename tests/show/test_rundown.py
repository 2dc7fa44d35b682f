"""Cuts of one plan, and how far ahead or behind the show is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import CueId
from studio.show.cue import Cue
from studio.show.rundown import LONGEST_STRETCH, CueRun, Slot, cut, pace
from tests.builders import a_cue

MIN_MS = 60_000

cues = st.lists(
    st.tuples(st.integers(1, 3_600), st.integers(0, 1_200), st.booleans()), max_size=40
).map(
    lambda drawn: tuple(
        a_cue(f"cue-{n}", planned_s=planned, shortest_s=shortest, essential=essential)
        for n, (planned, shortest, essential) in enumerate(drawn)
    )
)
lengths = st.integers(60, 12 * 3_600)


def shortest_s(cue: Cue) -> int:
    """Return what a cue needs at least: no more than was planned, no less than a second."""
    return min(max(1, cue.shortest_s), cue.planned_s)


def three_hours() -> tuple[Cue, ...]:
    """Return a plan of 36 cues of five minutes, every third of them essential."""
    return tuple(
        a_cue(f"cue-{n}", planned_s=300, shortest_s=120, essential=n % 3 == 0) for n in range(36)
    )


@given(rundown=cues)
def test_without_a_length_every_cue_lasts_as_planned(rundown: tuple[Cue, ...]) -> None:
    assert [s.lasts_s for s in cut(rundown, None)] == [c.planned_s for c in rundown]


@given(rundown=cues, length_s=lengths)
def test_a_cut_has_every_cue_once_in_order_and_keeps_the_essential_ones(
    rundown: tuple[Cue, ...], length_s: int
) -> None:
    slots = cut(rundown, length_s)

    assert [s.cue_id for s in slots] == [c.cue_id for c in rundown]
    for slot, cue in zip(slots, rundown, strict=True):
        assert not (slot.left_out and cue.essential)
        assert slot.left_out == (slot.lasts_s == 0)
        if not slot.left_out:
            assert shortest_s(cue) <= slot.lasts_s <= cue.planned_s * LONGEST_STRETCH + 1


@given(rundown=cues, length_s=lengths)
def test_a_cut_fills_its_length_exactly_where_the_cues_can(
    rundown: tuple[Cue, ...], length_s: int
) -> None:
    slots = cut(rundown, length_s)
    kept = [c for c, s in zip(rundown, slots, strict=True) if not s.left_out]
    total_s = sum(s.lasts_s for s in slots)
    least_s, most_s = sum(map(shortest_s, kept)), LONGEST_STRETCH * sum(c.planned_s for c in kept)

    if least_s > length_s:  # only essential ones are left, and they go over
        assert all(c.essential for c in kept)
        assert total_s == least_s
    else:
        assert total_s == min(length_s, most_s)


@given(rundown=cues, length_s=lengths)
def test_no_cue_is_left_out_that_would_have_fitted_behind_the_last_one_left_out(
    rundown: tuple[Cue, ...], length_s: int
) -> None:
    slots = cut(rundown, length_s)
    kept_s = sum(shortest_s(c) for c, s in zip(rundown, slots, strict=True) if not s.left_out)
    first_out = next((c for c, s in zip(rundown, slots, strict=True) if s.left_out), None)

    if first_out is not None:
        assert kept_s + shortest_s(first_out) > length_s


@given(rundown=cues.filter(bool), length_s=lengths, at=st.integers(0, 39))
def test_dropping_a_cue_gives_its_time_to_the_rest(
    rundown: tuple[Cue, ...], length_s: int, at: int
) -> None:
    gone = rundown[at % len(rundown)]
    before = {s.cue_id: s for s in cut(rundown, length_s)}
    after = cut([c for c in rundown if c is not gone], length_s)

    for slot in after:
        old = before[slot.cue_id]
        assert slot.lasts_s >= old.lasts_s - 1 or any(  # a cue that came back shares the time
            before[s.cue_id].left_out and not s.left_out for s in after
        )
        assert not (slot.left_out and not old.left_out)


def test_one_plan_makes_a_show_of_thirty_minutes_and_one_of_three_hours() -> None:
    plan = three_hours()

    short, long = cut(plan, 30 * 60), cut(plan, 3 * 3_600)

    assert sum(s.lasts_s for s in short) == 30 * 60
    assert sum(s.left_out for s in short) == 21
    assert sum(s.lasts_s for s in long) == 3 * 3_600
    assert not any(s.left_out for s in long)


def test_a_second_is_a_second_wherever_it_stands() -> None:
    plan = [
        a_cue("a", planned_s=2, shortest_s=1),
        a_cue("b", planned_s=1, shortest_s=1),
        a_cue("c", planned_s=2, shortest_s=1),
    ]

    assert [s.lasts_s for s in cut(plan, 4)] == [2, 1, 1]


# --- pace ----------------------------------------------------------------------------------------

SLOTS = (
    Slot(cue_id=CueId("a"), lasts_s=60),
    Slot(cue_id=CueId("b"), lasts_s=300),
    Slot(cue_id=CueId("c"), lasts_s=120),
)


def run(cue_id: str, began_s: float, ended_s: float | None = None) -> CueRun:
    """Return a turn of a cue, in seconds on air."""
    ended_ms = None if ended_s is None else round(ended_s * 1_000)
    return CueRun(cue_id=CueId(cue_id), began_utc_ms=round(began_s * 1_000), ended_utc_ms=ended_ms)


@pytest.mark.parametrize(
    ("runs", "now_s", "behind_s", "left_s", "cue_left_s"),
    [
        ((), 10, 10, 480, None),
        ((run("a", 0),), 30, 0, 450, 30),
        ((run("a", 0),), 90, 30, 420, -30),
        ((run("a", 0, 60), run("b", 60)), 160, 0, 320, 200),
        ((run("a", 0, 20), run("b", 20)), 20, -40, 420, 300),
        ((run("a", 0, 60), run("c", 60)), 60, -300, 120, 120),
        ((run("a", 0, 60), run("b", 60, 160), run("a", 160)), 190, 130, 420, -30),
        ((run("gone", 0, 60), run("b", 60)), 160, 0, 320, 200),
        ((run("c", 0, 500),), 500, 20, 0, None),
    ],
    ids=[
        *("nothing taken", "on time", "over", "second", "early", "skipped", "back", "removed"),
        "no cue on program",
    ],
)
def test_the_pace_is_told_to_the_second(
    runs: tuple[CueRun, ...], now_s: int, behind_s: int, left_s: int, cue_left_s: int | None
) -> None:
    found = pace(SLOTS, runs, on_air_since_utc_ms=0, now_utc_ms=now_s * 1_000)

    assert found.done_s == now_s
    assert (found.behind_s, found.left_s, found.cue_left_s) == (behind_s, left_s, cue_left_s)


@given(
    durations_s=st.lists(st.integers(1, 1_000), min_size=1, max_size=3), more_s=st.integers(0, 900)
)
def test_what_is_behind_is_the_end_of_the_show_less_the_plan(
    durations_s: list[int], more_s: int
) -> None:
    starts = [sum(durations_s[:n]) for n in range(len(durations_s))]
    ends = [*starts[1:], None]
    runs = [run(s.cue_id, a, e) for s, a, e in zip(SLOTS, starts, ends, strict=False)]

    found = pace(SLOTS, runs, on_air_since_utc_ms=0, now_utc_ms=(starts[-1] + more_s) * 1_000)

    assert found.behind_s == found.done_s + found.left_s - 480
