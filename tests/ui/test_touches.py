"""Who changed what is worked out from two states: the fewest cues, and for three seconds."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.offer import OfferPlan
from studio.core.ids import CueId, OfferId, ShowId
from studio.show.cue import Cue
from studio.show.offer_request import Asked
from studio.show.selling import start_offer
from studio.show.state import ShowState
from studio.show.taking import set_preview, take
from studio.ui.on_air.rundown_rows import cued_by, rows_of, taken_by
from studio.ui.touches import SHOWN_MS, Touch, Touches, touched
from studio.ui.view import with_show
from tests.builders import BUDS, NOW_UTC_MS, a_cue, a_show_product, known
from tests.ui.ui_values import a_running_show, a_view

SHOW = a_running_show()
ANA = Touch(by="Ana", at_utc_ms=NOW_UTC_MS)
BUDS_CUE = CueId("cue-buds")


def _after(after: ShowState, touch: Touch | None = ANA) -> Touches:
    return touched(Touches(), SHOW, after, touch)


def _in_order(*cues: Cue) -> ShowState:
    return replace(SHOW, rundown=cues)


def test_a_cue_that_was_edited_added_or_moved_is_touched_and_no_other() -> None:
    cues = list(SHOW.rundown)
    edited = _in_order(*(replace(c, note="new") if c.cue_id == BUDS_CUE else c for c in cues))
    added = _in_order(*cues, a_cue("cue-new"))
    moved = [*cues]
    moved.insert(0, moved.pop(4))

    assert {*_after(edited).cues} == {BUDS_CUE}
    assert {*_after(added).cues} == {CueId("cue-new")}
    assert {*_after(_in_order(*moved)).cues} == {cues[4].cue_id}


@given(st.permutations(range(len(SHOW.rundown))))
def test_what_is_not_touched_kept_its_order(order: list[int]) -> None:
    after = _in_order(*(SHOW.rundown[at] for at in order))

    moved = set(_after(after).cues)

    kept = [at for at in order if SHOW.rundown[at].cue_id not in moved]
    assert kept == sorted(kept)
    assert kept


def test_a_removed_cue_leaves_the_others_untouched() -> None:
    assert _after(_in_order(*SHOW.rundown[:4], *SHOW.rundown[5:])).cues == {}


def test_cueing_is_said_until_something_else_is_in_preview() -> None:
    cued = set_preview(SHOW, BUDS_CUE)

    view = with_show(a_view(SHOW), cued, by="Ana", now_utc_ms=NOW_UTC_MS)

    assert {*view.touches.cues} == {BUDS_CUE}
    assert "cued by" in cued_by(view)
    assert "Ana" in cued_by(view)
    row = next(row for row in rows_of(view) if row.cue_id == BUDS_CUE)
    assert "Ana" in row.more
    host = with_show(view, set_preview(cued, SHOW.rundown[3].cue_id), by="", now_utc_ms=NOW_UTC_MS)
    assert cued_by(host) == ""


def test_a_take_of_somebody_else_is_said_and_the_next_cue_came_by_itself() -> None:
    taken = take(SHOW, expected=SHOW.preview.cue_id, now_utc_ms=NOW_UTC_MS)

    view = with_show(a_view(SHOW), taken, by="Ana", now_utc_ms=NOW_UTC_MS)

    assert {*view.touches.cues} == {taken.program.cue_id}
    assert "Ana" in taken_by(view)
    assert cued_by(view) == ""
    own = take(taken, expected=taken.preview.cue_id, now_utc_ms=NOW_UTC_MS)
    assert taken_by(with_show(view, own, by="", now_utc_ms=NOW_UTC_MS)) == ""


def test_an_offer_touches_the_cues_of_its_product() -> None:
    asked = Asked(
        offer_id=OfferId("offer-1"), product_id=BUDS, plan=OfferPlan(lasts_s=60.0, percent=50)
    )
    after = start_offer(SHOW, asked, known=known(a_show_product(BUDS)), now_utc_ms=NOW_UTC_MS)

    assert {*_after(after).cues} == {BUDS_CUE}


def test_a_row_says_who_changed_it_for_three_seconds() -> None:
    touches = Touches(cues={BUDS_CUE: ANA})

    said = {
        ms: next(
            row.touched
            for row in rows_of(a_view(SHOW, touches=touches, now_utc_ms=NOW_UTC_MS + ms))
            if row.cue_id == BUDS_CUE
        )
        for ms in (0, SHOWN_MS - 1, SHOWN_MS)
    }

    assert "Ana" in said[0]
    assert "Ana" in said[SHOWN_MS - 1]
    assert said[SHOWN_MS] == ""


def test_the_hosts_own_changes_touch_nothing_and_another_show_forgets_all() -> None:
    edited = replace(SHOW, rundown=SHOW.rundown[1:])
    other = replace(SHOW, show_id=ShowId("other"))

    assert _after(edited, None) == Touches()
    assert touched(Touches(previewed_by="Ana"), SHOW, other, ANA) == Touches()
