"""Stepping through questions moves neither the list nor the buttons, whatever the answer."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId
from studio.ui.on_air.on_air_screen import OnAirScreen
from tests.ui.question_views import DIVING, LONG, OPENED, a_match, a_question, desk_view

SIZES_PX = ((1260, 646), (1260, 700), (1420, 826))


def _place(screen: OnAirScreen, part: QWidget) -> QRect:
    return QRect(part.mapTo(screen, QPoint(0, 0)), part.size())


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("size_px", SIZES_PX)
def test_list_and_buttons_stay_for_every_answer(qtbot: QtBot, size_px: tuple[int, int]) -> None:
    screen = OnAirScreen()
    qtbot.addWidget(screen)
    screen.resize(*size_px)
    screen.show()
    view = desk_view(
        a_question("compared", rows=(a_match(compared=DIVING), a_match("depth"))),
        a_question("short", rows=(a_match("phones"),)),
        a_question("none", rows=()),
        a_question("written", rows=(), answer=LONG[:300]),
    )
    screen.render_state(view)
    screen.render_told(OPENED)
    questions = screen.questions

    places = []
    for name in (None, "compared", "short", "none", "written"):
        questions.choose(QuestionId(name) if name else None)
        for _ in range(3):
            QApplication.processEvents()
            screen.render_state(view)
        parts = (questions.list, questions.acts.answered_button, questions.foot)
        places.append([_place(screen, part) for part in parts])

    assert screen.specs.answer.isVisible()
    assert places == [places[0]] * len(places)
