"""Undo and redo of the rundown, against the control room's own functions."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.control.commands import Moment, next_state
from studio.core.ids import CueId
from studio.protocol.show_commands import (
    AddCue,
    ChangeCue,
    MoveCue,
    RemoveCue,
    SetLength,
    SetRundown,
)
from studio.show.state import ShowState
from studio.ui.plan.edit_history import MOST_STEPS, EditHistory
from studio.ui.plan.edit_step import Edit, Plan
from tests.builders import BUDS, NOW_UTC_MS, a_cue, a_rundown_show
from tests.ui.plan.plan_values import KNOWN

SEEDS = st.tuples(st.integers(0, 6), st.integers(0, 1_000), st.integers(0, 1_000))


def plan_of(show: ShowState) -> Plan:
    return Plan(cues=show.rundown, length_s=show.length_s)


def edit_from(seed: tuple[int, int, int], show: ShowState, number: int) -> tuple[Edit, ...]:
    """Make edits of a seed that make sense for a show."""
    kind, one, other = seed
    ids = [cue.cue_id for cue in show.rundown]
    here = ids[one % len(ids)] if ids else None
    before = [*ids, None][other % (len(ids) + 1)]
    if kind == 0 or here is None:
        return (AddCue(cue=a_cue(f"new-{number}"), before=before),)
    cue = show.cue(here)
    assert cue is not None
    changed = replace(cue, planned_s=60 + other, points=(f"point {other}",))
    lengths = (None, 1_800, 3_600)
    edits: dict[int, tuple[Edit, ...]] = {
        1: (ChangeCue(cue=changed),),
        2: (RemoveCue(cue_id=here),),
        3: (MoveCue(cue_id=here, before=before if before != here else None),),
        4: (SetLength(length_s=lengths[other % 3]),),
        5: (SetRundown(cues=tuple(reversed(show.rundown))[: 1 + other % 5]),),
        6: (
            AddCue(cue=a_cue(f"new-{number}-a", product_id=BUDS), before=before),
            AddCue(cue=a_cue(f"new-{number}-b"), before=before),
        ),
    }
    return edits[kind]


def done(show: ShowState, edits: tuple[Edit, ...], history: EditHistory) -> ShowState:
    """Carry edits out as the control room does, and answer them."""
    for edit in edits:
        show = next_state(show, edit, Moment(now_utc_ms=NOW_UTC_MS), known=KNOWN)
        history.hear(edit, done=True)
    return show


@settings(max_examples=150, deadline=None)
@given(seeds=st.lists(SEEDS, min_size=1, max_size=30))
def test_undoing_every_edit_gives_the_first_rundown_and_redoing_all_gives_the_last(
    seeds: list[tuple[int, int, int]],
) -> None:
    first = show = a_rundown_show()
    history = EditHistory()
    for number, seed in enumerate(seeds):
        edits = edit_from(seed, show, number)
        history.note(plan_of(show), edits)
        show = done(show, edits, history)
    last = show

    while history.can_undo:
        edits = history.undo(plan_of(show)) or ()
        show = done(show, edits, history)
    assert plan_of(show) == plan_of(first)

    while history.can_redo:
        edits = history.redo(plan_of(show)) or ()
        show = done(show, edits, history)
    assert plan_of(show) == plan_of(last)


@settings(max_examples=80, deadline=None)
@given(seeds=st.lists(SEEDS, min_size=1, max_size=12))
def test_edits_that_are_not_answered_yet_are_reckoned_with(
    seeds: list[tuple[int, int, int]],
) -> None:
    first = real = a_rundown_show()
    history = EditHistory()
    asked: list[Edit] = []
    for number, seed in enumerate(seeds):
        edits = edit_from(seed, real, number)
        history.note(plan_of(first), edits)  # the state has not come back yet
        asked.extend(edits)
        for edit in edits:
            real = next_state(real, edit, Moment(now_utc_ms=NOW_UTC_MS), known=KNOWN)

    assert history.expected(plan_of(first)) == plan_of(real)

    for edit in asked:
        history.hear(edit, done=True)
    while history.can_undo:
        real = done(real, history.undo(plan_of(real)) or (), history)
    assert plan_of(real) == plan_of(first)


def test_at_least_fifty_steps_can_be_undone() -> None:
    show = first = a_rundown_show()
    history = EditHistory()
    for planned_s in range(60, 160):
        edit = ChangeCue(cue=replace(show.rundown[1], planned_s=planned_s))
        history.note(plan_of(show), (edit,))
        show = done(show, (edit,), history)

    while history.can_undo:
        show = done(show, history.undo(plan_of(show)) or (), history)

    assert MOST_STEPS >= 50
    assert plan_of(show) == plan_of(first)


def test_an_undo_is_impossible_once_somebody_else_changed_the_same_cue() -> None:
    show = a_rundown_show()
    history = EditHistory()
    mine = ChangeCue(cue=replace(show.rundown[1], planned_s=700))
    history.note(plan_of(show), (mine,))
    show = done(show, (mine,), history)
    theirs = ChangeCue(cue=replace(show.rundown[1], planned_s=800))
    show = next_state(show, theirs, Moment(now_utc_ms=NOW_UTC_MS), known=KNOWN)

    assert history.undo(plan_of(show)) is None


def test_an_undo_leaves_what_somebody_else_did_to_other_cues() -> None:
    show = a_rundown_show()
    history = EditHistory()
    mine = RemoveCue(cue_id=CueId("cue-watch"))
    history.note(plan_of(show), (mine,))
    show = done(show, (mine,), history)
    theirs = RemoveCue(cue_id=CueId("cue-coupon"))  # the one the watch stood before
    show = next_state(show, theirs, Moment(now_utc_ms=NOW_UTC_MS), known=KNOWN)

    show = done(show, history.undo(plan_of(show)) or (), history)

    assert [cue.cue_id for cue in show.rundown][:3] == ["cue-opening", "cue-watch", "cue-break"]
    assert show.cue(CueId("cue-coupon")) is None


def test_an_edit_that_was_refused_leaves_nothing_to_undo() -> None:
    show = a_rundown_show()
    history = EditHistory()
    edit = RemoveCue(cue_id=CueId("cue-watch"))
    history.note(plan_of(show), (edit,))

    history.hear(edit, done=False)

    assert not history.can_undo
    assert history.expected(plan_of(show)) == plan_of(show)
