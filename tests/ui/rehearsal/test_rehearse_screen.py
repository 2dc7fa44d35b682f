"""Rehearse: what can be rehearsed is asked for, and what comes back is drawn; nothing else is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.protocol.rehearsal_messages import (
    AddPack,
    RemovePack,
    Stage,
    StartRehearsal,
)
from studio.ui.rehearsal.pack_list import OWN, PAST
from studio.ui.view import View
from tests.ui.rehearsal.rehearsal_views import (
    ADDED,
    GADGETS,
    MARKUP,
    PACKS,
    a_report,
    rehearsing,
)
from tests.ui.rehearsal.screens import a_screen
from tests.ui.ui_values import asked_by

GOING = [Stage.PREPARING, Stage.READY, Stage.RUNNING, Stage.SCORING]


# --- starting ------------------------------------------------------------------------------------


def test_one_click_starts_the_first_show_with_the_seed_that_is_seen(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    asked = asked_by(screen)
    seed = screen.form.seed_box.value()

    screen.form.start_button.click()

    assert asked == [StartRehearsal(pack="first-show", seed=seed, host="Anna")]
    assert screen.stage.stage_label.text() == "Choose a show and start"


def test_everything_of_the_form_is_asked_for(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    asked = asked_by(screen)
    screen.packs.choose_pack(GADGETS.file)
    screen.form.host_field.clear()
    qtbot.keyClicks(screen.form.host_field, " Mia ")
    screen.form.seed_box.setValue(12)
    screen.form.faults_box.click()
    screen.form.light_box.click()

    screen.form.start_button.click()

    (command,) = asked
    assert command == StartRehearsal(
        pack="gadgets", seed=12, light=True, faults=False, host="Mia", replay=""
    )
    assert "leaves faults out" in screen.form.faults_label.text()


def test_the_dice_bring_another_seed(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    seeds = set()
    for _ in range(5):
        screen.form.dice_button.click()
        seeds.add(screen.form.seed_box.value())

    assert len(seeds) > 1


def test_a_name_that_was_wiped_out_stays_out(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    assert screen.form.host_field.text() == "Anna"
    screen.form.host_field.setFocus()
    screen.form.host_field.selectAll()
    qtbot.keyClick(screen.form.host_field, Qt.Key.Key_Delete)

    screen.render_state(rehearsing())

    assert screen.form.host_field.text() == ""


def test_the_own_show_and_a_past_show_can_be_rehearsed(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    asked = asked_by(screen)
    screen.packs.list.choose(OWN)
    screen.form.start_button.click()

    screen.packs.list.choose(PAST)
    assert not screen.form.start_button.isEnabled()
    assert "past show" in screen.form.why_label.text()
    screen.packs.take_replay("shows/monday.cuepack")
    screen.form.start_button.click()

    one, two = asked
    assert isinstance(one, StartRehearsal)
    assert isinstance(two, StartRehearsal)
    assert (one.pack, one.replay) == ("", "")
    assert (two.pack, two.replay) == ("", "shows/monday.cuepack")


def test_a_broken_pack_says_why_and_can_not_be_started(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    screen.packs.choose_pack("packs/bad.cuepack")

    assert not screen.form.start_button.isEnabled()
    assert screen.form.why_label.text() == "It holds no show."
    assert screen.packs.remove_button.isEnabled()


@pytest.mark.parametrize("stage", GOING)
def test_while_one_runs_no_other_can_be_started(qtbot: QtBot, stage: Stage) -> None:
    screen = a_screen(qtbot, rehearsing(a_report(stage), on_air=stage is Stage.RUNNING))

    assert not screen.form.start_button.isEnabled()
    assert screen.form.why_label.isVisible()


def test_a_refused_start_is_said_in_its_place(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    asked = asked_by(screen)
    screen.form.start_button.click()

    shown = screen.render_answer(asked[0], "The disk is full.", done=False)

    assert shown
    assert screen.stage.line_label.text() == "The disk is full."
    assert screen.form.start_button.isEnabled()


def test_a_window_that_was_opened_for_a_pack_begins_with_it_once(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, View())
    asked = asked_by(screen)
    screen.begin_with("gadgets")
    assert asked == []

    for _ in range(3):
        screen.render_state(rehearsing())

    assert [command.pack for command in asked if isinstance(command, StartRehearsal)] == ["gadgets"]


def test_a_rehearsal_that_runs_already_is_not_begun_again(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, View())
    asked = asked_by(screen)
    screen.begin_with("gadgets")

    screen.render_state(rehearsing(a_report(Stage.READY)))
    screen.render_state(rehearsing())

    assert asked == []


# --- packs ---------------------------------------------------------------------------------------


def test_packs_say_what_they_are_and_their_titles_are_plain(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    first, _, added, broken, *_ = screen.packs.list.lines

    assert "10:00" in first.value
    assert "Spain" in first.note
    assert "faults: " in first.note
    assert MARKUP in added.head
    assert first.side != added.side
    assert broken.trouble
    assert screen.packs.about_label.text() == PACKS[0].about


def test_a_pack_is_added_by_its_file_and_chosen_once_it_is_there(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    asked = asked_by(screen)
    screen.packs.add_button.click()
    dialog = screen.packs._dialog
    assert dialog is not None
    dialog.fileSelected.emit("packs/new.cuepack")
    assert asked == [AddPack(file="packs/new.cuepack")]

    fresh = replace(ADDED, file="copies/new.cuepack", pack_id="new")
    screen.render_state(rehearsing(packs=(*PACKS, fresh)))

    assert screen.packs.choice.pack == "copies/new.cuepack"
    dialog.close()


def test_only_a_copy_can_be_removed_and_that_is_asked_first(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    asked = asked_by(screen)
    assert not screen.packs.remove_button.isEnabled()
    screen.packs.choose_pack(ADDED.file)

    screen.packs.remove_button.click()
    assert asked == []
    screen.confirm_bar.yes_button.click()

    assert asked == [RemovePack(file=ADDED.file)]


def test_what_was_chosen_stays_chosen_while_packs_come_and_go(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, rehearsing(packs=()))
    assert screen.packs.list.chosen == OWN
    screen.render_state(rehearsing())
    assert screen.packs.choice.pack == "first-show"  # nobody had chosen

    screen.packs.choose_pack(GADGETS.file)
    screen.render_state(rehearsing(packs=(*PACKS[:3],)))

    assert screen.packs.choice.pack == GADGETS.file
