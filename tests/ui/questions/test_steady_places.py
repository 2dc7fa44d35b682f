"""Nothing under the hand moves because of what the hand did."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId
from studio.protocol.messages import Command
from studio.protocol.question_commands import MarkAnswered, SetStatus, ShowQuestion
from studio.questions.question import Status
from studio.show.state import pin_question
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.view import View
from tests.ui.question_views import BUSY, desk_view, questions

pytestmark = pytest.mark.usefixtures("styled")
Q0 = QuestionId("q0")
QUIET: dict[str, Any] = {}
DEEDS = (
    MarkAnswered(question_id=Q0),
    SetStatus(question_id=Q0, status=Status.LATER),
    SetStatus(question_id=Q0, status=Status.HIDDEN),
)


def _places(panel: QuestionsPanel) -> list[QRect]:
    """Return where the list and what can be done with a question stand in the panel."""
    _settle(panel)
    seen = [panel.list, *(one for one in panel.acts.buttons() if one.isVisible())]
    return [QRect(one.mapTo(panel, QPoint(0, 0)), one.size()) for one in seen]


def _settle(panel: QuestionsPanel) -> None:
    layout = panel.layout()
    assert layout is not None
    for _ in range(3):
        layout.activate()
        panel.body.activate()
        panel.acts.parentWidget().layout().activate()  # type: ignore[union-attr]


def _pinned(view: View) -> View:
    assert view.show is not None
    return replace(view, show=pin_question(view.show, Q0, asker="sol", question="how deep?"))


@pytest.mark.parametrize("told", [QUIET, BUSY, {"hidden": BUSY["hidden"]}])
@pytest.mark.parametrize("deed", DEEDS)
def test_the_offer_to_undo_moves_neither_the_buttons_nor_the_list(
    qtbot: QtBot,
    panel: QuestionsPanel,
    deed: MarkAnswered | SetStatus,
    told: dict[str, Any],
) -> None:
    panel.render_state(desk_view(*questions(9), **told))
    panel.choose(Q0)
    qtbot.waitExposed(panel)
    before = _places(panel)

    panel.render_answer(deed, "", done=True)
    panel.render_state(desk_view(*questions(9)[1:], **{"later_count": 9, **told}))
    offered = panel.foot.undo_button.isVisible()
    during = _places(panel)
    panel.render_state(desk_view(*questions(9)[1:], after_s=11, **{"later_count": 9, **told}))

    assert offered
    assert not panel.foot.undo_button.isVisible()
    assert during == before
    assert _places(panel) == before


def test_a_chat_in_trouble_moves_no_button(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(9)))
    panel.choose(Q0)
    before = _places(panel)

    panel.render_state(desk_view(*questions(9), **BUSY))

    assert _places(panel) == before


def test_trouble_is_read_beside_the_offer_to_undo(panel: QuestionsPanel) -> None:
    panel.render_state(desk_view(*questions(9), **BUSY))

    panel.render_answer(DEEDS[0], "", done=True)
    panel.render_state(desk_view(*questions(9)[1:], **BUSY))

    assert panel.foot.trouble_label.isVisible()
    assert panel.foot.undo_button.isVisible()
    assert panel.foot.undo_button.height() >= 40


@pytest.mark.parametrize("width_px", [380, 396, 420, 460])
def test_waiting_and_taking_off_change_the_place_of_no_button(
    panel: QuestionsPanel, width_px: int
) -> None:
    panel.resize(width_px, 420)
    view = desk_view(*questions(9))
    panel.render_state(view)
    panel.choose(Q0)
    before = _places(panel)

    asked: tuple[frozenset[type[Command]], ...] = (
        frozenset({ShowQuestion}),
        frozenset({MarkAnswered, SetStatus}),
    )
    seen = []
    for waiting in asked:
        panel.render_state(replace(view, waiting=waiting))
        seen.append(_places(panel))
        panel.render_state(replace(_pinned(view), waiting=waiting))
        seen.append(_places(panel))

    assert seen == [before] * 4


def test_after_taking_back_the_focus_is_at_the_list(qtbot: QtBot, panel: QuestionsPanel) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.render_state(desk_view(*questions(9)))
    panel.render_answer(DEEDS[0], "", done=True)
    panel.render_state(desk_view(*questions(9)[1:]))
    panel.foot.undo_button.setFocus()

    qtbot.mouseClick(panel.foot.undo_button, Qt.MouseButton.LeftButton)
    panel.render_state(desk_view(*questions(9)))

    assert panel.list.hasFocus()


def test_an_offer_that_runs_out_under_the_focus_gives_it_to_the_list(
    qtbot: QtBot, panel: QuestionsPanel
) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.render_state(desk_view(*questions(9)))
    panel.render_answer(DEEDS[0], "", done=True)
    panel.render_state(desk_view(*questions(9)[1:]))
    panel.foot.undo_button.setFocus()

    panel.render_state(desk_view(*questions(9)[1:], after_s=11))

    assert panel.list.hasFocus()
