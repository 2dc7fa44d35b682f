"""The head of the questions says how many are open, however narrow it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.ids import ChatId, QuestionId
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.ui.language import LANGUAGES, Translation
from studio.ui.questions.panel_head import PanelHead
from studio.ui.questions.question_rows import Reach
from studio.ui.questions.question_words import count_of
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.theme import apply_theme
from studio.ui.widgets.chip import Chip
from studio.ui.widgets.sign import Sign
from tests.ui.question_views import a_chat, desk_view, questions

NARROWEST_PX = 380
IN_THE_SMALLEST_WINDOW_PX = 399
WIDTHS_PX = (NARROWEST_PX, IN_THE_SMALLEST_WINDOW_PX, 420, 460)


def _chat(at: int, state: ChatState = ChatState.LIVE) -> ChatReport:
    spec = ChatSpec(chat_id=ChatId(f"chat-{at}"), kind=ChatKind.TWITCH, name="Twitch", room="7")
    return a_chat(state, spec=spec)


CHATS = (*(_chat(at) for at in range(5)), _chat(5, ChatState.FAILED), _chat(6))


@pytest.fixture(params=list(LANGUAGES))
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    if not qapp.styleSheet():
        apply_theme(qapp)
    translation = Translation(qapp)
    translation.use(request.param)
    yield request.param
    translation.use("en")
    QLocale.setDefault(QLocale("en"))


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def _seen(head: PanelHead) -> list[str]:
    chips = [chip for chip in head.chips.findChildren(Chip) if chip.isVisible()]
    inside = head.chips.rect()
    assert all(inside.contains(chip.geometry()) for chip in chips)
    return [chip.accessibleName() for chip in chips]


def _signs(head: PanelHead) -> list[Sign]:
    return [dot.sign for dot in head.dots.dots if dot.isVisible()]


@pytest.mark.usefixtures("styled", "spoken")
@pytest.mark.parametrize("reach", list(Reach))
@pytest.mark.parametrize("width_px", WIDTHS_PX)
def test_the_open_ones_are_counted_beside_filter_and_chats(
    qtbot: QtBot, width_px: int, reach: Reach
) -> None:
    panel = QuestionsPanel()
    qtbot.addWidget(panel)
    panel.resize(width_px, 420)
    panel.show()
    panel.render_state(desk_view(*questions(9), open_count=129, chats=CHATS))
    panel.top.reach_chosen.emit(reach)
    _settle()

    head = panel.top
    seen = _seen(head)
    assert any(count_of(129) in said for said in seen)
    assert not any("+" in said for said in seen)
    assert head.reach_button.width() >= head.reach_button.sizeHint().width()
    assert head.dots.isVisible()
    assert panel.width() == width_px


@pytest.mark.usefixtures("styled")
def test_where_there_is_room_every_chat_has_its_sign(qtbot: QtBot) -> None:
    panel = QuestionsPanel()
    qtbot.addWidget(panel)
    panel.resize(620, 420)
    panel.show()
    panel.render_state(desk_view(*questions(9), chats=CHATS[:6]))
    _settle()

    seen, signs = _seen(panel.top), _signs(panel.top)
    panel.resize(NARROWEST_PX, 420)
    _settle()

    assert [len(seen), len(signs)] == [2, 6]
    assert _signs(panel.top) == [Sign.BAD]
    assert "Twitch" in panel.top.dots.accessibleName()
    panel.resize(620, 420)
    _settle()
    assert _signs(panel.top) == signs


@pytest.mark.usefixtures("styled")
def test_a_chat_that_has_no_sign_of_its_own_counts_for_the_one_sign(qtbot: QtBot) -> None:
    panel = QuestionsPanel()
    qtbot.addWidget(panel)
    panel.resize(NARROWEST_PX, 420)
    panel.show()
    chats = (*(_chat(at) for at in range(6)), _chat(6, ChatState.FAILED))

    panel.render_state(desk_view(*questions(9), chats=chats))
    _settle()

    assert _signs(panel.top) == [Sign.BAD]


@pytest.mark.usefixtures("styled", "spoken")
def test_what_is_new_stands_beside_what_is_open(qtbot: QtBot) -> None:
    panel = QuestionsPanel()
    qtbot.addWidget(panel)
    panel.resize(IN_THE_SMALLEST_WINDOW_PX, 420)
    panel.show()
    panel.render_state(desk_view(*questions(9), chats=CHATS))
    panel.choose(QuestionId("q0"))

    panel.render_state(desk_view(*questions(21), chats=CHATS, after_s=1))
    _settle()

    head = panel.top
    assert head.fresh_button.isVisible()
    assert any(count_of(21) in said for said in _seen(head))
    assert head.reach_button.width() >= head.reach_button.sizeHint().width()
    assert panel.width() == IN_THE_SMALLEST_WINDOW_PX
