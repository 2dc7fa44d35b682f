"""Rehearse: one that runs, its scorecard, earlier ones, and windows that rehearse nothing."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.protocol.rehearsal_messages import (
    ForgetRun,
    OpenRun,
    RehearsalChanged,
    RunOpened,
    Stage,
    StartRehearsal,
    StopRehearsal,
)
from studio.protocol.setup_commands import GoLive
from studio.ui.screen import ScreenName
from studio.ui.view import LinkState, View
from tests.ui.rehearsal.rehearsal_views import (
    EARLIER,
    SCORE,
    a_line,
    a_report,
    rehearsing,
)
from tests.ui.rehearsal.screens import a_screen, gone_to
from tests.ui.ui_values import asked_by

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
