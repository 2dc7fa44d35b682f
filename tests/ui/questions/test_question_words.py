"""Times with their day where it is another one, and names that can be seen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.questions.message import Gap
from studio.questions.moderation import Moderation, Viewer
from studio.ui.questions.askers_dialog import AskersDialog
from studio.ui.questions.kept_away_page import KeptAwayPage
from studio.ui.questions.question_menu import Deed, QuestionMenu
from studio.ui.questions.question_words import (
    clock_time,
    day_and_time,
    gap_words,
    is_unseen,
    viewer_name,
)
from studio.ui.questions.questions_panel import QuestionsPanel
from tests.builders import NOW_UTC_MS
from tests.ui.question_views import CHAT, a_question, an_asker, desk_view

DAY_MS = 86_400_000
FILLERS = ["\u3164", "\u2800", "\u2800 \u3164", "\u115f\u1160", "\uffa0", "\u200d\ufe0f", "\u0301"]


def _gap(start_utc_ms: int, end_utc_ms: int) -> Gap:
    return Gap(chat_id=CHAT, from_utc_ms=start_utc_ms, until_utc_ms=end_utc_ms)


def test_a_gap_of_today_needs_no_day() -> None:
    words = gap_words(_gap(NOW_UTC_MS, NOW_UTC_MS), NOW_UTC_MS)

    time = clock_time(NOW_UTC_MS)
    assert words.startswith(f"{time}–{time}:")


def test_a_gap_of_another_day_says_which_once() -> None:
    then = NOW_UTC_MS - 2 * DAY_MS

    words = gap_words(_gap(then, then), NOW_UTC_MS)

    assert words.startswith(f"{day_and_time(then)}–{clock_time(then)}:")


def test_a_gap_from_one_day_to_the_next_says_the_day_that_is_not_today() -> None:
    before, now = NOW_UTC_MS - DAY_MS, NOW_UTC_MS

    ended_today = gap_words(_gap(before, now), now)
    ended_then = gap_words(_gap(before - DAY_MS, before), now)

    assert ended_today.startswith(f"{day_and_time(before)}–{clock_time(now)}:")
    assert ended_then.startswith(f"{day_and_time(before - DAY_MS)}–{day_and_time(before)}:")


def test_gaps_are_listed_with_their_day(qtbot: QtBot) -> None:
    page = KeptAwayPage()
    qtbot.addWidget(page)
    then = NOW_UTC_MS - 3 * DAY_MS

    page.render_state(desk_view(gaps=(_gap(then, then), _gap(NOW_UTC_MS, NOW_UTC_MS))))

    first, last = page.gaps_label.text().splitlines()
    assert day_and_time(then) in first
    assert first.endswith("Twitch\u2069")
    assert day_and_time(NOW_UTC_MS) not in last


# --- names -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", *FILLERS])
def test_a_name_that_can_not_be_seen_is_a_word(name: str) -> None:
    assert is_unseen(name)
    assert viewer_name(name) == "a viewer"


@pytest.mark.parametrize("name", ["sol_92", "노르", "نور", "é", "🛒", "\u3164x", "7"])
def test_a_name_that_can_be_seen_stays(name: str) -> None:
    assert not is_unseen(name)
    assert viewer_name(name) == f"\u2068@{name}\u2069"


@pytest.mark.parametrize("name", FILLERS)
def test_the_word_stands_wherever_a_viewer_is_named(
    qtbot: QtBot, panel: QuestionsPanel, name: str
) -> None:
    question = a_question(askers=(an_asker(name),), viewers=3)
    viewer = Viewer(chat_id=CHAT, author_id="id-7", name=name)
    view = desk_view(question, moderation=Moderation(muted=(viewer,)))
    menu, askers, page = QuestionMenu(), AskersDialog(), KeptAwayPage()
    for part in (menu, askers, page):
        qtbot.addWidget(part)

    panel.render_state(view)
    panel.deeds.menu.render_state(view, question)
    panel.deeds.menu.deeds[Deed.REPLY].trigger()
    menu.render_state(view, question)
    askers.show_question(view, question)
    page.render_state(view)

    assert panel.list.rows.rows[0].asker.startswith("a viewer ")
    assert "a viewer" in panel.entry.prompt.text()
    assert menu.deeds[Deed.MUTE].text() == "Mute this viewer"
    assert "a viewer" in askers.list.item(0).text()
    assert page.muted_list.item(0).data(Qt.ItemDataRole.DisplayRole).startswith("a viewer · ")
    assert "id-7" in page.muted_list.item(0).text()
    askers.close()


def test_a_question_that_was_typed_in_names_nobody(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(a_question(askers=(an_asker(""),))))

    assert panel.list.rows.rows[0].asker == ""
