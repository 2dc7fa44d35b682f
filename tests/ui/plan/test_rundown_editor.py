"""The rundown's editor draws a show, asks for small changes, and changes nothing by itself."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from studio.catalogue.offer import OfferPlan
from studio.core.ids import CueId
from studio.protocol.catalogue_commands import AskProducts
from studio.protocol.messages import Command
from studio.protocol.show_commands import (
    AddCue,
    ChangeCue,
    LockRundown,
    MoveCue,
    RemoveCue,
    SetLength,
    SetRundown,
)
from studio.show.cue import LONGEST_LINE, CueKind
from studio.show.state import ShowState
from studio.show.templates import TemplateName
from studio.ui.plan.rundown_editor import RundownEditor
from studio.ui.view import LinkState
from tests.builders import BUDS, WATCH, a_cue, a_rundown_show
from tests.ui.plan.plan_values import a_long_show, a_plan_view, after, listed, missing
from tests.ui.ui_values import asked_by

WATCH_CUE = CueId("cue-watch")
Key, Mods = Qt.Key, Qt.KeyboardModifier


def an_editor(qtbot: QtBot, show: ShowState | None = None, **view: Any) -> RundownEditor:  # noqa: ANN401 - fields of a view
    editor = RundownEditor()
    qtbot.addWidget(editor)
    editor.resize(1240, 640)
    editor.render_state(a_plan_view(show, **view))
    editor.show()
    editor.list.choose(WATCH_CUE)
    return editor


def titles(editor: RundownEditor) -> list[str]:
    return [row.title for row in editor.list.rows.rows]


def test_the_rundown_is_drawn_with_running_start_times(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)

    rows = editor.list.rows.rows
    assert titles(editor)[:4] == ["Hola", "El watch", "Coupon drop", "Back soon"]
    assert [row.starts_s for row in rows] == [0, 60, 360, 390, 510, 810, 1110]
    assert "19:30" in editor.length_bar.total_label.text()


def test_cues_left_out_of_a_cut_say_so_and_the_others_keep_their_order(qtbot: QtBot) -> None:
    editor = an_editor(qtbot, a_rundown_show(length_s=300))

    rows = {row.cue_id: row for row in editor.list.rows.rows}
    assert rows[CueId("cue-break")].left_out
    assert "left out" in rows[CueId("cue-break")].spoken
    assert sum(row.lasts_s for row in rows.values()) == 300


def test_a_template_is_asked_for_only_after_a_question_when_there_is_a_rundown(
    qtbot: QtBot,
) -> None:
    editor = an_editor(qtbot)
    asked = asked_by(editor)

    editor.templates.choose(TemplateName.HALF_HOUR)
    assert asked == []
    assert editor.confirm_bar.isVisible()
    editor.confirm_bar.yes_button.click()

    assert len(asked) == 1
    assert isinstance(asked[0], SetRundown)
    products = [cue.product_id for cue in asked[0].cues if cue.product_id]
    assert products == [WATCH, BUDS]
    assert titles(editor)[0] == "Hola"


def test_a_template_for_an_empty_rundown_takes_products_of_the_catalogue(qtbot: QtBot) -> None:
    editor = an_editor(qtbot, ShowState(show_id=a_rundown_show().show_id))
    asked = asked_by(editor)

    editor.templates.choose(TemplateName.HOUR)
    editor.render_told(listed(WATCH, BUDS))

    assert isinstance(asked[0], AskProducts)
    assert isinstance(asked[1], SetRundown)
    assert asked[1].cues[0].kind is CueKind.OPENING
    assert asked[1].cues[-1].kind is CueKind.CLOSING


def test_alt_and_an_arrow_ask_for_a_move_and_move_nothing(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    asked = asked_by(editor)
    before = titles(editor)

    qtbot.keyClick(editor.list, Key.Key_Down, Mods.AltModifier)

    assert asked == [MoveCue(cue_id=WATCH_CUE, before=CueId("cue-break"))]
    assert titles(editor) == before


def test_two_quick_moves_are_reckoned_one_after_the_other(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    asked = asked_by(editor)

    qtbot.keyClick(editor.list, Key.Key_Down, Mods.AltModifier)
    qtbot.keyClick(editor.list, Key.Key_Down, Mods.AltModifier)

    show = after(a_rundown_show(), *asked)  # type: ignore[arg-type]
    assert [cue.cue_id for cue in show.rundown].index(WATCH_CUE) == 3


def test_a_dropped_row_asks_for_the_move(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    asked = asked_by(editor)
    model = editor.list.rows
    data = model.mimeData([model.index(1)])

    taken = model.dropMimeData(data, Qt.DropAction.MoveAction, 4, 0, QModelIndex())

    assert not taken  # the list itself moves nothing
    assert asked == [MoveCue(cue_id=WATCH_CUE, before=CueId("cue-buds"))]


def test_delete_removes_the_chosen_cue_and_ctrl_z_brings_it_back(qtbot: QtBot) -> None:
    show = a_rundown_show()
    editor = an_editor(qtbot, show)
    asked = asked_by(editor)

    qtbot.keyClick(editor.list, Key.Key_Delete)
    assert asked == [RemoveCue(cue_id=WATCH_CUE)]
    gone = after(show, RemoveCue(cue_id=WATCH_CUE))
    editor.render_answer(asked[0], "", done=True)
    editor.render_state(a_plan_view(gone))
    editor.undo()

    assert asked[1] == AddCue(cue=show.rundown[1], before=CueId("cue-coupon"))


def test_an_undo_that_somebody_else_made_impossible_is_said(qtbot: QtBot) -> None:
    show = a_rundown_show()
    editor = an_editor(qtbot, show)
    asked = asked_by(editor)
    editor.change(WATCH_CUE, {"planned_s": 500})
    editor.render_answer(asked[0], "", done=True)
    theirs = after(show, ChangeCue(cue=replace(show.rundown[1], planned_s=900)))
    editor.render_state(a_plan_view(theirs))

    editor.undo()

    assert len(asked) == 1
    assert "somebody" in editor.said_label.text()


def test_a_refused_edit_is_said_under_the_list(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    asked = asked_by(editor)
    editor.change(WATCH_CUE, {"planned_s": 500})

    shown = editor.render_answer(asked[0], "The rundown is locked.", done=False)

    assert shown
    assert editor.said_label.text() == "The rundown is locked."
    assert not editor.bar.undo_button.isEnabled()


def test_picked_products_are_added_after_the_chosen_cue_with_ids_of_their_own(
    qtbot: QtBot,
) -> None:
    editor = an_editor(qtbot)
    asked = asked_by(editor)

    editor.bar.add_button.click()
    editor.render_told(listed(WATCH, BUDS))
    editor.picker.list.selectAll()
    editor.picker.add_button.click()

    added = [one for one in asked if isinstance(one, AddCue)]
    assert [one.cue.product_id for one in added] == [WATCH, BUDS]
    assert {one.before for one in added} == {CueId("cue-coupon")}
    assert len({one.cue.cue_id for one in added}) == 2


def test_enter_in_the_search_adds_the_first_product_found(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    asked = asked_by(editor)
    editor.bar.add_button.click()
    qtbot.keyClicks(editor.picker.search_field, "buds")
    qtbot.waitUntil(lambda: AskProducts(text="buds") in asked)
    editor.render_told(listed(BUDS, text="buds"))

    qtbot.keyClick(editor.picker.search_field, Key.Key_Return)

    assert isinstance(asked[-1], AddCue)
    assert asked[-1].cue.product_id == BUDS


def test_an_answer_to_another_search_is_not_shown(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    editor.bar.add_button.click()

    editor.render_told(listed(BUDS, text="of another screen"))

    assert editor.picker.list.count() == 0


@pytest.mark.parametrize("kind", [k for k in CueKind if k is not CueKind.PRODUCT])
def test_every_other_kind_can_be_added(qtbot: QtBot, kind: CueKind) -> None:
    show = a_rundown_show()
    editor = an_editor(qtbot, show)
    asked = asked_by(editor)

    editor.bar.kind_asked.emit(kind)

    assert isinstance(asked[0], AddCue)
    assert after(show, asked[0]).cue(asked[0].cue.cue_id) is not None


def test_the_form_asks_for_one_field_and_leaves_what_was_asked_before(qtbot: QtBot) -> None:
    show = a_rundown_show()
    editor = an_editor(qtbot, show)
    asked = asked_by(editor)

    editor.form.planned_field.setValue(420)
    editor.form.essential_box.click()

    assert isinstance(asked[-1], ChangeCue)
    assert asked[-1].cue == replace(show.rundown[1], planned_s=420, essential=False)
    assert editor.form.planned_field.value() == 420


def test_talking_points_are_lines_and_are_asked_when_the_field_is_left(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    asked = asked_by(editor)
    points = editor.form.points_edit

    points.setFocus()
    points.setPlainText("First\n\n  Second  point \n")
    points.finish()

    assert isinstance(asked[-1], ChangeCue)
    assert asked[-1].cue.points == ("First", "Second point")


def test_what_is_being_typed_stays_when_the_show_is_drawn_again(qtbot: QtBot) -> None:
    show = a_rundown_show()
    editor = an_editor(qtbot, show)
    editor.list.choose(CueId("cue-coupon"))
    field = editor.form.title_field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.setText("Half typed")

    editor.render_state(a_plan_view(after(show, SetLength(length_s=1_800))))

    assert field.text() == "Half typed"


def test_a_coupon_without_a_code_is_refused_in_words(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    editor.list.choose(CueId("cue-coupon"))
    asked = asked_by(editor)

    editor.form.code_field.setText("")
    editor.form.code_field.editingFinished.emit()

    assert asked == []
    assert "code" in editor.form.problem_label.text()


def test_the_lock_stops_editing_and_asks_for_itself(qtbot: QtBot) -> None:
    editor = an_editor(qtbot, replace(a_rundown_show(), locked=True))
    asked = asked_by(editor)

    qtbot.keyClick(editor.list, Key.Key_Delete)
    qtbot.keyClick(editor.list, Key.Key_Down, Mods.AltModifier)
    editor.undo()
    assert asked == []
    assert not editor.bar.add_button.isEnabled()

    editor.bar.lock_button.click()
    assert asked == [LockRundown(locked=False)]


def test_nothing_can_be_asked_while_the_link_is_lost(qtbot: QtBot) -> None:
    editor = an_editor(qtbot, link=LinkState.LOST)
    asked = asked_by(editor)

    qtbot.keyClick(editor.list, Key.Key_Delete)

    assert asked == []
    assert not editor.bar.copy_button.isEnabled()


def test_a_length_is_chosen_or_typed(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    asked = asked_by(editor)
    bar = editor.length_bar

    bar.length_box.setCurrentIndex(1)
    bar.length_box.activated.emit(1)
    bar.length_box.activated.emit(bar.length_box.count() - 1)
    bar.own_field.setValue(2_700)

    assert asked == [SetLength(length_s=1_800), SetLength(length_s=2_700)]


def test_the_cue_on_program_cannot_be_removed(qtbot: QtBot) -> None:
    show = a_rundown_show()
    on_program = replace(show, program=replace(show.program, cue_id=WATCH_CUE))
    editor = an_editor(qtbot, on_program)
    asked: list[Command] = asked_by(editor)

    qtbot.keyClick(editor.list, Key.Key_Delete)

    assert asked == []
    assert not editor.bar.remove_button.isEnabled()


def test_what_is_missing_is_counted_in_the_row_and_told_to_who_hears_it(qtbot: QtBot) -> None:
    editor = an_editor(qtbot, readiness=(missing(cue_id=WATCH_CUE),))

    row = editor.list.rows.rows[1]
    assert len(row.troubles) == 1
    assert "warranty" in row.spoken


@pytest.mark.usefixtures("styled")
def test_sixty_cues_and_the_longest_texts_are_drawn(qtbot: QtBot) -> None:
    show = a_long_show(60)
    long = a_cue(
        "cue-long",
        kind=CueKind.GIVEAWAY,
        title="W" * LONGEST_LINE,
        note="W" * LONGEST_LINE,
        points=tuple("W" * LONGEST_LINE for _ in range(20)),
    )
    editor = an_editor(qtbot, after(show, AddCue(cue=long)))
    editor.list.choose(CueId("cue-long"))
    editor.resize(1_160, 560)

    assert not editor.grab().isNull()
    assert editor.width() == 1_160


@pytest.mark.usefixtures("styled", "_right_to_left")
def test_right_to_left_the_rows_are_mirrored(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)

    picture = editor.list.grab().toImage()
    bar = picture.pixelColor(picture.width() - 2, 20)
    assert bar.green() > 150 > bar.red()  # the green bar of what is next stands at the right


def test_the_offer_of_a_cue_is_told_in_words(qtbot: QtBot) -> None:
    plan = OfferPlan(percent=20, lasts_s=300.0, quantity=50, code="BUDS", starts_after_s=60.0)
    show = a_rundown_show(a_cue(offer=plan))
    editor = an_editor(qtbot, show)

    line = editor.list.rows.rows[0].line
    for part in ("20 %", "5:00", "50", "BUDS", "60 s"):
        assert part in line
