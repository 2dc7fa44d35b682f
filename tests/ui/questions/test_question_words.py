"""Times with their day where it is another one, and names that can be seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.chat import reason
from studio.core.ids import ChatId
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import Gap
from studio.questions.moderation import Moderation, Viewer
from studio.ui.language import LANGUAGES, Translation
from studio.ui.questions.askers_dialog import AskersDialog
from studio.ui.questions.kept_away_page import KeptAwayPage
from studio.ui.questions.question_menu import Deed, QuestionMenu
from studio.ui.questions.question_words import (
    chat_line,
    clock_time,
    day_and_time,
    gap_words,
    is_troubled,
    is_unseen,
    sign_of,
    viewer_name,
)
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.widgets.sign import Sign
from tests.builders import NOW_UTC_MS
from tests.ui.question_views import CHAT, a_chat, a_question, an_asker, desk_view

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


# --- chats -------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(reason.ADVICE.keys() - {reason.REPLY_TOO_LONG}))
def test_every_reason_for_a_chat_has_its_sentence(code: str) -> None:
    report = a_chat(ChatState.FAILED, code=code, text="3 records, as they say")

    words = chat_line(report)

    assert "Twitch" in words
    assert "failed" not in words


def test_a_server_of_this_computer_has_nothing_to_do_with_the_internet() -> None:
    spec = ChatSpec(
        chat_id=ChatId("chat-9"),
        kind=ChatKind.SSE,
        name="Bridge",
        address="http://127.0.0.1:9/chat",
    )
    here = ChatReport(spec=spec, state=ChatState.WAITING, code="unreachable")
    webhook = replace(here, spec=replace(spec, kind=ChatKind.WEBHOOK, address="127.0.0.1:9"))
    taken = replace(webhook, text="nothing can be listened to", advice="Choose another port.")
    away = replace(here, spec=replace(spec, address="https://bridge.example/chat"))

    assert "Start its server" in chat_line(here)
    assert "Choose another port" in chat_line(taken)
    assert "internet" in chat_line(away)


def test_a_wrong_setting_is_said_with_what_is_known_of_it() -> None:
    report = a_chat(ChatState.FAILED, code="bad_setting", text="a webhook's address is 1.2.3.4:5")

    assert "a webhook's address is 1.2.3.4:5" in chat_line(report)


@pytest.mark.parametrize(
    ("state", "code", "troubled"),
    [
        (ChatState.ENDED, "unread", True),
        (ChatState.ENDED, "ended", False),
        (ChatState.FAILED, "no_file", True),
        (ChatState.LIVE, "", False),
    ],
)
def test_a_replay_that_left_records_out_is_in_trouble(
    state: ChatState, code: str, troubled: bool
) -> None:
    report = a_chat(state, code=code, text="the replay is over; 41 records could not be read")

    assert is_troubled(report) is troubled
    assert (sign_of(report) in {Sign.TROUBLE, Sign.BAD}) is troubled
    assert ("41" in chat_line(report)) is (code == "unread")


@pytest.mark.parametrize("code", list(LANGUAGES))
def test_hiding_a_question_is_called_otherwise_than_muting_who_asked(
    code: str, qtbot: QtBot, qapp: QApplication
) -> None:
    translation = Translation(qapp)
    translation.use(code)
    menu = QuestionMenu()
    qtbot.addWidget(menu)
    menu.render_state(desk_view(), a_question())
    translation.use("en")

    hide, mute = (menu.deeds[deed].text() for deed in (Deed.HIDE, Deed.MUTE))

    assert hide not in mute


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


def test_a_chat_that_waits_for_the_show_says_so_and_is_not_troubled() -> None:
    report = a_chat(state=ChatState.OFF, code="not_yet", text="Read later.")

    assert "as soon as the show has a rundown" in chat_line(report)
    assert not is_troubled(report)
