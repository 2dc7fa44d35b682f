"""Preview, take, undo: what viewers see next, and getting it back."""

from dataclasses import replace

import pytest

from studio.core.errors import BadInput, CueNotFound, NothingInPreview, Refused, StaleRequest
from studio.core.ids import CueId
from studio.show import taking
from studio.show.cue import CueKind
from studio.show.rundown import MOST_RUNS, CueRun
from studio.show.rundown_steps import set_length
from studio.show.staging import OverlayKind, SceneKind, Side, Staged, Transition
from studio.show.state import ShowState, go_live
from tests.builders import NOW_UTC_MS, WATCH, a_cue, a_rundown_show, an_empty_show

LIVE = go_live(a_rundown_show(), now_utc_ms=NOW_UTC_MS)


def taken(state: ShowState, at_utc_ms: int = NOW_UTC_MS) -> ShowState:
    """Take whatever is in preview."""
    return taking.take(state, expected=state.preview.cue_id, now_utc_ms=at_utc_ms)


@pytest.mark.parametrize(
    ("kind", "shown", "scene"),
    [
        (CueKind.PRODUCT, (OverlayKind.CARD, OverlayKind.TRUST), SceneKind.CAMERA),
        (CueKind.COUPON, (OverlayKind.COUPON,), SceneKind.CAMERA),
        (CueKind.GIVEAWAY, (OverlayKind.GIVEAWAY,), SceneKind.CAMERA),
        (CueKind.BREAK, (), SceneKind.SLATE),
        (CueKind.OPENING, (), SceneKind.CAMERA),
        (CueKind.CLOSING, (), SceneKind.CAMERA),
    ],
)
def test_a_cue_begins_with_what_its_kind_shows(
    kind: CueKind, shown: tuple[OverlayKind, ...], scene: SceneKind
) -> None:
    code = "SAVE10" if kind is CueKind.COUPON else ""

    staged = taking.staged_of(a_cue(kind=kind, code=code))

    assert (staged.shown, staged.scene) == (shown, scene)


def test_a_cue_with_a_clip_or_a_scene_of_its_own_begins_with_it() -> None:
    assert taking.staged_of(a_cue(clip="/clips/a.mp4")).scene is SceneKind.CLIP
    assert taking.staged_of(a_cue(scene=SceneKind.SPLIT, clip="/a.mp4")).scene is SceneKind.SPLIT


def test_a_cue_is_put_in_preview_and_taken_out_of_it() -> None:
    state = taking.set_preview(a_rundown_show(), CueId("cue-buds"))

    assert state.preview.cue_id == "cue-buds"
    assert taking.set_preview(state, None).preview == Staged()
    with pytest.raises(CueNotFound):
        taking.set_preview(state, CueId("none"))


def test_a_take_puts_the_preview_on_program_and_the_follower_in_preview() -> None:
    state = taken(taken(LIVE), NOW_UTC_MS + 60_000)

    assert (state.program.cue_id, state.program.product_id) == ("cue-watch", WATCH)
    assert state.program.since_utc_ms == NOW_UTC_MS + 60_000
    assert state.preview.cue_id == "cue-coupon"
    assert [(r.cue_id, r.ended_utc_ms) for r in state.runs] == [
        ("cue-opening", NOW_UTC_MS + 60_000),
        ("cue-watch", None),
    ]


def test_a_take_that_someone_was_faster_with_is_stale() -> None:
    with pytest.raises(StaleRequest):
        taking.take(LIVE, expected=CueId("cue-buds"), now_utc_ms=NOW_UTC_MS)
    with pytest.raises(StaleRequest):
        taking.take(taken(LIVE), expected=LIVE.preview.cue_id, now_utc_ms=NOW_UTC_MS)


def test_there_is_no_take_of_nothing() -> None:
    with pytest.raises(NothingInPreview):
        taking.take(an_empty_show(), expected=None, now_utc_ms=NOW_UTC_MS)


