"""Rehearse: what can be rehearsed is asked for, and what comes back is drawn; nothing else is."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.protocol.rehearsal_messages import (
    AddPack,
    ForgetRun,
    OpenRun,
    RehearsalChanged,
    RemovePack,
    RunOpened,
    Stage,
    StartRehearsal,
    StopRehearsal,
)
from studio.protocol.setup_commands import GoLive
from studio.ui.rehearsal.pack_list import OWN, PAST
from studio.ui.rehearsal.rehearse_screen import RehearseScreen
from studio.ui.screen import ScreenName
from studio.ui.view import LinkState, View
from tests.ui.rehearsal.rehearsal_views import (
    ADDED,
    EARLIER,
    GADGETS,
    MARKUP,
    PACKS,
    SCORE,
    a_line,
    a_report,
    rehearsing,
)
from tests.ui.ui_values import asked_by

GOING = [Stage.PREPARING, Stage.READY, Stage.RUNNING, Stage.SCORING]


def a_screen(
    qtbot: QtBot, view: View | None = None, *, starts: bool = True, opened: list[str] | None = None
) -> RehearseScreen:
    """Return the screen in a window's worth of room."""
    packs = opened if opened is not None else []

    def rehearse(pack: str) -> bool:
        packs.append(pack)
        return starts

    screen = RehearseScreen(rehearse=rehearse)
    qtbot.addWidget(screen)
    screen.resize(1260, 646)
    screen.show()
    screen.render_state(view or rehearsing())
    return screen


def gone_to(screen: RehearseScreen) -> list[object]:
    places: list[object] = []
    screen.go.connect(places.append)
    return places


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


# --- one that runs -------------------------------------------------------------------------------


def test_ready_asks_to_go_on_air_and_leads_there_once_it_is(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, rehearsing(a_report(Stage.READY)))
    asked, places = asked_by(screen), gone_to(screen)

    screen.stage.live_button.click()
    assert asked == [GoLive()]
    assert places == []
    screen.render_answer(asked[0], "", done=True)

    assert places == [ScreenName.ON_AIR]


def test_running_shows_time_and_modelled_viewers_and_asks_before_it_stops(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, rehearsing(a_report(), on_air=True))
    asked = asked_by(screen)

    assert "00:11:40" in screen.stage.time_label.text()
    assert "132" in screen.stage.viewers_label.text()
    assert "modelled" in screen.stage.viewers_head.text()
    screen.stage.stop_button.click()
    assert asked == []
    screen.confirm_bar.yes_button.click()

    assert asked == [StopRehearsal()]


def test_off_air_it_stops_at_once(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, rehearsing(a_report(Stage.PREPARING)))
    asked = asked_by(screen)

    screen.stage.stop_button.click()

    assert asked == [StopRehearsal()]


def test_a_scorecard_that_comes_is_shown_and_led_to_once(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, rehearsing(a_report(), on_air=True))
    places = gone_to(screen)
    screen.render_state(rehearsing(a_report(Stage.SCORING)))
    done = rehearsing(a_report(Stage.DONE, score=SCORE))

    screen.render_state(done)
    screen.render_state(done)

    assert places == [ScreenName.REHEARSE]
    assert screen.pages.currentWidget() is screen.score
    screen.score.back_button.click()
    screen.render_state(done)
    assert screen.pages.currentIndex() == 0
    screen.stage.score_button.click()
    assert screen.pages.currentWidget() is screen.score


def test_a_window_that_comes_later_does_not_jump_to_an_old_scorecard(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, View())
    places = gone_to(screen)

    screen.render_state(rehearsing(a_report(Stage.DONE, score=SCORE)))

    assert places == []
    assert screen.pages.currentIndex() == 0
    assert screen.stage.score_button.isVisible()


def test_one_that_fails_says_why(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, rehearsing(a_report(Stage.PREPARING)))
    places = gone_to(screen)

    screen.render_state(rehearsing(a_report(Stage.FAILED, text="The disk is full.")))

    assert places == [ScreenName.REHEARSE]
    assert "The disk is full." in screen.stage.line_label.text()
    assert screen.form.start_button.isEnabled()


# --- earlier runs --------------------------------------------------------------------------------


def test_an_earlier_run_is_asked_for_and_shown_when_it_comes(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    asked = asked_by(screen)
    assert [line.key for line in screen.runs.list.lines] == ["run-1", "run-0"]
    assert "modelled" in screen.runs.list.lines[0].note

    screen.runs.open_button.click()
    assert asked == [OpenRun(run_id="run-1")]
    assert screen.pages.currentIndex() == 0
    screen.render_told(RunOpened(score=replace(SCORE, line=EARLIER)))
    assert screen.pages.currentIndex() == 0  # the answer to somebody else
    screen.render_told(RunOpened(score=SCORE))

    assert screen.pages.currentWidget() is screen.score


def test_forgetting_asks_first(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    asked = asked_by(screen)
    screen.runs.list.choose("run-0")

    screen.runs.forget_button.click()
    assert asked == []
    screen.confirm_bar.yes_button.click()

    assert asked == [ForgetRun(run_id="run-0")]


def test_the_same_once_more_has_the_same_seed_host_and_pack(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.runs.open_button.click()
    screen.render_told(RunOpened(score=SCORE))
    asked = asked_by(screen)

    screen.score.again_button.click()
    assert screen.pages.currentWidget() is screen.score
    screen.render_state(rehearsing(a_report(Stage.PREPARING)))

    assert asked == [StartRehearsal(pack="first-show", seed=4_711, host="Anna")]
    assert screen.pages.currentIndex() == 0


def test_what_is_not_here_any_more_can_not_be_rehearsed_again(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.runs.open_button.click()

    screen.render_told(RunOpened(score=replace(SCORE, line=a_line(pack_id="gone"))))

    assert not screen.score.again_button.isEnabled()
    assert screen.score.again_button.toolTip()


# --- where nothing can be rehearsed --------------------------------------------------------------


def test_another_window_offers_to_open_a_rehearsal(qtbot: QtBot) -> None:
    opened: list[str] = []
    view = replace(rehearsing(), rehearsal=RehearsalChanged())
    screen = a_screen(qtbot, view, opened=opened)
    asked = asked_by(screen)

    assert "window of their own" in screen.stage.stage_label.text()
    assert not screen.form.start_button.isEnabled()
    assert not screen.packs.add_button.isEnabled()
    screen.stage.window_button.click()

    assert opened == [""]
    assert asked == []
    assert "its own window" in screen.stage.line_label.text()


def test_without_a_control_room_nothing_can_be_asked(qtbot: QtBot) -> None:
    view = replace(rehearsing(a_report(Stage.READY)), link=LinkState.LOST)
    screen = a_screen(qtbot, view)

    buttons = (
        *(screen.form.start_button, screen.stage.live_button, screen.stage.stop_button),
        *(screen.packs.add_button, screen.runs.open_button, screen.runs.forget_button),
    )
    assert not any(button.isEnabled() for button in buttons)


def test_files_of_a_run_come_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "scorecard.pdf").write_bytes(b"x")
    screen = a_screen(qtbot)
    screen.runs.open_button.click()

    screen.render_told(RunOpened(score=SCORE, folder=str(tmp_path)))

    assert screen.score.paper_button.isEnabled()
    assert not screen.score.page_button.isEnabled()
