"""Hints of the coach: one at a time, waved away by G as messages are, never nagging."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.coach.scorecard import Sentence
from studio.protocol.rehearsal_messages import Stage
from studio.protocol.show_commands import AcknowledgePrompt, NextPoint
from studio.ui.notice import notices_of
from studio.ui.on_air.prompter_panel import PrompterPanel
from studio.ui.rehearsal.quiet_hints import AWAY_S, QuietHints
from studio.ui.rehearsal.viewers_figure import ViewersFigure
from studio.ui.screen import ScreenName
from studio.ui.view import View
from studio.ui.window import StudioWindow
from tests.fakes.fake_control import FakeControl
from tests.ui.door.door_views import a_prompt
from tests.ui.rehearsal.rehearsal_views import LONG_HINT, SCORE, a_report, rehearsing
from tests.ui.ui_values import asked_by

SILENT = Sentence(code="hint.dead_air", facts={"silence_s": 9.0})
MUTED = Sentence(code="hint.muted")
WITHIN_MS = 20_000


class Seconds:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now_s


def hinting(*hints: Sentence) -> View:
    """Return a rehearsal on air in which the coach would say something."""
    return rehearsing(a_report(hints=hints), on_air=True)


# --- which hint ----------------------------------------------------------------------------------


def test_the_most_important_hint_is_shown_and_its_numbers_are_no_other_hint() -> None:
    hints = QuietHints(Seconds())

    assert hints.look(hinting(SILENT, MUTED))
    assert hints.shown == SILENT
    longer = Sentence(code="hint.dead_air", facts={"silence_s": 10.0})
    assert not hints.look(hinting(longer, MUTED))
    assert hints.shown == longer


def test_a_hint_that_was_waved_away_stays_away_while_its_reason_holds() -> None:
    clock = Seconds()
    hints = QuietHints(clock)
    hints.look(hinting(SILENT, MUTED))

    hints.wave_away()
    hints.look(hinting(SILENT, MUTED))
    assert hints.shown == MUTED
    clock.now_s += 10 * AWAY_S
    hints.look(hinting(SILENT))

    assert hints.shown is None


def test_it_comes_back_only_after_a_while_and_for_a_new_reason() -> None:
    clock = Seconds()
    hints = QuietHints(clock)
    hints.look(hinting(SILENT))
    hints.wave_away()
    hints.look(hinting())

    hints.look(hinting(SILENT))
    assert hints.shown is None
    clock.now_s += AWAY_S
    hints.look(hinting())
    hints.look(hinting(SILENT))

    assert hints.shown == SILENT


def test_outside_a_running_rehearsal_nothing_is_said() -> None:
    hints = QuietHints(Seconds())

    hints.look(rehearsing(a_report(Stage.SCORING, hints=(SILENT,))))

    assert hints.shown is None


# --- in the prompter -----------------------------------------------------------------------------


def a_prompter(qtbot: QtBot, clock: Callable[[], float]) -> PrompterPanel:
    panel = PrompterPanel(clock=clock)
    qtbot.addWidget(panel)
    panel.resize(260, 240)
    panel.show()
    return panel


def test_got_it_waves_the_hint_away_and_asks_for_nothing(qtbot: QtBot) -> None:
    clock = Seconds()
    panel = a_prompter(qtbot, clock)
    asked = asked_by(panel)
    panel.render_state(hinting(SILENT))
    assert panel.hint_line.isVisible()
    assert panel.hint_line.accessibleName() == "Silent for 9 s"
    clock.now_s += 1

    panel.got_button.click()
    assert not panel.hint_line.isVisible()
    assert asked == []
    panel.got_button.click()

    assert [type(command) for command in asked] == [NextPoint]


def test_a_press_that_was_on_its_way_means_the_point_that_stood_there(qtbot: QtBot) -> None:
    panel = a_prompter(qtbot, Seconds())
    asked = asked_by(panel)
    panel.render_state(hinting())

    panel.render_state(hinting(SILENT))
    panel.got_button.click()

    assert [type(command) for command in asked] == [NextPoint]
    assert panel.hint_line.isVisible()


def test_a_message_comes_before_every_hint(qtbot: QtBot) -> None:
    clock = Seconds()
    panel = a_prompter(qtbot, clock)
    asked = asked_by(panel)
    view = hinting(SILENT)
    assert view.show is not None
    written = replace(view, show=replace(view.show, prompts=(a_prompt(),)))
    panel.render_state(written)
    assert not panel.hint_line.isVisible()
    clock.now_s += 1

    panel.got_button.click()
    panel.render_state(view)

    assert [type(command) for command in asked] == [AcknowledgePrompt]
    assert panel.hint_line.isVisible()


def test_a_long_hint_takes_three_lines_at_most_and_its_tip_says_all(qtbot: QtBot) -> None:
    panel = a_prompter(qtbot, Seconds())

    panel.render_state(hinting(LONG_HINT))

    assert len(panel.hint_line._lines()) == 3
    assert panel.hint_line._lines()[-1].endswith("…")
    assert str(LONG_HINT.facts["text"])[-30:-1] in panel.hint_line.toolTip()
    bottom = panel.hint_line.geometry().bottom()
    assert bottom < panel.got_button.geometry().top()


# --- viewers, and the window ---------------------------------------------------------------------


def test_viewers_are_called_modelled_and_are_gone_with_the_rehearsal(qtbot: QtBot) -> None:
    figure = ViewersFigure()
    qtbot.addWidget(figure)

    figure.render_state(hinting())
    assert not figure.isHidden()
    assert "132" in figure.accessibleName()
    assert "modelled" in figure.accessibleName()
    figure.render_state(rehearsing(a_report(Stage.DONE)))

    assert figure.isHidden()


def test_on_air_without_viewers_is_said() -> None:
    failed = a_report(Stage.FAILED, text="the model broke")

    (notice,) = notices_of(rehearsing(failed, on_air=True))

    assert "broke off" in notice.text
    assert notices_of(rehearsing(failed)) == ()


def test_a_rehearsals_window_opens_where_one_begins_and_leads_to_the_scorecard(
    qtbot: QtBot, control: FakeControl, open_window: Callable[..., StudioWindow]
) -> None:
    view = hinting(SILENT)
    off_air = rehearsing().show
    assert view.show is not None
    assert off_air is not None
    window = open_window(off_air, opens=True)
    qtbot.waitUntil(lambda: window.shell.name is ScreenName.REHEARSE, timeout=WITHIN_MS)
    window.shell.show_screen(ScreenName.ON_AIR)
    control.tell("rehearsal", view.rehearsal)
    qtbot.waitUntil(lambda: window.view.rehearsal.report.hints != (), timeout=WITHIN_MS)

    control.tell("rehearsal", rehearsing(a_report(Stage.DONE, score=SCORE)).rehearsal)

    qtbot.waitUntil(lambda: window.shell.name is ScreenName.REHEARSE, timeout=WITHIN_MS)
    assert window.shell.top_bar.screen_buttons[ScreenName.REHEARSE].isVisible()


def test_g_waves_a_hint_away_and_types_a_letter_in_a_field(
    qtbot: QtBot, control: FakeControl, open_window: Callable[..., StudioWindow]
) -> None:
    view = hinting(SILENT)
    assert view.show is not None
    window = open_window(view.show)
    control.tell("rehearsal", view.rehearsal)
    prompter = window.shell.on_air.prompter
    qtbot.waitUntil(prompter.hint_line.isVisible, timeout=WITHIN_MS)
    qtbot.waitUntil(lambda: prompter.settled, timeout=WITHIN_MS)
    qtbot.waitUntil(window.isActiveWindow, timeout=WITHIN_MS)
    specs = window.shell.on_air.specs
    specs.begin_search()
    qtbot.waitUntil(specs.field.hasFocus, timeout=WITHIN_MS)

    qtbot.keyClick(specs.field, Qt.Key.Key_G)
    assert specs.field.text() == "g"
    assert prompter.hint_line.isVisible()
    window.shell.setFocus()
    qtbot.keyClick(window.shell, Qt.Key.Key_G)

    qtbot.waitUntil(lambda: not prompter.hint_line.isVisible(), timeout=WITHIN_MS)
    assert not any(isinstance(command, NextPoint) for command in control.commands)


def test_an_ordinary_window_does_not_offer_to_rehearse_in_it(
    qtbot: QtBot, control: FakeControl, open_window: Callable[..., StudioWindow]
) -> None:
    window = open_window()

    assert not window.shell.top_bar.screen_buttons[ScreenName.REHEARSE].isVisible()