def test_a_scene_without_a_cue_can_be_taken_and_the_rundown_goes_on_from_where_it_was() -> None:
    state = taking.set_preview(taken(taken(LIVE)), None)
    state = taking.set_scene(state, SceneKind.SPLIT, side=Side.PREVIEW, clip="")

    after = taken(state)

    assert (after.program.cue_id, after.program.scene) == (None, SceneKind.SPLIT)
    assert after.preview.cue_id == "cue-coupon"


def test_after_the_last_cue_nothing_is_in_preview() -> None:
    state = taken(taking.set_preview(LIVE, CueId("cue-closing")))

    assert state.preview == Staged()


def test_cues_that_the_cut_leaves_out_are_passed_over() -> None:
    short = set_length(LIVE, 245)

    state = taken(taking.set_preview(short, CueId("cue-coupon")))

    assert state.preview.cue_id == "cue-giveaway"


def test_a_wrong_take_is_undone_as_if_it_had_not_been() -> None:
    before = taken(LIVE)
    wrong = taken(before, NOW_UTC_MS + 9_000)

    after = taking.undo_take(wrong)

    assert (after.program, after.preview, after.runs) == (
        before.program,
        before.preview,
        before.runs,
    )
    assert after.revision == wrong.revision + 1
    with pytest.raises(Refused, match="no take to undo"):
        taking.undo_take(after)


def test_off_air_no_time_is_counted() -> None:
    state = taken(taken(a_rundown_show()))

    assert state.runs == ()


def test_a_show_of_many_takes_does_not_grow_without_end() -> None:
    state = LIVE
    for number in range(2 * MOST_RUNS):
        state = taken(taking.set_preview(state, CueId("cue-watch")), NOW_UTC_MS + number)

    assert len(state.runs) == MOST_RUNS + 1
    assert state.runs[-1] == CueRun(
        cue_id=CueId("cue-watch"), began_utc_ms=NOW_UTC_MS + 2 * MOST_RUNS - 1
    )


@pytest.mark.parametrize("side", Side)
def test_a_scene_is_chosen_on_one_side(side: Side) -> None:
    state = taking.set_scene(LIVE, SceneKind.CLOSE_UP, side=side, clip="")

    assert (state.program.scene is SceneKind.CLOSE_UP) == (side is Side.PROGRAM)
    assert (state.preview.scene is SceneKind.CLOSE_UP) == (side is Side.PREVIEW)


def test_a_clip_needs_a_file_and_remembers_it() -> None:
    with pytest.raises(BadInput, match="choose a file"):
        taking.set_scene(LIVE, SceneKind.CLIP, side=Side.PROGRAM, clip="")
    clip = taking.set_scene(LIVE, SceneKind.CLIP, side=Side.PROGRAM, clip="/a.mp4")
    camera = taking.set_scene(clip, SceneKind.CAMERA, side=Side.PROGRAM, clip="/b.mp4")
    again = taking.set_scene(camera, SceneKind.CLIP, side=Side.PROGRAM, clip="")

    assert [s.program.clip for s in (clip, camera, again)] == ["/a.mp4"] * 3


@pytest.mark.parametrize("clip", ["x" * 1_001, "a\nb", "\x00"])
def test_a_clip_that_is_no_path_is_bad_input(clip: str) -> None:
    with pytest.raises(BadInput, match="the path of a clip"):
        taking.set_scene(LIVE, SceneKind.CLIP, side=Side.PREVIEW, clip=clip)


def test_talking_points_are_ticked_off_and_back() -> None:
    state = taken(taken(LIVE))

    assert taking.next_point(state, done=2).program.points_done == 2
    assert taking.next_point(state, done=0).program.points_done == 0
    for wrong in (-1, 3):
        with pytest.raises(Refused, match="no such talking point"):
            taking.next_point(state, done=wrong)
    with pytest.raises(Refused, match="no such talking point"):
        taking.next_point(an_empty_show(), done=0)


def test_the_transition_is_chosen_for_all_takes() -> None:
    assert taking.set_transition(LIVE, Transition.FADE).transition is Transition.FADE


def test_only_overlays_of_a_cue_belong_to_a_side() -> None:
    with pytest.raises(BadInput, match="shown for the whole show"):
        replace(Staged(), shown=(OverlayKind.TICKER,))
