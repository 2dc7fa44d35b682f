"""Changing the rundown step by step: each effect, each refusal, and what it drags along."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from studio.core.errors import BadInput, CueNotFound, Refused, StudioError
from studio.core.ids import CueId, ProductId
from studio.show import rundown_steps as steps
from studio.show.cue import LONGEST_CUE_S, Cue, CueKind
from studio.show.offer_request import Known
from studio.show.selling import show_overlay
from studio.show.staging import OverlayKind, SceneKind, Staged
from studio.show.state import ShowState, go_live
from studio.show.taking import next_point, set_preview, take
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_cue,
    a_rundown,
    a_rundown_show,
    a_show_product,
    an_empty_show,
    known,
)

SHOW = a_rundown_show()
KNOWN = known(a_show_product(WATCH), a_show_product(BUDS))
IDS = [cue.cue_id for cue in SHOW.rundown]
WATCH_CUE = CueId("cue-watch")
BUDS_CUE = CueId("cue-buds")


def on_program(cue_id: CueId, state: ShowState = SHOW) -> ShowState:
    """Return a show on air with a cue on program."""
    previewed = set_preview(go_live(state, now_utc_ms=NOW_UTC_MS), cue_id)
    return take(previewed, expected=cue_id, now_utc_ms=NOW_UTC_MS)


@pytest.mark.parametrize(("before", "at"), [(None, 7), (IDS[0], 0), (IDS[3], 3)])
def test_a_cue_is_added_where_it_was_asked_for(before: CueId | None, at: int) -> None:
    state = steps.add_cue(SHOW, a_cue("cue-new"), before=before, known=KNOWN)

    assert [c.cue_id for c in state.rundown] == [*IDS[:at], "cue-new", *IDS[at:]]
    assert state.revision == SHOW.revision + 1


def test_a_cue_brings_its_product_with_it_and_takes_it_away() -> None:
    state = steps.add_cue(an_empty_show(), a_cue(), before=None, known=KNOWN)

    assert [p.product_id for p in state.products] == [WATCH]
    assert state.preview.cue_id == WATCH_CUE
    assert steps.remove_cue(state, WATCH_CUE).products == ()


@pytest.mark.parametrize(
    ("before", "order"),
    [
        (None, [*IDS[:1], *IDS[2:], IDS[1]]),
        (IDS[0], [IDS[1], IDS[0], *IDS[2:]]),
        (IDS[4], [IDS[0], *IDS[2:4], IDS[1], *IDS[4:]]),
        (IDS[1], IDS),
    ],
)
def test_a_cue_is_moved(before: CueId | None, order: list[CueId]) -> None:
    state = steps.move_cue(SHOW, WATCH_CUE, before=before)

    assert [c.cue_id for c in state.rundown] == order
    assert state.revision == SHOW.revision + 1


def test_a_changed_cue_is_staged_anew_only_where_it_begins_otherwise() -> None:
    previewed = set_preview(SHOW, WATCH_CUE)
    chosen = show_overlay(previewed, OverlayKind.QR, shown=True, preview=True)

    spoken = steps.change_cue(chosen, a_cue(points=("One",)), known=KNOWN)
    split = steps.change_cue(chosen, a_cue(scene=SceneKind.SPLIT), known=KNOWN)

    assert spoken.preview == chosen.preview
    assert [c.points for c in spoken.rundown if c.cue_id == WATCH_CUE] == [("One",)]
    assert split.preview.scene is SceneKind.SPLIT
    assert not split.preview.shows(OverlayKind.QR)


def test_a_cue_that_loses_talking_points_loses_their_ticks() -> None:
    state = next_point(on_program(WATCH_CUE), done=2)

    assert steps.change_cue(state, a_cue(points=("One",)), known=KNOWN).program.points_done == 1


def test_removing_the_previewed_cue_previews_the_one_behind_it() -> None:
    state = set_preview(SHOW, WATCH_CUE)

    assert steps.remove_cue(state, WATCH_CUE).preview.cue_id == "cue-coupon"
    assert steps.remove_cue(SHOW, WATCH_CUE).preview == SHOW.preview


@pytest.mark.parametrize(
    "change",
    [
        lambda s: steps.remove_cue(s, WATCH_CUE),
        lambda s: steps.change_cue(s, a_cue(product_id=BUDS), known=KNOWN),
        lambda s: steps.set_rundown(
            s, tuple(c for c in s.rundown if c.cue_id != WATCH_CUE), known=KNOWN
        ),
    ],
    ids=["removed", "another product", "another rundown"],
)
def test_a_take_is_not_undone_to_a_cue_that_is_gone_or_another_thing(
    change: Callable[[ShowState], ShowState],
) -> None:
    state = on_program(WATCH_CUE)
    state = take(set_preview(state, BUDS_CUE), expected=BUDS_CUE, now_utc_ms=NOW_UTC_MS)

    assert state.last_take is not None
    assert change(state).last_take is None
    assert steps.move_cue(state, WATCH_CUE, before=None).last_take is not None


def test_a_whole_rundown_replaces_the_one_before() -> None:
    state = steps.set_rundown(SHOW, (a_cue("cue-1"), a_cue("cue-2")), known=KNOWN)

    assert [c.cue_id for c in state.rundown] == ["cue-1", "cue-2"]
    assert state.preview.cue_id == "cue-1"
    assert [p.product_id for p in state.products] == [WATCH]
    assert steps.set_rundown(state, (), known=KNOWN).preview == Staged()


def test_a_whole_rundown_leaves_what_is_on_program_and_in_preview_where_it_is_part_of_it() -> None:
    state = on_program(WATCH_CUE)

    after = steps.set_rundown(state, tuple(reversed(a_rundown())), known=KNOWN)

    assert (after.program, after.preview) == (state.program, state.preview)


@pytest.mark.parametrize("cues", [(), (a_cue(product_id=BUDS),)], ids=["gone", "another thing"])
def test_a_whole_rundown_without_the_cue_on_program_is_refused_on_air_alone(
    cues: tuple[Cue, ...],
) -> None:
    state = on_program(WATCH_CUE)

    with pytest.raises(Refused, match="on program"):
        steps.set_rundown(state, cues, known=KNOWN)
    off_air = replace(state, on_air_since_utc_ms=None)
    assert steps.set_rundown(off_air, cues, known=KNOWN).program == Staged()


@pytest.mark.parametrize("length_s", [None, 60, 1_800, 12 * 3_600])
def test_a_length_is_chosen(length_s: int | None) -> None:
    assert steps.set_length(SHOW, length_s).length_s == length_s


@pytest.mark.parametrize("length_s", [0, 59, 12 * 3_600 + 1, -5])
def test_a_length_that_no_show_has_is_bad_input(length_s: int) -> None:
    with pytest.raises(BadInput, match="from a minute to twelve hours"):
        steps.set_length(SHOW, length_s)


@pytest.mark.parametrize(
    "change",
    [
        lambda s: steps.add_cue(s, a_cue("cue-new"), before=None, known=KNOWN),
        lambda s: steps.change_cue(s, a_cue(), known=KNOWN),
        lambda s: steps.remove_cue(s, BUDS_CUE),
        lambda s: steps.move_cue(s, BUDS_CUE, before=None),
        lambda s: steps.set_rundown(s, (), known=KNOWN),
    ],
    ids=["add", "change", "remove", "move", "set"],
)
def test_a_locked_rundown_is_changed_by_nobody_until_it_is_unlocked(
    change: Callable[[ShowState], ShowState],
) -> None:
    locked = steps.lock_rundown(SHOW, locked=True)

    with pytest.raises(Refused, match="locked"):
        change(locked)
    assert change(steps.lock_rundown(locked, locked=False)).revision == SHOW.revision + 3


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda s: steps.add_cue(s, a_cue(), before=None, known=KNOWN), BadInput),
        (lambda s: steps.add_cue(s, a_cue("new"), before=CueId("?"), known=KNOWN), CueNotFound),
        (
            lambda s: steps.add_cue(
                s, a_cue("new", product_id=ProductId("?")), before=None, known=Known()
            ),
            BadInput,
        ),
        (lambda s: steps.change_cue(s, a_cue("?"), known=KNOWN), CueNotFound),
        (
            lambda s: steps.change_cue(s, a_cue(product_id=ProductId("?")), known=Known()),
            BadInput,
        ),
        (lambda s: steps.remove_cue(s, CueId("?")), CueNotFound),
        (lambda s: steps.move_cue(s, CueId("?"), before=None), CueNotFound),
        (lambda s: steps.move_cue(s, WATCH_CUE, before=CueId("?")), CueNotFound),
        (lambda s: steps.set_rundown(s, (a_cue(), a_cue()), known=KNOWN), BadInput),
        (
            lambda s: steps.set_rundown(
                s, tuple(a_cue(f"cue-{n}") for n in range(121)), known=KNOWN
            ),
            BadInput,
        ),
        (lambda s: steps.remove_cue(on_program(WATCH_CUE), WATCH_CUE), Refused),
        (
            lambda s: steps.change_cue(on_program(WATCH_CUE), a_cue(product_id=BUDS), known=KNOWN),
            Refused,
        ),
    ],
)
def test_what_makes_no_rundown_is_refused(
    change: Callable[[ShowState], ShowState], error: type[StudioError]
) -> None:
    with pytest.raises(error):
        change(SHOW)


def test_a_rundown_is_full_some_day() -> None:
    full = steps.set_rundown(
        an_empty_show(), tuple(a_cue(f"cue-{n}") for n in range(120)), known=KNOWN
    )

    with pytest.raises(Refused, match="at most 120 cues"):
        steps.add_cue(full, a_cue("cue-new"), before=None, known=KNOWN)


@pytest.mark.parametrize(
    "wrong",
    [
        {"cue_id": ""},
        {"cue_id": "x" * 81},
        {"cue_id": "a\nb"},
        {"product_id": None},
        {"kind": CueKind.BREAK, "product_id": WATCH},
        {"kind": CueKind.COUPON, "product_id": None},
        {"planned_s": 0},
        {"planned_s": LONGEST_CUE_S + 1},
        {"shortest_s": -1},
        {"points": ("x",) * 21},
        {"points": ("x" * 201,)},
        {"title": "a\nb"},
        {"note": "\u202e19"},
        {"code": "\x00"},
        {"clip": "a\nb"},
    ],
    ids=str,
)
def test_a_cue_that_can_not_be_is_bad_input(wrong: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        replace(a_cue(), **wrong)
