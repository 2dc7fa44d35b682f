"""What is done by the menu and the typing line; strangers' words stay plain in all of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.ids import ChatId
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.messages import Command
from studio.protocol.question_commands import (
    CorrectQuestion,
    MuteViewer,
    ReplyInChat,
    ShowQuestion,
    TypeQuestion,
    WriteAnswer,
)
from studio.questions.moderation import Viewer
from studio.questions.question import Question
from studio.ui.questions.question_menu import Deed
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.view import View
from tests.builders import BUDS
from tests.ui.question_views import (
    CHAT,
    LONG,
    MARKUP,
    OTHER_OPENED,
    a_question,
    an_asker,
    as_in_the_mockup,
    desk_view,
)


def _acts(panel: QuestionsPanel) -> list[Command]:
    """Return what is asked from now on, sheets left out."""
    asked: list[Command] = []
    panel.commanded.connect(
        lambda command: None if isinstance(command, AskProduct) else asked.append(command)
    )
    return asked


def _open_menu(panel: QuestionsPanel, view: View, question: Question) -> None:
    panel.render_state(view)
    panel.choose(question.question_id)
    panel.deeds.menu.render_state(view, question)


def test_an_answer_is_written_where_the_host_is(qtbot: QtBot, panel: QuestionsPanel) -> None:
    question = as_in_the_mockup()[3]
    _open_menu(panel, desk_view(*as_in_the_mockup()), question)
    asked = _acts(panel)

    panel.deeds.menu.deeds[Deed.WRITE].trigger()
    qtbot.keyClicks(panel.entry.field, "Yes, in three days")
    qtbot.keyClick(panel.entry.field, Qt.Key.Key_Return)

    written = WriteAnswer(question_id=question.question_id, answer="Yes, in three days")
    assert asked == [written]
    assert panel.entry.isVisible()
    assert panel.render_answer(written, "", done=True)
    assert not panel.entry.isVisible()


def test_a_refusal_is_said_there_and_loses_no_word(qtbot: QtBot, panel: QuestionsPanel) -> None:
    question = as_in_the_mockup()[0]
    _open_menu(panel, desk_view(*as_in_the_mockup()), question)
    asked = _acts(panel)
    panel.deeds.menu.deeds[Deed.REPLY].trigger()
    panel.entry.field.setText("Yes")
    panel.entry.give_button.click()

    shown = panel.render_answer(asked[0], "the chat took nothing", done=False)

    assert asked == [ReplyInChat(question_id=question.question_id, text="Yes")]
    assert shown
    assert panel.entry.problem.text() == "the chat took nothing"
    assert panel.entry.field.text() == "Yes"
    qtbot.keyClick(panel.entry.field, Qt.Key.Key_Escape)
    assert not panel.entry.isVisible()


def test_a_reply_is_offered_and_named_after_who_can_be_written_to(panel: QuestionsPanel) -> None:
    typed = an_asker("ana", chat_id=ChatId("typed"))
    question = a_question(askers=(typed, an_asker("sol_92")))
    reply = panel.deeds.menu.deeds[Deed.REPLY]
    _open_menu(panel, desk_view(a_question(askers=(typed,))), a_question(askers=(typed,)))
    assert not reply.isEnabled()

    _open_menu(panel, desk_view(question), question)
    assert reply.isEnabled()
    reply.trigger()

    assert "sol_92" in panel.entry.prompt.text()


def test_a_question_is_typed_in_by_hand(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view())
    asked = _acts(panel)

    panel.top.add_button.click()
    panel.entry.field.setText("  does it   float? ")
    panel.entry.give_button.click()

    assert asked == [TypeQuestion(text="does it float?")]


def test_the_menu_corrects_mutes_and_shows_without_a_name(panel: QuestionsPanel) -> None:
    question = as_in_the_mockup()[0]
    _open_menu(panel, desk_view(*as_in_the_mockup()), question)
    asked = _acts(panel)
    menu = panel.deeds.menu

    menu.deeds[Deed.UNNAMED].trigger()
    menu.deeds[Deed.NO_QUESTION].trigger()
    menu.deeds[Deed.MUTE].trigger()
    next(one for one in menu.products.actions() if "buds" in one.text()).trigger()

    question_id = question.question_id
    viewer = Viewer(chat_id=CHAT, author_id="id-of-sol_92", name="sol_92")
    assert asked == [
        ShowQuestion(question_id=question_id, named=False),
        CorrectQuestion(question_id=question_id, is_question=False),
        MuteViewer(viewer=viewer),
        CorrectQuestion(question_id=question_id, product_id=BUDS),
    ]


def test_who_asked_is_shown_in_their_words_and_can_be_muted(panel: QuestionsPanel) -> None:
    question = as_in_the_mockup()[0]
    _open_menu(panel, desk_view(*as_in_the_mockup()), question)
    asked = _acts(panel)

    panel.deeds.menu.deeds[Deed.ASKERS].trigger()

    dialog = panel.deeds.askers
    assert dialog is not None
    assert "¿aguanta el agua?" in dialog.list.item(0).text()
    assert "11" in dialog.more_label.text()
    dialog.mute_button.click()
    assert [type(command) for command in asked] == [MuteViewer]
    dialog.close()


# --- strangers ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("text", [MARKUP, LONG, "هل " * 100, "a\u0301" * 60, "", "&amp"])
def test_strangers_words_are_plain_wherever_they_stand(panel: QuestionsPanel, text: str) -> None:
    question = a_question(text=text)
    view = desk_view(question, a_question("other", text=text))
    panel.render_state(view)
    panel.render_told(OTHER_OPENED)
    panel.choose(question.question_id)
    _open_menu(panel, view, question)
    panel.deeds.menu.deeds[Deed.WRITE].trigger()
    QApplication.processEvents()

    index = panel.list.rows.index(0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None
    assert panel.entry.prompt.textFormat() is Qt.TextFormat.PlainText
    assert not panel.grab().isNull()
