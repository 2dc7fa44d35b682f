"""Who asked: their words are read whole, and nobody is muted where nothing can be asked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from studio.protocol.question_commands import MuteViewer
from studio.ui.questions.askers_dialog import AskersDialog
from studio.ui.view import LinkState
from tests.ui.question_views import a_question, an_asker, desk_view
from tests.ui.ui_values import asked_by

LONG = "does it hold water when you swim in the sea for an hour, and what about diving? " * 5
QUESTION = a_question(askers=(an_asker("short", "and water?"), an_asker("long", LONG)))


@pytest.fixture
def dialog(qtbot: QtBot) -> AskersDialog:
    made = AskersDialog()
    qtbot.addWidget(made)
    made.show_question(desk_view(QUESTION), QUESTION)
    return made


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("width_px", [520, 360])
def test_the_words_of_an_asker_have_the_room_they_need(
    qtbot: QtBot, dialog: AskersDialog, width_px: int
) -> None:
    shown, metrics = dialog.list, dialog.list.fontMetrics()

    def places() -> tuple[QRect, QRect]:
        return shown.visualItemRect(shown.item(0)), shown.visualItemRect(shown.item(1))

    dialog.resize(width_px, 420)
    qtbot.waitUntil(lambda: places()[1].width() <= shown.viewport().width() < width_px)

    short, long = places()
    lines = metrics.horizontalAdvance(LONG) // shown.viewport().width()
    assert long.height() >= lines * metrics.height()
    assert long.height() > short.height() >= 2 * metrics.height()


def test_without_the_control_room_nobody_can_be_muted(dialog: AskersDialog) -> None:
    asked = asked_by(dialog)
    dialog.render_state(replace(desk_view(QUESTION), link=LinkState.LOST))
    dialog.mute_button.click()
    away = list(asked)

    dialog.render_state(desk_view(QUESTION))
    dialog.mute_button.click()

    assert away == []
    assert [type(one) for one in asked] == [MuteViewer]
