"""What producers write reaches the host: large, in order, answered by one key, never by mistake."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.ids import PromptId, QuestionId
from studio.protocol.show_commands import AcknowledgePrompt, NextPoint
from studio.show.prompter import Preset
from studio.ui.glance.glance_window import GlanceWindow
from studio.ui.language import LANGUAGES, Translation
from studio.ui.on_air import prompt_words
from studio.ui.on_air.on_air_screen import OnAirScreen
from studio.ui.on_air.prompter_panel import PrompterPanel
from studio.ui.view import View
from tests.builders import BUDS, NOW_UTC_MS
from tests.ui.door.door_views import a_prompt, prompted
from tests.ui.question_views import MARKUP, OPENED, a_question, desk_view
from tests.ui.ui_values import a_running_show, a_view, asked_by


class _Clock:
    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def panel(qtbot: QtBot, clock: _Clock) -> PrompterPanel:
    made = PrompterPanel(clock=clock)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def _show(panel: PrompterPanel, clock: _Clock, view: View) -> None:
    """Draw a view, and let the moment pass in which a press was meant for what stood before."""
    panel.render_state(view)
    clock.now_s += 2.0


@pytest.mark.usefixtures("styled")
def test_a_message_stands_above_the_points_and_can_be_read_from_afar(
    panel: PrompterPanel, clock: _Clock
) -> None:
    _show(panel, clock, prompted(a_prompt()))

    assert "Say the strap colours" in panel.message_label.text()
    assert panel.message_label.font().pixelSize() >= 18
    assert "Ana" in panel.head_label.text()
    assert "20 s" in panel.head_label.text()
    assert panel.now_label.isVisible()
    assert panel.now_label.font().pixelSize() >= 18
    assert panel.message_label.y() < panel.now_label.y()


def test_got_it_answers_the_message_first_and_then_goes_on_with_the_points(
    panel: PrompterPanel, clock: _Clock
) -> None:
    asked = asked_by(panel)
    _show(panel, clock, prompted(a_prompt()))

    panel.got_button.click()
    _show(panel, clock, prompted(a_prompt(got_at_utc_ms=NOW_UTC_MS)))
    panel.got_button.click()

    assert asked == [AcknowledgePrompt(prompt_id=PromptId("prompt-1")), NextPoint(done=1)]


def test_the_urgent_one_stands_first_and_says_so_in_words_and_red(
    panel: PrompterPanel, clock: _Clock
) -> None:
    urgent = a_prompt(1, urgent=True, text="Your microphone is off", by="Luc")

    _show(panel, clock, prompted(urgent, a_prompt(2), a_prompt(3)))

    assert panel.message_label.text() == "Your microphone is off"
    assert "URGENT" in panel.head_label.text()
    assert panel.property("urgent") == "true"
    assert "2" in panel.more_label.text()


def test_the_newest_stands_first_and_the_one_before_comes_after_it(
    panel: PrompterPanel, clock: _Clock
) -> None:
    first, second = a_prompt(1, text="first"), a_prompt(2, text="second")
    _show(panel, clock, prompted(first, second))
    assert panel.message_label.text() == "second"

    _show(panel, clock, prompted(first, replace(second, got_at_utc_ms=NOW_UTC_MS)))

    assert panel.message_label.text() == "first"


def test_a_press_in_the_moment_a_message_comes_is_meant_for_the_point_before_it(
    panel: PrompterPanel, clock: _Clock
) -> None:
    asked = asked_by(panel)
    _show(panel, clock, a_view(a_running_show()))
    panel.render_state(prompted(a_prompt()))

    panel.got_button.click()
    clock.now_s += 2.0
    panel.got_button.click()

    assert asked == [NextPoint(done=1), AcknowledgePrompt(prompt_id=PromptId("prompt-1"))]


def test_a_second_press_before_the_answer_asks_nothing(panel: PrompterPanel, clock: _Clock) -> None:
    asked = asked_by(panel)
    _show(panel, clock, prompted(a_prompt()))

    panel.got_button.click()
    panel.got_button.click()

    assert len(asked) == 1


def test_what_was_read_is_in_the_history_with_who_wrote_it(
    panel: PrompterPanel, clock: _Clock
) -> None:
    read = a_prompt(1, text="Salt & pepper", got_at_utc_ms=NOW_UTC_MS)
    _show(panel, clock, prompted(read, a_prompt(2, text="now")))

    panel.history.aboutToShow.emit()

    lines = [action.text() for action in panel.history.actions()]
    assert "now" in lines[0]
    assert lines[0].startswith("○")
    assert "Salt && pepper" in lines[1]
    assert "Ana" in lines[1]
    assert lines[1].startswith("✓")


def test_what_a_producer_writes_stays_plain_text(panel: PrompterPanel, clock: _Clock) -> None:
    _show(panel, clock, prompted(a_prompt(text=MARKUP, by=MARKUP[:40])))

    for label in (panel.message_label, panel.head_label):
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert "<b>" in label.text()


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_ready_messages_are_said_in_the_hosts_language(qapp: QApplication, code: str) -> None:
    translation = Translation(qapp)
    english = {preset: prompt_words.preset_words(preset) for preset in Preset}
    try:
        translation.use(code)
        here = {preset: prompt_words.preset_words(preset) for preset in Preset}
    finally:
        translation.use("en")
        QLocale.setDefault(QLocale("en"))

    assert all(here[preset] != english[preset] for preset in Preset)
    assert len(set(here.values())) == len(Preset)


def test_a_ready_message_of_a_newer_version_is_said_as_it_came() -> None:
    assert prompt_words.said(a_prompt(text="", preset="dance_now")) == "dance now"


# --- messages that point at a question -----------------------------------------------------------


@pytest.fixture
def screen(qtbot: QtBot) -> OnAirScreen:
    made = OnAirScreen()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    return made


def _pointing(*names: str, to: str) -> View:
    """Return a view with questions, one of them about another product, and a message to one."""
    questions = [a_question(name) for name in names]
    questions.append(a_question("buds", product_id=BUDS))
    view = desk_view(*questions)
    prompt = a_prompt(text="", question_id=QuestionId(to))
    assert view.show is not None
    return replace(view, show=replace(view.show, prompts=(prompt,)))


def _chosen(screen: OnAirScreen) -> list[str]:
    found: list[str] = []
    screen.questions.chosen.connect(lambda q: found.append(q.question_id if q else ""))
    return found


def test_a_question_that_is_pointed_at_is_chosen_and_its_row_shown(screen: OnAirScreen) -> None:
    chosen = _chosen(screen)

    screen.render_state(_pointing("water", "battery", to="battery"))
    screen.render_told(OPENED)

    assert chosen == ["battery"]
    assert screen.specs.answer.answer is not None
    assert "battery" in screen.prompter.message_label.text()


def test_a_question_outside_the_list_is_brought_into_it(screen: OnAirScreen) -> None:
    chosen = _chosen(screen)

    screen.render_state(_pointing("water", to="buds"))

    assert chosen == ["buds"]


def test_the_question_that_is_read_stays_until_the_host_says_got_it(screen: OnAirScreen) -> None:
    quiet = desk_view(a_question("water"), a_question("battery"))
    screen.render_state(quiet)
    screen.questions.choose(QuestionId("water"))
    chosen = _chosen(screen)

    screen.render_state(_pointing("water", "battery", to="battery"))
    assert chosen == []
    screen.prompter.question_asked.emit("battery")

    assert chosen == ["battery"]


def test_a_question_that_is_gone_changes_nothing(screen: OnAirScreen) -> None:
    chosen = _chosen(screen)

    screen.render_state(_pointing("water", to="never-asked"))

    assert chosen == []
    assert screen.prompter.message_label.text() == "Look at the questions"


# --- on the second screen ------------------------------------------------------------------------


def test_glance_shows_the_newest_unread_message_and_the_point_makes_way(qtbot: QtBot) -> None:
    glance = GlanceWindow()
    qtbot.addWidget(glance)
    glance.resize(1920, 1080)
    glance.show()

    glance.render_state(prompted(a_prompt(urgent=True)))

    assert "Say the strap colours" in glance.prompt.text()
    assert glance.prompt.font().pixelSize() >= 44
    assert "URGENT" in glance.prompt_head.text()
    assert not glance.point.isVisible()
    glance.render_state(prompted(a_prompt(got_at_utc_ms=NOW_UTC_MS)))
    assert not glance.prompt_frame.isVisible()
    assert glance.point.isVisible()
