"""The list under a finger: a tap chooses, a drag scrolls and chooses nothing."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui.questions.question_delegate import ROW_PX
from studio.ui.questions.questions_panel import QuestionsPanel
from tests.ui.question_views import desk_view, questions

FINGER = 0


def test_a_tap_chooses(qtbot: QtBot, panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(5)))
    surface, device = panel.list.viewport(), QTest.createTouchDevice()
    place = QPoint(100, ROW_PX + 20)

    QTest.touchEvent(surface, device).press(FINGER, place, surface).commit()
    QTest.touchEvent(surface, device).release(FINGER, place, surface).commit()

    qtbot.waitUntil(lambda: panel.list.rows.rows[1].chosen)


def test_a_drag_scrolls_and_chooses_nothing(qtbot: QtBot, panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(40)))
    surface, device = panel.list.viewport(), QTest.createTouchDevice()
    bar = panel.list.verticalScrollBar()

    QTest.touchEvent(surface, device).press(FINGER, QPoint(100, 190), surface).commit()
    for top_px in range(180, 20, -10):
        QTest.touchEvent(surface, device).move(FINGER, QPoint(100, top_px), surface).commit()
        QApplication.processEvents()
    qtbot.waitUntil(lambda: bar.value() > 0)
    QTest.touchEvent(surface, device).release(FINGER, QPoint(100, 20), surface).commit()

    assert not [row for row in panel.list.rows.rows if row.chosen]
